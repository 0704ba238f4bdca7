#include "exhaustive.h"

#include <algorithm>
#include <array>

namespace test {

using namespace stacking;

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }
bool holds(Mask mask, int item) { return (mask >> item & 1U) != 0; }
bool contains(const std::vector<int> &members, int item)
{
    return std::ranges::find(members, item) != members.end();
}

std::int64_t end(const Span &span, bool high) { return high ? span.high->fen() : span.low.fen(); }

/// Whether every rule that names `by` names `item`, too, none goes by an order, and money stays money.
bool isReplaceable(const Problem &problem, int by, int item)
{
    const auto fits = [&](const auto &rule) {
        return !contains(rule.members, by) || contains(rule.members, item);
    };
    const auto isOrdered = [&](const ExclusiveSet &set) {
        return set.policy == ExclusiveSet::Policy::First && contains(set.members, by);
    };
    const bool isLost =
        problem.items[at(by)].pot == Pot::Outside && problem.items[at(item)].pot != Pot::Outside;
    return !isLost && std::ranges::none_of(problem.sets, isOrdered)
           && std::ranges::all_of(problem.sets, fits) && std::ranges::all_of(problem.caps, fits);
}

bool mayStand(const Problem &problem, const ExclusiveSet &set, int item, bool high)
{
    const Span &own = problem.items[at(item)].amount;
    for (const int other : set.members) {
        if (other == item && set.policy == ExclusiveSet::Policy::First)
            return true;
        if (other == item)
            continue;
        const Item &its = problem.items[at(other)];
        if (set.policy == ExclusiveSet::Policy::First && (its.sure || !high))
            return false;
        if (set.policy != ExclusiveSet::Policy::Highest)
            continue;
        if (its.amount.low > *own.high)
            return false;
        if (!high && *its.amount.high > own.low && !isReplaceable(problem, other, item))
            return false;
    }
    return true;
}

bool isLawful(const Problem &problem, Mask mask, bool high)
{
    for (const ExclusiveSet &set : problem.sets) {
        if (high && !set.sure)
            continue;
        int count = 0;
        for (const int item : set.members) {
            if (!holds(mask, item))
                continue;
            if (++count > 1 || !mayStand(problem, set, item, high))
                return false;
        }
    }
    return true;
}

/// Pot by pot, item by item, as much as every cap still has room for.
std::vector<std::int64_t> pay(const Problem &problem, Mask mask, bool high)
{
    std::vector<std::int64_t> room;
    for (const Cap &cap : problem.caps) {
        std::int64_t limit = cap.toHighest ? 0 : end(cap.limit, high);
        for (const int item : cap.members) {
            if (cap.toHighest && holds(mask, item))
                limit = std::max(limit, end(problem.items[at(item)].amount, high));
        }
        room.push_back(limit);
    }
    std::vector<std::int64_t> paid(problem.items.size());
    for (int pot = 0; pot < potCount; ++pot) {
        for (int item = 0; item < static_cast<int>(problem.items.size()); ++item) {
            const Item &one = problem.items[at(item)];
            if (!holds(mask, item) || static_cast<int>(one.pot) != pot)
                continue;
            std::int64_t amount = end(one.amount, high);
            for (std::size_t cap = 0; cap < room.size(); ++cap) {
                if (contains(problem.caps[cap].members, item))
                    amount = std::min(amount, room[cap]);
            }
            for (std::size_t cap = 0; cap < room.size(); ++cap) {
                if (contains(problem.caps[cap].members, item))
                    room[cap] -= amount;
            }
            paid[at(item)] = amount;
        }
    }
    return paid;
}

using Pots = std::array<std::int64_t, potCount>;

Pots potsOf(const Problem &problem, Mask mask, bool high)
{
    Pots pots{};
    const auto paid = pay(problem, mask, high);
    for (std::size_t item = 0; item < paid.size(); ++item)
        pots[static_cast<std::size_t>(problem.items[item].pot)] += paid[item];
    return pots;
}

std::int64_t grantsOf(const Pots &pots) { return pots[0] + pots[1] + pots[2] + pots[3]; }

/// Which of two equal combinations stands first: at the lowest item in one alone, that one.
bool isFirst(Mask a, Mask b)
{
    const Mask differs = a ^ b;
    return (a & differs & (~differs + 1)) != 0;
}

struct Worth {
    Pots first;
    Pots second;
    auto operator<=>(const Worth &) const = default;
};

} // namespace

Exhaustive tryAll(const Problem &problem)
{
    Exhaustive result;
    std::optional<Worth> best;
    std::optional<Worth> bestAtHigh;
    const Mask all = Mask(1) << problem.items.size();
    std::vector<std::pair<Mask, Worth>> lawful;
    for (Mask mask = 0; mask < all; ++mask) {
        const bool atLow = isLawful(problem, mask, false);
        const bool atHigh = isLawful(problem, mask, true);
        if (!atLow && !atHigh)
            continue;
        const Pots low = potsOf(problem, mask, false);
        const Pots high = potsOf(problem, mask, true);
        if (atLow) {
            const Worth worth{low, high};
            result.low = std::max(result.low, grantsOf(low));
            lawful.emplace_back(mask, worth);
            if (!best || worth > *best || (worth == *best && isFirst(mask, result.chosen))) {
                best = worth;
                result.chosen = mask;
            }
        }
        if (atHigh) {
            const Worth worth{high, low};
            result.high = std::max(result.high, grantsOf(high));
            if (!bestAtHigh || worth > *bestAtHigh
                || (worth == *bestAtHigh && isFirst(mask, result.chosenAtHigh))) {
                bestAtHigh = worth;
                result.chosenAtHigh = mask;
            }
        }
    }
    std::optional<Worth> second;
    for (const auto &[mask, worth] : lawful) {
        if ((mask & ~result.chosen) != 0
            && (!second || worth > *second
                || (worth == *second && isFirst(mask, *result.runnerUp)))) {
            second = worth;
            result.runnerUp = mask;
        }
    }
    result.paid = pay(problem, result.chosen, false);
    return result;
}

Problem randomProblem(std::mt19937_64 &random, int most)
{
    const auto below = [&random](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit));
    };
    Problem problem;
    const int count = 1 + below(most);
    const bool points = below(3) == 0;
    for (int i = 0; i < count; ++i) {
        Item item;
        const int low = below(4) == 0 ? 0 : below(12);
        const int high = points ? low : low + below(6);
        item.amount = {base::Money::fromFen(low), base::Money::fromFen(high)};
        item.pot = static_cast<Pot>(std::array{0, 0, 1, 1, 2, 3, 4}[at(below(7))]);
        item.sure = low > 0 || points || below(2) == 0;
        problem.items.push_back(item);
    }
    const auto some = [&](const std::vector<int> &from, int size) {
        std::vector<int> members = from;
        std::ranges::shuffle(members, random);
        members.resize(std::min(members.size(), at(size)));
        return members;
    };
    std::vector<int> everything;
    for (int i = 0; i < count; ++i)
        everything.push_back(i);
    for (int i = below(5); i > 0; --i)
        problem.sets.push_back({static_cast<ExclusiveSet::Policy>(below(3)),
                                some(everything, 2 + below(4)), points || below(4) != 0, 100 + i});
    // Caps halve what is left, so that they are nested or apart.
    std::vector<int> left = some(everything, count);
    for (int i = below(4); i > 0 && !left.empty(); --i) {
        const int low = below(25);
        const int high = points ? low : low + below(8);
        problem.caps.push_back({left,
                                below(3) == 0,
                                {base::Money::fromFen(low), base::Money::fromFen(high)},
                                200 + i});
        left = some(left, 1 + below(static_cast<int>(left.size())));
    }
    std::ranges::shuffle(problem.caps, random);
    return problem;
}

Problem completed(const Problem &problem, std::mt19937_64 &random)
{
    const auto point = [&random](const Span &span) {
        const auto width = static_cast<std::uint64_t>(span.high->fen() - span.low.fen() + 1);
        const auto fen =
            base::Money::fromFen(span.low.fen() + static_cast<std::int64_t>(random() % width));
        return Span{fen, fen};
    };
    Problem result;
    std::vector<int> number(problem.items.size(), -1);
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
        if (!problem.items[i].sure && random() % 2 == 0)
            continue;
        number[i] = static_cast<int>(result.items.size());
        result.items.push_back({point(problem.items[i].amount), problem.items[i].pot, true});
    }
    const auto kept = [&number](const std::vector<int> &members) {
        std::vector<int> those;
        for (const int item : members) {
            if (number[at(item)] >= 0)
                those.push_back(number[at(item)]);
        }
        return those;
    };
    for (const ExclusiveSet &set : problem.sets) {
        if (set.sure || random() % 2 == 0)
            result.sets.push_back({set.policy, kept(set.members), true, set.rule});
    }
    for (const Cap &cap : problem.caps)
        result.caps.push_back({kept(cap.members), cap.toHighest, point(cap.limit), cap.rule});
    return result;
}

} // namespace test
