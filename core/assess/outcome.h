// What the measures give one case. Normative meaning: verdicts 1 to 6, amounts, totals (see README).
#pragma once

#include "base/date.h"
#include "base/money.h"
#include "base/truth.h"
#include "eval/evaluator.h"
#include "rulebook/measure.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace assess {

/// Ordered from best to worst.
enum class Verdict { Eligible, Conditional, Undetermined, NotEligible, NotApplicable, NotInForce };
enum class State { Met, Unmet, Unknown, JudgedElsewhere };

/// Why verdicts 1 to 3 hold before any condition was read.
enum class Reason {
    None,
    Place,         ///< not_applicable
    ApplicantKind, ///< not_applicable
    Draft,
    NotYet,
    Expired,
    Repealed, ///< not_in_force
    NoRows,   ///< not_eligible: the table is known to have no row
};

/// Whole fen; an absent high end = nothing bounds it.
struct Amount {
    base::Money low;
    std::optional<base::Money> high = base::Money();

    bool operator==(const Amount &) const = default;
};

struct ConditionOutcome {
    QString id; ///< of the rule file, or `in_period` / `happened`
    const rulebook::Condition *condition = nullptr; ///< null for the two generated ones
    State state = State::Unknown;
    std::optional<eval::Margin> margin;
    std::vector<eval::Input> missing;
    int row = -1; ///< the row that it was tested on; -1 = once
};

/// One stage of an award, before rounding in exact fen.
struct Stage {
    enum class Kind { Base, Rate, Less, Floor, Cap, Rounding };
    Kind kind = Kind::Base;
    const rulebook::Alternative *alternative = nullptr; ///< null for Rounding
    base::Range
        operand; ///< base, less: fen; rate: a number; floor, cap: the bound in fen; rounding: absent ends
    base::Range result;  ///< exact fen after this stage
    bool acted = false;  ///< floor, cap: whether the bound decided (for sure)
    bool mayAct = false; ///< floor, cap: whether it can decide while facts are unknown
};

/// One row, or one group of rows, with its own verdict and amount.
struct RowOutcome {
    std::vector<int> rows; ///< of the table, from 0; one where each row stands alone
    std::optional<QString>
        group; ///< key text where rows are grouped; "?" = unknown key, "*" = all rows
    Verdict verdict = Verdict::Undetermined;
    Amount amount;
    std::vector<ConditionOutcome> conditions; ///< of all its rows, row by row
    std::vector<Stage> stages;
};

struct ReadingEffect {
    int reading = -1; ///< slot
    int used = 0;     ///< choice
    struct Alternative {
        int choice = 0;
        Verdict verdict = Verdict::Undetermined;
        Amount amount;
    };
    std::vector<Alternative> alternatives; ///< every other choice, one more assessment each
};

/// Verdict and amount without the test of the date.
struct WouldBe {
    Verdict verdict = Verdict::Undetermined;
    Amount amount;
    std::vector<eval::Input> missing;
};

struct Outcome {
    const rulebook::Measure *measure = nullptr; ///< lives as long as the rulebook
    Verdict verdict = Verdict::Undetermined;
    Reason reason = Reason::None;
    Amount amount;
    rulebook::Destination destination = rulebook::Destination::Grant; ///< under the readings used
    bool approximate = false;       ///< sound, but perhaps wider than need be
    bool assumed = false;           ///< a user's assumption is in the amount
    std::optional<WouldBe> wouldBe; ///< where not in force
    std::vector<ConditionOutcome>
        conditions;               ///< once-conditions, then those of the best row or group
    std::vector<RowOutcome> rows; ///< empty for measures per applicant
    std::vector<Stage> stages;    ///< measures per applicant
    std::vector<eval::Input>
        missing; ///< in the vocabulary's order, then by row; never `decisions.*`
    std::vector<ReadingEffect> readings;
    std::vector<int> assumptions; ///< slots that its formulas read
    std::vector<int>
        presumed; ///< facts that its formulas read and nobody has answered: taken as so
};

/// What an amount comes to in each instalment of the measure's schedule: each rounded down to the fen but
/// the last, which takes the rest. Empty where the text names no shares.
std::vector<Amount> instalmentsOf(const Amount &amount, const rulebook::Schedule &schedule);

/// What an amount counts in: see totalOf(). None comes last.
enum class Total { Certain, Ceiling, ByReview, Assumed, Equity, Person, Bank, Government, None };

/// Kept apart, never one sum.
struct Totals {
    Amount certain;
    Amount certainFigures; ///< `certain` without the measures whose amount is not set here
    int notSet = 0;        ///< how many these are; each makes the high end of `certain` open
    Amount ceiling;
    Amount byReview;
    Amount assumed;
    struct Outside {
        Amount equity;
        Amount person;
        Amount bank;
        Amount government;
    } outside;

    Amount &of(Total total); ///< not for None
    const Amount &of(Total total) const;
    /// The same, `certain` without the measures whose amount is not set here.
    const Amount &figuresOf(Total total) const;
};

QString token(Verdict verdict);
QString token(State state);
QString token(rulebook::AmountKind kind);
QString token(rulebook::Destination destination);
QString token(Total total); ///< as the JSON has it; empty for None

} // namespace assess
