// The papers from the menu: made in the background, written where the dialog says, printed by the preview.
#include "running_window.h"

#include <QAction>
#include <QFile>
#include <QProgressDialog>
#include <QTemporaryDir>
#include <QtTest>

using window_test::RunningWindow;

class TstPapers : public QObject {
    Q_OBJECT
private slots:
    void nothingWithoutCase();
    void everyFormat();
    void preview();
    void failureIsTold();
    void suggestedNamesAreFileNames();

private:
    static bool trigger(RunningWindow &window, const char *name)
    {
        auto *action =
            window.window().findChild<QAction *>(QStringLiteral("action/") + QLatin1String(name));
        if (!action || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }
    QString workspace() const { return m_folder.filePath(QStringLiteral("w.huisuan")); }

    QTemporaryDir m_folder;
};

void TstPapers::nothingWithoutCase()
{
    RunningWindow window(workspace());
    QVERIFY(window.isGood());
    QVERIFY(!trigger(window, "papers-pdf"));
    QVERIFY(!trigger(window, "print"));
}

void TstPapers::everyFormat()
{
    RunningWindow window(workspace());
    QVERIFY(window.isGood());
    window.window().openSample(QStringLiteral("equipment-maker"));
    const struct {
        const char *name;
        QString file;
        QByteArray start;
    } papers[] = {{"papers-pdf", QStringLiteral("a.pdf"), "%PDF-"},
                  {"papers-html", QStringLiteral("a"), "<!DOCTYPE html>"}, // the ending is added
                  {"papers-xlsx", QStringLiteral("a.xlsx"), "PK"},
                  {"papers-ics", QStringLiteral("a.ics"), "BEGIN:VCALENDAR"}};
    for (const auto &paper : papers) {
        window.answers().file = m_folder.filePath(paper.file);
        QVERIFY2(trigger(window, paper.name), paper.name);
        QString file = window.answers().file;
        if (!file.contains(u'.'))
            file += QStringLiteral(".html");
        QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(file), paper.name, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!window.find<QProgressDialog>(QStringLiteral("papers/progress")),
                                 60'000);
        QFile made(file);
        QVERIFY(made.open(QIODevice::ReadOnly));
        QVERIFY(made.readAll().startsWith(paper.start));
    }
    window.answers().file = m_folder.filePath(QStringLiteral("folder"));
    QVERIFY(trigger(window, "papers-folder"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(window.answers().file), 60'000);
    QVERIFY(QDir(window.answers().file).entryList(QDir::Files).size() > 8);
    QTRY_VERIFY(window.find(QStringLiteral("notice"))->isVisible());
}

void TstPapers::preview()
{
    RunningWindow window(workspace(), base::Language::English);
    QVERIFY(window.isGood());
    window.window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(trigger(window, "print"));
    QTRY_VERIFY_WITH_TIMEOUT(!window.answers().printed.isEmpty(), 60'000);
    QCOMPARE(window.answers().previewed, QStringLiteral("Report on government support"));
    QVERIFY(window.answers().printed.startsWith("%PDF-"));
}

void TstPapers::failureIsTold()
{
    RunningWindow window(workspace(), base::Language::English);
    QVERIFY(window.isGood());
    window.window().openSample(QStringLiteral("equipment-maker"));
    window.answers().file = m_folder.filePath(QStringLiteral("no/such/place.html"));
    QVERIFY(trigger(window, "papers-html"));
    QTRY_VERIFY_WITH_TIMEOUT(window.find(QStringLiteral("notice"))->isVisible(), 60'000);
    QVERIFY(!QFile::exists(window.answers().file));
}

void TstPapers::suggestedNamesAreFileNames()
{
    RunningWindow window(workspace(), base::Language::English);
    window.window().openSample(QStringLiteral("equipment-maker"));
    QVERIFY(
        window.session().setFact(QStringLiteral("applicant.name"), QStringLiteral("A/B: %2 Co.")));
    window.answers().file.clear(); // cancelled
    QVERIFY(trigger(window, "papers-pdf"));
    QCOMPARE(window.answers().suggested, QStringLiteral("A_B_ %2 Co_ report.pdf"));
    QVERIFY(trigger(window, "export"));
    QCOMPARE(window.answers().suggested, QStringLiteral("A_B_ %2 Co_.json"));
    QVERIFY(window.session().clear(QStringLiteral("applicant.name")));
    QVERIFY(trigger(window, "export"));
    QCOMPARE(window.answers().suggested, QStringLiteral("case.json"));
}

QTEST_MAIN(TstPapers)
#include "tst_papers.moc"
