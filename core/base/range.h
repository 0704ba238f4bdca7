#pragma once

#include "base/rational.h"

#include <optional>

namespace base {

/// What is known of a scalar: a closed interval; an absent end is open to infinity.
/// Money is in fen, dates in days since 1970-01-01, durations in days or months.
struct Range {
    std::optional<Rational> low;
    std::optional<Rational> high;

    static Range point(const Rational &value) { return {value, value}; }
    static Range everything() { return {}; }
    static Range atLeast(const Rational &value) { return {value, std::nullopt}; }

    bool isPoint() const { return low && high && *low == *high; }
    bool contains(const Rational &value) const
    {
        return (!low || *low <= value) && (!high || value <= *high);
    }
    bool contains(const Range &other) const
    {
        return (!low || (other.low && *low <= *other.low))
               && (!high || (other.high && *other.high <= *high));
    }
    bool operator==(const Range &) const = default;
};

/// The smallest interval that holds both.
inline Range hull(const Range &a, const Range &b)
{
    Range result;
    if (a.low && b.low)
        result.low = *a.low < *b.low ? *a.low : *b.low;
    if (a.high && b.high)
        result.high = *a.high > *b.high ? *a.high : *b.high;
    return result;
}

} // namespace base
