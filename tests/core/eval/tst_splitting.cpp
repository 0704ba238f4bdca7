// Inputs that occur more than once, and what is missing.
#include "world.h"

#include <QTest>

using test::World;

#define IS(text, expected)                                                                         \
    do {                                                                                           \
        QCOMPARE(world.value(QStringLiteral(text)), QStringLiteral(expected));                     \
        QVERIFY(!world.isApproximate(QStringLiteral(text)));                                       \
    } while (false)
#define MISSES(text, expected)                                                                     \
    QCOMPARE(world.missing(QStringLiteral(text)), QStringLiteral(expected))

class SplittingTest : public QObject {
    Q_OBJECT

private slots:
    void excludedMiddle();
    void negationAndBranches();
    void breakpoints();
    void extremes();
    void sums();
    void choices();
    void texts();
    void places();
    void dates();
    void strictNumbers();
    void gaps();
    void twoInputs();
    void repeatedParts();
    void unknownTables();
    void products();
    void budget();
    void approximate();
    void missing();
    void missingAbsorbed();
};

void SplittingTest::excludedMiddle()
{
    World world;
    IS("f.x >= 5元 or f.x < 5元", "true");
    IS("f.x >= 5元 and f.x < 5元", "false");
    IS("f.r >= 5 or f.r < 5", "true");
    IS("f.r > 5 or f.r < 5", "unknown");
    IS("f.r > 5 or f.r < 5 or f.r = 5", "true");
    IS("f.q or not(f.q)", "true");
    IS("f.q and not(f.q)", "false");
    IS("f.q = f.q", "true");
    IS("f.k = \"red\" or f.k != \"red\"", "true");
    IS("f.x * 2 >= 10元 or f.x < 5元", "true");
    IS("10元 - f.x <= 5元 or f.x < 5元", "true");
    IS("f.x > 5元 or f.x < 5.01元", "true");
    IS("f.x <= 4.99元 or f.x > 4.99元", "true");
}

void SplittingTest::negationAndBranches()
{
    World world;
    for (const QString &condition :
         {u"f.q"_qs, u"f.x >= 5元"_qs, u"f.k in (\"red\", \"blue\")"_qs}) {
        QCOMPARE(world.value(u"if "_qs + condition + u" then 0 else 1"_qs), u"[0, 1]"_qs);
        QCOMPARE(world.value(u"if not("_qs + condition + u") then 1 else 0"_qs), u"[0, 1]"_qs);
        QCOMPARE(world.value(u"(if "_qs + condition + u" then 0 else 1) + (if not("_qs + condition
                             + u") then 0 else 1)"_qs),
                 u"1"_qs);
    }
}

void SplittingTest::breakpoints()
{
    World world;
    IS("if f.x >= 5元 then f.x else 5元", "[500, inf)");
    IS("if f.x < 5元 then f.x else 0元", "[0, 499]");
    IS("if f.x <= 5元 then f.x * 2 else f.x / 2", "[0, inf)");
    IS("if f.n < 5 then f.n else 0", "[0, 5]");
    IS("if f.x in [1元..2元) then f.x else 1.50元", "[100, 199]");
    IS("if 20% * f.x >= 1元 then f.x else 7元", "[500, inf)");
    IS("if f.x / 2 > 1元 then 0元 else f.x", "[0, 200]");
}

void SplittingTest::extremes()
{
    World world;
    IS("min(f.x, 5元) + max(f.x, 5元) - f.x", "500");
    IS("max(min(f.x * 20%, 100元), 50元) <= 100元", "true");
    IS("min(f.x, 5元) <= f.x", "true");
    IS("f.x - min(f.x, 5元)", "[0, inf)");
    IS("max(f.x - 5元, 0元) + min(f.x, 5元) = f.x", "true");
}

void SplittingTest::sums()
{
    World world;
    world.setMoney(u"f.x"_qs, 100, 200);
    IS("f.x - f.x", "0");
    IS("f.x * 20% + f.x * 5%", "[25, 50]");
    IS("f.x * 2 - f.x - f.y * 0", "[100, 200]");
    IS("f.x + f.y - f.x", "[0, inf)");
    IS("f.x <= f.x + 1元", "true");
    IS("f.x = f.x + 1元", "false");
    IS("f.x + f.y >= f.y + 1元", "true");
    IS("(f.x + f.y) / 2 - f.y / 2", "[50, 100]");
}

void SplittingTest::choices()
{
    World world;
    IS("(if f.k = \"red\" then 1 else 0) + (if f.k = \"blue\" then 1 else 0)", "[0, 1]");
    IS("f.k = f.k", "true");
    IS("if f.k in (\"red\", \"green\") then f.k else \"red\"", "{red, green}");
    IS("f.k = f.l or f.k != f.l", "true");
}

void SplittingTest::texts()
{
    World world;
    IS("f.t = \"a\" or f.t != \"a\"", "true");
    IS("f.t = \"a\" and f.t = \"b\"", "false");
    IS("f.t in (\"a\", \"b\") or f.t = \"c\"", "unknown");
    IS("(if f.q then \"a\" else \"b\") = \"c\"", "false");
    IS("(if f.q then \"a\" else \"b\") in (\"a\", \"b\")", "true");
}

void SplittingTest::places()
{
    World world;
    IS("within(f.place, \"2107\") and not(within(f.place, \"21\"))", "false");
    IS("within(f.place, \"2107\") or not(within(f.place, \"2107\"))", "true");
    IS("within(f.place, \"21\") and within(f.place, \"23\")", "false");
    IS("within(f.place, \"2107\") and f.place = \"230100\"", "false");
    IS("within(f.place, \"21\") and not(within(f.place, \"2107\"))", "unknown");
    IS("f.place = \"210702\" and not(within(f.place, \"2107\"))", "false");
}

void SplittingTest::dates()
{
    World world;
    IS("f.d >= @\"2024-01-01\" or f.d < @\"2024-01-01\"", "true");
    IS("f.d > @\"2024-01-01\" or f.d <= @\"2024-01-01\"", "true");
    IS("year(f.d) = 2024 or year(f.d) != 2024", "true");
    IS("year(f.d) >= 2024 or f.d < @\"2024-01-01\"", "true");
    IS("year(f.d) = 2024 and f.d > @\"2024-12-31\"", "false");
    IS("year(f.d) in [2023..2024] and f.d < @\"2023-01-01\"", "false");
    IS("f.d + P2Y >= @\"2024-02-29\" or f.d < @\"2022-02-28\"", "unknown"); // the 28th itself
    IS("f.d + P2Y >= @\"2024-02-28\" or f.d < @\"2022-02-28\"", "true");
    IS("f.d + P10D > f.d or f.d > @\"2199-12-01\"", "true");
    world.setDate(u"f.e"_qs, u"2020-05-01"_qs);
    IS("f.d <= f.e + P2Y or f.d > @\"2022-05-01\"", "true");
}

void SplittingTest::strictNumbers()
{
    World world;
    IS("if f.r > 5 then f.r else 6", "[5, inf)");
    IS("(if f.r > 5 then f.r else 6) > 5", "true");
    IS("f.r > 0 and f.r < 1", "unknown");
    IS("f.r > 0 and f.r < 0", "false");
    IS("if f.r != 0 then (if f.r / f.r = 1 then 1 else 1) else 1", "1");
}

void SplittingTest::gaps()
{
    World world;
    IS("(if f.q then 0 else 10) = 5", "false");
    IS("(if f.q then 0 else 10) in (0, 10)", "true");
    IS("(if f.x > 5元 then 0 else 10) in [3..7]", "false");
    IS("f.x * 2 = 0.03元", "false");
    IS("min(f.x, 5元) in (6元, 7元)", "false");
}

void SplittingTest::twoInputs()
{
    World world;
    world.setMoney(u"f.x"_qs, 0, 100);
    world.setMoney(u"f.y"_qs, 50, 60);
    IS("if f.x <= f.y then f.x else f.y", "[0, 60]");
    IS("f.x <= f.y or f.x > f.y", "true");
    world.reset();
    IS("if f.x <= f.y then f.x else f.y", "[0, inf)");
}

void SplittingTest::repeatedParts()
{
    World world;
    world.addParameter(u"base"_qs, u"f.x + f.y * 2"_qs);
    world.addParameter(u"many"_qs, u"count(rows[amount >= 1元])"_qs);
    IS("if param.base >= 50元 then param.base else 50元", "[5000, inf)");
    IS("param.base - param.base", "0");
    IS("max(min(param.base * 20%, 100元), 50元)", "[5000, 10000]");
    IS("if param.base < 1元 then 0元 else min(param.base, 1元)", "[0, 100]");
    IS("if param.many >= 3 then param.many else 3", "[3, inf)");
    IS("if param.many = 0 then 0 else min(param.many, 1)", "[0, 1]");
    MISSES("if param.base >= 50元 then param.base else 50元", "f.x, f.y");
    world.setRows(u"rows"_qs, 5);
    IS("if param.many >= 3 then param.many else 3", "[3, 5]");
}

void SplittingTest::unknownTables()
{
    World world;
    IS("if count(rows) = 0 then 0元 else sum(rows.ten)", "[0, inf)");
    IS("if count(rows) > 0 then sum(rows.ten) else 10元", "[10, inf)");
    IS("count(rows) = 0 and sum(rows.ten) > 0元", "false");
}

void SplittingTest::products()
{
    World world;
    world.setMoney(u"f.x"_qs, 0, 10);
    world.set(u"f.n"_qs, base::Range{base::Rational(2), base::Rational(3)});
    IS("f.n * f.n", "[4, 9]");
    IS("f.n ** 3", "[8, 27]");
    IS("f.x * f.n + f.x", "[0, 40]");
    world.set(u"f.days"_qs, base::Range{base::Rational(0), base::Rational(5)});
    world.setMoney(u"f.x"_qs, 1, 3);
    IS("f.x / (f.x + 1元) * 0 + 1", "1");
}

void SplittingTest::budget()
{
    World world;
    world.setRows(u"rows"_qs, 40);
    // Sixteen breakpoints of forty inputs that hang together: beyond 256 pieces.
    QString text =
        u"sum(for r in rows return min(r.amount, f.x)) - sum(for r in rows return max(r.amount, f.x))"_qs;
    const auto result = world.evaluate(text);
    QVERIFY(eval::contains(result.value, test::money(0)));
    QCOMPARE(result.missing.size(), std::size_t{41});
}

void SplittingTest::approximate()
{
    World world;
    world.set(u"f.n"_qs, base::Range{base::Rational(0), base::Rational(10)});
    IS("f.n * (10 - f.n)", "[0, 25]");
    QVERIFY(world.isApproximate(u"f.n * f.n * (10 - f.n)"_qs)); // at most 4000/27
    const QString rows = u"(some r in rows satisfies r.ok) or count(rows) = 0 or "
                         "(some r in rows satisfies not(r.ok))"_qs;
    QVERIFY(world.isApproximate(rows)); // always true
    QVERIFY(world.isApproximate(u"f.d - f.e = P0D or f.d != f.e"_qs));
    // Small whole ranges are tried value by value.
    world.setMoney(u"f.x"_qs, 0, 10);
    IS("f.x * (10 - f.x / 1元 * 100)", "[0, 25]");
}

void SplittingTest::missing()
{
    World world;
    MISSES("f.q and f.p", "f.q, f.p");
    MISSES("f.x + f.y", "f.x, f.y");
    MISSES("if f.q then f.x else f.y", "f.x, f.y, f.q");
    MISSES("if f.q then 1 else 2", "f.q");
    MISSES("if f.q then 1 else 1", "");
    MISSES("f.x >= 5元 or f.x < 5元", "");
    MISSES("(f.x >= 5元 or f.x < 5元) and f.q", "f.q");
    MISSES("f.x in [f.y..f.z]", "f.x, f.y, f.z");
    MISSES("f.k = \"red\" and within(f.place, \"21\")", "f.k, f.place");
    world.setTruth(u"f.q"_qs, true);
    MISSES("f.q and f.p", "f.p");
    MISSES("if f.q then f.x else f.y", "f.x");
    world.setTruth(u"f.q"_qs, false);
    MISSES("f.q and f.p", "");
    MISSES("if f.q then f.x else f.y", "f.y");
}

void SplittingTest::missingAbsorbed()
{
    World world;
    // A clamp that decides.
    MISSES("min(f.x + 10元, 5元)", "");
    MISSES("max(5元, min(f.x, 4元))", "");
    MISSES("max(min(f.x, 4元), f.y + 4元)", "f.y");
    MISSES("min(f.x, 5元, 6元 + f.y)", "f.x");
    MISSES("f.x * 0", "");
    MISSES("f.s < 5元 and f.x < 0元", "");
    MISSES("f.s < 5元 and f.x >= 0元", "f.s");
    MISSES("f.x in (-1元, f.s)", "f.x, f.s");
    MISSES("f.x in (-1元, 2元)", "f.x");
    world.setMoney(u"f.x"_qs, 500);
    MISSES("min(f.x, f.y)", "f.y");
    MISSES("f.x in (5元, f.s)", "");
    MISSES("f.x in (4元, f.s)", "f.s");
}

QTEST_APPLESS_MAIN(SplittingTest)
#include "tst_splitting.moc"
