// A case, options and a rulebook made ready for the measures, to be assessed one by one, again and again
// with other facts.
#pragma once

#include "assess/assessment.h"
#include "base/issue.h"
#include "eval/facts.h"

#include <vector>

namespace assess {

struct Inputs {
    eval::Facts facts;
    base::Date on = base::Date::first();
    base::Issues issues;       ///< facts that could not be read
    std::vector<int> presumed; ///< slots of facts that are taken as so until answered
};

/// Fails as assess() does where the options are wrong or no date is given.
base::Result<Inputs> prepare(const rulebook::Rulebook &rules, const cases::Case &subject,
                             const Options &options);

/// One measure over facts, without the readings' effects, and with the slots of its assumptions. Fails
/// with "overflow".
base::Result<Outcome> assessMeasure(const rulebook::Rulebook &rules,
                                    const rulebook::Measure &measure, const eval::Facts &facts,
                                    base::Date on);

/// The trace of one measure. Fails with "overflow".
base::Result<MeasureTrace> traceMeasure(const rulebook::Rulebook &rules,
                                        const rulebook::Measure &measure, const Inputs &inputs);

} // namespace assess
