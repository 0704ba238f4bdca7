// A case, options and a rulebook made ready for the measures. Private to the room.
#pragma once

#include "assess/assessment.h"
#include "base/issue.h"
#include "eval/facts.h"

namespace assess {

struct Inputs {
    eval::Facts facts;
    base::Date on = base::Date::first();
    base::Issues issues; ///< facts that could not be read
};

/// Fails as assess() does.
base::Result<Inputs> prepare(const rulebook::Rulebook &rules, const cases::Case &subject,
                             const Options &options);

} // namespace assess
