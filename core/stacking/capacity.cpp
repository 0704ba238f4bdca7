#include "stacking/capacity.h"

#include <algorithm>
#include <numeric>

namespace stacking {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::vector<int> sortedMembers(const Cap &cap)
{
    std::vector<int> members = cap.members;
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

} // namespace

Int128 fenOf(const Span &span, End end)
{
    if (end == End::Low)
        return span.low.fen();
    return span.high ? Int128(span.high->fen()) : unbounded;
}

Capacity::Capacity(const Problem &problem) : m_problem(problem)
{
    std::vector<std::vector<int>> members;
    for (const Cap &cap : problem.caps)
        members.push_back(sortedMembers(cap));
    // Larger ones first, so that parents come before children; equal ones nest in their order.
    std::vector<int> order(problem.caps.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(
        order, [&](int a, int b) { return members[at(a)].size() > members[at(b)].size(); });
    m_nodes.push_back({});
    m_nodeOf.assign(problem.items.size(), root);
    for (const int cap : order) {
        if (members[at(cap)].empty())
            continue;
        const int parent = m_nodeOf[at(members[at(cap)].front())];
        for (const int item : members[at(cap)]) {
            if (m_nodeOf[at(item)] != parent && !m_crossing) {
                const int other = std::max(m_nodeOf[at(item)], parent);
                m_crossing = std::pair(m_nodes[at(other)].cap, cap);
            }
            m_nodeOf[at(item)] = nodeCount();
        }
        m_nodes.push_back({cap, parent});
    }
}

int Capacity::commonNode(int a, int b) const
{
    while (a != b) {
        // Parents have smaller numbers.
        if (a > b)
            a = m_nodes[at(a)].parent;
        else
            b = m_nodes[at(b)].parent;
    }
    return a;
}

void Capacity::clear(Load &load) const
{
    load.sum.assign(m_nodes.size(), 0);
    load.highest.assign(m_nodes.size(), 0);
}

Int128 Capacity::limitOf(const Node &node, Int128 highest, End end) const
{
    const Cap &cap = m_problem.caps[at(node.cap)];
    return cap.toHighest ? highest : fenOf(cap.limit, end);
}

Int128 Capacity::drain(Load &load, End end) const
{
    for (int index = nodeCount() - 1; index > root; --index) {
        const Node &node = m_nodes[at(index)];
        const Int128 through =
            std::min(load.sum[at(index)], limitOf(node, load.highest[at(index)], end));
        load.sum[at(node.parent)] += through;
        load.highest[at(node.parent)] =
            std::max(load.highest[at(node.parent)], load.highest[at(index)]);
    }
    return load.sum[root];
}

Int128 Capacity::worth(const std::vector<int> &items, End end, unsigned pots) const
{
    Load load;
    clear(load);
    for (const int item : items) {
        const Item &one = m_problem.items[at(item)];
        const Int128 amount = fenOf(one.amount, end);
        Int128 &highest = load.highest[at(nodeOf(item))];
        highest = std::max(highest, amount);
        if ((pots >> static_cast<unsigned>(one.pot) & 1U) != 0)
            load.sum[at(nodeOf(item))] += amount;
    }
    return drain(load, end);
}

void Capacity::pay(const std::vector<int> &items, End end, std::vector<Int128> &paid,
                   std::vector<Hindrance> &cuts) const
{
    Load load;
    clear(load);
    for (const int item : items) {
        const Int128 amount = fenOf(m_problem.items[at(item)].amount, end);
        for (int node = nodeOf(item); node != root; node = m_nodes[at(node)].parent)
            load.highest[at(node)] = std::max(load.highest[at(node)], amount);
    }
    std::vector<int> order = items;
    std::ranges::stable_sort(order, {}, [&](int item) { return m_problem.items[at(item)].pot; });
    paid.assign(m_problem.items.size(), 0);
    for (const int item : order) {
        const Int128 amount = fenOf(m_problem.items[at(item)].amount, end);
        Int128 rest = amount;
        int tightest = root;
        for (int node = nodeOf(item); node != root; node = m_nodes[at(node)].parent) {
            const Int128 room =
                limitOf(m_nodes[at(node)], load.highest[at(node)], end) - load.sum[at(node)];
            if (room < rest) {
                rest = room;
                tightest = node;
            }
        }
        for (int node = nodeOf(item); node != root; node = m_nodes[at(node)].parent)
            load.sum[at(node)] += rest;
        paid[at(item)] = rest;
        if (tightest != root)
            cuts.push_back({item, m_problem.caps[at(m_nodes[at(tightest)].cap)].rule});
    }
}

} // namespace stacking
