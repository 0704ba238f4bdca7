// Money: whole fen in 64 bits. 1 yuan = 100 fen; 1 万元 = 1,000,000 fen.
#pragma once

#include "base/rational.h"

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>
#include <optional>

namespace base {

/// A whole number of fen. Arithmetic on amounts happens in Rational (in fen) and comes back
/// through one named rounding step (see rounding.h).
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromFen(std::int64_t fen) { return Money(fen); }

    constexpr std::int64_t fen() const { return m_fen; }
    constexpr auto operator<=>(const Money &) const = default;

private:
    constexpr explicit Money(std::int64_t fen) : m_fen(fen) {}
    std::int64_t m_fen = 0;
};

/// Reads yuan: "3000000.00", "-1.5", "7" (no separators, at most two decimals).
/// Absent where the text is anything else or the fen do not fit 64 bits.
std::optional<Money> moneyFromText(QStringView yuan);

/// Yuan with two decimals and no separators, as in case files and JSON: "600000.00".
QString toText(Money money);

/// Yuan with two decimals and thousands separated, as on screen: "600,000.00".
QString toGroupedText(Money money);

/// 万元 where the amount is exact there with at most two decimals ("60.00"); absent otherwise.
std::optional<QString> toWanText(Money money);

/// A sum; absent where it does not fit.
std::optional<Money> add(Money a, Money b);

} // namespace base
