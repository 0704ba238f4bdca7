// What hangs on a single fact and on a single row: details, corrections, menus, and the search in a pane.
#include "models/board_model.h"
#include "models/history_model.h"
#include "models/reason_model.h"
#include "pages/assessment_page.h"
#include "running_window.h"
#include "widgets/fact_row.h"
#include "widgets/find_bar.h"
#include "widgets/labels.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

using window_test::RunningWindow;
using Reasons = models::ReasonModel;

namespace {

const QString capital = QStringLiteral("talent.paid_in_capital");

} // namespace

class TestFacts : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void detailsTellOriginProofAndReaders();
    void detailsOfACell();
    void slipByTenThousandIsMended();
    void plausibleAmountsAreLeftAlone_data();
    void plausibleAmountsAreLeftAlone();
    void creditCodeIsMended();
    void echoOfTheCellUnderTheCursor();
    void menuOfAFact();
    void menuOfAFactBelongsToAllOfIt();
    void factLeadsToItsHistory();
    void menuOfABoardRow();
    void menuOfAReason();
    void menuOfACase();
    void findsInTheReasons();
    void findsInHistoryAndScenarios();

private:
    QString nameOf(const QString &fact)
    {
        return QStringLiteral("case/%1/%2").arg(fact.section(u'.', 0, 0), fact);
    }
    /// Shows the field of a fact and puts the cursor in it.
    QWidget *go(const QString &fact);
    QString detailsOf(const QString &fact);
    bool trigger(const QString &view, const QString &action);
    bool openMenu(QWidget &widget);
    QAbstractItemView *view(const QString &name)
    {
        return m_program->find<QAbstractItemView>(name);
    }
    static QString copied() { return QApplication::clipboard()->text(); }
    pages::AssessmentPage *assessment()
    {
        m_program->window().showPage(window::Page::Assessment);
        return m_program->find<pages::AssessmentPage>("case");
    }
    session::Session &session() { return m_program->session(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestFacts::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)), base::Language::English);
    QVERIFY(m_program->isGood());
    m_program->window().openSample(QStringLiteral("equipment-maker"));
}

QWidget *TestFacts::go(const QString &fact)
{
    assessment()->focusPath(fact);
    QApplication::processEvents();
    return m_program->find(nameOf(fact));
}

QString TestFacts::detailsOf(const QString &fact)
{
    auto *label = m_program->find<QLabel>(nameOf(fact) + QStringLiteral("/details"));
    if (!label || !label->isVisible())
        return {};
    QTextDocument text;
    text.setHtml(label->text());
    return text.toPlainText();
}

/// As the menu key does.
bool TestFacts::openMenu(QWidget &widget)
{
    widget.setFocus();
    const QPoint at = widget.inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget.mapToGlobal(at));
    return QApplication::sendEvent(&widget, &event);
}

bool TestFacts::trigger(const QString &view, const QString &action)
{
    auto *menu = m_program->find<QMenu>(view + QStringLiteral("/menu"));
    if (!menu || !menu->isVisible())
        return false;
    auto *found = menu->findChild<QAction *>(menu->objectName() + u'/' + action);
    const bool isThere = found && found->isEnabled() && !found->text().isEmpty();
    if (isThere)
        found->trigger();
    menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_program->window().activateWindow();
    QApplication::processEvents();
    return isThere;
}

void TestFacts::detailsTellOriginProofAndReaders()
{
    QVERIFY(go(capital));
    QVERIFY(detailsOf(capital).isEmpty());
    press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(detailsOf(capital).contains("Nobody has answered it yet"));
    QVERIFY(session().setFact(capital, "1500000"));
    const QString told = detailsOf(capital);
    QVERIFY2(told.contains("Entered: tester, 2026-11-21 08:00"), qPrintable(told));
    const rulebook::Rulebook &rules = session().rules();
    const rulebook::Measure *reader = rules.findMeasure(u"jz1-1a");
    QVERIFY2(told.contains(reader->title.in(base::Language::English)), qPrintable(told));
    const auto &facts = rules.vocabulary().facts;
    const auto fact = std::ranges::find(facts, capital, &rulebook::FactInfo::name);
    QVERIFY(told.contains(rules.vocabulary().findMaterial(fact->proof)->label.en));
    press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(detailsOf(capital).isEmpty());
    const QString place = QStringLiteral("applicant.place"); // came with the sample
    QVERIFY(go(place));
    QVERIFY(m_program->click(nameOf(place) + QStringLiteral("/help")));
    QVERIFY(detailsOf(place).contains("Came with the file"));
}

void TestFacts::detailsOfACell()
{
    assessment()->focusPath("contracts[0].amount");
    const QString name = QStringLiteral("case/contracts/amount");
    QVERIFY(m_program->find(name)->isVisible());
    QVERIFY(m_program->click(name + QStringLiteral("/help")));
    const auto *label = m_program->find<QLabel>(name + QStringLiteral("/details"));
    QVERIFY(label->isVisible());
    QVERIFY(label->text().contains("Came with the file"));
    QVERIFY(session().setFact("contracts[0].amount", "3100000"));
    QVERIFY2(label->text().contains("Entered: tester"), qPrintable(label->text()));
    // What the measures that read it come to depends on other facts, too.
    QVERIFY(label->text().contains("600,000.00 – 780,000.00"));
    QVERIFY(session().setFact("contracts[1].converts_result", "true"));
    QVERIFY(!label->text().contains("600,000.00 – 780,000.00"));
    QVERIFY2(label->text().contains("780,000.00"), qPrintable(label->text()));
}

void TestFacts::slipByTenThousandIsMended()
{
    auto *line = qobject_cast<QLineEdit *>(go(capital));
    QVERIFY(line);
    auto *correct = m_program->find<QToolButton>(nameOf(capital) + QStringLiteral("/correct"));
    QVERIFY(!correct->isVisible());
    QTest::keyClicks(line, "150");  // in units of 10,000 yuan, as forms ask
    QVERIFY(!correct->isVisible()); // not while somebody types
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(correct->isVisible());
    QVERIFY(correct->text().contains("1,500,000.00"));
    const auto *says = m_program->find<QLabel>(nameOf(capital) + QStringLiteral("/error"));
    QVERIFY2(says->text().contains("150.00") && says->text().contains("1,000,000.00"),
             qPrintable(says->text()));
    QTest::mouseClick(correct, Qt::LeftButton);
    QCOMPARE(session().current().facts.at(capital), QStringLiteral("1500000.00"));
    QVERIFY(!correct->isVisible());
    QVERIFY(session().setFact(capital, "15000000000")); // yuan, times ten thousand once more
    QVERIFY(correct->isVisible());
    correct->click();
    QCOMPARE(session().current().facts.at(capital), QStringLiteral("1500000.00"));
    QVERIFY(session().undo());
    QCOMPARE(session().current().facts.at(capital), QStringLiteral("15000000000.00"));
}

void TestFacts::plausibleAmountsAreLeftAlone_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<bool>("warns");
    QTest::newRow("asked") << "1000000.00" << false;
    QTest::newRow("below") << "999999.99" << false;
    QTest::newRow("a hundredth") << "10000.00" << false;
    QTest::newRow("less than a hundredth") << "9999.99" << true;
    QTest::newRow("too small either way") << "9.99" << false;
    QTest::newRow("a tenth, corrected") << "10.00" << true;
    QTest::newRow("a large firm") << "999999999.00" << false;
    QTest::newRow("a thousandfold") << "1000000000.00" << true;
    QTest::newRow("no whole fen") << "1000000000.01" << false;
    QTest::newRow("nothing") << "0.00" << false;
}

void TestFacts::plausibleAmountsAreLeftAlone()
{
    QFETCH(QString, amount);
    QFETCH(bool, warns);
    QVERIFY(go(capital));
    QVERIFY(session().setFact(capital, amount));
    QCOMPARE(m_program->find(nameOf(capital) + QStringLiteral("/correct"))->isVisible(), warns);
}

void TestFacts::creditCodeIsMended()
{
    const QString code = QStringLiteral("applicant.credit_code");
    QVERIFY(go(code));
    QVERIFY(session().setFact(code, "91350100M000100Y42"));
    QVERIFY(m_program->click(nameOf(code) + QStringLiteral("/correct")));
    QCOMPARE(session().current().facts.at(code), QStringLiteral("91350100M000100Y43"));
}

void TestFacts::echoOfTheCellUnderTheCursor()
{
    auto *table = view("case/contracts/table");
    const auto *echo = m_program->find<widgets::ElidedLabel>("case/contracts/echo");
    QVERIFY(session().setFact("contracts[0].amount", "3000000"));
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const QModelIndex cell = table->model()->index(0, column);
        table->setCurrentIndex(cell);
        if (cell.data().toString() == u"3,000,000.00")
            break;
        QVERIFY(!echo->text().contains(QStringLiteral("叁佰万元整")));
    }
    QVERIFY(echo->text().endsWith(QStringLiteral("叁佰万元整")));
    QVERIFY(session().setFact("contracts[0].amount", "4000000"));
    QVERIFY(echo->text().endsWith(QStringLiteral("肆佰万元整")));
}

void TestFacts::menuOfAFact()
{
    auto *line = go(capital);
    QVERIFY(session().setFact(capital, "1500000"));
    const QString name = nameOf(capital);
    QVERIFY(openMenu(*line));
    QVERIFY(trigger(name, "copy"));
    QCOMPARE(copied(), QStringLiteral("1,500,000.00"));
    QVERIFY(openMenu(*line));
    QVERIFY(trigger(name, "capitals"));
    QCOMPARE(copied(), QStringLiteral("壹佰伍拾万元整"));
    QVERIFY(openMenu(*line));
    QVERIFY(trigger(name, "dont-know"));
    QCOMPARE(session().current().facts.at(capital), QStringLiteral("?"));
    QVERIFY(openMenu(*line));
    QVERIFY(!trigger(name, "copy")); // there is none
    QVERIFY(openMenu(*line));
    QVERIFY(trigger(name, "clear"));
    QVERIFY(!session().current().facts.contains(capital));
    QVERIFY(openMenu(*line));
    const auto *menu = m_program->find<QMenu>(name + QStringLiteral("/menu"));
    const auto *details =
        menu->findChild<QAction *>(menu->objectName() + QStringLiteral("/details"));
    QCOMPARE(details->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_I)); // shown
    QVERIFY(trigger(name, "details"));
    QVERIFY(!detailsOf(capital).isEmpty());
    // What was only typed goes with the answer.
    QVERIFY(session().setFact(capital, "1500000"));
    go(capital);
    QTest::keyClicks(line, "77");
    QVERIFY(openMenu(*line));
    QVERIFY(trigger(name, "clear"));
    QVERIFY(!session().current().facts.contains(capital));
    QVERIFY(qobject_cast<QLineEdit *>(line)->text().isEmpty());
}

void TestFacts::menuOfAFactBelongsToAllOfIt()
{
    const QString kind = QStringLiteral("applicant.kind"); // a closed list
    QVERIFY(openMenu(*go(kind)));
    QVERIFY(trigger(nameOf(kind), "copy"));
    QVERIFY(!copied().isEmpty());
    QVERIFY(openMenu(*m_program->find(nameOf(kind) + QStringLiteral("/help"))));
    QVERIFY(trigger(nameOf(kind), "clear"));
    QVERIFY(!session().current().facts.contains(kind));
    // The keyboard that has no menu key.
    auto *line = go(capital);
    line->setFocus();
    press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(trigger(nameOf(capital), "details"));
}

void TestFacts::factLeadsToItsHistory()
{
    QVERIFY(session().setFact(capital, "1500000"));
    QVERIFY(session().setFact(capital, "1600000"));
    QVERIFY(session().setFact("talent.paid_in_cash", "1000000"));
    QVERIFY(openMenu(*go(capital)));
    QVERIFY(trigger(nameOf(capital), "history"));
    QCOMPARE(m_program->window().page(), window::Page::History);
    auto *edits = view("history/edits");
    QCOMPARE(edits->currentIndex().row(), 1);
    QVERIFY(openMenu(*edits));
    QVERIFY(trigger("history/edits", "next"));
    QCOMPARE(edits->currentIndex().row(), 2);
    QVERIFY(openMenu(*edits));
    QVERIFY(trigger("history/edits", "copy"));
    QVERIFY2(copied().contains("1,500,000.00") && copied().contains("tester"),
             qPrintable(copied()));
    QVERIFY(openMenu(*edits));
    QVERIFY(trigger("history/edits", "copy-table"));
    QCOMPARE(copied().count(u'\n'), edits->model()->rowCount() + 1);
    QVERIFY(openMenu(*edits));
    QVERIFY(trigger("history/edits", "go"));
    QCOMPARE(m_program->window().page(), window::Page::Assessment);
    QCOMPARE(QApplication::focusWidget()->objectName(), nameOf(capital));
}

void TestFacts::menuOfABoardRow()
{
    assessment()->chooseMeasure("jz3-4");
    auto *board = view("case/board");
    QVERIFY(openMenu(*board));
    QVERIFY(trigger("case/board", "copy"));
    const QString title = session().rules().findMeasure(u"jz3-4")->title.en;
    QVERIFY2(copied().startsWith(title) && copied().contains("780,000.00"), qPrintable(copied()));
    QVERIFY(openMenu(*board));
    QVERIFY(trigger("case/board", "copy-table"));
    QVERIFY(copied().startsWith("Measure\tVerdict\tAmount\t"));
    QVERIFY(copied().contains(QStringLiteral("\n%1\t").arg(title)));
    QVERIFY(openMenu(*board));
    QVERIFY(trigger("case/board", "open"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("case/reasons"));
    QVERIFY(openMenu(*board));
    QVERIFY(trigger("case/board", "rules"));
    QCOMPARE(m_program->window().page(), window::Page::Rules);
    assessment()->chooseMeasure("jz3-4");
    QVERIFY(openMenu(*board));
    QVERIFY(trigger("case/board", "print"));
    QTRY_VERIFY(!m_program->answers().previewed.isEmpty());
}

void TestFacts::menuOfAReason()
{
    assessment()->chooseMeasure("jz3-4");
    auto *reasons = view("case/reasons");
    // The first line that rests on a fact, wherever it is.
    const QAbstractItemModel &model = *reasons->model();
    QModelIndex line;
    for (int row = 0; row < model.rowCount() && !line.isValid(); ++row) {
        for (const QModelIndex &at : {model.index(row, 0), model.index(0, 0, model.index(row, 0))})
            if (!line.isValid() && !at.data(Reasons::FactPathsRole).toStringList().isEmpty())
                line = at;
    }
    QVERIFY(line.isValid());
    reasons->setCurrentIndex(line.siblingAtColumn(Reasons::WhatColumn));
    QVERIFY(openMenu(*reasons));
    QVERIFY(trigger("case/reasons", "copy"));
    QCOMPARE(copied(), line.data(Reasons::SentenceRole).toString());
    QVERIFY(openMenu(*reasons));
    QVERIFY(trigger("case/reasons", "copy-branch"));
    QVERIFY(copied().startsWith(line.data(Reasons::SentenceRole).toString()));
    const QString path = line.data(Reasons::FactPathsRole).toStringList().front();
    QVERIFY(openMenu(*reasons));
    QVERIFY(trigger("case/reasons", QStringLiteral("fact/") + path));
    QVERIFY(!reasons->hasFocus());
    QVERIFY(openMenu(*reasons));
    QVERIFY(trigger("case/reasons", "article"));
    QCOMPARE(m_program->window().page(), window::Page::Rules);
}

void TestFacts::menuOfACase()
{
    const store::CaseId first = session().caseId();
    m_program->window().showPage(window::Page::Start);
    auto *list = view("start/cases");
    list->setCurrentIndex(list->model()->index(0, 0));
    const QString name = list->currentIndex().data().toString();
    QVERIFY(openMenu(*list));
    QVERIFY(trigger("start/cases", "duplicate"));
    QVERIFY(session().caseId() != first);
    QCOMPARE(session().current().facts.at("applicant.name"), QStringLiteral("%1 (copy)").arg(name));
    QCOMPARE(m_program->window().page(), window::Page::Assessment);
    m_program->window().showPage(window::Page::Start);
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(openMenu(*list));
    QVERIFY(trigger("start/cases", "rename"));
    QCOMPARE(session().caseId(), first);
    QCOMPARE(QApplication::focusWidget()->objectName(), nameOf("applicant.name"));
    m_program->window().showPage(window::Page::Start);
    list->setCurrentIndex(list->model()->index(0, 0)); // the copy
    QVERIFY(openMenu(*list));
    QVERIFY(trigger("start/cases", "archive"));
    QCOMPARE(session().caseId(), first);
    QVERIFY(session().caseList().at(1).archived);
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(openMenu(*list));
    QVERIFY(trigger("start/cases", "archive"));
    QVERIFY(!session().caseList().at(0).archived && !session().caseList().at(1).archived);
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(openMenu(*list));
    QVERIFY(trigger("start/cases", "open"));
    QVERIFY(session().caseId() != first);
}

void TestFacts::findsInTheReasons()
{
    assessment()->chooseMeasure("jz3-4");
    auto *reasons = view("case/reasons");
    reasons->setFocus();
    QVERIFY(!m_program->find("case/reasons/find")->isVisible());
    press(Qt::Key_F, Qt::ControlModifier);
    auto *line = m_program->find<QLineEdit>("case/reasons/find/line");
    QCOMPARE(QApplication::focusWidget(), line);
    QTest::keyClicks(line, "reading");
    const auto found = [reasons] {
        QStringList texts;
        for (int column = 0; column < Reasons::ColumnCount; ++column)
            texts += reasons->currentIndex().siblingAtColumn(column).data().toString();
        return texts.join(u' ').contains(QStringLiteral("reading"), Qt::CaseInsensitive);
    };
    QVERIFY(found());
    const QPersistentModelIndex first = reasons->currentIndex();
    press(Qt::Key_F3);
    QVERIFY(found());
    QVERIFY(first != reasons->currentIndex());
    press(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(first == reasons->currentIndex());
    QTest::keyClicks(line, "no such words");
    const auto *says = m_program->find<QLabel>("case/reasons/find/says");
    QCOMPARE(says->text(), QStringLiteral("Not found"));
    press(Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QCOMPARE(QApplication::focusWidget(), reasons);
    // Elsewhere on the page the search of the board is meant.
    go(capital);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("case/search"));
}

void TestFacts::findsInHistoryAndScenarios()
{
    QVERIFY(session().setFact(capital, "1500000"));
    QVERIFY(session().setFact("applicant.name", "Another"));
    m_program->window().showPage(window::Page::History);
    QTest::keyClick(&m_program->window(), Qt::Key_F, Qt::ControlModifier);
    auto *line = m_program->find<QLineEdit>("history/find/line");
    QCOMPARE(QApplication::focusWidget(), line);
    QTest::keyClicks(line, "paid-in capital");
    auto *edits = view("history/edits");
    QCOMPARE(edits->currentIndex().data(models::HistoryModel::PathRole).toString(), capital);
    QTest::keyClick(line, Qt::Key_Return); // there is no other: around to it again
    QCOMPARE(edits->currentIndex().data(models::HistoryModel::PathRole).toString(), capital);
    QVERIFY(m_program->find<QLabel>("history/find/says")->text().contains("top"));
    m_program->window().showPage(window::Page::Scenarios);
    QTest::keyClick(&m_program->window(), Qt::Key_F, Qt::ControlModifier);
    line = m_program->find<QLineEdit>("scenarios/find/line");
    QCOMPARE(QApplication::focusWidget(), line);
    QTest::keyClicks(line, session().rules().findMeasure(u"jz3-4")->title.en);
    QVERIFY(view("scenarios/table")->currentIndex().isValid());
}

QTEST_MAIN(TestFacts)
#include "tst_facts.moc"
