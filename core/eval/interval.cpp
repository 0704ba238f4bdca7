#include "eval/interval.h"

#include "base/date.h"

#include <algorithm>
#include <array>
#include <limits>

namespace eval {

namespace {

using base::Int128;
using base::Rational;
using base::Truth;

Rational wholeOf(Int128 value, bool &overflow)
{
    const auto result = Rational::make(value, 1);
    overflow = overflow || !result;
    return result ? *result : Rational();
}

Rational checked(const std::optional<Rational> &value, bool &overflow)
{
    overflow = overflow || !value;
    return value ? *value : Rational();
}

/// Whole numbers alone: ends move inwards to the next whole number.
void tighten(Interval &interval)
{
    bool overflow = false;
    if (interval.hasLow && (interval.lowOpen || !interval.low.isWhole())) {
        const Int128 low = interval.lowOpen ? interval.low.floor() + 1 : interval.low.ceil();
        interval.low = wholeOf(low, overflow);
        interval.lowOpen = false;
    }
    if (interval.hasHigh && (interval.highOpen || !interval.high.isWhole())) {
        const Int128 high = interval.highOpen ? interval.high.ceil() - 1 : interval.high.floor();
        interval.high = wholeOf(high, overflow);
        interval.highOpen = false;
    }
}

bool isEmpty(const Interval &interval)
{
    if (!interval.hasLow || !interval.hasHigh)
        return false;
    return interval.low > interval.high
           || (interval.low == interval.high && (interval.lowOpen || interval.highOpen));
}

/// One end as a number that may be infinite. `open`: it is not reached.
struct End {
    Rational value;
    int infinite = 0; ///< -1, 0, 1
    bool open = false;

    int sign() const { return infinite != 0 ? infinite : value.sign(); }
};

End lowEnd(const Interval &a) { return a.hasLow ? End{a.low, 0, a.lowOpen} : End{{}, -1, true}; }

End highEnd(const Interval &a) { return a.hasHigh ? End{a.high, 0, a.highOpen} : End{{}, 1, true}; }

std::strong_ordering compare(const End &a, const End &b)
{
    if (a.infinite != b.infinite)
        return a.infinite <=> b.infinite;
    return a.infinite != 0 ? std::strong_ordering::equal : a.value <=> b.value;
}

End product(const End &a, const End &b, bool &overflow)
{
    if (a.sign() == 0 || b.sign() == 0) {
        const bool reached = (a.sign() == 0 && !a.open) || (b.sign() == 0 && !b.open);
        return {Rational(), 0, !reached};
    }
    if (a.infinite != 0 || b.infinite != 0)
        return {{}, a.sign() * b.sign(), true};
    return {checked(base::multiply(a.value, b.value), overflow), 0, a.open || b.open};
}

/// a / b for b > 0; b = 0 is only approached, b may be infinite.
End quotient(const End &a, const End &b, bool &overflow)
{
    if (a.sign() == 0)
        return {Rational(), 0, a.open};
    if (b.infinite != 0)
        return {Rational(), 0, true};
    if (b.sign() == 0 || a.infinite != 0)
        return {{}, a.sign(), true};
    return {checked(base::divide(a.value, b.value), overflow), 0, a.open || b.open};
}

Interval spanning(const End &low, const End &high)
{
    Interval result;
    result.low = low.value;
    result.high = high.value;
    result.hasLow = low.infinite == 0;
    result.hasHigh = high.infinite == 0;
    result.lowOpen = result.hasLow && low.open;
    result.highOpen = result.hasHigh && high.open;
    result.whole = false;
    return result;
}

const Interval &guarded(Interval &result, bool failed, bool &overflow)
{
    if (failed) {
        overflow = true;
        result = Interval::everything();
    }
    return result;
}

Rational limited(const Rational &value, bool &changed)
{
    const Rational first(base::Date::first().days());
    const Rational last(base::Date::last().days());
    changed = changed || value < first || value > last;
    return std::clamp(value, first, last);
}

base::Date dateOf(const Rational &days)
{
    bool ignored = false;
    const Rational inside = limited(days, ignored);
    return *base::Date::fromDays(static_cast<std::int64_t>(inside.floor()));
}

/// Any number of months beyond this moves a date out of the calendar.
std::int64_t monthsOf(const Rational &months)
{
    constexpr Int128 limit = 12 * 1000;
    return static_cast<std::int64_t>(std::clamp(months.floor(), -limit, limit));
}

} // namespace

Interval Interval::everything()
{
    Interval result;
    result.hasLow = false;
    result.hasHigh = false;
    result.whole = false;
    return result;
}

Interval Interval::atLeast(const Rational &value, bool whole)
{
    Interval result = point(value);
    result.hasHigh = false;
    result.high = Rational();
    result.whole = whole;
    return result;
}

bool Interval::operator==(const Interval &other) const
{
    return hasLow == other.hasLow && hasHigh == other.hasHigh
           && (!hasLow || (low == other.low && lowOpen == other.lowOpen))
           && (!hasHigh || (high == other.high && highOpen == other.highOpen));
}

Interval intervalOf(const base::Range &range, feel::Kind kind)
{
    if (range.isPoint())
        return Interval::point(*range.low);
    Interval result = Interval::everything();
    if (range.low) {
        result.low = *range.low;
        result.hasLow = true;
    }
    if (range.high) {
        result.high = *range.high;
        result.hasHigh = true;
    }
    if (kind == feel::Kind::Number)
        return result;
    if (kind == feel::Kind::Date) {
        const Interval calendar = spanning({Rational(base::Date::first().days()), 0, false},
                                           {Rational(base::Date::last().days()), 0, false});
        if (!result.hasLow || result.low < calendar.low)
            result.low = calendar.low;
        if (!result.hasHigh || result.high > calendar.high)
            result.high = calendar.high;
        result.hasLow = result.hasHigh = true;
    }
    Interval tight = result;
    tight.whole = true;
    tighten(tight);
    return isEmpty(tight) ? result : tight;
}

base::Range rangeOf(const Interval &interval)
{
    base::Range result;
    if (interval.hasLow)
        result.low = interval.low;
    if (interval.hasHigh)
        result.high = interval.high;
    return result;
}

std::optional<Interval> between(const Interval &interval, const std::optional<Cut> &from,
                                const std::optional<Cut> &to)
{
    Interval result = interval;
    if (from && (!result.hasLow || *from > result.lowCut())) {
        result.low = from->value;
        result.hasLow = true;
        result.lowOpen = from->above;
    }
    if (to && (!result.hasHigh || *to < result.highCut())) {
        result.high = to->value;
        result.hasHigh = true;
        result.highOpen = !to->above;
    }
    if (isEmpty(result))
        return std::nullopt;
    if (result.whole) {
        tighten(result);
        if (isEmpty(result))
            return std::nullopt;
    }
    if (result.isPoint())
        result.whole = result.low.isWhole();
    return result;
}

Cut wholeCut(const Cut &cut)
{
    bool overflow = false;
    const Rational value = wholeOf(cut.above ? cut.value.floor() + 1 : cut.value.ceil(), overflow);
    return {value, false};
}

Interval add(const Interval &a, const Interval &b, bool &overflow)
{
    bool failed = false;
    if (a.isPoint() && b.isPoint()) {
        Interval sum = Interval::point(checked(base::add(a.low, b.low), failed));
        return guarded(sum, failed, overflow);
    }
    Interval result;
    result.hasLow = a.hasLow && b.hasLow;
    result.hasHigh = a.hasHigh && b.hasHigh;
    if (result.hasLow)
        result.low = checked(base::add(a.low, b.low), failed);
    if (result.hasHigh)
        result.high = checked(base::add(a.high, b.high), failed);
    result.lowOpen = result.hasLow && (a.lowOpen || b.lowOpen);
    result.highOpen = result.hasHigh && (a.highOpen || b.highOpen);
    result.whole = a.whole && b.whole;
    return guarded(result, failed, overflow);
}

Interval negate(const Interval &a, bool &overflow)
{
    bool failed = false;
    Interval result;
    result.hasLow = a.hasHigh;
    result.hasHigh = a.hasLow;
    if (a.hasHigh)
        result.low = checked(base::negate(a.high), failed);
    if (a.hasLow)
        result.high = checked(base::negate(a.low), failed);
    result.lowOpen = a.highOpen;
    result.highOpen = a.lowOpen;
    result.whole = a.whole;
    return guarded(result, failed, overflow);
}

Interval subtract(const Interval &a, const Interval &b, bool &overflow)
{
    if (a.isPoint() && b.isPoint()) {
        bool failed = false;
        Interval difference = Interval::point(checked(base::subtract(a.low, b.low), failed));
        return guarded(difference, failed, overflow);
    }
    return add(a, negate(b, overflow), overflow);
}

Interval multiply(const Interval &a, const Interval &b, bool &overflow)
{
    bool failed = false;
    if (a.isPoint() && b.isPoint()) {
        Interval result = Interval::point(checked(base::multiply(a.low, b.low), failed));
        return guarded(result, failed, overflow);
    }
    if (a.isZero() || b.isZero())
        return Interval::point(Rational());
    const std::array<End, 4> corners{
        product(lowEnd(a), lowEnd(b), failed), product(lowEnd(a), highEnd(b), failed),
        product(highEnd(a), lowEnd(b), failed), product(highEnd(a), highEnd(b), failed)};
    End low = corners[0];
    End high = corners[0];
    for (const End &corner : corners) {
        const auto toLow = compare(corner, low);
        if (toLow < 0 || (toLow == 0 && !corner.open))
            low = corner;
        const auto toHigh = compare(corner, high);
        if (toHigh > 0 || (toHigh == 0 && !corner.open))
            high = corner;
    }
    Interval result = spanning(low, high);
    result.whole = a.whole && b.whole;
    return guarded(result, failed, overflow);
}

Interval divide(const Interval &a, const Interval &b, bool &overflow)
{
    bool failed = false;
    if (a.isPoint() && b.isPoint() && b.low.sign() != 0) {
        Interval result = Interval::point(checked(base::divide(a.low, b.low), failed));
        return guarded(result, failed, overflow);
    }
    const bool positive = b.hasLow && (b.low.sign() > 0 || (b.low.sign() == 0 && b.lowOpen));
    const bool negative = b.hasHigh && (b.high.sign() < 0 || (b.high.sign() == 0 && b.highOpen));
    if (negative)
        return divide(negate(a, overflow), negate(b, overflow), overflow);
    if (!positive)
        return Interval::everything();
    if (a.isZero())
        return a;
    const End low = lowEnd(a);
    const End high = highEnd(a);
    Interval result = spanning(quotient(low, low.sign() >= 0 ? highEnd(b) : lowEnd(b), failed),
                               quotient(high, high.sign() >= 0 ? lowEnd(b) : highEnd(b), failed));
    return guarded(result, failed, overflow);
}

Interval hull(const Interval &a, const Interval &b)
{
    Interval result = a;
    result.hasLow = a.hasLow && b.hasLow;
    result.hasHigh = a.hasHigh && b.hasHigh;
    if (result.hasLow && b.lowCut() < a.lowCut()) {
        result.low = b.low;
        result.lowOpen = b.lowOpen;
    }
    if (result.hasHigh && b.highCut() > a.highCut()) {
        result.high = b.high;
        result.highOpen = b.highOpen;
    }
    result.lowOpen = result.hasLow && result.lowOpen;
    result.highOpen = result.hasHigh && result.highOpen;
    result.whole = a.whole && b.whole;
    return result;
}

Interval smallest(const Interval &a, const Interval &b)
{
    Interval result = hull(a, b);
    if (!a.hasHigh || !b.hasHigh) {
        const Interval &bounded = a.hasHigh ? a : b;
        result.hasHigh = bounded.hasHigh;
        result.high = bounded.high;
        result.highOpen = bounded.highOpen;
    } else {
        const Interval &lower = a.highCut() < b.highCut() ? a : b;
        result.high = lower.high;
        result.highOpen = lower.highOpen;
    }
    return result;
}

Interval greatest(const Interval &a, const Interval &b)
{
    Interval result = hull(a, b);
    if (!a.hasLow || !b.hasLow) {
        const Interval &bounded = a.hasLow ? a : b;
        result.hasLow = bounded.hasLow;
        result.low = bounded.low;
        result.lowOpen = bounded.lowOpen;
    } else {
        const Interval &higher = a.lowCut() > b.lowCut() ? a : b;
        result.low = higher.low;
        result.lowOpen = higher.lowOpen;
    }
    return result;
}

Interval addDays(const Interval &dates, const Interval &days, bool &clamped, bool &overflow)
{
    bool failed = false;
    Interval result = add(dates, days, failed);
    if (failed)
        return guarded(result, failed, overflow);
    clamped = clamped || !result.hasLow || !result.hasHigh;
    const Rational low = result.hasLow ? result.low : Rational(base::Date::first().days());
    const Rational high = result.hasHigh ? result.high : Rational(base::Date::last().days());
    const bool lowOpen = result.hasLow && result.lowOpen;
    const bool highOpen = result.hasHigh && result.highOpen;
    result = spanning({limited(low, clamped), 0, lowOpen}, {limited(high, clamped), 0, highOpen});
    result.whole = dates.whole && days.whole;
    return result;
}

Interval addMonths(const Interval &dates, const Interval &months)
{
    const std::int64_t least = months.hasLow ? monthsOf(months.low) : -12'000;
    const std::int64_t most = months.hasHigh ? monthsOf(months.high) : 12'000;
    const base::Date low = dates.hasLow ? dateOf(dates.low) : base::Date::first();
    const base::Date high = dates.hasHigh ? dateOf(dates.high) : base::Date::last();
    Interval result = spanning({Rational(base::addMonths(low, least).days()), 0, false},
                               {Rational(base::addMonths(high, most).days()), 0, false});
    result.whole = true;
    return result;
}

Interval yearOf(const Interval &dates)
{
    const base::Date low = dates.hasLow ? dateOf(dates.low) : base::Date::first();
    const base::Date high = dates.hasHigh ? dateOf(dates.high) : base::Date::last();
    Interval result = spanning({Rational(low.year()), 0, false}, {Rational(high.year()), 0, false});
    result.whole = true;
    return result;
}

Interval roundTo(const Interval &a, int scale, base::DecimalRounding rounding, bool &overflow)
{
    const auto step = base::stepOf(scale);
    const auto quarter = step ? base::divide(*step, Rational(4)) : std::nullopt;
    // Where a rounding jumps, a quarter of a step beside the place is as near as it takes.
    const auto endOf = [&](const Rational &end, bool isOpen,
                           bool isLow) -> std::optional<Rational> {
        const auto quarters = quarter ? base::divide(end, *quarter) : std::nullopt;
        if (!quarters)
            return std::nullopt;
        if (!isOpen || !quarters->isWhole() || quarters->numerator() % 2 != 0)
            return base::roundTo(end, scale, rounding);
        const auto beside = isLow ? base::add(end, *quarter) : base::subtract(end, *quarter);
        return beside ? base::roundTo(*beside, scale, rounding) : std::nullopt;
    };
    Interval result = a;
    result.lowOpen = false;
    result.highOpen = false;
    result.whole = scale <= 0;
    const auto low = a.hasLow ? endOf(a.low, a.lowOpen, true) : Rational();
    const auto high = a.hasHigh ? endOf(a.high, a.highOpen, false) : Rational();
    if (!low || !high) {
        overflow = true;
        return Interval::everything();
    }
    result.low = *low;
    result.high = *high;
    if (result.isPoint())
        result.whole = result.low.isWhole();
    return result;
}

Truth isLess(const Interval &a, const Interval &b)
{
    if (a.hasHigh && b.hasLow && (a.high < b.low || (a.high == b.low && (a.highOpen || b.lowOpen))))
        return Truth::True;
    if (a.hasLow && b.hasHigh && a.low >= b.high)
        return Truth::False;
    return Truth::Unknown;
}

Truth isLessOrEqual(const Interval &a, const Interval &b) { return !isLess(b, a); }

Truth isEqual(const Interval &a, const Interval &b)
{
    if (a.isPoint() && b.isPoint())
        return base::truthOf(a.low == b.low);
    return meets(a, b) ? Truth::Unknown : Truth::False;
}

bool meets(const Interval &a, const Interval &b)
{
    if (isLess(a, b) == Truth::True || isLess(b, a) == Truth::True)
        return false;
    if (a.whole == b.whole)
        return true;
    // Whether a whole number lies in both.
    Interval both = greatest(a, b);
    const Interval upper = smallest(a, b);
    both.high = upper.high;
    both.hasHigh = upper.hasHigh;
    both.highOpen = upper.highOpen;
    tighten(both);
    return !isEmpty(both);
}

bool touches(const Interval &a, const Interval &b)
{
    const auto reaches = [](const Interval &lower, const Interval &upper) {
        if (!lower.hasHigh || !upper.hasLow)
            return true;
        if (lower.whole && upper.whole) {
            const auto next = base::add(lower.high, Rational(1));
            return !next || *next >= upper.low;
        }
        return lower.highCut() >= upper.lowCut();
    };
    return reaches(a, b) && reaches(b, a);
}

bool covers(const std::vector<Interval> &parts, const Interval &subject)
{
    // From the subject's low end upwards, always with the part that reaches farthest.
    std::optional<Cut> reached;
    if (subject.hasLow)
        reached = subject.whole ? wholeCut(subject.lowCut()) : subject.lowCut();
    for (;;) {
        std::optional<Cut> farthest;
        for (const Interval &part : parts) {
            if (part.hasLow && (!reached || part.lowCut() > *reached)
                && !(reached && subject.whole && wholeCut(part.lowCut()) <= *reached))
                continue;
            if (!part.hasHigh)
                return true;
            const Cut end = subject.whole ? wholeCut(part.highCut()) : part.highCut();
            if (!farthest || end > *farthest)
                farthest = end;
        }
        if (!farthest || (reached && *farthest <= *reached))
            return false;
        reached = farthest;
        if (subject.hasHigh
            && *reached >= (subject.whole ? wholeCut(subject.highCut()) : subject.highCut()))
            return true;
    }
}

} // namespace eval
