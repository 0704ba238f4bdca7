// Measures over one case: outcomes, totals, what is in force.
#pragma once

#include "assess/outcome.h"
#include "assess/portfolio.h"
#include "base/issue.h"
#include "cases/case.h"
#include "rulebook/rulebook.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace assess {

struct Options {
    std::optional<base::Date> on;           ///< instead of the case's own date
    std::map<QString, QString> readings;    ///< on top of the case's own
    std::map<QString, QString> assumptions; ///< on top of the case's own
    bool readingEffects = true;             ///< also assess every other choice of every reading
};

/// What is in force of one document on the date: of its parts with measures those that state an end, or all
/// where none does.
struct DocumentState {
    const rulebook::Document *document = nullptr;
    bool coversPlace = false; ///< the applicant's place is known to lie in it
    bool placeUnknown = false;
    Reason reason = Reason::None; ///< None = at least one of these parts is in force
    std::optional<base::Date>
        lastDay; ///< last day in force of these parts; absent = none states an end
};

/// A result. Keeps the rulebook alive; the case is copied in.
struct Assessment {
    std::shared_ptr<const rulebook::Rulebook> rules;
    base::Date on = base::Date::first();
    std::vector<Outcome> outcomes; ///< in the rulebook's order
    Totals totals;                 ///< of what may be had together
    Portfolio portfolio;           ///< the best lawful combination; points into `outcomes`
    std::vector<DocumentState> documents;
    bool covered = true; ///< whether any document covers the place (true while it is unknown)
    base::Issues issues; ///< facts that could not be read (see cases::bind)

    const Outcome *find(QStringView measure) const; ///< null where there is none
};

/// Assesses every measure. Fails with "no-date" where neither the options nor the case give a date,
/// "unknown-reading" / "unknown-choice" / "unknown-assumption" / "bad-…" for the options, "overflow",
/// "stacking-too-large".
base::Result<std::shared_ptr<const Assessment>>
assess(std::shared_ptr<const rulebook::Rulebook> rules, const cases::Case &subject,
       const Options &options = {});

/// One measure alone, without the effects of readings. Fails as assess() does, and with
/// "unknown-measure".
base::Result<Outcome> assessMeasure(const rulebook::Rulebook &rules, const cases::Case &subject,
                                    const Options &options, QStringView measure);

/// What every formula of one outcome came to: condition id (and row) → trace.
struct ConditionTrace {
    const rulebook::Condition *condition =
        nullptr; ///< null: generated; then `formula` is its test in words of code
    int row = -1;
    eval::TraceNode root;
};
/// The formula of a stage, or of the anchor date, that holds under the readings used.
struct AlternativeTrace {
    const rulebook::Alternative *alternative = nullptr;
    int row = -1;
    eval::TraceNode root;
};
struct MeasureTrace {
    std::vector<ConditionTrace> conditions; ///< with gaps
    std::vector<AlternativeTrace> anchors;
    std::vector<AlternativeTrace> stages; ///< those that are formulas
};

/// The trace of one measure under the same inputs as `assessment`. Fails as assess() does, and with
/// "unknown-measure".
base::Result<MeasureTrace> trace(std::shared_ptr<const rulebook::Rulebook> rules,
                                 const cases::Case &subject, const Options &options,
                                 QStringView measure);

} // namespace assess
