// The steps of an award as bars, on one scale.
#pragma once

#include "explain/reason.h"
#include "pictures/bar.h"

#include <QString>

#include <vector>

namespace pictures {

/// One step: its words, and what has come out after it.
struct Step {
    const explain::Reason *reason = nullptr; ///< of the tree that stepsOf() was given
    std::optional<StepBar> bar;              ///< absent where it is no money yet
    bool acted = false;                      ///< floors and caps: whether they did anything
};

/// The steps of one row or group, or of the whole measure.
struct StepGroup {
    const explain::Reason *row = nullptr;    ///< null where the measure has one group
    const explain::Reason *amount = nullptr; ///< the parent of the steps
    std::vector<Step> steps;
};

struct Steps {
    std::vector<StepGroup> groups;
    std::int64_t full =
        0; ///< fen of a bar of full width; a base that would dwarf the rest goes beyond it
};

/// How an amount comes about, from the base through rate, floor and cap to the fen. Rows that give nothing
/// are left out. No groups where there is nothing to work out. `root` must outlive the result.
Steps stepsOf(const assess::Outcome &outcome, const explain::Reason &root);

} // namespace pictures
