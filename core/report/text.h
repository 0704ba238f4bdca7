// An assessment for a terminal.
//
// Plain text, LF, safe for a terminal: control characters in names and labels are made visible, long
// names are cut. `language` must be that of the installed translator: see explain/words.h.
#pragma once

#include "assess/assessment.h"
#include "base/local_text.h"
#include "explain/reason.h"

#include <QString>

namespace report {

/// Who, when and under which rules; totals kept apart; every measure under its verdict, most money first.
QString assessmentText(const assess::Assessment &assessment, const cases::Case &subject,
                       base::Language language);
/// A tree of reasons, indented.
QString reasonText(const explain::Reason &reason, base::Language language);

} // namespace report
