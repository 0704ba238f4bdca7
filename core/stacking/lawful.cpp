#include "stacking/lawful.h"

#include <algorithm>

namespace stacking {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

} // namespace

Lawful::Lawful(const Problem &problem, End end, Keeps keeps)
    : m_problem(problem),
      m_end(end),
      m_keeps(keeps),
      m_shutBy(problem.items.size(), -1),
      m_setsOf(problem.items.size()),
      m_rulesOf(problem.items.size())
{
    const int sets = static_cast<int>(problem.sets.size());
    for (int set = 0; set < sets; ++set) {
        for (const int item : problem.sets[at(set)].members) {
            m_rulesOf[at(item)].push_back(set);
            if (binds(set))
                m_setsOf[at(item)].push_back(set);
        }
    }
    for (int cap = 0; cap < static_cast<int>(problem.caps.size()); ++cap) {
        for (const int item : problem.caps[at(cap)].members)
            m_rulesOf[at(item)].push_back(sets + cap);
    }
    for (int set = 0; set < sets; ++set) {
        const ExclusiveSet &one = problem.sets[at(set)];
        for (std::size_t place = 0; binds(set) && place < one.members.size(); ++place) {
            int &shut = m_shutBy[at(one.members[place])];
            if (shut < 0 && isShut(one, place))
                shut = set;
        }
    }
}

bool Lawful::binds(int set) const { return m_end == End::Low || m_problem.sets[at(set)].sure; }

/// Whether a combination that holds `item` stays lawful with `by` in its place.
bool Lawful::canReplace(int by, int item) const
{
    const Pot pot = m_problem.items[at(by)].pot;
    const bool keepsPot = pot == m_problem.items[at(item)].pot;
    if (!keepsPot && (m_keeps == Keeps::Pot || pot == Pot::Outside))
        return false;
    for (const int rule : m_rulesOf[at(by)]) {
        if (rule < static_cast<int>(m_problem.sets.size())
            && m_problem.sets[at(rule)].policy == ExclusiveSet::Policy::First)
            return false;
    }
    return std::ranges::includes(m_rulesOf[at(item)], m_rulesOf[at(by)]);
}

bool Lawful::isShut(const ExclusiveSet &set, std::size_t place) const
{
    const int item = set.members[place];
    const Span &own = m_problem.items[at(item)].amount;
    switch (set.policy) {
    case ExclusiveSet::Policy::Choice:
        return false;
    case ExclusiveSet::Policy::First:
        for (std::size_t before = 0; before < place; ++before) {
            if (m_end == End::Low || m_problem.items[at(set.members[before])].sure)
                return true;
        }
        return false;
    case ExclusiveSet::Policy::Highest:
        for (const int other : set.members) {
            const Span &its = m_problem.items[at(other)].amount;
            if (other == item)
                continue;
            if (fenOf(its, End::Low) > fenOf(own, End::High))
                return true;
            // Where another may turn out higher, that one gives no less in the same combination.
            if (m_end == End::Low && fenOf(its, End::High) > fenOf(own, End::Low)
                && !canReplace(other, item))
                return true;
        }
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace stacking
