// Quantifiers, filters and the functions over the rows of a table.
#include "feel/checker.h"
#include "feel/diagnostics.h"
#include "feel/nearest.h"

namespace feel {

/// Whether a part can only mean rows or a column of a table.
bool ExpressionChecker::isTableLike(int syntax) const
{
    const SyntaxNode &node = at(syntax);
    switch (node.op) {
    case SyntaxOp::For:
    case SyntaxOp::Filter:
        return true;
    case SyntaxOp::Name:
        return symbols().findTable(node.text).has_value();
    case SyntaxOp::Member:
        return isTableLike(node.children[0]);
    default:
        return false;
    }
}

/// A table's name with any number of filters; otherwise reports what stands there instead.
std::optional<ExpressionChecker::TableSource> ExpressionChecker::tableSource(int syntax)
{
    const SyntaxNode &node = at(syntax);
    if (node.op == SyntaxOp::Filter) {
        const SyntaxNode &condition = at(node.children[1]);
        const SyntaxNode &inner =
            condition.op == SyntaxOp::Negate ? at(condition.children[0]) : condition;
        if (inner.op == SyntaxOp::Literal && inner.kind == Kind::Number) {
            report(code::refusedIndex, condition.span, {m_text.slice(condition.span)});
            return std::nullopt;
        }
        auto source = tableSource(node.children[0]);
        if (source) {
            source->filters.push_back(node.children[1]);
            source->span = node.span;
        }
        return source;
    }
    if (node.op == SyntaxOp::Error)
        return std::nullopt;
    if (node.op != SyntaxOp::Name) {
        report(code::notATable, node.span, {textOf(syntax)});
        return std::nullopt;
    }
    if (const auto table = symbols().findTable(node.text))
        return TableSource{*table, {}, node.span};
    QStringList tables;
    for (const TableSymbol &table : symbols().tables)
        tables += table.name;
    report(code::notATable, node.span, {node.text}, nearest(node.text, tables));
    return std::nullopt;
}

/// Checks the filters into one condition, rows.filter. False where there is a problem.
bool ExpressionChecker::checkFilters(const TableSource &source, Rows &rows)
{
    rows.table = source.table;
    rows.source = source.span;
    bool good = true;
    for (const int syntax : source.filters) {
        const Checked condition =
            inRow(source.table, {}, rows.filter, [&] { return checkTruth(syntax, "[]"); });
        good = good && condition;
        if (!condition)
            continue;
        rows.filter = rows.filter < 0 ? condition.node
                                      : addTyped(nodeFor(at(syntax), Op::And, {Kind::Truth, -1},
                                                         {rows.filter, condition.node}))
                                            .node;
    }
    return good && (source.filters.empty() || rows.filter >= 0);
}

bool ExpressionChecker::bindVariable(const SyntaxNode &node, int table)
{
    if (!isTaken(node.text, table))
        return true;
    report(code::nameTaken, node.sign, {node.text});
    return false;
}

Checked ExpressionChecker::checkQuantified(const SyntaxNode &node)
{
    const auto source = tableSource(node.children[0]);
    if (!source)
        return {};
    Rows rows;
    const bool filtered = checkFilters(*source, rows);
    const bool bound = bindVariable(node, source->table);
    rows.value = inRow(source->table, node.text, rows.filter,
                       [&] { return checkTruth(node.children[1], "satisfies"); });
    if (!filtered || !bound || !rows.value)
        return {};
    const Op op = node.op == SyntaxOp::Some ? Op::Some : Op::Every;
    Node added = nodeFor(node, op, {Kind::Truth, -1}, {rows.value.node});
    added.table = source->table;
    added.hasFilter = rows.filter >= 0;
    if (added.hasFilter)
        added.children.push_back(rows.filter);
    return addTyped(std::move(added));
}

/// `contracts[…].amount` or `for c in contracts[…] return …`: the argument of sum, min and max.
std::optional<ExpressionChecker::Rows> ExpressionChecker::rowsOf(int syntax,
                                                                 const QString &function)
{
    const SyntaxNode &node = at(syntax);
    const bool isFor = node.op == SyntaxOp::For;
    if (!isFor && node.op != SyntaxOp::Member) {
        if (tableSource(syntax))
            report(code::wrongArgumentType, node.span,
                   {function, QStringLiteral("column"), textOf(syntax)});
        return std::nullopt;
    }
    const auto source = tableSource(node.children[0]);
    if (!source)
        return std::nullopt;
    Rows rows;
    bool good = checkFilters(*source, rows);
    good = (!isFor || bindVariable(node, source->table)) && good;
    rows.value = inRow(source->table, isFor ? node.text : QString(), rows.filter, [&] {
        return isFor ? check(node.children[1]) : addColumn(node, source->table, node.text);
    });
    if (!good || !rows.value)
        return std::nullopt;
    return rows;
}

Checked ExpressionChecker::checkAggregate(const SyntaxNode &node, Op op)
{
    const auto rows = rowsOf(node.children[0], node.text);
    if (!rows)
        return {};
    const Kind kind = rows->value.type.kind;
    if (!isScalar(kind) || (op == Op::Sum && kind == Kind::Date)) {
        report(code::wrongArgumentType, at(node.children[0]).span,
               {node.text, op == Op::Sum ? QStringLiteral("money") : QStringLiteral("number"),
                nameOf(rows->value.type)});
        return {};
    }
    if (op != Op::Sum)
        refuseEmpty(node, *rows);
    Node added = nodeFor(node, op, rows->value.type, {rows->value.node});
    added.table = rows->table;
    added.hasFilter = rows->filter >= 0;
    if (added.hasFilter)
        added.children.push_back(rows->filter);
    return addTyped(std::move(added));
}

/// The least of no rows does not exist: a guard must say that there is one.
void ExpressionChecker::refuseEmpty(const SyntaxNode &node, const Rows &rows)
{
    const auto countsSameRows = [&](int index) {
        const Node &counted = m_tree.node(index);
        if (counted.op != Op::Count || counted.table != rows.table
            || counted.hasFilter != (rows.filter >= 0))
            return false;
        return !counted.hasFilter || sameTree(m_tree, counted.children.back(), rows.filter);
    };
    for (const Guard guard : m_guards) {
        if (impliesNonZero(m_tree, guard, countsSameRows))
            return;
    }
    const QString source = m_text.slice(rows.source);
    report(code::undefinedPossible, node.span, {m_text.slice(node.span), node.text},
           QStringLiteral("count(") + source + QStringLiteral(") > 0"));
}

Checked ExpressionChecker::checkCount(const SyntaxNode &node)
{
    if (!hasArguments(node, 1))
        return {};
    const auto source = tableSource(node.children[0]);
    Rows rows;
    if (!source || !checkFilters(*source, rows))
        return {};
    Node added = nodeFor(node, Op::Count, {Kind::Number, -1});
    added.table = rows.table;
    added.hasFilter = rows.filter >= 0;
    if (added.hasFilter)
        added.children.push_back(rows.filter);
    return addTyped(std::move(added));
}

} // namespace feel
