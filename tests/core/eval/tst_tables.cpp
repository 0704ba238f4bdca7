// What tables mean: absent, empty, rows that perhaps pass; decision tables.
#include "world.h"

#include <QTest>

using test::World;

#define IS(text, expected) QCOMPARE(world.value(QStringLiteral(text)), QStringLiteral(expected))
#define MISSES(text, expected)                                                                     \
    QCOMPARE(world.missing(QStringLiteral(text)), QStringLiteral(expected))

class TablesTest : public QObject {
    Q_OBJECT

private slots:
    void unknownTable();
    void emptyTable();
    void knownRows();
    void unknownCells();
    void filters();
    void filteredSum();
    void quantifiers();
    void extremes();
    void missingCells();
    void rowsShareFacts();
    void manyRows();
    void nested();
    void unique();
    void first();
    void tableOverAnExpression();
};

void TablesTest::unknownTable()
{
    World world;
    IS("count(rows)", "[0, inf)");
    IS("count(rows[amount > 5元])", "[0, inf)");
    IS("sum(rows.amount)", "[0, inf)");
    IS("sum(rows.loss)", "(-inf, inf)");
    IS("sum(for r in rows return -r.amount)", "(-inf, 0]");
    IS("some r in rows satisfies r.amount > 5元", "unknown");
    IS("every r in rows satisfies r.amount > 5元", "unknown");
    IS("some r in rows satisfies r.amount < 0元", "false");
    IS("every r in rows satisfies r.amount >= 0元", "true");
    IS("sum(rows[amount < 0元].amount)", "0");
    IS("if count(rows) > 0 then max(rows.ten) else 0元", "[0, 20]");
    MISSES("sum(rows.amount) + f.x", "f.x, rows");
    MISSES("some r in rows satisfies r.amount < 0元", "");
    MISSES("count(rows[amount > f.x])", "rows");
}

void TablesTest::emptyTable()
{
    World world;
    world.setRows(u"rows"_qs, 0);
    IS("count(rows)", "0");
    IS("sum(rows.amount)", "0");
    IS("some r in rows satisfies true", "false");
    IS("every r in rows satisfies false", "true");
    IS("if count(rows) > 0 then max(rows.ten) else 0元", "0");
    MISSES("sum(rows.amount)", "");
}

void TablesTest::knownRows()
{
    World world;
    world.setRows(u"rows"_qs, 3);
    for (int i = 0; i < 3; ++i)
        world.setCell(u"rows"_qs, i, u"amount"_qs, test::money(100 * (i + 1)));
    IS("count(rows)", "3");
    IS("sum(rows.amount)", "600");
    IS("sum(rows[amount >= 2元].amount)", "500");
    IS("count(rows[amount >= 2元])", "2");
    IS("if count(rows) > 0 then min(rows.amount) else 0元", "100");
    IS("if count(rows) > 0 then max(rows.amount) else 0元", "300");
    IS("some r in rows satisfies r.amount = 2元", "true");
    IS("every r in rows satisfies r.amount >= 2元", "false");
    IS("sum(for r in rows return min(r.amount * 50%, 1元))", "250");
    MISSES("sum(rows.amount)", "");
}

void TablesTest::unknownCells()
{
    World world;
    world.setRows(u"rows"_qs, 2);
    world.setCell(u"rows"_qs, 0, u"amount"_qs, test::money(100));
    IS("sum(rows.amount)", "[100, inf)");
    IS("count(rows)", "2");
    IS("sum(rows.ten)", "[20, 40]");
    MISSES("sum(rows.amount)", "rows[1].amount");
    MISSES("sum(rows.ten)", "rows[0].ten, rows[1].ten");
}

void TablesTest::filters()
{
    World world;
    world.setRows(u"rows"_qs, 3);
    world.setCell(u"rows"_qs, 0, u"ok"_qs, test::truth(true));
    world.setCell(u"rows"_qs, 1, u"ok"_qs, test::truth(false));
    IS("count(rows[ok])", "[1, 2]");
    IS("sum(rows[ok].ten)", "[10, 40]");
    MISSES("count(rows[ok])", "rows[2].ok");
    MISSES("sum(rows[ok].ten)", "rows[2].ok, rows[0].ten, rows[2].ten");
    world.setCell(u"rows"_qs, 0, u"ten"_qs, test::money(10));
    world.setCell(u"rows"_qs, 2, u"ten"_qs, test::money(15));
    IS("sum(rows[ok].ten)", "[10, 25]");
    // What does not count either way is not asked for.
    MISSES("sum(for r in rows[ok] return r.ten * 0)", "");
}

void TablesTest::filteredSum()
{
    World world;
    world.setRows(u"rows"_qs, 1);
    world.setCell(u"rows"_qs, 0, u"amount"_qs, test::money(0, 100));
    IS("sum(rows[amount >= 0.30元].amount)", "[0, 100]");
    IS("sum(rows[amount <= 0.30元].amount)", "[0, 30]");
    IS("sum(rows[amount in [0.20元..0.30元]].amount)", "[0, 30]");
    IS("sum(rows[amount in [0.20元..0.30元]].amount) in (0.01元, 0.05元)", "false");
    QVERIFY(!world.isApproximate(u"sum(rows[amount <= 0.30元].amount)"_qs));
}

void TablesTest::quantifiers()
{
    World world;
    world.setRows(u"rows"_qs, 2);
    world.setCell(u"rows"_qs, 0, u"amount"_qs, test::money(100));
    IS("some r in rows satisfies r.amount >= 1元", "true");
    IS("some r in rows satisfies r.amount >= 2元", "unknown");
    IS("every r in rows satisfies r.amount >= 2元", "false");
    IS("every r in rows satisfies r.amount >= 1元", "unknown");
    IS("some r in rows[amount >= 1元] satisfies r.amount < 1元", "false");
    IS("every r in rows[amount >= 1元] satisfies r.amount >= 0.50元", "true");
    MISSES("some r in rows satisfies r.amount >= 2元", "rows[1].amount");
    MISSES("some r in rows satisfies r.amount >= 1元", "");
    MISSES("every r in rows[ok] satisfies r.amount >= 1元", "rows[1].amount, rows[1].ok");
}

void TablesTest::extremes()
{
    World world;
    world.setRows(u"rows"_qs, 2);
    world.setCell(u"rows"_qs, 0, u"amount"_qs, test::money(100));
    world.setCell(u"rows"_qs, 0, u"ok"_qs, test::truth(true));
    IS("if count(rows) > 0 then min(rows.amount) else 0元", "[0, 100]");
    IS("if count(rows) > 0 then max(rows.amount) else 0元", "[100, inf)");
    world.setCell(u"rows"_qs, 1, u"amount"_qs, test::money(200, 300));
    IS("if count(rows) > 0 then min(rows.amount) else 0元", "100");
    IS("if count(rows[ok]) > 0 then max(rows[ok].amount) else 0元", "[100, 300]");
    MISSES("if count(rows[ok]) > 0 then max(rows[ok].amount) else 0元",
           "rows[1].amount, rows[1].ok");
    MISSES("if count(rows[ok]) > 0 then min(rows[ok].amount) else 0元", "");
    world.setCell(u"rows"_qs, 0, u"ok"_qs, base::Truth::Unknown);
    IS("if count(rows[ok]) > 0 then min(rows[ok].amount) else 0元", "[0, 300]");
}

void TablesTest::missingCells()
{
    World world;
    world.setRows(u"rows"_qs, 3);
    world.setCell(u"rows"_qs, 0, u"ok"_qs, test::truth(false));
    world.setCell(u"rows"_qs, 1, u"ok"_qs, test::truth(true));
    // The row that fails its filter asks nothing.
    MISSES("sum(rows[ok].amount)", "rows[1].amount, rows[2].amount, rows[2].ok");
    MISSES("sum(rows[ok].amount) + sum(others.b)",
           "rows[1].amount, rows[2].amount, rows[2].ok, others");
}

void TablesTest::rowsShareFacts()
{
    World world;
    world.setRows(u"rows"_qs, 2);
    world.setCell(u"rows"_qs, 0, u"amount"_qs, test::money(100));
    world.setCell(u"rows"_qs, 1, u"amount"_qs, test::money(100));
    // Both rows pass or neither does.
    IS("count(rows[amount >= f.x]) = 1", "false");
    IS("count(rows[amount >= f.x])", "[0, 2]");
    IS("(some r in rows satisfies r.amount >= f.x) = (every r in rows satisfies r.amount >= f.x)",
       "true");
    QVERIFY(!world.isApproximate(u"count(rows[amount >= f.x]) = 1"_qs));
}

void TablesTest::manyRows()
{
    World world;
    world.setRows(u"rows"_qs, 200);
    // Each row is split by itself.
    for (int i = 0; i < 200; ++i)
        world.setCell(u"rows"_qs, i, u"amount"_qs, test::money(0, 100));
    const auto result = world.evaluate(u"sum(rows[amount <= 0.30元].amount)"_qs);
    QCOMPARE(result.value, test::money(0, 6000));
    QCOMPARE(result.missing.size(), std::size_t{200});
    QVERIFY(!result.approximate);
}

void TablesTest::nested()
{
    World world;
    world.setRows(u"rows"_qs, 2);
    world.setRows(u"others"_qs, 1);
    IS("some r in rows satisfies (every o in others satisfies o.b >= 1元)", "unknown");
    IS("sum(for r in rows return r.ten + sum(others.b))", "[20, inf)");
    MISSES("some r in rows satisfies (every o in others satisfies o.b >= 1元)", "others[0].b");
    world.setCell(u"others"_qs, 0, u"b"_qs, test::money(100));
    IS("some r in rows satisfies (every o in others satisfies o.b >= 1元)", "true");
}

void TablesTest::unique()
{
    World world;
    const auto table = world.compileTable({u"f.k"_qs, u"f.x"_qs},
                                          {{u"\"red\""_qs, u">= 1元"_qs, u"10"_qs},
                                           {u"\"red\""_qs, u"< 1元"_qs, u"20"_qs},
                                           {u"not(\"red\", \"blue\")"_qs, u"-"_qs, u"30"_qs}},
                                          u"0"_qs, feel::HitPolicy::Unique);
    const auto value = [&] {
        const auto result = eval::evaluate(*table, world.facts);
        return world.text(result->value, table->type()) + u" "_qs + world.paths(result->missing);
    };
    QCOMPARE(value(), u"[0, 30] f.x, f.k"_qs);
    world.setChoice(u"f.k"_qs, u"red"_qs);
    QCOMPARE(value(), u"[10, 20] f.x"_qs);
    world.setMoney(u"f.x"_qs, 100);
    QCOMPARE(value(), u"10 "_qs);
    world.setChoice(u"f.k"_qs, u"grey"_qs);
    QCOMPARE(value(), u"30 "_qs);
    world.set(u"f.x"_qs, base::Range::atLeast(0));
    QCOMPARE(value(), u"30 "_qs);
    world.setChoice(u"f.k"_qs, u"blue"_qs);
    QCOMPARE(value(), u"0 "_qs);
}

void TablesTest::first()
{
    World world;
    const auto table = world.compileTable({u"f.x"_qs},
                                          {{u">= 3元"_qs, u"30"_qs},
                                           {u">= 2元"_qs, u"20"_qs},
                                           {u">= 0元"_qs, u"10"_qs},
                                           {u"-"_qs, u"99"_qs}},
                                          u"0"_qs, feel::HitPolicy::First);
    const auto value = [&] {
        const auto result = eval::evaluate(*table, world.facts);
        return world.text(result->value, table->type());
    };
    QCOMPARE(value(), u"[10, 30]"_qs);
    world.setMoney(u"f.x"_qs, 200, 250);
    QCOMPARE(value(), u"20"_qs);
    world.setMoney(u"f.x"_qs, 100, 250);
    QCOMPARE(value(), u"[10, 20]"_qs);
    world.setMoney(u"f.x"_qs, 500);
    QCOMPARE(value(), u"30"_qs);
}

void TablesTest::tableOverAnExpression()
{
    World world;
    const auto table = world.compileTable(
        {u"f.x + f.y"_qs},
        {{u">= 3元"_qs, u"30"_qs}, {u"[1元..3元)"_qs, u"20"_qs}, {u"< 1元"_qs, u"10"_qs}}, u"99"_qs,
        feel::HitPolicy::Unique);
    world.setMoney(u"f.x"_qs, 50, 120);
    world.setMoney(u"f.y"_qs, 50, 120);
    const auto result = eval::evaluate(*table, world.facts);
    QCOMPARE(world.text(result->value, table->type()), u"20"_qs);
    world.setMoney(u"f.y"_qs, 50, 300);
    const auto wider = eval::evaluate(*table, world.facts);
    QCOMPARE(world.text(wider->value, table->type()), u"[20, 30]"_qs);
    QCOMPARE(world.paths(wider->missing), u"f.x, f.y"_qs);
    QVERIFY(!wider->approximate);
}

QTEST_APPLESS_MAIN(TablesTest)
#include "tst_tables.moc"
