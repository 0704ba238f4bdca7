#include "explain/reason.h"
#include "support/language.h"
#include "support/small_case.h"

#include <QSet>
#include <QtTest>

using base::Language;
using explain::Mark;
using explain::Reason;
using support::assessed;
using support::contractText;
using support::smallCaseText;

namespace {

QString codes(const base::Issues &issues)
{
    QStringList result;
    for (const auto &issue : issues)
        result += issue.code + u' ' + issue.arguments.join(u',');
    return result.join(u'\n');
}

/// The line with a key anywhere in the tree; an empty one where there is none.
Reason at(const Reason &tree, const QString &key)
{
    if (tree.key == key)
        return tree;
    for (const Reason &child : tree.children) {
        if (const Reason found = at(child, key); !found.key.isEmpty())
            return found;
    }
    return {};
}

QStringList keys(const Reason &tree)
{
    QStringList result;
    for (const Reason &child : tree.children)
        result += child.key;
    return result;
}

void collect(const Reason &tree, QStringList &keys, QStringList &texts)
{
    keys += tree.key;
    texts += {tree.what, tree.has, tree.needs, tree.margin, tree.article, tree.detail};
    texts += tree.says;
    for (const Reason &child : tree.children)
        collect(child, keys, texts);
}

QByteArray contracts(const QByteArrayList &rows)
{
    return "\"contracts\": [" + rows.join(", ") + "]";
}

} // namespace

class TstReasons : public QObject {
    Q_OBJECT
private slots:
    void aCeilingInChinese();
    void aCeilingInEnglish();
    void failingConditionsComeFirstNearestFirst();
    void theCapThatActs();
    void roundingIsNamed();
    void severalRows();
    void readingsTellTheirEffect();
    void missingFactsAsk();
    void unknownTable();
    void nothingToApplyItTo();
    void notInForce();
    void draftsAndOtherPlaces();
    void decisionsWait();
    void assumptionsAreMarked();
    void joinedTests();
    void testsOverTables();
    void shares();
    void headlines_data();
    void headlines();
    void everyTreeIsSound_data();
    void everyTreeIsSound();

private:
    Reason tree(const QByteArray &caseText, QStringView measure, Language language,
                const assess::Options &options = {});
};

Reason TstReasons::tree(const QByteArray &caseText, QStringView measure, Language language,
                        const assess::Options &options)
{
    const support::Assessed work = assessed(caseText, options);
    if (!work.assessment) {
        QTest::qFail(qPrintable(codes(work.issues)), __FILE__, __LINE__);
        return {};
    }
    const assess::Outcome *outcome = work.assessment->find(measure);
    if (outcome == nullptr)
        return {};
    const auto reasons =
        explain::reasonsOf(*work.assessment, *outcome, work.subject, work.options, language);
    return reasons ? *reasons : Reason();
}

void TstReasons::aCeilingInChinese()
{
    const support::Speaking chinese(Language::Chinese);
    QVERIFY(chinese.isReady());
    const Reason root =
        tree(smallCaseText(contracts({contractText("3000000.00", "\"3000000.00\"")})), u"ceiling",
             Language::Chinese);
    QCOMPARE(root.key, "ceiling");
    QCOMPARE(root.mark, Mark::Met);
    QCOMPARE(root.what, "合同后补助");
    QCOMPARE(root.has, "符合");
    QCOMPARE(root.article, "一.1");
    QCOMPARE(root.says, QStringList{"后补助"});
    QCOMPARE(keys(root),
             (QStringList{"verdict", "receiver@0", "threshold@0", "in_period@0", "happened@0",
                          "amount", "reading/last_day", "reading/after_expiry", "reading/cap_unit",
                          "not_modelled/0"}));
    QCOMPARE(at(root, "verdict").has, "上限 600,000.00 元");

    const Reason threshold = at(root, "threshold@0");
    QCOMPARE(threshold.mark, Mark::Met);
    QCOMPARE(threshold.what, "合同额达到五十万元");
    QCOMPARE(threshold.has, "3,000,000.00 元");
    QCOMPARE(threshold.needs, "≥ 500,000.00 元");
    QCOMPARE(threshold.margin, "余量 2,500,000.00 元");
    QCOMPARE(threshold.article, "一.1");
    QCOMPARE(threshold.says, QStringList{"50万元(含)以上"});
    QCOMPARE(threshold.detail, "依据：技术合同文本");

    QCOMPARE(at(root, "in_period@0").what, "合同签订日在有效期内");
    QCOMPARE(at(root, "in_period@0").has, "2024-03-01");
    QCOMPARE(at(root, "in_period@0").needs, "2021-10-09 – 2026-10-08");
    QCOMPARE(at(root, "in_period@0").margin, "余量 874 天");

    const Reason amount = at(root, "amount");
    QCOMPARE(amount.has, "上限 600,000.00 元");
    QCOMPARE(amount.detail.split(u'\n'),
             (QStringList{"3,000,000.00 × 20 % = 600,000.00", "封顶 1,000,000.00 未触及",
                          "这是上限，不是承诺：原文写的是“不超过”"}));
    QCOMPARE(keys(amount),
             (QStringList{"amount/base", "amount/rate", "amount/cap", "amount/rounding"}));
    QCOMPARE(at(root, "amount/cap").margin, "未触及");
    QCOMPARE(at(root, "amount/rounding").what, "舍去不足一分的部分");
    QVERIFY(!at(root, "amount/rounding").decisive);
}

void TstReasons::aCeilingInEnglish()
{
    const Reason root =
        tree(smallCaseText(contracts({contractText("3000000.00", "\"3000000.00\"")})), u"ceiling",
             Language::English);
    QCOMPARE(root.what, "Post-subsidy for contracts");
    QCOMPARE(root.has, "Eligible");
    QCOMPARE(root.article, "I.1");
    QCOMPARE(at(root, "receiver@0").has, "Receiver");
    QCOMPARE(at(root, "receiver@0").needs, "= Receiver");
    QCOMPARE(at(root, "threshold@0").margin, "2,500,000.00 yuan to spare");
    QCOMPARE(at(root, "happened@0").needs, "≤ 2024-06-30");
    QCOMPARE(at(root, "amount").detail.section(u'\n', 0, 1),
             "3,000,000.00 × 20 % = 600,000.00\nCap 1,000,000.00: not reached");
}

void TstReasons::failingConditionsComeFirstNearestFirst()
{
    const Reason root =
        tree(smallCaseText(contracts({R"({"role": "broker", "amount": "499999.99", )"
                                      R"("realised": "1.00", "signed_on": "2020-03-02"})"})),
             u"ceiling", Language::English);
    QCOMPARE(root.mark, Mark::Unmet);
    QCOMPARE(keys(root).mid(1, 4),
             (QStringList{"threshold@0", "in_period@0", "receiver@0", "happened@0"}));
    QCOMPARE(at(root, "threshold@0").margin, "0.01 yuan short");
    QCOMPARE(at(root, "in_period@0").margin, "586 days short");
    QCOMPARE(at(root, "receiver@0").has, "Broker");
    QVERIFY(at(root, "amount").key.isEmpty());
}

void TstReasons::theCapThatActs()
{
    const Reason root =
        tree(smallCaseText(contracts({contractText("6000000.00", "\"6000000.00\"")})), u"ceiling",
             Language::English);
    QCOMPARE(at(root, "amount").has, "up to 1,000,000.00 yuan");
    QCOMPARE(at(root, "amount/rate").detail, "6,000,000.00 × 20 % = 1,200,000.00");
    QCOMPARE(at(root, "amount/cap").margin, "limits the amount");
    QCOMPARE(at(root, "amount/cap").detail, "1,200,000.00 → 1,000,000.00");
    // Between 1 and 6 million nobody knows whether it acts.
    const Reason open =
        tree(smallCaseText(contracts(
                 {contractText("6000000.00", R"({"from": "1000000.00", "to": "6000000.00"})")})),
             u"ceiling", Language::English);
    QCOMPARE(at(open, "amount/cap").margin, "may act, depending on missing facts");
    QCOMPARE(at(open, "amount/rate").detail,
             "(1,000,000.00 – 6,000,000.00) × 20 % = 200,000.00 – 1,200,000.00");
    QCOMPARE(at(open, "verdict").has, "up to 200,000.00 – 1,000,000.00 yuan");
}

void TstReasons::roundingIsNamed()
{
    const Reason root = tree(smallCaseText(contracts({contractText("500000.00", "\"333.33\"")})),
                             u"ceiling", Language::English);
    QCOMPARE(at(root, "amount/rate").detail, "333.33 × 20 % = 66.666");
    QVERIFY(at(root, "amount/rounding").decisive);
    QCOMPARE(at(root, "amount/rounding").what, "Rounded down to the fen");
    QCOMPARE(at(root, "amount/rounding").detail, "66.666 → 66.66");
    QCOMPARE(at(root, "threshold@0").margin, "0.00 yuan to spare");
}

void TstReasons::severalRows()
{
    const Reason root =
        tree(smallCaseText(contracts({contractText("3000000.00", "\"3000000.00\""),
                                      contractText("480000.00", "\"480000.00\""),
                                      contractText("800000.00", R"({"unknown": true})")})),
             u"ceiling", Language::English);
    QCOMPARE(keys(root).mid(0, 5), (QStringList{"verdict", "row@0", "row@1", "row@2", "amount"}));
    QCOMPARE(at(root, "row@0").what, "Contract 1");
    QCOMPARE(at(root, "row@0").has, "Eligible: up to 600,000.00 yuan");
    QCOMPARE(at(root, "row@1").mark, Mark::Unmet);
    QCOMPARE(keys(at(root, "row@1")).first(), "threshold@1");
    QCOMPARE(at(root, "threshold@1").margin, "20,000.00 yuan short");
    QCOMPARE(keys(at(root, "row@0")).last(), "amount@0");
    QCOMPARE(at(root, "amount@0/rate").detail, "3,000,000.00 × 20 % = 600,000.00");
    QCOMPARE(at(root, "amount").detail.section(u'\n', 0, 0),
             "600,000.00 + (0.00 – 1,000,000.00) = 600,000.00 – 1,600,000.00");
    QCOMPARE(root.missing, std::vector<QString>{"contracts[2].realised"});

    // Under the other reading the contracts of one project stand together.
    assess::Options options;
    options.readings = {{"cap_unit", "project"}};
    const Reason grouped =
        tree(smallCaseText(contracts(
                 {contractText("5000000.00", "\"5000000.00\""),
                  contractText("3000000.00", "\"3000000.00\""),
                  R"({"role": "receiver", "amount": "700000.00", "realised": "700000.00",)"
                  R"( "signed_on": "2024-02-02", "project": "q"})"})),
             u"ceiling", Language::English, options);
    QCOMPARE(at(grouped, "row@0").what, "p · Contract 1, 2");
    QCOMPARE(at(grouped, "row@2").what, "q · Contract 3");
    QCOMPARE(keys(at(grouped, "row@0")), (QStringList{"row@0/0", "row@0/1", "amount@0"}));
    QCOMPARE(at(grouped, "amount@0").has, "up to 1,000,000.00 yuan");
}

void TstReasons::readingsTellTheirEffect()
{
    const QByteArray text =
        smallCaseText(contracts({contractText("5000000.00", "\"5000000.00\""),
                                 contractText("3000000.00", "\"3000000.00\"")}));
    const Reason root = tree(text, u"ceiling", Language::English);
    const Reason cap = at(root, "reading/cap_unit");
    QCOMPARE(cap.what, "Reading: What does the cap apply to?");
    QCOMPARE(cap.has, "Each contract");
    QVERIFY(cap.decisive);
    QCOMPARE(keys(cap), QStringList{"reading/cap_unit/project"});
    QCOMPARE(cap.children.front().what, "Each project");
    QCOMPARE(cap.children.front().has, "Eligible: up to 1,000,000.00 yuan");
    QCOMPARE(cap.children.front().margin, "-600,000.00 yuan");
    const Reason day = at(root, "reading/last_day");
    QVERIFY(!day.decisive);
    QCOMPARE(day.children.front().margin, "no change");
}

void TstReasons::missingFactsAsk()
{
    const Reason root =
        tree(smallCaseText(contracts({R"({"role": "receiver", "amount": "800000.00"})"})),
             u"ceiling", Language::English);
    QCOMPARE(root.mark, Mark::Unknown);
    QCOMPARE(at(root, "verdict").has, "facts missing: 2; at most 1,000,000.00 yuan");
    QCOMPARE(at(root, "in_period@0").has, "unknown");
    QCOMPARE(at(root, "in_period@0").mark, Mark::Unknown);
    QCOMPARE(at(root, "amount/base").has, "unknown");
    QCOMPARE(keys(at(root, "missing")),
             (QStringList{"missing/contracts[0].realised", "missing/contracts[0].signed_on"}));
    const Reason realised = at(root, "missing/contracts[0].realised");
    QCOMPARE(realised.what, "Contract 1 · Sum paid");
    QCOMPARE(realised.detail, "How much was paid?");
    QCOMPARE(realised.missing, std::vector<QString>{"contracts[0].realised"});
}

void TstReasons::unknownTable()
{
    const Reason root = tree(smallCaseText(""), u"ceiling", Language::English);
    QCOMPARE(root.mark, Mark::Unknown);
    QCOMPARE(root.missing, std::vector<QString>{"contracts"});
    QCOMPARE(at(root, "missing/contracts").detail,
             "Enter the rows of “Contracts”, or say that there are none");
    QCOMPARE(at(root, "threshold").has, "unknown");
}

void TstReasons::nothingToApplyItTo()
{
    const Reason root = tree(smallCaseText("\"contracts\": []"), u"ceiling", Language::English);
    QCOMPARE(root.mark, Mark::Unmet);
    QCOMPARE(at(root, "verdict").has, "none entered: Contracts");
    QCOMPARE(at(root, "verdict").detail, "There is nothing to apply it to");
}

void TstReasons::notInForce()
{
    assess::Options options;
    options.on = base::Date::fromText(u"2026-12-01");
    const QByteArray text =
        smallCaseText(contracts({contractText("3000000.00", "\"3000000.00\"")}));
    const Reason root = tree(text, u"ceiling", Language::English, options);
    QCOMPARE(root.mark, Mark::NotInForce);
    const Reason verdict = at(root, "verdict");
    QCOMPARE(verdict.has, "date of assessment 2026-12-01");
    QCOMPARE(verdict.needs, "2021-10-09 – 2026-10-08");
    QCOMPARE(verdict.detail,
             "expired after 2026-10-08. Were it in force: Eligible: up to 600,000.00 yuan");
    QCOMPARE(verdict.says, QStringList{"有效期五年"});
    QCOMPARE(at(root, "amount").has, "up to 600,000.00 yuan");
    QVERIFY(!at(root, "amount").decisive);
    const Reason claim = at(root, "reading/after_expiry/yes");
    QCOMPARE(claim.has, "Eligible: up to 600,000.00 yuan");
    QCOMPARE(claim.margin, "+600,000.00 yuan");
    // The other last day of validity is shown under its reading.
    options.readings = {{"last_day", "late"}};
    QCOMPARE(at(tree(text, u"ceiling", Language::English, options), "verdict").needs,
             "2021-10-09 – 2026-10-09");
}

void TstReasons::draftsAndOtherPlaces()
{
    const QByteArray text = smallCaseText("\"company.certified\": true");
    const Reason draft = tree(text, u"drafted", Language::English);
    QCOMPARE(draft.mark, Mark::NotInForce);
    QCOMPARE(at(draft, "verdict").detail,
             "draft for comment, nothing to claim. Were it in force: Eligible: 100,000.00 yuan");
    const Reason far = tree(text, u"far", Language::English);
    QCOMPARE(far.mark, Mark::NotApplicable);
    QCOMPARE(at(far, "verdict").has, "East, Alpha City");
    QCOMPARE(at(far, "verdict").needs, "Beta City");
    QByteArray institute = text;
    institute.replace("enterprise", "institute");
    const Reason kind = tree(institute, u"exact", Language::English);
    QCOMPARE(at(kind, "verdict").has, "Institute");
    QCOMPARE(at(kind, "verdict").needs, "Enterprise");
}

void TstReasons::decisionsWait()
{
    const Reason root = tree(smallCaseText(""), u"graded", Language::English);
    QCOMPARE(root.mark, Mark::Waits);
    const Reason recognised = at(root, "recognised");
    QCOMPARE(recognised.mark, Mark::Waits);
    QCOMPARE(recognised.has, "not decided yet");
    QCOMPARE(recognised.needs, "must be yes");
    QCOMPARE(recognised.detail, "Decided by a panel of experts");
    QCOMPARE(at(root, "amount").has, "1,000,000.00 – 2,000,000.00 yuan, graded by review");
    QCOMPARE(at(root, "amount").detail,
             "One of these, by review: 1,000,000.00 yuan, 2,000,000.00 yuan");
    QVERIFY(at(root, "missing").key.isEmpty());
}

void TstReasons::assumptionsAreMarked()
{
    const QByteArray text = smallCaseText("\"company.interest\": \"100000.00\"");
    const Reason open = tree(text, u"interest", Language::English);
    QCOMPARE(at(open, "amount").has, "amount set elsewhere");
    QCOMPARE(at(open, "amount").detail, "The amount is set by: The provincial policy");
    QCOMPARE(at(open, "assumption/interest_rate").has, "not filled in");
    QCOMPARE(at(open, "assumption/interest_rate").missing,
             std::vector<QString>{"assumption.interest_rate"});
    assess::Options options;
    options.assumptions = {{"interest_rate", "0.5"}};
    const Reason given = tree(text, u"interest", Language::English, options);
    QCOMPARE(at(given, "assumption/interest_rate").has, "50 % (your own figure)");
    QCOMPARE(at(given, "amount/rate").detail, "100,000.00 × 50 % = 50,000.00");
    QVERIFY(at(given, "amount").detail.contains("An assumption of your own is in this amount"));
}

void TstReasons::joinedTests()
{
    const Reason failed = tree(smallCaseText("\"company.certified\": false, \"company.staff\": 9"),
                               u"joined", Language::English);
    const Reason either = at(failed, "either");
    QCOMPARE(either.mark, Mark::Unmet);
    QCOMPARE(either.needs, "one of these");
    QCOMPARE(either.margin, "Staff: 91 short");
    // The branch that is nearest to being met comes first.
    QCOMPARE(keys(either), (QStringList{"either/1", "either/0"}));
    QCOMPARE(either.children.at(0).what, "Staff");
    QCOMPARE(either.children.at(0).has, "9");
    QCOMPARE(either.children.at(0).needs, "≥ 100");
    QVERIFY(either.children.at(0).decisive && either.children.at(1).decisive);
    QCOMPARE(either.detail, "Implied by the text: Either will do.");

    const Reason met = tree(smallCaseText("\"company.certified\": false, \"company.staff\": 100"),
                            u"joined", Language::English);
    // The one that holds decides and comes first.
    QCOMPARE(keys(at(met, "either")), (QStringList{"either/1", "either/0"}));
    QVERIFY(!at(met, "either/0").decisive);
}

void TstReasons::testsOverTables()
{
    support::SmallRules folder;
    folder.write(
        QStringLiteral("alpha-2021/measures/joined.yaml"),
        "id: joined\n"
        "title: {zh: 甲, en: Alpha}\nsummary: {zh: 甲, en: Alpha}\narticle: 一.2\n"
        "says: ['奖励']\nkind: award\ndestination: grant\npayers: [city]\n"
        "departments: [science]\nconditions:\n"
        "  - id: large\n    label: {zh: 有大合同, en: A large contract}\n"
        "    formula: 'some c in contracts[role = \"receiver\"] satisfies c.amount >= 50万元'\n"
        "    implied: {zh: 甲, en: Alpha}\n"
        "amount:\n  kind: exact\n  base: {formula: '10万元', says: ['10万元']}\n"
        "materials: [licence]\n");
    const support::Assessed work = assessed(
        smallCaseText(contracts({contractText("1.00", "\"1.00\""), "{\"role\": \"broker\"}",
                                 contractText("500000.00", "\"1.00\"")})),
        {}, folder);
    QVERIFY2(work.assessment, qPrintable(codes(work.issues)));
    const auto root = explain::reasonsOf(*work.assessment, *work.assessment->find(u"joined"),
                                         work.subject, work.options, Language::English);
    QVERIFY(root);
    const Reason large = at(*root, "large");
    QCOMPARE(large.mark, Mark::Met);
    QCOMPARE(large.needs,
             "at least one of Contracts with Role = Receiver: Contract sum ≥ 500,000.00 yuan");
    QCOMPARE(keys(large), (QStringList{"large/2", "large/0", "large/1"}));
    QCOMPARE(large.children.at(0).what, "Contract 3");
    QCOMPARE(large.children.at(0).has, "500,000.00 yuan");
    QCOMPARE(large.children.at(0).needs, "≥ 500,000.00 yuan");
    QCOMPARE(large.children.at(1).mark, Mark::Unmet);
    QCOMPARE(large.children.at(2).has, "does not count here");
}

void TstReasons::shares()
{
    const Reason root =
        tree(smallCaseText("\"company.staff\": 12, \"company.research_share\": \"4.6%\""), u"exact",
             Language::English);
    QCOMPARE(at(root, "research").has, "4.6 %");
    QCOMPARE(at(root, "research").needs, "≥ 5 %");
    QCOMPARE(at(root, "research").margin, "0.4 percentage points short");
    QCOMPARE(at(root, "staff").has, "12");
    QCOMPARE(at(root, "staff").margin, "2 to spare");
}

void TstReasons::headlines_data()
{
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char *name, const QByteArray &facts, const char *on,
                        const char *measure, const char *english, const char *chinese) {
        QTest::newRow(name) << facts << on << measure << english << chinese;
    };
    const QByteArray good = contracts({contractText("3000000.00", "\"3000000.00\"")});
    row("ceiling", good, "2024-06-30", "ceiling", "up to 600,000.00 yuan", "上限 600,000.00 元");
    row("expired", good, "2026-10-09", "ceiling", "expired after 2026-10-08",
        "已于 2026-10-08 到期");
    row("not yet", good, "2021-10-08", "ceiling", "in force from 2021-10-09",
        "自 2021-10-09 起生效");
    row("near", contracts({contractText("499999.99", "\"1.00\"")}), "2024-06-30", "ceiling",
        "The contract reaches 500,000 yuan: 0.01 yuan short", "合同额达到五十万元：差 0.01 元");
    row("missing", "", "2024-06-30", "exact", "facts missing: 2; at most 500,000.00 yuan",
        "缺 2 项信息，最高 500,000.00 元");
    row("no rows", "\"contracts\": []", "2024-06-30", "ceiling", "none entered: Contracts",
        "没有可用的记录：技术合同");
    row("grades", "", "2024-06-30", "graded", "1,000,000.00 – 2,000,000.00 yuan, graded by review",
        "1,000,000.00 – 2,000,000.00 元（按评审分档）");
    row("not set", "\"company.interest\": \"5.00\"", "2024-06-30", "interest",
        "amount set elsewhere", "金额另定");
    row("no margin", "\"company.certified\": false", "2024-06-30", "stake", "not met: Certified",
        "不满足：有资质证书");
    row("draft", "", "2024-06-30", "drafted", "draft for comment, nothing to claim",
        "征求意见稿，不能据以申报");
    row("elsewhere", "", "2024-06-30", "far",
        "The applicant's place lies outside the area of this document",
        "申请人所在地不在该文件的适用范围");
}

void TstReasons::headlines()
{
    QFETCH(const QByteArray, facts);
    QFETCH(const QString, on);
    QFETCH(const QString, measure);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    assess::Options options;
    options.on = base::Date::fromText(on);
    const support::Assessed work = assessed(smallCaseText(facts), options);
    QVERIFY2(work.assessment, qPrintable(codes(work.issues)));
    const assess::Outcome *outcome = work.assessment->find(measure);
    QVERIFY(outcome);
    QCOMPARE(explain::headline(*work.assessment, *outcome, Language::English), english);
    const support::Speaking speaking(Language::Chinese);
    QVERIFY(speaking.isReady());
    QCOMPARE(explain::headline(*work.assessment, *outcome, Language::Chinese), chinese);
}

void TstReasons::everyTreeIsSound_data()
{
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<Language>("language");
    for (const auto language : {Language::Chinese, Language::English}) {
        const QByteArray name = language == Language::Chinese ? "zh " : "en ";
        QTest::newRow((name + "nothing known").constData()) << QByteArray() << language;
        QTest::newRow((name + "much known").constData())
            << "\"company.staff\": 9, \"company.certified\": false, \"company.interest\": "
               "\"1.00\", "
                   + contracts({contractText("3000000.00", "\"3000000.00\""), "{}",
                                contractText("1.00", R"({"from": "0.10", "to": "0.20"})")})
            << language;
    }
}

/// Keys are unique, every line says what it is, and nothing speaks the program's own language.
void TstReasons::everyTreeIsSound()
{
    QFETCH(const QByteArray, facts);
    QFETCH(const Language, language);
    const support::Speaking speaking(language);
    const support::Assessed work = assessed(smallCaseText(facts));
    QVERIFY2(work.assessment, qPrintable(codes(work.issues)));
    for (const assess::Outcome &outcome : work.assessment->outcomes) {
        const auto reasons =
            explain::reasonsOf(*work.assessment, outcome, work.subject, work.options, language);
        QVERIFY(reasons);
        QStringList keys;
        QStringList texts;
        collect(*reasons, keys, texts);
        QVERIFY2(!keys.contains(QString()), qPrintable(outcome.measure->id));
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        for (const QString &text : texts) {
            QVERIFY2(!text.contains("null"), qPrintable(text));
            QVERIFY2(!text.contains("%1") && !text.contains("%2"), qPrintable(text));
            if (language == Language::Chinese)
                QVERIFY2(!text.contains("yuan") && !text.contains("unknown"), qPrintable(text));
        }
    }
}

QTEST_GUILESS_MAIN(TstReasons)
#include "tst_reasons.moc"
