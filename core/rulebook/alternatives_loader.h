// Lists of formulas that hang on readings: anchors and the stages of an amount.
#pragma once

#include "rulebook/formula_reader.h"
#include "rulebook/measure.h"

namespace rulebook {

/// What the alternatives of one key may look like.
struct AlternativeShape {
    std::optional<feel::Type> expected; ///< absent = any type
    bool mayBeTable = false;            ///< a decision table instead of a formula
    bool mustCover = true;              ///< whether one must hold under all readings
};

/// A list of alternatives, or one map in its place; none where the key is absent. Alternatives whose
/// formula is wrong are left out, with issues.
std::vector<Alternative> readAlternatives(const MapReader &map, QLatin1StringView key,
                                          const FormulaScope &scope, const AlternativeShape &shape,
                                          std::vector<Quote> &quotes, Findings &findings);

} // namespace rulebook
