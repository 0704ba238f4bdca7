// Advice for a terminal; see text.h for what holds of all such texts.
#pragma once

#include "advice/next_question.h"
#include "advice/what_if.h"
#include "base/local_text.h"

#include <QString>

namespace report {

/// What to answer next, most money first, and what the next answers settle.
QString questionsText(const advice::NextQuestions &next, base::Language language);

/// The pieces of every award that the fact moves, and of the totals that it moves.
QString whatIfText(const advice::WhatIf &result, base::Language language);

} // namespace report
