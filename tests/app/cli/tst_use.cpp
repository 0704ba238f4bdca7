// How the program is called: help, languages, wrong use, streams that fail.
#include "cli_process.h"
#include "support/small_rules.h"

#include <QFile>
#include <QtTest>

namespace {

QProcessEnvironment locale(const QString &name)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANGUAGE", "LC_CTYPE"})
        environment.remove(QString::fromLatin1(variable));
    environment.insert("LANG", name);
    return environment;
}

/// Runs a line of the shell with CLI as the program's path.
Ran shell(const QString &line)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("CLI", QStringLiteral(HUISUAN_CLI));
    process.setProcessEnvironment(environment);
    process.start("/bin/bash", {"-c", line});
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TstUse : public QObject {
    Q_OBJECT
private slots:
    void versionAndHelp();
    void wrongUse_data();
    void wrongUse();
    void languages();
    void errorsSpeakTheLanguageAskedFor();
    void otherCharacterSets();
    void aReaderThatGoesAway();
    void aFullDisk();
};

void TstUse::versionAndHelp()
{
    const Ran version = runCli({"--version"});
    QCOMPARE(version.exit, 0);
    QCOMPARE(version.out, "huisuan-cli " HUISUAN_VERSION "\n");
    const Ran help = runCli({"--help"});
    QCOMPARE(help.exit, 0);
    QCOMPARE(help.err, QByteArray());
    for (const char *command : {"assess", "explain", "vocabulary", "check", "test", "feel"})
        QVERIFY2(help.out.contains(QByteArray("\n  ") + command + ' '), command);
    const Ran assess = runCli({"assess", "--help"});
    QVERIFY(assess.out.startsWith("Usage: huisuan-cli assess CASE.json\n"));
    QVERIFY(assess.out.contains("  --reading ID=CHOICE") && !assess.out.contains("--against"));
    QCOMPARE(runCli({"assess", "-h"}).out, assess.out);
}

void TstUse::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const QStringList &arguments, const char *error) {
        QTest::newRow(name) << arguments << QByteArray(error);
    };
    row("nothing", {}, "error[no-command]: No command is given\n");
    row("unknown command", {"weather"},
        "error[unknown-command]: There is no command “weather”; there are: assess, explain, "
        "report, receipt, next, whatif, nearest, calendar, vocabulary, check, test, diff, feel\n");
    row("misspelt command", {"asess"},
        "error[unknown-command]: There is no command “asess”; there are: assess, explain, "
        "report, receipt, next, whatif, nearest, calendar, vocabulary, check, test, diff, "
        "feel\nhint: Did "
        "you mean assess?");
    row("help of nothing", {"nothing", "--help"}, "error[unknown-command]");
    row("unknown option", {"assess", "x", "--onn", "2024-06-30"},
        "error[unknown-option]: huisuan-cli has no option “--onn”\nhint: Did you mean --on?");
    row("option of another command", {"check", "x", "--on", "2024-06-30"},
        "error[unknown-option]: check has no option “--on”\n");
    row("without value", {"assess", "x", "--on"},
        "error[option-without-value]: The option --on needs a value\n");
    row("with value", {"vocabulary", "--template=x"},
        "error[option-with-value]: The option --template takes no value\n");
    row("twice", {"assess", "x", "--on", "2024-06-30", "--on", "2024-06-30"},
        "error[option-twice]: The option --on stands twice\n");
    row("no case", {"assess"}, "error[missing-argument]: assess needs CASE.json\n");
    row("two cases", {"assess", "x", "y"},
        "error[extra-argument]: assess does not know what to do with “y”\n");
    row("language", {"assess", "x", "--lang", "fr"},
        "error[option-value]: “fr” is no value of --lang; there are: zh, en\n");
}

void TstUse::wrongUse()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, error);
    const bool hasLanguage = arguments.contains("--lang") || arguments.endsWith("--on");
    const Ran ran = runCli(arguments, hasLanguage ? QString() : QStringLiteral("en"), {},
                           locale("en_US.UTF-8"));
    QCOMPARE(ran.exit, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith(error), ran.err.constData());
}

void TstUse::languages()
{
    const auto usage = [](const QString &name, const QString &language) {
        return runCli({"--help"}, language, {}, locale(name)).out;
    };
    QVERIFY(usage("en_US.UTF-8", "").startsWith("Usage:"));
    QVERIFY(usage("en_GB.UTF-8", "").startsWith("Usage:"));
    QVERIFY(usage("zh_CN.UTF-8", "").startsWith("用法："));
    QVERIFY(usage("C.UTF-8", "").startsWith("用法："));
    QVERIFY(usage("de_DE.UTF-8", "").startsWith("用法："));
    QVERIFY(usage("zh_CN.UTF-8", "en").startsWith("Usage:"));
    QVERIFY(usage("en_US.UTF-8", "zh").startsWith("用法："));
}

void TstUse::errorsSpeakTheLanguageAskedFor()
{
    const Ran ran = runCli({"assess", "x", "--onn"}, "zh", {}, locale("en_US.UTF-8"));
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.startsWith("error[unknown-option]: huisuan-cli 没有选项“--onn”\n"),
             ran.err.constData());
}

void TstUse::otherCharacterSets()
{
    // Qt would complain on standard error about a locale that is not UTF-8.
    for (const char *name : {"C", "POSIX", "en_US.ISO-8859-1", "no_such_locale"}) {
        const Ran ran = runCli({"--help"}, "zh", {}, locale(QString::fromLatin1(name)));
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.err, QByteArray());
        QVERIFY(ran.out.startsWith("用法："));
    }
}

void TstUse::aReaderThatGoesAway()
{
    const support::SmallRules rules;
    const Ran ran =
        shell("set -o pipefail; \"$CLI\" vocabulary --rules " + rules.folder() + " | true");
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exit, 0);
}

void TstUse::aFullDisk()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("no /dev/full here");
    const Ran ran = shell("\"$CLI\" --help --lang en > /dev/full");
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.startsWith("error[output-failed]: The result could not be written: "),
             ran.err.constData());
}

QTEST_GUILESS_MAIN(TstUse)
#include "tst_use.moc"
