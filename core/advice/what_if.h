// One fact varied over a range: the exact pieces of each award and of the totals.
#pragma once

#include "advice/line.h"
#include "advice/moving_fact.h"
#include "assess/assessment.h"
#include "base/rounding.h"

#include <array>
#include <optional>
#include <vector>

namespace advice {

/// One end of an amount along a piece: what is fixed, and lines that are rounded each for itself.
struct Course {
    base::Money fixed;
    std::vector<Line> moving; ///< fen by the fact's unit; none of them flat
    base::Rounding rounding = base::Rounding::HalfUp;

    std::optional<base::Money> at(const base::Rational &x) const; ///< absent on overflow
    base::Rational slope() const;                                 ///< of all lines together
    bool operator==(const Course &) const = default;
};

/// How a piece begins: where the range does, where the slope changes, or with a jump (of the amount or of
/// the verdict).
enum class Start { Edge, Kink, Cliff };

/// Positions from..to, both included, see MovingFact.
struct Piece {
    std::int64_t from = 0;
    std::int64_t to = 0;
    Start start = Start::Edge;
    assess::Verdict verdict = assess::Verdict::Undetermined; ///< of awards alone
    Course low;
    std::optional<Course> high; ///< absent = nothing bounds it
};

struct AwardPieces {
    const rulebook::Measure *measure = nullptr;
    rulebook::Destination destination = rulebook::Destination::Grant;
    /// Other facts that are not known make the ends wider than need be, or the course bends between them.
    bool approximate = false;
    std::vector<Piece> pieces; ///< without gaps
};

struct TotalPieces {
    std::vector<Piece> certain;
    std::vector<Piece> ceiling;
    std::vector<Piece> byReview;
    std::vector<Piece> assumed;
};

/// In the order of assess::Total.
inline constexpr std::array totalPieces{&TotalPieces::certain, &TotalPieces::ceiling,
                                        &TotalPieces::byReview, &TotalPieces::assumed};

struct WhatIf {
    std::shared_ptr<const rulebook::Rulebook> rules;
    MovingFact fact;
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::optional<std::int64_t> now; ///< where the fact stands; absent where it is not known
    std::vector<AwardPieces> awards; ///< in the rulebook's order
    TotalPieces totals;
    /// Rules exclude or cap some of the awards; the totals are sums before them.
    bool isBeforeStacking = false;
};

/// Whether an amount is not the same all along.
bool moves(const std::vector<Piece> &pieces);

/// `from` and `to` are typed or canonical texts of the fact's type. Fails as assess::prepare(), inputAt() and
/// cases::valueFromText(), with "not-a-scalar" (%1 = path), "empty-range" (%1 from..to) and
/// "too-many-pieces" (%1 = most).
base::Result<WhatIf> whatIf(std::shared_ptr<const rulebook::Rulebook> rules,
                            const cases::Case &subject, const assess::Options &options,
                            const QString &path, const QString &from, const QString &to);

} // namespace advice
