#include "feel/tree.h"

#include <algorithm>

namespace feel {

int Tree::add(Node added)
{
    if (size() >= m_limit) {
        m_full = true;
        return -1;
    }
    m_nodes.push_back(std::move(added));
    return size() - 1;
}

int Tree::copy(const std::vector<Node> &from, int root)
{
    Node copied = from[static_cast<std::size_t>(root)]; // by value: `from` may be this tree
    for (int &child : copied.children) {
        child = copy(from, child);
        if (child < 0)
            return -1;
    }
    return add(std::move(copied));
}

bool holds(Op comparison, int order)
{
    switch (comparison) {
    case Op::Less:
        return order < 0;
    case Op::LessEqual:
        return order <= 0;
    case Op::Greater:
        return order > 0;
    case Op::GreaterEqual:
        return order >= 0;
    case Op::NotEqual:
        return order != 0;
    default:
        return order == 0;
    }
}

Op negated(Op comparison)
{
    switch (comparison) {
    case Op::Equal:
        return Op::NotEqual;
    case Op::NotEqual:
        return Op::Equal;
    case Op::Less:
        return Op::GreaterEqual;
    case Op::LessEqual:
        return Op::Greater;
    case Op::Greater:
        return Op::LessEqual;
    case Op::GreaterEqual:
        return Op::Less;
    default:
        return comparison;
    }
}

Op flipped(Op comparison)
{
    switch (comparison) {
    case Op::Less:
        return Op::Greater;
    case Op::LessEqual:
        return Op::GreaterEqual;
    case Op::Greater:
        return Op::Less;
    case Op::GreaterEqual:
        return Op::LessEqual;
    default:
        return comparison;
    }
}

bool sameTree(const Tree &tree, int a, int b)
{
    if (a == b)
        return true;
    const Node &left = tree.node(a);
    const Node &right = tree.node(b);
    if (left.op != right.op || left.type != right.type || left.slot != right.slot
        || left.table != right.table || left.hasFilter != right.hasFilter
        || left.lowOpen != right.lowOpen || left.highOpen != right.highOpen
        || left.compare != right.compare || left.rounding != right.rounding
        || left.hitPolicy != right.hitPolicy || left.truth != right.truth
        || left.members != right.members || left.number != right.number || left.text != right.text
        || left.children.size() != right.children.size())
        return false;
    for (std::size_t i = 0; i < left.children.size(); ++i) {
        if (!sameTree(tree, left.children[i], right.children[i]))
            return false;
    }
    return true;
}

bool hasFreeColumn(const Tree &tree, int root)
{
    const Node &node = tree.node(root);
    switch (node.op) {
    case Op::Column:
        return true;
    case Op::Some:
    case Op::Every:
    case Op::Sum:
    case Op::Count:
    case Op::MinOf:
    case Op::MaxOf:
        return false; // only the innermost row is visible inside
    default:
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](int child) { return hasFreeColumn(tree, child); });
    }
}

int depthOf(const std::vector<Node> &nodes, int root)
{
    // Children come first, so one pass upwards is enough.
    std::vector<int> depths(nodes.size(), 1);
    for (std::size_t i = 0; i <= static_cast<std::size_t>(root); ++i) {
        for (const int child : nodes[i].children)
            depths[i] = std::max(depths[i], depths[static_cast<std::size_t>(child)] + 1);
    }
    return depths[static_cast<std::size_t>(root)];
}

std::optional<base::Rational> constantOf(const Tree &tree, int root)
{
    const Node &node = tree.node(root);
    if (node.op == Op::ScalarLiteral)
        return node.number;
    if (node.op == Op::Parameter)
        return constantOf(tree, node.children[0]);
    if (node.op == Op::Round) {
        const auto rounded = constantOf(tree, node.children[0]);
        const auto scale = static_cast<int>(node.number.toInt64().value_or(0));
        return rounded ? base::roundTo(*rounded, scale, node.rounding) : std::nullopt;
    }
    const bool isArithmetic =
        node.op == Op::Negate || (node.op >= Op::Add && node.op <= Op::Divide);
    if (!isArithmetic || node.type.kind == Kind::Date)
        return std::nullopt;
    const auto left = constantOf(tree, node.children[0]);
    if (!left || node.op == Op::Negate)
        return left ? base::negate(*left) : std::nullopt;
    const auto right = constantOf(tree, node.children[1]);
    if (!right)
        return std::nullopt;
    switch (node.op) {
    case Op::Add:
        return base::add(*left, *right);
    case Op::Subtract:
        return base::subtract(*left, *right);
    case Op::Multiply:
        return base::multiply(*left, *right);
    default:
        return base::divide(*left, *right);
    }
}

} // namespace feel
