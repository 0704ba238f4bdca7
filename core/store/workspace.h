// The workspace: every case as an append-only table of edits, in one SQLite file.
#pragma once

#include "base/issue.h"
#include "cases/case.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace store {

using CaseId = std::int64_t;

struct CaseSummary {
    CaseId id = 0;
    QString name; ///< applicant.name, or empty
    QString creditCode;
    QString opened; ///< time of the last edit, ISO 8601 UTC
    bool archived = false;
};

/// One open workspace file, to be used by one thread. One writer at a time: a second process waits for
/// up to three seconds, then gets "workspace-busy", and always sees what the first has stored.
/// STRICT tables, foreign keys, WAL, synchronous=FULL: an edit that append() reported survives a kill.
/// Issues: "workspace-open", "workspace-read-only", "workspace-foreign" (another program's database),
/// "workspace-newer" (made by a newer program), "workspace-corrupt", "workspace-read",
/// "workspace-write", "workspace-busy", "no-such-case". Arguments: diagnostics.h. A file that does not
/// open is left as it is.
class Workspace {
public:
    /// Opens, or creates with the folders that are missing; checks the whole file; runs the migrations
    /// that are missing, each in a transaction of its own.
    static base::Result<std::unique_ptr<Workspace>> open(const QString &fileName);
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    base::Result<CaseId> createCase(const QString &time, const QString &actor);
    /// Most recently edited first; archived cases last.
    base::Result<std::vector<CaseSummary>> caseList() const;
    base::Result<void> setArchived(CaseId id, bool archived, const QString &time,
                                   const QString &actor);

    /// The case as its edits make it.
    base::Result<cases::Case> load(CaseId id) const;
    base::Result<std::vector<cases::Edit>> history(CaseId id) const;

    /// Appends all edits or none and gives them back as stored: with their sequence numbers, completed
    /// (see cases::completed), and where their group is 0, with the first one's sequence as group. Each
    /// is checked against the case as it then stands ("edit-conflict" where `before` differs, and the
    /// other codes of cases::apply). Readers never see some of them without the others.
    base::Result<std::vector<cases::Edit>> append(CaseId id, std::vector<cases::Edit> edits);

    /// Small things that are not part of a case (last open case, window state): name → text.
    base::Result<void> setSetting(const QString &name, const QString &text);
    std::optional<QString> setting(const QString &name) const; ///< absent where it was never set

    int schemaVersion() const;

private:
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace store
