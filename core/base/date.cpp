#include "base/date.h"

#include <algorithm>
#include <chrono>

namespace base {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

year_month_day civil(std::int32_t days)
{
    return year_month_day(sys_days(std::chrono::days(days)));
}

std::int32_t daysOf(const year_month_day &ymd)
{
    return static_cast<std::int32_t>(sys_days(ymd).time_since_epoch().count());
}

bool readDigits(QStringView text, int &out)
{
    out = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
        out = out * 10 + (c.unicode() - u'0');
    }
    return true;
}

} // namespace

std::optional<Date> Date::fromCivil(int year, unsigned month, unsigned day)
{
    if (year < firstYear || year > lastYear)
        return std::nullopt;
    const year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                             std::chrono::day(day)};
    if (!ymd.ok())
        return std::nullopt;
    return Date(daysOf(ymd));
}

std::optional<Date> Date::fromDays(std::int64_t days)
{
    if (days < first().days() || days > last().days())
        return std::nullopt;
    return Date(static_cast<std::int32_t>(days));
}

std::optional<Date> Date::fromText(QStringView text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-' || !readDigits(text.left(4), year)
        || !readDigits(text.mid(5, 2), month) || !readDigits(text.mid(8, 2), day))
        return std::nullopt;
    return fromCivil(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Date Date::first()
{
    return Date(daysOf(
        year_month_day{std::chrono::year(firstYear), std::chrono::January, std::chrono::day(1)}));
}

Date Date::last()
{
    return Date(daysOf(
        year_month_day{std::chrono::year(lastYear), std::chrono::December, std::chrono::day(31)}));
}

int Date::year() const { return static_cast<int>(civil(m_days).year()); }

unsigned Date::month() const { return static_cast<unsigned>(civil(m_days).month()); }

unsigned Date::day() const { return static_cast<unsigned>(civil(m_days).day()); }

QString Date::toText() const
{
    const year_month_day ymd = civil(m_days);
    QString text(10, u'-');
    const auto write = [&text](qsizetype from, qsizetype digits, unsigned value) {
        for (qsizetype at = from + digits - 1; at >= from; --at, value /= 10)
            text[at] = QChar(static_cast<char16_t>(u'0' + value % 10));
    };
    write(0, 4, static_cast<unsigned>(static_cast<int>(ymd.year())));
    write(5, 2, static_cast<unsigned>(ymd.month()));
    write(8, 2, static_cast<unsigned>(ymd.day()));
    return text;
}

Date addMonths(Date date, std::int64_t months)
{
    const std::int64_t total =
        date.year() * 12LL + (static_cast<std::int64_t>(date.month()) - 1) + months;
    const std::int64_t year = total >= 0 ? total / 12 : -((-total + 11) / 12);
    if (year < firstYear)
        return Date::first();
    if (year > lastYear)
        return Date::last();
    const std::chrono::year_month month{
        std::chrono::year(static_cast<int>(year)),
        std::chrono::month(static_cast<unsigned>(total - year * 12 + 1))};
    const auto lastDay = static_cast<unsigned>(year_month_day(month / std::chrono::last).day());
    return *Date::fromCivil(static_cast<int>(year), static_cast<unsigned>(month.month()),
                            std::min(date.day(), lastDay));
}

Date addDays(Date date, std::int64_t days)
{
    const std::int64_t limit = Date::last().days() - Date::first().days();
    const std::int64_t sum = date.days() + std::clamp(days, -limit, limit);
    return *Date::fromDays(
        std::clamp<std::int64_t>(sum, Date::first().days(), Date::last().days()));
}

} // namespace base
