#include "eval/value.h"

#include "base/date.h"

namespace eval {

namespace {

using base::Range;
using base::Rational;

/// A date outside 1900 to 2199 does not exist, so that an open end is the last one that does.
Range withinCalendar(const Range &range)
{
    const Rational first(base::Date::first().days());
    const Rational last(base::Date::last().days());
    return {range.low && *range.low > first ? *range.low : first,
            range.high && *range.high < last ? *range.high : last};
}

std::uint64_t allMembers(const feel::Type &type, const feel::Symbols &symbols)
{
    const auto index = static_cast<std::size_t>(type.list);
    if (type.list < 0 || index >= symbols.lists.size())
        return ~std::uint64_t{0};
    const auto count = static_cast<unsigned>(symbols.lists[index].members.size());
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

} // namespace

bool isPoint(const Value &value)
{
    if (const auto *truth = std::get_if<base::Truth>(&value))
        return base::isPoint(*truth);
    if (const auto *range = std::get_if<Range>(&value))
        return range->isPoint();
    if (const auto *members = std::get_if<Members>(&value))
        return members->isPoint();
    return std::get<Words>(value).text.has_value();
}

Value hull(const Value &a, const Value &b)
{
    if (const auto *truth = std::get_if<base::Truth>(&a))
        return base::hull(*truth, std::get<base::Truth>(b));
    if (const auto *range = std::get_if<Range>(&a))
        return base::hull(*range, std::get<Range>(b));
    if (const auto *members = std::get_if<Members>(&a))
        return Members{members->bits | std::get<Members>(b).bits};
    return a == b ? a : Value(Words{});
}

bool contains(const Value &outer, const Value &inner)
{
    if (const auto *truth = std::get_if<base::Truth>(&outer))
        return base::hull(*truth, std::get<base::Truth>(inner)) == *truth;
    if (const auto *range = std::get_if<Range>(&outer))
        return range->contains(std::get<Range>(inner));
    if (const auto *members = std::get_if<Members>(&outer))
        return (std::get<Members>(inner).bits & ~members->bits) == 0;
    return !std::get<Words>(outer).text || outer == inner;
}

Value unknownOf(const feel::ValueSymbol &symbol, const feel::Symbols &symbols)
{
    switch (symbol.type.kind) {
    case feel::Kind::Truth:
        return base::Truth::Unknown;
    case feel::Kind::Date:
        return withinCalendar(symbol.domain);
    case feel::Kind::Text:
    case feel::Kind::Place:
        return Words{};
    case feel::Kind::Choice:
        return Members{allMembers(symbol.type, symbols)};
    default:
        return symbol.domain;
    }
}

} // namespace eval
