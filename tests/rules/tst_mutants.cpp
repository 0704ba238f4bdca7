// What the mutator does to a rule file, and a sample of the shipped rules' mutants.
#include "trial.h"

#include <QtTest>

using mutants::Killer;
using mutants::Mutant;

class TstMutants : public QObject {
    Q_OBJECT
private slots:
    void slips_data();
    void slips();
    void dropsAStageWithItsBlock();
    void swapsRowsOrOutputs();
    void turnsDefaultsAndTerms();
    void aSampleIsNoticed();
};

void TstMutants::slips_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QStringList>("mutants");
    QTest::newRow("inclusive") << "a >= 0元" << QStringList{"a > 0元", "a >= 0.01元"};
    QTest::newRow("exclusive") << "a < b" << QStringList{"a <= b"};
    QTest::newRow("amount") << "50万元" << QStringList{"500000.01元", "499999.99元", "50元"};
    QTest::newRow("yuan") << "3.5元" << QStringList{"3.51元", "3.49元", "3.5万元"};
    QTest::newRow("large") << "1亿元"
                           << QStringList{"100000000.01元", "99999999.99元", "1元", "1万元"};
    QTest::newRow("share") << "20%" << QStringList{"21%", "19%"};
    QTest::newRow("number") << "n * 3" << QStringList{"n * 4", "n * 2"};
    QTest::newRow("zero") << "0" << QStringList{"1"};
    QTest::newRow("date") << "d = @\"2024-02-29\""
                          << QStringList{"d = @\"2024-03-01\"", "d = @\"2024-02-28\""};
    QTest::newRow("date by function")
        << "d >= date(\"2021-01-01\")"
        << QStringList{"d > date(\"2021-01-01\")", "d >= date(\"2021-01-02\")",
                       "d >= date(\"2020-12-31\")"};
    QTest::newRow("period") << "d + P2Y" << QStringList{"d + P2Y + P1D", "d + P2Y - P1D"};
    QTest::newRow("join") << "a and b" << QStringList{"a or b"};
    QTest::newRow("words are left") << "k = \"a>1 and 2\"" << QStringList{};
    QTest::newRow("names are left") << "tier1.x2 != y" << QStringList{};
}

void TstMutants::slips()
{
    QFETCH(QString, formula);
    QFETCH(QStringList, mutants);
    const QByteArray text = "conditions:\n  - id: one\n    formula: '" + formula.toUtf8() + "'\n";
    QStringList expected;
    for (const QString &mutated : mutants)
        expected += "one: " + formula + " => " + mutated;
    QStringList found;
    for (const Mutant &mutant : mutants::mutantsOf("d/measures/m.yaml", text)) {
        found += mutant.what;
        QVERIFY(mutant.text.endsWith(mutant.what.section(" => ", 1).toUtf8() + "'\n"));
    }
    QCOMPARE(found, expected);
}

void TstMutants::dropsAStageWithItsBlock()
{
    const auto found = mutants::mutantsOf(
        "d/measures/m.yaml", "amount:\n  cap:\n    - {formula: 'x'}\n  rounding: down\n");
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].kind, "drop");
    QCOMPARE(found[0].text, "amount:\n  rounding: down\n");
}

void TstMutants::swapsRowsOrOutputs()
{
    const QByteArray rows = "      rows:\n        - {when: ['-'], then: 'a'}\n"
                            "        - {when: ['b'], then: 'c'}\n";
    const auto unique = mutants::mutantsOf("d/measures/m.yaml", "      hit: unique\n" + rows);
    QCOMPARE(unique.size(), 1U);
    QVERIFY(unique[0].text.contains("['-'], then: 'c'}"));
    QVERIFY(unique[0].text.contains("['b'], then: 'a'}"));
    const auto first = mutants::mutantsOf("d/measures/m.yaml", "      hit: first\n" + rows);
    QCOMPARE(first.size(), 1U);
    QVERIFY(
        first[0].text.endsWith("{when: ['b'], then: 'c'}\n        - {when: ['-'], then: 'a'}\n"));
}

void TstMutants::turnsDefaultsAndTerms()
{
    const auto readings = mutants::mutantsOf(
        "d/readings.yaml", "readings:\n  - id: r\n    choices:\n      - {id: 'no', label: x}\n"
                           "      - {id: b, label: x}\n    default: 'no'\n");
    QCOMPARE(readings.size(), 1U);
    QCOMPARE(readings[0].what, "r: no => b");
    const auto terms =
        mutants::mutantsOf("d/document.yaml", "parts:\n  - id: p\n    from: 2021-12-31\n");
    QCOMPARE(terms.size(), 2U);
    QCOMPARE(terms[0].what, "p: from 2021-12-31 => 2022-01-01");
    const auto shared = mutants::mutantsOf(
        "d/document.yaml",
        "shared:\n  - id: s\n    conditions:\n      - id: c\n        formula: 'a >= b'\n");
    QCOMPARE(shared.size(), 1U);
    QCOMPARE(shared[0].what, "c: a >= b => a > b");
    QVERIFY(mutants::mutantsOf("vocabulary/facts.yaml", "formula: 'a >= 1'").empty());
}

/// Every mutant of the sample is killed or explained; scripts/mutants tries all.
void TstMutants::aSampleIsNoticed()
{
    const mutants::Trial trial(QStringLiteral(HUISUAN_SOURCE_DIR "/rules"));
    QVERIFY(trial.isSound());
    const auto explained =
        mutants::readSurvivors(QStringLiteral(HUISUAN_SOURCE_DIR "/tests/rules/survivors.txt"));
    const std::size_t step = std::max<std::size_t>(trial.mutants().size() / 24, 1);
    for (std::size_t i = 0; i < trial.mutants().size(); i += step) {
        const Mutant &mutant = trial.mutants()[i];
        QVERIFY2(trial.run(mutant) != Killer::Nobody || explained.contains(mutant.name()),
                 qPrintable(mutant.name()));
    }
}

QTEST_GUILESS_MAIN(TstMutants)
#include "tst_mutants.moc"
