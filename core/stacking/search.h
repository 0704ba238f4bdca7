// Branch and bound over one component. Private to the room.
#pragma once

#include "stacking/capacity.h"
#include "stacking/lawful.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace stacking {

/// What is compared, the first first: the worth of some pots at one end.
struct Goal {
    End end = End::Low;
    unsigned pots = 0; ///< bits
};
using Goals = std::vector<Goal>;

class Search {
public:
    /// Nodes that one problem may cost, all searches together.
    static constexpr std::int64_t mostNodes = 20'000'000;

    /// All must outlive it. `nodes` counts on.
    Search(const Problem &problem, const Capacity &capacity, const Lawful &lawful,
           std::int64_t &nodes);

    /// The best lawful combination of the component's items (ascending); ties go to the one that comes
    /// first in document order. With `beside`: of those that hold an item which is not in it; absent where
    /// there is none. Absent, too, beyond the budget.
    std::optional<std::vector<int>> best(const std::vector<int> &component, const Goals &goals,
                                         const std::vector<int> *beside = nullptr);
    /// The most that one goal can come to; `known` is what some lawful combination comes to.
    Int128 most(const std::vector<int> &component, const Goal &goal, Int128 known);
    bool isExhausted() const { return m_nodes > mostNodes; }

private:
    /// The worth of the best, or the first combination in document order that is worth that.
    enum class Aim : std::uint8_t { Worth, First };
    enum class State : std::uint8_t { Free, Taken, Out };

    /// At most one of the members is had; it counts at a node of the caps.
    struct Group {
        std::vector<int> members;
        int node = 0;
    };

    void order(const std::vector<int> &component);
    void branch(std::size_t place);
    void take(int item, std::vector<int> &shut);
    bool hasRival(int item) const;
    bool canImprove();
    void splitGroups();
    Int128 bound(const Goal &goal);
    Int128 bound(const Goal &goal, const std::vector<Group> &groups);
    void finish();

    const Problem &m_problem;
    const Capacity &m_capacity;
    const Lawful &m_lawful;
    std::int64_t &m_nodes;

    // per set and item of the problem; valid for those of the component
    std::vector<std::vector<int>> m_peers; ///< per set: its open members
    std::vector<int> m_groupOf;            ///< per set; -1 = none
    std::vector<State> m_state;

    const Goals *m_goals = nullptr;
    const std::vector<int> *m_beside = nullptr;
    Aim m_aim = Aim::Worth;
    bool m_found = false;
    std::vector<int> m_items;     ///< of the component, ascending
    std::vector<int> m_contested; ///< in branching order
    std::vector<Group> m_groups;  ///< each contested item in one
    std::vector<Group> m_parts;   ///< the same, apart by cap
    std::vector<Int128> m_bestWorth;
    std::vector<int> m_best;
    Capacity::Load m_load;
};

} // namespace stacking
