// The scalar kernels that every engine shares: one rounding step from exact fen to whole fen.
#pragma once

#include "base/money.h"
#include "base/rational.h"

#include <optional>

namespace base {

/// How a measure rounds to the fen. "not more than" rounds down; a fixed rate rounds half up.
enum class Rounding { Down, HalfUp, Up };

/// Exact fen to whole fen. Half up rounds a half away from zero towards +infinity. Monotone, so
/// that the ends of an interval map to the ends. Absent where the fen do not fit 64 bits.
std::optional<Money> roundToFen(const Rational &fen, Rounding rounding);

/// How a formula rounds a number to decimal places. All are monotone.
enum class DecimalRounding { Floor, Ceiling, Up, Down, HalfUp, HalfDown, HalfEven };

/// The scales that roundTo() takes: decimal places, below zero tens, hundreds and so on.
constexpr int maxScale = 18;

/// Up and down are away from zero and towards it, as are the halves of HalfUp and HalfDown.
/// Absent where a part does not fit 128 bits or the scale lies beyond maxScale on either side.
std::optional<Rational> roundTo(const Rational &value, int scale, DecimalRounding rounding);

/// 10 to the power of -scale: the distance of the values that roundTo() gives.
std::optional<Rational> stepOf(int scale);

} // namespace base
