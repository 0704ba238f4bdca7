// What the examples of a rule folder leave unseen.
#pragma once

#include "base/issue.h"
#include "rulebook/rulebook.h"

#include <memory>

namespace assess {

/// Assesses the examples of each measure and reports, as warnings at the place in the rule files, what none
/// of them shows: a condition from each side, a threshold at and just short of it, a row of a table, a
/// floor, cap or rounding from each side, a choice of a reading, both ends of a period. Codes: see
/// diagnostics.h.
base::Issues uncovered(const std::shared_ptr<const rulebook::Rulebook> &rules);

} // namespace assess
