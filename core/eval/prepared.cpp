#include "eval/prepared.h"

#include <bit>
#include <numeric>
#include <utility>

namespace eval {

namespace {

using base::Int128;
using base::Rational;
using feel::holds;
using feel::Kind;
using feel::Op;
using Small = Prepared::Small;
using Step = Prepared::Step;

bool fits(Int128 value) { return value > INT64_MIN && value <= INT64_MAX; }

bool narrow(const Rational &value, Small &out)
{
    if (!fits(value.numerator()) || !fits(value.denominator()))
        return false;
    out = {static_cast<std::int64_t>(value.numerator()),
           static_cast<std::int64_t>(value.denominator())};
    return true;
}

int compare(const Small &a, const Small &b)
{
    if (a.denominator == b.denominator)
        return a.numerator < b.numerator ? -1 : a.numerator > b.numerator ? 1 : 0;
    const Int128 left = static_cast<Int128>(a.numerator) * b.denominator;
    const Int128 right = static_cast<Int128>(b.numerator) * a.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
}

/// Runs a program over one case. `failed` once something is not known or does not fit.
class Run {
public:
    Run(const std::vector<Step> &steps, const std::vector<int> &operands, const Facts &facts,
        RowScope scope)
        : m_steps(steps.data()), m_operands(operands.data()), m_facts(facts), m_scope(scope)
    {}

    Small value(int index);
    bool failed = false;

private:
    const Step &step(int index) const { return m_steps[index]; }
    int operand(const Step &at, int which) const { return m_operands[at.first + which]; }
    bool truth(int index) { return value(index).numerator != 0; }
    Small fail()
    {
        failed = true;
        return {};
    }
    Small whole(Int128 numerator, Int128 denominator);
    Small read(const Step &at);
    Small point(const Value &value);
    Small sum(const Small &a, const Small &b, bool subtracts);
    Small product(const Small &a, const Small &b);
    Small quotient(const Small &a, const Small &b);
    Small arithmetic(const Step &at);
    Small extreme(const Step &at);
    Small decided(const Step &at);
    bool isIn(const Step &at);
    bool passes(const Step &test, const Small &subject);

    const Step *m_steps;
    const int *m_operands;
    const Facts &m_facts;
    RowScope m_scope;
};

Small Run::whole(Int128 numerator, Int128 denominator)
{
    if (fits(numerator) && fits(denominator)) {
        const auto n = static_cast<std::int64_t>(numerator);
        const auto d = static_cast<std::int64_t>(denominator);
        const std::int64_t divisor = d == 1 ? 1 : std::gcd(n, d);
        return {n / divisor, d / divisor};
    }
    const auto reduced = Rational::make(numerator, denominator);
    Small result;
    return reduced && narrow(*reduced, result) ? result : fail();
}

Small Run::point(const Value &value)
{
    Small result;
    if (const auto *range = std::get_if<base::Range>(&value)) {
        const bool isKnown = range->low && range->high && *range->low == *range->high;
        return isKnown && narrow(*range->low, result) ? result : fail();
    }
    if (const auto *truth = std::get_if<base::Truth>(&value))
        return base::isPoint(*truth) ? Small{*truth == base::Truth::True ? 1 : 0, 1} : fail();
    if (const auto *members = std::get_if<Members>(&value))
        return members->isPoint() ? Small{std::bit_cast<std::int64_t>(members->bits), 1} : fail();
    return fail();
}

Small Run::read(const Step &at)
{
    const auto slot = static_cast<std::size_t>(at.slot);
    switch (at.op) {
    case Op::Fact:
        return point(m_facts.facts[slot]);
    case Op::Reading:
        return point(m_facts.readings[slot]);
    case Op::Assumption:
        return point(m_facts.assumptions[slot]);
    default:
        break;
    }
    const TableValue &table = m_facts.tables[static_cast<std::size_t>(at.table)];
    if (at.table != m_scope.table || !table.known || m_scope.row < 0)
        return fail();
    return point(table.rows[static_cast<std::size_t>(m_scope.row)][slot]);
}

Small Run::sum(const Small &a, const Small &b, bool subtracts)
{
    const Int128 sign = subtracts ? -1 : 1;
    if (a.denominator == b.denominator)
        return whole(a.numerator + sign * b.numerator, a.denominator);
    Int128 left = 0;
    Int128 right = 0;
    const auto denominator = static_cast<Int128>(a.denominator) * b.denominator;
    left = static_cast<Int128>(a.numerator) * b.denominator;
    right = sign * b.numerator * a.denominator;
    Int128 total = 0;
    return __builtin_add_overflow(left, right, &total) ? fail() : whole(total, denominator);
}

Small Run::product(const Small &a, const Small &b)
{
    return whole(static_cast<Int128>(a.numerator) * b.numerator,
                 static_cast<Int128>(a.denominator) * b.denominator);
}

Small Run::quotient(const Small &a, const Small &b)
{
    if (b.numerator == 0)
        return fail();
    const bool isNegative = b.numerator < 0;
    return product(
        a, {isNegative ? -b.denominator : b.denominator, isNegative ? -b.numerator : b.numerator});
}

Small Run::arithmetic(const Step &at)
{
    Small result = value(operand(at, 0));
    if (at.op == Op::Negate)
        return {-result.numerator, result.denominator};
    for (int i = 1; i < at.count && !failed; ++i) {
        const Small next = value(operand(at, i));
        result = at.op == Op::Add        ? sum(result, next, false)
                 : at.op == Op::Subtract ? sum(result, next, true)
                 : at.op == Op::Multiply ? product(result, next)
                                         : quotient(result, next);
    }
    return result;
}

Small Run::extreme(const Step &at)
{
    Small result = value(operand(at, 0));
    for (int i = 1; i < at.count && !failed; ++i) {
        const Small next = value(operand(at, i));
        if (compare(next, result) == (at.op == Op::Min ? -1 : 1))
            result = next;
    }
    return result;
}

/// The output of the first row that matches; the last operand where none does.
Small Run::decided(const Step &at)
{
    int i = 0;
    for (; i + 1 < at.count; i += 2) {
        const bool matches = truth(operand(at, i));
        if (failed)
            return {};
        if (matches)
            return value(operand(at, i + 1));
    }
    return value(operand(at, i));
}

bool Run::passes(const Step &test, const Small &subject)
{
    if (test.op == Op::InRange) {
        const Small low = value(operand(test, 0));
        const Small high = value(operand(test, 1));
        return holds(test.lowOpen ? Op::Greater : Op::GreaterEqual, compare(subject, low))
               && holds(test.highOpen ? Op::Less : Op::LessEqual, compare(subject, high));
    }
    if (test.count == 0)
        return (subject.numerator & test.constant.numerator) != 0;
    const Op op = test.op == Op::InCompare ? test.compare : Op::Equal;
    return holds(op, compare(subject, value(operand(test, 0))));
}

bool Run::isIn(const Step &at)
{
    const Small subject = value(operand(at, 0));
    for (int i = 1; i < at.count && !failed; ++i) {
        if (passes(step(operand(at, i)), subject))
            return true;
    }
    return false;
}

Small Run::value(int index)
{
    if (failed)
        return {};
    const Step &at = step(index);
    switch (at.op) {
    case Op::TruthLiteral:
    case Op::ScalarLiteral:
    case Op::ChoiceLiteral:
        return at.constant;
    case Op::Any:
        return {1, 1};
    case Op::Fact:
    case Op::Column:
    case Op::Reading:
    case Op::Assumption:
        return read(at);
    case Op::Parameter:
        return value(operand(at, 0));
    case Op::Not:
        return {truth(operand(at, 0)) ? 0 : 1, 1};
    case Op::And:
    case Op::Or: {
        const bool absorbing = at.op == Op::Or;
        for (int i = 0; i < at.count; ++i) {
            if (truth(operand(at, i)) == absorbing && !failed)
                return {absorbing ? 1 : 0, 1};
        }
        return {absorbing ? 0 : 1, 1};
    }
    case Op::If:
        return truth(operand(at, 0)) ? value(operand(at, 1)) : value(operand(at, 2));
    case Op::Table:
        return decided(at);
    case Op::In:
        return {isIn(at) ? 1 : 0, 1};
    case Op::Min:
    case Op::Max:
        return extreme(at);
    case Op::Negate:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
        return arithmetic(at);
    default: {
        const Small left = value(operand(at, 0));
        return {holds(at.op, compare(left, value(operand(at, 1)))) ? 1 : 0, 1};
    }
    }
}

bool hasStep(const feel::Node &node)
{
    switch (node.op) {
    case Op::TextLiteral:
    case Op::Within:
    case Op::Some:
    case Op::Every:
    case Op::Year:
    case Op::Round:
    case Op::Sum:
    case Op::Count:
    case Op::MinOf:
    case Op::MaxOf:
        return false;
    case Op::Add:
    case Op::Subtract:
        return node.type.kind != Kind::Date;
    default:
        return node.type.kind != Kind::Text && node.type.kind != Kind::Place;
    }
}

} // namespace

/// False where the node has no step.
bool Prepared::add(const feel::Node &node)
{
    Step added;
    added.op = node.op;
    added.compare = node.compare;
    added.lowOpen = node.lowOpen;
    added.highOpen = node.highOpen;
    added.slot = node.slot;
    added.table = node.table;
    added.first = static_cast<int>(m_operands.size());
    added.count = static_cast<int>(node.children.size());
    m_operands.insert(m_operands.end(), node.children.begin(), node.children.end());
    if (node.op == Op::ScalarLiteral && !narrow(node.number, added.constant))
        return false;
    if (node.op == Op::TruthLiteral)
        added.constant = {node.truth == base::Truth::True ? 1 : 0, 1};
    if (node.members != 0)
        added.constant = {std::bit_cast<std::int64_t>(node.members), 1};
    m_steps.push_back(added);
    return hasStep(node);
}

Prepared::Prepared(feel::FormulaPtr formula) : m_formula(std::move(formula))
{
    for (const feel::Node &node : m_formula->nodes()) {
        if (!add(node))
            return;
    }
    m_root = m_formula->root();
}

base::Result<Evaluation> Prepared::evaluate(const Facts &facts, RowScope scope) const
{
    if (m_root < 0)
        return eval::evaluate(*m_formula, facts, scope);
    Run run(m_steps, m_operands, facts, scope);
    const Small value = run.value(m_root);
    if (run.failed)
        return eval::evaluate(*m_formula, facts, scope);
    base::Result<Evaluation> result(tl::in_place);
    const Kind kind = m_formula->type().kind;
    if (kind == Kind::Truth) {
        result->value = base::truthOf(value.numerator != 0);
    } else if (kind == Kind::Choice) {
        result->value = Members{std::bit_cast<std::uint64_t>(value.numerator)};
    } else {
        const Rational number = value.denominator == 1
                                    ? Rational(value.numerator)
                                    : *Rational::make(value.numerator, value.denominator);
        auto &range = result->value.emplace<base::Range>();
        range.low = number;
        range.high = number;
    }
    return result;
}

} // namespace eval
