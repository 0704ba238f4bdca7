// The pieces of one award. Private to the room.
#pragma once

#include "advice/what_if.h"
#include "base/date.h"

namespace advice {

inline constexpr std::size_t mostPieces = 20'000;

/// Of one measure over `moving` from..to; `facts` are changed meanwhile and restored. Fails with
/// "overflow" and "too-many-pieces".
base::Result<AwardPieces> awardPieces(const rulebook::Rulebook &rules,
                                      const rulebook::Measure &measure, eval::Facts &facts,
                                      base::Date on, const MovingFact &moving, std::int64_t from,
                                      std::int64_t to);

/// The positions around one in which no formula of the measure changes its course.
struct MeasureCell {
    Cell cell;
    bool bent = false;
};
MeasureCell cellAround(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                       const eval::Facts &facts, base::Date on, const MovingFact &moving,
                       std::int64_t position, const Cell &within);

/// Adds a piece, or lengthens the last one where it goes on.
void append(std::vector<Piece> &pieces, Piece piece, const MovingFact &moving);

} // namespace advice
