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

} // namespace base
