// The start: the window before its rules, what is asked for meanwhile, pages made when they are shown, and
// the program itself from its first line to its last.
#include "running_window.h"
#include "window/first_paint.h"
#include "window/rules_loading.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using window::Page;
using window_test::RunningWindow;

namespace {

const QString sample = QStringLiteral("equipment-maker");
constexpr auto later = RunningWindow::Rules::Later;
constexpr auto english = base::Language::English;

struct Ran {
    int code = -1;
    QString out;
    QString err;
};

Ran run(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(HUISUAN_PROGRAM), arguments);
    program.waitForFinished(100'000);
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

class TestStart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_workspace = m_folder.filePath(QString::number(++m_count)); }
    void paintedOnce();
    void frameStandsFirst();
    void whatIsAskedForBeforeAPageIsShown();
    void startPageDoesWithoutRules();
    void whatIsAskedForMeanwhileIsDone_data();
    void whatIsAskedForMeanwhileIsDone();
    void inTheOrderAskedFor();
    void pageOfLastTimeWaits();
    void waitingSpeaksTheLanguage();
    void closedBeforeTheRulesCame();
    void caseThatIsGone();
    void pagesAreMadeWhenShown();
    void madeInTheLanguageOfTheMoment();
    void windowHasItsIcon();
    void loadsBesideTheWindow();
    void saysWhatIsWrongWithRules();
    void programTellsHowFarItIs();
    void programEndsOnBrokenRules();
    void programEndsOnAWorkspaceOfOthers();

private:
    QString inForce(RunningWindow &program) const
    {
        auto *label = program.find<QLabel>(QStringLiteral("start/in-force"));
        return label ? label->text() : QString();
    }
    /// A workspace with one case, open on a page.
    QString used(Page page);

    QTemporaryDir m_folder;
    QString m_workspace;
    int m_count = 0;
};

void TestStart::initTestCase()
{
    qRegisterMetaType<std::shared_ptr<const rulebook::Rulebook>>();
    qRegisterMetaType<base::Issues>();
}

QString TestStart::used(Page page)
{
    RunningWindow program(m_workspace, english);
    program.window().openSample(sample);
    program.window().showPage(page);
    program.window().close();
    return m_workspace;
}

void TestStart::paintedOnce()
{
    QWidget widget;
    const window::FirstPaint first(widget);
    QSignalSpy painted(&first, &window::FirstPaint::painted);
    QCoreApplication::processEvents();
    QCOMPARE(painted.count(), 0);
    widget.show();
    QVERIFY(painted.wait());
    widget.repaint();
    QCoreApplication::processEvents();
    QCOMPARE(painted.count(), 1);
}

void TestStart::frameStandsFirst()
{
    RunningWindow program(m_workspace, english, later, RunningWindow::Until::Shown);
    QVERIFY(!program.window().showsPage());
    QVERIFY(!program.find("start"));
    QCOMPARE(program.window().page(), Page::Start);
    QVERIFY(program.find("header/language")->isVisible());
    QTRY_VERIFY(program.window().showsPage());
    QVERIFY(program.find("start/new")->isVisible());
    QCOMPARE(QApplication::focusWidget(), program.find("start/new"));
}

void TestStart::whatIsAskedForBeforeAPageIsShown()
{
    RunningWindow program(m_workspace, english, RunningWindow::Rules::There,
                          RunningWindow::Until::Shown);
    program.window().showPage(Page::Rules);
    program.window().showTab(0); // there is none
    QVERIFY(program.find("rules/search")->isVisible());
    QTest::qWait(50); // the frame is painted
    QVERIFY(program.find("rules/search")->isVisible());
    QVERIFY(!program.find("start"));
    QCOMPARE(program.window().page(), Page::Rules);
}

void TestStart::startPageDoesWithoutRules()
{
    used(Page::Assessment);
    {
        RunningWindow closing(m_workspace, english);
        QVERIFY(closing.session().archive(closing.session().caseId(), true));
    }
    RunningWindow program(m_workspace, english, later);
    QVERIFY(program.isGood());
    QCOMPARE(program.window().page(), Page::Start);
    QVERIFY(program.find("start/new")->isVisible());
    QVERIFY(program.find("start/sample/" + sample)->isVisible());
    QCOMPARE(program.find<QAbstractItemView>("start/cases")->model()->rowCount(), 1);
    QVERIFY(program.find("start/cases")->isVisible());
    QCOMPARE(inForce(program), QStringLiteral("The rules are being loaded…"));
    program.find("start/open")->setFocus();
    program.bringRules();
    QVERIFY2(inForce(program).startsWith(QStringLiteral("Documents in force today, 2026-11-21: ")),
             qPrintable(inForce(program)));
    QCOMPARE(program.window().page(), Page::Start);
    QCOMPARE(QApplication::focusWidget(), program.find("start/open")); // nobody is disturbed
}

void TestStart::whatIsAskedForMeanwhileIsDone_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"button", "keys", "sample", "recent", "file"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestStart::whatIsAskedForMeanwhileIsDone()
{
    QFETCH(const QString, how);
    const QString file = m_folder.filePath(QStringLiteral("asked.json"));
    {
        RunningWindow first(m_workspace, english);
        first.window().openSample(sample);
        QVERIFY(first.session().exportFile(file));
        QVERIFY(first.session().archive(first.session().caseId(), true));
    }
    RunningWindow program(m_workspace, english, later);
    if (how == u"button") {
        QVERIFY(program.click("start/new"));
    } else if (how == u"keys") {
        QTest::keyClick(&program.window(), Qt::Key_N, Qt::ControlModifier);
    } else if (how == u"sample") {
        QVERIFY(program.click("start/sample/" + sample));
    } else if (how == u"recent") {
        auto *list = program.find<QAbstractItemView>("start/cases");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(0, 0)).center());
    } else {
        program.answers().file = file;
        QVERIFY(program.click("start/open"));
    }
    QCoreApplication::processEvents();
    QVERIFY(!program.session().hasCase());
    QVERIFY(program.find("start/new")->isVisible()); // the window goes on
    program.bringRules();
    QVERIFY(program.session().hasCase());
    QCOMPARE(program.window().page(), Page::Assessment);
    QVERIFY(program.find("case/search")->isVisible());
}

void TestStart::inTheOrderAskedFor()
{
    RunningWindow program(m_workspace, english, later);
    program.window().openSample(sample);
    program.window().showPage(Page::History);
    program.window().showPage(Page::Rules);
    QCOMPARE(program.window().page(), Page::Rules);
    program.bringRules();
    QVERIFY(program.session().hasCase());
    QCOMPARE(program.window().page(), Page::Rules);
    QVERIFY(program.find("rules/tree")->isVisible());
}

void TestStart::pageOfLastTimeWaits()
{
    used(Page::Scenarios);
    RunningWindow program(m_workspace, english, later);
    QCOMPARE(program.window().page(), Page::Scenarios);
    QVERIFY(program.find("waiting")->isVisible());
    QVERIFY(!program.find("start"));
    QVERIFY(!program.session().hasCase());
    program.bringRules();
    QVERIFY(program.session().hasCase());
    QCOMPARE(program.window().page(), Page::Scenarios);
    QVERIFY(program.find("scenarios")->isVisible());
    QVERIFY(!program.find("waiting")->isVisible());
    QVERIFY(program.find("header/on")->isVisible());
}

void TestStart::waitingSpeaksTheLanguage()
{
    used(Page::Assessment);
    RunningWindow program(m_workspace, english, later);
    auto *label = program.find("waiting")->findChild<QLabel *>();
    QCOMPARE(label->text(), QStringLiteral("The rules are being loaded…"));
    program.window().setLanguage(base::Language::Chinese);
    QTRY_COMPARE(label->text(), QStringLiteral("正在载入规则…"));
    program.bringRules();
    QVERIFY(program.find("case/search")->isVisible());
}

void TestStart::closedBeforeTheRulesCame()
{
    used(Page::History);
    {
        RunningWindow program(m_workspace, english, later);
        program.window().close();
    }
    RunningWindow program(m_workspace, english);
    QVERIFY(program.session().hasCase());
    QCOMPARE(program.window().page(), Page::History);
}

void TestStart::caseThatIsGone()
{
    used(Page::Assessment);
    {
        RunningWindow program(m_workspace, english);
        program.session().setSetting(QStringLiteral("case"), QStringLiteral("999"));
    }
    RunningWindow program(m_workspace, english, later);
    QVERIFY(program.find("waiting")->isVisible());
    program.bringRules();
    QVERIFY(!program.session().hasCase());
    QCOMPARE(program.window().page(), Page::Start);
    QVERIFY(program.find("start/new")->isVisible());
    QVERIFY(program.find("notice")->isVisible()); // and said
}

void TestStart::pagesAreMadeWhenShown()
{
    const std::pair<Qt::Key, const char *> pages[] = {{Qt::Key_2, "case"},
                                                      {Qt::Key_3, "interview"},
                                                      {Qt::Key_4, "scenarios"},
                                                      {Qt::Key_5, "rules/search"},
                                                      {Qt::Key_6, "history"}};
    RunningWindow program(m_workspace, english);
    for (const auto &[key, name] : pages) {
        QVERIFY2(!program.find(name), name);
        QTest::keyClick(&program.window(), key, Qt::ControlModifier);
        QVERIFY2(program.find(name) && program.find(name)->isVisible(), name);
    }
    program.window().showPage(Page::Rules);
    QTest::keyClick(&program.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), program.find("rules/search"));
    QVERIFY(program.find<QAbstractItemView>("rules/tree")->model()->rowCount() > 1);
}

void TestStart::madeInTheLanguageOfTheMoment()
{
    RunningWindow program(m_workspace, base::Language::Chinese);
    program.window().openSample(sample);
    program.window().setLanguage(english);
    program.window().showPage(Page::Rules);
    auto *search = program.find<QLineEdit>("rules/search");
    QCOMPARE(search->placeholderText(), QStringLiteral("Search articles and measures"));
    program.window().setLanguage(base::Language::Chinese);
    QTRY_COMPARE(search->placeholderText(), QStringLiteral("搜索条款和事项"));
}

void TestStart::windowHasItsIcon()
{
    RunningWindow program(m_workspace);
    const QImage image = program.window().windowIcon().pixmap(32, 32).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    QCOMPARE(QColor(image.pixel(4, 16)), QColor(0x1c, 0x5c, 0x9e));
}

void TestStart::loadsBesideTheWindow()
{
    window::RulesLoading loading(QStringLiteral(":/rules"));
    QSignalSpy loaded(&loading, &window::RulesLoading::loaded);
    QSignalSpy failed(&loading, &window::RulesLoading::failed);
    loading.start();
    QVERIFY(loaded.wait(60'000));
    const auto rules = loaded.at(0).at(0).value<std::shared_ptr<const rulebook::Rulebook>>();
    QCOMPARE(rules->measures().size(), window_test::shippedRules()->measures().size());
    QVERIFY(rules->examples().empty());
    QCOMPARE(failed.count(), 0);
}

void TestStart::saysWhatIsWrongWithRules()
{
    window::RulesLoading loading(m_folder.filePath(QStringLiteral("nowhere")));
    QSignalSpy loaded(&loading, &window::RulesLoading::loaded);
    QSignalSpy failed(&loading, &window::RulesLoading::failed);
    loading.start();
    QVERIFY(failed.wait(60'000));
    QCOMPARE(failed.at(0).at(0).value<base::Issues>().front().code,
             QStringLiteral("folder-missing"));
    QCOMPARE(loaded.count(), 0);
}

void TestStart::programTellsHowFarItIs()
{
    const Ran ran = run({"--quit-after-start", "--workspace", m_workspace, "--sample", sample});
    QCOMPARE(ran.code, 0);
    QStringList said = ran.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(said.size(), 4);
    QCOMPARE(said.takeLast(), QStringLiteral("shown"));
    said.sort(); // the rules may be quicker
    QCOMPARE(said, (QStringList{"page", "rules", "usable"}));
    RunningWindow again(m_workspace);
    QVERIFY(again.session().hasCase()); // what was asked for was done
}

void TestStart::programEndsOnBrokenRules()
{
    const QString rules = m_folder.filePath(QStringLiteral("broken"));
    QVERIFY(QDir().mkpath(rules + QStringLiteral("/vocabulary")));
    QFile file(rules + QStringLiteral("/vocabulary/facts.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("facts: [\n");
    file.close();
    const QString picture = m_folder.filePath(QStringLiteral("none.png"));
    const Ran ran = run({"--rules", rules, "--workspace", m_workspace, "--screenshot", picture});
    QCOMPARE(ran.code, 3);
    QVERIFY2(ran.err.contains(QStringLiteral("error[")), qPrintable(ran.err));
    QVERIFY(!QFile::exists(picture));
}

void TestStart::programEndsOnAWorkspaceOfOthers()
{
    QFile file(m_workspace);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a workspace, but longer than a header of one hundred bytes must be: "
               "this is a text that somebody has called so\n");
    file.close();
    const QString picture = m_folder.filePath(QStringLiteral("none.png"));
    const Ran ran = run({"--workspace", m_workspace, "--screenshot", picture});
    QCOMPARE(ran.code, 3);
    QVERIFY2(ran.err.contains(QStringLiteral("error[workspace-")), qPrintable(ran.err));
}

QTEST_MAIN(TestStart)
#include "tst_start.moc"
