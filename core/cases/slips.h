// Amounts that were probably typed in another unit. Private to the room.
#pragma once

#include "base/issue.h"
#include "eval/facts.h"

namespace cases {

/// An amount of a table that is a thousand times the median of its column, or a thousandth of it. Needs at
/// least three amounts that are known and not nothing; a column of fewer says nothing about its unit.
void warnOfSlips(const eval::Facts &facts, const feel::Symbols &symbols, base::Issues &issues);

} // namespace cases
