#include "cli_process.h"
#include "support/small_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using support::contractText;
using support::smallCaseText;

class TstAssess : public QObject {
    Q_OBJECT
private slots:
    void textAndJson();
    void standardInput();
    void theDateIsNeeded();
    void optionsChangeTheResult();
    void wrongOptions_data();
    void wrongOptions();
    void badCaseFiles_data();
    void badCaseFiles();
    void badRules();
    void warningsDoNotStop();
    void explains();
    void hostileNames();

private:
    QString file(const QByteArray &text, const QString &name = QStringLiteral("case.json"));
    Ran run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runCli(arguments + QStringList{"--rules", m_rules.folder()}, "en", input);
    }

    support::SmallRules m_rules;
    QTemporaryDir m_files;
    const QByteArray m_good =
        smallCaseText("\"contracts\": [" + contractText("3000000.00", "\"3000000.00\"") + "]");
};

QString TstAssess::file(const QByteArray &text, const QString &name)
{
    QFile out(m_files.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        QTest::qFail("cannot write", __FILE__, __LINE__);
    return out.fileName();
}

void TstAssess::textAndJson()
{
    const Ran text = run({"assess", file(m_good)});
    QCOMPARE(text.err, QByteArray());
    QCOMPARE(text.exit, 0);
    QVERIFY(text.out.startsWith("甲公司\nDate of assessment: 2024-06-30\n"));
    const Ran json = run({"assess", file(m_good), "--format", "json"});
    QCOMPARE(json.exit, 0);
    QCOMPARE(json.err, QByteArray());
    const QJsonObject root = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(root["on"].toString(), "2024-06-30");
    QCOMPARE(root["outcomes"].toArray().first().toObject()["verdict"].toString(), "eligible");
}

void TstAssess::standardInput()
{
    const Ran good = run({"assess", "-", "--format=json"}, m_good);
    QCOMPARE(good.exit, 0);
    QCOMPARE(good.out, run({"assess", file(m_good), "--format", "json"}).out);
    const Ran bad = run({"assess", "-"}, "{");
    QCOMPARE(bad.exit, 3);
    QVERIFY(bad.err.startsWith("-:1:"));
}

void TstAssess::theDateIsNeeded()
{
    QByteArray text = m_good;
    text.replace(" \"on\": \"2024-06-30\",", "");
    const Ran without = run({"assess", file(text)});
    QCOMPARE(without.exit, 2);
    QCOMPARE(without.out, QByteArray());
    QVERIFY(without.err.startsWith("error[no-date]: The case has no date of assessment"));
    QVERIFY(without.err.contains("hint: ") && without.err.contains("--on 2024-06-30"));
    QCOMPARE(run({"assess", file(text), "--on", "2024-06-30"}).exit, 0);
}

void TstAssess::optionsChangeTheResult()
{
    const QString name = file(m_good);
    QVERIFY(run({"assess", name, "--on", "2026-10-09"}).out.contains("Not in force"));
    const Ran claimed =
        run({"assess", name, "--on", "2026-10-09", "--reading", "after_expiry=yes"});
    QVERIFY(claimed.out.contains("Eligible ("));
    const Ran twice = run({"assess", name, "--on=2026-10-09", "--reading=after_expiry=yes",
                           "--reading", "cap_unit=project", "--format", "json"});
    QCOMPARE(twice.exit, 0);
    QVERIFY(twice.out.contains("\"used\": \"project\"") && twice.out.contains("\"used\": \"yes\""));
    const QString interest =
        file(smallCaseText("\"company.interest\": \"100.00\""), "interest.json");
    for (const char *rate : {"interest_rate=0.5", "interest_rate=50%"}) {
        const Ran assumed = run({"assess", interest, "--assume", rate, "--format", "json"});
        QCOMPARE(assumed.exit, 0);
        QVERIFY(assumed.out.contains("\"assumed\": true") && assumed.out.contains("\"50.00\""));
    }
}

void TstAssess::wrongOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("day") << QStringList{"--on", "2024-02-30"}
                         << QByteArray("error[option-date]: “2024-02-30” is no day for --on\n");
    QTest::newRow("other form of day")
        << QStringList{"--on", "30.6.2024"} << QByteArray("error[option-date]");
    QTest::newRow("reading") << QStringList{"--reading", "cap_unitt=project"}
                             << QByteArray(
                                    "error[unknown-reading]: There is no reading “cap_unitt”");
    QTest::newRow("choice") << QStringList{"--reading", "cap_unit=year"}
                            << QByteArray("error[unknown-choice]: The reading cap_unit has no "
                                          "choice “year”; there are: contract, project");
    QTest::newRow("assumption") << QStringList{"--assume", "rate=1"}
                                << QByteArray("error[unknown-assumption]");
    QTest::newRow("assumption's value")
        << QStringList{"--assume", "interest_rate=much"} << QByteArray("error[bad-number]");
    QTest::newRow("pair")
        << QStringList{"--reading", "cap_unit"}
        << QByteArray(
               "error[option-pair]: “cap_unit” does not fit --reading\nhint: Write NAME=VALUE\n");
    QTest::newRow("html") << QStringList{"--format", "html"}
                          << QByteArray(
                                 "error[not-available]: “--format html” is not available yet\n");
    QTest::newRow("format") << QStringList{"--format", "jsn"}
                            << QByteArray("error[option-value]: “jsn” is no value of --format; "
                                          "there are: text, json\nhint: Did you mean json?\n");
}

void TstAssess::wrongOptions()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, error);
    const Ran ran = run(QStringList{"assess", file(m_good)} + options);
    QCOMPARE(ran.exit, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith(error), ran.err.constData());
}

void TstAssess::badCaseFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no JSON") << QByteArray("{\"huisuan\": 1,}")
                             << QByteArray("1:15: error[bad-json]");
    QTest::newRow("empty") << QByteArray() << QByteArray("error[");
    QTest::newRow("another file") << QByteArray("{}") << QByteArray("error[missing-version]");
    QTest::newRow("unknown fact")
        << smallCaseText("\"company.stuff\": 1")
        << QByteArray(
               "error[unknown-fact]: There is no fact “company.stuff” (/facts/company.stuff)\n");
    QTest::newRow("wrong type") << smallCaseText("\"company.staff\": \"ten\"")
                                << QByteArray("error[bad-number]");
    QTest::newRow("null") << smallCaseText("\"company.staff\": null")
                          << QByteArray("error[null-refused]");
    QTest::newRow("negative money")
        << smallCaseText("\"company.interest\": \"-1.00\"") << QByteArray("error[out-of-domain]");
    QTest::newRow("day that does not exist")
        << smallCaseText("\"contracts\": [" + contractText("1.00", "\"1.00\"", "2023-02-29") + "]")
        << QByteArray("error[bad-date]");
    QTest::newRow("unknown reading")
        << smallCaseText("", "\"cap\": \"x\"") << QByteArray("error[unknown-reading]");
}

void TstAssess::badCaseFiles()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    const QString name = file(text);
    for (const char *format : {"text", "json"}) {
        const Ran ran = run({"assess", name, "--format", format});
        QCOMPARE(ran.exit, 3);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.startsWith(name.toUtf8() + ':'), ran.err.constData());
        QVERIFY2(ran.err.contains(error), ran.err.constData());
    }
    const Ran missing = run({"assess", m_files.filePath("no.json")});
    QCOMPARE(missing.exit, 3);
    QVERIFY(missing.err.contains("error[file-read]"));
    QCOMPARE(run({"assess", m_files.path()}).exit, 3);
}

void TstAssess::badRules()
{
    const QString name = file(m_good);
    const Ran missing = runCli({"assess", name, "--rules", m_files.filePath("no")});
    QCOMPARE(missing.exit, 3);
    QCOMPARE(missing.out, QByteArray());
    QVERIFY(missing.err.contains("error[folder-missing]"));
    support::SmallRules broken;
    broken.write("alpha-2021/measures/more.yaml", "id: more\n");
    const Ran ran = runCli({"assess", name, "--rules", broken.folder()});
    QCOMPARE(ran.exit, 3);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY(ran.err.contains("/alpha-2021/measures/more.yaml:1:"));
}

void TstAssess::warningsDoNotStop()
{
    const QString name = file(
        smallCaseText("\"contracts\": [" + contractText("1000000.00", "\"2000000.00\"") + "]"));
    const Ran ran = run({"assess", name});
    QCOMPARE(ran.exit, 0);
    QVERIFY(!ran.out.isEmpty());
    QCOMPARE(ran.err, name.toUtf8()
                          + ": warning[check]: Contract 1: More was paid than the contract says "
                            "(contracts[0])\n");
}

void TstAssess::explains()
{
    const QString name = file(m_good);
    const Ran ran = run({"explain", name, "ceiling"});
    QCOMPARE(ran.exit, 0);
    QVERIFY(ran.out.startsWith("Post-subsidy for contracts · I.1\n"));
    const Ran json = run({"explain", name, "ceiling", "--format", "json"});
    QCOMPARE(QJsonDocument::fromJson(json.out).object()["key"].toString(), "ceiling");
    const Ran unknown = run({"explain", name, "Ceilling"});
    QCOMPARE(unknown.exit, 2);
    QCOMPARE(
        unknown.err,
        "error[unknown-measure]: There is no measure “Ceilling”\nhint: Did you mean ceiling?\n");
    QCOMPARE(run({"explain", name}).exit, 2);
    const Ran chinese = runCli({"explain", name, "ceiling", "--rules", m_rules.folder()}, "zh");
    QVERIFY(chinese.out.contains("余量 2,500,000.00 元"));
}

void TstAssess::hostileNames()
{
    QByteArray hostile = m_good;
    hostile.replace("甲公司",
                    "\\u001b]0;x\\u0007\\u202e<script>" + QByteArray("x").repeated(10'000));
    const Ran ran = run({"assess", file(hostile)});
    QCOMPARE(ran.exit, 0);
    QVERIFY(ran.out.startsWith("<U+001B>]0;x<U+0007><U+202E><script>xxx"));
    QVERIFY(!ran.out.contains('\x1b') && !ran.out.contains('\x07'));
    QVERIFY(ran.out.indexOf('\n') < 80);
    const Ran name = runCli({"assess", QString::fromUtf8("no\x1b[31m.json")});
    QCOMPARE(name.exit, 3);
    QVERIFY(!name.err.contains('\x1b') && name.err.contains("no<U+001B>[31m.json"));
}

QTEST_GUILESS_MAIN(TstAssess)
#include "tst_assess.moc"
