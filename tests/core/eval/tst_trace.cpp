// What every node came to.
#include "world.h"

#include <QTest>

using eval::TraceNode;
using test::World;

class TraceTest : public QObject {
    Q_OBJECT

private slots:
    void children();
    void branchNotTaken();
    void operandsAfterTheDecision();
    void rows();
    void rowsOfQuantifiers();
    void tests();
    void splitValues();
    void unknownTable();
    void parameters();
};

namespace {

struct Traced {
    feel::FormulaPtr formula;
    TraceNode root;
};

Traced traceOf(const World &world, const QString &text)
{
    const auto formula = world.compile(text);
    auto root = eval::trace(*formula, world.facts);
    if (!root)
        qFatal("no trace");
    return {formula, std::move(*root)};
}

} // namespace

void TraceTest::children()
{
    World world;
    world.setMoney(u"f.x"_qs, 100);
    const auto [formula, root] = traceOf(world, u"f.x + f.y"_qs);
    QCOMPARE(root.node, formula->root());
    QCOMPARE(root.value, eval::Value(base::Range::atLeast(100)));
    QCOMPARE(world.paths(root.missing), u"f.y"_qs);
    QCOMPARE(root.children.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(root.children[i].node, formula->node(formula->root()).children[i]);
    QCOMPARE(root.children[0].value, test::money(100));
    QVERIFY(root.children[0].missing.empty());
    QCOMPARE(world.paths(root.children[1].missing), u"f.y"_qs);
}

void TraceTest::branchNotTaken()
{
    World world;
    world.setTruth(u"f.q"_qs, true);
    const TraceNode root = traceOf(world, u"if f.q then f.x else f.y"_qs).root;
    QCOMPARE(root.children.size(), std::size_t{3});
    QVERIFY(root.children[1].node >= 0);
    QCOMPARE(root.children[2].node, -1);
}

void TraceTest::operandsAfterTheDecision()
{
    World world;
    world.setTruth(u"f.q"_qs, false);
    const TraceNode root = traceOf(world, u"f.q and f.p"_qs).root;
    QCOMPARE(root.value, test::truth(false));
    QVERIFY(root.missing.empty());
    QVERIFY(root.children[1].node >= 0);
    QCOMPARE(world.paths(root.children[1].missing), u"f.p"_qs);
}

void TraceTest::rows()
{
    World world;
    world.setRows(u"rows"_qs, 3);
    world.setCell(u"rows"_qs, 0, u"ok"_qs, test::truth(true));
    world.setCell(u"rows"_qs, 1, u"ok"_qs, test::truth(false));
    for (int i = 0; i < 3; ++i)
        world.setCell(u"rows"_qs, i, u"amount"_qs, test::money(100 + i));
    const auto [formula, root] = traceOf(world, u"sum(rows[ok].amount)"_qs);
    QCOMPARE(root.value, test::money(100, 202));
    QCOMPARE(root.children.size(), std::size_t{3});
    const eval::Value expected[] = {test::money(100), test::money(0), test::money(0, 102)};
    for (int i = 0; i < 3; ++i) {
        const TraceNode &row = root.children[static_cast<std::size_t>(i)];
        QCOMPARE(row.row, i);
        QCOMPARE(row.node, formula->root());
        QCOMPARE(row.value, expected[i]);
        QCOMPARE(row.children.size(), std::size_t{2});
        QCOMPARE(row.children[1].node, formula->node(formula->root()).children[1]); // the filter
        QCOMPARE(row.children[0].node >= 0, i != 1); // the value, where it is asked for
    }
    QCOMPARE(world.paths(root.children[2].missing), u"rows[2].ok"_qs);
}

void TraceTest::rowsOfQuantifiers()
{
    World world;
    world.setRows(u"rows"_qs, 2);
    world.setCell(u"rows"_qs, 0, u"amount"_qs, test::money(100));
    const TraceNode root = traceOf(world, u"some r in rows satisfies r.amount >= 1元"_qs).root;
    QCOMPARE(root.value, test::truth(true));
    QCOMPARE(root.children.size(), std::size_t{2});
    QCOMPARE(root.children[0].value, test::truth(true));
    QCOMPARE(root.children[1].value, eval::Value(base::Truth::Unknown));
    QCOMPARE(world.paths(root.children[1].missing), u"rows[1].amount"_qs);
    QVERIFY(root.missing.empty());
}

void TraceTest::tests()
{
    World world;
    world.setMoney(u"f.x"_qs, 100);
    const auto [formula, root] = traceOf(world, u"f.x in ([2元..3元], f.y)"_qs);
    QCOMPARE(root.value, eval::Value(base::Truth::Unknown));
    QCOMPARE(root.children.size(), std::size_t{3});
    QCOMPARE(root.children[0].value, test::money(100));
    QCOMPARE(root.children[1].value, test::truth(false));
    QCOMPARE(root.children[1].children.size(), std::size_t{2});
    QCOMPARE(root.children[1].children[0].value, test::money(200));
    QCOMPARE(root.children[2].value, eval::Value(base::Truth::Unknown));
    QCOMPARE(world.paths(root.children[2].missing), u"f.y"_qs);
}

void TraceTest::splitValues()
{
    World world;
    const QString text = u"(f.x >= 5元 or f.x < 5元) and (f.x >= 6元 and f.x < 8元) and f.q"_qs;
    world.setMoney(u"f.x"_qs, 0, 550);
    const TraceNode root = traceOf(world, text).root;
    QCOMPARE(root.value, test::truth(false));
    const TraceNode open = traceOf(world, u"(f.x >= 5元 or f.x < 5元) and f.q"_qs).root;
    QCOMPARE(open.children[0].value, test::truth(true));
    QVERIFY(open.children[0].missing.empty());
    QCOMPARE(open.children[0].children[0].value, eval::Value(base::Truth::Unknown));
    QCOMPARE(world.paths(open.children[0].children[0].missing), u"f.x"_qs);
    QCOMPARE(world.paths(open.missing), u"f.q"_qs);
}

void TraceTest::unknownTable()
{
    World world;
    const TraceNode root = traceOf(world, u"sum(rows[ok].amount)"_qs).root;
    QVERIFY(root.children.empty());
    QCOMPARE(world.paths(root.missing), u"rows"_qs);
}

void TraceTest::parameters()
{
    World world;
    world.addParameter(u"base"_qs, u"f.x + f.y"_qs);
    const TraceNode root = traceOf(world, u"if param.base >= 5元 then param.base else 0元"_qs).root;
    QCOMPARE(world.paths(root.missing), u"f.x, f.y"_qs);
    // Each copy of the parameter shows its own operands.
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const TraceNode &copy = i == 0 ? root.children[0].children[0] : root.children[1];
        QCOMPARE(world.paths(copy.missing), u"f.x, f.y"_qs);
        QCOMPARE(copy.children.size(), std::size_t{1});
        QCOMPARE(copy.children[0].children.size(), std::size_t{2});
    }
}

QTEST_APPLESS_MAIN(TraceTest)
#include "tst_trace.moc"
