// The stages of an award: base → rate → floor → cap → rounding, on intervals of exact fen.
#pragma once

#include "assess/outcome.h"
#include "base/range.h"
#include "base/rounding.h"

#include <optional>
#include <vector>

namespace assess {

/// A stage's own formula, already evaluated.
struct StageOperand {
    Stage::Kind kind = Stage::Kind::Rate;
    const rulebook::Alternative *alternative = nullptr;
    base::Range value;
};

struct StagedAmount {
    std::vector<Stage> stages;
    Amount amount;
    bool baseAbsorbed = false; ///< a floor or cap decides for sure: the base no longer matters
};

/// Applies the operands in order to a base in fen; every stage is monotone, so ends map to ends.
/// `highRounding` rounds the high end. Absent where parts or fen overflow.
std::optional<StagedAmount> applyStages(const rulebook::Alternative *baseAlternative,
                                        const base::Range &base,
                                        const std::vector<StageOperand> &operands,
                                        base::Rounding lowRounding, base::Rounding highRounding);

} // namespace assess
