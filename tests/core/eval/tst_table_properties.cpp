// What holds for every decision table, over random ones.
#include "properties.h"

#include <QTest>

using test::Generator;
using test::Properties;
using test::seed;
using test::World;

class TablePropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void randomTables_data();
    void randomTables();
    void rarelyApproximate();
    void rowsExchanged();

private:
    int m_tables = 0;
    int m_approximate = 0;
};

void TablePropertiesTest::randomTables_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part < 4; ++part)
        QTest::addRow("part %d", part) << part;
}

void TablePropertiesTest::randomTables()
{
    QFETCH(int, part);
    const World world = test::propertyWorld();
    Generator generator(world, seed + 100 + static_cast<std::uint64_t>(part));
    Properties properties(world);
    int failures = 0;
    while (properties.counts.formulas < 2500 && failures < 5) {
        const feel::FormulaPtr formula = generator.table();
        failures += properties.check(generator, formula->text(), formula) ? 0 : 1;
    }
    properties.print("decision tables");
    QCOMPARE(failures, 0);
    m_tables += properties.counts.formulas;
    m_approximate += properties.counts.approximate;
}

void TablePropertiesTest::rarelyApproximate()
{
    QCOMPARE(m_tables, 10000);
    qInfo("%d of %d approximate", m_approximate, m_tables);
    QVERIFY(m_approximate * 100 < m_tables);
}

/// The rows of a Unique, an Any and a sum table have no order.
void TablePropertiesTest::rowsExchanged()
{
    const World world = test::propertyWorld();
    Generator generator(world, seed + 200);
    int compared = 0;
    while (compared < 2000) {
        const auto [one, two] = generator.turnedTable();
        const eval::Facts facts = generator.facts();
        const auto first = eval::evaluate(*one, facts);
        const auto second = eval::evaluate(*two, facts);
        if (!first || !second || first->approximate || second->approximate)
            continue;
        ++compared;
        QCOMPARE(first->value, second->value);
        QCOMPARE(first->missing, second->missing);
    }
}

QTEST_APPLESS_MAIN(TablePropertiesTest)
#include "tst_table_properties.moc"
