// The parts that a tree of reasons is put together from. Private to the room.
#pragma once

#include "assess/assessment.h"
#include "base/date.h"
#include "eval/facts.h"
#include "explain/fact_words.h"
#include "explain/formula_words.h"
#include "explain/reason.h"

#include <QString>

#include <optional>
#include <vector>

namespace explain {

/// What one outcome was worked out from. Looks up, never calculates an outcome.
class Ground {
public:
    /// Both must outlive the ground.
    Ground(const assess::Assessment &assessment, const assess::Outcome &outcome,
           base::Language language);

    const assess::Assessment &assessment() const { return m_assessment; }
    const assess::Outcome &outcome() const { return m_outcome; }
    const rulebook::Rulebook &rules() const { return *m_assessment.rules; }
    const rulebook::Measure &measure() const { return *m_outcome.measure; }
    const rulebook::Document &document() const;
    base::Language language() const { return m_language; }
    /// The locator of one of the document's articles; of the measure's own where it is empty.
    QString article(const QString &id = {}) const;

    /// In which an event must lie, under the readings used.
    base::Period period() const;
    /// "2021-10-09 – 2026-10-08", "from 2021-10-09".
    QString periodText() const;
    /// The alternative whose `when` holds under the readings used; null where there is none.
    const rulebook::Alternative *
    inUse(const std::vector<rulebook::Alternative> &alternatives) const;
    /// What the date that counts is the date of, in words.
    QString eventName() const;
    /// What a condition asks for, in words; generated ones are named after the anchor.
    QString conditionLabel(const assess::ConditionOutcome &condition) const;
    /// How far it is from its threshold, with the fact's name where it joins several tests; empty where
    /// it has no margin.
    QString marginOf(const assess::ConditionOutcome &condition) const;
    std::vector<QString> paths(const std::vector<eval::Input> &inputs) const;
    /// "合同 1" of the measure's table.
    QString rowName(int row) const;
    /// The rules that name the measure and hold under the readings used.
    std::vector<const rulebook::StackingRule *> stackingRules() const;
    QString articleOf(const rulebook::StackingRule &rule) const;
    /// The titles of the chosen measures that a rule names beside this one.
    QStringList chosenBeside(const rulebook::StackingRule &rule) const;

private:
    const assess::Assessment &m_assessment;
    const assess::Outcome &m_outcome;
    base::Language m_language;
    eval::Facts m_readings; ///< nothing known but the readings used
};

/// Failing ones first (smallest margin first), then unknown, waiting, met; otherwise in their order.
std::vector<const assess::ConditionOutcome *>
inReadingOrder(const std::vector<assess::ConditionOutcome> &conditions);

Mark markOf(assess::State state);

/// Turns conditions and their traces into lines.
class ConditionReasons {
public:
    /// `facts` are those of the case, to show what was found. All must outlive it.
    ConditionReasons(const Ground &ground, const assess::MeasureTrace &trace,
                     const FactWords &facts)
        : m_ground(ground), m_trace(trace), m_facts(facts)
    {}

    Reason of(const assess::ConditionOutcome &condition) const;
    std::vector<Reason> of(const std::vector<assess::ConditionOutcome> &conditions) const;

private:
    struct Test {
        const FormulaWords &words;
        const feel::Formula &formula;
        const eval::TraceNode &trace;
        eval::RowScope scope;
        QString article;
        bool positive = true; ///< false inside not(…)
        bool judged = false;

        Test at(const eval::TraceNode &part, bool wanted) const
        {
            return {words, formula, part, scope, article, wanted, judged};
        }
    };
    /// What a test came to, for its sentence.
    struct Leaf {
        int subject = -1;      ///< node of what is tested
        QString target;        ///< what would meet it; empty: what the line needs
        bool isClause = false; ///< what the line needs is a clause of its own
    };
    using Gap = std::optional<eval::Gap>;

    void tellDate(const assess::ConditionOutcome &condition, Reason &line) const;
    QString detailOf(const rulebook::Condition &condition) const;
    // Each fills what the part has and needs, and its lines below where it joins several; each hands back
    // the gap that the line's margin tells.
    Gap tell(const Test &test, Reason &line) const;
    Gap tellPlain(const Test &test, Reason &line) const;
    Gap tellChosen(const Test &test, Reason &line) const;
    Gap tellAll(const Test &test, Reason &line) const;
    Gap tellRows(const Test &test, Reason &line) const;
    Gap tellComparison(const Test &test, Reason &line) const;
    Gap finish(const Test &test, const Leaf &leaf, Reason &line) const;
    Gap nested(const Test &test, const QString &key, Reason &line) const;
    QString found(const Test &test, const eval::TraceNode &trace, rulebook::NumberForm form) const;
    QString nameOf(const Test &test, int subject) const;
    std::optional<eval::Input> inputOf(const Test &test, int subject) const;

    const Ground &m_ground;
    const assess::MeasureTrace &m_trace;
    const FactWords &m_facts;
};

/// Fact, value, threshold, margin and article in one sentence; for lines that are filled otherwise.
/// `isClause`: what it needs is a clause of its own ("must be yes").
QString sentenceOf(const Reason &line, const QString &article, bool isClause);

/// A decision table below `line`: a line per row, with the cell that first keeps it from matching. Nothing
/// where the formula is no table.
struct TableGround {
    const feel::Formula &formula;
    const FormulaWords &words;
    const FactWords &facts;
    QString key;
};
void tellTable(const TableGround &ground, const eval::TraceNode &trace, Reason &line);

/// The amount step by step. `key` is `amount` or `amount@ROW`.
/// Of one row or group, or of the whole outcome.
struct Step {
    const std::vector<assess::Stage> &stages;
    const assess::Amount &amount;
    std::vector<int> rows; ///< as in RowOutcome; empty = all
    QString key;
    bool withStacking = false; ///< the whole goes on to what the stacking rules leave
};
Reason amountReason(const Ground &ground, const assess::MeasureTrace &trace, const FactWords &facts,
                    const Step &step);

} // namespace explain
