// A formula made ready for many evaluations.
#pragma once

#include "eval/evaluator.h"

#include <cstdint>
#include <vector>

namespace eval {

/// Evaluates one formula again and again. Where all inputs that count are known and all parts fit 64
/// bits, a short program over whole numerators and denominators gives the value; in every other case
/// evaluate() does. Both always agree. Immutable; may be used by several threads at once.
class Prepared {
public:
    explicit Prepared(feel::FormulaPtr formula);

    base::Result<Evaluation> evaluate(const Facts &facts, RowScope scope = {}) const;

    /// Whether the formula has a program at all: texts, months, years and functions of tables have none.
    bool hasProgram() const { return m_root >= 0; }
    const feel::Formula &formula() const { return *m_formula; }

    /// A rational in lowest terms; a truth (0 or 1) or a set of members has denominator 1.
    struct Small {
        std::int64_t numerator = 0;
        std::int64_t denominator = 1;
    };

    /// One step of the program. Its operands are steps, too.
    struct Step {
        feel::Op op = feel::Op::TruthLiteral;
        feel::Op compare = feel::Op::Equal;
        bool lowOpen = false;
        bool highOpen = false;
        int slot = -1;
        int table = -1;
        int first = 0; ///< in m_operands
        int count = 0;
        Small constant;
    };

private:
    bool add(const feel::Node &node);

    feel::FormulaPtr m_formula;
    std::vector<Step> m_steps; ///< one per node of the formula
    std::vector<int> m_operands;
    int m_root = -1; ///< -1: no program
};

} // namespace eval
