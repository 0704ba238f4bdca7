// Sums of inputs, exactly. An inner header of the room.
#pragma once

#include "eval/inputs.h"
#include "eval/known.h"

namespace eval {

/// What the sum comes to in the present piece: exact, its inputs being independent.
Interval rangeOf(const Form &form, const Inputs &inputs, bool &overflow);
Quality qualityOf(const Form &form, const Inputs &inputs);
/// True: zero comes out (always, where there is no term); False: it never does; Unknown: not seen.
base::Truth canBeZero(const Form &form, const Inputs &inputs, bool &overflow);

/// The product, and the quotient, of two sums of the same one input: exact. Absent where they are no
/// such sums, where the divisor can be zero, or where a part does not fit.
std::optional<Interval> productRange(const Scalar &a, const Scalar &b, const Inputs &inputs);
std::optional<Interval> quotientRange(const Scalar &a, const Scalar &b, const Inputs &inputs);

/// Adds scalars up, with what they hang on.
class Total {
public:
    explicit Total(const Inputs &inputs) : m_inputs(inputs), m_supports(inputs.tangles()) {}

    void add(const Scalar &operand) { add(operand, base::Rational(1)); }
    void subtract(const Scalar &operand) { add(operand, base::Rational(-1)); }
    /// The sum; where it is Loose, `shared` becomes what more than one operand hangs on.
    Scalar take(std::vector<Atom> &shared, bool &overflow);

private:
    void add(const Scalar &operand, const base::Rational &factor);

    const Inputs &m_inputs;
    Interval m_sum;
    Supports m_supports;
    Form m_form;
    bool m_hasForm = true;
    bool m_overflow = false;
    bool m_wholeParts = true; ///< all of them whole
    bool m_denseParts = true; ///< none of them whole, points aside
    Quality m_quality = Quality::Full;
};

} // namespace eval
