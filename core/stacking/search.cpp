#include "stacking/search.h"

#include <algorithm>

namespace stacking {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

} // namespace

Search::Search(const Problem &problem, const Capacity &capacity, const Lawful &lawful,
               std::int64_t &nodes)
    : m_problem(problem),
      m_capacity(capacity),
      m_lawful(lawful),
      m_nodes(nodes),
      m_peers(problem.sets.size()),
      m_groupOf(problem.sets.size(), -1),
      m_state(problem.items.size(), State::Out)
{}

/// First the worth, the worthiest items first; then, in document order, the first combination of that worth.
std::optional<std::vector<int>> Search::best(const std::vector<int> &component, const Goals &goals,
                                             const std::vector<int> *beside)
{
    m_goals = &goals;
    m_beside = beside;
    m_bestWorth.assign(goals.size(), -1);
    m_found = false;
    m_aim = Aim::Worth;
    order(component);
    branch(0);
    if (!m_found || isExhausted())
        return std::nullopt;
    m_aim = Aim::First;
    m_found = false;
    order(component);
    branch(0);
    return m_found ? std::optional(std::move(m_best)) : std::nullopt;
}

Int128 Search::most(const std::vector<int> &component, const Goal &goal, Int128 known)
{
    const Goals goals{goal};
    m_goals = &goals;
    m_beside = nullptr;
    m_bestWorth = {known};
    m_aim = Aim::Worth;
    order(component);
    branch(0);
    return m_bestWorth.front();
}

/// Items that nothing rivals are had; the others are branched on, the worthiest first. For the bound each
/// contested item stands in one group of rivals.
void Search::order(const std::vector<int> &component)
{
    m_items = component;
    m_contested.clear();
    m_groups.clear();
    m_parts.clear();
    for (const int item : component) {
        m_state[at(item)] = State::Out;
        for (const int set : m_lawful.setsOf(item)) {
            m_peers[at(set)].clear();
            m_groupOf[at(set)] = -1;
        }
    }
    for (const int item : component) {
        if (!m_lawful.isOpen(item))
            continue;
        m_state[at(item)] = State::Free;
        for (const int set : m_lawful.setsOf(item))
            m_peers[at(set)].push_back(item);
    }
    for (const int item : component) {
        if (m_state[at(item)] == State::Out)
            continue;
        if (!hasRival(item)) {
            m_state[at(item)] = State::Taken;
            m_groups.push_back({{item}, m_capacity.nodeOf(item)});
            m_parts.push_back(m_groups.back());
            continue;
        }
        m_contested.push_back(item);
        const int set = std::ranges::max(m_lawful.setsOf(item), {},
                                         [this](int one) { return m_peers[at(one)].size(); });
        int &group = m_groupOf[at(set)];
        if (group < 0) {
            group = static_cast<int>(m_groups.size());
            m_groups.push_back({{}, m_capacity.nodeOf(item)});
        }
        Group &own = m_groups[at(group)];
        own.members.push_back(item);
        own.node = m_capacity.commonNode(own.node, m_capacity.nodeOf(item));
    }
    splitGroups();
    if (m_aim == Aim::First)
        return;
    const End end = m_goals->front().end;
    std::ranges::stable_sort(m_contested, std::ranges::greater(), [&](int item) {
        return fenOf(m_problem.items[at(item)].amount, end);
    });
}

/// A group over several caps leaves them all; its parts stay in theirs.
void Search::splitGroups()
{
    for (const Group &group : m_groups) {
        const std::size_t mark = m_parts.size();
        if (group.members.size() == 1 && m_state[at(group.members.front())] == State::Taken)
            continue;
        for (const int item : group.members) {
            const int node = m_capacity.nodeOf(item);
            const auto begin = m_parts.begin() + static_cast<std::ptrdiff_t>(mark);
            const auto found = std::find_if(
                begin, m_parts.end(), [node](const Group &part) { return part.node == node; });
            if (found != m_parts.end())
                found->members.push_back(item);
            else
                m_parts.push_back({{item}, node});
        }
    }
}

bool Search::hasRival(int item) const
{
    for (const int set : m_lawful.setsOf(item)) {
        for (const int peer : m_peers[at(set)]) {
            if (peer != item && m_state[at(peer)] != State::Out)
                return true;
        }
    }
    return false;
}

void Search::take(int item, std::vector<int> &shut)
{
    m_state[at(item)] = State::Taken;
    for (const int set : m_lawful.setsOf(item)) {
        for (const int peer : m_peers[at(set)]) {
            if (m_state[at(peer)] == State::Free) {
                m_state[at(peer)] = State::Out;
                shut.push_back(peer);
            }
        }
    }
}

void Search::branch(std::size_t place)
{
    if ((m_aim == Aim::First && m_found) || ++m_nodes > mostNodes || !canImprove())
        return;
    while (place < m_contested.size() && m_state[at(m_contested[place])] != State::Free)
        ++place;
    if (place == m_contested.size()) {
        finish();
        return;
    }
    const int item = m_contested[place];
    std::vector<int> shut;
    take(item, shut);
    branch(place + 1);
    for (const int peer : shut)
        m_state[at(peer)] = State::Free;
    m_state[at(item)] = State::Free;
    // An item that shuts nothing out any more is never worse had than not.
    if (!shut.empty()) {
        m_state[at(item)] = State::Out;
        branch(place + 1);
        m_state[at(item)] = State::Free;
    }
}

/// The most that the goal can still come to, by groups: of each its highest member.
Int128 Search::bound(const Goal &goal, const std::vector<Group> &groups)
{
    m_capacity.clear(m_load);
    for (const Group &group : groups) {
        Int128 most = 0;
        for (const int item : group.members) {
            if (m_state[at(item)] == State::Out)
                continue;
            const Item &one = m_problem.items[at(item)];
            const Int128 amount = fenOf(one.amount, goal.end);
            // It may raise the limit of its own cap.
            Int128 &highest = m_load.highest[at(m_capacity.nodeOf(item))];
            highest = std::max(highest, amount);
            if ((goal.pots >> static_cast<unsigned>(one.pot) & 1U) != 0)
                most = std::max(most, amount);
        }
        m_load.sum[at(group.node)] += most;
    }
    return m_capacity.drain(m_load, goal.end);
}

Int128 Search::bound(const Goal &goal)
{
    return std::min(bound(goal, m_groups), bound(goal, m_parts));
}

bool Search::canImprove()
{
    if (m_beside != nullptr && !std::ranges::any_of(m_contested, [this](int item) {
            return m_state[at(item)] != State::Out && !std::ranges::binary_search(*m_beside, item);
        }))
        return false;
    for (std::size_t goal = 0; goal < m_goals->size(); ++goal) {
        const Int128 most = bound((*m_goals)[goal]);
        if (most != m_bestWorth[goal])
            return most > m_bestWorth[goal];
    }
    return m_aim == Aim::First;
}

void Search::finish()
{
    std::vector<int> items;
    for (const int item : m_items) {
        if (m_state[at(item)] == State::Taken)
            items.push_back(item);
    }
    std::vector<Int128> worth;
    for (const Goal &goal : *m_goals)
        worth.push_back(m_capacity.worth(items, goal.end, goal.pots));
    const bool isBetter = m_aim == Aim::First ? worth == m_bestWorth : worth > m_bestWorth;
    if (!isBetter)
        return;
    m_found = true;
    m_bestWorth = std::move(worth);
    m_best = std::move(items);
}

} // namespace stacking
