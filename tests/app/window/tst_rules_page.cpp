// The rules page through real widgets.
#include "models/board_model.h"
#include "running_window.h"
#include "support/small_rules.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

using window_test::RunningWindow;

class TestRulesPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void showsDocumentsWithoutACase();
    void searchAndRead();
    void everyRowHasAPage();
    void leadsToTheResult();
    void folderIsChecked();
    void problemsLeadToTheirLines();

private:
    QTreeView *tree() { return m_program->find<QTreeView>("rules/tree"); }
    QString detail() { return m_program->find<QTextBrowser>("rules/detail")->toPlainText(); }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestRulesPage::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)));
    QVERIFY(m_program->isGood());
    QVERIFY(m_program->click("rail/rules"));
}

void TestRulesPage::showsDocumentsWithoutACase()
{
    QVERIFY(tree()->isVisible());
    QVERIFY(tree()->currentIndex().isValid());
    const auto &first = m_program->session().rules().documents().front();
    QVERIFY(detail().contains(first.sha256));
}

void TestRulesPage::searchAndRead()
{
    auto *search = m_program->find<QLineEdit>("rules/search");
    QTest::keyClicks(search, "jz3-4");
    QModelIndex index = tree()->model()->index(0, 0);
    while (tree()->model()->rowCount(index) > 0) {
        QVERIFY(tree()->isExpanded(index));
        index = tree()->model()->index(0, 0, index);
    }
    tree()->setFocus();
    tree()->setCurrentIndex(index);
    const auto *measure = m_program->session().rules().findMeasure(QStringLiteral("jz3-4"));
    const QString text = detail();
    QVERIFY(text.contains(measure->summary.in(m_program->session().language())));
    for (const auto &condition : measure->conditions) {
        const QString label = condition.label.in(m_program->session().language());
        QVERIFY2(text.contains(label), qPrintable(label));
    }
    QVERIFY(text.contains(QStringLiteral("500,000.00")));

    // Its examples are run beside the window: all of them come out as the rules say.
    const auto whole = rulebook::Rulebook::load(m_program->session().rulesFolder());
    QVERIFY(whole);
    const auto count =
        std::ranges::count((*whole)->examples(), measure->id, &rulebook::Example::measure);
    QVERIFY(count > 10);
    QTRY_COMPARE_WITH_TIMEOUT(detail().count(u'✓'), static_cast<qsizetype>(count), 60'000);
    QVERIFY(!detail().contains(u'✗'));
}

void TestRulesPage::everyRowHasAPage()
{
    QList<QModelIndex> open{QModelIndex()};
    int seen = 0;
    while (!open.isEmpty()) {
        const QModelIndex parent = open.takeLast();
        for (int row = 0; row < tree()->model()->rowCount(parent); ++row) {
            const QModelIndex index = tree()->model()->index(row, 0, parent);
            tree()->setCurrentIndex(index);
            QVERIFY2(detail().size() > 10, qPrintable(index.data().toString()));
            open.append(index);
            ++seen;
        }
    }
    QVERIFY(seen > 50);
}

void TestRulesPage::leadsToTheResult()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(m_program->click("rail/rules"));
    emit m_program->find<QTextBrowser>("rules/detail")
        ->anchorClicked(QUrl(QStringLiteral("assess:jz3-4")));
    QCOMPARE(m_program->window().page(), window::Page::Assessment);
    auto *board = m_program->find<QAbstractItemView>("case/board");
    QCOMPARE(board->currentIndex().data(models::BoardModel::IdRole).toString(),
             QStringLiteral("jz3-4"));
}

void TestRulesPage::folderIsChecked()
{
    const support::SmallRules rules;
    QVERIFY(m_program->click("rail/rules"));
    m_program->answers().file = rules.folder();
    QVERIFY(m_program->click("rules/check"));
    auto *summary = m_program->find<QLabel>("rules/check/summary");
    QTRY_VERIFY(summary->text().contains(u"失败 0"));
    QTRY_VERIFY(
        tree()->model()->index(0, 0).data().toString()
        != m_program->session().rules().documents().front().title.in(base::Language::Chinese));
    QVERIFY(m_program->click("rules/check/close"));
    QCOMPARE(tree()->model()->index(0, 0).data().toString(),
             m_program->session().rules().documents().front().title.in(base::Language::Chinese));
    QVERIFY(!summary->isVisible());
}

void TestRulesPage::problemsLeadToTheirLines()
{
    const support::SmallRules rules;
    rules.write("alpha-2021/measures/wrong.yaml", "measure: wrong\narticle: nowhere\n");
    QVERIFY(m_program->click("rail/rules"));
    m_program->answers().file = rules.folder();
    QVERIFY(m_program->click("rules/check"));
    auto *problems = m_program->find<QTreeWidget>("rules/check/problems");
    QTRY_VERIFY(problems->topLevelItemCount() > 0);
    for (int row = 0; row < problems->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = problems->topLevelItem(row);
        problems->setCurrentItem(item);
        QVERIFY2(detail().contains(item->text(0)), qPrintable(item->text(0)));
    }
    QTreeWidgetItem *first = problems->topLevelItem(0);
    problems->setCurrentItem(first);
    QVERIFY2(first->text(0).contains("wrong.yaml:"), qPrintable(first->text(0)));
    QVERIFY2(detail().contains("article: nowhere"), qPrintable(detail()));
}

QTEST_MAIN(TestRulesPage)
#include "tst_rules_page.moc"
