// Caps as a tree, and what a set of items gives under them. Private to the room.
#pragma once

#include "base/rational.h"
#include "stacking/stacking.h"

#include <optional>
#include <utility>
#include <vector>

namespace stacking {

using base::Int128;

enum class End { Low, High };

/// Stands for a high end that nothing bounds; sums of it do not overflow.
inline constexpr Int128 unbounded = Int128(1) << 100;

Int128 fenOf(const Span &span, End end);

/// Nested caps. The least upper bound of what items give together is taken over the tree; a bound by
/// pots up to one is what a greedy payment in the pots' order comes to.
class Capacity {
public:
    static constexpr int root = 0; ///< the node of everything, without a limit

    /// `problem` must outlive it.
    explicit Capacity(const Problem &problem);

    /// Numbers of two caps that are neither nested nor apart; absent = there are none.
    std::optional<std::pair<int, int>> crossing() const { return m_crossing; }

    /// The innermost cap's node of an item.
    int nodeOf(int item) const { return m_nodeOf[static_cast<std::size_t>(item)]; }
    int commonNode(int a, int b) const;
    int nodeCount() const { return static_cast<int>(m_nodes.size()); }

    /// What is in the nodes before their limits: cleared, filled, then drained bottom-up.
    struct Load {
        std::vector<Int128> sum;     ///< per node
        std::vector<Int128> highest; ///< per node: the highest amount had below it
    };
    void clear(Load &load) const;
    Int128 drain(Load &load, End end) const;

    /// What the items give at one end, of the pots in `pots` (bits) alone.
    Int128 worth(const std::vector<int> &items, End end, unsigned pots) const;

    /// What each of the items is paid, in the order of pots, then of the document, and the caps that cut
    /// it. `paid` is per item of the problem.
    void pay(const std::vector<int> &items, End end, std::vector<Int128> &paid,
             std::vector<Hindrance> &cuts) const;

private:
    struct Node {
        int cap = -1; ///< -1: the root
        int parent = -1;
    };
    Int128 limitOf(const Node &node, Int128 highest, End end) const;

    const Problem &m_problem;
    std::vector<Node> m_nodes; ///< parents before children
    std::vector<int> m_nodeOf;
    std::optional<std::pair<int, int>> m_crossing;
};

} // namespace stacking
