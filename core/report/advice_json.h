// Advice as JSON: a contract with outside scripts (see README).
#pragma once

#include "advice/calendar.h"
#include "advice/nearest_way.h"
#include "advice/next_question.h"
#include "advice/what_if.h"

#include <QByteArray>

namespace report {

/// {"on", "settled", "questions": [{"fact", "decides", "expected", "measures"}], "promise"}. Money is text
/// in yuan; `decides` and `settles` are null where an open end can be closed; `promise` is null where nothing
/// is open.
QByteArray questionsJson(const advice::NextQuestions &next);

/// {"fact", "unit", "from", "to", "step", "now", "awards": [{"measure", …, "pieces"}], "totals"}. A piece is
/// {"from", "to", "start": "edge|kink|cliff", "verdict", "low", "high"}; an end {"from", "to", "slope"}, yuan
/// at both ends and yuan per yuan, day or unit; `high` null where nothing bounds it.
QByteArray whatIfJson(const advice::WhatIf &result);

/// {"on", "measures": [{"measure", "document", "article", "verdict", "ways": [{"moves": [{"fact", "from",
/// "to"}], "money", "on", "verdict", "amount"}]}]}. Values as in a case file; `money` is by how much money
/// facts move together, `on` the day on which it would be met.
QByteArray nearestJson(const advice::NearestWays &nearest);

/// {"on", "until", "days": [{"date", "kind": "verdict|last_day", "measure", …, "before" and "after", or
/// "fact" and "condition", "amount_before", "amount_after"}]}.
QByteArray calendarJson(const advice::Calendar &calendar);

} // namespace report
