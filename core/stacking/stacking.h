// Which awards may be had together, and the best of it. Exact: components, then branch and bound.
//
// Amounts are intervals. What is lawful can hang on what is not known, so there are two ends: at the low
// end only what is lawful however the unknown turns out, at the high end all that can turn out lawful.
#pragma once

#include "base/issue.h"
#include "base/money.h"

#include <array>
#include <optional>
#include <vector>

namespace stacking {

/// Where an amount counts, the first before the second in every comparison. Outside enters no sum.
enum class Pot { Certain, Ceiling, ByReview, Assumed, Outside };
inline constexpr int potCount = 5;

/// Whole fen; an absent high end = nothing bounds it.
struct Span {
    base::Money low;
    std::optional<base::Money> high = base::Money();

    bool operator==(const Span &) const = default;
};

/// One award that could be had. Its number is its place in document order.
struct Item {
    Span amount;
    Pot pot = Pot::Certain;
    bool sure = true; ///< false: it may turn out that there is no such award; then `low` is 0
};

/// Of the members at most one is had. A member can stand in several sets.
struct ExclusiveSet {
    enum class Policy {
        Choice,  ///< the applicant chooses
        Highest, ///< only one that no other member exceeds
        First,   ///< only the first member that there is, in the order of `members`
    };
    Policy policy = Policy::Choice;
    std::vector<int> members;
    bool sure = true; ///< false: perhaps they do not exclude each other (a key is not known)
    int rule = -1;    ///< the caller's number of the rule, handed back
};

/// What the members give together is cut at a limit, the later pots first. Two caps are nested or have
/// no member in common.
struct Cap {
    std::vector<int> members;
    bool toHighest = false; ///< top-up: the limit is the highest amount among those that are had
    Span limit;             ///< otherwise; ratio caps bring theirs worked out
    int rule = -1;
};

struct Problem {
    std::vector<Item> items;
    std::vector<ExclusiveSet> sets;
    std::vector<Cap> caps;
};

/// Why an item is not had, or not in full.
struct Hindrance {
    int item = -1;
    int rule = -1; ///< of the set or cap
};

struct Solution {
    /// Greatest sum of lows and greatest sum of highs over all lawful combinations; without Outside.
    Span total;
    /// What each pot can come to, whatever the unknown turns out to be. Sound; tight where all amounts
    /// are points, and for the first pot of a component.
    std::array<Span, potCount> pots;
    /// Best by the pots' lows, then their highs, then document order; ascending item numbers.
    std::vector<int> chosen;
    /// The next best that holds an item which `chosen` does not; empty where there is none.
    std::vector<int> runnerUp;
    /// Chosen less runner-up: the least and the greatest that it can be, in fen; an absent end is open.
    std::optional<std::int64_t> leastDifference = 0;
    std::optional<std::int64_t> greatestDifference = 0;
    /// Best by the highs, then the lows, then document order.
    std::vector<int> chosenAtHigh;
    std::vector<Span> paid;           ///< per item, within `chosen`; nothing for the others
    std::vector<Hindrance> forbidden; ///< one per item that is not chosen, by item
    std::vector<Hindrance> reduced;   ///< chosen items that a cap can cut, by item
};

/// Fails with "crossing-caps" (%1, %2 = the rules' numbers), "stacking-too-large" where the search is
/// beyond its budget, "overflow". Members must be numbers of items.
base::Result<Solution> solve(const Problem &problem);

} // namespace stacking
