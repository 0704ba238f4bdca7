// What the examples leave unseen is found, and the shipped ones leave nothing.
#include "assess/coverage.h"
#include "assess/examples.h"
#include "copied_rules.h"

#include <QTest>

namespace {

const QString examples = QStringLiteral("jinzhou-2021/examples/jz3-8.yaml");

/// Only the findings about one measure, as "code arguments".
QStringList findings(const std::shared_ptr<const rulebook::Rulebook> &rules, const QString &measure)
{
    QStringList result;
    for (const base::Issue &issue : assess::uncovered(rules)) {
        if (!issue.arguments.isEmpty() && issue.arguments.front() == measure)
            result += issue.code + u' ' + issue.arguments.mid(1).join(u' ');
    }
    return result;
}

} // namespace

class TestCoverage : public QObject {
    Q_OBJECT

private slots:
    void theShippedExamplesShowEverything();
    void oneExampleShowsLittle();
    void boundsAndRounding();
};

void TestCoverage::theShippedExamplesShowEverything()
{
    CopiedRules copy;
    const auto rules = copy.load();
    QVERIFY2(rules, qPrintable(copy.firstIssue));
    QStringList all;
    for (const base::Issue &issue : assess::uncovered(rules))
        all += issue.code + u' ' + issue.arguments.join(u' ');
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
}

void TestCoverage::oneExampleShowsLittle()
{
    CopiedRules copy;
    copy.write(examples, R"(measure: jz3-8
given: {on: '2024-06-30', applicant.place: '210702', 'transfer_recognitions[0].tier': national, 'transfer_recognitions[0].recognised_on': '2024-01-10', 'transfer_recognitions[0].newly_recognised': 'true'}
examples:
  - name: {zh: 一个, en: One}
    expect: {verdict: eligible}
)");
    const auto rules = copy.load();
    QVERIFY2(rules, qPrintable(copy.firstIssue));
    const QStringList found = findings(rules, QStringLiteral("jz3-8"));
    for (const char *wanted :
         {"uncovered-condition tier false, unknown",
          "uncovered-condition newly_recognised false, unknown",
          "uncovered-condition in_period false, unknown",
          "uncovered-condition happened false, unknown", "uncovered-row 2",
          "uncovered-reading promotion difference", "uncovered-reading period_end matching_day",
          "uncovered-event 2021-10-08", "uncovered-event 2021-10-09", "uncovered-event 2026-10-08",
          "uncovered-event 2026-10-09", "uncovered-event 2026-10-10"})
        QVERIFY2(found.contains(QString::fromLatin1(wanted)),
                 qPrintable(QString::fromLatin1(wanted) + u'\n' + found.join(u'\n')));
    // Of its two tables, one per choice of the reading, the other is not seen at all.
    QCOMPARE(found.count(QStringLiteral("uncovered-row 1")), 1);
}

void TestCoverage::boundsAndRounding()
{
    CopiedRules copy;
    copy.write(QStringLiteral("jinzhou-2021/examples/jz1-1a.yaml"), R"(measure: jz1-1a
given: {on: '2024-06-30', applicant.place: '210702', applicant.kind: enterprise, talent.founder: 'true', talent.core_technology: 'true', talent.key_industry: 'true', talent.actual_investment: '1000000.00', talent.paid_in_capital: '1500000.00', talent.applied_on: '2023-06-01', decisions.talent_review_passed: 'true', decisions.talent_recognised: 'true'}
examples:
  - name: {zh: 一个, en: One}
    expect: {verdict: eligible}
  - name: {zh: 半分, en: Half a fen}
    with: {talent.paid_in_capital: '1500000.01'}
    expect: {verdict: eligible}
)");
    const auto rules = copy.load();
    QVERIFY2(rules, qPrintable(copy.firstIssue));
    const QStringList found = findings(rules, QStringLiteral("jz1-1a"));
    for (const char *wanted : {"uncovered-bound floor at, below", "uncovered-bound cap above, at",
                               "uncovered-threshold investment short"})
        QVERIFY2(found.contains(QString::fromLatin1(wanted)), qPrintable(found.join(u'\n')));
    for (const QString &finding : found)
        QVERIFY2(!finding.startsWith(QStringLiteral("uncovered-bound rounding")),
                 qPrintable(finding));
}

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
