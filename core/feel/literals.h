// Texts that stand for a value inside a formula.
#pragma once

#include "base/rational.h"
#include "feel/type.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace feel {

/// What a duration's text came to.
struct Duration {
    enum class State { Good, NotADuration, Mixed, Time, TooLong };
    State state = State::NotADuration;
    Kind kind = Kind::Months; ///< Months or Days
    base::Rational number;
};

/// Reads ISO 8601: P2Y, P6M, P1Y6M, P30D, each also with a leading minus.
Duration parseDuration(QStringView text);

/// The shortest such text: P2Y, P18M as P1Y6M, P30D, -P1D.
QString durationText(Kind kind, const base::Rational &number);

/// `2024-01-01T10:00`, `10:00`, `PT25H`: texts that tell a time of day.
bool looksLikeTime(QStringView text);

/// In double quotes, with \" and \\.
QString quoted(const QString &text);

/// Whether the text is a place code as formulas write it: 2, 4 or 6 digits.
bool isPlaceCode(QStringView text);

} // namespace feel
