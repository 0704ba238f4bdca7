#pragma once

#include "feel/findings.h"
#include "feel/symbols.h"
#include "feel/syntax.h"

namespace feel {

/// Writes out what a formula says of lists and ranges whose length is known: sum([a, b]) is a + b,
/// `some x in [a, b] satisfies x > 0` is a > 0 or b > 0, [a, b] = [c, d] is a = c and b = d. Functions
/// that are short for others are written out, too: abs, modulo, mean; and arguments given by name take
/// their places. What is no such list stays as it is, for the checker to judge. Spans stay those of
/// the text. `asScalar`: a list of one that is the whole formula stands for its element.
/// A tree that grows beyond the budget is reported as too-long, and its root is an Error.
SyntaxTree unfold(SyntaxTree tree, const Symbols &symbols, bool asScalar, Findings &findings);

} // namespace feel
