// A case against a vocabulary: nothing is lost, what cannot be read is unknown and said.
#include "cases/binding.h"
#include "cpu_time.h"
#include "small_rules.h"

#include <QTest>

using base::Range;
using base::Rational;
using cases::Case;

class TestBinding : public QObject {
    Q_OBJECT

private slots:
    void emptyCase();
    void facts();
    void tables();
    void readings();
    void assumptions();
    void problems();
    void identityNeedsNoVocabulary();
    void checks_data();
    void checks();
    void warnings();
    void creditCodes();
    void manyRows();

private:
    const rulebook::Rulebook &m_rules = *smallRules();

    const eval::Value &fact(const cases::Bound &bound, const char *path) const
    {
        const auto slot = m_rules.symbols().findFact(QString::fromUtf8(path));
        return bound.facts.facts[static_cast<std::size_t>(slot.value())];
    }
    const eval::TableValue &table(const cases::Bound &bound, const char *name) const
    {
        const auto slot = m_rules.symbols().findTable(QString::fromUtf8(name));
        return bound.facts.tables[static_cast<std::size_t>(slot.value())];
    }
};

void TestBinding::emptyCase()
{
    const cases::Bound bound = cases::bind({}, m_rules);
    QVERIFY(bound.issues.empty());
    QVERIFY(!bound.on);
    eval::Facts expected = eval::Facts::unknown(m_rules.symbols());
    QVERIFY(bound.facts.facts == expected.facts);
    QVERIFY(bound.facts.assumptions == expected.assumptions);
    for (const eval::TableValue &value : bound.facts.tables)
        QVERIFY(!value.known && value.rows.empty());
    QVERIFY(bound.facts.readings == std::vector<eval::Value>{eval::Members{2}}); // the default
}

void TestBinding::facts()
{
    Case subject;
    subject.on = QStringLiteral("2024-06-30");
    subject.facts = {{QStringLiteral("firm.revenue"), QStringLiteral("3000000.00")},
                     {QStringLiteral("firm.staff"), QStringLiteral("?")},
                     {QStringLiteral("firm.has_plan"), QStringLiteral("false")},
                     {QStringLiteral("applicant.kind"), QStringLiteral("university")}};
    const cases::Bound bound = cases::bind(subject, m_rules);
    QVERIFY2(bound.issues.empty(), qPrintable(withPlaces(bound.issues)));
    QCOMPARE(bound.on->toText(), QStringLiteral("2024-06-30"));
    QVERIFY(fact(bound, "firm.revenue") == eval::Value(Range::point(Rational(300'000'000))));
    QVERIFY(fact(bound, "firm.staff") == eval::Value(Range::atLeast(Rational(0))));
    QVERIFY(fact(bound, "firm.has_plan") == eval::Value(base::Truth::False));
    QVERIFY(fact(bound, "applicant.kind") == eval::Value(eval::Members{2}));
    QVERIFY(fact(bound, "firm.field") == eval::Value(eval::Words{}));
}

void TestBinding::tables()
{
    Case subject;
    subject.tables[QStringLiteral("prizes")];
    subject.tables[QStringLiteral("contracts")] = {
        {{QStringLiteral("amount"), QStringLiteral("1.00..2.00")},
         {QStringLiteral("project"), QStringLiteral("甲")}},
        {}};
    const cases::Bound bound = cases::bind(subject, m_rules);
    QVERIFY(bound.issues.empty());
    QVERIFY(table(bound, "prizes").known);
    QVERIFY(table(bound, "prizes").rows.empty());
    const eval::TableValue &contracts = table(bound, "contracts");
    QVERIFY(contracts.known);
    QCOMPARE(contracts.rows.size(), std::size_t{2});
    QVERIFY(contracts.rows[0][0] == eval::Value(eval::Members{7})); // role: not said
    QVERIFY(contracts.rows[0][1] == eval::Value(Range{Rational(100), Rational(200)}));
    QVERIFY(contracts.rows[0][5] == eval::Value(eval::Words{QStringLiteral("甲")}));
    QVERIFY(contracts.rows[1][1] == eval::Value(Range::atLeast(Rational(0))));
}

void TestBinding::readings()
{
    Case subject;
    subject.readings[QStringLiteral("cap_unit")] = QStringLiteral("project");
    QVERIFY(cases::bind(subject, m_rules).facts.readings
            == std::vector<eval::Value>{eval::Members{1}});
}

void TestBinding::assumptions()
{
    Case subject;
    subject.assumptions[QStringLiteral("interest_rate")] = QStringLiteral("2.5%");
    const cases::Bound bound = cases::bind(subject, m_rules);
    QVERIFY(bound.facts.assumptions[0] == eval::Value(Range::point(*Rational::make(1, 40))));
    QVERIFY(bound.facts.assumptions[1] == eval::Value(Range::atLeast(Rational(0))));
}

void TestBinding::problems()
{
    Case subject;
    subject.on = QStringLiteral("30.6.2024");
    subject.facts = {{QStringLiteral("firm.revenu"), QStringLiteral("1.00")},
                     {QStringLiteral("firm.revenue"), QStringLiteral("much")},
                     {QStringLiteral("firm.profit"), QStringLiteral("5.00")}};
    subject.tables[QStringLiteral("contrakts")] = {{}};
    subject.tables[QStringLiteral("contracts")] = {
        {{QStringLiteral("amout"), QStringLiteral("1.00")}},
        {{QStringLiteral("amout"), QStringLiteral("2.00")},
         {QStringLiteral("signed_on"), QStringLiteral("2023-02-29")},
         {QStringLiteral("amount"), QStringLiteral("7.00")}}};
    subject.readings = {{QStringLiteral("cap_unit"), QStringLiteral("projekt")},
                        {QStringLiteral("cap"), QStringLiteral("project")}};
    subject.assumptions = {{QStringLiteral("interest_rate"), QStringLiteral("7")},
                           {QStringLiteral("rate"), QStringLiteral("0.07")}};
    const Case before = subject;
    const cases::Bound bound = cases::bind(subject, m_rules);
    QVERIFY(subject == before);
    QCOMPARE(withPlaces(bound.issues),
             QStringLiteral("0:0 on bad-date(30.6.2024)\n"
                            "0:0 firm.revenu unknown-fact(firm.revenu) → firm.revenue\n"
                            "0:0 firm.revenue bad-money(much)\n"
                            "0:0 contracts[0].amout unknown-column(amout; contracts) → amount\n"
                            "0:0 contracts[1].signed_on bad-date(2023-02-29)\n"
                            "0:0 contrakts unknown-table(contrakts) → contracts\n"
                            "0:0 reading.cap unknown-reading(cap)\n"
                            "0:0 reading.cap_unit unknown-choice(projekt; cap_unit; project, "
                            "contract) → project\n"
                            "0:0 assumption.interest_rate out-of-domain(7; 0; 1) → 7%\n"
                            "0:0 assumption.rate unknown-assumption(rate)"));
    for (const base::Issue &issue : bound.issues)
        QCOMPARE(issue.severity, base::Severity::Warning);
    QVERIFY(!bound.on);
    QVERIFY(fact(bound, "firm.revenue") == eval::Value(Range::atLeast(Rational(0))));
    QVERIFY(fact(bound, "firm.profit") == eval::Value(Range::point(Rational(500))));
    QVERIFY(table(bound, "contracts").rows[1][1] == eval::Value(Range::point(Rational(700))));
    QVERIFY(bound.facts.readings == std::vector<eval::Value>{eval::Members{2}});
}

/// Name and credit code are the case file's own.
void TestBinding::identityNeedsNoVocabulary()
{
    const auto bare = bareRules();
    cases::Edit edit;
    edit.path = QStringLiteral("applicant.name");
    edit.after = QStringLiteral("甲");
    QVERIFY(cases::check(edit, *bare));
    Case subject;
    QVERIFY(cases::apply(subject, edit));
    QVERIFY(cases::bind(subject, *bare).issues.empty());
    edit.path = QStringLiteral("applicant.kind");
    QVERIFY(!cases::check(edit, *bare));
}

void TestBinding::checks_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("issue");
    const auto row = [](const char *path, const char *after, const char *issue = "") {
        QTest::addRow("%s %s", path, after ? after : "-")
            << QString::fromUtf8(path) << (after ? QString::fromUtf8(after) : QString())
            << QString::fromUtf8(issue);
    };
    row("on", "2024-06-30");
    row("on", "2024-6-30", "0:0 on bad-date(2024-6-30)");
    row("applicant.place", "210702");
    row("applicant.plase", "210702",
        "0:0 applicant.plase unknown-fact(applicant.plase) → applicant.place");
    row("applicant.plase", nullptr,
        "0:0 applicant.plase unknown-fact(applicant.plase) → applicant.place");
    row("contracts.amount", "1.00",
        "0:0 contracts.amount unknown-fact(contracts.amount) → contracts");
    row("firm.revenue", "-1.00", "0:0 firm.revenue out-of-domain(-1.00; 0.00; )");
    row("firm.revenue", "?");
    row("contracts", "[]");
    row("contracts", "[{}]", "0:0 contracts bad-row([{}])");
    row("contrakts", "[]", "0:0 contrakts unknown-table(contrakts) → contracts");
    row("contracts[0].amount", "1.00");
    row("contracts[0].amuont", "1.00",
        "0:0 contracts[0].amuont unknown-column(amuont; contracts) → amount");
    row("contracts[0].amount", "x", "0:0 contracts[0].amount bad-money(x)");
    row("contracts[0]", R"({"amount":"1.00","role":"broker"})");
    row("contracts[0]", R"({"amount":"x","rôle":"broker"})",
        "0:0 contracts[0].amount bad-money(x)\n0:0 contracts[0] unknown-column(rôle; contracts) → "
        "role");
    row("contracts[0]", "{", "0:0 contracts[0] bad-row({)");
    row("reading.cap_unit", "project");
    row("reading.cap_unit", "x",
        "0:0 reading.cap_unit unknown-choice(x; cap_unit; project, contract)");
    row("reading.cap_units", "project",
        "0:0 reading.cap_units unknown-reading(cap_units) → cap_unit");
    row("assumption.interest_rate", "0.05");
    row("assumption.interest_rate", "5",
        "0:0 assumption.interest_rate out-of-domain(5; 0; 1) → 5%");
    row("assumption.rate", "0.05", "0:0 assumption.rate unknown-assumption(rate)");
    row("a.b.c", "1", "0:0 a.b.c bad-path(a.b.c)");
}

void TestBinding::checks()
{
    QFETCH(QString, path);
    QFETCH(QString, after);
    QFETCH(QString, issue);
    cases::Edit edit;
    edit.path = path;
    if (!after.isNull())
        edit.after = after;
    const auto checked = cases::check(edit, m_rules);
    QCOMPARE(checked ? QString() : withPlaces(checked.error()), issue);
    // what an older vocabulary knew can be cleared
    edit.before = QStringLiteral("x");
    edit.after.reset();
    QCOMPARE(cases::check(edit, m_rules).has_value(), path != u"a.b.c");
}

void TestBinding::warnings()
{
    Case subject;
    QVERIFY(cases::warnings(subject, m_rules).empty());
    subject.facts = {{QStringLiteral("firm.revenue"), QStringLiteral("100.00")},
                     {QStringLiteral("firm.profit"), QStringLiteral("100.01")}};
    const auto contract = [](const char *amount, const char *realised) {
        return cases::RowTexts{{QStringLiteral("amount"), QString::fromUtf8(amount)},
                               {QStringLiteral("realised"), QString::fromUtf8(realised)}};
    };
    subject.tables[QStringLiteral("contracts")] = {contract("1.00", "1.00"),
                                                   contract("1.00", "1.01"), contract("?", "9.00"),
                                                   contract("..1.00", "2.00..")};
    const base::Issues issues = cases::warnings(subject, m_rules);
    QCOMPARE(withPlaces(issues),
             QStringLiteral("0:0 contracts[1] check(realised_within_amount; 1)\n"
                            "0:0 contracts[3] check(realised_within_amount; 3)\n"
                            "0:0 - check(profit_within_revenue; )"));
    for (const base::Issue &issue : issues)
        QCOMPARE(issue.severity, base::Severity::Warning);
}

void TestBinding::creditCodes()
{
    const auto warningOf = [&](const char *code) {
        Case subject;
        subject.facts[QStringLiteral("applicant.credit_code")] = QString::fromUtf8(code);
        return withPlaces(cases::warnings(subject, m_rules));
    };
    QCOMPARE(warningOf("91350100M000100Y43"), QString());
    QCOMPARE(warningOf("?"), QString());
    QCOMPARE(warningOf("91310115MA1H8R7C6D"),
             QStringLiteral("0:0 applicant.credit_code credit-code-check-digit(91310115MA1H8R7C6D)"
                            " → 91310115MA1H8R7C67"));
    QCOMPARE(warningOf("9135"),
             QStringLiteral("0:0 applicant.credit_code credit-code-length(9135; 4)"));
    QCOMPARE(
        warningOf("9135O100M000100Y43"),
        QStringLiteral("0:0 applicant.credit_code credit-code-character(9135O100M000100Y43; 5; O)"
                       " → 91350100M000100Y43"));
}

void TestBinding::manyRows()
{
    Case subject;
    auto &rows = subject.tables[QStringLiteral("contracts")];
    const cases::RowTexts row = {{QStringLiteral("amount"), QStringLiteral("3000000.00")},
                                 {QStringLiteral("realised"), QStringLiteral("2999999.99")},
                                 {QStringLiteral("signed_on"), QStringLiteral("2024-06-30")},
                                 {QStringLiteral("role"), QStringLiteral("receiver")},
                                 {QStringLiteral("receiver_place"), QStringLiteral("210702")},
                                 {QStringLiteral("project"), QStringLiteral("项目")},
                                 {QStringLiteral("converts"), QStringLiteral("true")}};
    rows.assign(100'000, row);
    const CpuTime spent;
    const cases::Bound bound = cases::bind(subject, m_rules);
    qInfo("bound 100,000 rows in %lld ms", spent.milliseconds());
    QVERIFY(bound.issues.empty());
    QCOMPARE(table(bound, "contracts").rows.size(), std::size_t{100'000});
    QVERIFY(spent.milliseconds() < 30'000); // generous: sanitizers
}

QTEST_APPLESS_MAIN(TestBinding)
#include "tst_binding.moc"
