// A typed tree over facts that may be unknown. Never null, never a guess.
#pragma once

#include "base/issue.h"
#include "eval/facts.h"
#include "feel/formula.h"

#include <optional>
#include <set>
#include <vector>

namespace eval {

/// Where bare columns are read. `row` = -1: no row (the formula must not use one).
struct RowScope {
    int table = -1;
    int row = -1;
};

/// A result. Every completion of the unknown inputs lies inside `value`, always; it is the tightest
/// such value unless `approximate`.
struct Evaluation {
    Value value;
    std::set<Input> missing; ///< empty where value is a point
    bool approximate = false;
};

/// Evaluates; splits at breakpoints where one unknown input occurs more than once (at most 256
/// pieces). The only failure is "overflow": parts beyond 128 bits.
base::Result<Evaluation> evaluate(const feel::Formula &formula, const Facts &facts,
                                  RowScope scope = {});

/// How far a test is from its threshold, as in Margin, and which way it lies.
struct Gap {
    std::optional<Input> fact; ///< absent: what is tested is worked out from several
    base::Rational by;         ///< negative = short; whole units where the fact is no number
    feel::Kind kind = feel::Kind::Number;
    bool isLeast = true;   ///< the fact must be so much at least; false: at most
    bool isStrict = false; ///< the threshold itself will not do
};

/// What one node of a formula came to, kept for reasons. `children` follow Node::children; a table
/// function (sum, some, …) has one child per row instead, with `row` set. The rows of a decision table
/// behind the one that matched are tested all the same.
struct TraceNode {
    int node = -1; ///< index into Formula::nodes()
    int row = -1;  ///< rows of a table function
    Value value;
    std::set<Input> missing;
    std::optional<Gap> gap; ///< see measureGaps()
    std::vector<TraceNode> children;
};

/// As evaluate(), with what every node came to. `missing` of the root equals evaluate()'s.
base::Result<TraceNode> trace(const feel::Formula &formula, const Facts &facts,
                              RowScope scope = {});

/// How far a comparison is from its threshold. `by` is negative where the fact falls short, in the
/// fact's unit (fen, days, months or a number).
struct Margin {
    Input fact;
    base::Rational by;
    feel::Kind kind = feel::Kind::Number;
};

/// The margin of a formula of the form `fact OP constant` (after choosing the branches that are
/// decided), or of the nearest false branch of such comparisons; absent where there is none or the
/// fact is not a point. Strict comparisons are short by at least one fen or day.
std::optional<Margin> margin(const feel::Formula &formula, const Facts &facts, RowScope scope = {});

/// Gives every comparison, and every test of one bound or range, in the trace its gap: as the whole formula
/// wants it to be, so that inside not(…) it is the gap of the contrary. None where a side is not a point.
void measureGaps(TraceNode &root, const feel::Formula &formula, const Facts &facts,
                 RowScope scope = {});

} // namespace eval
