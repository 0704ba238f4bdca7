// The last word on a value that no rule shows to be tight. An inner header of the room.
#pragma once

#include "eval/evaluator.h"

namespace eval {

/// Whether completions of the unknown inputs are found that reach every end (every member) of
/// `value`: then it is the tightest, however it was found. A search with a bound on its work.
bool isReached(const feel::Formula &formula, const Facts &facts, RowScope scope,
               const Value &value);

} // namespace eval
