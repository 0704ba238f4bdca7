// Formulas that hang on readings: which alternatives hold under which choices, and lists of them.
#pragma once

#include "base/issue.h"
#include "feel/formula.h"
#include "rulebook/formula_reader.h"
#include "rulebook/measure.h"

#include <functional>
#include <vector>

namespace rulebook {

class Findings;

/// One alternative: when it holds, and where the file says so.
struct ReadingCase {
    feel::FormulaPtr when; ///< null = always
    base::Source place;
};

/// Calls `visit` for every combination of choices of the readings in `cases`, with whether each case
/// holds and a description such as `cap_unit = project`. Does nothing where there are more than 4096
/// combinations or 100,000 evaluations.
void forEachChoice(
    const std::vector<ReadingCase> &cases, const feel::Symbols &symbols,
    const std::function<void(const std::vector<bool> &holds, const QString &choices)> &visit);

/// Reports an alternative that is never the first to hold and, where `mustCover`, choices under which
/// none holds. `stage` names the key.
void checkCases(QLatin1StringView stage, const std::vector<ReadingCase> &cases, bool mustCover,
                const feel::Symbols &symbols, Findings &findings);

/// What the alternatives of one key may look like.
struct AlternativeShape {
    std::optional<feel::Type> expected; ///< absent = any type
    bool mayBeTable = false;            ///< a decision table instead of a formula
    bool mayBeMeasure = false;          ///< another measure's amount instead of a formula
    bool mustCover = true;              ///< whether one must hold under all readings
};

/// A list of alternatives, or one map in its place; none where the key is absent. Alternatives whose
/// formula is wrong are left out, with issues.
std::vector<Alternative> readAlternatives(const MapReader &map, QLatin1StringView key,
                                          const FormulaScope &scope, const AlternativeShape &shape,
                                          std::vector<Quote> &quotes, Findings &findings);

} // namespace rulebook
