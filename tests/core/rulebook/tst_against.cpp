// Deciding words and articles against an official text.
#include "mini_rulebook.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace rulebook;

namespace {

const QString documentFile = QStringLiteral("town-2021/document.yaml");
const QString measureFile = QStringLiteral("town-2021/measures/m1.yaml");

constexpr char goodText[] = "某市科技计划\n"
                            "1.鼓励企业承接项目。对单笔合同 50万元（含）以上的,按实际发生额的20%\n"
                            "给予后补助,最低1万元,最高100万元,经评审。\n"
                            "2.各县(市)区负责。\n"
                            "3.贷款企业成立后可得贴息,有效期五年。\n"
                            "４．其他。\n";

class Texts {
public:
    Texts() { write(goodText); }

    void write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("town.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("town.txt")); }

private:
    QTemporaryDir m_folder;
};

struct Change {
    QString file;
    QByteArray from;
    QByteArray to;
};

} // namespace

Q_DECLARE_METATYPE(Change)

class TestAgainst : public QObject {
    Q_OBJECT

private slots:
    void good();
    void rules_data();
    void rules();
    void texts_data();
    void texts();
    void missingText();
    void documentWithoutText();
    void badText();
    void ownRules();
};

void TestAgainst::good()
{
    MiniRulebook mini;
    const auto book = mini.load();
    QVERIFY(book);
    const Texts texts;
    const base::Issues issues = checkAgainst(**book, texts.folder());
    QVERIFY2(issues.empty(), qPrintable(shortened(issues)));
}

void TestAgainst::rules_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const Change &change, const char *code, int line,
                        int column, const QStringList &arguments) {
        QTest::newRow(name) << change << QString::fromLatin1(code) << line << column << arguments;
    };
    row("words that are nowhere", {measureFile, "says: ['承接']", "says: ['承包']"},
        "says-not-found", 29, 12, {QStringLiteral("承包"), QStringLiteral("一.1")});
    row("words of another article", {measureFile, "says: ['承接']", "says: ['贴息']"},
        "says-elsewhere", 29, 12,
        {QStringLiteral("贴息"), QStringLiteral("一.1"), QStringLiteral("5")});
    row("words over the end of an article",
        {measureFile, "says: ['承接']", "says: ['评审。2.各县']"}, "says-elsewhere", 29, 12,
        {QStringLiteral("评审。2.各县"), QStringLiteral("一.1"), QStringLiteral("3")});
    row("words over a line end", {measureFile, "says: ['承接']", "says: ['20% 给予']"}, "", 0, 0,
        {});
    row("words of a part", {documentFile, "says: ['有效期五年']", "says: ['有效期三年']"},
        "says-not-found", 20, 12, {QStringLiteral("有效期三年"), QStringLiteral("annex")});
    row("start that is nowhere", {documentFile, "starts: '2.各县'", "starts: '2.各乡'"},
        "starts-not-found", 23, 10, {QStringLiteral("一.2"), QStringLiteral("2.各乡")});
    row("start before the row before", {documentFile, "starts: '2.各县'", "starts: '1.鼓励'"},
        "starts-out-of-order", 23, 10, {QStringLiteral("一.2"), QStringLiteral("2")});
    row("start in full width", {documentFile, "starts: '2.各县'", "starts: '２．各县（市）'"}, "",
        0, 0, {});
}

void TestAgainst::rules()
{
    QFETCH(Change, change);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QStringList, arguments);
    MiniRulebook mini;
    QVERIFY(mini.replace(change.file, change.from, change.to));
    const auto book = mini.load();
    QVERIFY2(book, book ? "" : qPrintable(shortened(book.error())));
    const Texts texts;
    base::Issues issues = checkAgainst(**book, texts.folder());
    // a row that is not found leaves its heading without a row
    std::erase_if(issues,
                  [](const base::Issue &issue) { return issue.code == u"article-without-row"; });
    if (code.isEmpty()) {
        QVERIFY2(issues.empty(), qPrintable(shortened(issues)));
        return;
    }
    QVERIFY2(issues.size() == 1, qPrintable(shortened(issues)));
    QCOMPARE(issues[0].code, code);
    QCOMPARE(issues[0].place.file, mini.folder() + u'/' + change.file);
    QCOMPARE(issues[0].place.line, line);
    QCOMPARE(issues[0].place.column, column);
    QCOMPARE(issues[0].arguments, arguments);
}

void TestAgainst::texts_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(expected);
    };
    const char *last = "４．其他。\n";
    row("number", last, "４．其他。\n5.多余", "article-without-row:7:5.多余");
    row("chapter", last, "４．其他。\n二、多余的一章有十二个字以上吧",
        "article-without-row:7:二、多余的一章有十二个字");
    row("section", last, "４．其他。\n （三）多余", "article-without-row:7:(三)多余");
    row("article", last, "４．其他。\n\n第十二条 多余", "article-without-row:8:第十二条多余");
    row("number in brackets", last, "４．其他。\n(12)多余", "article-without-row:7:(12)多余");
    row("before the first row", "某市科技计划", "一、前言", "article-without-row:1:一、前言");
    row("decimal number", last, "４．其他。\n3.8件专利", "");
    row("date", last, "４．其他。\n2021年10月9日", "");
    row("not at the line's beginning", last, "４．其他。5.不在行首", "");
    row("other line ends", "\n", "\r\n", "");
}

void TestAgainst::texts()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, expected);
    MiniRulebook mini;
    const auto book = mini.load();
    QVERIFY(book);
    Texts texts;
    texts.write(QByteArray(goodText).replace(from, to));
    QStringList found;
    for (const base::Issue &issue : checkAgainst(**book, texts.folder())) {
        found << issue.code + u':' + QString::number(issue.place.line) + u':'
                     + issue.arguments.join(u'|');
        QCOMPARE(issue.place.file, texts.file());
    }
    QCOMPARE(found.join(u' '), expected);
}

void TestAgainst::missingText()
{
    MiniRulebook mini;
    const auto book = mini.load();
    QVERIFY(book);
    const QTemporaryDir empty;
    const base::Issues issues = checkAgainst(**book, empty.path());
    QCOMPARE(issues.size(), 1U);
    QCOMPARE(issues[0].code, QStringLiteral("source-missing"));
    QVERIFY(issues[0].severity == base::Severity::Warning);
    QCOMPARE(issues[0].place.file, empty.filePath(QStringLiteral("town.txt")));
}

void TestAgainst::documentWithoutText()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(documentFile, "source_file: town.txt\n", ""));
    const auto book = mini.load();
    QVERIFY(book);
    QVERIFY(checkAgainst(**book, QStringLiteral("/nonexistent")).empty());
}

void TestAgainst::badText()
{
    MiniRulebook mini;
    const auto book = mini.load();
    QVERIFY(book);
    Texts texts;
    texts.write(QByteArray(goodText) + "\xFF");
    const base::Issues issues = checkAgainst(**book, texts.folder());
    QCOMPARE(issues.size(), 1U);
    QCOMPARE(issues[0].code, QStringLiteral("not-utf8"));
    QCOMPARE(issues[0].place.line, 7);
}

/// Only where the official texts are at hand: they are not part of the program.
void TestAgainst::ownRules()
{
    const QString folder = qEnvironmentVariable("HUISUAN_SOURCES");
    if (folder.isEmpty())
        QSKIP("HUISUAN_SOURCES does not name a folder of official texts");
    const auto book = Rulebook::load(QStringLiteral(HUISUAN_SOURCE_DIR "/rules"));
    QVERIFY(book);
    const base::Issues issues = checkAgainst(**book, folder);
    QVERIFY2(issues.empty(), qPrintable(shortened(issues)));
}

QTEST_GUILESS_MAIN(TestAgainst)

#include "tst_against.moc"
