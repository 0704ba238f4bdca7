// Cases side by side, through real widgets.
#include "models/scenarios_model.h"
#include "running_window.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using models::ScenariosModel;

using window_test::RunningWindow;

class TestScenarios : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void nothingToCompare();
    void aCopyIsComparedWithItsOriginal();
    void atMostThree();
    void leadsToTheFact();
    void undoShowsAtOnce();

private:
    QTableView *table() { return m_program->find<QTableView>("scenarios/table"); }
    /// The row of a key; invalid where there is none.
    QModelIndex rowOf(const QString &key, ScenariosModel::Kind kind)
    {
        const QAbstractItemModel &model = *table()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (index.data(ScenariosModel::KeyRole).toString() == key
                && index.data(ScenariosModel::KindRole).toInt() == static_cast<int>(kind))
                return index;
        }
        return {};
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestScenarios::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)));
    QVERIFY(m_program->isGood());
}

void TestScenarios::nothingToCompare()
{
    QVERIFY(m_program->click("rail/scenarios"));
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_program->find<QPushButton>("scenarios/copy")->isEnabled());
}

void TestScenarios::aCopyIsComparedWithItsOriginal()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    const store::CaseId original = m_program->session().caseId();
    QVERIFY(m_program->click("rail/scenarios"));
    const QAbstractItemModelTester tester(table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table()->model()->columnCount(), 2);
    QVERIFY(m_program->click("scenarios/copy"));
    QCOMPARE(m_program->window().page(), window::Page::Assessment);
    QVERIFY(m_program->session().caseId() != original);
    QVERIFY(m_program->session().setFact("contracts[1].converts_result", "true"));
    QVERIFY(m_program->click("rail/scenarios"));
    QCOMPARE(table()->model()->columnCount(), 3);
    const QModelIndex measure = rowOf("jz3-4", ScenariosModel::Kind::Measure);
    QVERIFY(measure.isValid());
    QVERIFY(measure.siblingAtColumn(1).data().toString().contains("780,000.00"));
    QVERIFY(!measure.siblingAtColumn(1).data(ScenariosModel::DiffersRole).toBool());
    QVERIFY(measure.siblingAtColumn(2).data(ScenariosModel::DiffersRole).toBool());
    const QModelIndex fact = rowOf("contracts[1].converts_result", ScenariosModel::Kind::Fact);
    QVERIFY(fact.isValid());
    QVERIFY(
        !rowOf("contracts[0].amount", ScenariosModel::Kind::Fact).isValid()); // the same in both
}

void TestScenarios::atMostThree()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_program->click("rail/scenarios"));
        QVERIFY(m_program->click("scenarios/copy"));
    }
    QVERIFY(m_program->click("rail/scenarios"));
    QCOMPARE(table()->model()->columnCount(), 4);
    auto *third = m_program->find<QComboBox>("scenarios/case3");
    QCOMPARE(third->count(), 5); // none, and four cases of different names
    QSet<QString> names;
    for (int i = 1; i < third->count(); ++i)
        names.insert(third->itemText(i));
    QCOMPARE(names.size(), 4);
    third->setCurrentIndex(0);
    QCOMPARE(table()->model()->columnCount(), 3);
}

void TestScenarios::leadsToTheFact()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(m_program->click("rail/scenarios"));
    table()->setCurrentIndex(rowOf("jz3-4", ScenariosModel::Kind::Measure));
    emit table()->activated(table()->currentIndex());
    QCOMPARE(m_program->window().page(), window::Page::Assessment);
}

void TestScenarios::undoShowsAtOnce()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(m_program->session().setFact("contracts[1].converts_result", "true"));
    QVERIFY(m_program->click("rail/scenarios"));
    const QPersistentModelIndex measure =
        rowOf("jz3-4", ScenariosModel::Kind::Measure).siblingAtColumn(1);
    const QString before = measure.data().toString();
    QSignalSpy resets(table()->model(), &QAbstractItemModel::modelReset);
    QVERIFY(m_program->session().undo());
    QVERIFY(measure.data().toString() != before);
    QCOMPARE(resets.size(), 0);
}

QTEST_MAIN(TestScenarios)
#include "tst_scenarios.moc"
