// Rules that tell rows apart: same subjects, caps by year, project and months, shares of money. What the rules
// make of a case is compared with what is worked out by hand beside each case.
#include "assess/assessment.h"
#include "support/small_case.h"

#include <QTest>

using namespace assess;

namespace {

/// 10 % of the contract sum, per contract: a ceiling beside the 20 % of what was paid.
const QByteArray second =
    "id: joined\ntitle: {zh: 合同奖补, en: Contract award}\nsummary: {zh: 一成。, en: A tenth.}\n"
    "article: 一.2\nsays: ['奖励']\nkind: award\ndestination: grant\npayers: [city]\n"
    "departments: [science]\nper:\n  table: contracts\n"
    "anchor: {formula: 'signed_on', label: {zh: 签订日, en: Day of signing}}\n"
    "conditions:\n  - {id: large, label: {zh: 有金额, en: Has a sum}, formula: 'amount > 0元', "
    "implied: {zh: 按字面。, en: By the letter.}}\n"
    "amount:\n  kind: ceiling\n  base: {formula: 'amount', says: ['奖励']}\n"
    "  rate: {formula: '10%', says: ['10%']}\n  rounding: down\nmaterials: [licence]\n";

QByteArray member(const char *name, const QByteArray &value)
{
    return QByteArray("\"") + name + "\": \"" + value + "\"";
}

QByteArray contract(const QByteArray &amount, const QByteArray &realised,
                    const QByteArray &signedOn, const QByteArray &project)
{
    QByteArrayList members{member("role", "receiver"), member("amount", amount),
                           member("realised", realised), member("signed_on", signedOn)};
    if (!project.isEmpty())
        members += member("project", project);
    return "{" + members.join(", ") + "}";
}

QString text(const Amount &amount)
{
    return base::toText(amount.low) + QStringLiteral("..")
           + (amount.high ? base::toText(*amount.high) : QString());
}

QString text(const std::vector<Hindrance> &all)
{
    QStringList parts;
    for (const Hindrance &one : all) {
        QString part = one.outcome->measure->id;
        for (const int row : one.rows)
            part += u'@' + QString::number(row);
        parts += part + u' ' + text(one.leaves);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

class TestStackingRows : public QObject {
    Q_OBJECT
private slots:
    void oneOfTwoForEachProject();
    void anUnknownProjectIsPerhapsTheSame();
    void keysOfOtherTexts();
    void aCapForEachYear();
    void aCapForEachProject();
    void aCapWithinMonths();
    void windowsThatCrossAreNamed();
    void aShareOfMoney();
    void aShareOfUnknownMoney();

private:
    std::shared_ptr<const Assessment>
    assessed(const QByteArray &rule, const QByteArrayList &contracts, const QByteArray &facts = {})
    {
        support::SmallRules files;
        files.write(QStringLiteral("alpha-2021/measures/joined.yaml"), second);
        files.write(QStringLiteral("alpha-2021/stacking.yaml"),
                    "rules:\n  - id: together\n" + rule
                        + "    label: {zh: 不重复, en: Not twice}\n    article: 一.2\n"
                          "    says: ['不重复']\n");
        m_work = support::assessed(
            support::smallCaseText(facts + "\"contracts\": [" + contracts.join(", ") + "]"), {},
            files);
        if (!m_work.assessment)
            qFatal("%s %s", qPrintable(m_work.issues.front().code),
                   qPrintable(m_work.issues.front().arguments.join(u' ')));
        return m_work.assessment;
    }

    support::Assessed m_work;
};

const QByteArray sameProject = "    kind: same_subject\n    measures: [ceiling, joined]\n    pick: "
                               "choice\n    by: [{measure: ceiling, key: 'project'}, "
                               "{measure: joined, key: 'project'}]\n";

/// p: 600,000 against 300,000; q: 200,000 against 1,000,000.
void TestStackingRows::oneOfTwoForEachProject()
{
    const auto result =
        assessed(sameProject, {contract("3000000.00", "3000000.00", "2024-03-01", "p"),
                               contract("10000000.00", "1000000.00", "2024-03-01", "q")});
    QCOMPARE(text(result->totals.ceiling), "1600000.00..1600000.00");
    QCOMPARE(text(result->portfolio.forbidden), "ceiling@1 0.00..0.00, joined@0 0.00..0.00");
    // All in one project: 600,000 + 200,000 against 300,000 + 1,000,000.
    const auto one =
        assessed(sameProject, {contract("3000000.00", "3000000.00", "2024-03-01", "p"),
                               contract("10000000.00", "1000000.00", "2024-03-01", "p")});
    QCOMPARE(text(one->totals.ceiling), "1300000.00..1300000.00");
}

/// Where the second project may be p, what is sure is the best of both together; where it is another, each
/// has its own best.
void TestStackingRows::anUnknownProjectIsPerhapsTheSame()
{
    const auto result =
        assessed(sameProject, {contract("3000000.00", "3000000.00", "2024-03-01", "p"),
                               contract("10000000.00", "1000000.00", "2024-03-01", "")});
    QCOMPARE(text(result->totals.ceiling), "1300000.00..1600000.00");
    const auto &symbols = m_work.rules->symbols();
    QStringList deciding;
    for (const eval::Input &input : result->portfolio.deciding)
        deciding += eval::pathOf(input, symbols);
    QVERIFY2(deciding.contains(QStringLiteral("contracts[1].project")),
             qPrintable(deciding.join(u' ')));
}

/// Keys may be anything that tells subjects apart: here the party, which is the same in all rows.
void TestStackingRows::keysOfOtherTexts()
{
    QByteArray rule = sameProject;
    rule.replace("'project'", "'role'");
    const auto result = assessed(rule, {contract("3000000.00", "3000000.00", "2024-03-01", "p"),
                                        contract("10000000.00", "1000000.00", "2024-03-01", "q")});
    QCOMPARE(text(result->totals.ceiling), "1300000.00..1300000.00");
}

QByteArray capBy(const QByteArray &scope, const QByteArray &key, const QByteArray &limit)
{
    return "    kind: cap\n    measures: [ceiling]\n    scope: " + scope
           + "\n    by: [{measure: ceiling, key: '" + key + "'}]\n    limit: '" + limit + "'\n";
}

/// 2023: 600,000 and 200,000, cut at 700,000; 2024: 100,000. The tenth of the sums stands beside: 1,150,000.
void TestStackingRows::aCapForEachYear()
{
    const auto result = assessed(capBy("year", "signed_on", "70万元"),
                                 {contract("3000000.00", "3000000.00", "2023-03-01", "p"),
                                  contract("8000000.00", "1000000.00", "2023-12-31", "q"),
                                  contract("500000.00", "500000.00", "2024-01-01", "r")});
    QCOMPARE(text(result->totals.ceiling), "1950000.00..1950000.00");
    QCOMPARE(text(result->portfolio.reduced), "ceiling@1 100000.00..100000.00");
}

void TestStackingRows::aCapForEachProject()
{
    const auto result = assessed(capBy("project", "project", "70万元"),
                                 {contract("3000000.00", "3000000.00", "2023-03-01", "p"),
                                  contract("8000000.00", "1000000.00", "2024-02-01", "p"),
                                  contract("500000.00", "500000.00", "2024-01-01", "r")});
    QCOMPARE(text(result->totals.ceiling), "1950000.00..1950000.00");
    // Of an unknown project nothing is sure.
    const auto open = assessed(capBy("project", "project", "70万元"),
                               {contract("3000000.00", "3000000.00", "2023-03-01", "p"),
                                contract("8000000.00", "1000000.00", "2024-02-01", "")});
    QCOMPARE(text(open->totals.ceiling), "1700000.00..1900000.00");
}

/// The second lies in the twelve months from the first, the third in those of none.
void TestStackingRows::aCapWithinMonths()
{
    QByteArray rule = capBy("months", "signed_on", "70万元");
    rule += "    months: 12\n";
    const auto result = assessed(rule, {contract("3000000.00", "3000000.00", "2022-03-01", "p"),
                                        contract("8000000.00", "1000000.00", "2023-02-28", "q"),
                                        contract("500000.00", "500000.00", "2024-03-01", "r")});
    QCOMPARE(text(result->totals.ceiling), "1950000.00..1950000.00");
    QVERIFY(result->issues.empty());
    // A day later it lies outside, and nothing is cut.
    const auto apart = assessed(rule, {contract("3000000.00", "3000000.00", "2022-03-01", "p"),
                                       contract("8000000.00", "1000000.00", "2023-03-01", "q")});
    QCOMPARE(text(apart->totals.ceiling), "1900000.00..1900000.00");
}

/// The second contract lies in the window of the first, the third in that of the second alone.
void TestStackingRows::windowsThatCrossAreNamed()
{
    QByteArray rule = capBy("months", "signed_on", "70万元");
    rule += "    months: 12\n";
    const auto result = assessed(rule, {contract("3000000.00", "3000000.00", "2022-03-01", "p"),
                                        contract("8000000.00", "1000000.00", "2023-02-01", "q"),
                                        contract("3000000.00", "3000000.00", "2023-12-01", "r")});
    QCOMPARE(result->issues.size(), std::size_t(1));
    QCOMPARE(result->issues.front().code, QStringLiteral("crossing-caps"));
    QCOMPARE(result->issues.front().arguments.value(0), QStringLiteral("together"));
}

const QByteArray half = "    kind: ratio_cap\n    measures: [ceiling]\n    limit: '50%'\n    of: "
                        "'company.interest'\n";

/// 600,000 cut at half of 1,000,000.01 rounded down; a tenth of 3,000,000 beside.
void TestStackingRows::aShareOfMoney()
{
    const auto result = assessed(half, {contract("3000000.00", "3000000.00", "2024-03-01", "p")},
                                 "\"company.interest\": \"1000000.01\", ");
    QCOMPARE(text(result->totals.ceiling), "800000.00..800000.00");
    QCOMPARE(text(result->portfolio.reduced), "ceiling 500000.00..500000.00");
}

/// Of money that nobody has told perhaps nothing is left, perhaps all.
void TestStackingRows::aShareOfUnknownMoney()
{
    const auto result = assessed(half, {contract("3000000.00", "3000000.00", "2024-03-01", "p")});
    QCOMPARE(text(result->totals.ceiling), "300000.00..900000.00");
}

QTEST_GUILESS_MAIN(TestStackingRows)
#include "tst_stacking_rows.moc"
