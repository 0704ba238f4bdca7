// Entering, mistakes, taking back, pasting; the message at the field and the way out.
#include "models/board_model.h"
#include "models/table_model.h"
#include "running_window.h"
#include "widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using window_test::RunningWindow;
using Board = models::BoardModel;

class TestEditing : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void wrongMoneyStaysInTheField();
    void wrongCellStaysInTheCell();
    void typingShowsTheResultAtOnce();
    void paintedInPartsIsPaintedWhole();
    void oneEditPerField();
    void undoAndRedoByKeyboard();
    void pastesTwentyRows();
    void refusesAHalfPaste();
    void noneIsKnownToBeEmpty();
    void expiryBarLeadsBack();
    void lateClaimsAreCounted();
    void readingChangesTheResult();
    void missingFactIsFocused();
    void failuresAreTold();
    void historyTells();

private:
    QTableView *table(const QString &name)
    {
        return m_program->find<QTableView>(QStringLiteral("case/%1/table").arg(name));
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestEditing::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)));
    QVERIFY(m_program->isGood());
    QVERIFY(m_program->click("start/new"));
    QVERIFY(m_program->type("header/on", "2024-06-30"));
    QVERIFY(m_program->pick("case/applicant/applicant.place", "210702"));
    QVERIFY(m_program->pick("case/applicant/applicant.kind", "enterprise"));
}

void TestEditing::wrongMoneyStaysInTheField()
{
    auto *section = m_program->find("case/talent");
    QVERIFY(section);
    QTest::mouseClick(section, Qt::LeftButton);
    const QString name = "case/talent/talent.paid_in_capital";
    QVERIFY(m_program->type(name, "12x"));
    auto *edit = m_program->find<QLineEdit>(name);
    auto *error = m_program->find<QLabel>(name + "/error");
    QCOMPARE(edit->text(), QStringLiteral("12x"));
    QVERIFY(error->isVisible());
    QVERIFY(!error->text().isEmpty());
    QVERIFY(!m_program->session().current().facts.contains("talent.paid_in_capital"));

    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(edit->text(), QString());
    QVERIFY(!error->isVisible());
    QVERIFY(m_program->type(name, "120万"));
    QCOMPARE(m_program->session().current().facts.at("talent.paid_in_capital"),
             QStringLiteral("1200000.00"));
    QCOMPARE(edit->text(), QStringLiteral("1,200,000.00"));
    QVERIFY(m_program->find<widgets::ElidedLabel>(name + "/echo")->text().contains("120.00"));
}

void TestEditing::wrongCellStaysInTheCell()
{
    QVERIFY(m_program->cell("contracts", 0, "project", "P1"));
    QVERIFY(m_program->cell("contracts", 0, "amount", "much"));
    auto *model = qobject_cast<models::TableModel *>(table("contracts")->model());
    QCOMPARE(model->errorCount(), 1);
    const QModelIndex cell = model->nextError();
    QCOMPARE(cell.data().toString(), QStringLiteral("much"));
    auto *error = m_program->find<QLabel>("case/contracts/error");
    QVERIFY(error->isVisible() && !error->text().isEmpty());
    QVERIFY(!cases::textAt(m_program->session().current(), "contracts[0].amount"));
    QVERIFY(m_program->cell("contracts", 0, "amount", "480000"));
    QCOMPARE(model->errorCount(), 0);
    QVERIFY(!error->isVisible());
}

void TestEditing::typingShowsTheResultAtOnce()
{
    QVERIFY(m_program->cell("contracts", 0, "project", "P1"));
    const std::size_t edits = m_program->session().history().size();
    auto *view = table("contracts");
    auto *model = qobject_cast<models::TableModel *>(view->model());
    view->setCurrentIndex(model->indexOf("contracts[0].amount"));
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->findChild<QLineEdit *>("contracts[0].amount/editor");
    QVERIFY(editor);
    const QVariant before = m_program->board("jz3-4", Board::VerdictRole);
    QTest::keyClicks(editor, "100");
    QVERIFY(m_program->board("jz3-4", Board::VerdictRole) != before); // far below the threshold
    QCOMPARE(m_program->session().history().size(), edits);           // and nothing is stored
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(m_program->board("jz3-4", Board::VerdictRole), before);
    QCOMPARE(m_program->session().history().size(), edits);
}

/// A key paints only what it changes: what then stands on the screen is what a whole painting gives.
void TestEditing::paintedInPartsIsPaintedWhole()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    auto *contracts = table("contracts");
    const auto *model = qobject_cast<models::TableModel *>(contracts->model());
    QVERIFY(model);
    contracts->setCurrentIndex(model->indexOf("contracts[0].realised"));
    contracts->edit(contracts->currentIndex());
    auto *editor = contracts->findChild<QLineEdit *>("contracts[0].realised/editor");
    QVERIFY(editor);
    editor->clear();
    const auto onScreen = [](const QWidget &widget) {
        const QWidget &window = *widget.window();
        const QRect place(widget.mapTo(&window, QPoint()), widget.size());
        return window.screen()
            ->grabWindow(window.winId())
            .toImage()
            .copy(place)
            .convertToFormat(QImage::Format_RGB32);
    };
    QImage last;
    int changes = 0;
    for (const QString &key :
         QStringLiteral("39876543\b\b\b\b\b\b\b50").split(QString(), Qt::SkipEmptyParts)) {
        QTest::keyClick(editor, key == u"\b" ? Qt::Key_Backspace : Qt::Key(key.at(0).unicode()));
        QTest::qWait(1);
        for (const char *name : {"case/totals", "case/board"}) {
            auto *widget = m_program->find(name);
            QVERIFY2(widget && widget->isVisible(), name);
            const QImage seen = onScreen(*widget);
            QVERIFY(!seen.isNull());
            QVERIFY2(seen == widget->grab().toImage().convertToFormat(QImage::Format_RGB32),
                     qPrintable(QStringLiteral("%1 after %2").arg(name, editor->text())));
            if (widget->objectName() == u"case/totals")
                changes += std::exchange(last, seen) != seen ? 1 : 0;
        }
    }
    QVERIFY2(changes > 10, qPrintable(QString::number(changes)));
}

void TestEditing::oneEditPerField()
{
    const std::size_t edits = m_program->session().history().size();
    QVERIFY(m_program->type("case/applicant/applicant.name", "A long name of many keys"));
    QCOMPARE(m_program->session().history().size(), edits + 1);
}

void TestEditing::undoAndRedoByKeyboard()
{
    const QString name = "case/applicant/applicant.name";
    QVERIFY(m_program->type(name, "First"));
    QVERIFY(m_program->type(name, "Second"));
    auto *edit = m_program->find<QLineEdit>(name);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit->text(), QStringLiteral("First"));
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit->text(), QString());
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit->text(), QStringLiteral("Second"));
    auto *undo = m_program->window().findChild<QAction *>("action/undo");
    QVERIFY(undo && undo->text().contains(QStringLiteral("单位全称"))); // names what it undoes
    // What is only typed is taken back in the field first.
    QTest::keyClicks(edit, "x");
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_program->session().current().facts.at("applicant.name"), QStringLiteral("Second"));
}

void TestEditing::pastesTwentyRows()
{
    QStringList rows;
    for (int i = 1; i <= 20; ++i)
        rows.append(
            QStringLiteral("receiver\t技术开发\t%1,000,000.00\t%2\t%2").arg(i).arg(i * 1'000'000));
    auto *view = table("contracts");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QApplication::clipboard()->setText(rows.join("\r\n"));
    const std::size_t before = m_program->session().history().size();
    QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
    const auto &entries = m_program->session().current().tables.at("contracts");
    QCOMPARE(entries.size(), std::size_t(20));
    QCOMPARE(entries.at(19).at("amount"), QStringLiteral("20000000.00"));
    QCOMPARE(entries.at(0).at("role"), QStringLiteral("receiver"));
    QVERIFY(m_program->session().history().size() > before);
    // One step back takes all of them.
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_program->session().current().tables.contains("contracts"));
}

void TestEditing::refusesAHalfPaste()
{
    auto *view = table("contracts");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QApplication::clipboard()->setText("受让方\t技术开发\t100\n受让方\t技术开发\tlots");
    QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!m_program->session().current().tables.contains("contracts"));
    auto *error = m_program->find<QLabel>("case/contracts/error");
    QVERIFY(error->isVisible() && !error->text().isEmpty());
}

void TestEditing::noneIsKnownToBeEmpty()
{
    QVERIFY(m_program->click("case/contracts/none"));
    QVERIFY(m_program->session().current().tables.at("contracts").empty());
    QVERIFY(m_program->click("case/contracts/none"));
    QVERIFY(!m_program->session().current().tables.contains("contracts"));
}

void TestEditing::expiryBarLeadsBack()
{
    auto *bar = m_program->find("case/expired");
    QVERIFY(!bar->isVisible());
    QVERIFY(m_program->type("header/on", "2026-11-21"));
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(m_program->click("case/expired/last-day"));
    QCOMPARE(m_program->session().current().on, QStringLiteral("2026-10-08"));
    QTRY_VERIFY(!bar->isVisible());
}

void TestEditing::lateClaimsAreCounted()
{
    QVERIFY(m_program->type("header/on", "2026-11-21"));
    QTRY_VERIFY(m_program->find("case/expired")->isVisible());
    QVERIFY(m_program->click("case/expired/claims"));
    QCOMPARE(m_program->session().current().readings.at("after_expiry"), QStringLiteral("yes"));
    QTRY_VERIFY(m_program->find("case/expired")->isVisible());
    QVERIFY(m_program->click("case/expired/claims"));
    const auto &readings = m_program->session().current().readings;
    QVERIFY(!readings.contains("after_expiry") || readings.at("after_expiry") == u"no");
}

void TestEditing::readingChangesTheResult()
{
    m_program->window().openSample(m_program->session().samples().front());
    auto *board = m_program->find<QAbstractItemView>("case/board");
    QVERIFY(board->currentIndex().isValid());
    auto *box = m_program->find("case/readings");
    QVERIFY(box);
    const auto &readings = m_program->session()
                               .rules()
                               .findMeasure(board->currentIndex().data(Board::IdRole).toString())
                               ->readings;
    QVERIFY(!readings.empty());
    const auto &reading =
        m_program->session().rules().readings().at(static_cast<std::size_t>(readings.back()));
    auto *tabs = m_program->find<QTabWidget>("case/measure/tabs");
    tabs->setCurrentWidget(box);
    const QString other = reading.choices.at(reading.defaultChoice == 0 ? 1 : 0).id;
    QVERIFY(m_program->pick("case/reading." + reading.id, other));
    QCOMPARE(m_program->session().current().readings.at(reading.id), other);
}

void TestEditing::missingFactIsFocused()
{
    QVERIFY(m_program->cell("contracts", 0, "project", "P1"));
    auto *view = m_program->find<QAbstractItemView>("case/board");
    QTRY_VERIFY(m_program->board("jz3-4", Board::MissingRole)
                    .toStringList()
                    .contains("contracts[0].amount"));
    QVERIFY(view);
    auto *links = m_program->find<QLabel>("case/missing");
    QVERIFY(links);
    emit links->linkActivated("contracts[0].amount");
    QVERIFY(m_program->find("case/contracts/amount")->hasFocus());
    emit links->linkActivated("applicant.place");
    QVERIFY(m_program->find("case/applicant/applicant.place")->hasFocus());
}

void TestEditing::failuresAreTold()
{
    auto *notice = m_program->find("notice");
    QVERIFY(!notice->isVisible());
    m_program->window().openFile(m_folder.filePath("not-there.json"));
    QVERIFY(notice->isVisible());
    QVERIFY(m_program->type("case/applicant/applicant.name", "On with it"));
    QVERIFY(!notice->isVisible());
}

void TestEditing::historyTells()
{
    QVERIFY(m_program->type("case/applicant/applicant.name", "Named"));
    QVERIFY(m_program->click("rail/history"));
    auto *edits = m_program->find<QTableView>("history/edits");
    QVERIFY(edits->isVisible());
    QCOMPARE(static_cast<std::size_t>(edits->model()->rowCount()),
             m_program->session().history().size());
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
