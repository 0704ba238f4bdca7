// What YAML may not do in rule files, with places; and files that mean harm.
#include "mini_rulebook.h"

#include <QtTest>

namespace {

struct Row {
    const char *name;
    const char *file;
    const char *from;
    const char *to;
    const char *code;
    int line;
    int column;
    const char *suggestion;
};

constexpr char measureFile[] = "town-2021/measures/m1.yaml";
constexpr Row rows[] = {
    {"anchor", measureFile, "title: {zh: 后", "title: &t {zh: 后", "yaml-anchor", 2, 8, ""},
    {"anchor on a scalar", measureFile, "kind: ceiling", "kind: &k ceiling", "yaml-anchor", 40, 9,
     ""},
    {"alias", measureFile, "rounding: down", "rounding: *r", "yaml-alias", 45, 13, ""},
    {"tag", measureFile, "rounding: down", "rounding: !!str down", "yaml-tag", 45, 13, ""},
    {"bare tag", measureFile, "rounding: down", "rounding: ! down", "yaml-tag", 45, 13, ""},
    {"tag of a map", measureFile, "amount:\n", "amount: !a\n", "yaml-tag", 39, 9, ""},
    {"directive", measureFile, "id: m1", "%TAG ! x:\n---\nid: m1", "yaml-directive", 1, 1, ""},
    {"duplicate key", measureFile, "schedule: once", "schedule: once\nkind: award", "duplicate-key",
     12, 1, ""},
    {"duplicate key in a flow map", measureFile, "{zh: 后补助, en: Post subsidy}",
     "{zh: 后补助, zh: 后, en: Post subsidy}", "duplicate-key", 2, 18, ""},
    {"block scalar", measureFile, "notes: {zh: 备注, en: Notes}", "notes: |\n  备注",
     "yaml-multi-line", 49, 8, ""},
    {"folded scalar", measureFile, "notes: {zh: 备注, en: Notes}", "notes: >\n  备注",
     "yaml-multi-line", 49, 8, ""},
    {"plain over two lines", measureFile, "schedule: once", "schedule: once\n  more",
     "yaml-multi-line", 11, 11, ""},
    {"quoted over two lines", measureFile, "formula: 'role = \"receiver\"'",
     "formula: 'role =\n      \"receiver\"'", "yaml-multi-line", 28, 14, ""},
    {"two documents", measureFile, "amount:", "---\namount:", "yaml-several-documents", 39, 1, ""},
    {"list as key", measureFile, "schedule: once", "? [a]\n: once", "yaml-key", 11, 3, ""},
    {"open bracket", measureFile, "applicants: [enterprise]", "applicants: [enterprise",
     "yaml-syntax", 7, 13, ""},
    {"tab as indent", measureFile, "  kind: ceiling", "\tkind: ceiling", "yaml-tab", 40, 1, ""},
    {"escaped control character", measureFile, "en: Notes", "en: \"No\\etes\"", "control-character",
     49, 21, ""},
    {"escaped line end", measureFile, "en: Notes", "en: \"No\\ntes\"", "yaml-multi-line", 49, 21,
     ""},
    {"plain over two lines in brackets", measureFile, "en: Notes", "en: No\n  tes",
     "yaml-multi-line", 49, 21, ""},
    {"formula without quotes stops YAML", measureFile, "formula: 'amount >= param.threshold'",
     "formula: >= param.threshold", "formula-not-quoted", 23, 14, ""},
    {"control character", measureFile, "en: Notes",
     "en: No\x07"
     "tes",
     "control-character", 49, 23, ""},
    {"right-to-left override", measureFile, "en: Notes",
     "en: No\xE2"
     "\x80"
     "\xAE"
     "tes",
     "control-character", 49, 23, ""},
    {"not UTF-8", measureFile, "en: Notes",
     "en: N\xFF"
     "tes",
     "not-utf8", 49, 22, ""},
    {"overlong UTF-8", measureFile, "en: Notes",
     "en: N\xC0"
     "\xAF"
     "tes",
     "not-utf8", 49, 22, ""},
    {"surrogate in UTF-8", measureFile, "en: Notes",
     "en: N\xED"
     "\xA0"
     "\x80"
     "tes",
     "not-utf8", 49, 22, ""},
};

} // namespace

Q_DECLARE_METATYPE(Row)

class TestYaml : public QObject {
    Q_OBJECT

private slots:
    void oneIssue_data();
    void oneIssue();
    void hostile_data();
    void hostile();
    void tooManyIssuesAreCutOff();
    void wideCharactersCountOnce();
    void missingFolder();
    void missingFiles();
    void unexpectedFiles();
    void largeFile();
    void slipsOfSeveralFilesComeTogether();
    void vocabularySlipDoesNotBringUnknownNames();
};

void TestYaml::oneIssue_data()
{
    QTest::addColumn<Row>("row");
    for (const Row &row : rows)
        QTest::newRow(row.name) << row;
}

/// One slip in an otherwise good rulebook gives one issue at its place, and nothing in its wake.
void TestYaml::oneIssue()
{
    QFETCH(Row, row);
    MiniRulebook mini;
    QVERIFY(mini.replace(QString::fromUtf8(row.file), row.from, row.to));
    const auto result = mini.load();
    const base::Issues issues = result ? (*result)->warnings() : result.error();
    QVERIFY2(issues.size() == 1, qPrintable(shortened(issues)));
    const base::Issue &issue = issues.front();
    QCOMPARE(issue.code, QString::fromUtf8(row.code));
    QCOMPARE(issue.place.line, row.line);
    QCOMPARE(issue.place.column, row.column);
    QCOMPARE(issue.place.file, mini.folder() + u'/' + QString::fromUtf8(row.file));
    QVERIFY(!issue.place.excerpt.isEmpty());
    QCOMPARE(issue.suggestion, QString::fromUtf8(row.suggestion));
}

void TestYaml::hostile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto times = [](const char *text, int count) {
        return QByteArray(text).repeated(count);
    };
    QTest::newRow("brackets") << times("[", 1'000'000) << "yaml-too-many-nodes";
    QTest::newRow("brackets below the limit") << times("[", 150'000) << "yaml-too-deep";
    QTest::newRow("braces") << times("{a: ", 150'000) << "yaml-too-deep";
    QTest::newRow("dashes") << times("- ", 500'000) << "yaml-too-deep";
    QTest::newRow("question marks") << times("? ", 500'000) << "yaml-too-deep";
    QTest::newRow("33 levels") << times("[", 33) + times("]", 33) << "yaml-too-deep";
    QTest::newRow("nodes") << "a: [" + times("1,", 250'000) + "1]"
                           << "yaml-too-many-nodes";
    QTest::newRow("quote that never ends") << "id: '" + times("x", 1'000'000) << "yaml-syntax";
    QTest::newRow("one long line") << "id: '" + times("x", 1'000'000) + "'"
                                   << "id-not-file-name";
    QTest::newRow("zero bytes") << QByteArray(1000, '\0') << "control-character";
    QTest::newRow("nothing") << QByteArray() << "wrong-shape";
    QTest::newRow("only a comment") << QByteArray("# nothing\n") << "wrong-shape";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEi\0d\0", 6) << "not-utf8";
    QTest::newRow("merge key") << QByteArray("<<: {id: m1}\n") << "unknown-key";
    QTest::newRow("alias bomb") << QByteArray("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n")
                                << "yaml-anchor";
    QByteArray keys;
    for (int i = 0; i < 60'000; ++i)
        keys += "k" + QByteArray::number(i) + ": 1\n";
    QTest::newRow("unknown keys") << keys << "unknown-key";
}

void TestYaml::hostile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    MiniRulebook mini;
    mini.file(QString::fromUtf8(measureFile)) = text;
    mini.remove(QStringLiteral("town-2021/examples/m1.yaml"));
    QElapsedTimer timer;
    timer.start();
    const auto result = mini.load();
    QVERIFY(!result);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    const bool found = std::any_of(result.error().begin(), result.error().end(),
                                   [&](const base::Issue &issue) { return issue.code == code; });
    QVERIFY2(found, qPrintable(shortened(result.error()).left(2000)));
    for (const base::Issue &issue : result.error())
        QVERIFY(issue.place.excerpt.size() <= 800);
}

void TestYaml::tooManyIssuesAreCutOff()
{
    MiniRulebook mini;
    mini.file(QString::fromUtf8(measureFile)) += QByteArray("x: 1\n").repeated(5'000);
    const auto result = mini.load();
    QVERIFY(!result);
    QCOMPARE(result.error().size(), 501U);
    QCOMPARE(result.error().back().code, QStringLiteral("too-many-issues"));
    QCOMPARE(result.error().back().arguments, QStringList{QStringLiteral("500")});
}

/// Columns count code points: 𠀀 is four bytes and two UTF-16 units.
void TestYaml::wideCharactersCountOnce()
{
    MiniRulebook mini;
    mini.replace(QString::fromUtf8(measureFile), "notes: {zh: 备注, en: Notes}",
                 "notes: {zh: 𠀀é备, en: Notes, xx: 1}");
    const auto result = mini.load();
    QVERIFY(!result);
    QCOMPARE(result.error()[0].code, QStringLiteral("unknown-key"));
    QCOMPARE(result.error()[0].place.column, 29);
    QCOMPARE(result.error()[0].place.excerpt.toUcs4()[28], static_cast<uint>('x'));
}

void TestYaml::missingFolder()
{
    for (const char *folder : {"/nonexistent/rules", "", "/etc/passwd", ":/nowhere"}) {
        const auto result = rulebook::Rulebook::load(QString::fromUtf8(folder));
        QVERIFY(!result);
        QCOMPARE(result.error()[0].code, QStringLiteral("folder-missing"));
    }
}

void TestYaml::missingFiles()
{
    MiniRulebook mini;
    mini.remove(QStringLiteral("vocabulary/all.yaml"));
    mini.remove(QStringLiteral("town-2021/document.yaml"));
    const auto result = mini.load();
    QVERIFY(!result);
    QCOMPARE(result.error().size(), 2U);
    QCOMPARE(result.error()[0].code, QStringLiteral("file-missing"));
    QCOMPARE(result.error()[0].arguments, QStringList{QStringLiteral("vocabulary")});
    QCOMPARE(result.error()[1].arguments, QStringList{QStringLiteral("document.yaml")});
}

void TestYaml::unexpectedFiles()
{
    MiniRulebook mini;
    for (const char *name : {"README.md", "town-2021/measures/m3.yml", "town-2021/stray.yaml",
                             "town-2021/measurs/m4.yaml", "stray.yaml"})
        mini.file(QString::fromUtf8(name)) = "x: 1\n";
    const auto result = mini.load();
    QVERIFY2(result, result ? "" : qPrintable(shortened(result.error())));
    QCOMPARE((*result)->warnings().size(), 4U);
    for (const base::Issue &issue : (*result)->warnings()) {
        QCOMPARE(issue.code, QStringLiteral("unexpected-file"));
        QVERIFY(issue.severity == base::Severity::Warning);
    }
}

void TestYaml::largeFile()
{
    MiniRulebook mini;
    mini.file(QString::fromUtf8(measureFile)) += QByteArray("#").repeated(1024 * 1024);
    const auto result = mini.load();
    QVERIFY(!result);
    QCOMPARE(result.error()[0].code, QStringLiteral("file-too-large"));
    QCOMPARE(result.error()[0].arguments, QStringList{QStringLiteral("1048576")});
}

void TestYaml::slipsOfSeveralFilesComeTogether()
{
    MiniRulebook mini;
    mini.replace(QString::fromUtf8(measureFile), "judge: panel", "judge: jury");
    mini.replace(QString::fromUtf8(measureFile), "role = ", "rol = ");
    mini.replace(QStringLiteral("town-2021/measures/m2.yaml"), "rounding: half_up", "rounding: *x");
    mini.replace(QStringLiteral("town-2021/document.yaml"), "status: in_force", "status: off");
    const auto result = mini.load();
    QVERIFY(!result);
    QStringList codes;
    for (const base::Issue &issue : result.error())
        codes << issue.code;
    QCOMPARE(codes, QStringList({QStringLiteral("unknown-value"), QStringLiteral("unknown-name"),
                                 QStringLiteral("unknown-value"), QStringLiteral("yaml-alias")}));
}

void TestYaml::vocabularySlipDoesNotBringUnknownNames()
{
    MiniRulebook mini;
    mini.replace(QStringLiteral("vocabulary/all.yaml"), "lists:", "lists: [");
    const auto result = mini.load();
    QVERIFY(!result);
    QCOMPARE(shortened(result.error()).count(u"unknown-name"), 0);
}

QTEST_GUILESS_MAIN(TestYaml)

#include "tst_yaml.moc"
