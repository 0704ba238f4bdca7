// The smallest changes after which a measure would be met.
#pragma once

#include "advice/moving_fact.h"
#include "assess/assessment.h"
#include "base/date.h"
#include "base/money.h"

#include <memory>
#include <optional>
#include <vector>

namespace advice {

/// One fact moved. A scalar moves no further than it must: one step less, and the measure is not met.
struct Move {
    eval::Input input;
    eval::Value from;
    eval::Value to;
    std::optional<base::Rational> by; ///< scalars: to - from in the evaluator's unit

    bool operator==(const Move &) const = default;
};

struct Way {
    std::vector<Move> moves; ///< in the vocabulary's order; none of them can be left out
    base::Money money;       ///< by how much money facts move, together
    base::Date on =
        base::Date::first(); ///< when it would be met: the day asked for, or the last date moved to
    assess::Verdict verdict = assess::Verdict::Eligible;
    assess::Amount amount;
};

struct WayLimits {
    std::size_t mostFacts = 3;
    std::size_t mostWays = 12;
};

/// The ways to `measure`, where it is known not to be met on `on`: by the number of facts, then by money.
/// Only known facts that the vocabulary calls changeable are moved; dates before `on` are past and stay, and
/// none is moved to before it. Empty where no way was found among so many facts, or the verdict is another.
/// No way holds the facts of another one.
std::vector<Way> nearestWays(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                             const eval::Facts &facts, base::Date on, const WayLimits &limits = {});

/// One measure that is not met, or the one asked for.
struct MeasureWays {
    const rulebook::Measure *measure = nullptr;
    assess::Verdict verdict = assess::Verdict::NotEligible; ///< as things stand
    std::vector<Way> ways;
};

struct NearestWays {
    std::shared_ptr<const rulebook::Rulebook> rules;
    base::Date on = base::Date::first();
    std::vector<MeasureWays> measures; ///< in the rulebook's order
};

/// Of every measure that is known not to be met, or of the one named, whatever its verdict. Fails as
/// assess::prepare(), with "overflow" and "unknown-measure" (%1 = id).
base::Result<NearestWays> nearestWays(std::shared_ptr<const rulebook::Rulebook> rules,
                                      const cases::Case &subject, const assess::Options &options,
                                      const QString &measure = {});

} // namespace advice
