// What the exclusive sets let an applicant have at each end. Private to the room.
#pragma once

#include "stacking/capacity.h"
#include "stacking/stacking.h"

#include <vector>

namespace stacking {

class Lawful {
public:
    /// Of the highest of a set: what may turn out higher must be worth no less in sum, or in the same pot.
    enum class Keeps { Sum, Pot };

    /// `problem` must outlive it.
    Lawful(const Problem &problem, End end, Keeps keeps = Keeps::Sum);

    /// Whether the item can be had at all at this end.
    bool isOpen(int item) const { return m_shutBy[static_cast<std::size_t>(item)] < 0; }
    /// The set that shuts it; -1 = open.
    int shutBy(int item) const { return m_shutBy[static_cast<std::size_t>(item)]; }
    /// The sets, by number, that an item stands in and that bind at this end.
    const std::vector<int> &setsOf(int item) const
    {
        return m_setsOf[static_cast<std::size_t>(item)];
    }
    bool binds(int set) const;

private:
    bool isShut(const ExclusiveSet &set, std::size_t place) const;
    bool canReplace(int by, int item) const;

    const Problem &m_problem;
    End m_end;
    Keeps m_keeps;
    std::vector<int> m_shutBy;
    std::vector<std::vector<int>> m_setsOf;
    std::vector<std::vector<int>> m_rulesOf; ///< sets and, behind them, caps; ascending
};

} // namespace stacking
