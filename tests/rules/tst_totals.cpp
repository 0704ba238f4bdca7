// No total counts a draft, a measure that is over, a stake, or what is not set here, on the shipped rules.
#include "assess/assessment.h"
#include "support/shipped_rules.h"

#include <QTest>

namespace {

using Texts = std::map<QString, QString>;

QString text(const assess::Amount &amount)
{
    return base::toText(amount.low) + QStringLiteral("..")
           + (amount.high ? base::toText(*amount.high) : QString());
}

/// Everything that a result adds up, in one line.
QString text(const assess::Totals &totals)
{
    const QStringList all{text(totals.certainFigures), text(totals.ceiling),
                          text(totals.byReview),       text(totals.assumed),
                          text(totals.outside.equity), text(totals.outside.person),
                          text(totals.outside.bank),   text(totals.outside.government)};
    return QString::number(totals.notSet) + u' ' + all.join(u' ');
}

constexpr auto nothing = "0.00..0.00";

QString line(int notSet, const std::map<int, QString> &places)
{
    QStringList all;
    for (int place = 0; place < 8; ++place) {
        const auto found = places.find(place);
        all << (found == places.end() ? QString::fromLatin1(nothing) : found->second);
    }
    return QString::number(notSet) + u' ' + all.join(u' ');
}

enum Place { Certain, Ceiling, ByReview, Assumed, Equity, Person, Bank, Government };

} // namespace

class TestTotals : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;

    std::shared_ptr<const assess::Assessment> assessed(const QString &on, const Texts &facts,
                                                       const Texts &assumptions = {},
                                                       const QString &table = {},
                                                       const Texts &row = {}) const
    {
        cases::Case subject;
        subject.on = on;
        for (const auto &[path, value] : facts)
            subject.facts[path] = value;
        // what is not told is known to be absent, so that nothing stays open
        for (const auto &symbol : m_rules->symbols().tables)
            subject.tables[symbol.name] = {};
        if (!table.isEmpty())
            subject.tables[table] = {{row.begin(), row.end()}};
        assess::Options options;
        options.assumptions = assumptions;
        options.readingEffects = false;
        const auto result = assess::assess(m_rules, subject, options);
        return result ? *result : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        base::Issues issues;
        m_rules = support::shippedRules(&issues);
        QVERIFY2(m_rules, issues.empty() ? "" : qPrintable(issues.front().code));
    }

    void draft()
    {
        const auto result =
            assessed(QStringLiteral("2024-06-30"),
                     {{QStringLiteral("applicant.place"), QStringLiteral("230100")},
                      {QStringLiteral("applicant.kind"), QStringLiteral("enterprise")},
                      {QStringLiteral("listing.innovation_leader"), QStringLiteral("true")},
                      {QStringLiteral("listing.in_process"), QStringLiteral("true")},
                      {QStringLiteral("local.in_county"), QStringLiteral("true")},
                      {QStringLiteral("hnte.event"), QStringLiteral("first")},
                      {QStringLiteral("hnte.issued_on"), QStringLiteral("2023-10-16")}},
                     {{QStringLiteral("hlj_listing_money"), QStringLiteral("2000000.00")},
                      {QStringLiteral("hlj_county_award"), QStringLiteral("100000.00")}});
        QVERIFY(result);
        // a grant to the firm and money for its county government: both would be, neither counts
        for (const auto &[measure, amount] : {std::pair(u"hlj-9a", "2000000.00..2000000.00"),
                                              std::pair(u"hlj-8", "100000.00..100000.00")}) {
            const assess::Outcome *outcome = result->find(measure);
            QVERIFY(outcome && outcome->wouldBe);
            QCOMPARE(outcome->reason, assess::Reason::Draft);
            QCOMPARE(text(outcome->wouldBe->amount), QString::fromLatin1(amount));
        }
        QCOMPARE(text(result->totals), line(0, {}));
    }

    void over_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("totals");
        QTest::newRow("last day") << QStringLiteral("2020-12-31")
                                  << line(0, {{Assumed, QStringLiteral("100000.00..100000.00")}});
        QTest::newRow("over") << QStringLiteral("2021-01-01") << line(0, {});
    }

    void over()
    {
        QFETCH(QString, on);
        QFETCH(QString, totals);
        const auto result =
            assessed(on,
                     {{QStringLiteral("applicant.place"), QStringLiteral("370900")},
                      {QStringLiteral("applicant.kind"), QStringLiteral("enterprise")}},
                     {{QStringLiteral("ta_research_share"), QStringLiteral("0.05")}},
                     QStringLiteral("rd_years"),
                     {{QStringLiteral("spending"), QStringLiteral("2000000.00")},
                      {QStringLiteral("closed_on"), QStringLiteral("2020-12-31")}});
        QVERIFY(result);
        QCOMPARE(result->find(u"ta-8b")->wouldBe.has_value(), on == QStringLiteral("2021-01-01"));
        QCOMPARE(text(result->totals), totals);
    }

    void notSetHere()
    {
        const Texts facts{{QStringLiteral("applicant.place"), QStringLiteral("130300")},
                          {QStringLiteral("applicant.kind"), QStringLiteral("enterprise")},
                          {QStringLiteral("local.in_plan_district"), QStringLiteral("true")},
                          {QStringLiteral("local.brings_talent"), QStringLiteral("false")},
                          {QStringLiteral("hnte.event"), QStringLiteral("first")},
                          {QStringLiteral("hnte.issued_on"), QStringLiteral("2023-10-16")}};
        const auto open = assessed(QStringLiteral("2024-06-30"), facts);
        QVERIFY(open);
        QCOMPARE(text(open->totals), line(1, {}));
        QVERIFY(!open->totals.certain.high);
        const auto assumed =
            assessed(QStringLiteral("2024-06-30"), facts,
                     {{QStringLiteral("qhd_hnte_award"), QStringLiteral("100000.00")}});
        QVERIFY(assumed);
        QCOMPARE(text(assumed->totals),
                 line(0, {{Assumed, QStringLiteral("100000.00..100000.00")}}));
    }

    void stake()
    {
        const Texts facts{
            {QStringLiteral("applicant.place"), QStringLiteral("210702")},
            {QStringLiteral("applicant.kind"), QStringLiteral("enterprise")},
            {QStringLiteral("talent.founder"), QStringLiteral("true")},
            {QStringLiteral("talent.core_technology"), QStringLiteral("true")},
            {QStringLiteral("talent.key_industry"), QStringLiteral("true")},
            {QStringLiteral("talent.actual_investment"), QStringLiteral("3000000.00")},
            {QStringLiteral("decisions.talent_review_passed"), QStringLiteral("true")},
            {QStringLiteral("decisions.talent_recognised"), QStringLiteral("true")}};
        const auto with =
            assessed(QStringLiteral("2024-06-30"), facts, {}, QStringLiteral("vc_rounds"),
                     {{QStringLiteral("amount"), QStringLiteral("5000000.00")},
                      {QStringLiteral("social"), QStringLiteral("true")},
                      {QStringLiteral("invested_on"), QStringLiteral("2023-06-01")}});
        const auto without = assessed(QStringLiteral("2024-06-30"), facts);
        QVERIFY(with && without);
        QCOMPARE(text(with->find(u"jz1-3")->amount), QStringLiteral("1000000.00..1000000.00"));
        // a further stake of the same annex has no figure, so that the upper end stays open
        QCOMPARE(base::toText(with->totals.outside.equity.low), QStringLiteral("1000000.00"));
        QCOMPARE(base::toText(without->totals.outside.equity.low), QStringLiteral("0.00"));
        // all other totals are what they were without the round
        assess::Totals others = with->totals;
        others.outside.equity = without->totals.outside.equity;
        QCOMPARE(text(others), text(without->totals));
    }
};

QTEST_GUILESS_MAIN(TestTotals)
#include "tst_totals.moc"
