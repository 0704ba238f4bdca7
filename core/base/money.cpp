#include "base/money.h"

namespace base {

namespace {

QString fixedTwo(std::int64_t hundredths)
{
    const bool negative = hundredths < 0;
    // Unsigned, so that the smallest 64-bit number has its magnitude too.
    const std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(hundredths)
                                             : static_cast<std::uint64_t>(hundredths);
    QString text = QString::number(magnitude / 100) + u'.'
                   + QString::number(magnitude % 100).rightJustified(2, u'0');
    if (negative)
        text.prepend(u'-');
    return text;
}

} // namespace

std::optional<Money> moneyFromText(QStringView yuan)
{
    if (yuan.endsWith(u'%'))
        return std::nullopt;
    const auto value = rationalFromText(yuan);
    if (!value)
        return std::nullopt;
    const auto fen = multiply(*value, Rational(100));
    const auto whole = fen ? fen->toInt64() : std::nullopt;
    if (!whole)
        return std::nullopt;
    return Money::fromFen(*whole);
}

QString toText(Money money) { return fixedTwo(money.fen()); }

QString toGroupedText(Money money)
{
    QString text = fixedTwo(money.fen());
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    for (qsizetype i = text.size() - 6; i > first; i -= 3)
        text.insert(i, u',');
    return text;
}

std::optional<QString> toWanText(Money money)
{
    constexpr std::int64_t fenPerHundredthOfWan = 10'000;
    if (money.fen() % fenPerHundredthOfWan != 0)
        return std::nullopt;
    return fixedTwo(money.fen() / fenPerHundredthOfWan);
}

std::optional<Money> add(Money a, Money b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.fen(), b.fen(), &sum))
        return std::nullopt;
    return Money::fromFen(sum);
}

} // namespace base
