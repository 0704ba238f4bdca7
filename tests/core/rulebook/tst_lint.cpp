// Deciding words against formulas: figures, boundary words, and what lint makes of them.
#include "mini_rulebook.h"
#include "rulebook/source_words.h"

#include <QtTest>

using namespace rulebook;

namespace {

const QString measureFile = QStringLiteral("town-2021/measures/m1.yaml");
const QString documentFile = QStringLiteral("town-2021/document.yaml");

/// Codes of the lint of a rulebook that must load.
QString lintCodes(MiniRulebook &mini)
{
    const auto book = mini.load();
    if (!book)
        return QStringLiteral("not loaded: ") + shortened(book.error());
    QStringList codes;
    for (const base::Issue &issue : lint(**book))
        codes << issue.code;
    return codes.join(u' ');
}

} // namespace

class TestLint : public QObject {
    Q_OBJECT

private slots:
    void miniRulebookIsClean();
    void figures_data();
    void figures();
    void conditions_data();
    void conditions();
    void stages_data();
    void stages();
    void places();
    void ledger_data();
    void ledger();
    void impliedExplains();
    void parameterWordsCount();
    void judgedConditionsAreNotRead();
    void computedConditionReadsDecision();
    void notMoreThanIsNoExactAmount();
    void ownRules();
};

void TestLint::miniRulebookIsClean()
{
    MiniRulebook mini;
    QCOMPARE(lintCodes(mini), QString());
}

void TestLint::figures_data()
{
    QTest::addColumn<QString>("fragment");
    QTest::addColumn<QString>("expected"); // amount, operators and value of each figure
    const auto row = [](const char *fragment, const char *expected) {
        QTest::newRow(fragment) << QString::fromUtf8(fragment) << QString::fromUtf8(expected);
    };
    row("50万元以上", "50万元 >= 50000000");
    row("50万元(含)以上", "50万元 >= 50000000");
    row("50万元（含）以上", "50万元 >= 50000000");
    row("50万元(不含)以上", "50万元 > 50000000");
    row("50万元以上(不含)", "50万元 > 50000000");
    row("50万元以上(含50万元)", "50万元 >= 50000000");
    row("５０万元以上", "50万元 >= 50000000");
    row("50 万元 以上", "50万元 >= 50000000");
    row("50万元及以上", "50万元 >= 50000000");
    row("50万元以下", "50万元 <= 50000000");
    row("50万元(不含)以下", "50万元 < 50000000");
    row("50万元以内", "50万元 <= 50000000");
    row("50万元以外", "50万元 > 50000000");
    row("不低于100万元", "100万元 >= 100000000");
    row("不超过20%", "20% <= 0.2");
    row("不超过20％", "20% <= 0.2");
    row("最高200万元", "200万元 <= 200000000");
    row("最低50万元", "50万元 >= 50000000");
    row("超过50万元", "50万元 > 50000000");
    row("超过50万元(含)", "50万元 >= 50000000");
    row("不足50万元", "50万元 < 50000000");
    row("不满2年", "2年 < 24");
    row("低于0.5亿元", "0.5亿元 < 5000000000");
    row("低于50万元(含)", "50万元 <= 50000000");
    row("满3年", "3年 >= 36");
    row("2年内", "2年 <= 24");
    row("两年以内", "两年 <= 24");
    row("十二个月内", "十二个月 <= 12");
    row("30日内", "30日 <= 30");
    row("50万元(含)", "50万元 >=, <= 50000000");
    row("100元", "100元  10000");
    row("50万以上", "50万 >= 500000");
    row("20人以上", "20人 >= 20");
    row("不少于3家", "3家 >= 3");
    row("面积1000平方米以上", "1000平方米 >= 1000");
    row("20万元、10万元、5万元", "20万元  20000000; 10万元  10000000; 5万元  5000000");
    row("年累计技术合同", "");
    row("一次性", "");
    row("三年行动", "三年  36");
    row("", "");
}

void TestLint::figures()
{
    QFETCH(QString, fragment);
    QFETCH(QString, expected);
    QStringList result;
    for (const Figure &figure : figuresOf(fragment)) {
        result << QStringLiteral("%1 %2 %3")
                      .arg(figure.amount, operatorsOf(figure.comparison),
                           base::toText(figure.number));
    }
    QCOMPARE(result.join(QStringLiteral("; ")), expected);
}

void TestLint::conditions_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<QString>("code"); // empty = clean
    const auto row = [](const char *formula, const char *says, const char *code) {
        QTest::addRow("%s | %s", formula, says)
            << QByteArray(formula) << QByteArray(says) << QString::fromLatin1(code);
    };
    row("amount >= 50万元", "50万元以上", "");
    row("amount >= 500000元", "50万元以上", "");
    row("50万元 <= amount", "50万元以上", "");
    row("amount > 50万元", "50万元以上", "boundary-operator");
    row("amount <= 50万元", "50万元以上", "boundary-operator");
    row("amount = 50万元", "50万元以上", "boundary-operator");
    row("amount >= 60万元", "50万元以上", "boundary-value");
    row("amount >= 50万元", "50万元(不含)以上", "boundary-operator");
    row("amount > 50万元", "50万元(不含)以上", "");
    row("amount > 50万元", "超过50万元", "");
    row("amount >= 50万元", "超过50万元", "boundary-operator");
    row("amount >= 50万元", "超过50万元(含)", "");
    row("amount < 50万元", "不足50万元", "");
    row("amount <= 50万元", "不足50万元", "boundary-operator");
    row("amount <= 50万元", "50万元以下", "");
    row("amount < 50万元", "50万元以下", "boundary-operator");
    row("amount >= 50万元", "50万元(含)", "");
    row("amount <= 50万元", "50万元(含)", "");
    row("amount < 50万元", "50万元(含)", "boundary-operator");
    row("amount < 50万元", "50万元(不含)", "");
    row("not(amount < 50万元)", "50万元以上", "");
    row("not(amount <= 50万元)", "50万元以上", "boundary-operator");
    row("amount in [50万元..90万元]", "50万元以上", "");
    row("amount in (50万元..90万元]", "50万元以上", "boundary-operator");
    row("amount in [10万元..50万元)", "不足50万元", "");
    row("amount in >= 50万元", "50万元以上", "");
    row("if amount >= 50万元 then true else false", "50万元以上", "");
    row("role = \"receiver\" or amount >= 50万元", "50万元以上", "");
    row("sum(contracts.amount) >= 50万元", "50万元以上", "");
    row("realised >= amount * 20%", "20%以上", "");
    row("realised >= amount * 0.2", "20%以上", "");
    row("signed_on <= applicant.founded_on + P2Y", "2年内", "");
    row("signed_on <= applicant.founded_on + P2Y", "两年内", "");
    row("signed_on <= applicant.founded_on + P24M", "2年内", "");
    row("signed_on < applicant.founded_on + P2Y", "2年内", "boundary-operator");
    row("signed_on <= applicant.founded_on + P3Y", "2年内", "boundary-value");
    row("staff >= 20", "20以上", "");
    row("staff >= 50万", "50万以上", "");
    row("amount >= 50万元", "50万以上", "");
    row("role = \"receiver\"", "50万元以上", "boundary-value");
    row("amount >= 50万元", "有实力", "inequality-without-words");
    row("amount in [1元..2元]", "有实力", "inequality-without-words");
    row("amount >= 50万元", "国内企业", "inequality-without-words");
    row("amount >= 50万元", "达到标准", "");
    row("staff >= 20", "20人以上", "");
    row("staff > 20", "20人以上", "boundary-operator");
    row("signed_on >= applicant.founded_on", "成立后", "");
    row("signed_on >= applicant.founded_on", "新成立", "inequality-without-words");
    row("amount = 50万元", "50万元", "");
    row("role != \"receiver\"", "承接", "");
}

void TestLint::conditions()
{
    QFETCH(QByteArray, formula);
    QFETCH(QByteArray, says);
    QFETCH(QString, code);
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, "'role = \"receiver\"'\n    says: ['承接']",
                         "'" + formula + "'\n    says: ['" + says + "']"));
    QCOMPARE(lintCodes(mini), code);
}

void TestLint::stages_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *from, const char *to, const char *code) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(code);
    };
    const char *cap = "cap: {formula: '100万元', says: ['最高100万元']}";
    const char *floor = "floor: {formula: '1万元', says: ['最低1万元']}";
    const char *rate = "rate: {formula: '20%', says: ['20%']}";
    row(cap, "cap: {formula: '100万元', says: ['100万元']}", "");
    row(cap, "cap: {formula: '100万元', says: ['不超过100万元']}", "");
    row(cap, "cap: {formula: '100万元', says: ['100万元以内']}", "");
    row(cap, "cap: {formula: '100万元', says: ['最低100万元']}", "boundary-operator");
    row(cap, "cap: {formula: '200万元', says: ['最高100万元']}", "figure-differs");
    row(cap, "cap: {formula: '100万元', says: ['最高']}", "");
    row(floor, "floor: {formula: '1万元', says: ['最高1万元']}", "boundary-operator");
    row(floor, "floor: {formula: '1万元', says: ['不低于1万元']}", "");
    row(floor, "floor: {formula: '2万元', says: ['最低1万元']}", "figure-differs");
    row(rate, "rate: {formula: '0.2', says: ['20%']}", "");
    row(rate, "rate: {formula: '2%', says: ['20%']}", "figure-differs");
    row(rate, "rate: {formula: '20%', says: ['不超过', '20%']}", "");
    row(rate, "rate: {formula: '20%', says: ['不超过20%']}", "");
    row(rate, "rate: {formula: '20%', says: ['连续三年', '20%']}", "");
    row(rate,
        "rate: {table: {hit: first, inputs: ['staff'], rows: [{when: ['>= 9'], then: '20%'}], "
        "otherwise: '10%'}, says: ['20%、10%']}",
        "stage-reads-row");
    row("base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: ['实际发生']}",
        "base: {table: {hit: first, inputs: ['staff'], rows: [{when: ['>= 9'], then: '20元'}], "
        "otherwise: '10元'}, says: ['20元、10元']}",
        "");
    row("base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: ['实际发生']}",
        "base: {table: {hit: first, inputs: ['staff'], rows: [{when: ['>= 9'], then: '20元'}], "
        "otherwise: '10元'}, says: ['20元、15元']}",
        "figure-differs");
    row("{name: threshold, formula: '50万元', says: ['50万元(含)以上']}",
        "{name: threshold, formula: '50万元', says: ['60万元']}", "figure-differs");
}

void TestLint::stages()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, from, to));
    const QString codes = lintCodes(mini);
    if (code == u"stage-reads-row")
        QVERIFY2(codes.contains(code), qPrintable(codes));
    else
        QCOMPARE(codes, code);
}

void TestLint::places()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, "amount >= param.threshold", "amount > param.threshold"));
    const auto book = mini.load();
    QVERIFY(book);
    const base::Issues issues = lint(**book);
    // the words of the condition, and those of the parameter
    QCOMPARE(issues.size(), 2U);
    QVERIFY(issues[0].severity == base::Severity::Warning);
    QCOMPARE(issues[0].place.file, mini.folder() + u'/' + measureFile);
    QCOMPARE(issues[0].place.line, 23);
    QCOMPARE(issues[0].place.column, 15);
    QCOMPARE(issues[0].arguments, QStringList({QStringLiteral("50万元(含)以上"),
                                               QStringLiteral(">="), QStringLiteral(">")}));
}

void TestLint::ledger_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::newRow("neither") << QByteArray(", nothing: {zh: 只对政府, en: Only for governments}")
                             << QByteArray() << "article-without-reason";
    QTest::newRow("no measures in the list")
        << QByteArray("nothing: {zh: 只对政府, en: Only for governments}")
        << QByteArray("measures: []") << "article-without-reason";
    QTest::newRow("measures and nothing")
        << QByteArray("measures: [m2]") << QByteArray("measures: [m2], nothing: {zh: 无, en: No}")
        << "article-contradiction";
    QTest::newRow("measures and not modelled")
        << QByteArray("measures: [m2]")
        << QByteArray("measures: [m2], not_modelled: {zh: 余下, en: The rest}") << "";
}

void TestLint::ledger()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    MiniRulebook mini;
    QVERIFY(mini.replace(documentFile, from, to));
    QCOMPARE(lintCodes(mini), code);
}

void TestLint::impliedExplains()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, "implied: {zh: 没有发生就没有补助, en: Nothing realised}",
                         "says: ['实际发生']"));
    QCOMPARE(lintCodes(mini), QStringLiteral("inequality-without-words"));
}

void TestLint::parameterWordsCount()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, "    says: ['50万元(含)以上']\n    evidence",
                         "    says: ['合同额']\n    evidence"));
    QCOMPARE(lintCodes(mini), QString());
}

void TestLint::judgedConditionsAreNotRead()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, "says: ['评审']", "says: ['50万元以上']"));
    QCOMPARE(lintCodes(mini), QString());
}

void TestLint::computedConditionReadsDecision()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, "    judge: panel\n", ""));
    QCOMPARE(lintCodes(mini), QStringLiteral("computed-reads-decision"));
}

void TestLint::notMoreThanIsNoExactAmount()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measureFile, "rate: {formula: '20%', says: ['20%']}",
                         "rate: {formula: '20%', says: ['不超过', '20%']}"));
    QCOMPARE(lintCodes(mini), QString());
    QVERIFY(mini.replace(measureFile, "kind: ceiling", "kind: exact"));
    QCOMPARE(lintCodes(mini), QStringLiteral("exact-not-ceiling"));
}

void TestLint::ownRules()
{
    const auto book = Rulebook::load(QStringLiteral(HUISUAN_SOURCE_DIR "/rules"));
    QVERIFY2(book, book ? "" : qPrintable(shortened(book.error())));
    const base::Issues issues = lint(**book);
    QVERIFY2(issues.empty(), qPrintable(shortened(issues)));
}

QTEST_GUILESS_MAIN(TestLint)

#include "tst_lint.moc"
