// Amounts to the fen against an oracle that computes with rationals of any size.
// HUISUAN_EXACT_CASES sets the number of cases; scripts/soak runs a million.
#include "base/rounding.h"
#include "world.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <random>

namespace {

using base::Rational;
using base::Rounding;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using test::World;

__extension__ using Unsigned128 = unsigned __int128;

constexpr std::uint64_t seed = 20241122;

cpp_int wide(base::Int128 value)
{
    const bool isNegative = value < 0;
    const auto bits = static_cast<Unsigned128>(value);
    const Unsigned128 size = isNegative ? -bits : bits;
    cpp_int result = static_cast<std::uint64_t>(size >> 64);
    result = (result << 64) + static_cast<std::uint64_t>(size);
    return isNegative ? cpp_int(-result) : result;
}

cpp_rational wide(const Rational &value)
{
    return {wide(value.numerator()), wide(value.denominator())};
}

cpp_int floorOf(const cpp_rational &value)
{
    const cpp_int n = numerator(value);
    const cpp_int d = denominator(value);
    const cpp_int quotient = n / d;
    return n % d < 0 ? cpp_int(quotient - 1) : quotient;
}

cpp_int rounded(const cpp_rational &fen, Rounding rounding)
{
    switch (rounding) {
    case Rounding::Down:
        return floorOf(fen);
    case Rounding::HalfUp:
        return floorOf(fen + cpp_rational(1, 2));
    case Rounding::Up:
        return -floorOf(-fen);
    }
    return 0;
}

/// Of all sizes: a random number of bits.
std::int64_t upTo(std::mt19937_64 &random, int bits)
{
    const int width = 1 + static_cast<int>(random() % static_cast<unsigned>(bits));
    return static_cast<std::int64_t>(random() >> (64 - width));
}

struct Case {
    std::int64_t fen = 0;
    Rational rate;
    std::int64_t cap = 0;
    std::int64_t floor = 0;
    Rounding rounding = Rounding::Down;
};

Case randomCase(std::mt19937_64 &random, int bits)
{
    Case result;
    result.fen = upTo(random, bits);
    static constexpr std::array<std::int64_t, 6> denominators{1, 100, 1'000, 10'000, 3, 7};
    const std::int64_t denominator =
        random() % 4 == 0 ? 1 + upTo(random, bits) : denominators[random() % denominators.size()];
    result.rate = *Rational::make(upTo(random, std::min(bits, 20)), denominator);
    result.cap = upTo(random, bits);
    result.floor = upTo(random, std::min(bits, 30));
    result.rounding = std::array{Rounding::Down, Rounding::HalfUp, Rounding::Up}[random() % 3];
    return result;
}

} // namespace

class ExactnessTest : public QObject {
    Q_OBJECT

private slots:
    void awards();
    void overflow();
    void decimalPlaces();
};

/// floor, cap, rate and rounding of an award.
void ExactnessTest::awards()
{
    const int wanted = qEnvironmentVariableIntValue("HUISUAN_EXACT_CASES");
    const int cases = wanted > 0 ? wanted : 20'000;
    World world;
    const auto formula =
        world.compile(QStringLiteral("max(min(f.x * f.r, f.y), f.z) + f.x * f.r / 3"));
    std::mt19937_64 random(seed);
    for (int i = 0; i < cases; ++i) {
        const Case each = randomCase(random, 50);
        world.setMoney(QStringLiteral("f.x"), each.fen);
        world.set(QStringLiteral("f.r"), base::Range::point(each.rate));
        world.setMoney(QStringLiteral("f.y"), each.cap);
        world.setMoney(QStringLiteral("f.z"), each.floor);
        const auto result = eval::evaluate(*formula, world.facts);
        QVERIFY(result);
        const cpp_rational award = cpp_rational(each.fen) * wide(each.rate);
        const cpp_rational capped = award < each.cap ? award : cpp_rational(each.cap);
        const cpp_rational exact =
            (capped > each.floor ? capped : cpp_rational(each.floor)) + award / 3;
        const auto &range = std::get<base::Range>(result->value);
        QVERIFY(range.isPoint());
        QVERIFY(wide(*range.low) == exact);
        const auto fen = base::roundToFen(*range.low, each.rounding);
        const cpp_int expected = rounded(exact, each.rounding);
        const bool fits = expected <= std::numeric_limits<std::int64_t>::max();
        QCOMPARE(fen.has_value(), fits);
        QVERIFY(!fits || cpp_int(fen->fen()) == expected);
    }
    qInfo("%d cases, no difference", cases);
}

/// Where the parts do not fit: an error or the exact value, never another one.
void ExactnessTest::overflow()
{
    World world;
    const auto formula = world.compile(QStringLiteral("f.x * f.r * f.n * f.m + f.y"));
    std::mt19937_64 random(seed + 1);
    int errors = 0;
    int values = 0;
    for (int i = 0; i < 5'000; ++i) {
        const Case each = randomCase(random, 62);
        const std::int64_t n = upTo(random, 62);
        const Rational m = *Rational::make(upTo(random, 62), 1 + upTo(random, 62));
        world.setMoney(QStringLiteral("f.x"), each.fen);
        world.set(QStringLiteral("f.r"), base::Range::point(each.rate));
        world.set(QStringLiteral("f.n"), base::Range::point(n));
        world.set(QStringLiteral("f.m"), base::Range::point(m));
        world.setMoney(QStringLiteral("f.y"), each.cap);
        const auto result = eval::evaluate(*formula, world.facts);
        if (!result) {
            QCOMPARE(result.error().front().code, QStringLiteral("overflow"));
            ++errors;
            continue;
        }
        ++values;
        const cpp_rational exact =
            cpp_rational(each.fen) * wide(each.rate) * n * wide(m) + each.cap;
        QVERIFY(wide(*std::get<base::Range>(result->value).low) == exact);
    }
    QVERIFY(errors > 100);
    QVERIFY(values > 100);
}

/// The roundings of formulas, by their definitions.
void ExactnessTest::decimalPlaces()
{
    using base::DecimalRounding;
    std::mt19937_64 random(seed + 2);
    for (int i = 0; i < 20'000; ++i) {
        const int scale = static_cast<int>(random() % 7) - 3;
        const std::int64_t numerator = upTo(random, 30) - upTo(random, 30);
        // Every other one lies on a half.
        const Rational value = i % 2 == 0
                                   ? *base::divide(*Rational::make(numerator, 2000), Rational(1))
                                   : *Rational::make(numerator, 1 + upTo(random, 20));
        const cpp_rational step = wide(*base::stepOf(scale));
        const cpp_rational steps = wide(value) / step;
        const cpp_int below = floorOf(steps);
        const cpp_int above = -floorOf(-steps);
        const bool isNegative = value.sign() < 0;
        const cpp_int inward = isNegative ? above : below;
        const cpp_int outward = isNegative ? below : above;
        const cpp_rational middle = cpp_rational(below) + cpp_rational(1, 2);
        const auto nearest = [&](const cpp_int &atHalf) {
            return below == above || steps < middle ? below : steps > middle ? above : atHalf;
        };
        const std::array<cpp_int, 7> expected{below,
                                              above,
                                              outward,
                                              inward,
                                              nearest(outward),
                                              nearest(inward),
                                              nearest(below % 2 == 0 ? below : above)};
        for (std::size_t mode = 0; mode < expected.size(); ++mode) {
            const auto result = base::roundTo(value, scale, static_cast<DecimalRounding>(mode));
            QVERIFY(result);
            QVERIFY(wide(*result) == cpp_rational(expected[mode]) * step);
        }
    }
}

QTEST_APPLESS_MAIN(ExactnessTest)
#include "tst_exactness.moc"
