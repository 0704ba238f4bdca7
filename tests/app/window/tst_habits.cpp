// Ways of working: few actions to a result, the keyboard alone, a thousand rows pasted, files dropped,
// searches, and models that never forget what is selected.
#include "models/board_model.h"
#include "models/table_model.h"
#include "running_window.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QUrl>

using window_test::RunningWindow;
using Board = models::BoardModel;

namespace {

const QString measure = QStringLiteral("jz3-4");

/// A technology contract of 3,000,000 yuan, all paid, under headings as a spreadsheet has them.
QString contractLines(int rows)
{
    QString text;
    for (int i = 0; i < rows; ++i)
        text += QStringLiteral("%1\t%2\t3000000\t3000000\t3000000\n")
                    .arg(QStringLiteral("受让方"), QStringLiteral("技术开发"));
    return text;
}

} // namespace

class TestHabits : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void tenActionsToAResult();
    void keyboardAlone();
    void pastesAThousandRows();
    void modelsNeverResetDuringAnEdit();
    void droppedFileIsOpened();
    void findGoesToTheSearchOfThePage();
    void pageComesBackAfterARestart();

private:
    bool tabTo(const QString &name);
    QWidget *focus() const { return QApplication::focusWidget(); }
    /// One row with all that the measure asks for, by heading.
    QString fullContract() const;

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestHabits::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)));
    QVERIFY(m_program->isGood());
}

QString TestHabits::fullContract() const
{
    const auto *table = m_program->find<QTableView>("case/contracts/table");
    const std::map<QString, QString> texts = {{"role", "receiver"},
                                              {"kind", "development"},
                                              {"amount", "3000000"},
                                              {"technology_amount", "3000000"},
                                              {"realised", "3000000"},
                                              {"signed_on", "2023-03-01"},
                                              {"registered_on", "2023-04-01"},
                                              {"paid_on", "2023-12-20"},
                                              {"receiver_place", "210702"},
                                              {"converts_result", "true"},
                                              {"project", "P1"}};
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const QString path =
            table->model()->index(0, column).data(models::TableModel::PathRole).toString();
        const auto found = texts.find(path.section(u'.', -1));
        cells.append(found == texts.end() ? QString() : found->second);
    }
    return cells.join(u'\t');
}

bool TestHabits::tabTo(const QString &name)
{
    constexpr int most = 400;
    for (int i = 0; i < most; ++i) {
        if (focus() && focus()->objectName() == name)
            return true;
        if (!focus())
            return false;
        QTest::keyClick(focus(), Qt::Key_Tab);
    }
    return false;
}

void TestHabits::tenActionsToAResult()
{
    int actions = 0;
    const auto count = [&actions](bool done) {
        ++actions;
        return done;
    };
    QVERIFY(count(m_program->click("start/new")));
    QVERIFY(count(m_program->type("header/on", "2024-06-30")));
    QVERIFY(count(m_program->pick("case/applicant/applicant.place", "210702")));
    QVERIFY(count(m_program->pick("case/applicant/applicant.kind", "enterprise")));
    QApplication::clipboard()->setText(fullContract());
    QVERIFY(count(m_program->click("case/contracts/paste")));
    QVERIFY2(actions <= 10, qPrintable(QString::number(actions)));
    QCOMPARE(m_program->board(measure, Board::LowRole).toLongLong(), 60'000'000);
    QCOMPARE(m_program->board(measure, Board::HighRole).toLongLong(), 60'000'000);
    qInfo("actions from an empty workspace to 600,000.00 yuan: %d", actions);
}

void TestHabits::keyboardAlone()
{
    m_program->window().setFocus();
    QTest::keyClick(&m_program->window(), Qt::Key_N, Qt::ControlModifier); // open
    QTRY_VERIFY(m_program->session().hasCase());
    QVERIFY(tabTo("header/on")); // fill
    QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(focus(), "2024-06-30");
    QTest::keyClick(focus(), Qt::Key_Return);
    QVERIFY(tabTo("case/applicant/applicant.place"));
    QVERIFY(m_program->pick("case/applicant/applicant.place", "210702"));
    QVERIFY(tabTo("case/applicant/applicant.kind"));
    QVERIFY(m_program->pick("case/applicant/applicant.kind", "enterprise"));
    QVERIFY(tabTo("case/contracts/table"));
    QApplication::clipboard()->setText(fullContract());
    QTest::keyClick(focus(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_program->board(measure, Board::LowRole).toLongLong(), 60'000'000); // assess

    QVERIFY(tabTo("case/board"));
    auto *board = qobject_cast<QAbstractItemView *>(focus());
    const auto current = [board] {
        return board->currentIndex().data(Board::IdRole).toString();
    };
    QTest::keyClick(board, Qt::Key_Home);
    for (int i = 0; i < 60 && current() != measure; ++i)
        QTest::keyClick(board, Qt::Key_Down);
    QCOMPARE(current(), measure);
    QVERIFY(tabTo("case/reasons")); // read a reason
    auto *reasons = qobject_cast<QAbstractItemView *>(focus());
    QTest::keyClick(reasons, Qt::Key_Home);
    const QString first = m_program->find<QTextBrowser>("case/detail")->toPlainText();
    QTest::keyClick(reasons, Qt::Key_Down);
    const QString second = m_program->find<QTextBrowser>("case/detail")->toPlainText();
    QVERIFY(!second.isEmpty());
    QVERIFY(first != second);

    QTest::keyClick(focus(), Qt::Key_4, Qt::ControlModifier); // compare a scenario
    QTRY_COMPARE(m_program->window().page(), window::Page::Scenarios);
    const auto before = m_program->session().caseId();
    QVERIFY(tabTo("scenarios/copy"));
    QTest::keyClick(focus(), Qt::Key_Space);
    QTRY_VERIFY(m_program->session().caseId() != before);
    QVERIFY(tabTo("case/contracts/table"));
    QTest::keyClick(focus(), Qt::Key_Delete, Qt::ControlModifier);
    QTest::keyClick(focus(), Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(m_program->window().page(), window::Page::Scenarios);
    const auto *table = m_program->find<QTableView>("scenarios/table");
    QCOMPARE(table->model()->columnCount(), 3); // labels and two cases
    bool isThere = false;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const auto cell = [&](int column) {
            return table->model()->index(row, column).data().toString();
        };
        isThere = isThere || (cell(2).contains("60.00") && !cell(1).contains("60.00"));
    }
    QVERIFY(isThere);
}

void TestHabits::pastesAThousandRows()
{
    QVERIFY(m_program->click("start/new"));
    auto *view = m_program->find<QTableView>("case/contracts/table");
    auto *model = qobject_cast<models::TableModel *>(view->model());
    QSignalSpy resets(model, &QAbstractItemModel::modelReset);
    QApplication::clipboard()->setText(contractLines(1000));
    view->setFocus();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
    qInfo("1,000 contracts pasted in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(model->entries(), 1000);
    QCOMPARE(m_program->session().current().tables.at("contracts").size(), std::size_t(1000));
    QVERIFY(m_program->session().undo()); // one step
    QCOMPARE(model->entries(), 0);
    QVERIFY(m_program->session().redo());
    QCOMPARE(model->entries(), 1000);
    QCOMPARE(resets.size(), 0);
}

void TestHabits::modelsNeverResetDuringAnEdit()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    for (int page = 0; page < window::pageCount; ++page) { // every model is made and filled
        m_program->window().showPage(static_cast<window::Page>(page));
        QCoreApplication::processEvents();
    }
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    std::vector<std::unique_ptr<QSignalSpy>> resets;
    QStringList names;
    for (auto *model : m_program->window().findChildren<QAbstractItemModel *>()) {
        const QString name = QLatin1StringView(model->metaObject()->className());
        if (!name.startsWith(u"models::"))
            continue; // lists inside combo boxes and calendars
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        resets.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::modelReset));
        names.append(name);
    }
    for (const char *name :
         {"models::BoardModel", "models::BoardFilter", "models::FormModel", "models::TableModel",
          "models::ReasonModel", "models::RulesModel", "models::ScenariosModel",
          "models::HistoryModel", "models::CaseListModel"})
        QVERIFY2(names.contains(QLatin1StringView(name)), name);
    session::Session &session = m_program->session();
    for (int page = 0; page < window::pageCount; ++page) {
        m_program->window().showPage(static_cast<window::Page>(page));
        QVERIFY(session.setFact("contracts[0].amount", "4000000"));
        QVERIFY(session.setFact("contracts[2].amount", "600000"));
        QVERIFY(session.insertRow("contracts", 3, {{"amount", "1"}}));
        QCoreApplication::processEvents();
        QVERIFY(session.removeRows("contracts", {3}));
        QVERIFY(session.undo());
        QVERIFY(session.undo());
        QVERIFY(session.undo());
        QVERIFY(session.undo());
        QTest::qWait(200);
    }
    for (std::size_t i = 0; i < resets.size(); ++i)
        QVERIFY2(resets[i]->isEmpty(), qPrintable(names.at(static_cast<qsizetype>(i))));
}

void TestHabits::droppedFileIsOpened()
{
    const QString file =
        QStringLiteral(HUISUAN_SOURCE_DIR "/resources/samples/equipment-maker.json");
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_program->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_program->window(), &drop);
    QVERIFY(m_program->session().hasCase());
    QCOMPARE(m_program->window().page(), window::Page::Assessment);

    QMimeData other;
    other.setUrls({QUrl(QStringLiteral("https://example.org/case.json"))});
    QDragEnterEvent refused(QPoint(200, 200), Qt::CopyAction, &other, Qt::LeftButton,
                            Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(&m_program->window(), &refused);
    QVERIFY(!refused.isAccepted());
}

void TestHabits::findGoesToTheSearchOfThePage()
{
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    QTest::keyClick(&m_program->window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(focus()->objectName(), QStringLiteral("case/search"));
    m_program->window().showPage(window::Page::Rules);
    QTest::keyClick(&m_program->window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(focus()->objectName(), QStringLiteral("rules/search"));
}

void TestHabits::pageComesBackAfterARestart()
{
    const QString workspace = m_folder.filePath("restart.huisuan");
    {
        RunningWindow first(workspace);
        first.window().openSample(QStringLiteral("equipment-maker"));
        first.window().showPage(window::Page::Scenarios);
        first.window().close();
    }
    RunningWindow second(workspace);
    QVERIFY(second.session().hasCase());
    QCOMPARE(second.window().page(), window::Page::Scenarios);
}

QTEST_MAIN(TestHabits)
#include "tst_habits.moc"
