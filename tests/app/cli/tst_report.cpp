// huisuan-cli report: papers by the ending of their name.
#include "cli_process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

class TstReport : public QObject {
    Q_OBJECT
private slots:
    void papers_data();
    void papers();
    void sameBytesAgain();
    void folder();
    void refusals_data();
    void refusals();

private:
    static QString sample()
    {
        return QStringLiteral(HUISUAN_SOURCE_DIR "/resources/samples/equipment-maker.json");
    }
    static QByteArray contentsOf(const QString &fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TstReport::papers_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("a.html") << QByteArray("<!DOCTYPE html>") << QByteArray("600,000.00");
    QTest::newRow("a.pdf") << QByteArray("%PDF-1.") << QByteArray("%%EOF");
    QTest::newRow("a.xlsx") << QByteArray("PK") << QByteArray("xl/worksheets/sheet1.xml");
    QTest::newRow("a.ics") << QByteArray("BEGIN:VCALENDAR\r\n")
                           << QByteArray("DTSTART;VALUE=DATE:");
}

void TstReport::papers()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, holds);
    const QTemporaryDir place;
    const QString target = place.filePath(QString::fromLatin1(QTest::currentDataTag()));
    const Ran ran = runCli({QStringLiteral("report"), sample(), QStringLiteral("--to"), target,
                            QStringLiteral("--on"), QStringLiteral("2024-06-30")});
    QVERIFY2(ran.exit == 0, ran.err);
    QCOMPARE(ran.out, QByteArray());
    const QByteArray bytes = contentsOf(target);
    QVERIFY(bytes.startsWith(start));
    QVERIFY(bytes.contains(holds));
    QCOMPARE(QDir(place.path()).entryList(QDir::Files).size(), 1);
}

void TstReport::sameBytesAgain()
{
    const QTemporaryDir place;
    for (const char *name : {"html", "ics"}) {
        QByteArrayList made;
        for (const char *copy : {"a.", "b."}) {
            const QString target = place.filePath(QLatin1String(copy) + QLatin1String(name));
            const Ran ran =
                runCli({QStringLiteral("report"), sample(), QStringLiteral("--to"), target,
                        QStringLiteral("--made"), QStringLiteral("2026-11-22"),
                        QStringLiteral("--reading"), QStringLiteral("contract_base=registered")},
                       QStringLiteral("zh"));
            QVERIFY2(ran.exit == 0, ran.err);
            made += contentsOf(target);
        }
        QVERIFY(!made.first().isEmpty());
        QCOMPARE(made.first(), made.last());
    }
}

void TstReport::folder()
{
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("folder"));
    const QStringList words{QStringLiteral("report"),    sample(),
                            QStringLiteral("--to"),      target,
                            QStringLiteral("--measure"), QStringLiteral("jz3-4")};
    const Ran ran = runCli(words, QStringLiteral("zh"));
    QVERIFY2(ran.exit == 0, ran.err);
    const QStringList files = QDir(target).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 8);
    QVERIFY(files.at(1).endsWith(QStringLiteral("+测算报告.pdf")));
    QVERIFY(files.at(3).endsWith(QStringLiteral("+申请表草稿 jz3-4.pdf")));
    QVERIFY(contentsOf(target + u'/' + files.at(3)).startsWith("%PDF-1."));
    // What is there is not touched.
    const Ran again = runCli(words, QStringLiteral("zh"));
    QCOMPARE(again.exit, 3);
    QVERIFY(again.err.contains("folder-not-empty"));
    QCOMPARE(QDir(target).entryList(QDir::Files).size(), 8);
}

void TstReport::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QStringList &words, int exit, const char *code) {
        QTest::newRow(name) << words << exit << QByteArray(code);
    };
    const QString to = QStringLiteral("--to");
    row("no target", {sample()}, 2, "missing-argument");
    row("ending", {sample(), to, QStringLiteral("x.docx")}, 2, "option-value");
    row("date",
        {sample(), to, QStringLiteral("x.html"), QStringLiteral("--made"), QStringLiteral("soon")},
        2, "option-date");
    row("measure",
        {sample(), to, QStringLiteral("x.html"), QStringLiteral("--measure"),
         QStringLiteral("nope")},
        2, "unknown-measure");
    row("place", {sample(), to, QStringLiteral("/no/such/folder/x.html")}, 2, "file-write");
    row("case", {QStringLiteral("/no/such/case.json"), to, QStringLiteral("x.html")}, 3,
        "file-read");
}

void TstReport::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(int, exit);
    QFETCH(QByteArray, code);
    words.prepend(QStringLiteral("report"));
    const Ran ran = runCli(words);
    QCOMPARE(ran.exit, exit);
    QVERIFY2(ran.err.contains("error[" + code + "]"), ran.err);
    QVERIFY(!QFile::exists(QStringLiteral("x.html")) && !QFile::exists(QStringLiteral("x.docx")));
}

QTEST_GUILESS_MAIN(TstReport)
#include "tst_report.moc"
