// Exactness against Boost.Multiprecision as oracle, and the edges of 128 bits.
#include "base/money.h"
#include "base/rational.h"
#include "base/rounding.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <limits>
#include <random>

using base::Int128;
using base::Rational;
using Oracle = boost::multiprecision::cpp_rational;
using BigInt = boost::multiprecision::cpp_int;

namespace {

BigInt big(Int128 value) { return BigInt(base::toText(value).toStdString()); }

Oracle oracle(const Rational &value)
{
    return Oracle(big(value.numerator()), big(value.denominator()));
}

bool fits(const Oracle &value)
{
    const BigInt limit = (BigInt(1) << 127) - 1;
    return abs(numerator(value)) <= limit && denominator(value) <= limit;
}

BigInt floorOf(const Oracle &value)
{
    BigInt quotient = numerator(value) / denominator(value);
    if (numerator(value) < 0 && numerator(value) % denominator(value) != 0)
        --quotient;
    return quotient;
}

} // namespace

class TestRational : public QObject {
    Q_OBJECT

private:
    std::mt19937_64 m_random{20260401};

    Rational randomRational()
    {
        // From small to the edge of 128 bits, so that both exact results and refusals are met.
        const auto part = [this] {
            const int bits = static_cast<int>(m_random() % 120);
            Int128 value =
                (static_cast<Int128>(m_random()) << 62) ^ static_cast<Int128>(m_random() >> 2);
            value = value < 0 ? -(value + 1) : value;
            return value >> (126 - bits > 126 ? 126 : 126 - bits);
        };
        for (;;) {
            const Int128 numerator = part() * (m_random() % 2 ? 1 : -1);
            if (const auto made = Rational::make(numerator, part()))
                return *made;
        }
    }

private slots:
    void operationsAgreeWithTheOracle()
    {
        int refused = 0;
        for (int i = 0; i < 30'000; ++i) {
            const Rational a = randomRational();
            const Rational b = randomRational();
            const auto check = [&](const std::optional<Rational> &mine, const Oracle &expected) {
                if (mine)
                    QVERIFY2(oracle(*mine) == expected,
                             qPrintable(base::toText(a) + u' ' + base::toText(b)));
                else
                    ++refused;
            };
            check(base::add(a, b), oracle(a) + oracle(b));
            check(base::subtract(a, b), oracle(a) - oracle(b));
            check(base::multiply(a, b), oracle(a) * oracle(b));
            if (b.sign() != 0)
                check(base::divide(a, b), oracle(a) / oracle(b));
            QCOMPARE(a < b, oracle(a) < oracle(b));
            QCOMPARE(big(a.floor()), floorOf(oracle(a)));
            QCOMPARE(big(a.ceil()), -floorOf(-oracle(a)));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(refused > 0);
    }

    void productsThatFitAreNeverRefused()
    {
        for (int i = 0; i < 20'000; ++i) {
            const Rational a = randomRational();
            const Rational b = randomRational();
            if (fits(oracle(a) * oracle(b)))
                QVERIFY(base::multiply(a, b).has_value());
            if (QTest::currentTestFailed())
                return;
        }
    }

    void refusesInsteadOfWrapping()
    {
        const Rational top = *Rational::make((((Int128(1) << 126) - 1) << 1) + 1, 1);
        QVERIFY(!base::add(top, Rational(1)));
        QVERIFY(!base::multiply(top, Rational(2)));
        QVERIFY(!base::divide(Rational(1), Rational(0)));
        QVERIFY(!top.toInt64());
        QVERIFY(!base::roundToFen(top, base::Rounding::HalfUp));
    }

    void readsAndWritesText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("whole") << "12"
                               << "12";
        QTest::newRow("negative") << "-0.05"
                                  << "-0.05";
        QTest::newRow("percent") << "5%"
                                 << "0.05";
        QTest::newRow("reduced") << "0.50"
                                 << "0.5";
        QTest::newRow("no digits") << ""
                                   << "";
        QTest::newRow("sign alone") << "-"
                                    << "";
        QTest::newRow("point first") << ".5"
                                     << "";
        QTest::newRow("point last") << "5."
                                    << "";
        QTest::newRow("two points") << "1.2.3"
                                    << "";
        QTest::newRow("blank") << "1 2"
                               << "";
        QTest::newRow("letters") << "1e5"
                                 << "";
        QTest::newRow("31 digits") << "1234567890123456789012345678901"
                                   << "";
    }
    void readsAndWritesText()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto value = base::rationalFromText(text);
        QCOMPARE(value ? base::toText(*value) : QString(), written);
    }

    void writesWhatDoesNotEndAsAFraction()
    {
        QCOMPARE(base::toText(*Rational::make(1, 3)), QStringLiteral("1/3"));
        QCOMPARE(base::toText(*Rational::make(-7, 8)), QStringLiteral("-0.875"));
    }

    void roundsToTheFen_data()
    {
        QTest::addColumn<int>("numerator");
        QTest::addColumn<int>("denominator");
        QTest::addColumn<int>("down");
        QTest::addColumn<int>("halfUp");
        QTest::addColumn<int>("up");
        QTest::newRow("whole") << 7 << 1 << 7 << 7 << 7;
        QTest::newRow("half") << 5 << 2 << 2 << 3 << 3;
        QTest::newRow("below half") << 249 << 100 << 2 << 2 << 3;
        QTest::newRow("above half") << 251 << 100 << 2 << 3 << 3;
        QTest::newRow("negative half") << -5 << 2 << -3 << -2 << -2;
    }
    void roundsToTheFen()
    {
        QFETCH(int, numerator);
        QFETCH(int, denominator);
        QFETCH(int, down);
        QFETCH(int, halfUp);
        QFETCH(int, up);
        const Rational value = *Rational::make(numerator, denominator);
        QCOMPARE(base::roundToFen(value, base::Rounding::Down)->fen(), down);
        QCOMPARE(base::roundToFen(value, base::Rounding::HalfUp)->fen(), halfUp);
        QCOMPARE(base::roundToFen(value, base::Rounding::Up)->fen(), up);
    }

    void readsAndWritesMoney_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("fen");
        QTest::addColumn<QString>("grouped");
        QTest::addColumn<QString>("wan");
        QTest::newRow("three million") << "3000000.00" << 300'000'000LL << "3,000,000.00"
                                       << "300.00";
        QTest::newRow("a fen short") << "499999.99" << 49'999'999LL << "499,999.99"
                                     << "";
        QTest::newRow("negative") << "-1234.5" << -123'450LL << "-1,234.50"
                                  << "";
        QTest::newRow("small") << "0.01" << 1LL << "0.01"
                               << "";
        QTest::newRow("a hundred") << "100" << 10'000LL << "100.00"
                                   << "0.01";
        QTest::newRow("most") << "92233720368547758.07" << std::numeric_limits<qlonglong>::max()
                              << "92,233,720,368,547,758.07"
                              << "";
    }
    void readsAndWritesMoney()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, fen);
        QFETCH(QString, grouped);
        QFETCH(QString, wan);
        const auto money = base::moneyFromText(text);
        QVERIFY(money);
        QCOMPARE(money->fen(), fen);
        QCOMPARE(base::toGroupedText(*money), grouped);
        QCOMPARE(base::toWanText(*money).value_or(QString()), wan);
        QCOMPARE(base::moneyFromText(base::toText(*money))->fen(), fen);
    }

    void refusesMoney()
    {
        for (const char *text : {"0.001", "5%", "92233720368547758.08", "", "1,000", "一"})
            QVERIFY2(!base::moneyFromText(QString::fromUtf8(text)), text);
        QVERIFY(!base::add(base::Money::fromFen(std::numeric_limits<qint64>::max()),
                           base::Money::fromFen(1)));
    }
};

QTEST_APPLESS_MAIN(TestRational)
#include "tst_rational.moc"
