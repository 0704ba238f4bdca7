// Outcomes and stacking rules as the solver wants them. Private to the room.
#pragma once

#include "assess/outcome.h"
#include "eval/facts.h"
#include "rulebook/rulebook.h"
#include "stacking/stacking.h"

#include <vector>

namespace assess {

struct StackingProblem {
    /// What an item stands for: an outcome, or one of its rows or groups where a rule tells them apart.
    struct Part {
        const Outcome *outcome = nullptr;
        std::vector<int> rows; ///< empty = the whole outcome
    };

    stacking::Problem problem; ///< rules are numbered as in Rulebook::stacking()
    std::vector<Part> parts;   ///< per item
    std::vector<const rulebook::StackingRule *> warnings;
    std::vector<eval::Input> unknownKeys; ///< what would tell subjects apart
    base::Issues issues;

    bool holds(const Outcome &outcome) const;
};

/// Of the outcomes that count. A rule of which the text allows exceptions binds at the low end alone.
StackingProblem stackingProblem(const rulebook::Rulebook &rules,
                                const std::vector<Outcome> &outcomes, const eval::Facts &facts);

} // namespace assess
