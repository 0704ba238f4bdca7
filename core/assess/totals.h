// Outcomes added up, each total apart.
#pragma once

#include "assess/outcome.h"
#include "base/issue.h"

#include <vector>

namespace assess {

/// The first that fits: None (what gives nothing, and what is in kind), outside (no grant to the
/// applicant), Assumed, ByReview (conditional, or grades), Ceiling, Certain.
Total totalOf(const Outcome &outcome);

/// Whether an outcome counts in any total.
bool counts(const Outcome &outcome);

/// Fails with "overflow".
base::Result<Totals> totalsOf(const std::vector<Outcome> &outcomes);

} // namespace assess
