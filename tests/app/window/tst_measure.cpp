// The chosen measure: its steps as a picture with words, nearest ways and dates; what hangs on a fact; what
// other places ask for.
#include "models/reason_model.h"
#include "panes/waterfall.h"
#include "running_window.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using window_test::RunningWindow;

class TestMeasure : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void whatIsChosenIsInSight_data();
    void whatIsChosenIsInSight();
    void detailFollowsTheChosenLine();
    void stepsAreToldInWords();
    void stepsFollowTheCase();
    void nearestWayIsFound();
    void datesAreTold();
    void helpSaysWhatReadsAFact();
    void otherPlacesAreFoldedAway();
    void amountsInAnotherUnitAreNoticed();

private:
    bool showTab(const QString &text);
    panes::Waterfall *steps() { return m_program->find<panes::Waterfall>("case/steps"); }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestMeasure::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)), base::Language::English);
    QVERIFY(m_program->isGood());
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    // One contract of 3,000,000 yuan, all of it paid.
    QVERIFY(m_program->session().removeRows("contracts", {1, 2}));
    QVERIFY(m_program->session().setFact("contracts[0].realised", "3000000"));
}

bool TestMeasure::showTab(const QString &text)
{
    auto *tabs = m_program->find<QTabWidget>("case/measure/tabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) != text)
            continue;
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, Qt::NoModifier,
                          tabs->tabBar()->tabRect(i).center());
        return tabs->currentIndex() == i;
    }
    return false;
}

void TestMeasure::whatIsChosenIsInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("as it opens") << QSize(1280, 720);
    QTest::newRow("lower") << QSize(1280, 600);
    QTest::newRow("higher") << QSize(1600, 1000);
}

void TestMeasure::whatIsChosenIsInSight()
{
    QFETCH(const QSize, size);
    RunningWindow program(m_folder.filePath(QStringLiteral("sight-%1.huisuan").arg(size.height())),
                          base::Language::English);
    program.window().openSample(QStringLiteral("equipment-maker"));
    QTest::qWait(50); // laid out
    program.window().resize(size);
    QTest::qWait(50);
    auto *board = program.find<QTreeView>("case/board");
    const QModelIndex measure = board->currentIndex();
    QVERIFY(measure.parent().isValid());
    const auto isSeen = [](const QTreeView &view, const QModelIndex &index) {
        return view.viewport()->rect().contains(view.visualRect(index).center());
    };
    QVERIFY(isSeen(*board, measure));
    QVERIFY(isSeen(*board, measure.parent())); // it is the first of its group
    auto *reasons = program.find<QTreeView>("case/reasons");
    const QModelIndex amount =
        reasons->currentIndex().siblingAtColumn(models::ReasonModel::WhatColumn);
    QCOMPARE(amount.data().toString(), QStringLiteral("Amount"));
    QVERIFY(isSeen(*reasons, amount));
}

/// What the line says changes, what the measure says does not.
void TestMeasure::detailFollowsTheChosenLine()
{
    auto *reasons = m_program->find<QTreeView>("case/reasons");
    const auto *model = qobject_cast<models::ReasonModel *>(reasons->model());
    QVERIFY(model);
    reasons->setCurrentIndex(model->indexOf("threshold@0"));
    const auto *detail = m_program->find<QTextBrowser>("case/detail");
    QVERIFY2(detail->toPlainText().contains("3,000,000.00"), qPrintable(detail->toPlainText()));
    QVERIFY(m_program->session().setFact("contracts[0].amount", "2800000"));
    QVERIFY2(detail->toPlainText().contains("2,800,000.00"), qPrintable(detail->toPlainText()));
}

void TestMeasure::stepsAreToldInWords()
{
    QVERIFY(showTab("Amount"));
    const QString words = steps()->texts().join(u'\n');
    for (const char *part : {"3,000,000.00", "20 %", "1,000,000.00", "not reached", "600,000.00"})
        QVERIFY2(words.contains(QLatin1StringView(part)), qPrintable(words));
    QVERIFY(steps()->accessibleDescription().contains("600,000.00"));
    QVERIFY(!steps()->accessibleName().isEmpty());
    QVERIFY(steps()->sizeHint().height() > 100);
    QTest::qWait(50); // laid out
    const QImage picture = steps()->grab().toImage();
    int coloured = 0;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y)
            coloured += picture.pixelColor(x, y).saturation() > 60 ? 1 : 0;
    }
    QVERIFY(coloured > 200); // bars
}

void TestMeasure::stepsFollowTheCase()
{
    QVERIFY(showTab("Amount"));
    QVERIFY(m_program->session().setFact("contracts[0].realised", "9000000"));
    const QString words = steps()->texts().join(u'\n');
    QVERIFY2(words.contains("limits the amount"), qPrintable(words));
    QVERIFY2(words.contains("1,800,000.00"), qPrintable(words));
}

void TestMeasure::nearestWayIsFound()
{
    QVERIFY(m_program->session().setFacts({{"contracts[0].amount", "480000"},
                                           {"contracts[0].technology_amount", "480000"},
                                           {"contracts[0].realised", "480000"}}));
    auto *ways = m_program->find<QTextBrowser>("case/ways");
    QVERIFY(showTab("Next"));
    QTRY_VERIFY_WITH_TIMEOUT(ways->toPlainText().contains("500,000.00"), 60'000);
    QVERIFY(ways->toPlainText().contains("480,000.00"));
}

void TestMeasure::datesAreTold()
{
    auto *ways = m_program->find<QTextBrowser>("case/ways");
    QVERIFY(showTab("Next"));
    QTRY_VERIFY_WITH_TIMEOUT(ways->toPlainText().contains("2026-10-09"), 60'000);
}

void TestMeasure::helpSaysWhatReadsAFact()
{
    auto *help = m_program->find<QToolButton>("case/applicant/applicant.kind/help");
    QVERIFY(help && help->isVisible());
    QTest::mouseClick(help, Qt::LeftButton);
    QStringList texts;
    for (const QLabel *label : help->parentWidget()->findChildren<QLabel *>())
        texts.append(label->isVisible() ? label->text() : QString());
    QVERIFY2(texts.join(u'\n').contains("Read by"), qPrintable(texts.join(u'\n')));
    QVERIFY(texts.join(u'\n').contains("600,000.00"));
}

void TestMeasure::otherPlacesAreFoldedAway()
{
    auto *others = m_program->find<QPushButton>("case/others");
    QVERIFY(others->isVisible());
    const auto visible = [this] {
        int count = 0;
        for (const auto &section : m_program->session().rules().vocabulary().sections) {
            const auto *head = m_program->find<QToolButton>("case/" + section.id);
            count += head && head->isVisible() ? 1 : 0;
        }
        return count;
    };
    const int own = visible();
    QVERIFY(own > 2);
    others->click();
    const int all = visible();
    QVERIFY2(all > own, qPrintable(QString::number(all)));
    others->click();
    QCOMPARE(visible(), own);
    // Nothing is folded away while nobody knows where the applicant is.
    QVERIFY(m_program->session().clear("applicant.place"));
    QCOMPARE(visible(), all);
    QVERIFY(!others->isVisible());
}

void TestMeasure::amountsInAnotherUnitAreNoticed()
{
    const auto slips = [this] {
        const auto warnings = m_program->session().warnings();
        return std::ranges::count(warnings, QStringLiteral("slip-of-units"), &base::Issue::code);
    };
    QVERIFY(m_program->session().insertRow("contracts", 1, {{"amount", "2000000"}}));
    QVERIFY(m_program->session().insertRow("contracts", 2, {{"amount", "2500"}}));
    QCOMPARE(slips(), 0); // 2,500 is not a thousandth of the median of 2,000,000
    QVERIFY(m_program->session().setFact("contracts[2].amount", "250"));
    QCOMPARE(slips(), 1);
    QVERIFY(m_program->session().setFact("contracts[2].amount", "2000000000"));
    QCOMPARE(slips(), 0); // the median is 3,000,000 now
    QVERIFY(m_program->session().setFact("contracts[2].amount", "3000000000"));
    QCOMPARE(slips(), 1);
}

QTEST_MAIN(TestMeasure)
#include "tst_measure.moc"
