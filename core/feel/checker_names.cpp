// What a name means: columns of the innermost row, facts, readings, assumptions, parameters.
#include "base/date.h"
#include "feel/checker.h"
#include "feel/diagnostics.h"
#include "feel/literals.h"
#include "feel/names.h"
#include "feel/nearest.h"

#include <algorithm>

namespace feel {

namespace {

constexpr QLatin1StringView readingPrefix("reading");
constexpr QLatin1StringView assumptionPrefix("assumption");
constexpr QLatin1StringView parameterPrefix("param");

} // namespace

QString ExpressionChecker::tableName(int table) const
{
    return symbols().tables[static_cast<std::size_t>(table)].name;
}

Checked ExpressionChecker::addSlot(const SyntaxNode &node, Op op,
                                   const std::vector<ValueSymbol> &values, int slot)
{
    Node added = nodeFor(node, op, values[static_cast<std::size_t>(slot)].type);
    added.slot = slot;
    return addTyped(std::move(added));
}

/// The column must be one of the innermost row's table.
Checked ExpressionChecker::addColumn(const SyntaxNode &node, int table, const QString &column)
{
    const auto &columns = symbols().tables[static_cast<std::size_t>(table)].columns;
    const auto slot = symbols().findColumn(table, column);
    if (!slot) {
        QStringList names;
        for (const ValueSymbol &symbol : columns)
            names += symbol.path;
        report(code::unknownColumn, node.sign, {column, tableName(table)}, nearest(column, names));
        return {};
    }
    m_usesRow = m_usesRow || m_scopes.back().surrounding;
    Node added = nodeFor(node, Op::Column, columns[static_cast<std::size_t>(*slot)].type);
    added.slot = *slot;
    added.table = table;
    return addTyped(std::move(added));
}

Checked ExpressionChecker::checkName(const SyntaxNode &node, std::optional<Type> hint)
{
    if (!m_scopes.empty() && symbols().findColumn(m_scopes.back().table, node.text))
        return addColumn(node, m_scopes.back().table, node.text);
    refuseName(node, hint);
    return {};
}

/// Says why a bare name means nothing here.
void ExpressionChecker::refuseName(const SyntaxNode &node, std::optional<Type> hint)
{
    const QString &name = node.text;
    if (hint && hint->kind == Kind::Choice) {
        const ListSymbol &list = symbols().lists[static_cast<std::size_t>(hint->list)];
        if (list.members.contains(name))
            return report(code::unknownName, node.span, {name}, quoted(name));
    }
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        if (scope->variable == name && scope == m_scopes.rbegin())
            return report(code::tableAsValue, node.span, {name});
        if (scope->variable == name || symbols().findColumn(scope->table, name))
            return refuseOuter(node, name, scope->table);
    }
    if (symbols().findTable(name))
        return report(code::tableAsValue, node.span, {name});
    for (std::size_t table = 0; table < symbols().tables.size(); ++table) {
        if (symbols().findColumn(static_cast<int>(table), name))
            return report(code::noRowHere, node.span, {name, symbols().tables[table].name});
    }
    const QString tail = u'.' + name;
    for (const ValueSymbol &fact : symbols().facts) {
        if (fact.path.endsWith(tail))
            return report(code::unknownName, node.span, {name}, fact.path);
    }
    report(code::unknownName, node.span, {name}, nearest(name, knownNames()));
}

void ExpressionChecker::refuseOuter(const SyntaxNode &node, const QString &name, int table)
{
    report(code::outerRow, node.span, {name, tableName(table)});
}

/// Everything that a name could mean here, for a suggestion.
QStringList ExpressionChecker::knownNames() const
{
    QStringList names;
    const auto add = [&](const std::vector<ValueSymbol> &values) {
        for (const ValueSymbol &value : values)
            names += value.path;
    };
    if (!m_scopes.empty()) {
        add(symbols().tables[static_cast<std::size_t>(m_scopes.back().table)].columns);
        if (!m_scopes.back().variable.isEmpty())
            names += m_scopes.back().variable;
    }
    add(symbols().facts);
    add(symbols().readings);
    add(symbols().assumptions);
    for (const TableSymbol &table : symbols().tables)
        names += table.name;
    for (const ParameterSymbol &parameter : symbols().parameters)
        names += parameterPrefix + u'.' + parameter.name;
    return names;
}

Checked ExpressionChecker::checkMember(const SyntaxNode &node)
{
    const SyntaxNode &owner = at(node.children[0]);
    if (owner.op != SyntaxOp::Name) {
        const int child = node.children[0];
        if (isTableLike(child)) {
            if (tableSource(child))
                report(code::tableAsValue, node.span, {m_text.slice(node.span)});
            return {};
        }
        const int size = m_tree.size();
        const Checked value = owner.op == SyntaxOp::Member ? checkMember(owner) : check(child);
        if (const Checked part = value ? calendarPart(node, value, size) : Checked())
            return part;
        if (value)
            report(code::refusedMember, node.sign, {textOf(child), node.text});
        return {};
    }
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        if (scope->variable.isEmpty() || scope->variable != owner.text)
            continue;
        if (scope == m_scopes.rbegin())
            return addColumn(node, scope->table, node.text);
        refuseOuter(node, m_text.slice(node.span), scope->table);
        return {};
    }
    if (const auto table = symbols().findTable(owner.text)) {
        if (symbols().findColumn(*table, node.text))
            report(code::tableAsValue, node.span, {m_text.slice(node.span)});
        else
            addColumn(node, *table, node.text);
        return {};
    }
    return checkPrefixed(node, owner.text);
}

/// The value's nodes begin at `size`. `.year` of a date; `.month`, `.day`, `.weekday` and the parts of durations where they are constants.
Checked ExpressionChecker::calendarPart(const SyntaxNode &node, Checked value, int size)
{
    const Kind kind = value.type.kind;
    if (kind == Kind::Date && node.text == QLatin1String("year"))
        return addTyped(nodeFor(node, Op::Year, {Kind::Number, -1}, {value.node}));
    const auto constant = constantOf(m_tree, value.node);
    const auto whole = constant ? constant->toInt64() : std::nullopt;
    const auto date = whole && kind == Kind::Date ? base::Date::fromDays(*whole) : std::nullopt;
    if (!whole || (kind == Kind::Date && !date))
        return {};
    constexpr std::int64_t mondayBefore = 3; // 1970-01-01 was a Thursday
    std::optional<std::int64_t> part;
    if (date && node.text == QLatin1String("month"))
        part = date->month();
    else if (date && node.text == QLatin1String("day"))
        part = date->day();
    else if (date && node.text == QLatin1String("weekday"))
        part = ((*whole + mondayBefore) % 7 + 7) % 7 + 1;
    else if (kind == Kind::Months && node.text == QLatin1String("years"))
        part = *whole / 12;
    else if (kind == Kind::Months && node.text == QLatin1String("months"))
        part = *whole % 12;
    else if (kind == Kind::Days && node.text == QLatin1String("days"))
        part = *whole;
    else if (kind == Kind::Days
             && (node.text == QLatin1String("hours") || node.text == QLatin1String("minutes")
                 || node.text == QLatin1String("seconds")))
        part = 0;
    if (!part)
        return {};
    m_tree.truncate(size);
    Node added = nodeFor(node, Op::ScalarLiteral, {Kind::Number, -1});
    added.number = *part;
    return addTyped(std::move(added));
}

Checked ExpressionChecker::checkPrefixed(const SyntaxNode &node, const QString &prefix)
{
    const QString path = prefix + u'.' + node.text;
    if (prefix == parameterPrefix)
        return checkParameter(node);
    if (prefix == readingPrefix) {
        if (const auto slot = symbols().findReading(path))
            return addSlot(node, Op::Reading, symbols().readings, *slot);
    } else if (prefix == assumptionPrefix) {
        if (const auto slot = symbols().findAssumption(path))
            return addSlot(node, Op::Assumption, symbols().assumptions, *slot);
    } else if (const auto slot = symbols().findFact(path)) {
        return addSlot(node, Op::Fact, symbols().facts, *slot);
    }
    report(code::unknownName, node.span, {path}, nearest(path, knownNames()));
    return {};
}

/// Inlines the parameter's own tree under one node.
Checked ExpressionChecker::checkParameter(const SyntaxNode &node)
{
    const QString path = parameterPrefix + u'.' + node.text;
    const auto slot = symbols().findParameter(node.text);
    if (!slot) {
        report(code::unknownName, node.span, {path}, nearest(path, knownNames()));
        return {};
    }
    const FormulaPtr &formula = symbols().parameters[static_cast<std::size_t>(*slot)].formula;
    if (!formula) {
        report(code::brokenParameter, node.span, {path});
        return {};
    }
    if (formula->usesRow()) {
        const bool inRow = !m_scopes.empty() && m_scopes.front().surrounding
                           && m_scopes.front().table == formula->rowTable();
        if (!inRow || m_scopes.size() > 1) {
            report(inRow ? code::outerRow : code::noRowHere, node.span,
                   {path, tableName(formula->rowTable())});
            return {};
        }
        m_usesRow = true;
    }
    const int size = m_tree.size();
    const int child = m_tree.copy(formula->nodes(), formula->root());
    if (child < 0) {
        refuseTooLong(node.span);
        return {};
    }
    Type type = formula->type();
    if (const Unit &unit = symbols().parameters[static_cast<std::size_t>(*slot)].unit;
        !unit.isNone())
        type.unit = unit;
    Node added = nodeFor(node, Op::Parameter, type, {child});
    for (int i = size; i <= child; ++i) // spans always point into this formula's text
        m_tree.node(i).span = added.span;
    added.slot = *slot;
    return addTyped(std::move(added));
}

/// Whether a row's name would hide something else.
bool ExpressionChecker::isTaken(const QString &variable, int table) const
{
    const QString section = variable + u'.';
    const auto begins = [&](const ValueSymbol &fact) {
        return fact.path.startsWith(section);
    };
    const auto isBound = [&](const Scope &scope) {
        return scope.variable == variable || symbols().findColumn(scope.table, variable);
    };
    return variable == readingPrefix || variable == assumptionPrefix || variable == parameterPrefix
           || isBuiltin(variable) || symbols().findTable(variable)
           || symbols().findColumn(table, variable)
           || std::any_of(symbols().facts.begin(), symbols().facts.end(), begins)
           || std::any_of(m_scopes.begin(), m_scopes.end(), isBound);
}

} // namespace feel
