#include "base/rational.h"

#include <bit>
#include <limits>
#include <numeric>

namespace base {

namespace {

constexpr Int128 maxInt128 = (static_cast<Int128>(std::numeric_limits<std::int64_t>::max()) << 64)
                             | static_cast<Int128>(std::numeric_limits<std::uint64_t>::max());
constexpr Int128 minInt128 = -maxInt128 - 1;

bool fits64(Int128 value)
{
    return value >= std::numeric_limits<std::int64_t>::min()
           && value <= std::numeric_limits<std::int64_t>::max();
}

Int128 gcd(Int128 a, Int128 b)
{
    const auto isSmall = [](Int128 value) {
        return fits64(value) && value != std::numeric_limits<std::int64_t>::min();
    };
    while (b != 0) {
        if (isSmall(a) && isSmall(b))
            return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

bool multiplied(Int128 a, Int128 b, Int128 &out) { return !__builtin_mul_overflow(a, b, &out); }

} // namespace

std::optional<Rational> Rational::make(Int128 numerator, Int128 denominator)
{
    if (denominator == 0 || numerator == minInt128 || denominator == minInt128)
        return std::nullopt;
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    if (denominator == 1)
        return Rational(numerator, 1);
    const Int128 divisor = gcd(numerator, denominator);
    return Rational(numerator / divisor, denominator / divisor);
}

std::optional<std::int64_t> Rational::toInt64() const
{
    if (m_denominator != 1 || !fits64(m_numerator))
        return std::nullopt;
    return static_cast<std::int64_t>(m_numerator);
}

Int128 Rational::floor() const
{
    const Int128 quotient = m_numerator / m_denominator;
    return m_numerator % m_denominator < 0 ? quotient - 1 : quotient;
}

Int128 Rational::ceil() const
{
    const Int128 quotient = m_numerator / m_denominator;
    return m_numerator % m_denominator > 0 ? quotient + 1 : quotient;
}

std::strong_ordering Rational::operator<=>(const Rational &other) const
{
    if (m_denominator == other.m_denominator)
        return m_numerator <=> other.m_numerator;
    Int128 left = 0;
    Int128 right = 0;
    if (multiplied(m_numerator, other.m_denominator, left)
        && multiplied(other.m_numerator, m_denominator, right))
        return left <=> right;
    // Products beyond 128 bits: compare by continued fractions, which never grow.
    const Int128 leftWhole = floor();
    const Int128 rightWhole = other.floor();
    if (leftWhole != rightWhole)
        return leftWhole <=> rightWhole;
    const Int128 leftRest = m_numerator - leftWhole * m_denominator;
    const Int128 rightRest = other.m_numerator - rightWhole * other.m_denominator;
    if (leftRest == 0 || rightRest == 0)
        return leftRest <=> rightRest;
    return Rational(other.m_denominator, rightRest) <=> Rational(m_denominator, leftRest);
}

std::optional<Rational> add(const Rational &a, const Rational &b)
{
    Int128 numerator = 0;
    if (a.denominator() == b.denominator()) {
        if (__builtin_add_overflow(a.numerator(), b.numerator(), &numerator))
            return std::nullopt;
        return Rational::make(numerator, a.denominator());
    }
    const Int128 divisor = gcd(a.denominator(), b.denominator());
    const Int128 leftFactor = b.denominator() / divisor;
    const Int128 rightFactor = a.denominator() / divisor;
    Int128 left = 0;
    Int128 right = 0;
    Int128 denominator = 0;
    if (!multiplied(a.numerator(), leftFactor, left)
        || !multiplied(b.numerator(), rightFactor, right)
        || !multiplied(a.denominator(), leftFactor, denominator)
        || __builtin_add_overflow(left, right, &numerator))
        return std::nullopt;
    return Rational::make(numerator, denominator);
}

std::optional<Rational> negate(const Rational &a)
{
    if (a.numerator() == minInt128)
        return std::nullopt;
    return Rational::make(-a.numerator(), a.denominator());
}

std::optional<Rational> subtract(const Rational &a, const Rational &b)
{
    const auto negated = negate(b);
    return negated ? add(a, *negated) : std::nullopt;
}

std::optional<Rational> multiply(const Rational &a, const Rational &b)
{
    Int128 numerator = 0;
    Int128 denominator = 0;
    if (a.isWhole() && b.isWhole()) {
        if (!multiplied(a.numerator(), b.numerator(), numerator))
            return std::nullopt;
        return Rational::make(numerator, 1);
    }
    const Int128 left = gcd(a.numerator(), b.denominator());
    const Int128 right = gcd(b.numerator(), a.denominator());
    if (a.sign() == 0 || b.sign() == 0)
        return Rational(0);
    if (!multiplied(a.numerator() / left, b.numerator() / right, numerator)
        || !multiplied(a.denominator() / right, b.denominator() / left, denominator))
        return std::nullopt;
    return Rational::make(numerator, denominator);
}

std::optional<Rational> divide(const Rational &a, const Rational &b)
{
    const auto inverse = Rational::make(b.denominator(), b.numerator());
    return b.sign() == 0 || !inverse ? std::nullopt : multiply(a, *inverse);
}

std::optional<Rational> rationalFromText(QStringView text)
{
    bool percent = false;
    if (text.endsWith(u'%')) {
        percent = true;
        text.chop(1);
    }
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    Int128 numerator = 0;
    Int128 denominator = percent ? 100 : 1;
    int digits = 0;
    int fractionDigits = -1;
    for (const QChar c : text) {
        if (c == u'.' && fractionDigits < 0 && digits > 0) {
            fractionDigits = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || ++digits > 30)
            return std::nullopt;
        numerator = numerator * 10 + (c.unicode() - u'0');
        if (fractionDigits >= 0) {
            ++fractionDigits;
            denominator *= 10;
        }
    }
    if (digits == 0 || fractionDigits == 0)
        return std::nullopt;
    return Rational::make(negative ? -numerator : numerator, denominator);
}

QString toText(Int128 value)
{
    if (value == 0)
        return QStringLiteral("0");
    QString digits;
    const bool negative = value < 0;
    while (value != 0) {
        const int digit = static_cast<int>(value % 10);
        digits.prepend(QChar(u'0' + (digit < 0 ? -digit : digit)));
        value /= 10;
    }
    if (negative)
        digits.prepend(u'-');
    return digits;
}

QString toText(const Rational &value)
{
    if (value.isWhole())
        return toText(value.numerator());
    Int128 rest = value.denominator();
    int twos = 0;
    int fives = 0;
    for (; rest % 2 == 0; rest /= 2)
        ++twos;
    for (; rest % 5 == 0; rest /= 5)
        ++fives;
    const int places = twos > fives ? twos : fives;
    Int128 scaled = value.numerator();
    bool exact = rest == 1;
    Int128 denominator = value.denominator();
    for (int i = 0; exact && i < places; ++i)
        exact = multiplied(scaled, 10, scaled);
    if (!exact)
        return toText(value.numerator()) + u'/' + toText(value.denominator());
    QString digits = toText(scaled / denominator);
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    while (digits.size() <= places)
        digits.prepend(u'0');
    digits.insert(digits.size() - places, u'.');
    return negative ? u'-' + digits : digits;
}

} // namespace base
