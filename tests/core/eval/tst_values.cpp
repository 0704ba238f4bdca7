#include "base/date.h"
#include "eval/interval.h"
#include "world.h"

#include <QTest>

using namespace eval;
using base::Range;
using base::Rational;
using base::Truth;

namespace {

Interval interval(std::optional<std::int64_t> low, std::optional<std::int64_t> high,
                  bool lowOpen = false, bool highOpen = false)
{
    Interval result = Interval::everything();
    if (low) {
        result.hasLow = true;
        result.low = *low;
        result.lowOpen = lowOpen;
    }
    if (high) {
        result.hasHigh = true;
        result.high = *high;
        result.highOpen = highOpen;
    }
    return result;
}

QString text(const Interval &interval)
{
    return (interval.hasLow ? (interval.lowOpen ? u"("_qs : u"["_qs) + base::toText(interval.low)
                            : u"(-inf"_qs)
           + u", "_qs
           + (interval.hasHigh
                  ? base::toText(interval.high) + (interval.highOpen ? u")"_qs : u"]"_qs)
                  : u"inf)"_qs);
}

} // namespace

class ValuesTest : public QObject {
    Q_OBJECT

private slots:
    void points();
    void hulls();
    void containment();
    void unknowns();
    void paths();
    void inputsInOrder();
    void arithmetic();
    void infinityTimesZero();
    void division();
    void extremes();
    void comparisons();
    void equality();
    void wholeNumbers();
    void dates();
    void coverage();
    void overflow();
};

void ValuesTest::points()
{
    QVERIFY(isPoint(Value(Truth::True)));
    QVERIFY(!isPoint(Value(Truth::Unknown)));
    QVERIFY(isPoint(Value(Range::point(5))));
    QVERIFY(!isPoint(Value(Range::atLeast(5))));
    QVERIFY(isPoint(Value(Members{4})));
    QVERIFY(!isPoint(Value(Members{6})));
    QVERIFY(!isPoint(Value(Members{0})));
    QVERIFY(isPoint(Value(Words{u"a"_qs})));
    QVERIFY(!isPoint(Value(Words{})));
}

void ValuesTest::hulls()
{
    QCOMPARE(hull(Value(Truth::True), Value(Truth::False)), Value(Truth::Unknown));
    QCOMPARE(hull(Value(Range::point(1)), Value(Range::point(3))),
             Value(Range{Rational(1), Rational(3)}));
    QCOMPARE(hull(Value(Members{1}), Value(Members{4})), Value(Members{5}));
    QCOMPARE(hull(Value(Words{u"a"_qs}), Value(Words{u"a"_qs})), Value(Words{u"a"_qs}));
    QCOMPARE(hull(Value(Words{u"a"_qs}), Value(Words{u"b"_qs})), Value(Words{}));
}

void ValuesTest::containment()
{
    QVERIFY(contains(Value(Truth::Unknown), Value(Truth::False)));
    QVERIFY(!contains(Value(Truth::True), Value(Truth::Unknown)));
    QVERIFY(contains(Value(Range::atLeast(0)), Value(Range::point(0))));
    QVERIFY(!contains(Value(Range::point(0)), Value(Range::atLeast(0))));
    QVERIFY(contains(Value(Members{7}), Value(Members{5})));
    QVERIFY(!contains(Value(Members{3}), Value(Members{5})));
    QVERIFY(contains(Value(Words{}), Value(Words{u"a"_qs})));
    QVERIFY(!contains(Value(Words{u"a"_qs}), Value(Words{})));
}

void ValuesTest::unknowns()
{
    const test::World world;
    QCOMPARE(world.facts.facts[0], Value(Range::atLeast(0)));
    const auto date = std::get<Range>(world.facts.facts[7]);
    QCOMPARE(date,
             (Range{Rational(base::Date::first().days()), Rational(base::Date::last().days())}));
    QCOMPARE(world.facts.facts[9], Value(Truth::Unknown));
    QCOMPARE(world.facts.facts[11], Value(Members{15}));
    QCOMPARE(world.facts.facts[13], Value(Words{}));
    QVERIFY(!world.facts.tables[0].known);
    QCOMPARE(world.facts.blanks[0].size(), std::size_t{9});
    QCOMPARE(world.facts.blanks[0][7], Value(Range{Rational(10), Rational(20)}));
    QCOMPARE(world.facts.readings[0], Value(Members{1}));
    QCOMPARE(world.facts.assumptions[0], Value(Range{Rational(0), Rational(1)}));
}

void ValuesTest::paths()
{
    const test::World world;
    QCOMPARE(pathOf({Input::Kind::Fact, 1, -1, -1}, world.symbols), u"f.y"_qs);
    QCOMPARE(pathOf({Input::Kind::Table, 0, -1, -1}, world.symbols), u"rows"_qs);
    QCOMPARE(pathOf({Input::Kind::Table, 0, 2, 1}, world.symbols), u"rows[2].part"_qs);
    QCOMPARE(pathOf({Input::Kind::Assumption, 0, -1, -1}, world.symbols), u"assumption.rate"_qs);
}

void ValuesTest::inputsInOrder()
{
    const Input fact{Input::Kind::Fact, 3, -1, -1};
    const Input table{Input::Kind::Table, 0, -1, -1};
    const Input cell{Input::Kind::Table, 0, 0, 5};
    const Input next{Input::Kind::Table, 0, 1, 0};
    const Input assumption{Input::Kind::Assumption, 0, -1, -1};
    QVERIFY(fact < table && table < next && next < cell && cell < assumption);
}

void ValuesTest::arithmetic()
{
    bool overflow = false;
    QCOMPARE(text(add(interval(1, 2), interval(10, {}), overflow)), u"[11, inf)"_qs);
    QCOMPARE(text(subtract(interval(1, 2), interval(10, {}), overflow)), u"(-inf, -8]"_qs);
    QCOMPARE(text(add(interval(1, 2, true), interval(10, 20), overflow)), u"(11, 22]"_qs);
    QCOMPARE(text(multiply(interval(-2, 3), interval(-5, 7), overflow)), u"[-15, 21]"_qs);
    QCOMPARE(text(multiply(interval(2, {}), interval(-1, {}), overflow)), u"(-inf, inf)"_qs);
    QCOMPARE(text(multiply(interval(2, {}), interval(3, {}), overflow)), u"[6, inf)"_qs);
    QCOMPARE(text(negate(interval(2, {}), overflow)), u"(-inf, -2]"_qs);
    QVERIFY(!overflow);
}

void ValuesTest::infinityTimesZero()
{
    bool overflow = false;
    QCOMPARE(text(multiply(interval(0, {}), interval(0, 0), overflow)), u"[0, 0]"_qs);
    QCOMPARE(text(multiply(interval(0, {}), interval(0, 2), overflow)), u"[0, inf)"_qs);
    QCOMPARE(text(multiply(interval({}, {}), interval(0, 2), overflow)), u"(-inf, inf)"_qs);
    QCOMPARE(text(multiply(interval(0, 5, true), interval(1, {}), overflow)), u"(0, inf)"_qs);
}

void ValuesTest::division()
{
    bool overflow = false;
    QCOMPARE(text(divide(interval(1, 6), interval(2, 3), overflow)), u"[1/3, 3]"_qs);
    QCOMPARE(text(divide(interval(-6, 6), interval(2, 3), overflow)), u"[-3, 3]"_qs);
    QCOMPARE(text(divide(interval(1, 6), interval(-3, -2), overflow)), u"[-3, -1/3]"_qs);
    QCOMPARE(text(divide(interval(1, 6), interval(1, {}), overflow)), u"(0, 6]"_qs);
    QCOMPARE(text(divide(interval(0, 6), interval(1, {}), overflow)), u"[0, 6]"_qs);
    QCOMPARE(text(divide(interval(1, 6), interval(0, 2, true), overflow)), u"[0.5, inf)"_qs);
    QCOMPARE(text(divide(interval(1, 6), interval(0, 2), overflow)), u"(-inf, inf)"_qs);
    QCOMPARE(text(divide(interval(1, {}), interval(1, {}), overflow)), u"(0, inf)"_qs);
}

void ValuesTest::extremes()
{
    QCOMPARE(text(smallest(interval(0, 9), interval(3, {}))), u"[0, 9]"_qs);
    QCOMPARE(text(greatest(interval(0, 9), interval(3, {}))), u"[3, inf)"_qs);
    QCOMPARE(text(greatest(interval({}, 9), interval(3, 4))), u"[3, 9]"_qs);
    QCOMPARE(text(smallest(interval(0, 5, false, true), interval(2, 5))), u"[0, 5)"_qs);
    QCOMPARE(text(hull(interval(0, 5, true), interval(0, 2))), u"[0, 5]"_qs);
}

void ValuesTest::comparisons()
{
    QCOMPARE(isLess(interval(0, 4), interval(5, 9)), Truth::True);
    QCOMPARE(isLess(interval(0, 5), interval(5, 9)), Truth::Unknown);
    QCOMPARE(isLess(interval(0, 5, false, true), interval(5, 9)), Truth::True);
    QCOMPARE(isLess(interval(5, 9), interval(1, 5)), Truth::False);
    QCOMPARE(isLess(interval(5, {}), interval({}, 5)), Truth::False);
    QCOMPARE(isLessOrEqual(interval(0, 5), interval(5, 9)), Truth::True);
    QCOMPARE(isLessOrEqual(interval(5, 9), interval(1, 5)), Truth::Unknown);
    QCOMPARE(isLessOrEqual(interval(5, 9, true), interval(1, 5)), Truth::False);
    QCOMPARE(isLess(interval({}, {}), interval(0, 0)), Truth::Unknown);
}

void ValuesTest::equality()
{
    QCOMPARE(isEqual(interval(5, 5), interval(5, 5)), Truth::True);
    QCOMPARE(isEqual(interval(5, 5), interval(6, 6)), Truth::False);
    QCOMPARE(isEqual(interval(0, 5), interval(5, 9)), Truth::Unknown);
    QCOMPARE(isEqual(interval(0, 5, false, true), interval(5, 9)), Truth::False);
    Interval whole = interval(0, 5);
    whole.whole = true;
    QCOMPARE(isEqual(whole, Interval::point(*Rational::make(1, 2))), Truth::False);
}

void ValuesTest::wholeNumbers()
{
    const Range range{*Rational::make(1, 2), *Rational::make(9, 2)};
    QCOMPARE(text(intervalOf(range, feel::Kind::Money)), u"[1, 4]"_qs);
    QCOMPARE(text(intervalOf(range, feel::Kind::Number)), u"[0.5, 4.5]"_qs);
    const Interval money = intervalOf({Rational(0), Rational(9)}, feel::Kind::Money);
    QCOMPARE(text(*between(money, {}, Cut{5, false})), u"[0, 4]"_qs);
    QCOMPARE(text(*between(money, Cut{5, true}, {})), u"[6, 9]"_qs);
    QVERIFY(!between(money, Cut{5, true}, Cut{6, false}));
    const Interval dense = intervalOf({Rational(0), Rational(9)}, feel::Kind::Number);
    QCOMPARE(text(*between(dense, Cut{5, true}, Cut{6, false})), u"(5, 6)"_qs);
    QVERIFY(!between(dense, Cut{9, true}, {}));
}

void ValuesTest::dates()
{
    const auto day = [](const char *text) {
        return Rational(base::Date::fromText(QString::fromLatin1(text))->days());
    };
    const Interval january = intervalOf({day("2024-01-01"), day("2024-01-31")}, feel::Kind::Date);
    const Interval later = addMonths(january, Interval::point(1));
    QCOMPARE(later.low, day("2024-02-01"));
    QCOMPARE(later.high, day("2024-02-29"));
    QCOMPARE(text(yearOf(later)), u"[2024, 2024]"_qs);
    bool clamped = false;
    bool overflow = false;
    const Interval next = addDays(january, interval(1, 2), clamped, overflow);
    QCOMPARE(next.low, day("2024-01-02"));
    QCOMPARE(next.high, day("2024-02-02"));
    QVERIFY(!clamped);
    QCOMPARE(addDays(january, interval(0, {}), clamped, overflow).high, day("2199-12-31"));
    QVERIFY(clamped && !overflow);
    QCOMPARE(addMonths(january, interval({}, 0)).low, day("1900-01-01"));
}

void ValuesTest::coverage()
{
    Interval whole = interval(2, 5);
    whole.whole = true;
    QVERIFY(covers({interval(1, 3), interval(4, 6)}, whole));
    QVERIFY(!covers({interval(1, 3), interval(4, 6)}, interval(2, 5)));
    QVERIFY(covers({interval(1, 3, false, true), interval(3, 6)}, interval(2, 5)));
    QVERIFY(!covers({interval(1, 3, false, true), interval(3, 6, true)}, interval(2, 5)));
    QVERIFY(covers({interval({}, 3), interval(2, {})}, interval({}, {})));
    QVERIFY(!covers({interval(0, 3)}, interval(0, {})));
    QVERIFY(!covers({}, interval(0, 1)));
}

void ValuesTest::overflow()
{
    bool overflow = false;
    Interval large = interval(INT64_MAX, INT64_MAX);
    large = multiply(large, large, overflow);
    QVERIFY(!overflow);
    QCOMPARE(text(multiply(large, large, overflow)), u"(-inf, inf)"_qs);
    QVERIFY(overflow);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
