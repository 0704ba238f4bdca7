// What of all outcomes may be had together: the stacking rules over their amounts.
#pragma once

#include "assess/outcome.h"
#include "base/issue.h"
#include "eval/facts.h"
#include "rulebook/rulebook.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace assess {

/// An outcome, or some of its rows, that a rule keeps out or cuts.
struct Hindrance {
    const Outcome *outcome = nullptr;
    std::vector<int> rows; ///< of the measure's table; empty = the whole outcome
    const rulebook::StackingRule *rule = nullptr;
    Amount leaves; ///< what is paid of it beside the others chosen; nothing where it is kept out
};

/// Pointers into the outcomes and the rulebook.
struct Portfolio {
    std::vector<const Outcome *> chosen;
    std::vector<const Outcome *> runnerUp; ///< empty where no rule leaves a choice
    /// Chosen less runner-up in fen, least and greatest; absent = open.
    std::optional<std::int64_t> leastDifference = 0;
    std::optional<std::int64_t> greatestDifference = 0;
    std::vector<Hindrance> forbidden;
    std::vector<Hindrance> reduced;
    std::vector<const rulebook::StackingRule *> warnings; ///< told, not enforced
    /// Facts that decide between `chosen` and what would be best if the unknown turned out well.
    std::vector<eval::Input> deciding;
    Totals totals;
    base::Issues issues; ///< "crossing-caps": a cap that was left out
};

/// Without rules that bind, all that counts is chosen. Fails with "overflow" and "stacking-too-large".
base::Result<Portfolio> portfolioOf(const rulebook::Rulebook &rules,
                                    const std::vector<Outcome> &outcomes, const eval::Facts &facts);

} // namespace assess
