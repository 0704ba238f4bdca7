#include "eval/walk.h"

namespace eval {

namespace {

using feel::Kind;
using feel::Op;

/// A range of whole numbers up to this width may be split into its single values.
constexpr int maxSingles = 64;

const Value &blankOf(Kind kind)
{
    static const Value truth = base::Truth::Unknown;
    static const Value money = base::Range::atLeast(0);
    static const Value scalar = base::Range::everything();
    static const Value members = Members{~std::uint64_t{0}};
    static const Value words = Words{};
    switch (kind) {
    case Kind::Truth:
        return truth;
    case Kind::Money:
        return money;
    case Kind::Choice:
        return members;
    case Kind::Text:
    case Kind::Place:
        return words;
    default:
        return scalar;
    }
}

} // namespace

Walk::Walk(const feel::Formula &formula, const Facts &facts, RowScope scope, const Shape *shape)
    : m_formula(formula),
      m_facts(facts),
      m_shape(shape),
      m_rows(static_cast<qsizetype>(facts.tables.size()), -1),
      m_isNoting(shape != nullptr)
{
    if (scope.table >= 0)
        m_rows[scope.table] = scope.row;
}

const Value &Walk::read(const Node &node, Input &input) const
{
    const auto slot = static_cast<std::size_t>(node.slot);
    if (node.op == Op::Fact) {
        input = {Input::Kind::Fact, node.slot, -1, -1};
        return m_facts.facts[slot];
    }
    if (node.op == Op::Reading)
        return m_facts.readings[slot];
    if (node.op == Op::Assumption) {
        input = {Input::Kind::Assumption, node.slot, -1, -1};
        return m_facts.assumptions[slot];
    }
    const auto index = static_cast<std::size_t>(node.table);
    const int row = m_rows[node.table];
    input = {Input::Kind::Table, node.table, row, node.slot};
    const TableValue &table = m_facts.tables[index];
    if (table.known && row >= 0)
        return table.rows[static_cast<std::size_t>(row)][slot];
    if (index < m_facts.blanks.size() && slot < m_facts.blanks[index].size())
        return m_facts.blanks[index][slot];
    return blankOf(node.type.kind);
}

Scalar Walk::leafScalar(const Node &node)
{
    Input input;
    const Value &value = read(node, input);
    if (const auto &range = std::get<base::Range>(value); range.isPoint()) {
        Scalar point;
        point.value = Interval::point(*range.low);
        return point;
    }
    return held<Scalar>(m_inputs.of(input, node.type.kind, value));
}

Truths Walk::leafTruth(const Node &node)
{
    Input input;
    const Value &value = read(node, input);
    if (isPoint(value))
        return {std::get<base::Truth>(value), Quality::Full, {}};
    return held<Truths>(m_inputs.of(input, node.type.kind, value));
}

Choices Walk::leafChoices(const Node &node)
{
    if (node.op == Op::ChoiceLiteral)
        return {node.members, Quality::Full, {}};
    Input input;
    const Value &value = read(node, input);
    if (isPoint(value) || node.op == Op::Reading)
        return {std::get<Members>(value).bits, Quality::Full, {}};
    return held<Choices>(m_inputs.of(input, node.type.kind, value));
}

Phrases Walk::leafPhrase(const Node &node)
{
    if (node.op == Op::TextLiteral)
        return {{&node.text, {}}, Quality::Full, {}};
    Input input;
    const Value &value = read(node, input);
    if (const auto &words = std::get<Words>(value); words.text)
        return {{&*words.text, {}}, Quality::Full, {}};
    return held<Phrases>(m_inputs.of(input, node.type.kind, value));
}

bool Walk::isKnown(int table) const
{
    return m_facts.tables[static_cast<std::size_t>(table)].known;
}

std::int64_t Walk::rowsOf(int table)
{
    if (isKnown(table))
        return static_cast<std::int64_t>(
            m_facts.tables[static_cast<std::size_t>(table)].rows.size());
    return m_inputs.holding(m_inputs.ofTable(table)).rows;
}

Walk::Division Walk::divide(const std::vector<Atom> &shared, const std::vector<Atom> &others,
                            std::size_t mark) const
{
    Division best;
    const auto offer = [&](Atom atom, std::vector<Holding> pieces) {
        if (pieces.size() > 1 && pieces.size() <= static_cast<std::size_t>(m_budget)
            && (best.pieces.empty() || pieces.size() < best.pieces.size()))
            best = {atom, std::move(pieces)};
    };
    if (m_visits > m_limit)
        return best;
    for (const Atom atom : shared)
        offer(atom, m_inputs.pieces(atom, mark));
    if (!best.pieces.empty())
        return best;
    // No breakpoint is left: single values, or what decides between parts of different form.
    for (const Atom atom : shared)
        offer(atom, m_inputs.singles(atom, std::min(m_budget, maxSingles)));
    for (const Atom atom : others)
        offer(atom, m_inputs.pieces(atom, mark));
    return best;
}

} // namespace eval
