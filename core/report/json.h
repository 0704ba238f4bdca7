// An assessment as JSON: a contract with outside scripts (see README).
#pragma once

#include "assess/assessment.h"
#include "base/local_text.h"
#include "explain/reason.h"

#include <QByteArray>

namespace report {

/// UTF-8, LF, keys in a fixed order. Money is text in yuan with two decimals; `high` is null where
/// nothing bounds it.
QByteArray assessmentJson(const assess::Assessment &assessment);
/// A tree of reasons: its texts are for people, its keys, marks and case paths for scripts.
QByteArray reasonJson(const explain::Reason &reason);
/// The facts, closed lists, readings, assumptions and measures, for whoever makes case files.
QByteArray vocabularyJson(const rulebook::Rulebook &rules);
/// The facts and columns, one a row: RFC 4180 (CRLF), no byte order mark. Texts that a spreadsheet
/// would take for a formula get a quote (') in front.
QByteArray vocabularyCsv(const rulebook::Rulebook &rules);

} // namespace report
