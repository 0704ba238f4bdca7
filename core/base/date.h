// Civil dates and durations. Time of day and zones are not in the program.
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>
#include <optional>

namespace base {

/// A civil date between 1900-01-01 and 2199-12-31, counted in days since 1970-01-01.
class Date {
public:
    /// Absent where the day does not exist or lies outside 1900 to 2199.
    static std::optional<Date> fromCivil(int year, unsigned month, unsigned day);
    /// Absent outside 1900 to 2199.
    static std::optional<Date> fromDays(std::int64_t days);
    /// Reads YYYY-MM-DD; absent where the text is anything else.
    static std::optional<Date> fromText(QStringView text);

    static Date first(); ///< 1900-01-01
    static Date last();  ///< 2199-12-31

    std::int32_t days() const { return m_days; }
    int year() const;
    unsigned month() const;
    unsigned day() const;
    QString toText() const; ///< YYYY-MM-DD

    auto operator<=>(const Date &) const = default;

private:
    explicit Date(std::int32_t days) : m_days(days) {}
    std::int32_t m_days = 0;
};

/// Adds calendar months; the day clamps to the last of the month (2024-01-31 + 1 month = 2024-02-29).
/// Monotone in the date. Clamps at the ends of the supported years.
Date addMonths(Date date, std::int64_t months);

/// Adds days. Clamps at the ends of the supported years.
Date addDays(Date date, std::int64_t days);

/// Half-open: from <= d < until. An absent end is open.
struct Period {
    std::optional<Date> from;
    std::optional<Date> until;

    bool contains(Date date) const { return (!from || *from <= date) && (!until || date < *until); }
    bool operator==(const Period &) const = default;
};

} // namespace base
