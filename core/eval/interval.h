// Intervals as the evaluator computes with them: ends that may be left out, and whole values.
// An inner header of the room.
#pragma once

#include "base/range.h"
#include "base/rounding.h"
#include "base/truth.h"
#include "feel/type.h"

#include <vector>

namespace eval {

/// A place between values: just below `value`, or just above it.
struct Cut {
    base::Rational value;
    bool above = false;

    auto operator<=>(const Cut &) const = default;
};

/// A set of rationals without gaps, never empty. In a whole one, only whole numbers count and the
/// ends are whole and belong to it.
struct Interval {
    base::Rational low;
    base::Rational high;
    bool hasLow = true;   ///< false: open to minus infinity, and `low` means nothing
    bool hasHigh = true;  ///< false: open to infinity
    bool lowOpen = false; ///< the end itself is left out; false where it is infinite
    bool highOpen = false;
    bool whole = true;

    static Interval point(const base::Rational &value)
    {
        Interval result;
        result.low = value;
        result.high = value;
        result.whole = value.isWhole();
        return result;
    }
    static Interval everything();
    static Interval atLeast(const base::Rational &value, bool whole);

    bool isPoint() const { return hasLow && hasHigh && low == high; }
    bool isZero() const { return isPoint() && low.sign() == 0; }
    Cut lowCut() const { return {low, lowOpen}; }     ///< only where hasLow
    Cut highCut() const { return {high, !highOpen}; } ///< only where hasHigh
    bool operator==(const Interval &other) const;
};

/// What is known of an input: money, dates and durations are whole.
Interval intervalOf(const base::Range &range, feel::Kind kind);
/// With its ends closed.
base::Range rangeOf(const Interval &interval);

/// The part of an interval between two cuts; an absent cut leaves that end as it is.
/// Absent where nothing lies there.
std::optional<Interval> between(const Interval &interval, const std::optional<Cut> &from,
                                const std::optional<Cut> &to);
/// The same place, for whole numbers below a whole number.
Cut wholeCut(const Cut &cut);

// Arithmetic. Where a part does not fit 128 bits, `overflow` becomes true and the result is
// everything; otherwise `overflow` stays as it is. Infinity times zero is zero.
Interval add(const Interval &a, const Interval &b, bool &overflow);
Interval subtract(const Interval &a, const Interval &b, bool &overflow);
Interval negate(const Interval &a, bool &overflow);
Interval multiply(const Interval &a, const Interval &b, bool &overflow);
/// Everything where zero lies in b.
Interval divide(const Interval &a, const Interval &b, bool &overflow);

Interval smallest(const Interval &a, const Interval &b);
Interval greatest(const Interval &a, const Interval &b);
Interval hull(const Interval &a, const Interval &b);

// Dates, in days. `clamped` becomes true where the ends of the calendar change a result.
Interval addDays(const Interval &dates, const Interval &days, bool &clamped, bool &overflow);
Interval addMonths(const Interval &dates, const Interval &months);
Interval yearOf(const Interval &dates);

/// Both ends rounded; one that is left out as the values beside it are.
Interval roundTo(const Interval &a, int scale, base::DecimalRounding rounding, bool &overflow);

base::Truth isLess(const Interval &a, const Interval &b);
base::Truth isLessOrEqual(const Interval &a, const Interval &b);
base::Truth isEqual(const Interval &a, const Interval &b);

bool meets(const Interval &a, const Interval &b);
/// Whether every value of `subject` lies in one of the parts.
bool covers(const std::vector<Interval> &parts, const Interval &subject);
/// Whether the union of both has no gap.
bool touches(const Interval &a, const Interval &b);

} // namespace eval
