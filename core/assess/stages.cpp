#include "assess/stages.h"

#include <algorithm>
#include <array>

namespace assess {

namespace {

using base::Range;
using base::Rational;

bool isNonNegative(const Range &range) { return range.low && range.low->sign() >= 0; }

/// The interval of a product; absent on overflow.
std::optional<Range> product(const Range &a, const Range &b)
{
    if (isNonNegative(a) && isNonNegative(b)) {
        const auto low = base::multiply(*a.low, *b.low);
        if (!low)
            return std::nullopt;
        if ((a.high && a.high->sign() == 0) || (b.high && b.high->sign() == 0))
            return Range::point(Rational(0));
        if (!a.high || !b.high)
            return Range::atLeast(*low);
        const auto high = base::multiply(*a.high, *b.high);
        return high ? std::optional(Range{low, high}) : std::nullopt;
    }
    if (!a.low || !a.high || !b.low || !b.high)
        return Range::everything();
    const std::array products{base::multiply(*a.low, *b.low), base::multiply(*a.low, *b.high),
                              base::multiply(*a.high, *b.low), base::multiply(*a.high, *b.high)};
    if (!std::ranges::all_of(products, [](const auto &p) { return p.has_value(); }))
        return std::nullopt;
    return Range{*std::ranges::min_element(products), *std::ranges::max_element(products)};
}

/// x - y, never below nothing; absent on overflow.
std::optional<Range> difference(const Range &x, const Range &y)
{
    const Rational zero(0);
    const auto end = [&zero](const Rational &a, const Rational &b) -> std::optional<Rational> {
        const auto rest = base::subtract(a, b);
        return rest ? std::optional(std::max(*rest, zero)) : std::nullopt;
    };
    Range result{zero, std::nullopt};
    if (x.low && y.high) {
        result.low = end(*x.low, *y.high);
        if (!result.low)
            return std::nullopt;
    }
    if (x.high) {
        result.high = end(*x.high, y.low.value_or(zero));
        if (!result.high)
            return std::nullopt;
    }
    return result;
}

/// max(x, bound) for floors, min(x, bound) for caps; an absent end is open.
Range clamped(const Range &x, const Range &bound, bool isFloor)
{
    Range result;
    if (isFloor) {
        if (x.low || bound.low)
            result.low = x.low && bound.low ? std::max(*x.low, *bound.low)
                         : x.low            ? x.low
                                            : bound.low;
        if (x.high && bound.high)
            result.high = std::max(*x.high, *bound.high);
    } else {
        if (x.low && bound.low)
            result.low = std::min(*x.low, *bound.low);
        if (x.high || bound.high)
            result.high = x.high && bound.high ? std::min(*x.high, *bound.high)
                          : x.high             ? x.high
                                               : bound.high;
    }
    return result;
}

/// Whether the bound changes the amount for sure, or can.
void markClamp(Stage &stage, const Range &before, bool isFloor)
{
    const Range &bound = stage.operand;
    if (isFloor) {
        stage.acted = before.high && bound.low && *before.high < *bound.low;
        stage.mayAct = !before.low || !bound.high || *before.low < *bound.high;
    } else {
        stage.acted = before.low && bound.high && *before.low > *bound.high;
        stage.mayAct = !before.high || !bound.low || *before.high > *bound.low;
    }
}

} // namespace

std::optional<StagedAmount> applyStages(const rulebook::Alternative *baseAlternative,
                                        const Range &base,
                                        const std::vector<StageOperand> &operands,
                                        base::Rounding lowRounding, base::Rounding highRounding)
{
    StagedAmount result;
    Range current = base;
    result.stages.push_back({Stage::Kind::Base, baseAlternative, base, base, false, false});
    for (const StageOperand &operand : operands) {
        Stage stage{operand.kind, operand.alternative, operand.value, {}, false, false};
        if (operand.kind == Stage::Kind::Rate) {
            const auto multiplied = product(current, operand.value);
            if (!multiplied)
                return std::nullopt;
            stage.result = *multiplied;
        } else if (operand.kind == Stage::Kind::Less) {
            const auto rest = difference(current, operand.value);
            if (!rest)
                return std::nullopt;
            stage.result = *rest;
        } else {
            const bool isFloor = operand.kind == Stage::Kind::Floor;
            markClamp(stage, current, isFloor);
            stage.result = clamped(current, operand.value, isFloor);
            result.baseAbsorbed = stage.acted || (result.baseAbsorbed && !stage.mayAct);
        }
        current = stage.result;
        result.stages.push_back(std::move(stage));
    }
    // An award is never less than nothing; an open low end is nothing.
    const Rational low = current.low && current.low->sign() > 0 ? *current.low : Rational(0);
    const auto roundedLow = base::roundToFen(low, lowRounding);
    if (!roundedLow)
        return std::nullopt;
    result.amount.low = *roundedLow;
    result.amount.high = std::nullopt;
    if (current.high) {
        const Rational high = current.high->sign() > 0 ? *current.high : Rational(0);
        result.amount.high = base::roundToFen(high, highRounding);
        if (!result.amount.high)
            return std::nullopt;
    }
    Stage rounding{Stage::Kind::Rounding, nullptr, {}, {}, false, false};
    rounding.result.low = Rational(result.amount.low.fen());
    if (result.amount.high)
        rounding.result.high = Rational(result.amount.high->fen());
    result.stages.push_back(std::move(rounding));
    return result;
}

} // namespace assess
