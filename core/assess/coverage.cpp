#include "assess/coverage.h"

#include "assess/assessment.h"
#include "assess/example_case.h"
#include "assess/inputs.h"
#include "assess/measure_assessor.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace assess {

namespace {

using base::Rational;
using rulebook::Alternative;
using rulebook::Measure;

/// What the examples of one measure have shown. Sides are tokens, as diagnostics.h names them.
class Seen {
public:
    explicit Seen(std::shared_ptr<const rulebook::Rulebook> rules, const Measure &measure)
        : m_rules(std::move(rules)),
          m_measure(measure),
          m_document(*m_rules->findDocument(measure.document)),
          m_part(m_rules->partOf(measure))
    {}

    void add(const rulebook::Example &example);
    void report(base::Issues &issues) const;

    /// Ends of the part's period on which, and just beyond which, something was assessed.
    const std::set<std::pair<int, bool>> &days() const { return m_days; }

private:
    using Sides = std::set<QString>;

    void addCondition(const ConditionOutcome &condition);
    void addAnchor(const Inputs &inputs, const Outcome &outcome);
    void addStages(const std::vector<Stage> &stages, const std::vector<int> &rows,
                   const Inputs &inputs);
    void addRounding(const std::optional<Rational> &before);
    void addTableRows(const Alternative &alternative, int row, const Inputs &inputs);
    void addReadings(const Inputs &inputs);

    void reportConditions(base::Issues &issues) const;
    void reportStages(base::Issues &issues) const;
    void reportTable(const Alternative &alternative, base::Issues &issues) const;
    void reportReadings(base::Issues &issues) const;
    void reportPeriod(base::Issues &issues) const;
    Sides roundingSides() const;

    std::shared_ptr<const rulebook::Rulebook> m_rules;
    const Measure &m_measure;
    const rulebook::Document &m_document;
    const rulebook::Part &m_part;
    std::map<const rulebook::Condition *, Sides> m_conditions;
    std::map<QString, Sides> m_generated; ///< in_period, happened
    std::map<const Alternative *, Sides> m_bounds;
    std::map<const Alternative *, std::set<int>> m_tableRows;
    Sides m_rounding;
    std::set<std::pair<int, int>> m_choices; ///< reading, choice
    std::set<std::pair<int, bool>> m_events; ///< day of the anchor, whether in the period
    std::set<std::pair<int, bool>> m_days;   ///< date of assessment, whether in force
};

void warn(base::Issues &issues, const char *code, const base::Source &place,
          const QStringList &arguments)
{
    issues.push_back({QString::fromLatin1(code), base::Severity::Warning, place, arguments, {}});
}

QString joined(const std::set<QString> &wanted, const std::set<QString> &seen)
{
    QStringList rest;
    for (const QString &side : wanted) {
        if (!seen.contains(side))
            rest += side;
    }
    return rest.join(QStringLiteral(", "));
}

QString sideOf(State state)
{
    switch (state) {
    case State::Met:
        return QStringLiteral("true");
    case State::Unmet:
        return QStringLiteral("false");
    default:
        return QStringLiteral("unknown");
    }
}

/// The smallest step of a margin's unit: a fen, a day, one of a count. None for shares.
bool hasSteps(const eval::Margin &margin)
{
    return margin.kind == feel::Kind::Money || margin.kind == feel::Kind::Days;
}

/// `x > 0元` is not met at its constant: the first value that meets it lies one step beyond.
bool isStrict(const feel::Formula &formula)
{
    return std::ranges::any_of(formula.nodes(), [](const feel::Node &node) {
        return node.op == feel::Op::Greater || node.op == feel::Op::Less;
    });
}

void Seen::addCondition(const ConditionOutcome &condition)
{
    Sides &sides = condition.condition != nullptr ? m_conditions[condition.condition]
                                                  : m_generated[condition.id];
    sides.insert(sideOf(condition.state));
    if (condition.condition == nullptr || !condition.margin || !hasSteps(*condition.margin))
        return;
    sides.insert(QStringLiteral("threshold"));
    const bool justMet =
        condition.margin->by == Rational(1) && isStrict(*condition.condition->formula);
    if (condition.margin->by.sign() == 0 || justMet)
        sides.insert(QStringLiteral("at"));
    else if (condition.margin->by == Rational(-1))
        sides.insert(QStringLiteral("short"));
}

void Seen::addAnchor(const Inputs &inputs, const Outcome &outcome)
{
    const auto anchor = std::ranges::find_if(m_measure.anchor, [&](const Alternative &candidate) {
        if (!candidate.when)
            return true;
        const auto truth = eval::evaluate(*candidate.when, inputs.facts);
        return truth && truth->value == eval::Value(base::Truth::True);
    });
    if (anchor == m_measure.anchor.end())
        return;
    const auto note = [&](const std::vector<ConditionOutcome> &conditions) {
        for (const ConditionOutcome &condition : conditions) {
            if (condition.id != u"in_period" || condition.condition != nullptr)
                continue;
            const int table = condition.row < 0 ? -1 : m_measure.table;
            const auto date =
                eval::evaluate(*anchor->formula, inputs.facts, {table, condition.row});
            const auto *range = date ? std::get_if<base::Range>(&date->value) : nullptr;
            if (range != nullptr && range->isPoint() && range->low->toInt64())
                m_events.insert(
                    {static_cast<int>(*range->low->toInt64()), condition.state == State::Met});
        }
    };
    note(outcome.conditions);
    for (const RowOutcome &row : outcome.rows)
        note(row.conditions);
}

/// The row of a table that a trace went into; -1 = otherwise, -2 = none for sure.
int rowHit(const feel::Formula &formula, const eval::TraceNode &trace)
{
    const feel::Node &node = formula.node(trace.node);
    const auto rows = static_cast<int>(node.children.size() / 2);
    for (int row = 0; row < rows; ++row) {
        const auto at = static_cast<std::size_t>(row) * 2;
        if (at >= trace.children.size() || trace.children[at].node < 0)
            return -2;
        const eval::Value &value = trace.children[at].value;
        if (value == eval::Value(base::Truth::True))
            return row;
        if (value != eval::Value(base::Truth::False))
            return -2;
    }
    return -1;
}

bool isTable(const Alternative &alternative)
{
    return alternative.formula != nullptr
           && alternative.formula->node(alternative.formula->root()).op == feel::Op::Table;
}

void Seen::addTableRows(const Alternative &alternative, int row, const Inputs &inputs)
{
    if (!isTable(alternative))
        return;
    const auto trace =
        eval::trace(*alternative.formula, inputs.facts, {row < 0 ? -1 : m_measure.table, row});
    if (trace)
        m_tableRows[&alternative].insert(rowHit(*alternative.formula, *trace));
}

/// Below, at or above half a fen: what half_up, or down, made of the exact amount.
void Seen::addRounding(const std::optional<Rational> &before)
{
    const auto down = before ? base::roundToFen(*before, base::Rounding::Down) : std::nullopt;
    if (!down)
        return;
    const auto rest = base::subtract(*before, Rational(down->fen()));
    const auto twice = rest ? base::multiply(*rest, Rational(2)) : std::nullopt;
    if (!twice)
        return;
    if (twice->sign() == 0)
        m_rounding.insert(QStringLiteral("exact"));
    else if (m_measure.amount.rounding == base::Rounding::Down)
        m_rounding.insert(QStringLiteral("dropped"));
    else
        m_rounding.insert(*twice < Rational(1)    ? QStringLiteral("below_half")
                          : *twice == Rational(1) ? QStringLiteral("half")
                                                  : QStringLiteral("above_half"));
}

void Seen::addStages(const std::vector<Stage> &stages, const std::vector<int> &rows,
                     const Inputs &inputs)
{
    base::Range before;
    for (const Stage &stage : stages) {
        const bool isBound = stage.kind == Stage::Kind::Floor || stage.kind == Stage::Kind::Cap;
        if (isBound && before.isPoint() && stage.operand.isPoint()) {
            m_bounds[stage.alternative].insert(
                *before.low < *stage.operand.low    ? QStringLiteral("below")
                : *before.low == *stage.operand.low ? QStringLiteral("at")
                                                    : QStringLiteral("above"));
        }
        if (stage.kind == Stage::Kind::Rounding && before.isPoint())
            addRounding(before.low);
        if (stage.alternative != nullptr) {
            if (rows.empty() || !stage.alternative->formula
                || !stage.alternative->formula->usesRow())
                addTableRows(*stage.alternative, -1, inputs);
            for (const int row : rows)
                addTableRows(*stage.alternative, row, inputs);
        }
        before = stage.result;
    }
}

void Seen::addReadings(const Inputs &inputs)
{
    for (const int slot : m_measure.readings) {
        const auto *members =
            std::get_if<eval::Members>(&inputs.facts.readings[static_cast<std::size_t>(slot)]);
        for (int choice = 0; members != nullptr && choice < 64; ++choice) {
            if (members->bits == std::uint64_t{1} << static_cast<unsigned>(choice))
                m_choices.insert({slot, choice});
        }
    }
}

void Seen::add(const rulebook::Example &example)
{
    const auto subject = caseOf(example, *m_rules);
    Options options;
    options.readingEffects = false;
    const auto inputs = subject ? prepare(*m_rules, *subject, options)
                                : base::Result<Inputs>(base::failure(subject.error()));
    if (!inputs)
        return; // the example fails, and says so elsewhere
    const auto outcome = MeasureAssessor(*m_rules, m_measure, inputs->facts, inputs->on).run();
    if (!outcome)
        return;
    std::vector<int> none;
    addStages(outcome->stages, none, *inputs);
    for (const RowOutcome &row : outcome->rows) {
        addStages(row.stages, row.rows, *inputs);
        for (const ConditionOutcome &condition : row.conditions)
            addCondition(condition);
    }
    for (const ConditionOutcome &condition : outcome->conditions)
        addCondition(condition);
    addReadings(*inputs);
    addAnchor(*inputs, *outcome);
    base::Issues issues;
    const Force force = forceOf(m_document, m_part, inputs->facts, inputs->on, issues);
    m_days.insert({inputs->on.days(), force.reason == Reason::None});
}

void Seen::reportConditions(base::Issues &issues) const
{
    const Sides all{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("unknown")};
    const Sides ends{QStringLiteral("at"), QStringLiteral("short")};
    for (const rulebook::Condition &condition : m_measure.conditions) {
        const auto found = m_conditions.find(&condition);
        const Sides seen = found == m_conditions.end() ? Sides() : found->second;
        if (const QString rest = joined(all, seen); !rest.isEmpty())
            warn(issues, "uncovered-condition", condition.place,
                 {m_measure.id, condition.id, rest});
        const QString rest =
            seen.contains(QStringLiteral("threshold")) ? joined(ends, seen) : QString();
        if (!rest.isEmpty())
            warn(issues, "uncovered-threshold", condition.place,
                 {m_measure.id, condition.id, rest});
    }
    QStringList generated;
    if (!m_measure.anchor.empty())
        generated += QStringLiteral("happened");
    if (!m_measure.anchor.empty() && (m_part.from || !m_part.until.empty()))
        generated += QStringLiteral("in_period");
    for (const QString &id : std::as_const(generated)) {
        const auto found = m_generated.find(id);
        const QString rest = joined(all, found == m_generated.end() ? Sides() : found->second);
        if (!rest.isEmpty())
            warn(issues, "uncovered-condition", m_measure.place, {m_measure.id, id, rest});
    }
}

void Seen::reportTable(const Alternative &alternative, base::Issues &issues) const
{
    const feel::Formula &formula = *alternative.formula;
    const feel::Node &root = formula.node(formula.root());
    const auto found = m_tableRows.find(&alternative);
    const std::set<int> seen = found == m_tableRows.end() ? std::set<int>() : found->second;
    const auto rows = static_cast<int>(root.children.size() / 2);
    for (int row = 0; row < rows; ++row) {
        if (!seen.contains(row))
            warn(issues, "uncovered-row", alternative.place,
                 {m_measure.id, QString::number(row + 1)});
    }
    const feel::Node &otherwise = formula.node(root.children.back());
    const bool isNothing = otherwise.op == feel::Op::ScalarLiteral && otherwise.number.sign() == 0;
    if (!isNothing && !seen.contains(-1))
        warn(issues, "uncovered-row", alternative.place,
             {m_measure.id, QStringLiteral("otherwise")});
}

/// The parts of a fen that a constant share of whole fen can leave; any other rate at least rounds.
Seen::Sides Seen::roundingSides() const
{
    const rulebook::Amount &amount = m_measure.amount;
    Sides sides;
    if (amount.rate.empty())
        return sides;
    for (const Alternative &rate : amount.rate) {
        const feel::Node &root = rate.formula->node(rate.formula->root());
        if (root.op != feel::Op::ScalarLiteral || root.type.kind != feel::Kind::Number)
            return {QStringLiteral("exact")};
        const auto times = [&](int parts) {
            const auto product = base::multiply(root.number, Rational(parts));
            return product && product->toInt64().has_value();
        };
        if (times(1))
            continue;
        sides.insert(QStringLiteral("exact"));
        if (amount.rounding == base::Rounding::Down) {
            sides.insert(QStringLiteral("dropped"));
            continue;
        }
        int whole = 2;
        while (whole < 1000 && !times(whole))
            ++whole;
        if (whole % 2 == 0)
            sides.insert(QStringLiteral("half"));
        if (whole > 2) {
            sides.insert(QStringLiteral("below_half"));
            sides.insert(QStringLiteral("above_half"));
        }
    }
    return sides;
}

void Seen::reportStages(base::Issues &issues) const
{
    const rulebook::Amount &amount = m_measure.amount;
    const Sides sides{QStringLiteral("below"), QStringLiteral("at"), QStringLiteral("above")};
    const std::pair<const char *, const std::vector<Alternative> *> bounds[] = {
        {"floor", &amount.floor}, {"cap", &amount.cap}};
    for (const auto &[name, alternatives] : bounds) {
        for (const Alternative &bound : *alternatives) {
            const auto found = m_bounds.find(&bound);
            const QString rest = joined(sides, found == m_bounds.end() ? Sides() : found->second);
            if (!rest.isEmpty())
                warn(issues, "uncovered-bound", bound.place,
                     {m_measure.id, QString::fromLatin1(name), rest});
        }
    }
    for (const auto *stage :
         {&amount.base, &amount.rate, &amount.less, &amount.floor, &amount.cap}) {
        for (const Alternative &alternative : *stage) {
            if (isTable(alternative))
                reportTable(alternative, issues);
        }
    }
    if (const QString rest = joined(roundingSides(), m_rounding); !rest.isEmpty())
        warn(issues, "uncovered-bound", m_measure.place,
             {m_measure.id, QStringLiteral("rounding"), rest});
}

void Seen::reportReadings(base::Issues &issues) const
{
    for (const int slot : m_measure.readings) {
        const rulebook::Reading &reading = m_rules->readings()[static_cast<std::size_t>(slot)];
        for (int choice = 0; choice < static_cast<int>(reading.choices.size()); ++choice) {
            if (!m_choices.contains({slot, choice}))
                warn(issues, "uncovered-reading", m_measure.place,
                     {m_measure.id, reading.id,
                      reading.choices[static_cast<std::size_t>(choice)].id});
        }
    }
}

void reportEnds(const std::set<std::pair<int, bool>> &seen, const rulebook::Part &part,
                const char *code, const base::Source &place, const QString &what,
                base::Issues &issues)
{
    const auto check = [&](int day, bool inside) {
        if (!seen.contains({day, inside}))
            warn(issues, code, place, {what, base::Date::fromDays(day)->toText()});
    };
    if (part.from) {
        check(part.from->days() - 1, false);
        check(part.from->days(), true);
    }
    for (const rulebook::EndAlternative &end : part.until) {
        check(end.date.days() - 1, true);
        check(end.date.days(), false);
    }
}

void Seen::reportPeriod(base::Issues &issues) const
{
    if (!m_measure.anchor.empty())
        reportEnds(m_events, m_part, "uncovered-event", m_measure.place, m_measure.id, issues);
}

void Seen::report(base::Issues &issues) const
{
    reportConditions(issues);
    reportStages(issues);
    reportReadings(issues);
    reportPeriod(issues);
}

/// A day on which a part begins or ends to be in force, for all its measures together.
void reportParts(const rulebook::Rulebook &rules,
                 const std::map<QString, std::set<std::pair<int, bool>>> &days,
                 base::Issues &issues)
{
    for (const rulebook::Document &document : rules.documents()) {
        if (document.status != rulebook::Status::InForce)
            continue;
        for (const rulebook::Part &part : document.parts) {
            const QString key = document.id + u' ' + part.id;
            const auto found = days.find(key);
            if (found == days.end())
                continue; // no measure stands in it
            base::Source place;
            if (!document.ledger.empty())
                place = document.ledger.front().place;
            reportEnds(found->second, part, "uncovered-day", place, key, issues);
        }
    }
}

} // namespace

base::Issues uncovered(const std::shared_ptr<const rulebook::Rulebook> &rules)
{
    base::Issues issues;
    std::map<QString, std::set<std::pair<int, bool>>> days;
    for (const Measure &measure : rules->measures()) {
        Seen seen(rules, measure);
        for (const rulebook::Example &example : rules->examples()) {
            if (example.measure == measure.id)
                seen.add(example);
        }
        seen.report(issues);
        days[measure.document + u' ' + measure.part].insert(seen.days().begin(), seen.days().end());
    }
    reportParts(*rules, days, issues);
    return issues;
}

} // namespace assess
