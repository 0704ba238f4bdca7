#include "base/capitals.h"

#include <array>

namespace base {

namespace {

constexpr std::array<char16_t, 10> digits{u'零', u'壹', u'贰', u'叁', u'肆',
                                          u'伍', u'陆', u'柒', u'捌', u'玖'};
constexpr std::uint64_t myriad = 10'000;
constexpr std::uint64_t hundredMillion = 100'000'000;

QChar digit(std::uint64_t value) { return digits[static_cast<std::size_t>(value)]; }

/// Below 10,000; nothing for 0.
QString smallText(std::uint64_t value)
{
    constexpr std::array<char16_t, 4> units{u'仟', u'佰', u'拾', u'\0'};
    QString text;
    bool gap = false;
    std::uint64_t scale = myriad / 10;
    for (const char16_t unit : units) {
        const std::uint64_t one = value / scale % 10;
        scale = scale > 1 ? scale / 10 : 1;
        if (one == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap)
            text += digit(0);
        gap = false;
        text += digit(one);
        if (unit != u'\0')
            text += QChar(unit);
    }
    return text;
}

/// What stands before a unit, the unit, and what follows it: 零 between them where a place is empty.
QString joined(const QString &high, char16_t unit, const QString &low, bool gap)
{
    QString text = high + QChar(unit);
    if (!low.isEmpty() && gap)
        text += digit(0);
    return text + low;
}

QString wholeText(std::uint64_t value)
{
    if (value >= hundredMillion) {
        const std::uint64_t low = value % hundredMillion;
        return joined(wholeText(value / hundredMillion), u'亿', wholeText(low),
                      low < hundredMillion / 10);
    }
    if (value >= myriad) {
        const std::uint64_t low = value % myriad;
        return joined(smallText(value / myriad), u'万', smallText(low), low < myriad / 10);
    }
    return smallText(value);
}

} // namespace

QString toCapitals(Money money)
{
    const bool isNegative = money.fen() < 0;
    const auto bits = static_cast<std::uint64_t>(money.fen());
    const std::uint64_t fen = isNegative ? std::uint64_t{0} - bits : bits;
    constexpr std::uint64_t fenInYuan = 100;
    const std::uint64_t yuan = fen / fenInYuan;
    const std::uint64_t tenths = fen / 10 % 10;
    const std::uint64_t hundredths = fen % 10;
    if (fen == 0)
        return QStringLiteral("零元整");
    QString text = isNegative ? QStringLiteral("负") : QString();
    if (yuan > 0)
        text += wholeText(yuan) + u'元';
    if (fen % fenInYuan == 0)
        return text + u'整';
    if (tenths > 0)
        text += QString(digit(tenths)) + u'角';
    else if (yuan > 0)
        text += digit(0);
    if (hundredths > 0)
        text += QString(digit(hundredths)) + u'分';
    return text;
}

} // namespace base
