// Which parts of a formula occur more than once. An inner header of the room.
#pragma once

#include "feel/formula.h"

#include <set>
#include <vector>

namespace eval {

/// The repeated parts of one formula that nothing outside them sees into: whatever such a part reads
/// is read by its own copies alone (in a row, by its copies in that row), so that its value may be
/// split as if it were one input.
class Shape {
public:
    explicit Shape(const feel::Formula &formula);

    /// The number of the part, equal for all copies; -1 where the node is no such part. A truth and
    /// its negation (x < y and x >= y) are copies of one part.
    int partOf(int node) const { return m_parts[static_cast<std::size_t>(node)]; }
    /// Whether the node is the negation of what its part stands for.
    bool isNegated(int node) const { return m_negated[static_cast<std::size_t>(node)]; }
    /// The tables whose present rows the node's value depends on.
    const std::set<int> &tablesOf(int node) const
    {
        return m_tables[static_cast<std::size_t>(node)];
    }

private:
    std::vector<int> m_parts;
    std::vector<bool> m_negated;
    std::vector<std::set<int>> m_tables;
};

} // namespace eval
