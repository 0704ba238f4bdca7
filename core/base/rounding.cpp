#include "base/rounding.h"

namespace base {

std::optional<Money> roundToFen(const Rational &fen, Rounding rounding)
{
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

} // namespace base
