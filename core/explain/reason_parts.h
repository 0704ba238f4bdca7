// The parts that a tree of reasons is put together from. Private to the room.
#pragma once

#include "assess/assessment.h"
#include "base/date.h"
#include "eval/facts.h"
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
    /// What a condition asks for, in words; generated ones are named after the anchor.
    QString conditionLabel(const assess::ConditionOutcome &condition) const;
    /// How far it is from its threshold, with the fact's name where it joins several tests; empty where
    /// it has no margin.
    QString marginOf(const assess::ConditionOutcome &condition) const;
    std::vector<QString> paths(const std::vector<eval::Input> &inputs) const;

private:
    bool holds(const feel::FormulaPtr &when) const;

    const assess::Assessment &m_assessment;
    const assess::Outcome &m_outcome;
    base::Language m_language;
    eval::Facts m_readings; ///< nothing known but the readings used
};

/// Failing ones first (smallest margin first), then unknown, waiting, met; otherwise in their order.
std::vector<const assess::ConditionOutcome *>
inReadingOrder(const std::vector<assess::ConditionOutcome> &conditions);

Mark markOf(assess::Verdict verdict);
Mark markOf(assess::State state);

/// Turns conditions and their traces into lines.
class ConditionReasons {
public:
    /// `facts` are those of the case, to show what was found. All must outlive it.
    ConditionReasons(const Ground &ground, const assess::MeasureTrace &trace,
                     const eval::Facts &facts)
        : m_ground(ground), m_trace(trace), m_facts(facts)
    {}

    Reason of(const assess::ConditionOutcome &condition) const;
    std::vector<Reason> of(const std::vector<assess::ConditionOutcome> &conditions) const;

private:
    struct Test {
        const FormulaWords &words;
        const feel::Formula &formula;
        const eval::TraceNode &trace;
        bool positive = true; ///< false inside not(…)
        bool judged = false;
    };

    Reason generated(const assess::ConditionOutcome &condition) const;
    QString detailOf(const rulebook::Condition &condition) const;
    void tell(const Test &test, Reason &line) const;
    void tellAll(const Test &test, Reason &line) const;
    void tellRows(const Test &test, Reason &line) const;
    void tellComparison(const Test &test, Reason &line) const;
    Reason nested(const Test &test, const QString &key) const;
    QString found(const Test &test, const eval::TraceNode &trace, rulebook::NumberForm form) const;
    std::optional<eval::Value> valueOf(const eval::Input &input) const;
    QString valueText(const eval::Input &input) const;

    const Ground &m_ground;
    const assess::MeasureTrace &m_trace;
    const eval::Facts &m_facts;
};

/// The amount step by step. `key` is `amount` or `amount@ROW`.
Reason amountReason(const Ground &ground, const std::vector<assess::Stage> &stages,
                    const assess::Amount &amount, const QString &key);

} // namespace explain
