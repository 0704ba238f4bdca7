// Outcomes added up, each total apart.
#pragma once

#include "assess/outcome.h"
#include "base/issue.h"

#include <vector>

namespace assess {

/// Whether an outcome counts in any total.
bool counts(const Outcome &outcome);

/// The total that an outcome counts in, where it counts.
Amount &totalOf(Totals &totals, const Outcome &outcome);

/// Fails with "overflow".
base::Result<Totals> totalsOf(const std::vector<Outcome> &outcomes);

} // namespace assess
