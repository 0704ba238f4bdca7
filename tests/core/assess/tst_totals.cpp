// Whose money counts: no total holds a draft, an expired measure, equity, a person's, a bank's or a
// government's money, and what is not yet the applicant's stays apart.
#include "assess/assessment.h"
#include "copied_rules.h"

#include <QRegularExpression>
#include <QTest>

using namespace assess;

namespace {

const QString document = QStringLiteral("jinzhou-2021/document.yaml");

/// A talent's firm, recognised, with everything that annex 1 pays for.
cases::Case talentCase()
{
    cases::Case subject;
    subject.on = QStringLiteral("2024-06-30");
    for (const auto &[path, value] : std::initializer_list<std::pair<const char *, const char *>>{
             {"applicant.place", "210702"},
             {"applicant.kind", "enterprise"},
             {"talent.founder", "true"},
             {"talent.core_technology", "true"},
             {"talent.key_industry", "true"},
             {"talent.actual_investment", "3000000.00"},
             {"talent.paid_in_capital", "1500000.00"},
             {"talent.applied_on", "2023-06-01"},
             {"talent.recognised_on", "2023-09-01"},
             {"decisions.talent_review_passed", "true"},
             {"decisions.talent_recognised", "true"},
             {"talent.state_investor", "false"},
             {"talent.top", "false"},
             {"plant.self_built", "false"},
             {"plant.leases_idle", "false"},
             {"spring.grade", "none"},
             {"pilot.operates_base", "false"},
             {"transfer.tier", "none"},
             {"bank.is_bank", "false"}})
        subject.facts[QString::fromLatin1(path)] = QString::fromLatin1(value);
    for (const char *table :
         {"contracts", "vc_rounds", "pilot_bases", "pilot_reviews", "pilot_firms", "awards",
          "carriers", "graduates", "transfer_recognitions", "loans", "rents", "income_taxes",
          "bank_losses"})
        subject.tables[QString::fromLatin1(table)] = {};
    return subject;
}

cases::Case with(cases::Case subject, const char *table,
                 std::initializer_list<std::pair<const char *, const char *>> cells)
{
    cases::RowTexts row;
    for (const auto &[column, value] : cells)
        row[QString::fromLatin1(column)] = QString::fromLatin1(value);
    subject.tables[QString::fromLatin1(table)] = {row};
    return subject;
}

QString text(const Amount &amount)
{
    return base::toText(amount.low) + QStringLiteral("..")
           + (amount.high ? base::toText(*amount.high) : QString());
}

/// All totals in one line: certain, ceiling, by review, assumed; equity, person, bank, government.
QString all(const Totals &t)
{
    QStringList parts;
    for (const Amount &amount : {t.certain, t.ceiling, t.byReview, t.assumed, t.outside.equity,
                                 t.outside.person, t.outside.bank, t.outside.government})
        parts += text(amount);
    return parts.join(u' ');
}

} // namespace

class TestTotals : public QObject {
    Q_OBJECT

private:
    QString totals(const std::shared_ptr<const rulebook::Rulebook> &rules,
                   const cases::Case &subject, const Options &options = {})
    {
        const auto result = assess::assess(rules, subject, options);
        return result ? all((*result)->totals) : result.error().front().code;
    }

private slots:
    void theFundIsCertainAndTheGradesAreByReview();
    void aDraftAddsNothing();
    void anExpiredMeasureAddsNothing();
    void aRepealedDocumentAddsNothing();
    void equityStaysOutside();
    void aPersonsMoneyStaysOutside();
    void theRecipientFollowsTheReading();
    void aBanksMoneyStaysOutside();
    void aGovernmentsMoneyStaysOutside();
    void assumptionsStayApart();
    void instalmentsAddUp();
};

void TestTotals::theFundIsCertainAndTheGradesAreByReview()
{
    CopiedRules copy;
    const auto rules = copy.load();
    QVERIFY2(rules, qPrintable(copy.firstIssue));
    QCOMPARE(totals(rules, talentCase()),
             QStringLiteral("750000.00..750000.00 0.00..0.00 1000000.00..5000000.00 0.00..0.00 "
                            "0.00..0.00 0.00..0.00 0.00..0.00 0.00..0.00"));
}

void TestTotals::aDraftAddsNothing()
{
    CopiedRules copy;
    QVERIFY(copy.replace(document, "status: in_force", "status: draft"));
    const auto rules = copy.load();
    QVERIFY2(rules, qPrintable(copy.firstIssue));
    const auto result = assess::assess(rules, talentCase());
    QVERIFY(result);
    QVERIFY(!all((*result)->totals).contains(QRegularExpression(QStringLiteral("[1-9]"))));
    const Outcome &fund = *(*result)->find(u"jz1-1a");
    QCOMPARE(fund.reason, Reason::Draft);
    QCOMPARE(text(fund.wouldBe->amount), QStringLiteral("750000.00..750000.00"));
}

void TestTotals::anExpiredMeasureAddsNothing()
{
    CopiedRules copy;
    const auto rules = copy.load();
    Options options;
    options.on = base::Date::fromText(u"2026-10-09");
    QVERIFY(!totals(rules, talentCase(), options)
                 .contains(QRegularExpression(QStringLiteral("[1-9]"))));
}

void TestTotals::aRepealedDocumentAddsNothing()
{
    CopiedRules copy;
    for (const char *status : {"repealed", "period_over"}) {
        QVERIFY(copy.replace(document, "status: in_force", QByteArray("status: ") + status));
        const auto rules = copy.load();
        QVERIFY2(rules, qPrintable(copy.firstIssue));
        QVERIFY(!totals(rules, talentCase()).contains(QRegularExpression(QStringLiteral("[1-9]"))));
        QVERIFY(copy.replace(document, QByteArray("status: ") + status, "status: in_force"));
    }
}

void TestTotals::equityStaysOutside()
{
    CopiedRules copy;
    const auto rules = copy.load();
    const cases::Case subject =
        with(talentCase(), "vc_rounds",
             {{"invested_on", "2024-01-10"}, {"social", "true"}, {"amount", "5000000.00"}});
    QCOMPARE(totals(rules, subject),
             QStringLiteral("750000.00..750000.00 0.00..0.00 1000000.00..5000000.00 0.00..0.00 "
                            "1000000.00..1000000.00 0.00..0.00 0.00..0.00 0.00..0.00"));
}

void TestTotals::aPersonsMoneyStaysOutside()
{
    CopiedRules copy;
    const auto rules = copy.load();
    const cases::Case subject = with(
        talentCase(), "income_taxes",
        {{"person_kind", "executive"}, {"tax_paid_on", "2024-01-10"}, {"county_part", "12345.67"}});
    QCOMPARE(totals(rules, subject),
             QStringLiteral("750000.00..750000.00 0.00..0.00 1000000.00..5000000.00 0.00..0.00 "
                            "0.00..0.00 12345.67..12345.67 0.00..0.00 0.00..0.00"));
}

void TestTotals::theRecipientFollowsTheReading()
{
    CopiedRules copy;
    const auto rules = copy.load();
    Options options;
    options.readings[QStringLiteral("talent_recipient")] = QStringLiteral("person");
    QCOMPARE(totals(rules, talentCase(), options),
             QStringLiteral("0.00..0.00 0.00..0.00 0.00..0.00 0.00..0.00 "
                            "0.00..0.00 1750000.00..5750000.00 0.00..0.00 0.00..0.00"));
}

void TestTotals::aBanksMoneyStaysOutside()
{
    CopiedRules copy;
    const auto rules = copy.load();
    cases::Case subject = with(talentCase(), "bank_losses",
                               {{"to_technology_firm", "true"},
                                {"lost_on", "2024-01-10"},
                                {"principal_loss", "1000000.00"}});
    subject.facts[QStringLiteral("bank.is_bank")] = QStringLiteral("true");
    subject.facts[QStringLiteral("talent.founder")] = QStringLiteral("false");
    QCOMPARE(totals(rules, subject), QStringLiteral("0.00..0.00 0.00..0.00 0.00..0.00 0.00..0.00 "
                                                    "0.00..0.00 0.00..0.00 0.00.. 0.00..0.00"));
    Options options;
    options.assumptions[QStringLiteral("risk_share")] = QStringLiteral("40%");
    QVERIFY(totals(rules, subject, options)
                .endsWith(QStringLiteral("0.00..0.00 0.00..0.00 400000.00..400000.00 0.00..0.00")));
}

void TestTotals::aGovernmentsMoneyStaysOutside()
{
    CopiedRules copy;
    QVERIFY(copy.replace(QStringLiteral("jinzhou-2021/measures/jz3-1a.yaml"), "destination: grant",
                         "destination: government"));
    const auto rules = copy.load();
    QVERIFY2(rules, qPrintable(copy.firstIssue));
    cases::Case subject =
        with(talentCase(), "pilot_bases",
             {{"level", "province"}, {"newly_recorded", "true"}, {"recorded_on", "2024-01-10"}});
    subject.facts[QStringLiteral("talent.founder")] = QStringLiteral("false");
    QCOMPARE(totals(rules, subject),
             QStringLiteral("0.00..0.00 0.00..0.00 0.00..0.00 0.00..0.00 "
                            "0.00..0.00 0.00..0.00 0.00..0.00 300000.00..300000.00"));
}

void TestTotals::assumptionsStayApart()
{
    CopiedRules copy;
    const auto rules = copy.load();
    cases::Case subject = talentCase();
    subject.facts[QStringLiteral("talent.founder")] = QStringLiteral("false");
    for (const auto &[path, value] : std::initializer_list<std::pair<const char *, const char *>>{
             {"spring.grade", "major"},
             {"spring.role", "poster"},
             {"spring.contract_on", "2024-01-10"},
             {"spring.in_upper_plan", "false"}})
        subject.facts[QString::fromLatin1(path)] = QString::fromLatin1(value);
    QVERIFY(totals(rules, subject).startsWith(QStringLiteral("0.00.. 0.00..0.00 ")));
    Options options;
    options.assumptions[QStringLiteral("spring_amount")] = QStringLiteral("2000000.00");
    QVERIFY(totals(rules, subject, options)
                .startsWith(
                    QStringLiteral("0.00..0.00 0.00..0.00 0.00..0.00 2000000.00..2000000.00 ")));
}

void TestTotals::instalmentsAddUp()
{
    rulebook::Schedule schedule;
    const auto share = [](int n, int d) {
        return rulebook::Instalment{{}, *base::Rational::make(n, d)};
    };
    schedule.instalments = {share(1, 3), share(1, 3), share(1, 3)};
    const auto fen = [](std::int64_t value) {
        return base::Money::fromFen(value);
    };
    QStringList parts;
    for (const Amount &part : instalmentsOf({fen(100), fen(10'001)}, schedule))
        parts += text(part);
    QCOMPARE(parts.join(u' '), QStringLiteral("0.33..33.33 0.33..33.33 0.34..33.35"));
    parts.clear();
    for (const Amount &part : instalmentsOf({fen(100), std::nullopt}, schedule))
        parts += text(part);
    QCOMPARE(parts.join(u' '), QStringLiteral("0.33.. 0.33.. 0.34.."));
    QVERIFY(instalmentsOf({fen(100), fen(100)}, {}).empty());
}

QTEST_APPLESS_MAIN(TestTotals)
#include "tst_totals.moc"
