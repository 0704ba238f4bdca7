// What is outside the profile or broken: code, column, length, arguments, suggestion.
#include "sample.h"

#include <QtTest>

class TestRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shape_data();
    void shape();
    void meaning_data();
    void meaning();
    void several_data();
    void several();
    void places();
    void columnsCountCodePoints();
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("issues");
}

void row(const char *text, const char *issues)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(issues);
}

void compare(const QString &text, const QString &issues)
{
    const auto formula = sample::compile(text);
    QVERIFY(!formula);
    QCOMPARE(sample::describe(formula.error()).join(u'\n'), issues);
}

} // namespace

void TestRefusals::shape_data()
{
    addColumns();
    row("", "empty-formula@0+0");
    row("  ", "empty-formula@2+0");
    row("// nothing", "empty-formula@10+0");
    row("null", "refused-null@0+4");
    row("applicant.staff = null", "refused-null@18+4");
    row("1 < 2 < 3", "refused-chained-comparison@6+1(1 < 2 < 3)~1 < 2 and 2 < 3");
    row("1 <= applicant.staff < 3", "refused-chained-comparison@21+1(1 <= applicant.staff < 3)"
                                    "~1 <= applicant.staff and applicant.staff < 3");
    row("1 = 2 = true", "refused-chained-comparison@6+1(1 = 2 = true)~1 = 2 and 2 = true");
    row("1 in [1..2] = true", "refused-chained-comparison@12+1(1 in [1..2] = true)");
    row("not true", "refused-bare-not@0+8(not true)~not(true)");
    row("not applicant.certified and true",
        "refused-bare-not@0+23(not applicant.certified)~not(applicant.certified)");
    row("true and false or true", "refused-mixed-and-or@0+14(true and false)~(true and false)");
    row("true or false and true", "refused-mixed-and-or@8+14(false and true)~(false and true)");
    row("Monthly Salary * 12", "refused-name-with-space@0+14(Monthly Salary)~Monthly_Salary");
    row("string length(\"a\")", "refused-name-with-space@0+13(string length)~string_length");
    row("applicant.paid in capital",
        "unknown-name@0+14(applicant.paid)\nunknown-name@18+7(capital)~applicant.capital");
    row("applicant.paid up capital",
        "refused-name-with-space@10+15(paid up capital)~paid_up_capital");
    row("function(x) x + 1", "refused-function-value@0+8");
    row("function(x) external {java: {}}", "refused-external@0+8");
    row("now()", "refused-clock@0+5(now)");
    row("today() > @\"2024-01-01\"", "refused-clock@0+7(today)");
    row("time(\"10:00:00\")", "refused-time@0+16(time)");
    row("date and time(\"2024-01-01T00:00:00\")", "refused-time@0+13(date and time)");
    row("contracts[1]", "refused-index@10+1(1)");
    row("contracts[-1].amount", "refused-index@10+2(-1)");
    row("applicant.staff[2]", "refused-index@16+1(2)");
    row("{a: 1}", "refused-context@0+1");
    row("{a: {b: 1}} + 1", "refused-context@0+1");
    row("1 + {a: 1}", "refused-context@4+1");
    row("[1, 2, 3]", "refused-list@0+9([1, 2, 3])");
    row("count([1, 2][true])", "not-a-table@6+6([1, 2])");
    row("[1, 2][3]", "refused-index@7+1(3)");
    row("all()", "wrong-argument-count@0+5(all|1|0)");
    row("mean(applicant.staff)", "wrong-argument-type@5+15(mean|list|applicant.staff)");
    row("[1..3]", "refused-range@0+6([1..3])");
    row("(1..3) = 2", "refused-range@0+6((1..3))");
    row("1 in []", "refused-list@0+7(1 in [])");
    row("for c in contracts return c.amount", "refused-for@0+34");
    row("applicant.staff instance of number", "refused-instance-of@16+8");
    row("? > 3", "refused-question-mark@0+1");
    row("1 % 2", "refused-percent-operator@2+1");
    row("applicant.founded.month", "refused-member@18+5(applicant.founded|month)");
    row("@\"2024-01-01\".hour", "refused-member@14+4(@\"2024-01-01\"|hour)");
    row("if true then 1", "missing-else@0+2");
    row("max(if true then 1, 2)", "missing-else@4+2");
    row("if true 1 else 2", "unexpected-token@8+1(1|then)");
    row("1 +", "unexpected-end@3+0(operand)");
    row("(1 + 2", "unexpected-end@6+0())");
    row("max(1, 2", "unexpected-end@8+0())");
    row("max(1, )", "unexpected-token@7+1()|operand)");
    row("max(, 1)", "unexpected-token@4+1(,|operand)");
    row("1 + 2)", "unexpected-token@5+1()|operator)");
    row("1 2", "unexpected-token@2+1(2|operator)");
    row(R"("a" "b")", "unexpected-token@4+3(\"b\"|operator)");
    row("1 + * 2", "unexpected-token@4+1(*|operand)");
    row("applicant.", "unexpected-end@10+0(name)");
    row("applicant.5", "unexpected-token@10+1(5|name)");
    row("some in contracts satisfies true", "unexpected-token@5+2(in|name)");
    row("some c contracts satisfies true", "unexpected-token@7+9(contracts|in)");
    row("some c in contracts", "unexpected-end@19+0(satisfies)");
    row("1 between 2", "unexpected-end@11+0(and)");
    row("1 in [1..", "unexpected-end@9+0(operand)");
    row("1 in [1..2", "unexpected-end@10+0(])");
    row("then", "unexpected-token@0+4(then|operand)");
    row("abs(x: -1)", "unexpected-token@0+10(x|n)");
}

void TestRefusals::shape()
{
    QFETCH(QString, text);
    QFETCH(QString, issues);
    compare(text, issues);
}

void TestRefusals::meaning_data()
{
    addColumns();
    // names
    row("applicant.stafff", "unknown-name@0+16(applicant.stafff)~applicant.staff");
    row("staff", "unknown-name@0+5(staff)~applicant.staff");
    row("reading.scop = \"broker\"", "unknown-name@0+12(reading.scop)~reading.scope");
    row("assumption.rat", "unknown-name@0+14(assumption.rat)~assumption.rate");
    row("param.rat", "unknown-name@0+9(param.rat)~param.rate");
    row("param.broken", "broken-parameter@0+12(param.broken)");
    row("applicant.role = \"reciever\"",
        "unknown-member@17+10(reciever|roles|receiver, provider, broker)~\"receiver\"");
    row(R"(applicant.role in ("receiver", "x"))",
        "unknown-member@31+3(x|roles|receiver, provider, broker)");
    row("applicant.role = receiver", "unknown-name@17+8(receiver)~\"receiver\"");
    row("sum(contracts.amuont)", "unknown-column@14+6(amuont|contracts)~amount");
    row("count(contract)", "not-a-table@6+8(contract)~contracts");
    row("summ(contracts.amount)", "unknown-function@0+4(summ)~sum");
    row("amount", "no-row-here@0+6(amount|contracts)");
    row("param.row_share", "no-row-here@0+15(param.row_share|contracts)");
    row("some c in contracts satisfies some a in awards satisfies a.project = c.project",
        "outer-row@69+9(c.project|contracts)");
    row("some c in contracts satisfies some a in awards satisfies amount > 1元",
        "outer-row@57+6(amount|contracts)");
    row("some c in contracts satisfies some c in awards satisfies true", "name-taken@35+1(c)");
    row("some applicant in contracts satisfies true", "name-taken@5+9(applicant)");
    row("some amount in contracts satisfies true", "name-taken@5+6(amount)");
    row("some awards in contracts satisfies true", "name-taken@5+6(awards)");
    row("some param in contracts satisfies true", "name-taken@5+5(param)");
    row("some sum in contracts satisfies true", "name-taken@5+3(sum)");
    row("contracts", "table-as-value@0+9(contracts)");
    row("contracts.amount > 3元", "table-as-value@0+16(contracts.amount)");
    row("contracts[amount > 3元]", "table-as-value@0+22(contracts[amount > 3元])");
    row("contracts[amount > 3元].amount", "table-as-value@0+29(contracts[amount > 3元].amount)");
    row("some c in contracts satisfies c", "table-as-value@30+1(c)");
    // types
    row("applicant.capital >= 50万", "unit-mismatch@21+3(money|number|>=)~50万元");
    row("3 < applicant.capital", "unit-mismatch@0+1(number|money|<)~3元");
    row("applicant.capital >= 50%", "unit-mismatch@18+2(money|number|>=)");
    row("applicant.capital + applicant.staff", "unit-mismatch@18+1(money|number|+)");
    row("applicant.capital * applicant.capital", "unit-mismatch@18+1(money|money|*)");
    row("applicant.role = reading.scope and applicant.role = applicant.kind",
        "unit-mismatch@50+1(choice:roles|choice:kinds|=)");
    row("applicant.name < \"b\"", "not-ordered@15+1(text|<)");
    row("applicant.place >= \"21\"", "not-ordered@16+2(place|>=)");
    row(R"(applicant.name in ["a".."b"])", R"(not-ordered@18+10(text|["a".."b"]))");
    row("applicant.name in (< \"b\")", "not-ordered@19+1(text|<)");
    row("applicant.place = \"锦州\"", "bad-place@18+4(锦州)");
    row("applicant.place = \"21070\"", "bad-place@18+7(21070)");
    row("within(applicant.place, \"210\")", "bad-place@24+5(210)");
    row("within(applicant.name, \"21\")", "wrong-argument-type@7+14(within|place|text)");
    row("within(applicant.place, 21)", "wrong-argument-type@24+2(within|text|21)");
    row("within(applicant.place)", "wrong-argument-count@0+23(within|2|1)");
    row("year(applicant.staff)", "wrong-argument-type@5+15(year|date|number)");
    row("year()", "wrong-argument-count@0+6(year|1|0)");
    row("max(1)", "wrong-argument-count@0+6(max|2+|1)");
    row("max(1元, 2)", "unit-mismatch@8+1(money|number|max)~2元");
    row("max(true, false)",
        "wrong-argument-type@4+4(max|number|truth)\nwrong-argument-type@10+5(max|number|truth)");
    row("sum(contracts)", "wrong-argument-type@4+9(sum|column|contracts)");
    row("sum(contracts.role)", "wrong-argument-type@4+14(sum|money|choice:roles)");
    row("sum(contracts.signed_on)", "wrong-argument-type@4+19(sum|money|date)");
    row("sum(1)", "not-a-table@4+1(1)");
    row("sum(contracts.amount, 1)", "table-as-value@4+16(contracts.amount)");
    row("date(applicant.founded)", "wrong-argument-type@5+17(date|text|applicant.founded)");
    row("1 and true", "not-a-truth@0+1(number|and)");
    row("true or \"a\"", "not-a-truth@8+3(text|or)");
    row("not(1)", "not-a-truth@4+1(number|not)");
    row("if 1 then 2 else 3", "not-a-truth@3+1(number|if)");
    row("count(contracts[amount])", "not-a-truth@16+6(money|[])");
    row("some c in contracts satisfies 1", "not-a-truth@30+1(number|satisfies)");
    row("if true then 1元 else 2", "branch-mismatch@21+1(money|number)~2元");
    row("-true", "unit-mismatch@0+1(truth|truth|-)");
    row("-applicant.founded", "unit-mismatch@0+1(date|date|-)");
    row("2 ** applicant.staff", "bad-exponent@5+15(applicant.staff)");
    row("2 ** 17", "bad-exponent@5+2(17)");
    row("2 ** -17", "bad-exponent@5+3(-17)");
    row("0 ** -1", "undefined-possible@0+1(0|division)");
    row("2 ** 0.5", "bad-exponent@5+3(0.5)");
    row("2元 ** 2", "unit-mismatch@3+2(money|number|**)");
    // meaning
    row("1 / applicant.staff",
        "undefined-possible@4+15(applicant.staff|division)~applicant.staff > 0");
    row("1元 / applicant.capital",
        "undefined-possible@5+17(applicant.capital|division)~applicant.capital > 0元");
    row("1 / 0", "undefined-possible@4+1(0|division)");
    row("min(contracts.amount)",
        "undefined-possible@0+21(min(contracts.amount)|min)~count(contracts) > 0");
    row("max(contracts[amount > 1元].share)",
        "undefined-possible@0+33(max(contracts[amount > 1元].share)|max)"
        "~count(contracts[amount > 1元]) > 0");
    row("applicant.founded - P2Y <= @\"2024-01-01\"",
        "add-duration-instead@0+23(applicant.founded - P2Y)"
        "~applicant.founded <= @\"2024-01-01\" + P2Y");
    row("@\"2024-01-01\" > applicant.founded - P6M",
        "add-duration-instead@16+23(applicant.founded - P6M)"
        "~@\"2024-01-01\" + P6M > applicant.founded");
    row("applicant.founded in (>= @\"2024-01-01\" - P1Y)",
        "add-duration-instead@25+19(@\"2024-01-01\" - P1Y)");
    row("applicant.staff in [3..1]", "empty-range@19+6([3..1])");
    row("applicant.staff in (3..3]", "empty-range@19+6((3..3])");
}

void TestRefusals::meaning()
{
    QFETCH(QString, text);
    QFETCH(QString, issues);
    compare(text, issues);
}

/// Several independent problems come back at once.
void TestRefusals::several_data()
{
    addColumns();
    row("max(null, foo, 1元 + 2)",
        "refused-null@4+4\nunknown-name@10+3(foo)\nunit-mismatch@20+1(money|number|+)~2元");
    row("foo = 1 and bar = 2", "unknown-name@0+3(foo)\nunknown-name@12+3(bar)");
    row("max(1 2, 3 4)", "unexpected-token@6+1(2|))\nunexpected-token@11+1(4|))");
    row("if foo then null else bar",
        "refused-null@12+4\nunknown-name@3+3(foo)\nunknown-name@22+3(bar)");
    row(R"(applicant.role in ("x", "y"))",
        "unknown-member@19+3(x|roles|receiver, provider, broker)\n"
        "unknown-member@24+3(y|roles|receiver, provider, broker)");
    row("sum(contracts[foo > 1].bar)",
        "unknown-name@14+3(foo)\nunknown-column@23+3(bar|contracts)");
    row("a < b < c", "refused-chained-comparison@6+1(a < b < c)~a < b and b < c\n"
                     "unknown-name@0+1(a)\nunknown-name@4+1(b)\nunknown-name@8+1(c)");
}

void TestRefusals::several()
{
    QFETCH(QString, text);
    QFETCH(QString, issues);
    compare(text, issues);
}

void TestRefusals::places()
{
    const QString text = QStringLiteral("applicant.staff > foo");
    feel::Context context = sample::context();
    const base::Issue inFile = feel::compile(text, context).error().at(0);
    QCOMPARE(inFile.place.file, QStringLiteral("sample.yaml"));
    QCOMPARE(inFile.place.line, 3);
    QCOMPARE(inFile.place.column, 10 + 18);
    QCOMPARE(inFile.place.length, 3);
    QCOMPARE(inFile.place.excerpt, text);
    QVERIFY(inFile.severity == base::Severity::Error);

    context.place.excerpt = QStringLiteral("when: 'applicant.staff > foo'");
    QCOMPARE(feel::compile(text, context).error().at(0).place.excerpt, context.place.excerpt);

    context.place = {};
    QCOMPARE(feel::compile(text, context).error().at(0).place.column, 1 + 18);
}

/// Characters beyond 16 bits count once.
void TestRefusals::columnsCountCodePoints()
{
    const QString text = QStringLiteral("applicant.name = \"🐎🐎\" and foo");
    compare(text, QStringLiteral("unknown-name@26+3(foo)"));
}

QTEST_APPLESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
