#include "feel/literals.h"

#include <algorithm>
#include <cstdlib>

namespace feel {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Reads digits; absent where there is none or more than nine.
struct Count {
    qsizetype digits = 0;
    std::int64_t value = 0;
};

Count readCount(QStringView text)
{
    Count count;
    while (count.digits < text.size() && isDigit(text[count.digits])) {
        if (count.digits < 10)
            count.value = count.value * 10 + (text[count.digits].unicode() - u'0');
        ++count.digits;
    }
    return count;
}

/// T and then hours, minutes and seconds that come to whole days; absent otherwise.
std::optional<std::int64_t> wholeDays(QStringView text)
{
    constexpr std::int64_t secondsPerDay = 86'400;
    std::int64_t seconds = 0;
    QStringView order = u"HMS";
    text = text.mid(1);
    if (text.isEmpty())
        return std::nullopt;
    while (!text.isEmpty()) {
        const Count count = readCount(text);
        const qsizetype unit = count.digits < text.size() ? order.indexOf(text[count.digits]) : -1;
        if (count.digits == 0 || count.digits > 9 || unit < 0)
            return std::nullopt;
        const QChar letter = order[unit];
        seconds += count.value * (letter == u'H' ? 3600 : letter == u'M' ? 60 : 1);
        order = order.mid(unit + 1);
        text = text.mid(count.digits + 1);
    }
    return seconds % secondsPerDay == 0 ? std::optional(seconds / secondsPerDay) : std::nullopt;
}

} // namespace

Duration parseDuration(QStringView text)
{
    Duration result;
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    if (!text.startsWith(u'P') || text.size() < 2)
        return result;
    text = text.mid(1);
    std::int64_t months = 0;
    std::int64_t days = 0;
    bool hasMonths = false;
    bool hasDays = false;
    QStringView order = u"YMD";
    while (!text.isEmpty() && text.front() != u'T') {
        const Count count = readCount(text);
        if (count.digits == 0 || count.digits == text.size())
            return result;
        const qsizetype unit = order.indexOf(text[count.digits]);
        if (unit < 0)
            return result;
        if (count.digits > 9)
            result.state = Duration::State::TooLong;
        const QChar letter = order[unit];
        order = order.mid(unit + 1);
        (letter == u'D' ? hasDays : hasMonths) = true;
        if (letter == u'D')
            days = count.value;
        else
            months += letter == u'Y' ? count.value * 12 : count.value;
        text = text.mid(count.digits + 1);
    }
    if (const auto whole = text.isEmpty() ? std::nullopt : wholeDays(text)) {
        hasDays = true;
        days += *whole;
        text = {};
    }
    if (!text.isEmpty()) {
        result.state = looksLikeTime(text) ? Duration::State::Time : Duration::State::NotADuration;
        return result;
    }
    if (result.state == Duration::State::TooLong)
        return result;
    result.state = hasMonths && hasDays ? Duration::State::Mixed : Duration::State::Good;
    result.kind = hasDays ? Kind::Days : Kind::Months;
    const std::int64_t amount = hasDays ? days : months;
    result.number = base::Rational(negative ? -amount : amount);
    return result;
}

QString durationText(Kind kind, const base::Rational &number)
{
    const QString sign = number.sign() < 0 ? QStringLiteral("-") : QString();
    const std::int64_t amount = std::abs(number.toInt64().value_or(0));
    if (kind == Kind::Days)
        return sign + QStringLiteral("P%1D").arg(amount);
    const std::int64_t years = amount / 12;
    const std::int64_t months = amount % 12;
    QString text = sign + u'P';
    if (years != 0)
        text += QStringLiteral("%1Y").arg(years);
    if (months != 0 || years == 0)
        text += QStringLiteral("%1M").arg(months);
    return text;
}

bool looksLikeTime(QStringView text)
{
    if (text.contains(u':'))
        return true;
    // the time part of a duration: T and then numbers with H, M or S
    const qsizetype mark = text.indexOf(u'T');
    if (mark < 0 || mark + 2 >= text.size())
        return false;
    const QStringView part = text.mid(mark + 1);
    const auto isPart = [](QChar c) {
        return isDigit(c) || c == u'H' || c == u'M' || c == u'S' || c == u'.';
    };
    return isDigit(part.front()) && part.back().isLetter()
           && std::all_of(part.begin(), part.end(), isPart);
}

QString quoted(const QString &text)
{
    QString result = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        result += c;
    }
    return result + u'"';
}

bool isPlaceCode(QStringView text)
{
    return (text.size() == 2 || text.size() == 4 || text.size() == 6)
           && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace feel
