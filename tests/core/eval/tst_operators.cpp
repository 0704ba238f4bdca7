// Every operator on points and on what is not known.
#include "base/date.h"
#include "world.h"

#include <QTest>

using test::World;

#define IS(text, expected) QCOMPARE(world.value(QStringLiteral(text)), QStringLiteral(expected))

class OperatorsTest : public QObject {
    Q_OBJECT

private slots:
    void points();
    void kleene();
    void arithmetic();
    void wholeFen();
    void comparisons();
    void equality();
    void membership();
    void choices();
    void texts();
    void places();
    void branches();
    void extremes();
    void rounding();
    void writtenOut();
    void dates();
    void readingsAndAssumptions();
    void parameters();
    void division();
    void rowScope();
    void overflow();
};

void OperatorsTest::points()
{
    World world;
    IS("1 + 2 * 3", "7");
    IS("(1 + 2) / 4", "0.75");
    IS("-5 - 3", "-8");
    IS("2 ** 10", "1024");
    IS("50万元 * 20%", "10000000");
    IS("min(3, 1, 2) + max(3, 1, 2)", "4");
    IS("1 < 2 and not(2 <= 1)", "true");
    IS("if 1 = 1 then 5 else 6", "5");
    IS("3 in [1..3)", "false");
    IS("3 in [1..3]", "true");
    IS("3 between 1 and 3", "true");
    IS("3 in (1, 2, 3)", "true");
    IS("@\"2024-01-31\" + P1M", "2024-02-29");
    IS("@\"2024-01-31\" + P30D", "2024-03-01");
    IS("@\"2024-03-01\" - @\"2024-02-01\" = P29D", "true");
    IS("year(@\"2024-02-29\")", "2024");
}

void OperatorsTest::kleene()
{
    World world;
    IS("f.q and f.p", "unknown");
    IS("f.q or f.p", "unknown");
    world.setTruth(u"f.q"_qs, false);
    IS("f.q and f.p", "false");
    IS("f.q or f.p", "unknown");
    IS("not(f.q)", "true");
    world.setTruth(u"f.q"_qs, true);
    IS("f.q and f.p", "unknown");
    IS("f.q or f.p", "true");
    IS("not(f.p)", "unknown");
    IS("f.q = f.p", "unknown");
    world.setTruth(u"f.p"_qs, false);
    IS("f.q = f.p", "false");
    IS("f.q != f.p", "true");
}

void OperatorsTest::arithmetic()
{
    World world;
    IS("f.x + 5元", "[500, inf)");
    IS("f.x - f.y", "(-inf, inf)");
    IS("-f.x", "(-inf, 0]");
    IS("f.x * 20%", "[0, inf)");
    IS("f.x * 0", "0");
    IS("f.x * f.n", "[0, inf)");
    world.setMoney(u"f.x"_qs, 100, 200);
    world.setMoney(u"f.y"_qs, 10, 20);
    IS("f.x + f.y", "[110, 220]");
    IS("f.x - f.y", "[80, 190]");
    IS("f.x * 20%", "[20, 40]");
    IS("f.x * -2", "[-400, -200]");
    IS("f.x / 3", "[100/3, 200/3]");
    world.set(u"f.n"_qs, base::Range{base::Rational(2), base::Rational(3)});
    IS("f.x * f.n", "[200, 600]");
    IS("if f.n > 1 then f.x / f.n else 0元", "[100/3, 100]");
}

void OperatorsTest::wholeFen()
{
    World world;
    world.setMoney(u"f.x"_qs, 0, 10);
    IS("f.x * 20% = 0.03元", "false"); // 15 fen are too many
    IS("f.x * 20% = 0.02元", "unknown");
    IS("f.x * 40% = 0.01元", "false"); // two and a half fen do not exist
    world.set(u"f.n"_qs, base::Range{base::Rational(0), base::Rational(10)});
    IS("f.n * 40% = 1", "unknown");
}

void OperatorsTest::comparisons()
{
    World world;
    world.setMoney(u"f.x"_qs, 100, 200);
    IS("f.x < 2元", "unknown");
    IS("f.x <= 2元", "true");
    IS("f.x < 1元", "false");
    IS("f.x <= 1元", "unknown");
    IS("f.x > 2元", "false");
    IS("f.x >= 1元", "true");
    IS("1元 <= f.x", "true");
    world.setMoney(u"f.y"_qs, 200, 300);
    IS("f.x <= f.y", "true");
    IS("f.x < f.y", "unknown");
    IS("f.y < f.x", "false");
    IS("f.z >= 0元", "true");
    IS("f.s >= 0元", "unknown");
}

void OperatorsTest::equality()
{
    World world;
    world.setMoney(u"f.x"_qs, 100, 200);
    IS("f.x = 1.50元", "unknown");
    IS("f.x = 2.01元", "false");
    IS("f.x != 2.01元", "true");
    world.setMoney(u"f.x"_qs, 100);
    IS("f.x = 1元", "true");
    IS("f.x != 1元", "false");
}

void OperatorsTest::membership()
{
    World world;
    world.setMoney(u"f.x"_qs, 100, 200);
    IS("f.x in [1元..2元]", "true");
    IS("f.x in [1元..2元)", "unknown");
    IS("f.x in (2元..3元]", "false");
    IS("f.x in [2元..3元]", "unknown");
    IS("f.x in ([0元..1.50元], [1.51元..3元])", "true"); // no fen between them
    IS("f.x in ([0元..1.50元), (1.50元..3元])", "unknown");
    IS("f.x in (3元, 4元)", "false");
    world.set(u"f.n"_qs, base::Range{base::Rational(1), base::Rational(2)});
    IS("f.n in ([0..1.5], [1.6..3])", "unknown");
    IS("f.n in ([0..1.5), [1.5..3])", "true");
}

void OperatorsTest::choices()
{
    World world;
    IS("f.k", "{red, green, blue, grey}");
    IS("f.k = \"red\"", "unknown");
    IS("f.k in (\"red\", \"green\", \"blue\", \"grey\")", "true");
    world.set(u"f.k"_qs, eval::Members{3});
    IS("f.k in (\"red\", \"green\")", "true");
    IS("f.k in (\"blue\", \"grey\")", "false");
    IS("f.k = \"blue\"", "false");
    world.set(u"f.l"_qs, eval::Members{12});
    IS("f.k = f.l", "false");
    IS("if f.q then f.k else \"grey\"", "{red, green, grey}");
    world.setChoice(u"f.k"_qs, u"red"_qs);
    IS("f.k = \"red\"", "true");
    IS("f.k", "red");
}

void OperatorsTest::texts()
{
    World world;
    IS("f.t = \"a\"", "unknown");
    world.setText(u"f.t"_qs, u"a"_qs);
    IS("f.t = \"a\"", "true");
    IS("f.t != \"a\"", "false");
    IS("f.t = f.u", "unknown");
    IS("if f.q then f.t else \"a\"", "a");
    IS("if f.q then f.t else \"b\"", "any text");
}

void OperatorsTest::places()
{
    World world;
    IS("within(f.place, \"2107\")", "unknown");
    world.setText(u"f.place"_qs, u"210702"_qs);
    IS("within(f.place, \"2107\")", "true");
    IS("within(f.place, \"21\")", "true");
    IS("within(f.place, \"23\")", "false");
}

void OperatorsTest::branches()
{
    World world;
    IS("if f.q then 1 else 5", "[1, 5]");
    IS("if f.q then 1 else 1", "1");
    world.setTruth(u"f.q"_qs, true);
    IS("if f.q then 1 else 5", "1");
    IS("if f.p then f.x else 0元", "[0, inf)");
}

void OperatorsTest::extremes()
{
    World world;
    IS("min(f.x, 5元)", "[0, 500]");
    IS("max(f.x, 5元)", "[500, inf)");
    IS("max(min(f.x, 5元), 6元)", "600");
    world.setMoney(u"f.x"_qs, 300, 800);
    IS("min(f.x, 5元)", "[300, 500]");
    IS("min(f.x, f.y)", "[0, 800]");
    IS("min(f.x, 1元)", "100");
}

void OperatorsTest::rounding()
{
    World world;
    IS("floor(-1.5)", "-2");
    IS("ceiling(-1.5)", "-1");
    IS("round up(-5.5, 0)", "-6");
    IS("round down(-1.126, 2)", "-1.12");
    IS("round half up(-5.5, 0)", "-6");
    IS("round half down(5.5, 0)", "5");
    IS("decimal(2.5, 0)", "2");
    IS("floor(1234, -2)", "1200");
    IS("modulo(-10.1, 4.5)", "3.4");
    IS("floor(f.n)", "[0, inf)");
    world.set(u"f.r"_qs, base::Range{*base::Rational::make(1, 2), *base::Rational::make(5, 2)});
    IS("floor(f.r)", "[0, 2]");
    IS("ceiling(f.r)", "[1, 3]");
    IS("round half up(f.r, 0)", "[1, 3]");
    IS("decimal(f.r, 0)", "[0, 2]");
    IS("round up(f.r, 1)", "[0.5, 2.5]");
    IS("floor(f.r) >= 3", "false");
    IS("floor(f.r) in (0, 1, 2)", "true");
    IS("if f.r < 2 then floor(f.r) else 7", "[0, 7]");
    IS("if f.r < 2 then floor(f.r) else 1", "[0, 1]");
    QVERIFY(!world.isApproximate(u"if f.r < 2 then floor(f.r) else 1"_qs));
}

/// Lists whose length is known, over facts that are not.
void OperatorsTest::writtenOut()
{
    World world;
    world.setMoney(u"f.x"_qs, 100, 300);
    IS("sum([f.x, 1元, 2元])", "[400, 600]");
    IS("mean([f.x, 1元])", "[100, 200]");
    IS("count([f.x, f.y])", "2");
    IS("some v in [f.x, 5元] satisfies v >= 4元", "true");
    IS("every v in [f.x, 5元] satisfies v >= 1元", "true");
    IS("every v in [f.x, 5元] satisfies v >= 2元", "unknown");
    IS("[f.x, f.q] = [f.x, f.q]", "true");
    IS("[f.x] = [5元]", "false");
    IS("all([f.q, false])", "false");
    IS("abs(f.x - 2元)", "[0, 100]");
    QVERIFY(!world.isApproximate(u"abs(f.x - 2元)"_qs));
}

void OperatorsTest::dates()
{
    World world;
    const auto range = [](const char *from, const char *to) {
        const auto day = [](const char *text) {
            return base::Rational(base::Date::fromText(QString::fromLatin1(text))->days());
        };
        return eval::Value(base::Range{day(from), day(to)});
    };
    IS("f.d", "[1900-01-01, 2199-12-31]");
    IS("f.d >= @\"1900-01-01\"", "true");
    world.set(u"f.d"_qs, range("2024-01-30", "2024-02-02"));
    IS("f.d + P1M", "[2024-02-29, 2024-03-02]");
    IS("f.d - P1M", "[2023-12-30, 2024-01-02]");
    IS("P1M + f.d", "[2024-02-29, 2024-03-02]");
    IS("f.d + P1D", "[2024-01-31, 2024-02-03]");
    IS("f.d + f.days", "[1900-01-01, 2199-12-31]");
    IS("f.d - @\"2024-01-01\"", "[29, 32]");
    IS("year(f.d)", "2024");
    IS("f.d <= @\"2022-02-02\" + P2Y", "true");
    IS("f.e + P500Y", "2199-12-31");
    world.set(u"f.months"_qs, base::Range{base::Rational(0), base::Rational(2)});
    IS("f.d + f.months", "[2024-01-30, 2024-04-02]");
}

void OperatorsTest::readingsAndAssumptions()
{
    World world;
    IS("if reading.a = \"red\" then 1 else 2", "1");
    world.setChoice(u"reading.a"_qs, u"blue"_qs);
    IS("if reading.a = \"red\" then 1 else 2", "2");
    IS("assumption.rate * 10", "[0, 10]");
    QCOMPARE(world.missing(u"assumption.rate * 10"_qs), u"assumption.rate"_qs);
    world.set(u"assumption.rate"_qs, base::Range::point(*base::rationalFromText(u"5%")));
    IS("assumption.rate * 10", "0.5");
}

void OperatorsTest::parameters()
{
    World world;
    world.addParameter(u"base"_qs, u"f.x + f.y"_qs);
    world.addParameter(u"award"_qs, u"min(param.base * 20%, 100万元)"_qs);
    world.setMoney(u"f.x"_qs, 100);
    IS("param.award", "[20, 100000000]");
    world.setMoney(u"f.y"_qs, 900);
    IS("param.award + param.base", "1200");
}

void OperatorsTest::division()
{
    World world;
    IS("if f.x > 0元 then 1元 / f.x else 0", "[0, 100]");
    IS("if f.r != 0 then 1 / f.r else 0", "(-inf, inf)");
    IS("if f.n > 2 then 1 / f.n else 0", "[0, 0.5]");
    world.setMoney(u"f.x"_qs, 0);
    IS("if f.x > 0元 then 1元 / f.x else 0", "0");
}

void OperatorsTest::rowScope()
{
    World world;
    world.setRows(u"rows"_qs, 2);
    world.setCell(u"rows"_qs, 1, u"amount"_qs, test::money(700));
    const auto formula = world.compile(u"amount + f.x"_qs, 0);
    const auto known = eval::evaluate(*formula, world.facts, {0, 1});
    QCOMPARE(known->value, eval::Value(base::Range::atLeast(700)));
    QCOMPARE(world.paths(known->missing), u"f.x"_qs);
    const auto open = eval::evaluate(*formula, world.facts, {0, 0});
    QCOMPARE(open->value, eval::Value(base::Range::atLeast(0)));
    QCOMPARE(world.paths(open->missing), u"f.x, rows[0].amount"_qs);
}

void OperatorsTest::overflow()
{
    World world;
    const QString text = u"(f.n ** 3) * f.n"_qs;
    world.set(u"f.n"_qs, test::number(INT64_MAX));
    const auto result = eval::evaluate(*world.compile(text), world.facts);
    QVERIFY(!result);
    QCOMPARE(result.error()[0].code, u"overflow"_qs);
    QCOMPARE(result.error()[0].place.excerpt, text);
    QVERIFY(!eval::trace(*world.compile(text), world.facts));
    // A branch that is not taken is not computed.
    IS("if f.n > 0 then 1 else (f.n ** 3) * f.n", "1");
    QVERIFY(eval::trace(*world.compile(u"false and (f.n ** 3) * f.n > 0"_qs), world.facts));
}

QTEST_APPLESS_MAIN(OperatorsTest)
#include "tst_operators.moc"
