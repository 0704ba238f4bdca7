// How far a comparison is from its threshold.
#include "world.h"

#include <QTest>

using test::World;

class MarginTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void comparisons_data();
    void comparisons();
    void absent_data();
    void absent();
    void junctions_data();
    void junctions();
    void rows();
    void parameters();

private:
    /// "f.x 250": the fact and the margin; empty where there is none.
    QString margin(const QString &text, eval::RowScope scope = {}) const;

    World m_world;
};

QString MarginTest::margin(const QString &text, eval::RowScope scope) const
{
    const auto formula = m_world.compile(text, scope.table);
    const auto margin = eval::margin(*formula, m_world.facts, scope);
    if (!margin)
        return {};
    return eval::pathOf(margin->fact, m_world.symbols) + u' ' + base::toText(margin->by);
}

void MarginTest::init()
{
    m_world.reset();
    m_world.setMoney(u"f.x"_qs, 30000);
    m_world.setMoney(u"f.y"_qs, 4999);
    m_world.set(u"f.n"_qs, test::number(5));
    m_world.setDate(u"f.d"_qs, u"2024-03-01"_qs);
    m_world.setTruth(u"f.q"_qs, true);
}

void MarginTest::comparisons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("f.x >= 50元", "f.x 25000");
    row("f.y >= 50元", "f.y -1");
    row("f.y >= 49.99元", "f.y 0");
    row("f.y > 49.99元", "f.y -1");
    row("f.y > 49.98元", "f.y 1");
    row("f.x <= 50元", "f.x -25000");
    row("f.x <= 400元", "f.x 10000");
    row("f.x < 300元", "f.x -1");
    row("f.x < 299元", "f.x -101");
    row("50元 <= f.x", "f.x 25000");
    row("300元 < f.x", "f.x -1");
    row("f.n > 5", "f.n 0");
    row("f.n > 6", "f.n -1");
    row("f.n >= 4.5", "f.n 0.5");
    row("f.d >= @\"2024-03-02\"", "f.d -1");
    row("f.d <= @\"2022-03-01\" + P2Y", "f.d 0");
    row("f.d < @\"2022-03-01\" + P2Y", "f.d -1");
    row("f.d + P10D >= @\"2024-03-21\"", "f.d -10");
    row("f.x in [50元..100元]", "f.x -20000");
    row("f.x in [50元..310元]", "f.x 1000");
    row("f.x in (300元..400元]", "f.x -1");
    row("f.x in (>= 50元)", "f.x 25000");
    row("f.x between 400元 and 500元", "f.x -10000");
    row("f.x * 20% >= 100元", "f.x -20000");
    row("f.x / 3 >= 100.01元", "f.x -3");
    row("f.x - 100元 >= 250元", "f.x -5000");
    row("400元 - f.x >= 0元", "f.x 10000");
    row("not(f.x >= 500元)", "f.x 20000");
    row("not(f.x < 500元)", "f.x -20000");
    row("if f.q then f.x >= 50元 else f.y >= 50元", "f.x 25000");
    row("f.x >= (if f.q then 500元 else 50元)", "f.x -20000");
    row("f.x >= (if reading.a = \"red\" then 500元 else 50元)", "f.x -20000");
    row("f.x + f.x >= 500元", "f.x 5000");
}

void MarginTest::comparisons()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(margin(text), expected);
}

void MarginTest::absent_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"f.q", "f.x = 5元", "f.x != 5元", "f.x in (5元, 6元)", "f.z >= 5元", "f.x >= f.y",
          "f.x >= f.z", "sum(rows.amount) >= 5元", "if f.p then f.x >= 5元 else f.y >= 5元",
          "5元 >= 4元", "f.x - f.x >= 0元", "f.k = \"red\"", "some r in rows satisfies r.ok"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void MarginTest::absent()
{
    QFETCH(const QString, text);
    QCOMPARE(margin(text), QString());
}

void MarginTest::junctions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("f.x >= 50元 and f.y >= 50元", "f.y -1");
    row("f.q = false and f.y >= 50元", "f.y -1");
    row("f.y >= 60元 and f.y >= 50元", "f.y -1001"); // the first that fails
    row("f.x >= 50元 and f.y >= 40元", "f.y 999");
    row("f.x >= 50元 and f.n >= 5", "f.x 25000"); // of two kinds, the first
    row("f.x >= 500元 or f.y >= 50元", "f.y -1");
    row("f.x >= 50元 or f.y >= 50元", "f.x 25000");
    row("f.x >= 50元 and f.z >= 50元", "");
    row("f.x >= 500元 and f.z >= 50元", "f.x -20000");
    row("f.x >= 500元 or f.z >= 50元", "");
    row("not(f.x >= 500元 or f.y >= 50元)", "f.y 1");
}

void MarginTest::junctions()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(margin(text), expected);
}

void MarginTest::rows()
{
    m_world.setRows(u"rows"_qs, 2);
    m_world.setCell(u"rows"_qs, 1, u"amount"_qs, test::money(4999));
    QCOMPARE(margin(u"amount >= 50元"_qs, {0, 1}), u"rows[1].amount -1"_qs);
    QCOMPARE(margin(u"amount >= 50元"_qs, {0, 0}), QString());
}

void MarginTest::parameters()
{
    m_world.addParameter(u"floor"_qs, u"50元"_qs);
    m_world.addParameter(u"enough"_qs, u"f.y >= param.floor"_qs);
    QCOMPARE(margin(u"param.enough"_qs), u"f.y -1"_qs);
    m_world.symbols.parameters.clear();
}

QTEST_APPLESS_MAIN(MarginTest)
#include "tst_margin.moc"
