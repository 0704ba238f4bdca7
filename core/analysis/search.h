// Is there an applicant for whom all of this holds? A search over formulas, exact where they compare
// linearly or list members.
#pragma once

#include "analysis/linear.h"
#include "eval/facts.h"
#include "feel/formula.h"
#include "rulebook/rulebook.h"

#include <cstdint>
#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace analysis {

/// A scalar part of a formula times a factor, plus a constant; without a formula the constant alone.
struct Term {
    const feel::Formula *formula = nullptr; ///< not owned
    int node = -1;
    base::Rational factor = 1;
    base::Rational constant;
};

/// A truth of a formula that must be so.
struct TruthGoal {
    const feel::Formula *formula = nullptr; ///< not owned
    int node = -1;
    bool truth = true;
};

/// `left compare right`, with one of the six operators.
struct CompareGoal {
    Term left;
    feel::Op compare = feel::Op::Equal;
    Term right;
};

/// The members that a discrete variable can still have. Private to the search.
struct MemberGoal {
    int variable = -1;
    std::uint64_t members = 0;
};

using Goal = std::variant<TruthGoal, CompareGoal, MemberGoal, Inequality>;

Goal mustHold(const feel::FormulaPtr &formula, bool truth = true);

/// Values of the facts and of the row's cells (row 0) that the goals hang on: points.
using Example = std::map<eval::Input, eval::Value>;

struct Found {
    Answer answer = Answer::Unknown;
    Example example; ///< where Yes
};

/// The steps left to all searches that share it: hostile rules end, too.
struct Budget {
    std::int64_t steps = 1'000'000;
};

/// How a search is set up.
struct Ground {
    const rulebook::Rulebook *rules = nullptr; ///< not owned
    std::vector<int> readings;                 ///< the choice per slot
    base::Date around = base::Date::first();   ///< dates of examples lie here where they may
    std::shared_ptr<Budget> budget = std::make_shared<Budget>(); ///< never null
};

/// "No" is a proof; "Yes" comes with an example; Unknown where a part is not analysable (a product of
/// facts, a table's sum, a place) or after a bounded number of steps.
Found find(const Ground &ground, std::vector<Goal> goals);

} // namespace analysis
