// The typed nodes while a checker works on them. feel::Formula is made from a finished one.
#pragma once

#include "base/range.h"
#include "feel/formula.h"

#include <functional>
#include <optional>
#include <vector>

namespace feel {

/// Grows in post-order. Beyond its limit nothing is added and isFull() says so.
class Tree {
public:
    explicit Tree(int limit) : m_limit(limit) {}

    /// The new node's index; -1 where the tree is full.
    int add(Node node);
    /// Copies a subtree of this tree or of another; the root's new index, -1 where it does not fit.
    int copy(const std::vector<Node> &from, int root);
    /// Drops all nodes from `size` on.
    void truncate(int size) { m_nodes.resize(static_cast<std::size_t>(size)); }

    int size() const { return static_cast<int>(m_nodes.size()); }
    int limit() const { return m_limit; }
    bool isFull() const { return m_full; }
    const Node &node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    Node &node(int index) { return m_nodes[static_cast<std::size_t>(index)]; }
    const std::vector<Node> &nodes() const { return m_nodes; }
    std::vector<Node> take() { return std::move(m_nodes); }

private:
    std::vector<Node> m_nodes;
    int m_limit;
    bool m_full = false;
};

/// Same meaning by the same shape: spans do not count.
bool sameTree(const Tree &tree, int a, int b);

/// Whether a column is read from a row that is not the subtree's own.
bool hasFreeColumn(const Tree &tree, int root);

/// The levels of the tree below and with `root`.
int depthOf(const std::vector<Node> &nodes, int root);

/// The value of a subtree that reads nothing; absent where it reads something or has no such value.
std::optional<base::Rational> constantOf(const Tree &tree, int root);

/// An interval that holds every value of a scalar subtree, by the declared domains alone.
base::Range boundsOf(const Tree &tree, int root, const Symbols &symbols);

/// A condition that is known to be true (or false) where a formula's part is evaluated.
struct Guard {
    int condition = -1;
    bool truth = true;
};

/// Whether a guard says that a node which `matches` is not zero.
bool impliesNonZero(const Tree &tree, Guard guard, const std::function<bool(int)> &matches);

/// Whether the value of a number or an amount cannot be zero, by domains or guards.
bool isNonZero(const Tree &tree, int root, const std::vector<Guard> &guards,
               const Symbols &symbols);

} // namespace feel
