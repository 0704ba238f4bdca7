// What people type and other programs write, as exact numbers and days. Knows no vocabulary.
#pragma once

#include "base/date.h"
#include "base/rational.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace cases {

/// Full-width ASCII to ASCII, full-width blank and yen sign likewise; blanks at both ends removed.
QString folded(const QString &typed);

/// For comparing labels: folded, lower case, without blanks.
QString comparable(const QString &typed);

struct Decimal {
    base::Rational value;
    int decimals = 0;    ///< digits behind the point, as they stand
    bool scaled = false; ///< by %, 万 or 亿
};

/// Digits with at most one point and perhaps a minus; nothing else. Absent beyond 30 digits.
std::optional<Decimal> plainDecimal(QStringView text);

/// A number of JSON, exponents spelled out exactly. Absent beyond 30 digits.
std::optional<Decimal> jsonDecimal(const QString &text);

/// What may stand around a typed number.
enum class NumberUnits { Ratio, Yuan };

/// Separators of thousands (commas or blanks, in groups of three), 万 and 亿; Ratio: `%`; Yuan: currency
/// signs and 元. `typed` is folded.
std::optional<Decimal> typedDecimal(const QString &typed, NumberUnits units);

struct TypedDate {
    std::optional<base::Date> date;
    bool ambiguous = false; ///< two numbers, then a year: then the next two
    std::optional<base::Date> monthFirst;
    std::optional<base::Date> dayFirst;
};

/// 2024-6-30, 2024/6/30, 2024.6.30, 2024年6月30日, 20240630. `typed` is folded.
TypedDate typedDate(const QString &typed);

/// 是 否 有 无 yes no true false √ × 1 0 and the like. `typed` is folded.
std::optional<bool> typedTruth(const QString &typed);

} // namespace cases
