// Cases side by side, through real widgets.
#include "models/scenarios_model.h"
#include "running_window.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>
#include <functional>
#include <vector>

using models::ScenariosModel;

using window_test::RunningWindow;

class TestScenarios : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void nothingToCompare();
    void aCopyIsComparedWithItsOriginal();
    void differencesAreToldAndComeFirst();
    void withoutADateNothingIsCompared();
    void copyKeepsTheName();
    void atMostThree();
    void leadsToTheFact();
    void undoShowsAtOnce();
    void oneFactIsVaried();
    void nothingToVary();

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

void TestScenarios::differencesAreToldAndComeFirst()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(m_program->click("rail/scenarios"));
    QVERIFY(m_program->click("scenarios/copy"));
    QVERIFY(m_program->session().setFact("contracts[1].converts_result", "true"));
    QVERIFY(m_program->click("rail/scenarios"));
    const QAbstractItemModel &model = *table()->model();
    std::vector<bool> differ;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 2);
        if (index.data(ScenariosModel::KindRole).toInt() == int(ScenariosModel::Kind::Measure))
            differ.push_back(index.data(ScenariosModel::DiffersRole).toBool());
    }
    QVERIFY(differ.front() && !differ.back());
    QVERIFY(std::ranges::is_sorted(differ, std::greater()));
    const QModelIndex measure = rowOf("jz3-4", ScenariosModel::Kind::Measure);
    QVERIFY(!measure.siblingAtColumn(1).data().toString().contains(u'（'));
    QCOMPARE(measure.siblingAtColumn(2).data().toString(),
             QStringLiteral("符合 · 上限 600,000.00 – 780,000.00 元（下端 -180,000.00 元）"));
}

void TestScenarios::withoutADateNothingIsCompared()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    session::Session &session = m_program->session();
    std::vector<store::CaseId> ids = {session.caseId()};
    for (const QString &converts : {QStringLiteral("true"), QStringLiteral("false")}) {
        QVERIFY(session.copyCase(converts));
        QVERIFY(session.setFact("contracts[1].converts_result", converts));
        ids.push_back(session.caseId());
    }
    ScenariosModel model(session);
    const auto textAt = [&model](int column) {
        const QModelIndexList found = model.match(model.index(0, 0), ScenariosModel::KeyRole,
                                                  QStringLiteral("jz3-4"), 1, Qt::MatchExactly);
        return found.isEmpty() ? QString()
                               : found.front().siblingAtColumn(column).data().toString();
    };
    QVERIFY(model.setCases(ids));
    QVERIFY(textAt(2).contains(u'（'));
    // The first is what the others are compared with; another does not take its place.
    QVERIFY(session.openCase(ids.front()));
    QVERIFY(session.clear("on"));
    QVERIFY(model.setCases(ids));
    QVERIFY(textAt(2) != textAt(3));
    for (const int column : {2, 3})
        QVERIFY2(!textAt(column).contains(u'（'), qPrintable(textAt(column)));
}

void TestScenarios::copyKeepsTheName()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(m_program->session().setFact("applicant.name", QStringLiteral("100%2 Ltd")));
    QVERIFY(m_program->click("rail/scenarios"));
    QVERIFY(m_program->click("scenarios/copy"));
    QCOMPARE(m_program->session().applicantName(), QStringLiteral("100%2 Ltd（方案 2）"));
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

/// The picture and the words come from the engine's pieces; a wrong range says what to do.
void TestScenarios::oneFactIsVaried()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(m_program->click("rail/scenarios"));
    m_program->find<QTabWidget>("scenarios/tabs")->setCurrentIndex(1);
    auto *fact = m_program->find<QComboBox>("whatif/fact");
    auto *subject = m_program->find<QComboBox>("whatif/subject");
    auto *pieces = m_program->find<QTextBrowser>("whatif/pieces");
    fact->setCurrentIndex(fact->findData("contracts[0].realised"));
    QVERIFY(fact->currentIndex() >= 0);
    QVERIFY(m_program->type("whatif/from", "0"));
    QVERIFY(m_program->type("whatif/to", "1000万"));
    QTRY_VERIFY(subject->findData("jz3-4") >= 0);
    subject->setCurrentIndex(subject->findData("jz3-4"));
    const QString text = pieces->toPlainText();
    QVERIFY2(text.contains("10,000,000.00"), qPrintable(text));
    const QImage drawn = m_program->find("whatif/curve")->grab().toImage();
    const QColor accent = widgets::lightColours().accent;
    int seen = 0;
    for (int x = 0; x < drawn.width(); ++x) {
        for (int y = 0; y < drawn.height(); ++y)
            seen += drawn.pixelColor(x, y) == accent ? 1 : 0;
    }
    QVERIFY(seen > 100);

    // An edit elsewhere leaves the choice; the answer follows.
    QVERIFY(m_program->session().setFact("contracts[0].converts_result", "false"));
    QCOMPARE(fact->currentData().toString(), "contracts[0].realised");
    QTRY_VERIFY(subject->findData("jz3-4") < 0);

    QVERIFY(m_program->type("whatif/from", "99999999"));
    auto *help = m_program->find<QLabel>("whatif/help");
    QTRY_VERIFY(help->text().contains("99999999"));
}

void TestScenarios::nothingToVary()
{
    QVERIFY(m_program->click("rail/scenarios"));
    m_program->find<QTabWidget>("scenarios/tabs")->setCurrentIndex(1);
    QVERIFY(!m_program->find<QComboBox>("whatif/fact")->isEnabled());
    QVERIFY(!m_program->find<QLabel>("whatif/help")->text().isEmpty());
    QVERIFY(!m_program->find("whatif/curve")->isVisible());
}

QTEST_MAIN(TestScenarios)
#include "tst_scenarios.moc"
