// Stacking rules over outcomes: what is chosen, what it comes to, and the rule that keeps the rest out.
#include "assess/assessment.h"
#include "support/small_case.h"

#include <QTest>

using namespace assess;

namespace {

const char *const staffAndCertificate =
    R"("company.staff": 120, "company.research_share": "0.06", "company.certified": true, "contracts": [)";

QString ids(const std::vector<const Outcome *> &outcomes)
{
    QStringList result;
    for (const Outcome *one : outcomes)
        result += one->measure->id;
    return result.join(u',');
}

QString text(const Amount &amount)
{
    return base::toText(amount.low) + QStringLiteral("..")
           + (amount.high ? base::toText(*amount.high) : QString());
}

} // namespace

class TestPortfolio : public QObject {
    Q_OBJECT
private slots:
    void withoutRulesAllIsChosen();
    void oneOfTwo();
    void theWholeIsCapped();
    void inPrincipleBindsAtTheLowEnd();
    void aWarningTakesNothing();

private:
    std::shared_ptr<const Assessment> assessed(const QByteArray &rule)
    {
        support::SmallRules files;
        if (!rule.isEmpty())
            files.write(
                QStringLiteral("alpha-2021/stacking.yaml"),
                "rules:\n  - id: together\n" + rule
                    + "    label: {zh: 不重复, en: Not twice}\n    article: 一.2\n    says: "
                      "['奖励']\n");
        base::Issues issues;
        m_rules = files.load(&issues);
        if (!m_rules)
            qFatal("%s %s", qPrintable(issues.front().code),
                   qPrintable(issues.front().arguments.join(u' ')));
        const auto subject =
            cases::readCaseFile(support::smallCaseText(QByteArray(staffAndCertificate) + "]"),
                                QStringLiteral("case.json"), *m_rules);
        if (!subject)
            qFatal("%s", qPrintable(subject.error().front().code));
        auto result = assess::assess(m_rules, *subject, {});
        if (!result)
            qFatal("%s", qPrintable(result.error().front().code));
        return *result;
    }

    std::shared_ptr<const rulebook::Rulebook> m_rules;
};

void TestPortfolio::withoutRulesAllIsChosen()
{
    const auto result = assessed({});
    QVERIFY(ids(result->portfolio.chosen).contains(QStringLiteral("exact,joined")));
    QVERIFY(result->portfolio.runnerUp.empty());
    QCOMPARE(text(result->totals.certainFigures), "600000.00..600000.00");
}

void TestPortfolio::oneOfTwo()
{
    const auto result =
        assessed("    kind: exclusive\n    measures: [joined, exact]\n    pick: highest\n");
    const Portfolio &portfolio = result->portfolio;
    QVERIFY(ids(portfolio.chosen).contains(QStringLiteral("exact")));
    QVERIFY(!ids(portfolio.chosen).contains(QStringLiteral("joined")));
    QCOMPARE(portfolio.forbidden.size(), std::size_t(1));
    QCOMPARE(portfolio.forbidden.front().outcome->measure->id, QStringLiteral("joined"));
    QCOMPARE(portfolio.forbidden.front().rule->id, QStringLiteral("together"));
    QCOMPARE(text(result->totals.certainFigures), "500000.00..500000.00");
    const auto chosen =
        assessed("    kind: exclusive\n    measures: [joined, exact]\n    pick: choice\n");
    QVERIFY(ids(chosen->portfolio.runnerUp).contains(QStringLiteral("joined")));
    QCOMPARE(chosen->portfolio.leastDifference, std::optional<std::int64_t>(40'000'000));
    const auto first =
        assessed("    kind: exclusive\n    measures: [joined, exact]\n    pick: first\n");
    QCOMPARE(text(first->totals.certainFigures), "100000.00..100000.00");
}

void TestPortfolio::theWholeIsCapped()
{
    const auto result = assessed("    kind: cap\n    measures: [joined, exact]\n    scope: "
                                 "applicant\n    limit: '55万元'\n");
    QCOMPARE(text(result->totals.certainFigures), "550000.00..550000.00");
    QCOMPARE(result->portfolio.reduced.size(), std::size_t(1));
    QVERIFY(result->portfolio.forbidden.empty());
    const auto topUp = assessed("    kind: top_up\n    measures: [joined, exact]\n");
    QCOMPARE(text(topUp->totals.certainFigures), "500000.00..500000.00");
}

void TestPortfolio::inPrincipleBindsAtTheLowEnd()
{
    const auto result = assessed("    kind: exclusive\n    measures: [joined, exact]\n    pick: "
                                 "choice\n    in_principle: true\n");
    QCOMPARE(text(result->totals.certainFigures), "500000.00..600000.00");
}

void TestPortfolio::aWarningTakesNothing()
{
    const auto result = assessed("    kind: warning\n    measures: [joined, exact]\n");
    QCOMPARE(text(result->totals.certainFigures), "600000.00..600000.00");
    QCOMPARE(result->portfolio.warnings.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
