// One measure over one case. Private to the room.
#pragma once

#include "assess/outcome.h"
#include "assess/stages.h"
#include "base/date.h"
#include "base/issue.h"
#include "eval/evaluator.h"
#include "rulebook/rulebook.h"

#include <optional>
#include <set>
#include <vector>

namespace assess {

/// What decides verdicts 1 and 2 for all measures of a part.
struct Force {
    Reason reason = Reason::None; ///< None = in force
    base::Period events;          ///< in which the anchor date must lie
};

class MeasureAssessor {
public:
    /// Nothing is owned; all must outlive the assessor.
    MeasureAssessor(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                    const eval::Facts &facts, base::Date on);

    /// Everything but the readings' effects. Fails with "overflow".
    base::Result<Outcome> run();

    /// The conditions in use (their `when` holds), in file order.
    std::vector<const rulebook::Condition *> activeConditions();

private:
    struct Applicability {
        Reason reason = Reason::None;
        std::set<eval::Input> missing; ///< place or kind unknown
    };
    /// A row with its conditions, before grouping.
    struct TestedRow {
        int row = -1;
        Verdict verdict = Verdict::Eligible;
        std::vector<ConditionOutcome> conditions;
        std::set<eval::Input> missing; ///< of conditions and key
        std::optional<QString> key;    ///< grouped measures; "?" = unknown
        bool keyUnknown = false;
        base::Range base;
        std::set<eval::Input> baseMissing;
    };

    Applicability applicability();
    Force force();
    void assessBody(Outcome &outcome, std::set<eval::Input> &missing);
    void assessTable(Outcome &outcome, std::set<eval::Input> &missing, Verdict onceVerdict);
    void assessUnknownTable(Outcome &outcome, std::set<eval::Input> &missing);
    TestedRow testRow(int row, Verdict onceVerdict);
    void readBase(TestedRow &tested);
    void readKey(TestedRow &tested);
    QString keyText(const eval::Value &value, const feel::Type &type) const;
    RowOutcome assessGroup(const std::vector<TestedRow> &rows, const std::vector<int> &members,
                           bool alone, std::set<eval::Input> &missing);
    void pickConditions(Outcome &outcome, const std::vector<TestedRow> &rows);

    ConditionOutcome test(const rulebook::Condition &condition, int row);
    void testAnchor(int row, std::vector<ConditionOutcome> &out);
    void testDate(const char *id, int row, const eval::Evaluation &anchor,
                  const base::Period &period, std::optional<eval::Input> fact,
                  std::vector<ConditionOutcome> &out);

    eval::Evaluation evaluate(const feel::FormulaPtr &formula, int row);
    /// A formula, or the amount of another measure.
    eval::Evaluation evaluate(const rulebook::Alternative &alternative, int row);
    eval::Evaluation amountOfOther(const QString &measure);
    rulebook::Destination destination();
    bool holds(const feel::FormulaPtr &when);
    const rulebook::Alternative *inUse(const std::vector<rulebook::Alternative> &alternatives);
    bool isAmountOpen() const; ///< not set here, and no assumption given

    const rulebook::Rulebook &m_rules;
    const rulebook::Measure &m_measure;
    const eval::Facts &m_facts;
    base::Date m_on;
    Force m_force;
    bool m_approximate = false;
    base::Issues m_issues;
};

/// What decides verdict 2 of a part on a date, under the readings in `facts`.
Force forceOf(const rulebook::Document &document, const rulebook::Part &part,
              const eval::Facts &facts, base::Date on, base::Issues &issues);

Verdict worst(Verdict a, Verdict b); ///< of eligible, conditional, undetermined, not eligible
std::optional<Amount> sum(const Amount &a, const Amount &b);

} // namespace assess
