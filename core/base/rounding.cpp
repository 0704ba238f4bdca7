#include "base/rounding.h"

namespace base {

std::optional<Money> roundToFen(const Rational &fen, Rounding rounding)
{
    if (fen.isWhole()) {
        const auto exact = fen.toInt64();
        return exact ? std::optional(Money::fromFen(*exact)) : std::nullopt;
    }
    std::optional<Rational> shifted = fen;
    if (rounding == Rounding::HalfUp)
        shifted = add(fen, *Rational::make(1, 2));
    if (!shifted)
        return std::nullopt;
    const Int128 whole = rounding == Rounding::Up ? shifted->ceil() : shifted->floor();
    const auto exact = Rational::make(whole, 1);
    const auto narrow = exact ? exact->toInt64() : std::nullopt;
    if (!narrow)
        return std::nullopt;
    return Money::fromFen(*narrow);
}

std::optional<Rational> stepOf(int scale)
{
    if (scale < -maxScale || scale > maxScale)
        return std::nullopt;
    Int128 power = 1;
    for (int i = scale < 0 ? -scale : scale; i > 0; --i)
        power *= 10;
    return scale < 0 ? Rational::make(power, 1) : Rational::make(1, power);
}

namespace {

/// The whole number beside `value` that the rounding takes; `value` is not whole.
Int128 wholeOf(const Rational &value, DecimalRounding rounding)
{
    const bool isNegative = value.sign() < 0;
    const Int128 inward = isNegative ? value.ceil() : value.floor();
    const Int128 outward = isNegative ? value.floor() : value.ceil();
    switch (rounding) {
    case DecimalRounding::Floor:
        return value.floor();
    case DecimalRounding::Ceiling:
        return value.ceil();
    case DecimalRounding::Up:
        return outward;
    case DecimalRounding::Down:
        return inward;
    default:
        break;
    }
    // In lowest terms the denominator is 2 exactly at the half.
    if (value.denominator() == 2) {
        const bool isOutward = rounding == DecimalRounding::HalfUp
                               || (rounding == DecimalRounding::HalfEven && outward % 2 == 0);
        return isOutward ? outward : inward;
    }
    const Int128 rest = value.numerator() % value.denominator();
    const Int128 size = rest < 0 ? -rest : rest;
    return size > value.denominator() - size ? outward : inward;
}

} // namespace

std::optional<Rational> roundTo(const Rational &value, int scale, DecimalRounding rounding)
{
    const auto step = stepOf(scale);
    const auto steps = step ? divide(value, *step) : std::nullopt;
    if (!steps)
        return std::nullopt;
    if (steps->isWhole())
        return value;
    const auto whole = Rational::make(wholeOf(*steps, rounding), 1);
    return whole ? multiply(*whole, *step) : std::nullopt;
}

} // namespace base
