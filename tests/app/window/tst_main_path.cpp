// The main path through real widgets, with the program killed in the middle.
#include "models/board_model.h"
#include "running_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using window_test::RunningWindow;
using Board = models::BoardModel;

namespace {

const QString childOption = QStringLiteral("--fill-and-wait");
const QString measure = QStringLiteral("jz3-4");

/// A new case with one technology contract of 3,000,000 yuan, all of it paid, on 2024-06-30. Says what
/// could not be done; empty = all done.
QString fillCase(RunningWindow &program)
{
    const auto must = [](bool done, const char *what) {
        return done ? QString() : QString::fromLatin1(what);
    };
    QStringList failed;
    failed += must(program.click("start/new"), "new case");
    failed += must(program.type("header/on", "2024-06-30"), "date of assessment");
    failed += must(program.type("case/applicant/applicant.name", "Example Ltd"), "name");
    failed += must(program.pick("case/applicant/applicant.place", "210702"), "place");
    failed += must(program.pick("case/applicant/applicant.kind", "enterprise"), "kind");
    const struct {
        const char *column;
        const char *text;
    } cells[] = {
        {"role", "receiver"},           {"kind", "development"},   {"amount", "3,000,000"},
        {"technology_amount", "300万"}, {"realised", "3000000"},   {"signed_on", "2023-03-01"},
        {"registered_on", "2023/4/1"},  {"paid_on", "2023-12-20"}, {"receiver_place", "210702"},
        {"converts_result", "true"},    {"project", "P1"},
    };
    for (const auto &cell : cells)
        failed += must(program.cell("contracts", 0, QString::fromUtf8(cell.column),
                                    QString::fromUtf8(cell.text)),
                       cell.column);
    failed.removeAll(QString());
    return failed.join(u',');
}

/// The child: fills the case, says so, and waits to be killed.
int fillAndWait(const QString &workspace)
{
    RunningWindow program(workspace);
    const QString failed = program.isGood() ? fillCase(program) : QStringLiteral("start");
    const QString headline = program.board(measure, Board::HeadlineRole).toString();
    std::printf("%s|%s\n", qPrintable(failed), qPrintable(headline));
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class TestMainPath : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void resultIsOnTheBoard();
    void languageSwitches();
    void survivesBeingKilled();
    void exportedAndOpenedElsewhere();

private:
    QTemporaryDir m_folder;
};

void TestMainPath::resultIsOnTheBoard()
{
    RunningWindow program(m_folder.filePath("board.huisuan"));
    QVERIFY(program.isGood());
    QCOMPARE(program.window().page(), window::Page::Start);
    QCOMPARE(fillCase(program), QString());
    QCOMPARE(program.window().page(), window::Page::Assessment);
    QCOMPARE(program.board(measure, Board::LowRole).toLongLong(), 60'000'000);
    QCOMPARE(program.board(measure, Board::HighRole).toLongLong(), 60'000'000);
    QVERIFY(program.board(measure, Board::HeadlineRole).toString().contains("600,000.00"));
}

void TestMainPath::languageSwitches()
{
    RunningWindow program(m_folder.filePath("language.huisuan"));
    QVERIFY(program.isGood());
    QCOMPARE(fillCase(program), QString());
    const QString chinese = program.board(measure, Board::TitleRole).toString();
    QVERIFY(program.click("header/language"));
    QTRY_COMPARE(program.session().language(), base::Language::English);
    const QString english = program.board(measure, Board::TitleRole).toString();
    QVERIFY(chinese != english);
    QVERIFY(program.board(measure, Board::HeadlineRole).toString().contains("600,000.00"));
    QVERIFY(program.click("header/language"));
    QCOMPARE(program.board(measure, Board::TitleRole).toString(), chinese);
}

void TestMainPath::survivesBeingKilled()
{
    const QString workspace = m_folder.filePath("killed.huisuan");
    QProcess child;
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.start(QCoreApplication::applicationFilePath(), {childOption, workspace});
    QVERIFY(child.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine() || child.state() == QProcess::NotRunning, 60'000);
    const QString line = QString::fromLocal8Bit(child.readLine()).trimmed();
    QVERIFY2(line.startsWith('|'),
             qPrintable(line + QString::fromLocal8Bit(child.readAllStandardError())));
    QVERIFY2(line.contains("600,000.00"), qPrintable(line));
    child.kill(); // SIGKILL: no goodbye
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    RunningWindow program(workspace);
    QVERIFY(program.isGood());
    QVERIFY(program.session().hasCase());
    QCOMPARE(program.window().page(), window::Page::Assessment);
    QCOMPARE(program.board(measure, Board::LowRole).toLongLong(), 60'000'000);
    QVERIFY(program.board(measure, Board::HeadlineRole).toString().contains("600,000.00"));
}

void TestMainPath::exportedAndOpenedElsewhere()
{
    RunningWindow first(m_folder.filePath("first.huisuan"));
    QVERIFY(first.isGood());
    QCOMPARE(fillCase(first), QString());
    const QString totals = RunningWindow::totalsText(first.session());
    first.answers().file = m_folder.filePath("case.json");
    first.window().exportCase();
    QVERIFY(QFile::exists(first.answers().file));

    RunningWindow second(m_folder.filePath("second.huisuan"));
    QVERIFY(second.isGood());
    QVERIFY(!second.session().hasCase());
    second.answers().file = first.answers().file;
    QVERIFY(second.click("start/open"));
    QVERIFY(second.session().hasCase());
    QCOMPARE(second.session().current(), first.session().current());
    QCOMPARE(RunningWindow::totalsText(second.session()), totals);
    QCOMPARE(second.board(measure, Board::LowRole).toLongLong(), 60'000'000);
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype child = arguments.indexOf(childOption);
    if (child > 0)
        return fillAndWait(arguments.value(child + 1));
    TestMainPath test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_path.moc"
