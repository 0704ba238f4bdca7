#include "feel/literals.h"
#include "feel/names.h"
#include "feel/printer.h"
#include "feel/printing.h"

#include <algorithm>

namespace feel {

namespace {

using printing::Text;

class FormulaPrinter {
public:
    FormulaPrinter(const Formula &formula, const Symbols &symbols)
        : m_formula(formula), m_symbols(symbols), m_row(freeName())
    {}

    Text text(int index) const;

private:
    const Node &at(int index) const { return m_formula.node(index); }
    Text child(const Node &node, std::size_t which) const { return text(node.children[which]); }
    QString loose(const Node &node, std::size_t which) const { return child(node, which).text; }
    QString freeName() const;
    QString nameOf(const Node &node) const;
    QString members(Type type, std::uint64_t bits) const;
    Text scalar(const Node &node) const;
    Text binary(const Node &node, const char *sign, printing::Strength strength) const;
    Text arithmetic(const Node &node) const;
    Text junction(const Node &node) const;
    Text membership(const Node &node) const;
    QString test(const Node &node, Type subject) const;
    QString source(const Node &node) const;
    Text quantified(const Node &node) const;
    Text aggregate(const Node &node, const char *function) const;
    Text extreme(const Node &node) const;
    Text decisionTable(const Node &node) const;

    const Formula &m_formula;
    const Symbols &m_symbols;
    QString m_row; ///< a row's name that nothing else has
};

/// Columns print bare, so the name is never used; it only must not be taken.
QString FormulaPrinter::freeName() const
{
    const auto isTaken = [&](const QString &name) {
        const QString section = name + u'.';
        const auto begins = [&](const ValueSymbol &fact) {
            return fact.path.startsWith(section);
        };
        const auto hasColumn = [&](const TableSymbol &table) {
            return table.name == name
                   || std::any_of(table.columns.begin(), table.columns.end(),
                                  [&](const ValueSymbol &column) { return column.path == name; });
        };
        return std::any_of(m_symbols.facts.begin(), m_symbols.facts.end(), begins)
               || std::any_of(m_symbols.tables.begin(), m_symbols.tables.end(), hasColumn);
    };
    QString name = QStringLiteral("row");
    for (int i = 1; isTaken(name); ++i)
        name = QStringLiteral("row%1").arg(i);
    return name;
}

QString FormulaPrinter::nameOf(const Node &node) const
{
    const auto slot = static_cast<std::size_t>(node.slot);
    switch (node.op) {
    case Op::Fact:
        return m_symbols.facts[slot].path;
    case Op::Column:
        return m_symbols.tables[static_cast<std::size_t>(node.table)].columns[slot].path;
    case Op::Reading:
        return m_symbols.readings[slot].path;
    case Op::Assumption:
        return m_symbols.assumptions[slot].path;
    default:
        return QStringLiteral("param.") + m_symbols.parameters[slot].name;
    }
}

QString FormulaPrinter::members(Type type, std::uint64_t bits) const
{
    const ListSymbol &list = m_symbols.lists[static_cast<std::size_t>(type.list)];
    QStringList texts;
    for (qsizetype i = 0; i < list.members.size(); ++i) {
        if ((bits >> i) & 1U)
            texts += quoted(list.members[i]);
    }
    return texts.join(QStringLiteral(", "));
}

Text FormulaPrinter::scalar(const Node &node) const
{
    const bool hasSign = node.number.sign() < 0 && node.type.kind != Kind::Date
                         && node.type.kind != Kind::Days && node.type.kind != Kind::Months;
    return {literalText(node.type.kind, node.number), hasSign ? printing::Sign : printing::Operand};
}

Text FormulaPrinter::binary(const Node &node, const char *sign, printing::Strength strength) const
{
    return printing::binary(child(node, 0), QString::fromLatin1(sign), child(node, 1), strength);
}

Text FormulaPrinter::junction(const Node &node) const
{
    QList<Text> operands;
    for (const int index : node.children)
        operands += text(index);
    const bool isAnd = node.op == Op::And;
    return printing::joined(operands, isAnd ? QStringLiteral("and") : QStringLiteral("or"),
                            isAnd ? printing::And : printing::Or);
}

QString FormulaPrinter::test(const Node &node, Type subject) const
{
    const auto part = [&](std::size_t which) {
        return printing::within(child(node, which), printing::Sum);
    };
    switch (node.op) {
    case Op::InRange:
        return printing::range(part(0), part(1), node.lowOpen, node.highOpen);
    case Op::InCompare:
        return printing::signOf(node.compare) + u' ' + part(0);
    default:
        return node.children.empty() ? members(subject, node.members) : part(0);
    }
}

Text FormulaPrinter::membership(const Node &node) const
{
    const Type subject = at(node.children[0]).type;
    QStringList tests;
    for (std::size_t i = 1; i < node.children.size(); ++i)
        tests += test(at(node.children[i]), subject);
    const bool isRange = at(node.children[1]).op == Op::InRange;
    return printing::membership(child(node, 0), tests, isRange);
}

/// The table with its filter.
QString FormulaPrinter::source(const Node &node) const
{
    const QString &table = m_symbols.tables[static_cast<std::size_t>(node.table)].name;
    return node.hasFilter ? table + u'[' + text(node.children.back()).text + u']' : table;
}

Text FormulaPrinter::quantified(const Node &node) const
{
    const QString word = node.op == Op::Some ? QStringLiteral("some ") : QStringLiteral("every ");
    return {word + m_row + QStringLiteral(" in ") + source(node) + QStringLiteral(" satisfies ")
                + loose(node, 0),
            printing::Loose};
}

Text FormulaPrinter::aggregate(const Node &node, const char *function) const
{
    const QString name = QString::fromLatin1(function);
    const Node &value = at(node.children[0]);
    if (value.op == Op::Column)
        return {printing::call(name, {source(node) + u'.' + nameOf(value)})};
    return {printing::call(name, {QStringLiteral("for ") + m_row + QStringLiteral(" in ")
                                  + source(node) + QStringLiteral(" return ") + loose(node, 0)})};
}

Text FormulaPrinter::extreme(const Node &node) const
{
    QStringList arguments;
    for (const int index : node.children)
        arguments += text(index).text;
    return {printing::call(node.op == Op::Min ? QStringLiteral("min") : QStringLiteral("max"),
                           arguments)};
}

/// The first row that matches, as a chain of `if`.
Text FormulaPrinter::decisionTable(const Node &node) const
{
    Text result = text(node.children.back());
    for (std::size_t i = node.children.size() - 1; i >= 2; i -= 2)
        result = printing::conditional(loose(node, i - 2), loose(node, i - 1), result.text);
    return result;
}

Text FormulaPrinter::arithmetic(const Node &node) const
{
    switch (node.op) {
    case Op::Negate:
        return {u'-' + printing::within(child(node, 0), printing::Sign), printing::Sign};
    case Op::Add:
        return binary(node, "+", printing::Sum);
    case Op::Subtract:
        return binary(node, "-", printing::Sum);
    case Op::Multiply:
        return binary(node, "*", printing::Product);
    default:
        return binary(node, "/", printing::Product);
    }
}

Text FormulaPrinter::text(int index) const
{
    const Node &node = at(index);
    switch (node.op) {
    case Op::TruthLiteral:
        return {node.truth == base::Truth::True ? QStringLiteral("true") : QStringLiteral("false")};
    case Op::ScalarLiteral:
        return scalar(node);
    case Op::TextLiteral:
        return {quoted(node.text)};
    case Op::ChoiceLiteral:
        return {members(node.type, node.members)};
    case Op::Fact:
    case Op::Column:
    case Op::Reading:
    case Op::Assumption:
    case Op::Parameter:
        return {nameOf(node)};
    case Op::Not:
        return {printing::call(QStringLiteral("not"), {loose(node, 0)})};
    case Op::And:
    case Op::Or:
        return junction(node);
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        return printing::binary(child(node, 0), printing::signOf(node.op), child(node, 1),
                                printing::Comparison);
    case Op::In:
        return membership(node);
    case Op::InValue:
    case Op::InRange:
    case Op::InCompare:
        return {test(node, node.type)}; // only as part of `in`
    case Op::Any:
        return {QStringLiteral("true")};
    case Op::Within:
        return {printing::call(QStringLiteral("within"), {loose(node, 0), quoted(node.text)})};
    case Op::Some:
    case Op::Every:
        return quantified(node);
    case Op::Negate:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
        return arithmetic(node);
    case Op::Min:
    case Op::Max:
        return extreme(node);
    case Op::Year:
        return {printing::call(QStringLiteral("year"), {loose(node, 0)})};
    case Op::Round:
        return {
            printing::call(functionOf(node.rounding), {loose(node, 0), base::toText(node.number)})};
    case Op::Sum:
        return aggregate(node, "sum");
    case Op::Count:
        return {printing::call(QStringLiteral("count"), {source(node)})};
    case Op::MinOf:
        return aggregate(node, "min");
    case Op::MaxOf:
        return aggregate(node, "max");
    case Op::If:
        return printing::conditional(loose(node, 0), loose(node, 1), loose(node, 2));
    case Op::Table:
        return decisionTable(node);
    }
    return {};
}

} // namespace

QString print(const Formula &formula, const Symbols &symbols)
{
    return FormulaPrinter(formula, symbols).text(formula.root()).text;
}

} // namespace feel
