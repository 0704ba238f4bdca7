#include "advice/line.h"

#include "base/date.h"

#include <algorithm>

namespace advice {

namespace {

using base::Rational;
using base::Truth;
using feel::Node;
using feel::Op;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

Line flat(const Rational &value) { return {value, Rational(0)}; }

bool isFlat(const Sight &sight)
{
    return (!sight.low || sight.low->slope.sign() == 0)
           && (!sight.high || sight.high->slope.sign() == 0);
}

Sight truthSight(Truth truth)
{
    Sight sight;
    sight.truth = truth;
    return sight;
}

} // namespace

Sight pointSight(const Rational &value)
{
    Sight sight;
    sight.low = flat(value);
    sight.high = sight.low;
    return sight;
}

Sighting::Sighting(const eval::Facts &facts, const MovingFact &moving, std::int64_t position,
                   Cell &cell)
    : m_facts(facts),
      m_moving(moving),
      m_position(position),
      m_x(moving.valueAt(position)),
      m_cell(cell),
      m_rows(facts.tables.size(), -1)
{}

Sight Sighting::look(const feel::Formula &formula, eval::RowScope scope)
{
    m_formula = &formula;
    std::ranges::fill(m_rows, -1);
    if (scope.table >= 0)
        m_rows[at(scope.table)] = scope.row;
    return sight(formula.root());
}

void Sighting::compare(const Line &line, const Rational &value) { order(line, flat(value)); }

void Sighting::pin(const Sight &sight)
{
    if (!isFlat(sight))
        m_cell = {m_position, m_position};
}

void Sighting::bend()
{
    m_bent = true;
    m_cell = {m_position, m_position};
}

Rational Sighting::valueOf(const Line &line)
{
    const auto product = base::multiply(line.slope, m_x);
    const auto value = product ? base::add(line.start, *product) : std::nullopt;
    if (!value)
        bend();
    return value.value_or(Rational());
}

/// The lines cross at -start / slope of their difference: the cell ends before it, or is it.
int Sighting::order(const Line &a, const Line &b)
{
    const auto start = base::subtract(a.start, b.start);
    const auto slope = base::subtract(a.slope, b.slope);
    if (!start || !slope) {
        bend();
        return 0;
    }
    if (slope->sign() == 0)
        return start->sign();
    const auto back = base::negate(*start);
    const auto root = back ? base::divide(*back, *slope) : std::nullopt;
    if (!root) {
        bend();
        return 0;
    }
    if (m_x == *root) {
        m_cell = {m_position, m_position};
        return 0;
    }
    if (m_x < *root) {
        // The last position before the root.
        const auto until = m_moving.positionFrom(*root);
        if (until)
            m_cell.high = std::min(m_cell.high, *until - 1);
    } else {
        const auto from = m_moving.positionUntil(*root);
        if (from)
            m_cell.low = std::max(m_cell.low, *from + 1);
    }
    return (m_x < *root) == (slope->sign() > 0) ? -1 : 1;
}

Sight Sighting::read(const eval::Input &input, const eval::Value &value) const
{
    Sight sight;
    if (input == m_moving.input) {
        sight.low = Line{Rational(0), Rational(1)};
        sight.high = sight.low;
        return sight;
    }
    if (const auto *truth = std::get_if<Truth>(&value)) {
        sight.truth = *truth;
    } else if (const auto *range = std::get_if<base::Range>(&value)) {
        if (range->low)
            sight.low = flat(*range->low);
        if (range->high)
            sight.high = flat(*range->high);
    } else if (const auto *members = std::get_if<eval::Members>(&value)) {
        sight.members = members->bits;
    } else if (const auto *words = std::get_if<eval::Words>(&value)) {
        sight.text = words->text;
    }
    return sight;
}

Sight Sighting::literal(const Node &node) const
{
    Sight sight;
    switch (node.op) {
    case Op::TruthLiteral:
        sight.truth = node.truth;
        break;
    case Op::ScalarLiteral:
        return pointSight(node.number);
    case Op::TextLiteral:
        sight.text = node.text;
        break;
    default:
        sight.members = node.members;
    }
    return sight;
}

Sight Sighting::leaf(const Node &node) const
{
    using Kind = eval::Input::Kind;
    switch (node.op) {
    case Op::Fact:
        return read({Kind::Fact, node.slot, -1, -1}, m_facts.facts[at(node.slot)]);
    case Op::Reading:
        return read({}, m_facts.readings[at(node.slot)]);
    case Op::Assumption:
        return read({}, m_facts.assumptions[at(node.slot)]);
    case Op::Column: {
        const int row = m_rows[at(node.table)];
        const auto &table = m_facts.tables[at(node.table)];
        if (row < 0 || row >= static_cast<int>(table.rows.size()))
            return {};
        return read({Kind::Table, node.table, row, node.slot}, table.rows[at(row)][at(node.slot)]);
    }
    default:
        return literal(node);
    }
}

Sight Sighting::sight(int index)
{
    const Node &node = m_formula->node(index);
    switch (node.op) {
    case Op::Parameter:
        return sight(node.children[0]);
    case Op::If:
        return branch(node);
    case Op::Table:
        return decide(node);
    case Op::Not:
    case Op::And:
    case Op::Or:
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
    case Op::In:
    case Op::Any:
    case Op::Within:
        return logic(node);
    case Op::Negate:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Min:
    case Op::Max:
    case Op::Year:
        return arithmetic(node);
    case Op::Some:
    case Op::Every:
    case Op::Sum:
    case Op::Count:
    case Op::MinOf:
    case Op::MaxOf:
        return rows(node);
    default:
        return leaf(node);
    }
}

Sight Sighting::logic(const Node &node)
{
    switch (node.op) {
    case Op::Not:
        return truthSight(!sight(node.children[0]).truth);
    case Op::And:
    case Op::Or: {
        const bool isAnd = node.op == Op::And;
        Truth all = base::truthOf(isAnd);
        for (const int child : node.children) {
            const Truth one = sight(child).truth;
            all = isAnd ? (all & one) : (all | one);
        }
        return truthSight(all);
    }
    case Op::In:
        return truthSight(membership(node));
    case Op::Any:
        return truthSight(Truth::True);
    case Op::Within: {
        const Sight place = sight(node.children[0]);
        return truthSight(place.text ? base::truthOf(place.text->startsWith(node.text))
                                     : Truth::Unknown);
    }
    default: {
        const Sight a = sight(node.children[0]);
        const Sight b = sight(node.children[1]);
        return truthSight(compared(node.op, a, b));
    }
    }
}

Truth Sighting::less(const Sight &a, const Sight &b, bool orEqual)
{
    const auto isBelow = [&](const std::optional<Line> &x, const std::optional<Line> &y,
                             bool equalToo) {
        if (!x || !y)
            return false;
        const int sign = order(*x, *y);
        return sign < 0 || (sign == 0 && equalToo);
    };
    if (isBelow(a.high, b.low, orEqual))
        return Truth::True;
    return isBelow(b.high, a.low, !orEqual) ? Truth::False : Truth::Unknown;
}

Truth Sighting::equal(const Sight &a, const Sight &b)
{
    if (a.members != 0 || b.members != 0) {
        if ((a.members & b.members) == 0)
            return Truth::False;
        const bool points =
            eval::Members{a.members}.isPoint() && eval::Members{b.members}.isPoint();
        return points ? Truth::True : Truth::Unknown;
    }
    if (a.text && b.text)
        return base::truthOf(*a.text == *b.text);
    if (a.low && a.high && b.low && b.high && *a.low == *a.high && *b.low == *b.high)
        return base::truthOf(order(*a.low, *b.low) == 0);
    if (less(a, b, false) == Truth::True || less(b, a, false) == Truth::True)
        return Truth::False;
    if (base::isPoint(a.truth) && base::isPoint(b.truth))
        return base::truthOf(a.truth == b.truth);
    return Truth::Unknown;
}

Truth Sighting::compared(Op op, const Sight &a, const Sight &b)
{
    switch (op) {
    case Op::Less:
        return less(a, b, false);
    case Op::LessEqual:
        return less(a, b, true);
    case Op::Greater:
        return less(b, a, false);
    case Op::GreaterEqual:
        return less(b, a, true);
    case Op::NotEqual:
        return !equal(a, b);
    default:
        return equal(a, b);
    }
}

Truth Sighting::membership(const Node &node)
{
    const Sight subject = sight(node.children[0]);
    Truth some = Truth::False;
    for (std::size_t i = 1; i < node.children.size(); ++i)
        some = some | test(m_formula->node(node.children[i]), subject);
    return some;
}

Truth Sighting::test(const Node &node, const Sight &subject)
{
    switch (node.op) {
    case Op::InRange: {
        const Sight low = sight(node.children[0]);
        const Sight high = sight(node.children[1]);
        return less(low, subject, !node.lowOpen) & less(subject, high, !node.highOpen);
    }
    case Op::InCompare:
        return compared(node.compare, subject, sight(node.children[0]));
    case Op::InValue:
        if (node.children.empty()) {
            if ((subject.members & node.members) == 0)
                return Truth::False;
            return (subject.members & ~node.members) == 0 ? Truth::True : Truth::Unknown;
        }
        return equal(subject, sight(node.children[0]));
    case Op::Any:
        return Truth::True;
    default:
        return Truth::Unknown;
    }
}

} // namespace advice
