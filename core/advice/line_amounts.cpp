// Scalars, branches and tables as lines.
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

/// The flat value that both ends are; absent otherwise.
std::optional<Rational> constantOf(const Sight &sight)
{
    if (!sight.low || sight.low != sight.high || sight.low->slope.sign() != 0)
        return std::nullopt;
    return sight.low->start;
}

} // namespace

std::optional<Line> Sighting::added(const std::optional<Line> &a, const std::optional<Line> &b,
                                    bool subtracts)
{
    if (!a || !b)
        return std::nullopt;
    const auto start =
        subtracts ? base::subtract(a->start, b->start) : base::add(a->start, b->start);
    const auto slope =
        subtracts ? base::subtract(a->slope, b->slope) : base::add(a->slope, b->slope);
    if (!start || !slope) {
        bend();
        return std::nullopt;
    }
    return Line{*start, *slope};
}

std::optional<Line> Sighting::scaled(const std::optional<Line> &a, const Rational &factor)
{
    if (!a)
        return std::nullopt;
    const auto start = base::multiply(a->start, factor);
    const auto slope = base::multiply(a->slope, factor);
    if (!start || !slope) {
        bend();
        return std::nullopt;
    }
    return Line{*start, *slope};
}

Sight Sighting::sum(const Sight &a, const Sight &b, bool subtracts)
{
    Sight result;
    result.low = added(a.low, subtracts ? b.high : b.low, subtracts);
    result.high = added(a.high, subtracts ? b.low : b.high, subtracts);
    return result;
}

Sight Sighting::multiplied(const Sight &a, const Sight &b)
{
    for (const auto &[factor, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        const auto constant = constantOf(*factor);
        if (!constant)
            continue;
        Sight result;
        result.low = scaled(constant->sign() < 0 ? other->high : other->low, *constant);
        result.high = scaled(constant->sign() < 0 ? other->low : other->high, *constant);
        if (constant->sign() == 0)
            result = pointSight(Rational(0));
        return result;
    }
    // Two ranges of which one end or more moves: only the position itself is known.
    bend();
    const auto product = [this](const std::optional<Line> &x,
                                const std::optional<Line> &y) -> std::optional<Line> {
        if (!x || !y)
            return std::nullopt;
        const auto value = base::multiply(valueOf(*x), valueOf(*y));
        return value ? std::optional(Line{*value, Rational(0)}) : std::nullopt;
    };
    Sight result;
    const bool positive =
        a.low && b.low && valueOf(*a.low).sign() >= 0 && valueOf(*b.low).sign() >= 0;
    if (positive) {
        result.low = product(a.low, b.low);
        result.high = product(a.high, b.high);
    }
    return result;
}

Sight Sighting::divided(const Sight &a, const Sight &b)
{
    if (const auto constant = constantOf(b); constant && constant->sign() != 0) {
        const auto factor = base::divide(Rational(1), *constant);
        if (factor)
            return multiplied(a, pointSight(*factor));
    }
    bend();
    Sight result;
    if (a.low && b.low && a.low == a.high && b.low == b.high) {
        if (const auto value = base::divide(valueOf(*a.low), valueOf(*b.low)))
            return pointSight(*value);
    }
    return result;
}

/// A date moved by days, or by months where the cell must not leave the days that a month's end clamps.
Sight Sighting::moved(const Sight &date, const Sight &by, bool isMonths, bool back)
{
    if (!isMonths)
        return sum(date, by, back);
    constexpr unsigned neverClamped = 28;
    Sight result;
    const auto end = [&](const std::optional<Line> &line,
                         const std::optional<Line> &months) -> std::optional<Line> {
        if (!line || !months)
            return std::nullopt;
        const auto count = valueOf(*months).toInt64();
        const auto days = valueOf(*line).toInt64();
        const auto from = days ? base::Date::fromDays(*days) : std::nullopt;
        if (!count || !from) {
            bend();
            return std::nullopt;
        }
        const std::int32_t to = base::addMonths(*from, back ? -*count : *count).days();
        if (line->slope.sign() == 0)
            return Line{Rational(to), Rational(0)};
        if (from->day() > neverClamped || line->slope != Rational(1)) {
            m_cell = {m_position, m_position};
            return Line{Rational(to), Rational(0)};
        }
        const auto first = static_cast<std::int64_t>(from->day()) - 1;
        m_cell.low = std::max(m_cell.low, m_position - first);
        m_cell.high = std::min(m_cell.high, m_position + (neverClamped - 1) - first);
        return added(line, Line{Rational(to - from->days()), Rational(0)}, false);
    };
    result.low = end(date.low, back ? by.high : by.low);
    result.high = end(date.high, back ? by.low : by.high);
    return result;
}

Sight Sighting::yearOf(const Sight &date)
{
    Sight result;
    const auto end = [this](const std::optional<Line> &line) -> std::optional<Line> {
        if (!line)
            return std::nullopt;
        const auto days = valueOf(*line).toInt64();
        const auto day = days ? base::Date::fromDays(*days) : std::nullopt;
        if (!day) {
            bend();
            return std::nullopt;
        }
        const auto first = base::Date::fromCivil(day->year(), 1, 1);
        const auto last = base::Date::fromCivil(day->year(), 12, 31);
        // Half a day off, so that no day of the year is itself a crossing.
        const auto before = Rational::make(2 * static_cast<std::int64_t>(first->days()) - 1, 2);
        const auto after = Rational::make(2 * static_cast<std::int64_t>(last->days()) + 1, 2);
        compare(*line, *before);
        compare(*line, *after);
        return Line{Rational(day->year()), Rational(0)};
    };
    result.low = end(date.low);
    result.high = end(date.high);
    return result;
}

Sight Sighting::arithmetic(const Node &node)
{
    Sight result = sight(node.children[0]);
    if (node.op == Op::Year)
        return yearOf(result);
    if (node.op == Op::Negate)
        return multiplied(result, pointSight(Rational(-1)));
    for (std::size_t i = 1; i < node.children.size(); ++i) {
        const Node &right = m_formula->node(node.children[i]);
        const Sight other = sight(node.children[i]);
        const bool isMonths =
            right.type.kind == feel::Kind::Months && node.type.kind == feel::Kind::Date;
        const bool isMovedFirst = m_formula->node(node.children[0]).type.kind == feel::Kind::Months
                                  && node.type.kind == feel::Kind::Date;
        if (node.op == Op::Add && isMovedFirst)
            result = moved(other, result, true, false);
        else if (node.op == Op::Add || node.op == Op::Subtract)
            result = moved(result, other, isMonths, node.op == Op::Subtract);
        else if (node.op == Op::Multiply)
            result = multiplied(result, other);
        else if (node.op == Op::Divide)
            result = divided(result, other);
        else
            result = extreme(result, other, node.op == Op::Max);
    }
    return result;
}

Sight Sighting::extreme(const Sight &a, const Sight &b, bool greatest)
{
    Sight result;
    const auto end = [&](const std::optional<Line> &x, const std::optional<Line> &y,
                         bool openWins) -> std::optional<Line> {
        if (x && y)
            return greatest ? greater(*x, *y) : lesser(*x, *y);
        return openWins ? std::nullopt : (x ? x : y);
    };
    result.low = end(a.low, b.low, !greatest);
    result.high = end(a.high, b.high, greatest);
    return result;
}

Sight Sighting::hull(const Sight &a, const Sight &b)
{
    Sight result;
    result.truth = base::hull(a.truth, b.truth);
    if (a.low && b.low)
        result.low = lesser(*a.low, *b.low);
    if (a.high && b.high)
        result.high = greater(*a.high, *b.high);
    result.members = a.members | b.members;
    if (a.text == b.text)
        result.text = a.text;
    return result;
}

Sight Sighting::branch(const Node &node)
{
    const Truth condition = sight(node.children[0]).truth;
    if (base::isPoint(condition))
        return sight(node.children[condition == Truth::True ? 1 : 2]);
    return hull(sight(node.children[1]), sight(node.children[2]));
}

Sight Sighting::decide(const Node &node)
{
    std::optional<Sight> open;
    const auto with = [&](const Sight &output) {
        return open ? hull(*open, output) : output;
    };
    for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
        const Truth matches = sight(node.children[i]).truth;
        if (matches == Truth::False)
            continue;
        Sight output = with(sight(node.children[i + 1]));
        if (matches == Truth::True)
            return output;
        open = output;
    }
    return with(sight(node.children.back()));
}

/// `some` and `every` have their condition as child 0 and the filter behind it; the others a value.
Sight Sighting::rows(const Node &node)
{
    const auto &table = m_facts.tables[at(node.table)];
    Sight result;
    if (!table.known) {
        if (node.op == Op::Sum || node.op == Op::Count)
            result.low = Line{};
        return result;
    }
    const bool isTruth = node.op == Op::Some || node.op == Op::Every;
    const bool isExtreme = node.op == Op::MinOf || node.op == Op::MaxOf;
    const int outside = m_rows[at(node.table)];
    Truth all = base::truthOf(node.op == Op::Every);
    std::optional<Sight> total;
    if (!isExtreme)
        total = pointSight(Rational(0));
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
        m_rows[at(node.table)] = row;
        const Truth pass = node.hasFilter ? sight(node.children.back()).truth : Truth::True;
        if (pass == Truth::False)
            continue;
        if (isTruth) {
            const Truth one = sight(node.children[0]).truth;
            all = node.op == Op::Some ? (all | (pass & one)) : (all & ((!pass) | one));
            continue;
        }
        const Sight value =
            node.op == Op::Count ? pointSight(Rational(1)) : sight(node.children[0]);
        if (isExtreme) {
            // A row that perhaps passes may move the far end alone.
            Sight next = total ? extreme(*total, value, node.op == Op::MaxOf) : value;
            if (pass == Truth::Unknown)
                next = total ? hull(*total, next) : Sight();
            total = next;
        } else {
            total = sum(*total, pass == Truth::True ? value : hull(pointSight(Rational(0)), value),
                        false);
        }
    }
    m_rows[at(node.table)] = outside;
    if (isTruth)
        result.truth = all;
    else if (total)
        result = *total;
    return result;
}

} // namespace advice
