// The sentence of every problem code, with a hint that says what to do.
//
// `language` must be that of the installed translator: see words.h.
#pragma once

#include "base/issue.h"
#include "base/local_text.h"
#include "rulebook/rulebook.h"

#include <QString>

namespace explain {

/// One line, never empty, safe for a terminal: arguments from hostile files have their control
/// characters made visible and are cut where they are long. A code without a sentence stands for
/// itself, with its arguments. `rules`, where given, lend the words of their own checks ("check").
QString sentence(const base::Issue &issue, base::Language language,
                 const rulebook::Rulebook *rules = nullptr);
/// May be empty.
QString hint(const base::Issue &issue, base::Language language);

/// `FILE:LINE:COL: error[CODE]: text`, an excerpt with a caret, and `hint: text`; several lines, the
/// last one ended. Warnings say `warning[CODE]`.
QString render(const base::Issue &issue, base::Language language,
               const rulebook::Rulebook *rules = nullptr);
/// The same as `note[CODE]`: what is no fault.
QString renderNote(const base::Issue &issue, base::Language language,
                   const rulebook::Rulebook *rules = nullptr);
QString render(const base::Issues &issues, base::Language language,
               const rulebook::Rulebook *rules = nullptr);

} // namespace explain
