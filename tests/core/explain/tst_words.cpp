#include "explain/words.h"
#include "support/language.h"
#include "support/shipped_rules.h"
#include "support/small_rules.h"

#include <QtTest>

using base::Language;
using base::Range;
using base::Rational;
using rulebook::NumberForm;

namespace {

assess::Amount amount(std::int64_t low, std::optional<std::int64_t> high)
{
    assess::Amount result{base::Money::fromFen(low), std::nullopt};
    if (high)
        result.high = base::Money::fromFen(*high);
    return result;
}

eval::Margin margin(const rulebook::Rulebook &rules, QStringView fact, const Rational &by,
                    feel::Kind kind)
{
    return {{eval::Input::Kind::Fact, *rules.symbols().findFact(fact), -1, -1}, by, kind};
}

} // namespace

class TstWords : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void amounts();
    void moneyInBothUnits();
    void exactYuan();
    void values_data();
    void values();
    void margins();
    void inputs();
    void articles();
    void areas_data();
    void areas();
    void everyTokenHasAWord();

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;
};

void TstWords::initTestCase()
{
    base::Issues issues;
    m_rules = support::SmallRules().load(&issues);
    QVERIFY2(m_rules, issues.empty() ? "" : qPrintable(issues.front().code));
}

void TstWords::areas_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    QTest::newRow("beginning") << "2107" << QStringLiteral("锦州市") << "Jinzhou";
    QTest::newRow("seat") << "210700" << QStringLiteral("锦州市（市本级、松山新区、滨海新区等）")
                          << "Jinzhou (city level, Songshan, Binhai zones)";
    QTest::newRow("district") << "210702" << QStringLiteral("锦州市古塔区") << "Guta, Jinzhou";
    QTest::newRow("province") << "23" << QStringLiteral("黑龙江省") << "Heilongjiang";
    QTest::newRow("no name") << "99"
                             << "99"
                             << "99";
}

void TstWords::areas()
{
    QFETCH(const QString, code);
    const auto rules = support::shippedRules();
    QVERIFY(rules);
    QTEST(explain::areaName(code, *rules, Language::Chinese), "zh");
    QTEST(explain::areaName(code, *rules, Language::English), "en");
}

void TstWords::amounts()
{
    QCOMPARE(explain::amountText(amount(60'000'000, 60'000'000), Language::English), "600,000.00");
    QCOMPARE(explain::amountText(amount(0, 100'000'000), Language::English), "0.00 – 1,000,000.00");
    QCOMPARE(explain::amountText(amount(500, std::nullopt), Language::English), "at least 5.00");
    QCOMPARE(explain::amountText(amount(0, std::nullopt), Language::English), "open");

    using rulebook::AmountKind;
    const auto phrase = [](AmountKind kind, const assess::Amount &value) {
        return explain::amountPhrase(kind, value, Language::English);
    };
    QCOMPARE(phrase(AmountKind::Exact, amount(100, 100)), "1.00 yuan");
    QCOMPARE(phrase(AmountKind::Ceiling, amount(100, 100)), "up to 1.00 yuan");
    QCOMPARE(phrase(AmountKind::Grades, amount(100, 200)), "1.00 – 2.00 yuan, graded by review");
    QCOMPARE(phrase(AmountKind::NotSet, amount(0, std::nullopt)), "amount set elsewhere");
    QCOMPARE(phrase(AmountKind::Exact, amount(0, std::nullopt)), "amount still open");
    QCOMPARE(phrase(AmountKind::InKind, amount(0, 0)), "support in kind");
}

void TstWords::moneyInBothUnits()
{
    QCOMPARE(explain::moneyText(base::Money::fromFen(60'000'000), Language::English),
             "600,000.00 yuan");
    const support::Speaking chinese(Language::Chinese);
    QVERIFY(chinese.isReady());
    QCOMPARE(explain::moneyText(base::Money::fromFen(60'000'000), Language::Chinese), "60.00 万元");
    QCOMPARE(explain::moneyText(base::Money::fromFen(1'234'567'890'000), Language::Chinese),
             "1,234,567.89 万元");
    QCOMPARE(explain::moneyText(base::Money::fromFen(12'345'678), Language::Chinese),
             "123,456.78 元");
    QCOMPARE(explain::moneyText(base::Money::fromFen(10'000), Language::Chinese), "100.00 元");
    QCOMPARE(explain::moneyText(base::Money(), Language::Chinese), "0.00 元");
}

void TstWords::exactYuan()
{
    QCOMPARE(explain::yuanText(Rational(60'000'000)), "600,000.00");
    QCOMPARE(explain::yuanText(Rational(-1)), "-0.01");
    QCOMPARE(explain::yuanText(*Rational::make(33335, 10)), "33.335");
    QCOMPARE(explain::yuanText(*Rational::make(10000, 3)), "33.3333…");
    QCOMPARE(explain::yuanText(*Rational::make(-1, 3)), "-0.0033…");
}

void TstWords::values_data()
{
    QTest::addColumn<eval::Value>("value");
    QTest::addColumn<feel::Kind>("kind");
    QTest::addColumn<NumberForm>("form");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char *name, const eval::Value &value, feel::Kind kind,
                        NumberForm form, const char *english, const char *chinese) {
        QTest::newRow(name) << value << kind << form << english << chinese;
    };
    using feel::Kind;
    row("money", Range::point(Rational(300'000'000)), Kind::Money, NumberForm::Plain,
        "3,000,000.00 yuan", "3,000,000.00 元");
    row("nothing said", Range::atLeast(Rational(0)), Kind::Money, NumberForm::Plain, "unknown",
        "未知");
    row("from on", Range::atLeast(Rational(100)), Kind::Money, NumberForm::Plain,
        "at least 1.00 yuan", "不少于 1.00 元");
    row("up to", Range{std::nullopt, Rational(100)}, Kind::Money, NumberForm::Plain,
        "at most 1.00 yuan", "不多于 1.00 元");
    row("interval", Range{Rational(0), Rational(100)}, Kind::Money, NumberForm::Plain,
        "0.00 yuan – 1.00 yuan", "0.00 元 – 1.00 元");
    row("ratio", Range::point(*Rational::make(1, 5)), Kind::Number, NumberForm::Ratio, "20 %",
        "20 %");
    row("ratio unknown", Range{Rational(0), Rational(1)}, Kind::Number, NumberForm::Ratio,
        "unknown", "未知");
    row("count", Range::point(Rational(1200)), Kind::Number, NumberForm::Count, "1,200", "1,200");
    row("date", Range::point(Rational(base::Date::fromText(u"2024-06-30")->days())), Kind::Date,
        NumberForm::Plain, "2024-06-30", "2024-06-30");
    row("date unknown",
        Range{Rational(base::Date::first().days()), Rational(base::Date::last().days())},
        Kind::Date, NumberForm::Plain, "unknown", "未知");
    row("days", Range::point(Rational(3)), Kind::Days, NumberForm::Plain, "3 days", "3 天");
    row("truth", base::Truth::True, Kind::Truth, NumberForm::Plain, "yes", "是");
    row("truth unknown", base::Truth::Unknown, Kind::Truth, NumberForm::Plain, "unknown", "未知");
    row("member", eval::Members{1}, Kind::Choice, NumberForm::Plain, "Receiver", "受让方");
    row("two members", eval::Members{5}, Kind::Choice, NumberForm::Plain, "Receiver or Broker",
        "受让方或中介方");
    row("all members", eval::Members{7}, Kind::Choice, NumberForm::Plain, "unknown", "未知");
    row("place", eval::Words{QStringLiteral("210702")}, Kind::Place, NumberForm::Plain,
        "East, Alpha City", "甲市东区");
    row("place without a name", eval::Words{QStringLiteral("999999")}, Kind::Place,
        NumberForm::Plain, "999999", "999999");
    row("text unknown", eval::Words{}, Kind::Text, NumberForm::Plain, "unknown", "未知");
}

void TstWords::values()
{
    QFETCH(const eval::Value, value);
    QFETCH(const feel::Kind, kind);
    QFETCH(const NumberForm, form);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    const auto &lists = m_rules->symbols().lists;
    int list = -1;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (kind == feel::Kind::Choice && lists[i].name == u"contract_role")
            list = static_cast<int>(i);
    }
    QCOMPARE(explain::valueText(value, {kind, list}, form, *m_rules, Language::English), english);
    const support::Speaking speaking(Language::Chinese);
    QVERIFY(speaking.isReady());
    QCOMPARE(explain::valueText(value, {kind, list}, form, *m_rules, Language::Chinese), chinese);
}

void TstWords::margins()
{
    const auto text = [this](const eval::Margin &value, Language language) {
        return explain::marginText(value, *m_rules, language);
    };
    const auto money = margin(*m_rules, u"company.interest", Rational(-1), feel::Kind::Money);
    const auto ratio =
        margin(*m_rules, u"company.research_share", *Rational::make(-4, 1000), feel::Kind::Number);
    const auto count = margin(*m_rules, u"company.staff", Rational(2), feel::Kind::Number);
    const auto days = margin(*m_rules, u"company.interest", Rational(-3), feel::Kind::Days);
    QCOMPARE(text(money, Language::English), "0.01 yuan short");
    QCOMPARE(text(ratio, Language::English), "0.4 percentage points short");
    QCOMPARE(text(count, Language::English), "2 to spare");
    QCOMPARE(text(days, Language::English), "3 days short");
    const support::Speaking chinese(Language::Chinese);
    QVERIFY(chinese.isReady());
    QCOMPARE(text(money, Language::Chinese), "差 0.01 元");
    QCOMPARE(text(ratio, Language::Chinese), "差 0.4 个百分点");
    QCOMPARE(text(count, Language::Chinese), "余量 2");
    QCOMPARE(text(days, Language::Chinese), "差 3 天");
}

void TstWords::inputs()
{
    const int table = *m_rules->symbols().findTable(u"contracts");
    const int column = *m_rules->symbols().findColumn(table, u"realised");
    const eval::Input cell{eval::Input::Kind::Table, table, 0, column};
    const eval::Input whole{eval::Input::Kind::Table, table, -1, -1};
    const eval::Input fact{eval::Input::Kind::Fact, *m_rules->symbols().findFact(u"company.staff"),
                           -1, -1};
    const eval::Input assumption{eval::Input::Kind::Assumption, 0, -1, -1};
    QCOMPARE(explain::inputName(cell, *m_rules, Language::Chinese), "合同 1 · 实际发生额");
    QCOMPARE(explain::inputName(whole, *m_rules, Language::Chinese), "技术合同");
    QCOMPARE(explain::inputName(fact, *m_rules, Language::Chinese), "职工人数");
    QCOMPARE(explain::inputName(assumption, *m_rules, Language::English), "Share of interest");
    QCOMPARE(explain::inputQuestion(cell, *m_rules, Language::English), "How much was paid?");
    QCOMPARE(explain::inputQuestion(whole, *m_rules, Language::English),
             "Enter the rows of “Contracts”, or say that there are none");
}

void TstWords::articles()
{
    const rulebook::Measure *measure = m_rules->findMeasure(u"ceiling");
    QVERIFY(measure);
    QCOMPARE(explain::articleName(*measure, *m_rules, Language::Chinese), "一.1");
    QCOMPARE(explain::articleName(*measure, *m_rules, Language::English), "I.1");
}

void TstWords::everyTokenHasAWord()
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(assess::Verdict::NotInForce); ++i)
        words += explain::verdictName(static_cast<assess::Verdict>(i), Language::English);
    for (int i = 0; i <= static_cast<int>(assess::State::JudgedElsewhere); ++i)
        words += explain::stateName(static_cast<assess::State>(i), Language::English);
    for (int i = 0; i <= static_cast<int>(rulebook::AmountKind::InKind); ++i)
        words += explain::amountKindName(static_cast<rulebook::AmountKind>(i), Language::English);
    for (int i = 0; i <= static_cast<int>(rulebook::Destination::Government); ++i)
        words += explain::destinationName(static_cast<rulebook::Destination>(i), Language::English);
    for (int i = 1; i <= static_cast<int>(assess::Reason::NoRows); ++i)
        words += explain::reasonName(static_cast<assess::Reason>(i), Language::English);
    QVERIFY(!words.contains(QString()));
    QVERIFY(explain::reasonName(assess::Reason::None, Language::English).isEmpty());
}

QTEST_GUILESS_MAIN(TstWords)
#include "tst_words.moc"
