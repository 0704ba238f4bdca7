#include "assess/measure_assessor.h"

#include "rulebook/rulebook.h"

#include <algorithm>

namespace assess {

namespace {

using base::Rational;
using eval::Input;

std::optional<base::Truth> truthOf(const eval::Value &value)
{
    const auto *truth = std::get_if<base::Truth>(&value);
    return truth ? std::optional(*truth) : std::nullopt;
}

base::Range rangeOf(const eval::Value &value)
{
    const auto *range = std::get_if<base::Range>(&value);
    return range ? *range : base::Range::everything();
}

/// The fact that a formula is, where it is nothing but a fact or a column.
std::optional<Input> loneInput(const feel::Formula &formula, int row)
{
    const feel::Node &root = formula.node(formula.root());
    if (root.op == feel::Op::Fact)
        return Input{Input::Kind::Fact, root.slot, -1, -1};
    if (root.op == feel::Op::Column)
        return Input{Input::Kind::Table, root.table, row, root.slot};
    return std::nullopt;
}

} // namespace

Verdict worst(Verdict a, Verdict b) { return std::max(a, b); }

std::optional<Amount> sum(const Amount &a, const Amount &b)
{
    const auto low = base::add(a.low, b.low);
    if (!low)
        return std::nullopt;
    if (!a.high || !b.high)
        return Amount{*low, std::nullopt};
    const auto high = base::add(*a.high, *b.high);
    return high ? std::optional(Amount{*low, *high}) : std::nullopt;
}

MeasureAssessor::MeasureAssessor(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                                 const eval::Facts &facts, base::Date on)
    : m_rules(rules), m_measure(measure), m_facts(facts), m_on(on)
{}

eval::Evaluation MeasureAssessor::evaluate(const feel::FormulaPtr &formula, int row)
{
    auto result = eval::evaluate(*formula, m_facts, {row < 0 ? -1 : m_measure.table, row});
    if (!result) {
        m_issues.insert(m_issues.end(), result.error().begin(), result.error().end());
        const bool isTruth = formula->type().kind == feel::Kind::Truth;
        return {isTruth ? eval::Value(base::Truth::Unknown)
                        : eval::Value(base::Range::everything()),
                {},
                true};
    }
    m_approximate = m_approximate || result->approximate;
    return std::move(*result);
}

eval::Evaluation MeasureAssessor::evaluate(const rulebook::Alternative &alternative, int row)
{
    return alternative.measure.isEmpty() ? evaluate(alternative.formula, row)
                                         : amountOfOther(alternative.measure);
}

/// What another measure gives on the same date; where this one is not in force, what that would.
eval::Evaluation MeasureAssessor::amountOfOther(const QString &measure)
{
    auto other = MeasureAssessor(m_rules, *m_rules.findMeasure(measure), m_facts, m_on).run();
    if (!other) {
        m_issues.insert(m_issues.end(), other.error().begin(), other.error().end());
        return {base::Range::atLeast(Rational(0)), {}, true};
    }
    const bool would = m_force.reason != Reason::None && other->wouldBe;
    const Amount &amount = would ? other->wouldBe->amount : other->amount;
    const auto &missing = would ? other->wouldBe->missing : other->missing;
    base::Range range{Rational(amount.low.fen()), std::nullopt};
    if (amount.high)
        range.high = Rational(amount.high->fen());
    // Both amounts may hang on the same facts: sound, not tight.
    m_approximate = m_approximate || other->approximate || !range.isPoint();
    return {range, {missing.begin(), missing.end()}, other->approximate};
}

rulebook::Destination MeasureAssessor::destination()
{
    for (const auto &candidate : m_measure.destinations) {
        if (holds(candidate.when))
            return candidate.destination;
    }
    return rulebook::Destination::Grant;
}

bool MeasureAssessor::holds(const feel::FormulaPtr &when)
{
    return !when || truthOf(evaluate(when, -1).value) == base::Truth::True;
}

const rulebook::Alternative *
MeasureAssessor::inUse(const std::vector<rulebook::Alternative> &alternatives)
{
    for (const auto &alternative : alternatives) {
        if (holds(alternative.when))
            return &alternative;
    }
    return nullptr;
}

std::vector<const rulebook::Condition *> MeasureAssessor::activeConditions()
{
    std::vector<const rulebook::Condition *> active;
    for (const auto &condition : m_measure.conditions) {
        if (holds(condition.when))
            active.push_back(&condition);
    }
    return active;
}

bool MeasureAssessor::isAmountOpen() const
{
    const auto &amount = m_measure.amount;
    if (amount.kind != rulebook::AmountKind::NotSet)
        return false;
    return amount.assumption < 0
           || !eval::isPoint(m_facts.assumptions[static_cast<std::size_t>(amount.assumption)]);
}

MeasureAssessor::Applicability MeasureAssessor::applicability()
{
    Applicability result;
    const rulebook::Document *document = m_rules.findDocument(m_measure.document);
    if (const auto slot = m_rules.symbols().findFact(u"applicant.place");
        slot && !document->place.isEmpty()) {
        const auto *place =
            std::get_if<eval::Words>(&m_facts.facts[static_cast<std::size_t>(*slot)]);
        if (!place || !place->text)
            result.missing.insert({Input::Kind::Fact, *slot, -1, -1});
        else if (!place->text->startsWith(document->place))
            result.reason = Reason::Place;
    }
    if (const auto slot = m_rules.symbols().findFact(u"applicant.kind");
        slot && m_measure.applicants != 0) {
        const auto *kind =
            std::get_if<eval::Members>(&m_facts.facts[static_cast<std::size_t>(*slot)]);
        if (kind && (kind->bits & m_measure.applicants) == 0) {
            if (result.reason == Reason::None)
                result.reason = Reason::ApplicantKind;
        } else if (!kind || (kind->bits & ~m_measure.applicants) != 0) {
            result.missing.insert({Input::Kind::Fact, *slot, -1, -1});
        }
    }
    return result;
}

Force forceOf(const rulebook::Document &document, const rulebook::Part &part,
              const eval::Facts &facts, base::Date on, base::Issues &issues)
{
    const auto holds = [&](const feel::FormulaPtr &when) {
        auto result = eval::evaluate(*when, facts);
        if (result)
            return truthOf(result->value) == base::Truth::True;
        issues.insert(issues.end(), result.error().begin(), result.error().end());
        return false;
    };
    Force force;
    force.events = rulebook::eventPeriod(part, holds);

    if (document.status == rulebook::Status::Draft)
        force.reason = Reason::Draft;
    else if (document.status == rulebook::Status::Repealed)
        force.reason = Reason::Repealed;
    else if (document.status != rulebook::Status::PeriodOver && part.from && on < *part.from)
        force.reason = Reason::NotYet;
    else if (document.status == rulebook::Status::PeriodOver
             || (force.events.until && on >= *force.events.until
                 && !(part.claimsAfterExpiry && holds(part.claimsAfterExpiry))))
        force.reason = Reason::Expired;
    return force;
}

Force MeasureAssessor::force()
{
    return forceOf(*m_rules.findDocument(m_measure.document), m_rules.partOf(m_measure), m_facts,
                   m_on, m_issues);
}

base::Result<Outcome> MeasureAssessor::run()
{
    Outcome outcome;
    outcome.measure = &m_measure;
    outcome.destination = destination();
    m_force = force();
    const Applicability applicable = applicability();

    std::set<Input> missing = applicable.missing;
    assessBody(outcome, missing);
    if (outcome.verdict != Verdict::NotEligible && !applicable.missing.empty()) {
        outcome.verdict = Verdict::Undetermined;
        outcome.amount.low = {};
    }
    if (outcome.verdict == Verdict::NotEligible)
        missing.clear();
    for (const Input &input : missing) {
        const bool isFact = input.kind == Input::Kind::Fact;
        const bool judged =
            isFact
            && m_rules.symbols().facts[static_cast<std::size_t>(input.slot)].path.startsWith(
                QStringLiteral("decisions."));
        if (!judged && input.kind != Input::Kind::Assumption)
            outcome.missing.push_back(input);
    }

    if (applicable.reason != Reason::None) {
        outcome.verdict = Verdict::NotApplicable;
        outcome.reason = applicable.reason;
    } else if (m_force.reason != Reason::None) {
        outcome.wouldBe = WouldBe{outcome.verdict, outcome.amount, std::move(outcome.missing)};
        outcome.verdict = Verdict::NotInForce;
        outcome.reason = m_force.reason;
    }
    if (outcome.verdict >= Verdict::NotEligible) {
        outcome.amount = {};
        outcome.missing.clear();
    }
    outcome.approximate = m_approximate;
    if (!m_issues.empty()) {
        for (auto &issue : m_issues)
            issue.place.path = m_measure.id;
        return base::failure(m_issues);
    }
    return outcome;
}

void MeasureAssessor::assessBody(Outcome &outcome, std::set<Input> &missing)
{
    Verdict once = Verdict::Eligible;
    for (const auto *condition : activeConditions()) {
        if (m_measure.table >= 0 && condition->perRow)
            continue;
        ConditionOutcome tested = test(*condition, -1);
        missing.insert(tested.missing.begin(), tested.missing.end());
        outcome.conditions.push_back(std::move(tested));
    }
    if (m_measure.table < 0 && !m_measure.anchor.empty())
        testAnchor(-1, outcome.conditions);
    for (const auto &condition : outcome.conditions) {
        missing.insert(condition.missing.begin(), condition.missing.end());
        once = worst(once, condition.state == State::Met               ? Verdict::Eligible
                           : condition.state == State::JudgedElsewhere ? Verdict::Conditional
                           : condition.state == State::Unknown         ? Verdict::Undetermined
                                                                       : Verdict::NotEligible);
    }
    if (m_measure.table >= 0) {
        assessTable(outcome, missing, once);
        return;
    }
    TestedRow whole;
    whole.verdict = once;
    readBase(whole);
    RowOutcome row = assessGroup({whole}, {0}, true, missing);
    outcome.verdict = row.verdict;
    outcome.amount = row.amount;
    outcome.stages = std::move(row.stages);
}

ConditionOutcome MeasureAssessor::test(const rulebook::Condition &condition, int row)
{
    ConditionOutcome result;
    result.id = condition.id;
    result.condition = &condition;
    result.row = condition.perRow ? row : -1;
    if (condition.unless) {
        const eval::Evaluation unless = evaluate(condition.unless, result.row);
        const auto spared = truthOf(unless.value).value_or(base::Truth::Unknown);
        if (spared != base::Truth::False) {
            result.state = spared == base::Truth::True ? State::Met : State::Unknown;
            result.missing.assign(unless.missing.begin(), unless.missing.end());
            return result;
        }
    }
    const eval::Evaluation value = evaluate(condition.formula, result.row);
    const base::Truth truth = truthOf(value.value).value_or(base::Truth::Unknown);
    if (truth == base::Truth::Unknown) {
        const bool judged = condition.judge != rulebook::Judge::Computed;
        result.state = judged ? State::JudgedElsewhere : State::Unknown;
        if (!judged)
            result.missing.assign(value.missing.begin(), value.missing.end());
        return result;
    }
    result.state = truth == base::Truth::True ? State::Met : State::Unmet;
    result.margin = eval::margin(*condition.formula, m_facts,
                                 {result.row < 0 ? -1 : m_measure.table, result.row});
    return result;
}

void MeasureAssessor::testAnchor(int row, std::vector<ConditionOutcome> &out)
{
    const auto *anchor = inUse(m_measure.anchor);
    if (!anchor)
        return;
    const eval::Evaluation date = evaluate(anchor->formula, row);
    const auto fact = loneInput(*anchor->formula, row);
    if (m_force.events.from || m_force.events.until)
        testDate("in_period", row, date, m_force.events, fact, out);
    testDate("happened", row, date, {std::nullopt, base::addDays(m_on, 1)}, fact, out);
}

void MeasureAssessor::testDate(const char *id, int row, const eval::Evaluation &anchor,
                               const base::Period &period, std::optional<Input> fact,
                               std::vector<ConditionOutcome> &out)
{
    ConditionOutcome result;
    result.id = QString::fromLatin1(id);
    result.row = row;
    const base::Range date = rangeOf(anchor.value);
    const auto from = period.from ? std::optional(Rational(period.from->days())) : std::nullopt;
    const auto last =
        period.until ? std::optional(Rational(period.until->days() - 1)) : std::nullopt;
    const bool surelyIn = (!from || (date.low && *date.low >= *from))
                          && (!last || (date.high && *date.high <= *last));
    const bool surelyOut =
        (from && date.high && *date.high < *from) || (last && date.low && *date.low > *last);
    result.state = surelyIn ? State::Met : surelyOut ? State::Unmet : State::Unknown;
    if (result.state == State::Unknown)
        result.missing.assign(anchor.missing.begin(), anchor.missing.end());
    if (fact && date.isPoint()) {
        const auto early = from ? base::subtract(*date.low, *from) : std::nullopt;
        const auto late = last ? base::subtract(*last, *date.low) : std::nullopt;
        const auto by = early && late ? std::min(early, late) : early ? early : late;
        if (by)
            result.margin = eval::Margin{*fact, *by, feel::Kind::Days};
    }
    out.push_back(std::move(result));
}

} // namespace assess
