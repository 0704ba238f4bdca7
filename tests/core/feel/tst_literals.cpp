// Literals, folding of full-width forms, comments, names.
#include "feel/literals.h"
#include "feel/names.h"
#include "feel/nearest.h"
#include "sample.h"

#include <QtTest>

class TestLiterals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void refused_data();
    void refused();
    void folding_data();
    void folding();
    void durations_data();
    void durations();
    void suggestions_data();
    void suggestions();
    void normalForm();
    void names();
    void escapesRoundTrip();
};

void TestLiterals::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shape");

    const auto row = [](const char *text, const char *shape) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shape);
    };
    row("0", "0:number");
    row("007", "7:number");
    row("3.25", "3.25:number");
    row(".872", "0.872:number");
    row("-5", "-5:number");
    row("--5", "5:number");
    row("20%", "0.2:number");
    row("12.5%", "0.125:number");
    row("50万", "500000:number");
    row("0.5万", "5000:number");
    row("2亿", "200000000:number");
    row("1元", "100:money");
    row("0.01元", "1:money");
    row("-0.01元", "-1:money");
    row("50万元", "50000000:money");
    row("49.9999万元", "49999900:money");
    row("0.000001万元", "1:money");
    row("1.5亿元", "15000000000:money");
    row("true", "true");
    row("false", "false");
    row("\"文字\"", "'文字'");
    row(R"("a\"b\\c")", "'a\"b\\c'");
    row("\"\"", "''");
    row("\"，５０％、“”\"", "'，５０％、“”'"); // nothing is folded or refused inside a text
    row("@\"1970-01-02\"", "1:date");
    row("date(\"1970-01-01\")", "0:date");
    row("date(\"1969-12-31\")", "-1:date");
    row("@\"1900-01-01\"", "-25567:date");
    row("@\"2199-12-31\"", "84005:date");
    row("P2Y", "24:months");
    row("P1Y6M", "18:months");
    row("P6M", "6:months");
    row("P30D", "30:days");
    row("P0D", "0:days");
    row("@\"P2Y\"", "24:months");
    row("@\"-P1D\"", "-1:days");
    row("-P1Y", "-12:months");
    row("duration(\"P2Y\")", "24:months");
    row("duration(\"-P100M\")", "-100:months");
    row("170141183460469231731687303715884105727", "overflow");
    row("99999999999999999999999999999", "99999999999999999999999999999:number");
    row("1 // to the end of the line", "1:number");
    row("1 + /* 2 + */ 3", "+(1:number 3:number)");
    row("1 + // two\n 3", "+(1:number 3:number)");
}

void TestLiterals::values()
{
    QFETCH(QString, text);
    QFETCH(QString, shape);
    const auto formula = sample::compile(text);
    if (!formula)
        QCOMPARE(formula.error().front().code, shape);
    else
        QCOMPARE(sample::shape(**formula), shape);
}

void TestLiterals::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("issue");

    const auto row = [](const char *text, const char *issue) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(issue);
    };
    row("50万元以上", "bad-literal@0+6(50万元以上)~>= 50万元");
    row("1 + 50万元以下", "bad-literal@4+6(50万元以下)~<= 50万元");
    row("1元 >= 50万元以上", "bad-literal@6+6(50万元以上)~50万元");
    row("50万元整", "bad-literal@0+5(50万元整)~50万元");
    row("2x", "bad-literal@0+2(2x)~2");
    row("1e99", "overflow@0+4(1e99)");
    row("1_000", "bad-literal@0+5(1_000)~1");
    row("20%的", "bad-literal@0+4(20%的)~20%");
    row("0.001元", "not-whole-fen@0+6(0.001元)");
    row("0.0000001万元", "not-whole-fen@0+11(0.0000001万元)");
    row("50 万元", "unit-after-blank@0+5(50|万元)~50万元");
    row("5 %", "unit-after-blank@0+3(5|%)~5%");
    row("(5 %)", "unit-after-blank@1+3(5|%)~5%");
    row("5 % 3", "refused-percent-operator@2+1");
    row("1,000", "digit-separator@0+5(1,000)~1000");
    row("1，000", "digit-separator@0+5(1，000)~1000");
    row("\"abc", "unterminated-text@0+4");
    row(R"("abc\")", "unterminated-text@0+6");
    row(R"("a\qb")", "bad-escape@2+2(\\q)");
    row("1 /* 2", "unterminated-comment@2+4");
    row("@\"2024-02-30\"", "bad-date@0+13(2024-02-30)");
    row("@\"2024-2-3\"", "bad-date@0+11(2024-2-3)");
    row("@\"1899-12-31\"", "bad-date@0+13(1899-12-31)");
    row("date(\"2200-01-01\")", "bad-date@5+12(2200-01-01)");
    row("duration(\"P1W\")", "bad-duration@9+5(P1W)");
    row("duration(\"P\")", "bad-duration@9+3(P)");
    row("P1Y2D", "mixed-duration@0+5(P1Y2D)");
    row("@\"P1M1D\"", "mixed-duration@0+8(P1M1D)");
    row("PT25H", "refused-time@0+5(PT25H)");
    row("@\"PT25H\"", "refused-time@0+8(PT25H)");
    row("duration(\"P1DT2H\")", "refused-time@9+8(P1DT2H)");
    row("@\"10:30:00\"", "refused-time@0+11(10:30:00)");
    row("date(\"2024-01-01T10:00:00\")", "refused-time@5+21(2024-01-01T10:00:00)");
    row("P9999999999Y", "overflow@0+12(P9999999999Y)");
    row("“文字”", "curly-quote@0+1(“)~\"");
    row("‘文字’", "curly-quote@0+1(‘)~\"");
    row("「文字」", "curly-quote@0+1(「)~\"");
    row("＂文字＂", "curly-quote@0+1(＂)~\"");
    row("'文字'", "foreign-operator@0+1('|\")~\"");
    row("max(1、2)", "ideographic-comma@5+1(、)~,");
    row("max(1；2)", "foreign-operator@5+1(；|,)~,");
    row("1 == 1", "foreign-operator@2+2(==|=)~=");
    row("1 ≥ 1", "foreign-operator@2+1(≥|>=)~>=");
    row("1 ≠ 1", "foreign-operator@2+1(≠|!=)~!=");
    row("1 <> 1", "foreign-operator@2+2(<>|!=)~!=");
    row("true && true", "foreign-operator@5+2(&&|and)~and");
    row("true || true", "foreign-operator@5+2(|||or)~or");
    row("2 × 3", "foreign-operator@2+1(×|*)~*");
    row("2 ÷ 3", "foreign-operator@2+1(÷|/)~/");
    row("1 # 2", "unexpected-character@2+1(#|U+0023)");
    row("1。", "unexpected-character@1+1(。|U+3002)");
    row("1 + 🐎", "unexpected-character@4+1(🐎|U+1F40E)");
    row("@5", "unexpected-character@0+1(@|U+0040)");
}

void TestLiterals::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, issue);
    const auto formula = sample::compile(text);
    QVERIFY(!formula);
    QCOMPARE(sample::describe(formula.error()).join(u'\n'), issue);
}

void TestLiterals::folding_data()
{
    QTest::addColumn<QString>("wide");
    QTest::addColumn<QString>("narrow");

    const auto row = [](const char *wide, const char *narrow) {
        QTest::newRow(wide) << QString::fromUtf8(wide) << QString::fromUtf8(narrow);
    };
    row("（１＋２）＊３－４／５", "(1 + 2) * 3 - 4 / 5");
    row("２０％", "20%");
    row("５０．５万元", "50.5万元");
    row("１　＜＝　２", "1 <= 2"); // U+3000 between the words
    row("１！＝２", "1 != 2");
    row("１　ｉｎ　［１．．３）", "1 in [1..3)");
    row("ｍａｘ（１，２）", "max(1, 2)");
    row("ａｐｐｌｉｃａｎｔ．ｓｔａｆｆ ＞ ３", "applicant.staff > 3");
    row("Ｐ２Ｙ", "P2Y");
    row("ｓｕｍ（ｃｏｎｔｒａｃｔｓ［ａｍｏｕｎｔ＞＝５０万元］．ｒｅａｌｉｓｅｄ）",
        "sum(contracts[amount >= 50万元].realised)");
    row("企业．注册资本＝１元", "企业.注册资本 = 1元");
}

void TestLiterals::folding()
{
    QFETCH(QString, wide);
    QFETCH(QString, narrow);
    const auto left = sample::compile(wide);
    const auto right = sample::compile(narrow);
    QVERIFY2(left, qPrintable(left ? QString() : sample::describe(left.error()).join(u'\n')));
    QVERIFY(right);
    QCOMPARE(sample::shape(**left), sample::shape(**right));
}

void TestLiterals::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");

    for (const char *text : {"P2Y", "P6M", "P1Y6M", "P30D", "-P1Y", "-P1D", "P0M", "P0D"})
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text);
    QTest::newRow("P18M") << QStringLiteral("P18M") << QStringLiteral("P1Y6M");
    QTest::newRow("P24M") << QStringLiteral("P24M") << QStringLiteral("P2Y");
    QTest::newRow("P0Y") << QStringLiteral("P0Y") << QStringLiteral("P0M");
}

void TestLiterals::durations()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const feel::Duration duration = feel::parseDuration(text);
    QVERIFY(duration.state == feel::Duration::State::Good);
    QCOMPARE(feel::durationText(duration.kind, duration.number), again);
    for (const char *bad :
         {"", "P", "2Y", "PY", "P2", "P2Y3", "P2M1Y", "P1Y1Y", "p2y", "P-2Y", "PT"})
        QVERIFY2(feel::parseDuration(QString::fromLatin1(bad)).state
                     == feel::Duration::State::NotADuration,
                 bad);
}

void TestLiterals::suggestions_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");

    const auto row = [](const char *word, const char *nearest) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(nearest);
    };
    row("reciever", "receiver"); // neighbours exchanged
    row("Receiver", "receiver");
    row("receivr", "receiver");
    row("企业法人", ""); // two of four characters: too far
    row("高小", "高校");
    row("zzz", "");
    row("", "");
}

void TestLiterals::suggestions()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    const QStringList candidates{QStringLiteral("provider"), QStringLiteral("receiver"),
                                 QStringLiteral("企业"), QStringLiteral("高校")};
    QCOMPARE(feel::nearest(word, candidates), nearest);
}

/// Names are compared in NFC, texts of choices too; other texts stay as they are.
void TestLiterals::normalForm()
{
    const QString decomposed = QStringLiteral("e\u0301te\u0301");
    const auto name = sample::compile(decomposed);
    QVERIFY(!name);
    QCOMPARE(name.error().front().arguments, QStringList{QStringLiteral("\u00e9t\u00e9")});
    QCOMPARE(name.error().front().place.length, 5);
    const auto text = sample::compile(feel::quoted(decomposed));
    QVERIFY(text);
    QCOMPARE((*text)->nodes().back().text, decomposed);
}

void TestLiterals::names()
{
    for (const char *good : {"a", "_", "注册资本", "x1", "été", "P2", "二〇二四", "iff"})
        QVERIFY2(feel::isName(QString::fromUtf8(good)), good);
    for (const char *bad : {"", "1x", "a.b", "a b", "if", "in", "null", "a-b", "é!", "🐎", "50万"})
        QVERIFY2(!feel::isName(QString::fromUtf8(bad)), bad);
    QVERIFY(feel::isBuiltin(QStringLiteral("sum")));
    QVERIFY(!feel::isBuiltin(QStringLiteral("not")));
}

void TestLiterals::escapesRoundTrip()
{
    const QString hard = QStringLiteral("a\"b\\c，“d”\n\t");
    const auto formula = sample::compile(feel::quoted(hard));
    QVERIFY(formula);
    QCOMPARE((*formula)->node((*formula)->root()).text, hard);
}

QTEST_APPLESS_MAIN(TestLiterals)
#include "tst_literals.moc"
