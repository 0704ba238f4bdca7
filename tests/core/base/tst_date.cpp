#include "base/date.h"
#include "base/truth.h"

#include <QDate>
#include <QTest>

using base::Date;
using base::Truth;

class TestDate : public QObject {
    Q_OBJECT

private slots:
    void everyDayAgreesWithQt()
    {
        QDate qt(1900, 1, 1);
        for (std::int64_t days = Date::first().days(); days <= Date::last().days();
             ++days, qt = qt.addDays(1)) {
            const Date date = *Date::fromDays(days);
            QCOMPARE(date.toText(), qt.toString(Qt::ISODate));
            QCOMPARE(Date::fromText(date.toText()), std::optional(date));
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(qt, QDate(2200, 1, 1));
    }

    void refuses()
    {
        for (const char *text :
             {"2023-02-29", "2024-13-01", "2024-00-10", "1899-12-31", "2200-01-01", "2024-6-30",
              "2024/06/30", "20240630", "", "2024-06-3x"})
            QVERIFY2(!Date::fromText(QString::fromLatin1(text)), text);
    }

    void addsMonths_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("to");
        QTest::newRow("clamps in a leap year") << "2024-01-31" << 1 << "2024-02-29";
        QTest::newRow("clamps in another") << "2023-01-31" << 1 << "2023-02-28";
        QTest::newRow("two years from a leap day") << "2024-02-29" << 24 << "2026-02-28";
        QTest::newRow("back") << "2024-03-31" << -1 << "2024-02-29";
        QTest::newRow("over a year end") << "2023-12-15" << 1 << "2024-01-15";
        QTest::newRow("beyond the last year") << "2199-12-31" << 1 << "2199-12-31";
        QTest::newRow("before the first year") << "1900-01-01" << -1 << "1900-01-01";
    }
    void addsMonths()
    {
        QFETCH(QString, from);
        QFETCH(int, months);
        QFETCH(QString, to);
        QCOMPARE(base::addMonths(*Date::fromText(from), months).toText(), to);
    }

    void addingMonthsIsMonotone()
    {
        for (std::int64_t day = 18'000; day < 22'000; ++day) {
            for (const int months : {1, 6, 24})
                QVERIFY(base::addMonths(*Date::fromDays(day), months)
                        <= base::addMonths(*Date::fromDays(day + 1), months));
        }
    }

    void addsDaysWithinTheSupportedYears()
    {
        QCOMPARE(base::addDays(*Date::fromText(u"2024-02-28"), 2).toText(),
                 QStringLiteral("2024-03-01"));
        QCOMPARE(base::addDays(Date::last(), 1), Date::last());
        QCOMPARE(base::addDays(Date::first(), std::numeric_limits<std::int64_t>::min()),
                 Date::first());
    }

    void periodsAreHalfOpen()
    {
        const base::Period period{Date::fromText(u"2021-10-09"), Date::fromText(u"2026-10-09")};
        QVERIFY(!period.contains(*Date::fromText(u"2021-10-08")));
        QVERIFY(period.contains(*Date::fromText(u"2021-10-09")));
        QVERIFY(period.contains(*Date::fromText(u"2026-10-08")));
        QVERIFY(!period.contains(*Date::fromText(u"2026-10-09")));
    }

    void truthIsKleenes()
    {
        const Truth all[] = {Truth::False, Truth::True, Truth::Unknown};
        for (const Truth a : all) {
            for (const Truth b : all) {
                Truth expectedAnd{};
                Truth expectedOr{};
                bool first = true;
                // Every completion of the unknowns, united.
                for (const bool x : {false, true}) {
                    for (const bool y : {false, true}) {
                        if ((x ? !canBeTrue(a) : !canBeFalse(a))
                            || (y ? !canBeTrue(b) : !canBeFalse(b)))
                            continue;
                        expectedAnd = first ? base::truthOf(x && y)
                                            : hull(expectedAnd, base::truthOf(x && y));
                        expectedOr =
                            first ? base::truthOf(x || y) : hull(expectedOr, base::truthOf(x || y));
                        first = false;
                    }
                }
                QCOMPARE(a & b, expectedAnd);
                QCOMPARE(a | b, expectedOr);
            }
            QCOMPARE(!!a, a);
        }
    }
};

QTEST_APPLESS_MAIN(TestDate)
#include "tst_date.moc"
