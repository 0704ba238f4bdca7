// What people type, made canonical: one table per type.
#include "cases/binding.h"
#include "small_rules.h"

#include <QTest>

class TestTypedText : public QObject {
    Q_OBJECT

private slots:
    void canonical_data();
    void canonical();
    void canonicalStays_data() { canonical_data(); }
    void canonicalStays();
    void refused_data();
    void refused();
    void columns();
    void assumptions();
    void readings();
    void values();
};

namespace {

void row(const char *fact, const char *typed, const char *result)
{
    QTest::addRow("%s %s", fact, typed)
        << QByteArray(fact) << QString::fromUtf8(typed) << QString::fromUtf8(result);
}

void textColumns()
{
    QTest::addColumn<QByteArray>("fact");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("result");
}

void moneyRows()
{
    const char *fact = "firm.revenue";
    row(fact, "3000000.00", "3000000.00");
    row(fact, "3000000", "3000000.00");
    row(fact, "7.5", "7.50");
    row(fact, "0", "0.00");
    row(fact, "-0", "0.00");
    row(fact, ".5", "0.50");
    row(fact, "007", "7.00");
    row(fact, "  12 ", "12.00");
    row(fact, "3,000,000.00", "3000000.00");
    row(fact, "3，000，000", "3000000.00");
    row(fact, "3 000 000.5", "3000000.50");
    row(fact,
        "3\xC2\xA0"
        "000\xC2\xA0"
        "000",
        "3000000.00"); // no-break spaces
    row(fact, "３０００", "3000.00");
    row(fact, "３０００．５０", "3000.50");
    row(fact, "¥3000", "3000.00");
    row(fact, "￥ 3,000.00", "3000.00");
    row(fact, "人民币3000元", "3000.00");
    row(fact, "RMB 3,000", "3000.00");
    row(fact, "3000元", "3000.00");
    row(fact, "3000 yuan", "3000.00");
    row(fact, "300万", "3000000.00");
    row(fact, "300 万元", "3000000.00");
    row(fact, "0.000001万元", "0.01");
    row(fact, "12.345678万", "123456.78");
    row(fact, "1.5亿", "150000000.00");
    row(fact, "0.5 亿元", "50000000.00");
    row(fact, "1,000万元", "10000000.00");
    row(fact, "92233720368547758.07", "92233720368547758.07"); // the last fen that fits
    row(fact, "?", "?");
    row(fact, "？", "?");
    row(fact, "100..200", "100.00..200.00");
    row(fact, "100万 .. 200万元", "1000000.00..2000000.00");
    row(fact, "..200", "..200.00");
    row(fact, "100..", "100.00..");
    row(fact, "5..5.00", "5.00");
    row("firm.profit", "-1,234.5", "-1234.50");
    row("firm.profit", "−5", "-5.00");
    row("firm.profit", "－5元", "-5.00");
    row("firm.profit", "-¥5", "-5.00");
    row("firm.profit", "¥-5", "-5.00");
    row("firm.profit", "-3万..", "-30000.00..");
}

void numberRows()
{
    row("firm.rnd_share", "0.05", "0.05");
    row("firm.rnd_share", "0.050", "0.05");
    row("firm.rnd_share", "5%", "0.05");
    row("firm.rnd_share", "５％", "0.05");
    row("firm.rnd_share", "4.6 %", "0.046");
    row("firm.rnd_share", "100%", "1");
    row("firm.rnd_share", "3%..5%", "0.03..0.05");
    row("firm.staff", "120", "120");
    row("firm.staff", "1,200", "1200");
    row("firm.staff", "１２０", "120");
    row("firm.staff", "1.2万", "12000");
    row("firm.staff", "120.0", "120");
    row("firm.score", "-12.75", "-12.75");
    row("firm.score", "0.333333333333", "0.333333333333");
}

void otherRows()
{
    for (const char *day :
         {"2024-06-30", "2024/6/30", "2024.6.30", "2024年6月30日", "2024年6月30",
          "2024 年 6 月 30 日", "20240630", "２０２４－０６－３０", "2024-6-30", "2024年06月30号"})
        row("firm.founded_on", day, "2024-06-30");
    row("firm.founded_on", "2024/1/1..2024/6/30", "2024-01-01..2024-06-30");
    row("firm.founded_on", "..2024年6月30日", "..2024-06-30");
    for (const char *yes : {"是", "有", "yes", "YES", "true", "True", "√", "✓", "✔", "1", "１"})
        row("firm.has_plan", yes, "true");
    for (const char *no : {"否", "无", "no", "No", "false", "FALSE", "×", "✗", "✘", "0", "没有"})
        row("firm.has_plan", no, "false");
    for (const char *kind : {"university", "UNIVERSITY", "高等学校", "University or college",
                             "university OR college", " 高等 学校 "})
        row("applicant.kind", kind, "university");
    row("applicant.kind", "?", "?");
    row("applicant.place", "210702", "210702");
    row("applicant.place", "２１０７０２", "210702");
    row("applicant.place", "2107", "2107");
    row("applicant.place", "110000", "110000"); // not in the selector, yet a code
    row("applicant.place", "锦州市古塔区", "210702");
    row("applicant.place", "古塔区", "210702");
    row("applicant.place", "guta, jinzhou", "210702");
    row("applicant.name", " 示例 装备有限公司 ", "示例 装备有限公司");
    row("applicant.name", "A\"b\\c", "A\"b\\c");
    row("applicant.name", "100..200", "100..200");
    row("firm.field", "", "");
    row("applicant.credit_code", " 91350100m000100y43", "91350100M000100Y43");
}

} // namespace

void TestTypedText::canonical_data()
{
    textColumns();
    moneyRows();
    numberRows();
    otherRows();
}

void TestTypedText::canonical()
{
    QFETCH(QByteArray, fact);
    QFETCH(QString, typed);
    QFETCH(QString, result);
    const auto rules = smallRules();
    const auto text = cases::canonicalText(typed, factOf(*rules, fact.constData()), *rules);
    QVERIFY2(text, text ? "" : qPrintable(shortForm(text.error())));
    QCOMPARE(*text, result);
}

void TestTypedText::canonicalStays()
{
    QFETCH(QByteArray, fact);
    QFETCH(QString, typed);
    QFETCH(QString, result);
    const auto rules = smallRules();
    const feel::ValueSymbol &symbol = factOf(*rules, fact.constData());
    QCOMPARE(cases::canonicalText(result, symbol, *rules).value_or(QStringLiteral("refused")),
             result);
    const auto a = cases::valueFromText(typed, symbol, *rules);
    const auto b = cases::valueFromText(result, symbol, *rules);
    QVERIFY(a && b && *a == *b);
}

void TestTypedText::refused_data()
{
    textColumns();
    const char *money = "firm.revenue";
    for (const char *text : {"",
                             " ",
                             "abc",
                             "3,00",
                             "30,00,000",
                             "1,5",
                             ",500",
                             "3,000,00",
                             "1..2..3",
                             "3千",
                             "300万万",
                             "5%",
                             "--5",
                             "1e5",
                             "5.",
                             "1.2.3",
                             "0x10",
                             "١٢",
                             "1 2",
                             "3000美元",
                             "92233720368547758.08",
                             "1234567890123456789012345678901"}) {
        if (QByteArray(text) == "1..2..3")
            row(money, text, "bad-money(2..3)");
        else
            row(money, text,
                qPrintable(QStringLiteral("bad-money(%1)").arg(QString::fromUtf8(text))));
    }
    row(money, "1.005", "not-whole-fen(1.005)");
    row(money, "1.100", "not-whole-fen(1.100)");
    row(money, "0.0000001万", "not-whole-fen(0.0000001万)");
    row(money, "-5", "out-of-domain(-5; 0.00; )");
    row(money, "-5..5", "out-of-domain(-5; 0.00; )");
    row(money, "200..100", "empty-range(200.00..100.00)");
    row(money, "..", "bad-range(..)");
    row("firm.profit", "-1000000000.01", "out-of-domain(-1000000000.01; -1000000000.00; )");
    row("firm.rnd_share", "5", "out-of-domain(5; 0; 1) → 5%");
    row("firm.rnd_share", "150%", "out-of-domain(150%; 0; 1) → 1.5%");
    row("firm.rnd_share", "-1%", "out-of-domain(-1%; 0; 1)");
    row("firm.rnd_share", "5元", "bad-number(5元)");
    row("firm.staff", "1.5", "not-whole(1.5)");
    row("firm.staff", "-1", "out-of-domain(-1; 0; )");
    row("firm.staff", "many", "bad-number(many)");
    const char *date = "firm.founded_on";
    for (const char *text :
         {"", "2024", "2024-06", "2023-02-29", "2024-13-01", "2024-00-10", "24-6-30", "2024-6/30",
          "2024年6月", "202406300", "1899-12-31", "2200-01-01", "明天", "2024-06-30T00:00",
          "13/13/2024", "年2024月6日30"})
        row(date, text, qPrintable(QStringLiteral("bad-date(%1)").arg(QString::fromUtf8(text))));
    row(date, "6/30/2024", "ambiguous-date(6/30/2024; 2024-06-30; ) → 2024-06-30");
    row(date, "30.6.2024", "ambiguous-date(30.6.2024; ; 2024-06-30) → 2024-06-30");
    row(date, "5/6/2024", "ambiguous-date(5/6/2024; 2024-05-06; 2024-06-05)");
    row(date, "6/6/2024", "ambiguous-date(6/6/2024; 2024-06-06; 2024-06-06) → 2024-06-06");
    row(date, "1949-12-31", "out-of-domain(1949-12-31; 1950-01-01; )");
    row("firm.has_plan", "maybe", "bad-truth(maybe)");
    row("firm.has_plan", "2", "bad-truth(2)");
    row("firm.has_plan", "true..false", "bad-truth(true..false)");
    const char *members = "enterprise, university, institute";
    row("applicant.kind", "univercity",
        qPrintable(QStringLiteral("unknown-member(univercity; applicant_kind; %1) → university")
                       .arg(QLatin1StringView(members))));
    row("applicant.kind", "高等学院",
        qPrintable(QStringLiteral("unknown-member(高等学院; applicant_kind; %1) → university")
                       .arg(QLatin1StringView(members))));
    row("applicant.kind", "",
        qPrintable(QStringLiteral("unknown-member(; applicant_kind; %1)")
                       .arg(QLatin1StringView(members))));
    for (const char *place : {"", "21070", "2107022", "010203", "区", "210 70x", "火星"})
        row("applicant.place", place,
            qPrintable(QStringLiteral("bad-place(%1)").arg(QString::fromUtf8(place))));
    row("applicant.place", "锦州市古搭区", "bad-place(锦州市古搭区) → 锦州市古塔区");
}

void TestTypedText::refused()
{
    QFETCH(QByteArray, fact);
    QFETCH(QString, typed);
    QFETCH(QString, result);
    const auto rules = smallRules();
    const feel::ValueSymbol &symbol = factOf(*rules, fact.constData());
    const auto text = cases::canonicalText(typed, symbol, *rules);
    QVERIFY2(!text, qPrintable(text.value_or(QString())));
    QString found = shortForm(text.error());
    if (fact == "firm.founded_on" && found.startsWith(QStringLiteral("out-of-domain")))
        found.replace(QStringLiteral("2199-12-31"), QString());
    QCOMPARE(found, result);
    QVERIFY(text.error().front().place == base::Source());
    QVERIFY(!cases::valueFromText(typed, symbol, *rules));
}

/// The form of a column is found though its path is a bare name.
void TestTypedText::columns()
{
    const auto rules = smallRules();
    const auto read = [&](const char *column, const char *typed) {
        const auto text = cases::canonicalText(QString::fromUtf8(typed),
                                               columnOf(*rules, "contracts", column), *rules);
        return text ? *text : shortForm(text.error());
    };
    QCOMPARE(read("stages", "1.5"), QStringLiteral("not-whole(1.5)"));
    QCOMPARE(read("share", "20"), QStringLiteral("out-of-domain(20; 0; 1) → 20%"));
    QCOMPARE(read("role", "中介方"), QStringLiteral("broker"));
    QCOMPARE(read("role", "受让方(承接)"), QStringLiteral("receiver"));
    QCOMPARE(read("role", "受让方"),
             QStringLiteral("receiver")); // what stands before the parenthesis
    QCOMPARE(read("amount", "50万"), QStringLiteral("500000.00"));
}

void TestTypedText::assumptions()
{
    const auto rules = smallRules();
    const auto &symbols = rules->symbols().assumptions;
    QCOMPARE(symbols.size(), std::size_t{2});
    QCOMPARE(cases::canonicalText(QStringLiteral("2.5%"), symbols[0], *rules).value_or(QString()),
             QStringLiteral("0.025"));
    QCOMPARE(cases::canonicalText(QStringLiteral("2万"), symbols[1], *rules).value_or(QString()),
             QStringLiteral("20000.00"));
}

void TestTypedText::readings()
{
    const auto rules = smallRules();
    const auto &symbol = rules->symbols().readings.front();
    QCOMPARE(cases::canonicalText(QStringLiteral("每个项目"), symbol, *rules).value_or(QString()),
             QStringLiteral("project"));
    QCOMPARE(cases::canonicalText(QStringLiteral("contract"), symbol, *rules).value_or(QString()),
             QStringLiteral("contract"));
}

void TestTypedText::values()
{
    using base::Range;
    using base::Rational;
    const auto rules = smallRules();
    const auto value = [&](const char *fact, const char *text) {
        return cases::valueFromText(QString::fromUtf8(text), factOf(*rules, fact), *rules).value();
    };
    QVERIFY(value("firm.revenue", "1.50") == eval::Value(Range::point(Rational(150))));
    QVERIFY(value("firm.revenue", "?") == eval::Value(Range::atLeast(Rational(0))));
    // an open end is the domain's
    QVERIFY(value("firm.revenue", "..2") == eval::Value(Range{Rational(0), Rational(200)}));
    QVERIFY(value("firm.revenue", "2..") == eval::Value(Range::atLeast(Rational(200))));
    QVERIFY(value("firm.rnd_share", "5%") == eval::Value(Range::point(*Rational::make(1, 20))));
    QVERIFY(value("firm.founded_on", "1970-01-02") == eval::Value(Range::point(Rational(1))));
    QVERIFY(value("firm.has_plan", "是") == eval::Value(base::Truth::True));
    QVERIFY(value("firm.has_plan", "?") == eval::Value(base::Truth::Unknown));
    QVERIFY(value("applicant.kind", "institute") == eval::Value(eval::Members{4}));
    QVERIFY(value("applicant.kind", "?") == eval::Value(eval::Members{7}));
    QVERIFY(value("applicant.place", "古塔区")
            == eval::Value(eval::Words{QStringLiteral("210702")}));
    QVERIFY(value("applicant.name", "甲") == eval::Value(eval::Words{QStringLiteral("甲")}));
    QVERIFY(value("applicant.name", "?") == eval::Value(eval::Words{}));
}

QTEST_APPLESS_MAIN(TestTypedText)
#include "tst_typed_text.moc"
