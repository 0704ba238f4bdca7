// One scalar input that is moved while all else stays.
#pragma once

#include "base/issue.h"
#include "base/rational.h"
#include "cases/case.h"
#include "eval/facts.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace advice {

/// A scalar fact or cell, moved in steps: one fen, one day, one (counts), 0.0001 (ratios), 0.01 (other
/// numbers). Positions are whole numbers of steps.
struct MovingFact {
    eval::Input input;
    feel::Type type;
    rulebook::NumberForm form = rulebook::NumberForm::Plain;
    base::Range domain;
    std::int64_t stepsPerUnit = 1; ///< of the evaluator's unit (fen, days, 1)

    base::Rational valueAt(std::int64_t position) const;
    /// The nearest positions at or above, at or below; absent where they do not fit.
    std::optional<std::int64_t> positionFrom(const base::Rational &value) const;
    std::optional<std::int64_t> positionUntil(const base::Rational &value) const;
    /// Canonical text of a case file: "3000000.00", "2024-06-30", "0.05".
    QString textAt(std::int64_t position) const;
};

/// Absent where the input is no scalar cell or fact.
std::optional<MovingFact> movingFact(const eval::Input &input, const rulebook::Rulebook &rules);

/// The input at a case path such as `contracts[0].amount`. Fails with "unknown-fact" (%1 = path),
/// "no-such-row" (%1 = path, %2 = rows that there are; empty: not known).
base::Result<eval::Input> inputAt(const QString &path, const eval::Facts &facts,
                                  const rulebook::Rulebook &rules);

const feel::ValueSymbol &symbolOf(const eval::Input &input, const feel::Symbols &symbols);
const rulebook::FactInfo &infoOf(const eval::Input &input, const rulebook::Rulebook &rules);
const eval::Value &valueOf(const eval::Input &input, const eval::Facts &facts);
void setValue(const eval::Input &input, eval::Value value, eval::Facts &facts);

} // namespace advice
