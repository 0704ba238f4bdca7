// Functions of scalars, and what is refused in the shape of a call.
#include "base/date.h"
#include "feel/checker.h"
#include "feel/diagnostics.h"
#include "feel/literals.h"
#include "feel/names.h"
#include "feel/nearest.h"

#include <algorithm>

namespace feel {

Checked ExpressionChecker::checkCall(const SyntaxNode &node)
{
    const QString &name = node.text;
    if (name == QLatin1String("sum"))
        return hasArguments(node, 1) ? checkAggregate(node, Op::Sum) : Checked();
    if (name == QLatin1String("count"))
        return checkCount(node);
    if (name == QLatin1String("min") || name == QLatin1String("max"))
        return checkExtreme(node);
    if (name == QLatin1String("year"))
        return checkYear(node);
    if (name == QLatin1String("within"))
        return checkWithin(node);
    if (const auto rounding = roundingOf(name))
        return checkRounding(node, *rounding);
    if (name == QLatin1String("date") && node.children.size() == 3)
        return checkCivilDate(node);
    if (name == QLatin1String("years and months duration"))
        return checkMonthsBetween(node);
    return refuseCall(node);
}

bool ExpressionChecker::hasArguments(const SyntaxNode &node, std::size_t count)
{
    if (node.children.size() == count)
        return true;
    report(code::wrongArgumentCount, node.span,
           {node.text, QString::number(count), QString::number(node.children.size())});
    return false;
}

/// min and max: of the rows of a table, or of two or more scalars.
Checked ExpressionChecker::checkExtreme(const SyntaxNode &node)
{
    const bool isMin = node.text == QLatin1String("min");
    if (node.children.size() == 1 && isTableLike(node.children[0]))
        return checkAggregate(node, isMin ? Op::MinOf : Op::MaxOf);
    if (node.children.size() < 2) {
        report(code::wrongArgumentCount, node.span,
               {node.text, QStringLiteral("2+"), QString::number(node.children.size())});
        return {};
    }
    std::vector<Checked> checked;
    for (const int syntax : node.children)
        checked.push_back(check(syntax));
    for (const Checked &other : checked) {
        if (other && !other.type.unit.isNone())
            std::ranges::for_each(checked, [&](Checked &one) { adoptUnit(one, other.type); });
    }
    std::vector<int> arguments;
    std::optional<Type> type;
    for (std::size_t i = 0; i < checked.size(); ++i) {
        const int syntax = node.children[i];
        const Checked &argument = checked[i];
        if (!argument)
            continue;
        if (!isScalar(argument.type.kind)) {
            report(code::wrongArgumentType, at(syntax).span,
                   {node.text, QStringLiteral("number"), nameOf(argument.type)});
            continue;
        }
        if (type && argument.type != *type) {
            report(code::unitMismatch, at(syntax).span,
                   {nameOf(*type), nameOf(argument.type), node.text},
                   withUnit(syntax, *type, argument.type));
            continue;
        }
        type = argument.type;
        arguments.push_back(argument.node);
    }
    if (arguments.size() != node.children.size())
        return {};
    return addTyped(nodeFor(node, isMin ? Op::Min : Op::Max, *type, std::move(arguments)));
}

Checked ExpressionChecker::checkYear(const SyntaxNode &node)
{
    if (!hasArguments(node, 1))
        return {};
    const Checked date = check(node.children[0]);
    if (!date)
        return {};
    if (date.type.kind != Kind::Date) {
        report(code::wrongArgumentType, at(node.children[0]).span,
               {node.text, QStringLiteral("date"), nameOf(date.type)});
        return {};
    }
    return addTyped(nodeFor(node, Op::Year, {Kind::Number, -1}, {date.node}));
}

/// within(place, "2107"): the prefix is a literal of 2, 4 or 6 digits.
Checked ExpressionChecker::checkWithin(const SyntaxNode &node)
{
    if (!hasArguments(node, 2))
        return {};
    const Checked place = check(node.children[0]);
    const SyntaxNode &prefix = at(node.children[1]);
    const bool isText = prefix.op == SyntaxOp::Literal && prefix.kind == Kind::Text;
    if (!isText)
        report(code::wrongArgumentType, prefix.span,
               {node.text, QStringLiteral("text"), textOf(node.children[1])});
    else if (!isPlaceCode(prefix.text))
        report(code::badPlace, prefix.span, {prefix.text});
    if (!place)
        return {};
    if (place.type.kind != Kind::Place) {
        report(code::wrongArgumentType, at(node.children[0]).span,
               {node.text, QStringLiteral("place"), nameOf(place.type)});
        return {};
    }
    Node added = nodeFor(node, Op::Within, {Kind::Truth, -1}, {place.node});
    added.text = prefix.text;
    return addTyped(std::move(added));
}

/// A constant that leaves no nodes behind: a whole number, or the whole part where `isCut`, or a date.
/// Absent where it is none.
std::optional<std::int64_t> ExpressionChecker::constantArgument(const SyntaxNode &node, int syntax,
                                                                Kind wanted, bool isCut)
{
    const int size = m_tree.size();
    const Checked checked = check(syntax);
    if (!checked)
        return std::nullopt;
    auto value = constantOf(m_tree, checked.node);
    m_tree.truncate(size);
    if (isCut && value)
        value = base::roundTo(*value, 0, base::DecimalRounding::Down);
    const auto whole = value ? value->toInt64() : std::nullopt;
    if (checked.type.kind != wanted || !whole) {
        report(code::wrongArgumentType, at(syntax).span,
               {node.text, nameOf({wanted, -1}), nameOf(checked.type)});
        return std::nullopt;
    }
    return whole;
}

/// floor(x), round up(x, 2): the decimal places are a constant.
Checked ExpressionChecker::checkRounding(const SyntaxNode &node, base::DecimalRounding rounding)
{
    const bool isWhole =
        node.text == QLatin1String("floor") || node.text == QLatin1String("ceiling");
    if (node.children.size() != 2 && !(isWhole && node.children.size() == 1)) {
        report(code::wrongArgumentCount, node.span,
               {node.text, isWhole ? QStringLiteral("1") : QStringLiteral("2"),
                QString::number(node.children.size())});
        return {};
    }
    const Checked value = check(node.children[0]);
    const auto scale = node.children.size() == 1
                           ? std::optional<std::int64_t>(0)
                           : constantArgument(node, node.children[1], Kind::Number, true);
    if (!value || !scale)
        return {};
    if (value.type.kind != Kind::Number) {
        report(code::wrongArgumentType, at(node.children[0]).span,
               {node.text, QStringLiteral("number"), nameOf(value.type)});
        return {};
    }
    if (*scale < -base::maxScale || *scale > base::maxScale) {
        // No more places than the constant has: nothing to round.
        const auto constant = constantOf(m_tree, value.node);
        constexpr std::int64_t mostScale = 6176;
        const auto kept =
            constant ? base::roundTo(*constant, base::maxScale, rounding) : std::nullopt;
        if (*scale > 0 && *scale <= mostScale && kept && *kept == *constant)
            return value;
        report(code::wrongArgumentType, at(node.children[1]).span,
               {node.text, QStringLiteral("-18..18"), QString::number(*scale)});
        return {};
    }
    Node added = nodeFor(node, Op::Round, value.type, {value.node});
    added.number = *scale;
    added.rounding = rounding;
    return addTyped(std::move(added));
}

/// date(2024, 1, 31) of constants.
Checked ExpressionChecker::checkCivilDate(const SyntaxNode &node)
{
    std::vector<std::int64_t> parts;
    for (const int syntax : node.children) {
        const auto part = constantArgument(node, syntax, Kind::Number, false);
        if (!part)
            return {};
        parts.push_back(*part);
    }
    const auto isIn = [](std::int64_t value, std::int64_t most) {
        return value > 0 && value <= most;
    };
    const auto date =
        isIn(parts[0], 9999) && isIn(parts[1], 12) && isIn(parts[2], 31)
            ? base::Date::fromCivil(static_cast<int>(parts[0]), static_cast<unsigned>(parts[1]),
                                    static_cast<unsigned>(parts[2]))
            : std::nullopt;
    if (!date) {
        report(code::badDate, node.span, {m_text.slice(node.span)});
        return {};
    }
    Node added = nodeFor(node, Op::ScalarLiteral, {Kind::Date, -1});
    added.number = date->days();
    return addTyped(std::move(added));
}

/// years and months duration(from, to) of constants: whole months, towards zero.
Checked ExpressionChecker::checkMonthsBetween(const SyntaxNode &node)
{
    if (!hasArguments(node, 2))
        return {};
    const auto from = constantArgument(node, node.children[0], Kind::Date, false);
    const auto until = constantArgument(node, node.children[1], Kind::Date, false);
    const auto first = from ? base::Date::fromDays(*from) : std::nullopt;
    const auto second = until ? base::Date::fromDays(*until) : std::nullopt;
    if (!first || !second)
        return {};
    const base::Date &low = std::min(*first, *second);
    const base::Date &high = std::max(*first, *second);
    std::int64_t months = std::int64_t{12} * (high.year() - low.year())
                          + static_cast<std::int64_t>(high.month())
                          - static_cast<std::int64_t>(low.month());
    if (high.day() < low.day())
        --months;
    Node added = nodeFor(node, Op::ScalarLiteral, {Kind::Months, -1});
    added.number = *second < *first ? -months : months;
    return addTyped(std::move(added));
}

Checked ExpressionChecker::refuseCall(const SyntaxNode &node)
{
    const QString &name = node.text;
    if (name == QLatin1String("date") || name == QLatin1String("duration")) {
        // the good ones are literals already
        if (hasArguments(node, 1))
            report(code::wrongArgumentType, at(node.children[0]).span,
                   {name, QStringLiteral("text"), textOf(node.children[0])});
    } else if (name == QLatin1String("now") || name == QLatin1String("today")) {
        report(code::refusedClock, node.span, {name});
    } else if (name == QLatin1String("time")) {
        report(code::refusedTime, node.span, {name});
    } else if (isBuiltin(name)) {
        // what is right was written out already
        const auto wanted = static_cast<std::size_t>(parametersOf(name).size());
        if (hasArguments(node, wanted) && wanted > 0)
            report(code::wrongArgumentType, at(node.children[0]).span,
                   {name, QStringLiteral("list"), textOf(node.children[0])});
    } else {
        report(code::unknownFunction, node.sign, {name}, nearest(name, builtins()));
    }
    return {};
}

} // namespace feel
