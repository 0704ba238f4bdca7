// One user action turned into edits, checked against the vocabulary; nothing is stored here.
#pragma once

#include "cases/case.h"
#include "rulebook/rulebook.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace session {

/// Collects the edits of one action. Each step is applied to a copy of the case, so that later steps
/// see earlier ones. A step that fails leaves the change as it was.
class Change {
public:
    /// The rules must outlive the change.
    Change(const cases::Case &from, const rulebook::Rulebook &rules);

    /// Puts a canonical text at a path; absent = takes it away. Nothing where it stands there already.
    base::Result<void> put(const QString &path, const std::optional<QString> &text);

    /// Puts what somebody typed; see Session::setFact.
    base::Result<void> type(const QString &path, const QString &typed);

    /// See Session::clear.
    base::Result<void> clear(const QString &path);

    base::Result<void> insertRow(const QString &table, int row, const cases::RowTexts &typed);
    base::Result<void> removeRows(const QString &table, std::vector<int> rows);
    base::Result<void> empty(const QString &table);

    /// See Session::paste. All issues come back together; then nothing is in the change.
    base::Result<void> paste(const QString &table, int row, int column,
                             const std::vector<QStringList> &cells);

    const std::vector<cases::Edit> &edits() const { return m_edits; }
    const cases::Case &result() const { return m_case; }

private:
    base::Result<QString> canonical(const QString &path, const QString &typed) const;
    base::Result<void> pasteRow(const rulebook::TableInfo &table, int row, int column,
                                const QStringList &cells);
    base::Result<void> append(cases::Edit edit, bool checked);
    const rulebook::TableInfo *findTable(const QString &table) const;
    int rowCount(const QString &table) const; ///< 0 while the table is unknown

    const rulebook::Rulebook &m_rules;
    cases::Case m_case;
    std::vector<cases::Edit> m_edits;
};

} // namespace session
