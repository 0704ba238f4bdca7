// Which alternatives hold under which readings: every combination of choices is tried.
#pragma once

#include "base/issue.h"
#include "feel/formula.h"

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

} // namespace rulebook
