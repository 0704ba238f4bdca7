// Linear inequalities over rationals and whole numbers: can all of them hold, and where?
#pragma once

#include "base/range.h"
#include "base/rational.h"

#include <map>
#include <optional>
#include <vector>

namespace analysis {

/// A sum of variables, each with a factor that is not zero, and a constant.
struct LinearForm {
    std::map<int, base::Rational> factors; ///< by variable
    base::Rational constant;

    static LinearForm of(int variable) { return {{{variable, base::Rational(1)}}, {}}; }
    static LinearForm of(const base::Rational &constant) { return {{}, constant}; }
};

/// a * x + b * y; absent where a part does not fit 128 bits.
std::optional<LinearForm> combine(const LinearForm &x, const base::Rational &a, const LinearForm &y,
                                  const base::Rational &b);

/// The form's value at a point; absent on overflow or where a variable has no value.
std::optional<base::Rational> valueAt(const LinearForm &form,
                                      const std::map<int, base::Rational> &point);

/// `form <= 0`, or `form < 0`.
struct Inequality {
    LinearForm form;
    bool strict = false;
};

/// What of a variable is known beforehand.
struct Bounds {
    base::Range range;
    bool whole = false;                      ///< whole numbers only: fen, days, counts
    std::optional<base::Rational> preferred; ///< for the point, where the others allow it
};

enum class Answer { No, Yes, Unknown };

struct LinearAnswer {
    Answer answer = Answer::Unknown;
    std::map<int, base::Rational> point; ///< where Yes: a value for every variable of `bounds`
};

/// Whether all inequalities hold somewhere. "No" is a proof, "Yes" comes with a point; Unknown where
/// numbers, or the work, grow too large, or where whole numbers need more than rounding. Values are
/// those preferred, else as near to the low end of a variable as the others allow.
LinearAnswer solve(const std::map<int, Bounds> &bounds,
                   const std::vector<Inequality> &inequalities);

} // namespace analysis
