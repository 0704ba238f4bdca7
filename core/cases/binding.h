// A case against a rulebook: texts checked and turned into the facts of an evaluator.
#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "base/range.h"
#include "cases/case.h"
#include "eval/facts.h"
#include "rulebook/rulebook.h"

#include <optional>
#include <vector>

namespace cases {

/// Reads a canonical or typed-by-hand text of a type. Issues, without a place: "bad-money",
/// "not-whole-fen", "bad-number", "not-whole" (counts), "bad-date", "ambiguous-date", "bad-truth",
/// "unknown-member" (with suggestion), "bad-place", "bad-text", "out-of-domain", "empty-range",
/// "bad-range". "?" and ranges are accepted where the type allows them: "?" anywhere, ranges for money,
/// numbers and dates. An open end of a range is the domain's. Whether a number is a ratio or a count is
/// looked up by `symbol`, which for a column must be one of the rulebook's own.
base::Result<eval::Value> valueFromText(const QString &text, const feel::ValueSymbol &symbol,
                                        const rulebook::Rulebook &rules);

/// The canonical text of what a person may type: "３０００" → "3000.00", "2024/6/30" → "2024-06-30",
/// "300万" → "3000000.00", labels of closed lists in zh or en → tokens, "是" → "true", labels of places
/// → codes. A range of one point becomes the point. Fails as valueFromText does.
base::Result<QString> canonicalText(const QString &typed, const feel::ValueSymbol &symbol,
                                    const rulebook::Rulebook &rules);

/// Checks one edit against the vocabulary: an unknown name ("unknown-fact", with suggestion), a wrong
/// value. Paths in the issue's Source::path. Taking away what stands there is always good, so that
/// what an older vocabulary knew can be cleared.
base::Result<void> check(const Edit &edit, const rulebook::Rulebook &rules);

struct Bound {
    eval::Facts facts;
    std::optional<base::Date> on;
    std::vector<int> presumed; ///< slots of facts that nobody answered and the vocabulary presumes
    /// Warnings, by case path: texts that the vocabulary does not know or refuses. They are kept in the
    /// case and unknown here.
    base::Issues issues;
};

/// Never fails: what cannot be read stays unknown and is reported.
Bound bind(const Case &subject, const rulebook::Rulebook &rules);

/// Warnings of the vocabulary's checks that are known not to hold ("check", arguments: check id, row;
/// Source::path: the row, empty over facts), of amounts that look ten thousand times too large or too
/// small beside their column ("slip-of-units") and of the credit code ("credit-code-…").
base::Issues warnings(const Case &subject, const rulebook::Rulebook &rules);

} // namespace cases
