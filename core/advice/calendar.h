// The days on which a verdict changes, and the last days for what has not happened yet.
#pragma once

#include "advice/moving_fact.h"
#include "assess/assessment.h"
#include "base/date.h"

#include <memory>
#include <optional>
#include <vector>

namespace advice {

struct Day {
    enum class Kind {
        Verdict, ///< from this day on the verdict is another
        LastDay, ///< the last day on which `fact` can still lie, or the condition is lost
    };
    Kind kind = Kind::Verdict;
    base::Date date = base::Date::first();
    const rulebook::Measure *measure = nullptr;
    assess::Verdict before = assess::Verdict::Undetermined; ///< Verdict alone
    assess::Verdict after = assess::Verdict::Undetermined;
    std::optional<eval::Input> fact; ///< LastDay alone
    QString condition;               ///< LastDay: its id, or `in_period`
    /// The award before the day and from it on; LastDay: with the fact on this day, and on the next.
    assess::Amount amountBefore;
    assess::Amount amountAfter;
};

struct Calendar {
    std::shared_ptr<const rulebook::Rulebook> rules;
    base::Date from = base::Date::first();
    base::Date until = base::Date::first();
    std::vector<Day> days; ///< by date, then in the rulebook's order
};

/// After the date of assessment and up to `until` (absent = three years later), all else staying as it is.
/// Fails as assess::prepare() and with "overflow".
base::Result<Calendar> calendar(std::shared_ptr<const rulebook::Rulebook> rules,
                                const cases::Case &subject, const assess::Options &options,
                                std::optional<base::Date> until = {});

} // namespace advice
