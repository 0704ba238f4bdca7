// An amount over one fact: where it bends, where it jumps, where the fact stands.
#pragma once

#include "advice/what_if.h"
#include "pictures/svg.h"

#include <QSize>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace pictures {

/// One end of an amount, in fen, at both ends of a piece.
struct Rise {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

struct CurvePiece {
    std::int64_t from = 0; ///< position of the fact
    std::int64_t to = 0;
    Rise low;
    std::optional<Rise> high; ///< absent = nothing bounds it
    advice::Start start = advice::Start::Edge;
    QString label; ///< beside its beginning, such as the number of a line in a list; may be empty
};

struct CurveTick {
    std::int64_t at = 0;
    QString text;
};

/// Everything that is drawn, words included: they are the caller's.
struct Curve {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::vector<CurvePiece> pieces;  ///< without gaps
    std::optional<std::int64_t> now; ///< where the fact stands
    QString nowText;
    std::vector<CurveTick> across; ///< of the fact
    std::vector<CurveTick> up;     ///< of money, in fen
};

/// Pieces of a measure or a total. A course that does not fit 64 bits is drawn as nothing.
std::vector<CurvePiece> curvePieces(const std::vector<advice::Piece> &pieces,
                                    const advice::MovingFact &fact);

/// The highest figure of all pieces, in fen.
std::int64_t topOf(const std::vector<CurvePiece> &pieces);

/// 0 and round figures (1, 2 or 5 and noughts) up to the first one at or above `top`: at most six.
std::vector<std::int64_t> roundSteps(std::int64_t top);

/// Empty where there is no room: below 160 x 80 pixels, or an empty range.
QByteArray svgOf(const Curve &curve, QSize size, const Inks &inks);

} // namespace pictures
