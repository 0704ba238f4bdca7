// Exact rationals: rates, and money inside the stages of an award.
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>
#include <optional>

namespace base {

__extension__ using Int128 = __int128;

/// An exact rational with 128-bit parts, always in lowest terms, denominator > 0.
/// No operation wraps: where a part does not fit, the result is absent.
class Rational {
public:
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole)
        : m_numerator(whole) {} // NOLINT(google-explicit-constructor)

    /// Absent where the denominator is 0 or the reduced parts do not fit.
    static std::optional<Rational> make(Int128 numerator, Int128 denominator);

    constexpr Int128 numerator() const { return m_numerator; }
    constexpr Int128 denominator() const { return m_denominator; }
    constexpr bool isWhole() const { return m_denominator == 1; }
    constexpr int sign() const { return m_numerator < 0 ? -1 : m_numerator > 0 ? 1 : 0; }

    /// The value as a whole number that fits 64 bits; absent otherwise.
    std::optional<std::int64_t> toInt64() const;

    Int128 floor() const;
    Int128 ceil() const;

    constexpr bool operator==(const Rational &) const = default;
    std::strong_ordering operator<=>(const Rational &other) const;

private:
    constexpr Rational(Int128 numerator, Int128 denominator)
        : m_numerator(numerator), m_denominator(denominator)
    {}

    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
};

std::optional<Rational> add(const Rational &a, const Rational &b);
std::optional<Rational> subtract(const Rational &a, const Rational &b);
std::optional<Rational> multiply(const Rational &a, const Rational &b);
/// Absent where b is 0, too.
std::optional<Rational> divide(const Rational &a, const Rational &b);
std::optional<Rational> negate(const Rational &a);

/// Reads "12", "-0.05", "5%" (no blanks, ASCII, at most 30 digits). Absent where the text is anything else.
std::optional<Rational> rationalFromText(QStringView text);

/// A terminating decimal as such ("0.05"), any other as "1/3".
QString toText(const Rational &value);

QString toText(Int128 value);

} // namespace base
