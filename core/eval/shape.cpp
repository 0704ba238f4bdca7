#include "eval/shape.h"

#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace eval {

namespace {

using feel::Kind;
using feel::Node;
using feel::Op;

/// What a part reads: (kind of slot, table, slot).
using Read = std::tuple<Op, int, int>;
using Reads = std::map<Read, std::int64_t>;

using Key = std::tuple<std::vector<std::int64_t>, base::Int128, base::Int128, QString>;

bool isTableFunction(Op op)
{
    return op == Op::Count || op == Op::Sum || op == Op::MinOf || op == Op::MaxOf || op == Op::Some
           || op == Op::Every;
}

/// A comparison as one of =, < and its sides in the one order, up to negation.
struct Direction {
    Op op;
    bool isSwapped = false;
    bool isNegated = false;
};

Direction directionOf(Op op)
{
    switch (op) {
    case Op::NotEqual:
        return {Op::Equal, false, true};
    case Op::Greater:
        return {Op::Less, true, false};
    case Op::LessEqual:
        return {Op::Less, true, true};
    case Op::GreaterEqual:
        return {Op::Less, false, true};
    default:
        return {op};
    }
}

/// Classes are numbered in pairs: an odd one is the negation of the even one before it.
Key keyOf(const Node &node, const std::vector<int> &classes)
{
    const Direction direction = directionOf(node.op);
    const bool hasTable = isTableFunction(node.op) || node.op == Op::Column;
    std::vector<std::int64_t> parts{static_cast<std::int64_t>(direction.op),
                                    static_cast<std::int64_t>(node.type.kind),
                                    node.type.list,
                                    node.slot,
                                    hasTable ? node.table : -1,
                                    node.hasFilter,
                                    node.lowOpen,
                                    node.highOpen,
                                    static_cast<std::int64_t>(node.compare),
                                    static_cast<std::int64_t>(node.hitPolicy),
                                    static_cast<std::int64_t>(node.rounding),
                                    static_cast<std::int64_t>(node.truth),
                                    static_cast<std::int64_t>(node.members)};
    for (const int child : node.children)
        parts.push_back(classes[static_cast<std::size_t>(child)]);
    if (direction.isSwapped || (direction.op == Op::Equal && parts.back() < *(parts.end() - 2)))
        std::swap(parts.back(), *(parts.end() - 2));
    return {std::move(parts), node.number.numerator(), node.number.denominator(), node.text};
}

Reads readsOf(const Node &node, const std::vector<Reads> &reads)
{
    Reads result;
    for (const int child : node.children) {
        for (const auto &[read, count] : reads[static_cast<std::size_t>(child)])
            result[read] += count;
    }
    if (node.op == Op::Fact || node.op == Op::Assumption)
        ++result[{node.op, -1, node.slot}];
    else if (node.op == Op::Column)
        ++result[{node.op, node.table, node.slot}];
    else if (isTableFunction(node.op))
        ++result[{Op::Table, node.table, -1}];
    return result;
}

/// The tables whose rows are chosen outside the part.
std::set<int> freeTablesOf(const Node &node, const std::vector<std::set<int>> &tables)
{
    std::set<int> result;
    for (const int child : node.children)
        result.insert(tables[static_cast<std::size_t>(child)].begin(),
                      tables[static_cast<std::size_t>(child)].end());
    if (isTableFunction(node.op))
        result.erase(node.table);
    else if (node.op == Op::Column)
        result.insert(node.table);
    return result;
}

/// What is the same part as its child, or that part's negation.
bool isTransparent(Op op) { return op == Op::Parameter || op == Op::Not; }

bool canStandAlone(const std::vector<Node> &nodes, std::size_t index)
{
    const Node *node = &nodes[index];
    while (isTransparent(node->op))
        node = &nodes[static_cast<std::size_t>(node->children[0])];
    const Kind kind = node->type.kind;
    return node->op != Op::Fact && node->op != Op::Column && node->op != Op::Assumption
           && (isScalar(kind) || kind == Kind::Truth || kind == Kind::Choice);
}

} // namespace

Shape::Shape(const feel::Formula &formula)
{
    const std::vector<Node> &nodes = formula.nodes();
    const std::size_t count = nodes.size();
    m_parts.assign(count, -1);
    m_tables.resize(count);
    m_negated.assign(count, false);
    // Parts of one shape get one class.
    std::vector<int> classes(count, -1);
    std::map<Key, int> known;
    std::vector<Reads> reads(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Node &node = nodes[i];
        reads[i] = readsOf(node, reads);
        m_tables[i] = freeTablesOf(node, m_tables);
        if (isTransparent(node.op)) {
            const int child = classes[static_cast<std::size_t>(node.children[0])];
            classes[i] = node.op == Op::Not ? child ^ 1 : child;
            continue;
        }
        const int next = 2 * static_cast<int>(known.size());
        const int found = known.try_emplace(keyOf(node, classes), next).first->second;
        classes[i] = directionOf(node.op).isNegated ? found ^ 1 : found;
    }
    // How often each node is read, children being shared or not.
    std::vector<std::int64_t> uses(count, 0);
    std::vector<std::int64_t> copies(known.size(), 0);
    uses[static_cast<std::size_t>(formula.root())] = 1;
    for (std::size_t i = count; i-- > 0;) {
        if (!isTransparent(nodes[i].op))
            copies[static_cast<std::size_t>(classes[i] / 2)] += uses[i];
        for (const int child : nodes[i].children)
            uses[static_cast<std::size_t>(child)] += uses[i];
    }
    const Reads &total = reads[static_cast<std::size_t>(formula.root())];
    for (std::size_t i = 0; i < count; ++i) {
        // What is the same as its child leaves it to the child: one part has one stand-in.
        if (isTransparent(nodes[i].op))
            continue;
        const std::int64_t times = copies[static_cast<std::size_t>(classes[i] / 2)];
        bool isAlone =
            times > 1 && !reads[i].empty() && canStandAlone(nodes, i) && m_tables[i].size() < 2;
        for (const auto &[read, each] : reads[i]) {
            // What is read in every row alike is no row's own.
            const bool isOwn =
                m_tables[i].empty()
                || (std::get<0>(read) == Op::Column && m_tables[i].count(std::get<1>(read)) > 0);
            isAlone = isAlone && isOwn && each * times == total.at(read);
        }
        if (isAlone) {
            m_parts[i] = classes[i] / 2;
            m_negated[i] = classes[i] % 2 != 0;
        }
    }
}

} // namespace eval
