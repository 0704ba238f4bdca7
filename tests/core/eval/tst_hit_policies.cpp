// The hit policies U, A, F and C+, from a table of text: hit_policies.txt beside this file.
#include "base/money.h"
#include "world.h"

#include <QFile>
#include <QTest>

#include <map>

using test::World;

namespace {

QStringList cellsOf(const QString &line)
{
    QStringList cells = line.split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

std::int64_t fenOf(const QString &yuan) { return base::moneyFromText(yuan)->fen(); }

/// `f.x=1..5 f.k=red` in the facts of a world.
void setFacts(World &world, const QString &text)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        const QStringList ends = value.split(QStringLiteral(".."));
        if (name == u"f.k")
            world.setChoice(name, value);
        else if (name == u"f.q")
            world.setTruth(name, value == u"true");
        else if (ends.size() == 2)
            world.setMoney(name, fenOf(ends[0]), fenOf(ends[1]));
        else
            world.setMoney(name, fenOf(value));
    }
}

} // namespace

class HitPoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table();
    void refused();
};

void HitPoliciesTest::table_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(HUISUAN_SOURCE_DIR "/tests/core/eval/hit_policies.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString policy;
    QStringList rows;
    int number = 0;
    std::map<QString, int> cases;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line.startsWith(u"table ")) {
            policy = line.mid(6);
            rows.clear();
        } else if (line.startsWith(u"case")) {
            ++cases[policy];
            QTest::addRow("line %d", number)
                << policy << rows << line.mid(4).section(QStringLiteral("->"), 0, 0)
                << line.section(QStringLiteral("->"), 1).trimmed();
        } else if (!line.isEmpty() && !line.startsWith(u'#')) {
            rows += line;
        }
    }
    for (const char *each : {"U", "A", "F", "C+"})
        QVERIFY(cases[QString::fromLatin1(each)] > 8);
}

void HitPoliciesTest::table()
{
    QFETCH(QString, policy);
    QFETCH(QStringList, rows);
    QFETCH(QString, known);
    QFETCH(QString, expected);
    static const std::map<QString, feel::HitPolicy> policies{
        {QStringLiteral("U"), feel::HitPolicy::Unique},
        {QStringLiteral("A"), feel::HitPolicy::Any},
        {QStringLiteral("F"), feel::HitPolicy::First},
        {QStringLiteral("C+"), feel::HitPolicy::CollectSum},
    };
    World world;
    const QString inputs = rows.takeFirst().mid(QStringLiteral("inputs ").size());
    const QString otherwise = rows.takeLast().mid(QStringLiteral("otherwise ").size());
    std::vector<QStringList> cells;
    for (const QString &row : rows)
        cells.push_back(cellsOf(row));
    const auto formula = world.compileTable(cellsOf(inputs), cells, otherwise, policies.at(policy));
    setFacts(world, known);
    const auto result = eval::evaluate(*formula, world.facts);
    QVERIFY(result);
    QString actual = world.text(result->value, formula->type());
    if (!result->missing.empty())
        actual += QStringLiteral(" missing ") + world.paths(result->missing);
    QCOMPARE(actual, expected);
    QVERIFY(!result->approximate);
}

/// Only amounts can be added up.
void HitPoliciesTest::refused()
{
    World world;
    feel::TableText table;
    table.hitPolicy = feel::HitPolicy::CollectSum;
    table.inputs.push_back({QStringLiteral("f.q"), {}});
    table.rows.push_back({{{QStringLiteral("true"), {}}}, {QStringLiteral("@\"2024-01-01\""), {}}});
    table.otherwise = {QStringLiteral("@\"2024-01-02\""), {}};
    feel::Context context;
    context.symbols = &world.symbols;
    const auto dates = feel::compileTable(table, context);
    QVERIFY(!dates);
    QCOMPARE(dates.error().front().code, QStringLiteral("wrong-argument-type"));
    for (int i = 0; i < 2000; ++i)
        table.rows.push_back(table.rows.front());
    const auto rows = feel::compileTable(table, context);
    QVERIFY(!rows);
    QCOMPARE(rows.error().front().code, QStringLiteral("too-long"));
}

QTEST_APPLESS_MAIN(HitPoliciesTest)
#include "tst_hit_policies.moc"
