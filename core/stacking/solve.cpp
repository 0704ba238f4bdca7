#include "stacking/capacity.h"
#include "stacking/lawful.h"
#include "stacking/search.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace stacking {

namespace {

constexpr unsigned grants = (1U << static_cast<unsigned>(Pot::Outside)) - 1;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The pots up to and with one: comparing these sums in turn compares the pots in turn.
Goals byPots(End first, End second)
{
    Goals goals;
    for (const End end : {first, second}) {
        for (unsigned pot = 0; pot < potCount; ++pot)
            goals.push_back({end, (2U << pot) - 1});
    }
    return goals;
}

/// Items that sets or caps bind together, each ascending, by their first item.
std::vector<std::vector<int>> componentsOf(const Problem &problem)
{
    std::vector<int> parent(problem.items.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto find = [&parent](int item) {
        while (parent[at(item)] != item) {
            parent[at(item)] = parent[at(parent[at(item)])];
            item = parent[at(item)];
        }
        return item;
    };
    const auto join = [&](const std::vector<int> &members) {
        for (const int item : members) {
            const int a = find(members.front());
            const int b = find(item);
            parent[at(std::max(a, b))] = std::min(a, b);
        }
    };
    for (const ExclusiveSet &set : problem.sets)
        join(set.members);
    for (const Cap &cap : problem.caps)
        join(cap.members);
    std::vector<int> number(problem.items.size(), -1);
    std::vector<std::vector<int>> components;
    for (int item = 0; item < static_cast<int>(problem.items.size()); ++item) {
        int &own = number[at(find(item))];
        if (own < 0) {
            own = static_cast<int>(components.size());
            components.emplace_back();
        }
        components[at(own)].push_back(item);
    }
    return components;
}

bool isUnbounded(Int128 fen) { return fen >= unbounded; }

class Solver {
public:
    explicit Solver(const Problem &problem)
        : m_problem(problem),
          m_capacity(problem),
          m_low(problem, End::Low),
          m_lowByPot(problem, End::Low, Lawful::Keeps::Pot),
          m_high(problem, End::High),
          m_search(problem, m_capacity, m_low, m_nodes),
          m_potSearch(problem, m_capacity, m_lowByPot, m_nodes),
          m_highSearch(problem, m_capacity, m_high, m_nodes)
    {}

    base::Result<Solution> run();

private:
    void takeAlone(int item);
    void solveComponent(const std::vector<int> &component);
    void addPots(const std::vector<int> &component, const std::vector<int> &chosen,
                 const std::vector<int> &atHigh);
    std::vector<int> best(Search &search, const std::vector<int> &component, const Goals &goals);
    /// `known` is a combination that is lawful for the search.
    Int128 most(Search &search, const std::vector<int> &component, const Goal &goal,
                const std::vector<int> &known);
    void pickRunnerUp();
    void setDifference(const std::vector<int> &chosen, const std::vector<int> &other);
    void explain();
    Span spanOf(Int128 low, Int128 high);
    std::optional<std::int64_t> whole(Int128 fen);

    struct Part {
        std::vector<int> chosen;
        std::optional<std::vector<int>> other;
    };

    const Problem &m_problem;
    Capacity m_capacity;
    Lawful m_low;
    Lawful m_lowByPot;
    Lawful m_high;
    std::int64_t m_nodes = 0;
    Search m_search;
    Search m_potSearch;
    Search m_highSearch;
    std::vector<Part> m_parts;
    Solution m_solution;
    bool m_tooLarge = false;
    bool m_overflow = false;
    Int128 m_totalLow = 0;
    Int128 m_totalHigh = 0;
    std::array<Int128, potCount> m_potLow{};
    std::array<Int128, potCount> m_potHigh{};
};

std::vector<int> Solver::best(Search &search, const std::vector<int> &component, const Goals &goals)
{
    auto found = search.best(component, goals);
    m_tooLarge = m_tooLarge || search.isExhausted();
    return found ? std::move(*found) : std::vector<int>();
}

Int128 Solver::most(Search &search, const std::vector<int> &component, const Goal &goal,
                    const std::vector<int> &known)
{
    const Int128 most = search.most(component, goal, m_capacity.worth(known, goal.end, goal.pots));
    m_tooLarge = m_tooLarge || search.isExhausted();
    return most;
}

/// An item that no rule touches is had, whatever the others are.
void Solver::takeAlone(int item)
{
    const Item &one = m_problem.items[at(item)];
    const auto pot = static_cast<std::size_t>(one.pot);
    const Int128 low = fenOf(one.amount, End::Low);
    const Int128 high = fenOf(one.amount, End::High);
    m_solution.chosen.push_back(item);
    m_solution.chosenAtHigh.push_back(item);
    m_potLow[pot] += low;
    m_potHigh[pot] += high;
    if (one.pot != Pot::Outside) {
        m_totalLow += low;
        m_totalHigh += high;
    }
}

void Solver::solveComponent(const std::vector<int> &component)
{
    if (component.size() == 1 && m_capacity.nodeOf(component.front()) == Capacity::root) {
        takeAlone(component.front());
        return;
    }
    Part part;
    part.chosen = best(m_search, component, byPots(End::Low, End::High));
    part.other = m_search.best(component, byPots(End::Low, End::High), &part.chosen);
    m_tooLarge = m_tooLarge || m_search.isExhausted();
    const auto atHigh = best(m_highSearch, component, byPots(End::High, End::Low));
    m_solution.chosenAtHigh.insert(m_solution.chosenAtHigh.end(), atHigh.begin(), atHigh.end());
    m_solution.chosen.insert(m_solution.chosen.end(), part.chosen.begin(), part.chosen.end());
    m_totalLow += most(m_search, component, {End::Low, grants}, part.chosen);
    m_totalHigh += most(m_highSearch, component, {End::High, grants}, atHigh);
    addPots(component, part.chosen, atHigh);
    m_parts.push_back(std::move(part));
}

void Solver::addPots(const std::vector<int> &component, const std::vector<int> &chosen,
                     const std::vector<int> &atHigh)
{
    const auto isPoint = [](const Span &span) {
        return span.high && *span.high == span.low;
    };
    bool known = true;
    unsigned pots = 0;
    for (const int item : component) {
        const Item &one = m_problem.items[at(item)];
        known = known && one.sure && isPoint(one.amount);
        pots |= 1U << static_cast<unsigned>(one.pot);
        for (const int set : m_low.setsOf(item))
            known = known && m_problem.sets[at(set)].sure;
    }
    for (const Cap &cap : m_problem.caps) {
        const bool here =
            !cap.members.empty() && std::ranges::binary_search(component, cap.members.front());
        known = known && (!here || cap.toHighest || isPoint(cap.limit));
    }
    bool first = true;
    for (unsigned pot = 0; pot < potCount; ++pot) {
        if ((pots >> pot & 1U) == 0)
            continue;
        const unsigned own = 1U << pot;
        if (known) {
            const Int128 upTo = m_capacity.worth(chosen, End::Low, (own << 1U) - 1);
            const Int128 paid = upTo - m_capacity.worth(chosen, End::Low, own - 1);
            m_potLow[pot] += paid;
            m_potHigh[pot] += paid;
            continue;
        }
        // The first pot comes before all others; what is left for those hangs on it.
        if (first)
            m_potLow[pot] += most(m_potSearch, component, {End::Low, own}, {});
        m_potHigh[pot] += most(m_highSearch, component, {End::High, own}, atHigh);
        first = false;
    }
}

std::optional<std::int64_t> Solver::whole(Int128 fen)
{
    const auto value = base::Rational::make(fen, 1);
    const auto narrow = value ? value->toInt64() : std::nullopt;
    m_overflow = m_overflow || !narrow;
    return narrow;
}

Span Solver::spanOf(Int128 low, Int128 high)
{
    Span span;
    span.low = base::Money::fromFen(whole(low).value_or(0));
    if (isUnbounded(high))
        span.high.reset();
    else
        span.high = base::Money::fromFen(whole(high).value_or(0));
    return span;
}

/// The component whose second best costs least, in the order in which combinations are compared.
void Solver::pickRunnerUp()
{
    const Goals goals = byPots(End::Low, End::High);
    const auto worths = [&](const std::vector<int> &items) {
        std::vector<Int128> result;
        for (const Goal &goal : goals)
            result.push_back(m_capacity.worth(items, goal.end, goal.pots));
        return result;
    };
    const Part *least = nullptr;
    std::vector<Int128> leastLoss;
    std::vector<int> picked;
    for (const Part &part : m_parts) {
        if (!part.other)
            continue;
        std::vector<Int128> loss = worths(part.chosen);
        const std::vector<Int128> rest = worths(*part.other);
        for (std::size_t i = 0; i < loss.size(); ++i)
            loss[i] -= rest[i];
        std::vector<int> whole;
        std::ranges::set_difference(m_solution.chosen, part.chosen, std::back_inserter(whole));
        whole.insert(whole.end(), part.other->begin(), part.other->end());
        std::ranges::sort(whole);
        const auto mismatch = std::ranges::mismatch(whole, picked);
        const bool earlier = mismatch.in1 != whole.end()
                             && (mismatch.in2 == picked.end() || *mismatch.in1 < *mismatch.in2);
        if (least == nullptr || loss < leastLoss || (loss == leastLoss && earlier)) {
            least = &part;
            leastLoss = std::move(loss);
            picked = std::move(whole);
        }
    }
    if (least == nullptr)
        return;
    m_solution.runnerUp = std::move(picked);
    setDifference(least->chosen, *least->other);
}

/// Where no cap reaches into the component, what both hold cancels out.
void Solver::setDifference(const std::vector<int> &chosen, const std::vector<int> &other)
{
    std::vector<int> first = chosen;
    std::vector<int> second = other;
    const auto isCapped = [this](int item) {
        return m_capacity.nodeOf(item) != Capacity::root;
    };
    if (std::ranges::none_of(chosen, isCapped) && std::ranges::none_of(other, isCapped)) {
        std::erase_if(first, [&](int item) { return std::ranges::binary_search(other, item); });
        std::erase_if(second, [&](int item) { return std::ranges::binary_search(chosen, item); });
    }
    const Int128 firstHigh = m_capacity.worth(first, End::High, grants);
    const Int128 secondHigh = m_capacity.worth(second, End::High, grants);
    const Int128 firstLow = m_capacity.worth(first, End::Low, grants);
    const Int128 secondLow = m_capacity.worth(second, End::Low, grants);
    m_solution.leastDifference =
        isUnbounded(secondHigh) ? std::nullopt : whole(firstLow - secondHigh);
    m_solution.greatestDifference =
        isUnbounded(firstHigh) ? std::nullopt : whole(firstHigh - secondLow);
}

void Solver::explain()
{
    for (int item = 0; item < static_cast<int>(m_problem.items.size()); ++item) {
        if (std::ranges::binary_search(m_solution.chosen, item))
            continue;
        int by = m_low.shutBy(item);
        for (const int set : m_low.setsOf(item)) {
            const bool taken = std::ranges::any_of(m_problem.sets[at(set)].members, [&](int peer) {
                return std::ranges::binary_search(m_solution.chosen, peer);
            });
            if (by < 0 && taken)
                by = set;
        }
        m_solution.forbidden.push_back({item, by < 0 ? -1 : m_problem.sets[at(by)].rule});
    }
    std::vector<Int128> low;
    std::vector<Int128> high;
    std::vector<Hindrance> cuts;
    m_capacity.pay(m_solution.chosen, End::Low, low, cuts);
    m_capacity.pay(m_solution.chosen, End::High, high, cuts);
    for (std::size_t item = 0; item < low.size(); ++item)
        m_solution.paid.push_back(
            spanOf(std::min(low[item], high[item]), std::max(low[item], high[item])));
    std::ranges::stable_sort(cuts, {}, &Hindrance::item);
    const auto same = [](const Hindrance &a, const Hindrance &b) {
        return a.item == b.item;
    };
    cuts.erase(std::unique(cuts.begin(), cuts.end(), same), cuts.end());
    m_solution.reduced = std::move(cuts);
}

base::Result<Solution> Solver::run()
{
    if (const auto crossing = m_capacity.crossing()) {
        const auto ruleOf = [this](int cap) {
            return QString::number(m_problem.caps[at(cap)].rule);
        };
        return base::failure(QStringLiteral("crossing-caps"), {},
                             {ruleOf(crossing->first), ruleOf(crossing->second)});
    }
    for (const auto &component : componentsOf(m_problem))
        solveComponent(component);
    if (m_tooLarge)
        return base::failure(QStringLiteral("stacking-too-large"), {});
    std::ranges::sort(m_solution.chosen);
    std::ranges::sort(m_solution.chosenAtHigh);
    m_solution.total = spanOf(m_totalLow, m_totalHigh);
    for (std::size_t pot = 0; pot < potCount; ++pot)
        m_solution.pots[pot] = spanOf(m_potLow[pot], m_potHigh[pot]);
    pickRunnerUp();
    explain();
    if (m_overflow)
        return base::failure(QStringLiteral("overflow"), {});
    return std::move(m_solution);
}

} // namespace

base::Result<Solution> solve(const Problem &problem) { return Solver(problem).run(); }

} // namespace stacking
