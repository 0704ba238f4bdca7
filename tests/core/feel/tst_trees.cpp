// The typed tree of what is allowed: precedence, names, tests, rows, guards, parameters.
#include "sample.h"

#include <QtTest>

class TestTrees : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void inRow_data();
    void inRow();
    void guards_data();
    void guards();
    void lookups();
    void parametersAreCopied();
    void spans();
};

namespace {

void row(const char *text, const char *outcome)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(outcome);
}

} // namespace

void TestTrees::shapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shape");

    // precedence
    row("1 + 2 * 3", "+(1:number *(2:number 3:number))");
    row("(1 + 2) * 3", "*(+(1:number 2:number) 3:number)");
    row("1 - 2 - 3", "-(-(1:number 2:number) 3:number)");
    row("8 / 4 / 2", "/(/(8:number 4:number) 2:number)");
    row("2 * -3", "*(2:number -3:number)");
    row("2 ** 3", "*(*(2:number 2:number) 2:number)");
    row("-3 ** 2", "*(-3:number -3:number)");
    row("-(3 ** 2)", "neg(*(3:number 3:number))");
    row("2 ** 2 ** 2", "*(*(2:number 2:number) *(2:number 2:number))");
    row("5 ** 0", "1:number");
    row("applicant.score ** (5 - 3)", "*(fact#3 fact#3)");
    row("true and true and false", "and(true true false)");
    row("true and (true and false)", "and(true and(true false))");
    row("(true and false) or true", "or(and(true false) true)");
    row("1 < 2 and 3 >= 4", "and(<(1:number 2:number) >=(3:number 4:number))");
    row("not(true) and false", "and(not(true) false)");
    row("1 + 1 = 2", "=(+(1:number 1:number) 2:number)");
    row("(1 < 2) = true", "=(<(1:number 2:number) true)");
    row("if true then 1 else if false then 2 else 3 + 4",
        "if(true 1:number if(false 2:number +(3:number 4:number)))");
    row("1 + if true then 1 else 2", "+(1:number if(true 1:number 2:number))");
    // lists whose length is known, written out
    row("sum([1, 2, 3])", "+(+(1:number 2:number) 3:number)");
    row("mean([1, 2])", "/(+(1:number 2:number) 2:number)");
    row("count([1, 2, 3])", "3:number");
    row("[1, 2, 3][-1]", "3:number");
    row("[1, 2] = [1, 3]", "and(=(1:number 1:number) =(2:number 3:number))");
    row("[1] = [1, 2]", "false");
    row("some x in [1, applicant.staff] satisfies x > 0",
        "or(>(1:number 0:number) >(fact#2 0:number))");
    row("every x in [] satisfies x > 0", "true");
    row("any([true])", "or(true false)");
    row("list contains([1, 2], 3)", "or(=(1:number 3:number) =(2:number 3:number))");
    row("abs(applicant.score)", "max(fact#3 neg(fact#3))");
    row("abs(n: 5)", "max(5:number -5:number)");
    row("1.5e2", "150:number");
    row("2 ** -2", "/(1:number *(2:number 2:number))");
    row("P1Y * 1.5 = P18M", "=(18:months 18:months)");
    row("round half up(applicant.score, 1)", "round(fact#3)");
    row("P10D / 5", "2:days");
    row("P1Y / P6M", "2:number");
    row("@\"2024-02-29\".month", "2:number");
    row("@\"2024-02-29\".weekday", "4:number");
    row("date(2024, 2, 29) = @\"2024-02-29\"", "=(19782:date 19782:date)");
    row("\"a\" < \"b\"", "true");
    row("\"b\" in [\"c\"..\"d\"]", "false");
    row("(=10) = [10..10]", "false");
    row("(1..3] = ]1..3]", "and(=(1:number 1:number) =(3:number 3:number))");
    // names
    row("企业.注册资本 >= 1元", ">=(fact#11 100:money)");
    row("decisions.passed", "fact#12");
    row("reading.scope = \"broker\"", "=(reading#0 choice4:0)");
    row("assumption.rate", "assumption#0");
    row("param.rate", "param#0(0.2:number)");
    row("param.cap", "param#1(*(param#0(0.2:number) 500000000:money))");
    // choices and places
    row("applicant.role = \"receiver\"", "=(fact#8 choice1:0)");
    row("\"provider\" != applicant.role", "!=(choice2:0 fact#8)");
    row(R"(applicant.role = (if true then "broker" else "receiver"))",
        "=(fact#8 if(true choice4:0 choice1:0))");
    row("applicant.role = (if true then reading.scope else \"receiver\")",
        "=(fact#8 if(true reading#0 choice1:0))");
    row("(if true then \"broker\" else reading.scope) = applicant.role",
        "=(if(true choice4:0 reading#0) fact#8)");
    row("applicant.place = \"210700\"", "=(fact#0 '210700':place)");
    row("within(applicant.place, \"2107\")", "within'2107'(fact#0)");
    row("applicant.name = \"210700\"", "=(fact#7 '210700')");
    // in
    row(R"(applicant.role in ("receiver", "broker"))", "in(fact#8 is5)");
    row(R"(applicant.role in ["receiver", "broker"])", "in(fact#8 is5)");
    row(R"(applicant.role in (["receiver"], "broker", reading.scope))",
        "in(fact#8 is(reading#0) is5)");
    row("applicant.role in \"broker\"", "in(fact#8 is4)");
    row("applicant.role in (= \"broker\")", "in(fact#8 is4)");
    row("applicant.role in (!= \"broker\")", "in(fact#8 compare!=(choice4:0))");
    row("applicant.staff in [1..3]", "in(fact#2 range[](1:number 3:number))");
    row("applicant.staff in [1..3)", "in(fact#2 range[)(1:number 3:number))");
    row("applicant.staff in (1..3]", "in(fact#2 range(](1:number 3:number))");
    row("applicant.staff in (1..3)", "in(fact#2 range()(1:number 3:number))");
    row("applicant.staff in ((1..3), 7)", "in(fact#2 range()(1:number 3:number) is(7:number))");
    row("applicant.staff in ((1 + 2) * 3)", "in(fact#2 is(*(+(1:number 2:number) 3:number)))");
    row("applicant.staff in (1 + 2 .. 3 * 4]",
        "in(fact#2 range(](+(1:number 2:number) *(3:number 4:number)))");
    row("applicant.staff in < 10", "in(fact#2 compare<(10:number))");
    row("applicant.staff in 10", "in(fact#2 is(10:number))");
    row("applicant.capital in (>= 50万元, [1元..3元])",
        "in(fact#4 compare>=(50000000:money) range[](100:money 300:money))");
    row("applicant.staff between 1 and 3", "in(fact#2 range[](1:number 3:number))");
    row("applicant.staff between 1 and 3 and true",
        "and(in(fact#2 range[](1:number 3:number)) true)");
    row(R"(applicant.name in ("a", "b"))", "in(fact#7 is('a') is('b'))");
    row(R"(applicant.place in ("21", "2107"))", "in(fact#0 is('21':place) is('2107':place))");
    row("true in (applicant.certified, false)", "in(true is(fact#6) is(false))");
    row(R"(applicant.founded in [@"1970-01-01"..@"1970-01-03"))",
        "in(fact#5 range[)(0:date 2:date))");
    // dates
    row("applicant.founded + P2Y", "+(fact#5 24:months)");
    row("P2Y + applicant.founded", "+(24:months fact#5)");
    row("applicant.founded - P2Y", "-(fact#5 24:months)");
    row("applicant.founded - @\"1970-01-01\" <= P30D", "<=(-(fact#5 0:date) 30:days)");
    row("year(applicant.founded) = 2024", "=(year(fact#5) 2024:number)");
    row("applicant.founded - P30D <= @\"1970-01-01\"", "<=(-(fact#5 30:days) 0:date)");
    // functions
    row("min(1, 2, 3)", "min(1:number 2:number 3:number)");
    row("max(1元, 2元)", "max(100:money 200:money)");
    row("min(applicant.founded, @\"1970-01-01\")", "min(fact#5 0:date)");
    row("count(contracts)", "count@0");
    row("count(contracts[amount >= 1元])", "count@0f(>=(column#0@0 100:money))");
    row("count(contracts[role = \"broker\"][converts])",
        "count@0f(and(=(column#2@0 choice4:0) column#6@0))");
    row("sum(contracts.realised)", "sum@0(column#1@0)");
    row("sum(contracts[role = \"receiver\"].realised) * 20%",
        "*(sum@0f(column#1@0 =(column#2@0 choice1:0)) 0.2:number)");
    row("sum(for c in contracts return c.realised * 20%)", "sum@0(*(column#1@0 0.2:number))");
    row("sum(for c in contracts[converts] return realised)", "sum@0f(column#1@0 column#6@0)");
    row("sum(contracts.share)", "sum@0(column#4@0)");
    row("some c in contracts satisfies c.converts", "some@0(column#6@0)");
    row("every c in contracts[amount > 1元] satisfies converts",
        "every@0f(column#6@0 >(column#0@0 100:money))");
    row("some c in contracts satisfies c.amount > applicant.capital",
        "some@0(>(column#0@0 fact#4))");
    row("some c in contracts satisfies count(awards[prize > 1元]) > 0",
        "some@0(>(count@1f(>(column#0@1 100:money)) 0:number))");
    row("count(contracts[year(signed_on) = 2024 and project = \"x\"]) >= 2",
        ">=(count@0f(and(=(year(column#3@0) 2024:number) =(column#7@0 'x'))) 2:number)");
}

void TestTrees::shapes()
{
    QFETCH(QString, text);
    QFETCH(QString, shape);
    const auto formula = sample::compile(text);
    QVERIFY2(formula, formula ? "" : qPrintable(sample::describe(formula.error()).join(u'\n')));
    QCOMPARE(sample::shape(**formula), shape);
    QCOMPARE(sample::brokenInvariant(**formula), QString());
    QCOMPARE((*formula)->text(), text);
    QCOMPARE((*formula)->rowTable(), -1);
    QVERIFY(!(*formula)->usesRow());
}

void TestTrees::inRow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome"); ///< a shape, or issues
    QTest::addColumn<bool>("usesRow");

    const auto good = [](const char *text, const char *outcome, bool usesRow) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(outcome) << usesRow;
    };
    good("amount >= 50万元", ">=(column#0@0 50000000:money)", true);
    good("role = \"broker\" and applicant.certified", "and(=(column#2@0 choice4:0) fact#6)", true);
    good("applicant.certified", "fact#6", false);
    good("sum(contracts.amount)", "sum@0(column#0@0)", false);
    good("count(contracts[amount > 1元]) > 0", ">(count@0f(>(column#0@0 100:money)) 0:number)",
         false);
    good("amount >= sum(awards.prize)", ">=(column#0@0 sum@1(column#0@1))", true);
    good("param.row_share", "param#2(*(column#0@0 0.2:number))", true);
    good("sum(awards[prize > amount].prize)", "outer-row@19+6(amount|contracts)", false);
    good("sum(for a in awards return param.row_share)",
         "outer-row@27+15(param.row_share|contracts)", false);
    good("sum(for c in contracts return param.row_share)",
         "outer-row@30+15(param.row_share|contracts)", false);
    good("contracts.amount > 1元", "table-as-value@0+16(contracts.amount)", false);
    good("prize > 1元", "no-row-here@0+5(prize|awards)", false);
    good("amonut > 1元", "unknown-name@0+6(amonut)~amount", false);
}

void TestTrees::inRow()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    QFETCH(bool, usesRow);
    const auto formula = feel::compile(text, sample::contextInRow(QStringLiteral("contracts")));
    if (!formula) {
        QCOMPARE(sample::describe(formula.error()).join(u'\n'), outcome);
        return;
    }
    QCOMPARE(sample::shape(**formula), outcome);
    QCOMPARE((*formula)->rowTable(), 0);
    QCOMPARE((*formula)->usesRow(), usesRow);
    QCOMPARE(sample::brokenInvariant(**formula), QString());
}

/// What excludes a division by zero and an empty min or max, and what only seems to.
void TestTrees::guards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");

    const auto good = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    };
    const auto bad = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << false;
    };
    // domains and constants
    good("1 / 2");
    good("1 / (3 - 2)");
    bad("1 / (3 - 3)");
    good("1 / -2");
    good("1 / param.rate");
    good("1元 / 企业.注册资本"); // declared >= 1 yuan
    good("1元 / (企业.注册资本 + applicant.capital)");
    bad("1元 / (企业.注册资本 - applicant.capital)");
    good("1元 / (企业.注册资本 * 2)");
    bad("1元 / (企业.注册资本 * applicant.staff)");
    good("1元 / max(企业.注册资本, applicant.capital)");
    bad("1元 / min(企业.注册资本, applicant.capital)");
    good("1 / (applicant.staff + 1)");
    bad("1 / (applicant.score + 1)");
    good("1 / year(applicant.founded)");
    good("1 / (count(contracts) + 1)");
    bad("1 / count(contracts)");
    good("1元 / (sum(contracts.amount) + 1元)");
    bad("1 / (sum(contracts.share) + 1)");
    good("1 / (if applicant.certified then 1 else 2)");
    bad("1 / (if applicant.certified then 1 else 0)");
    // if
    good("if applicant.staff > 0 then 1 / applicant.staff else 0");
    bad("if applicant.staff > 0 then 0 else 1 / applicant.staff");
    bad("if applicant.staff >= 0 then 1 / applicant.staff else 0");
    good("if applicant.staff >= 1 then 1 / applicant.staff else 0");
    good("if 0 < applicant.staff then 1 / applicant.staff else 0");
    bad("if 0 > applicant.staff then 0 else 1 / applicant.staff");
    good("if applicant.score < 0 then 1 / applicant.score else 0");
    bad("if applicant.score <= 0 then 1 / applicant.score else 0");
    good("if applicant.score != 0 then 1 / applicant.score else 0");
    good("if applicant.score = 0 then 0 else 1 / applicant.score");
    good("if applicant.score = 5 then 1 / applicant.score else 0");
    bad("if applicant.score = 0 then 1 / applicant.score else 0");
    bad("if applicant.score > -1 then 1 / applicant.score else 0");
    good("if not(applicant.score = 0) then 1 / applicant.score else 0");
    good("if applicant.certified and applicant.staff > 0 then 1 / applicant.staff else 0");
    bad("if applicant.certified or applicant.staff > 0 then 1 / applicant.staff else 0");
    good("if applicant.certified or applicant.staff = 0 then 0 else 1 / applicant.staff");
    bad("if applicant.certified and applicant.staff = 0 then 0 else 1 / applicant.staff");
    bad("if applicant.score = 0 or applicant.certified then 1 / applicant.score else 0");
    good("if applicant.staff in [1..5] then 1 / applicant.staff else 0");
    good("if applicant.score in ([1..5], < 0, 7) then 1 / applicant.score else 0");
    good("if applicant.score in (0..5] then 1 / applicant.score else 0");
    bad("if applicant.score in [0..5] then 1 / applicant.score else 0");
    bad("if applicant.score in ([1..5], 0) then 1 / applicant.score else 0");
    bad("if applicant.score in [1..5] then 0 else 1 / applicant.score");
    good("if applicant.score in [0..5] then 0 else 1 / applicant.score");
    good("if applicant.score in (7, < 1) then 0 else 1 / applicant.score");
    bad("if applicant.score in (0..5] then 0 else 1 / applicant.score");
    bad("if applicant.score in (7, > 0) then 0 else 1 / applicant.score");
    bad("if applicant.score in (0..applicant.staff] then 0 else 1 / applicant.score");
    bad("if applicant.staff > 0 then 1 / applicant.score else 0");
    good("if applicant.staff > 0 then (if applicant.certified then 1 / applicant.staff else 1) "
         "else 0");
    good("if applicant.staff > 0 and applicant.score > 0 then 1 / (applicant.staff * "
         "applicant.score) "
         "else 0");
    good("if applicant.staff > 0 then 1 / -applicant.staff else 0");
    good("if applicant.staff * 2 > 0 then 1 / (applicant.staff * 2) else 0");
    bad("if applicant.staff > 0 then 1 / (applicant.staff - 1) else 0");
    // and, or: from left to right
    good("applicant.staff > 0 and 1 / applicant.staff > 2");
    bad("1 / applicant.staff > 2 and applicant.staff > 0");
    good("applicant.staff = 0 or 1 / applicant.staff > 2");
    bad("applicant.staff > 0 or 1 / applicant.staff > 2");
    bad("(applicant.staff > 0 and true) or 1 / applicant.staff > 2");
    // rows: the filter guards the row, the surrounding row does not
    good("sum(for c in contracts[share > 0] return c.amount / c.share) > 1元");
    bad("sum(for c in contracts[amount > 0元] return c.amount / c.share) > 1元");
    good("sum(for c in contracts return if share > 0 then c.amount / c.share else 0元) > 1元");
    good("some c in contracts[share > 0] satisfies 1 / c.share > 2");
    good("some c in contracts satisfies c.share > 0 and 1 / share > 2");
    bad("(some c in contracts satisfies c.share > 0) and sum(for c in contracts return 1 / "
        "c.share) > 1");
    bad("some c in contracts satisfies share > 0 and sum(for d in contracts return 1 / d.share) > "
        "1");
    bad("some c in contracts satisfies (if share > 0 then count(contracts[1 / share > 2]) else 1) "
        "> 1");
    good("applicant.staff > 0 and sum(for c in contracts return c.amount / applicant.staff) > 1元");
    good("count(contracts[share > 0][1 / share > 2]) > 1");
    bad("count(contracts[1 / share > 2][share > 0]) > 1");
    // emptiness
    good("if count(contracts) > 0 then min(contracts.amount) else 0元");
    good("count(contracts) >= 1 and max(contracts.amount) > 1元");
    bad("count(contracts) >= 0 and max(contracts.amount) > 1元");
    bad("count(awards) >= 1 and max(contracts.amount) > 1元");
    bad("count(contracts) >= 1 and max(contracts[share > 1].amount) > 1元");
    good("count(contracts[share > 1]) >= 1 and max(contracts[share > 1].amount) > 1元");
    bad("count(contracts[share > 2]) >= 1 and max(contracts[share > 1].amount) > 1元");
    good("count(contracts) = 0 or min(contracts.signed_on) > @\"2024-01-01\"");
    good("count(contracts) > 0 and max(for c in contracts return c.amount * 2) > 1元");
}

void TestTrees::guards()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto formula = sample::compile(text);
    if (good) {
        QVERIFY2(formula, formula ? "" : qPrintable(sample::describe(formula.error()).join(u'\n')));
        return;
    }
    QVERIFY(!formula);
    QCOMPARE(formula.error().size(), std::size_t{1});
    QCOMPARE(formula.error().front().code, QStringLiteral("undefined-possible"));
}

void TestTrees::lookups()
{
    const feel::Symbols &symbols = sample::symbols();
    QCOMPARE(symbols.findFact(u"applicant.staff"), std::optional(2));
    QCOMPARE(symbols.findFact(u"staff"), std::nullopt);
    QCOMPARE(symbols.findTable(u"awards"), std::optional(1));
    QCOMPARE(symbols.findTable(u"award"), std::nullopt);
    QCOMPARE(symbols.findColumn(1, u"won_on"), std::optional(1));
    QCOMPARE(symbols.findColumn(0, u"won_on"), std::nullopt);
    QCOMPARE(symbols.findColumn(-1, u"won_on"), std::nullopt);
    QCOMPARE(symbols.findColumn(2, u"won_on"), std::nullopt);
    QCOMPARE(symbols.findReading(u"reading.scope"), std::optional(0));
    QCOMPARE(symbols.findReading(u"scope"), std::nullopt);
    QCOMPARE(symbols.findAssumption(u"assumption.extra"), std::optional(1));
    QCOMPARE(symbols.findParameter(u"cap"), std::optional(1));
    QCOMPARE(symbols.findParameter(u"param.cap"), std::nullopt);
}

/// A change of the copy's neighbour cannot reach the parameter: indexes are rebased.
void TestTrees::parametersAreCopied()
{
    const auto formula = sample::compile(QStringLiteral("max(param.cap, param.cap + 1元, 2元)"));
    QVERIFY(formula);
    QCOMPARE(sample::brokenInvariant(**formula), QString());
    QCOMPARE(
        sample::shape(**formula),
        QStringLiteral("max(param#1(*(param#0(0.2:number) 500000000:money)) "
                       "+(param#1(*(param#0(0.2:number) 500000000:money)) 100:money) 200:money)"));
}

void TestTrees::spans()
{
    const QString text = QStringLiteral("(1 + 2) * max(3, applicant.staff)");
    const auto formula = sample::compile(text);
    QVERIFY(formula);
    const auto sliceOf = [&](feel::Op op) {
        for (const feel::Node &node : (*formula)->nodes()) {
            if (node.op == op)
                return text.mid(node.span.begin, node.span.end - node.span.begin);
        }
        return QString();
    };
    QCOMPARE(sliceOf(feel::Op::Multiply), text);
    QCOMPARE(sliceOf(feel::Op::Add), QStringLiteral("(1 + 2)"));
    QCOMPARE(sliceOf(feel::Op::Max), QStringLiteral("max(3, applicant.staff)"));
    QCOMPARE(sliceOf(feel::Op::Fact), QStringLiteral("applicant.staff"));
}

QTEST_APPLESS_MAIN(TestTrees)
#include "tst_trees.moc"
