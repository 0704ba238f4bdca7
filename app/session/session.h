// The open workspace: rules, store, current case, undo and the live assessment. Pages speak to it and
// listen to it; it knows nothing of widgets.
#pragma once

#include "assess/assessment.h"
#include "base/local_text.h"
#include "cases/asked_amounts.h"
#include "cases/case.h"
#include "cases/origins.h"
#include "explain/reason.h"
#include "rulebook/rulebook.h"
#include "store/workspace.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace session {

/// Where dates and names come from; tests give fixed ones. `today` is only ever the default of a date field.
struct Surroundings {
    QString workspaceFile;
    QString rulesFolder = QStringLiteral(":/rules"); ///< where the rules come from
    QString actor;
    std::function<QString()> nowUtc; ///< ISO 8601
    std::function<base::Date()> today;
};

/// One open workspace. Every change is one or more edits, stored before anything is shown.
/// Failures come back as issues and as failed(); the case then stays as it was.
class Session : public QObject {
    Q_OBJECT

public:
    /// Opens or creates the workspace, with its list of cases and its settings. There is no case until
    /// setRules(); nothing that makes or opens one, and no rules(), may be asked for before.
    static base::Result<std::unique_ptr<Session>> open(Surroundings surroundings);
    /// The same over a workspace that is open already, which belongs to this thread from now on.
    static std::unique_ptr<Session> over(std::unique_ptr<store::Workspace> workspace,
                                         Surroundings surroundings);
    /// The same as the first with setRules().
    static base::Result<std::unique_ptr<Session>>
    open(std::shared_ptr<const rulebook::Rulebook> rules, Surroundings surroundings);
    ~Session() override;

    /// Once. The last open case is open again; with no case, hasCase() is false.
    void setRules(std::shared_ptr<const rulebook::Rulebook> rules);
    bool hasRules() const;
    /// Whether a case was open last time, which setRules() opens where it can.
    bool remembersCase() const;

    const rulebook::Rulebook &rules() const;
    std::shared_ptr<const rulebook::Rulebook> sharedRules() const;
    /// By fact path: what the measures of the rules ask about.
    const std::map<QString, cases::AskedAmounts> &askedAmounts() const;
    QString rulesFolder() const; ///< loaded from there, perhaps without their examples
    base::Date today() const;

    // Cases
    std::vector<store::CaseSummary> caseList() const;
    bool hasCase() const;
    store::CaseId caseId() const; ///< 0 = none
    const cases::Case &current() const;
    QString applicantName() const; ///< of the open case; empty where it is not known
    base::Result<void> openCase(store::CaseId id);
    base::Result<void> newCase(); ///< dated today
    /// Imports a case file as a new case (one group of edits); nothing is made where a problem is found.
    base::Result<void> importFile(const QString &fileName);
    /// The open case once more, as a new case of the same facts and the name given.
    base::Result<void> copyCase(const QString &name);
    /// A case of the list as it is stored, and what it comes to; `assessment` is null where it has no date.
    struct StoredCase {
        store::CaseId id = 0;
        cases::Case subject;
        std::shared_ptr<const assess::Assessment> assessment;
    };
    base::Result<StoredCase> storedCase(store::CaseId id) const;
    /// Names of the samples built into the program (`:/samples/*.json`, without folder and ending), sorted.
    std::vector<QString> samples() const;
    base::Result<void> importSample(const QString &name); ///< as importFile()
    /// Writes all or nothing; a file that is there stays as it was where writing fails.
    base::Result<void> exportFile(const QString &fileName) const;
    base::Result<void> archive(store::CaseId id, bool archived);

    // Edits. `typed` is what the user typed; it is made canonical and checked first. Nothing happens where
    // it is what stands there already. What creates a case (newCase, import) cannot be undone.
    /// A fact or a cell. Empty text clears it. A cell of the row behind the last one adds that row.
    base::Result<void> setFact(const QString &path, const QString &typed);
    /// Several at once, (path, typed) in this order: all or nothing, one undo step.
    base::Result<void> setFacts(const std::vector<std::pair<QString, QString>> &facts);
    /// Any path. A table becomes unknown, a row goes.
    base::Result<void> clear(const QString &path);
    base::Result<void> setOn(const base::Date &date);
    base::Result<void> setReading(const QString &id, const QString &choice);
    base::Result<void> setAssumption(const QString &id,
                                     const QString &typed); ///< empty = taken away
    base::Result<void> insertRow(const QString &table, int row, const cases::RowTexts &texts = {});
    /// With its last row the table becomes unknown again: nobody has said that there is none.
    base::Result<void> removeRows(const QString &table, std::vector<int> rows);
    base::Result<void> setTableEmpty(const QString &table); ///< "none": known to have no row
    /// Pastes cells from (row, column) on; adds rows as needed; all or nothing, one undo step.
    /// Issues carry the pasted row and column.
    base::Result<void> paste(const QString &table, int row, int column,
                             const std::vector<QStringList> &cells);

    /// While somebody types: assessment() answers as if the field were committed; nothing is stored.
    /// Text that cannot be read leaves the last result standing and comes back as issues.
    base::Result<void> preview(const QString &path, const QString &typed);
    void endPreview(); ///< back to the stored case; every committed edit ends a preview, too

    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const; ///< what undo would take back: the fact's label; empty = nothing
    QString redoText() const;
    base::Result<void> undo();
    base::Result<void> redo();
    const std::vector<cases::Edit> &history() const;
    const cases::Origins &origins() const; ///< who said what stands in current()

    // The live result
    /// Null where the case has no date or there is no case.
    std::shared_ptr<const assess::Assessment> assessment() const;
    base::Result<explain::Reason> reasons(const QString &measure) const;
    /// What is at odds in what is stored: a figure half typed is no slip.
    base::Issues warnings() const;
    /// The last day on which a document that covers the place was in force, over those that have expired
    /// on the case's date; the latest of them. Absent where none has.
    std::optional<base::Date> lastDayInForce() const;

    base::Language language() const;
    /// Remembered in the workspace. Translators of the language must be installed before: what listens to
    /// languageChanged() reads its texts anew at once.
    void setLanguage(base::Language language);

    QString setting(const QString &name) const;
    void setSetting(const QString &name, const QString &text);

signals:
    void rulesCame(); ///< once, when the last open case is open
    /// Another case, name, code or archived state. Not for the time of the last edit: see edited().
    void caseListChanged();
    void caseOpened(); ///< another case, or none, is current
    /// What was stored, in order; current() and assessment() know all of it. Comes before factChanged().
    void edited(const std::vector<cases::Edit> &edits);
    void factChanged(const QString &path); ///< one per edit: a fact, a cell, a row or a table
    void assessed(); ///< assessment() is new; follows every change of the case
    void undoChanged();
    void languageChanged();
    void failed(const base::Issues &issues);

private:
    struct Private;
    explicit Session(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace session
