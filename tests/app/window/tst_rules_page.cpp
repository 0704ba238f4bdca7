// The rules page through real widgets.
#include "models/board_model.h"
#include "running_window.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

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

QTEST_MAIN(TestRulesPage)
#include "tst_rules_page.moc"
