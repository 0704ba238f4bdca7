// Advice for a terminal; see text.h for what holds of all such texts.
#pragma once

#include "advice/calendar.h"
#include "advice/nearest_way.h"
#include "advice/next_question.h"
#include "advice/what_if.h"
#include "base/local_text.h"

#include <QString>

namespace report {

/// What to answer next, most money first, and what the next answers settle.
QString questionsText(const advice::NextQuestions &next, base::Language language);

/// The pieces of every award that the fact moves, and of the totals that it moves.
QString whatIfText(const advice::WhatIf &result, base::Language language);

/// One piece in words.
struct PieceText {
    QString from; ///< of the fact
    QString to;
    QString start;  ///< "bend", "jump"; empty at the edge
    QString amount; ///< or the verdict, where an award gives nothing
};
PieceText pieceText(const advice::Piece &piece, const advice::WhatIf &result, bool isAward,
                    base::Language language);

/// For each measure that is not met the smallest changes after which it would be.
QString nearestText(const advice::NearestWays &nearest, base::Language language);

/// The days on which something changes or is lost, each with the money that hangs on it.
QString calendarText(const advice::Calendar &calendar, base::Language language);

} // namespace report
