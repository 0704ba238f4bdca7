// The constants of a formula and how it compares with them.
#pragma once

#include "feel/formula.h"

#include <vector>

namespace rulebook {

/// `… OP constant`. `comparison` has the bits of Comparison in source_words.h.
struct ConstantBound {
    base::Rational constant;
    feel::Kind kind = feel::Kind::Number;
    unsigned comparison = 0;
};

/// A literal anywhere in a formula.
struct Constant {
    base::Rational number;
    feel::Kind kind = feel::Kind::Number;
};

/// Every comparison with a constant, as if the constant stood on the right. Inside `not(…)` the
/// operator is turned round; where a truth decides between branches both are told. A `min` counts
/// as `<=`, a `max` as `>=`.
std::vector<ConstantBound> boundsOf(const feel::Formula &formula);

/// All scalar literals.
std::vector<Constant> constantsOf(const feel::Formula &formula);

/// Whether the formula has an inequality, and whether one of them compares dates.
struct Inequalities {
    bool any = false;
    bool onlyDates = true;
};
Inequalities inequalitiesOf(const feel::Formula &formula);

} // namespace rulebook
