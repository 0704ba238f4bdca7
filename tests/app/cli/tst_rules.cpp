#include "cli_process.h"
#include "support/small_rules.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

class TstRules : public QObject {
    Q_OBJECT
private slots:
    void checkFindsNothing();
    void checkFindsMistakes();
    void checkAgainstTheOfficialText();
    void testPasses();
    void testFails();
    void testWithoutExamples();
    void foldersThatAreNotThere();
    void vocabulary();
    void templates();
};

void TstRules::checkFindsNothing()
{
    const Ran ran = runCli({"check", support::SmallRules().folder()});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.out, "documents: 3, measures: 8, examples: 2\nfindings: 0\n");
}

void TstRules::checkFindsMistakes()
{
    support::SmallRules rules;
    rules.write("vocabulary/more.yaml", "lists:\n  - {id: l, membrs: []}\n");
    const Ran ran = runCli({"check", rules.folder()});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains(
                 "/vocabulary/more.yaml:2:13: error[unknown-key]: There is no key “membrs” here\n"
                 "    - {id: l, membrs: []}\n"
                 "              ^^^^^^\n"
                 "hint: Did you mean members?\n"),
             ran.err.constData());
    QVERIFY(ran.lastLine().startsWith("findings: "));
    // What only the linter minds is a finding, too.
    support::SmallRules untidy;
    QFile ceiling(untidy.folder() + "/alpha-2021/measures/ceiling.yaml");
    QVERIFY(ceiling.open(QIODevice::ReadOnly));
    QByteArray text = ceiling.readAll();
    text.replace("amount >= 50万元", "amount > 50万元");
    untidy.write("alpha-2021/measures/ceiling.yaml", text);
    const Ran linted = runCli({"check", untidy.folder()});
    QCOMPARE(linted.exit, 1);
    QVERIFY2(linted.err.contains("[boundary-operator]"), linted.err.constData());
}

void TstRules::checkAgainstTheOfficialText()
{
    const support::SmallRules rules;
    const QTemporaryDir texts;
    QFile text(texts.filePath("alpha.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("甲后补助\n");
    text.close();
    const Ran ran = runCli({"check", rules.folder(), "--against", texts.path()});
    QCOMPARE(ran.exit, 1);
    QVERIFY(ran.err.contains("[says-not-found]"));
}

void TstRules::testPasses()
{
    for (const char *language : {"zh", "en"}) {
        const Ran ran = runCli({"test", support::SmallRules().folder()}, language);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.lastLine(), "2 passed, 0 failed");
    }
}

void TstRules::testFails()
{
    support::SmallRules rules;
    rules.write(
        "alpha-2021/examples/joined.yaml",
        "measure: joined\n"
        "given: {on: '2024-06-30', applicant.place: '210702', company.certified: 'true'}\n"
        "examples:\n"
        "  - {name: {zh: 错的, en: Wrong}, expect: {verdict: not_eligible, low: '1.00'}}\n");
    const Ran ran = runCli({"test", rules.folder()});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.lastLine(), "2 passed, 1 failed");
    QVERIFY2(ran.err.contains("/alpha-2021/examples/joined.yaml:4:"), ran.err.constData());
    QVERIFY(ran.err.contains("error[example-verdict]: The verdict should be not_eligible and is "
                             "eligible (joined: Wrong)\n"));
    QVERIFY(ran.err.contains(
        "error[example-low]: The low end should be 1.00 and is 100000.00 (joined: Wrong)\n"));
    const Ran chinese = runCli({"test", rules.folder()}, "zh");
    QCOMPARE(chinese.lastLine(), "2 passed, 1 failed");
    QVERIFY(chinese.err.contains("结论应为 not_eligible，实际为 eligible"));
}

void TstRules::testWithoutExamples()
{
    support::SmallRules rules;
    QVERIFY(QFile::remove(rules.folder() + "/alpha-2021/examples/exact.yaml"));
    const Ran ran = runCli({"test", rules.folder()});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.lastLine(), "0 passed, 0 failed");
}

void TstRules::foldersThatAreNotThere()
{
    const support::SmallRules rules;
    for (const QStringList &arguments :
         {QStringList{"check", "/nowhere"}, QStringList{"test", "/nowhere"},
          QStringList{"check", rules.folder(), "--against", "/nowhere"}}) {
        const Ran ran = runCli(arguments);
        QCOMPARE(ran.exit, 3);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err, "/nowhere: error[folder-missing]: There is no folder “/nowhere”\n");
    }
    support::SmallRules broken;
    broken.write("alpha-2021/document.yaml", "id: [\n");
    const Ran ran = runCli({"test", broken.folder()});
    QCOMPARE(ran.exit, 3);
    QVERIFY(ran.err.contains("error[yaml-syntax]"));
}

void TstRules::vocabulary()
{
    const support::SmallRules rules;
    const Ran json = runCli({"vocabulary", "--rules", rules.folder()});
    QCOMPARE(json.exit, 0);
    QVERIFY(QJsonDocument::fromJson(json.out).object().contains("facts"));
    const Ran csv = runCli({"vocabulary", "--rules", rules.folder(), "--format", "csv"});
    QVERIFY(csv.out.startsWith("path,type,"));
    QCOMPARE(runCli({"vocabulary", "--rules", rules.folder(), "--format", "text"}).exit, 2);
    QCOMPARE(runCli({"vocabulary", "ceiling", "--rules", rules.folder()}).exit, 2);
}

void TstRules::templates()
{
    const support::SmallRules rules;
    const Ran made =
        runCli({"vocabulary", "--template", "ceiling", "exact", "--rules", rules.folder()});
    QCOMPARE(made.exit, 0);
    QVERIFY(made.out.contains("company.staff"));
    // An empty case is a good case file that only lacks its date.
    const Ran assessed =
        runCli({"assess", "-", "--on", "2024-06-30", "--rules", rules.folder()}, "en", made.out);
    QVERIFY2(assessed.exit == 0, assessed.err.constData());
    const Ran unknown = runCli({"vocabulary", "--template", "exactt", "--rules", rules.folder()});
    QCOMPARE(unknown.exit, 2);
    QVERIFY(unknown.err.contains("error[unknown-measure]"));
    QCOMPARE(runCli({"vocabulary", "--template", "--rules", rules.folder()}).exit, 2);
}

QTEST_GUILESS_MAIN(TstRules)
#include "tst_rules.moc"
