#include "explain/formula_words.h"

#include "explain/words.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>

namespace explain {

namespace {

using feel::Node;
using feel::Op;

struct Formulas {
    Q_DECLARE_TR_FUNCTIONS(explain::Formulas)
};

// Binding strength, weakest first.
constexpr int rankChoice = 0; ///< if, decision tables
constexpr int rankOr = 1;
constexpr int rankAnd = 2;
constexpr int rankCompare = 3;
constexpr int rankAdd = 4;
constexpr int rankMultiply = 5;
constexpr int rankNegate = 6;
constexpr int rankAtom = 7;

bool readsFacts(Op op)
{
    return op == Op::Fact || op == Op::Column || op == Op::Some || op == Op::Every || op == Op::Sum
           || op == Op::Count || op == Op::MinOf || op == Op::MaxOf || op == Op::Assumption;
}

} // namespace

QString FormulaWords::sign(Op op, bool flipped, bool positive)
{
    if (flipped)
        op = feel::flipped(op);
    if (!positive)
        op = feel::negated(op);
    switch (op) {
    case Op::Equal:
        return QStringLiteral("=");
    case Op::NotEqual:
        return QStringLiteral("≠");
    case Op::Less:
        return QStringLiteral("<");
    case Op::LessEqual:
        return QStringLiteral("≤");
    case Op::Greater:
        return QStringLiteral(">");
    default:
        return QStringLiteral("≥");
    }
}

void FormulaWords::follow(const eval::TraceNode &trace)
{
    if (trace.node < 0)
        return;
    const Node &node = at(trace.node);
    if (node.op == Op::If && trace.children.size() == 3 && isConstant(node.children.front())) {
        const auto *truth = std::get_if<base::Truth>(&trace.children.front().value);
        if (trace.children.front().node >= 0 && truth != nullptr && base::isPoint(*truth))
            m_taken[trace.node] = node.children[*truth == base::Truth::True ? 1 : 2];
    }
    for (const eval::TraceNode &child : trace.children)
        follow(child);
}

QString FormulaWords::text(int node) const { return worded(node).text; }

bool FormulaWords::isConstant(int node) const
{
    if (readsFacts(at(node).op))
        return false;
    return std::ranges::all_of(at(node).children, [this](int child) { return isConstant(child); });
}

bool FormulaWords::readsRow(int node, int table) const
{
    const Node &n = at(node);
    return (n.op == Op::Column && n.table == table)
           || std::ranges::any_of(n.children, [&](int child) { return readsRow(child, table); });
}

QString FormulaWords::rowName(int table, int row) const
{
    const auto &tables = m_rules.vocabulary().tables;
    const auto slot = static_cast<std::size_t>(table);
    if (table < 0 || row < 0 || slot >= tables.size())
        return {};
    return QStringLiteral("%1 %2").arg(tables[slot].row.in(m_language), QString::number(row + 1));
}

rulebook::NumberForm FormulaWords::form(int node) const
{
    const Node &n = at(node);
    const auto &vocabulary = m_rules.vocabulary();
    if (n.op == Op::Fact && static_cast<std::size_t>(n.slot) < vocabulary.facts.size())
        return vocabulary.facts[static_cast<std::size_t>(n.slot)].form;
    if (n.op == Op::Column && static_cast<std::size_t>(n.table) < vocabulary.tables.size()) {
        const auto &columns = vocabulary.tables[static_cast<std::size_t>(n.table)].columns;
        if (static_cast<std::size_t>(n.slot) < columns.size())
            return columns[static_cast<std::size_t>(n.slot)].form;
    }
    if (n.op == Op::Assumption && static_cast<std::size_t>(n.slot) < m_rules.assumptions().size())
        return m_rules.assumptions()[static_cast<std::size_t>(n.slot)].isRatio
                   ? rulebook::NumberForm::Ratio
                   : rulebook::NumberForm::Plain;
    if (n.op == Op::ScalarLiteral && literal(n).endsWith(u'%'))
        return rulebook::NumberForm::Ratio;
    if (n.op == Op::Parameter || n.op == Op::Negate)
        return form(n.children.front());
    const bool isQuotient = n.op == Op::Divide
                            && at(n.children.front()).type.kind == feel::Kind::Money
                            && n.type.kind == feel::Kind::Number;
    return isQuotient ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
}

QString FormulaWords::value(int node, const eval::Value &value) const
{
    return valueText(value, at(node).type, form(node), m_rules, m_language);
}

QString FormulaWords::placeName(const QString &code) const
{
    return areaName(code, m_rules, m_language);
}

QString FormulaWords::label(const Node &node) const
{
    if (node.op == Op::Fact || node.op == Op::Column) {
        eval::Input input;
        const bool isFact = node.op == Op::Fact;
        input.kind = isFact ? eval::Input::Kind::Fact : eval::Input::Kind::Table;
        input.slot = isFact ? node.slot : node.table;
        input.row = isFact ? -1 : 0;
        input.column = isFact ? -1 : node.slot;
        // A column stands for the row that is being looked at: no number.
        return inputName(input, m_rules, m_language).section(QStringLiteral(" · "), isFact ? 0 : 1);
    }
    const auto slot = static_cast<std::size_t>(node.slot);
    if (node.op == Op::Reading && slot < m_rules.readings().size())
        return m_rules.readings()[slot].question.in(m_language);
    if (node.op == Op::Assumption && slot < m_rules.assumptions().size())
        return m_rules.assumptions()[slot].label.in(m_language);
    return {};
}

/// A literal as the rule file writes it where that tells more (20%), else as people write its value.
/// Parameters are inlined with the spans of their own text: only a slice that reads as the literal counts.
QString FormulaWords::literal(const Node &node) const
{
    const auto points = m_formula.text().toUcs4();
    const int size = node.span.end - node.span.begin;
    QString slice;
    if (node.span.begin >= 0 && size > 0 && node.span.end <= points.size()) {
        for (const char32_t point : points.sliced(node.span.begin, size))
            slice += QChar::fromUcs4(point == U'％' ? U'%' : point);
    }
    const bool isPercent = node.type.kind == feel::Kind::Number && slice.endsWith(u'%')
                           && base::rationalFromText(slice) == node.number;
    const auto form = isPercent ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
    return valueText(base::Range::point(node.number), node.type, form, m_rules, m_language);
}

QString FormulaWords::part(int node, int rank) const
{
    const Worded words = worded(node);
    return words.rank < rank ? u'(' + words.text + u')' : words.text;
}

FormulaWords::Worded FormulaWords::joined(const Node &node, const QString &between, int rank) const
{
    QStringList parts;
    for (const int child : node.children)
        parts += part(child, parts.isEmpty() ? rank : rank + 1);
    return {parts.join(between), rank};
}

FormulaWords::Worded FormulaWords::worded(int index) const
{
    const Node &node = at(index);
    switch (node.op) {
    case Op::Fact:
    case Op::Column:
    case Op::Reading:
    case Op::Assumption:
        return {label(node), rankAtom};
    case Op::Parameter:
        return worded(node.children.front());
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
    case Op::InValue:
    case Op::InRange:
    case Op::InCompare:
    case Op::Any:
    case Op::Within:
        return truthWords(node);
    case Op::Some:
    case Op::Every:
    case Op::Sum:
    case Op::Count:
    case Op::MinOf:
    case Op::MaxOf:
        return tableWords(node);
    default:
        return scalarWords(node, index);
    }
}

FormulaWords::Worded FormulaWords::scalarWords(const Node &node, int index) const
{
    switch (node.op) {
    case Op::TruthLiteral:
        return {value(index, node.truth), rankAtom};
    case Op::ScalarLiteral:
        return {literal(node), rankAtom};
    case Op::TextLiteral:
        return {value(index, eval::Words{node.text}), rankAtom};
    case Op::ChoiceLiteral:
        return {value(index, eval::Members{node.members}), rankAtom};
    case Op::Negate:
        return {u'-' + part(node.children.front(), rankNegate), rankNegate};
    case Op::Add:
        return joined(node, QStringLiteral(" + "), rankAdd);
    case Op::Subtract:
        return joined(node, QStringLiteral(" − "), rankAdd);
    case Op::Multiply:
        return joined(node, QStringLiteral(" × "), rankMultiply);
    case Op::Divide:
        return joined(node, QStringLiteral(" ÷ "), rankMultiply);
    case Op::Min:
        return {Formulas::tr("the lesser of (%1)")
                    .arg(joined(node, QStringLiteral(", "), rankChoice).text),
                rankAtom};
    case Op::Max:
        return {Formulas::tr("the greater of (%1)")
                    .arg(joined(node, QStringLiteral(", "), rankChoice).text),
                rankAtom};
    case Op::Year:
        return {Formulas::tr("year of %1").arg(part(node.children.front(), rankAtom)), rankAtom};
    case Op::Round:
        return {Formulas::tr("%1, rounded").arg(part(node.children.front(), rankAtom)), rankAtom};
    case Op::If:
        if (const auto taken = m_taken.find(index); taken != m_taken.end())
            return worded(taken->second);
        return {Formulas::tr("if %1 then %2, else %3")
                    .arg(text(node.children.at(0)), text(node.children.at(1)),
                         text(node.children.at(2))),
                rankChoice};
    default:
        return {Formulas::tr("by a table of tiers"), rankAtom};
    }
}

FormulaWords::Worded FormulaWords::truthWords(const Node &node) const
{
    switch (node.op) {
    case Op::Not:
        return {Formulas::tr("not (%1)").arg(text(node.children.front())), rankAtom};
    case Op::And:
        return joined(node, Formulas::tr(" and "), rankAnd);
    case Op::Or:
        return joined(node, Formulas::tr(" or "), rankOr);
    case Op::In:
        return {part(node.children.front(), rankAdd) + u' ' + membersTest(node), rankCompare};
    case Op::Within:
        return {Formulas::tr("%1 in %2")
                    .arg(part(node.children.front(), rankAdd), placeName(node.text)),
                rankCompare};
    case Op::InRange:
        return {rangeTest(node), rankAtom};
    case Op::InValue: // members of a list are written by membersTest()
        return {node.children.empty() ? QString() : text(node.children.front()), rankAtom};
    case Op::InCompare:
        return {sign(node.compare) + u' ' + part(node.children.front(), rankAdd), rankCompare};
    case Op::Any:
        return {Formulas::tr("anything"), rankAtom};
    default:
        return {QStringLiteral("%1 %2 %3")
                    .arg(part(node.children.at(0), rankAdd), sign(node.op),
                         part(node.children.at(1), rankAdd)),
                rankCompare};
    }
}

FormulaWords::Worded FormulaWords::tableWords(const Node &node) const
{
    const auto &tables = m_rules.vocabulary().tables;
    const auto slot = static_cast<std::size_t>(node.table);
    QString table = slot < tables.size() ? tables[slot].label.in(m_language) : QString();
    if (node.hasFilter)
        table = Formulas::tr("%1 with %2").arg(table, text(node.children.back()));
    const QString value = node.op == Op::Count ? QString() : text(node.children.front());
    switch (node.op) {
    case Op::Some:
        return {Formulas::tr("at least one of %1: %2").arg(table, value), rankCompare};
    case Op::Every:
        return {Formulas::tr("all of %1: %2").arg(table, value), rankCompare};
    case Op::Sum:
        return {Formulas::tr("sum of %2 over %1").arg(table, value), rankAtom};
    case Op::MinOf:
        return {Formulas::tr("least %2 of %1").arg(table, value), rankAtom};
    case Op::MaxOf:
        return {Formulas::tr("greatest %2 of %1").arg(table, value), rankAtom};
    default:
        return {Formulas::tr("number of %1").arg(table), rankAtom};
    }
}

QString FormulaWords::rangeTest(const Node &node) const
{
    const QString low = text(node.children.at(0));
    const QString high = text(node.children.at(1));
    if (!node.lowOpen && !node.highOpen)
        return Formulas::tr("from %1 to %2").arg(low, high);
    return QStringLiteral("%1 %2, %3 %4")
        .arg(node.lowOpen ? QStringLiteral(">") : QStringLiteral("≥"), low,
             node.highOpen ? QStringLiteral("<") : QStringLiteral("≤"), high);
}

/// The tests behind `in`: "one of A, B".
QString FormulaWords::membersTest(const Node &in) const
{
    const feel::Type subject = at(in.children.front()).type;
    QStringList tests;
    for (std::size_t i = 1; i < in.children.size(); ++i) {
        const Node &test = at(in.children[i]);
        if (test.op == Op::InValue && test.children.empty())
            tests += memberNames(test.members, subject.list, m_rules, m_language);
        else
            tests += text(in.children[i]);
    }
    const QString all = listText(tests, m_language);
    return tests.size() > 1 ? Formulas::tr("one of %1").arg(all) : all;
}

QString FormulaWords::test(int index, bool positive) const
{
    const Node &node = at(index);
    if (node.op == Op::Within)
        return positive ? Formulas::tr("in %1", "a place").arg(placeName(node.text))
                        : Formulas::tr("outside %1").arg(placeName(node.text));
    return positive ? membersTest(node) : Formulas::tr("not %1").arg(membersTest(node));
}

QString formulaText(const feel::Formula &formula, const rulebook::Rulebook &rules,
                    base::Language language)
{
    return FormulaWords(formula, rules, language).text(formula.root());
}

} // namespace explain
