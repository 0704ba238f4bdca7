// Readings: one switch for several documents, and alternatives that must cover every choice.
#include "mini_rulebook.h"

#include <QtTest>

using namespace rulebook;

namespace {

const QString measureFile = QStringLiteral("town-2021/measures/m1.yaml");
const QString secondFile = QStringLiteral("town-2021/measures/m2.yaml");
const QString otherReadings = QStringLiteral("village-2022/readings.yaml");

/// A second document, without measures, that asks what the first one asks.
void addVillage(MiniRulebook &mini)
{
    QByteArray document = mini.file(QStringLiteral("town-2021/document.yaml"));
    document.replace("id: town-2021", "id: village-2022");
    document.replace("measures: [m1]", "nothing: {zh: 无, en: None}");
    document.replace("measures: [m2]", "nothing: {zh: 无, en: None}");
    mini.file(QStringLiteral("village-2022/document.yaml")) = document;
    mini.file(otherReadings) = mini.file(QStringLiteral("town-2021/readings.yaml"));
}

} // namespace

class TestReadings : public QObject {
    Q_OBJECT

private slots:
    void sharedByTwoDocuments();
    void differing_data();
    void differing();
    void sameDocumentTwice();
    void sameMeasureInTwoDocuments();
    void alternatives_data();
    void alternatives();
};

void TestReadings::sharedByTwoDocuments()
{
    MiniRulebook mini;
    addVillage(mini);
    const auto book = mini.load();
    QVERIFY2(book, book ? "" : qPrintable(shortened(book.error())));
    QCOMPARE((*book)->documents().size(), 2U);
    QCOMPARE((*book)->readings().size(), 2U);
    QCOMPARE((*book)->symbols().readings.size(), 2U);
    QCOMPARE((*book)->symbols().lists.size(), 4U);
    QCOMPARE((*book)->readings()[0].documents,
             QStringList({QStringLiteral("town-2021"), QStringLiteral("village-2022")}));
    QCOMPARE((*book)->assumptions().size(), 1U);
    QVERIFY((*book)->documents()[0].sha256 != (*book)->documents()[1].sha256);
    QVERIFY((*book)->documents()[1].findPart(u"annex")->until[0].when != nullptr);
}

void TestReadings::differing_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("argument");
    QTest::newRow("choices") << QByteArray("{id: contract, label: {zh: 合同, en: Contract}}")
                             << QByteArray("{id: year, label: {zh: 年, en: Year}}")
                             << "reading-differs" << 10 << "cap_unit";
    QTest::newRow("order") << QByteArray(
        "      - {id: project, label: {zh: 项目, en: Project}}\n"
        "      - {id: contract, label: {zh: 合同, en: Contract}}\n")
                           << QByteArray("      - {id: contract, label: {zh: 合同, en: Contract}}\n"
                                         "      - {id: project, label: {zh: 项目, en: Project}}\n")
                           << "reading-differs" << 10 << "cap_unit";
    QTest::newRow("default") << QByteArray("default: project") << QByteArray("default: contract")
                             << "reading-differs" << 10 << "cap_unit";
    QTest::newRow("assumption") << QByteArray("type: ratio") << QByteArray("type: money")
                                << "assumption-differs" << 19 << "interest_rate";
}

void TestReadings::differing()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(QString, argument);
    MiniRulebook mini;
    addVillage(mini);
    QVERIFY(mini.replace(otherReadings, from, to));
    const auto book = mini.load();
    QVERIFY(!book);
    QVERIFY2(book.error().size() == 1, qPrintable(shortened(book.error())));
    const base::Issue &issue = book.error()[0];
    QCOMPARE(issue.code, code);
    QCOMPARE(issue.place.file, mini.folder() + u'/' + otherReadings);
    QCOMPARE(issue.place.line, line);
    const QString first =
        QStringLiteral("%1/town-2021/readings.yaml:%2").arg(mini.folder()).arg(line);
    QCOMPARE(issue.arguments, QStringList({argument, first}));
}

void TestReadings::sameDocumentTwice()
{
    MiniRulebook mini;
    addVillage(mini);
    QVERIFY(mini.replace(QStringLiteral("village-2022/document.yaml"), "id: village-2022",
                         "id: town-2021"));
    mini.remove(otherReadings);
    const auto book = mini.load();
    QVERIFY(!book);
    QVERIFY2(book.error().size() == 1, qPrintable(shortened(book.error())));
    QCOMPARE(book.error()[0].code, QStringLiteral("duplicate-id"));
    QCOMPARE(book.error()[0].place.line, 1);
    QCOMPARE(book.error()[0].place.column, 5);
}

void TestReadings::sameMeasureInTwoDocuments()
{
    MiniRulebook mini;
    addVillage(mini);
    QVERIFY(mini.replace(QStringLiteral("village-2022/document.yaml"),
                         "nothing: {zh: 无, en: None}", "measures: [m1]"));
    mini.file(QStringLiteral("village-2022/measures/m1.yaml")) = mini.file(measureFile);
    const auto book = mini.load();
    QVERIFY(!book);
    QCOMPARE(book.error()[0].code, QStringLiteral("duplicate-id"));
    QCOMPARE(book.error()[0].place.file, mini.folder() + "/village-2022/measures/m1.yaml");
}

void TestReadings::alternatives_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("expected"); // code, line, column, arguments; empty = clean
    const auto row = [](const char *name, const QString &file, const char *from, const char *to,
                        const char *expected) {
        QTest::newRow(name) << file << QByteArray(from) << QByteArray(to)
                            << QString::fromLatin1(expected);
    };
    const char *rate = "  rate: {formula: '20%', says: ['20%']}";
    row("all choices", measureFile, rate,
        "  rate:\n"
        "    - {when: 'reading.cap_unit = \"project\"', formula: '20%'}\n"
        "    - {when: 'reading.cap_unit = \"contract\"', formula: '30%'}",
        "");
    row("last without when", measureFile, rate,
        "  rate:\n"
        "    - {when: 'reading.cap_unit = \"project\"', formula: '20%'}\n"
        "    - {formula: '30%'}",
        "");
    row("choice left out", measureFile, rate,
        "  rate: {when: 'reading.cap_unit = \"project\"', formula: '20%'}",
        "alternatives-gap 42 58 rate|cap_unit = contract");
    row("two readings, one pair left out", measureFile, rate,
        "  rate:\n"
        "    - {when: 'reading.cap_unit = \"project\"', formula: '20%'}\n"
        "    - {when: 'reading.period_end = \"day_before\"', formula: '30%'}",
        "alternatives-gap 43 56 rate|period_end = matching_day, cap_unit = contract");
    row("alternative behind one without when", measureFile, rate,
        "  rate:\n"
        "    - {formula: '20%'}\n"
        "    - {when: 'reading.cap_unit = \"contract\"', formula: '30%'}",
        "alternative-unused 44 57 rate");
    row("alternative that never holds", measureFile, rate,
        "  rate:\n"
        "    - {formula: '20%', when: 'reading.cap_unit in (\"project\", \"contract\")'}\n"
        "    - {formula: '30%'}",
        "alternative-unused 44 18 rate");
    row("cap under one reading", measureFile, "  cap: {formula: '100万元', says: ['最高100万元']}",
        "  cap: {when: 'reading.cap_unit = \"project\"', formula: '100万元'}", "");
    row("group left out", measureFile, "    - {when: 'reading.cap_unit = \"contract\"'}\n", "",
        "alternatives-gap 15 7 groups|cap_unit = contract");
    row("anchor left out", measureFile, "anchor: {formula: 'signed_on'",
        "anchor: {when: 'reading.cap_unit = \"project\"', formula: 'signed_on'",
        "alternatives-gap 17 58 anchor|cap_unit = contract");
    row("two of one condition at a time", secondFile, "when: 'reading.cap_unit = \"contract\"'",
        "when: 'reading.cap_unit in (\"contract\", \"project\")'",
        "conditions-overlap 19 15 age|cap_unit = project");
}

void TestReadings::alternatives()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, expected);
    MiniRulebook mini;
    QVERIFY(mini.replace(file, from, to));
    const auto book = mini.load();
    QStringList found;
    for (const base::Issue &issue : book ? (*book)->warnings() : book.error()) {
        found << QStringLiteral("%1 %2 %3 %4")
                     .arg(issue.code)
                     .arg(issue.place.line)
                     .arg(issue.place.column)
                     .arg(issue.arguments.join(u'|'));
    }
    QCOMPARE(found.join(u'\n'), expected);
}

QTEST_GUILESS_MAIN(TestReadings)

#include "tst_readings.moc"
