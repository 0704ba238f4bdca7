// Functions of scalars, and what is refused in the shape of a call.
#include "feel/checker.h"
#include "feel/diagnostics.h"
#include "feel/literals.h"
#include "feel/names.h"
#include "feel/nearest.h"

namespace feel {

QStringList builtins()
{
    return {QStringLiteral("sum"),  QStringLiteral("count"),   QStringLiteral("min"),
            QStringLiteral("max"),  QStringLiteral("year"),    QStringLiteral("within"),
            QStringLiteral("date"), QStringLiteral("duration")};
}

bool isBuiltin(const QString &name) { return builtins().contains(name); }

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
    std::vector<int> arguments;
    std::optional<Type> type;
    for (const int syntax : node.children) {
        const Checked argument = check(syntax);
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
    } else {
        report(code::unknownFunction, node.sign, {name}, nearest(name, builtins()));
    }
    return {};
}

} // namespace feel
