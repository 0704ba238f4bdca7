// Keys of rule files that only some measures need: what a load makes of them and what it refuses.
#include "mini_rulebook.h"

#include <QtTest>

using namespace rulebook;

namespace {

const QString measure = QStringLiteral("town-2021/measures/m1.yaml");
const QString second = QStringLiteral("town-2021/measures/m2.yaml");
const QString document = QStringLiteral("town-2021/document.yaml");
const QString stacking = QStringLiteral("town-2021/stacking.yaml");

} // namespace

class TestFormat : public QObject {
    Q_OBJECT

private slots:
    void articlesOfWords();
    void sharedConditions();
    void groupsByTwoKeys();
    void allRowsTogether();
    void destinationsByReading();
    void schedules();
    void limits();
    void links();
    void amountsOfOthers();
    void sparedDecisions();
    void stackingRules();
    void refusals_data();
    void refusals();

private:
    std::shared_ptr<const Rulebook> load(MiniRulebook &mini)
    {
        auto result = mini.load();
        if (!result)
            qWarning("%s", qPrintable(shortened(result.error())));
        return result ? *result : nullptr;
    }
};

void TestFormat::articlesOfWords()
{
    MiniRulebook mini;
    QVERIFY(
        mini.replace(measure, "    says: ['承接']\n", "    says: ['承接']\n    article: 一.2\n"));
    QVERIFY(mini.replace(measure, "says: ['20%']", "says: ['20%'], article: 一.4"));
    const auto book = load(mini);
    QVERIFY(book);
    QCOMPARE(book->measures()[0].conditions[1].article, QStringLiteral("一.2"));
    QCOMPARE(book->measures()[0].conditions[0].article, QString());
    QCOMPARE(book->measures()[0].amount.rate[0].article, QStringLiteral("一.4"));
    QMap<QString, QString> articles;
    for (const Quote &quote : book->quotes())
        articles[quote.fragment] = quote.article;
    QCOMPARE(articles[QStringLiteral("承接")], QStringLiteral("一.2"));
    QCOMPARE(articles[QStringLiteral("20%")], QStringLiteral("一.4"));
    QCOMPARE(articles[QStringLiteral("评审")], QStringLiteral("一.1"));
}

void TestFormat::sharedConditions()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(document, "ledger:\n", R"(shared_conditions:
  - id: entry
    conditions:
      - {id: old, label: {zh: 老, en: Old}, formula: 'applicant.founded_on <= date("2020-01-01")', article: 一.4, implied: {zh: 因为, en: Because}}
ledger:
)"));
    QVERIFY(mini.replace(measure, "conditions:\n", "shared: [entry]\nconditions:\n"));
    const auto book = load(mini);
    QVERIFY(book);
    const auto &conditions = book->measures()[0].conditions;
    QCOMPARE(conditions.size(), 5U);
    QCOMPARE(conditions.front().id, QStringLiteral("old"));
    QVERIFY(!conditions.front().perRow);
    QCOMPARE(book->measures()[1].conditions.size(), 2U);
}

void TestFormat::groupsByTwoKeys()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measure, "by: 'project'", "by: ['project', 'year(signed_on)']"));
    const auto book = load(mini);
    QVERIFY(book);
    QCOMPARE(book->measures()[0].groups[0].keys.size(), 2U);
    QVERIFY(!book->measures()[0].groups[0].allRows);
    QVERIFY(book->measures()[0].groups[1].keys.empty());
}

void TestFormat::allRowsTogether()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measure, "by: 'project'", "by: all"));
    const auto book = load(mini);
    QVERIFY(book);
    QVERIFY(book->measures()[0].groups[0].allRows);
    QVERIFY(book->measures()[0].groups[0].keys.empty());
}

void TestFormat::destinationsByReading()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measure, "destination: grant\n", R"(destination:
  - {when: 'reading.period_end = "day_before"', is: person}
  - {is: grant}
)"));
    const auto book = load(mini);
    QVERIFY(book);
    const auto &destinations = book->measures()[0].destinations;
    QCOMPARE(destinations.size(), 2U);
    QVERIFY(destinations[0].when && destinations[0].destination == Destination::Person);
    QVERIFY(!destinations[1].when && destinations[1].destination == Destination::Grant);
    QCOMPARE(book->measures()[1].destinations.size(), 1U);
}

void TestFormat::schedules()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(
        measure, "schedule: once\n",
        "schedule: {pace: staged, years: 3, instalments: [{label: {zh: 一, en: A}, share: '40%'}, "
        "{label: {zh: 二, en: B}, share: '60%'}]}\n"));
    const auto book = load(mini);
    QVERIFY(book);
    const Schedule &schedule = book->measures()[0].schedule;
    QCOMPARE(schedule.pace, Pace::Staged);
    QCOMPARE(schedule.years, 3);
    QCOMPARE(schedule.instalments.size(), 2U);
    QCOMPARE(schedule.instalments[1].share, *base::Rational::make(3, 5));
    QCOMPARE(book->measures()[1].schedule.pace, Pace::Once);
}

void TestFormat::limits()
{
    MiniRulebook mini;
    mini.file(measure) +=
        "limits:\n  - {says: ['预算'], article: 一.4, text: {zh: 限额, en: Limit}}\n";
    const auto book = load(mini);
    QVERIFY(book);
    QCOMPARE(book->measures()[0].limits.size(), 1U);
    QCOMPARE(book->measures()[0].limits[0].text.en, QStringLiteral("Limit"));
    QCOMPARE(book->quotes().back().fragment.isEmpty(), false);
}

void TestFormat::links()
{
    MiniRulebook mini;
    QVERIFY(
        mini.replace(document, "parts:\n",
                     "links:\n  - {kind: yields_to, what: {zh: 国家, en: State}, article: 一.4, "
                     "says: ['遵照']}\nparts:\n"));
    const auto book = load(mini);
    QVERIFY(book);
    QCOMPARE(book->documents()[0].links.size(), 1U);
    QCOMPARE(book->documents()[0].links[0].kind, LinkKind::YieldsTo);
}

void TestFormat::amountsOfOthers()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(second, "  base: {formula: '100万元'}\n",
                         "  base: {measure: m1}\n  less: {formula: '1元'}\n"));
    const auto book = load(mini);
    QVERIFY(book);
    const Measure &m2 = book->measures()[1];
    QCOMPARE(m2.amount.base[0].measure, QStringLiteral("m1"));
    QVERIFY(m2.amount.base[0].formula == nullptr);
    QCOMPARE(m2.amount.less.size(), 1U);
    // what m1 reads decides m2, too: the end of the period and the unit of the cap
    QCOMPARE(m2.readings, book->measures()[0].readings);
}

void TestFormat::sparedDecisions()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(measure, "    judge: panel\n",
                         "    judge: panel\n    unless: 'amount >= 100万元'\n"));
    const auto book = load(mini);
    QVERIFY(book);
    const Condition &reviewed = book->measures()[0].conditions[3];
    QVERIFY(reviewed.unless);
    QVERIFY(reviewed.perRow);
}

void TestFormat::stackingRules()
{
    MiniRulebook mini;
    mini.file(stacking) = R"(rules:
  - {id: one, kind: exclusive, label: {zh: 择一, en: One}, measures: [m1, m2], pick: first, article: 一.1, says: ['不重复']}
  - {id: year, kind: cap, label: {zh: 年, en: Year}, measures: [m1], scope: year, by: [{measure: m1, key: 'year(signed_on)'}], limit: '100万元', article: 一.1, says: ['不超过']}
  - {id: months, kind: cap, label: {zh: 月, en: Months}, measures: [m1], scope: months, months: 12, by: [{measure: m1, key: 'signed_on'}], limit: '100万元', article: 一.1, says: ['不超过']}
  - {id: share, kind: ratio_cap, label: {zh: 比例, en: Share}, when: 'reading.cap_unit = "project"', measures: [m1, m2], limit: '70%', of: '100万元', article: 一.1, says: ['不超过']}
  - {id: same, kind: same_subject, label: {zh: 同一, en: Same}, measures: [m1], by: [{measure: m1, key: 'project'}], pick: highest, article: 一.1, says: ['同一']}
  - {id: rest, kind: top_up, label: {zh: 补差, en: Rest}, measures: [m1, m2], article: 一.1, says: ['补差']}
  - {id: warned, kind: warning, label: {zh: 提示, en: Warned}, measures: [m2], in_principle: true, article: 一.1, says: ['原则上']}
)";
    const auto book = load(mini);
    QVERIFY(book);
    const auto &rules = book->stacking();
    QCOMPARE(rules.size(), 7U);
    QCOMPARE(rules[0].pick, Pick::First);
    QCOMPARE(rules[0].measures, QStringList({QStringLiteral("m1"), QStringLiteral("m2")}));
    QVERIFY(rules[1].limit->type().kind == feel::Kind::Money);
    QCOMPARE(rules[1].keys.size(), 1U);
    QVERIFY(rules[1].keys[0].formula->usesRow());
    QCOMPARE(rules[2].months, 12);
    QVERIFY(rules[3].when && rules[3].of && rules[3].limit->type().kind == feel::Kind::Number);
    QCOMPARE(rules[4].kind, StackingKind::SameSubject);
    QCOMPARE(rules[5].kind, StackingKind::TopUp);
    QVERIFY(rules[6].inPrinciple);
    QCOMPARE(rules[6].document, QStringLiteral("town-2021"));
    QCOMPARE(book->quotes().back().article, QStringLiteral("一.1"));
}

void TestFormat::refusals_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &file, const char *from, const char *to,
                        const char *code) {
        QTest::newRow(name) << file << QByteArray(from) << QByteArray(to)
                            << QString::fromLatin1(code);
    };
    row("unknown article", measure, "    says: ['承接']\n",
        "    says: ['承接']\n    article: 九.9\n", "unknown-article");
    row("unknown shared", measure, "conditions:\n", "shared: [none]\nconditions:\n",
        "unknown-shared");
    row("money as key", measure, "by: 'project'", "by: ['project', 'amount']", "key-type");
    row("key without quotes", measure, "by: 'project'", "by: project", "formula-not-quoted");
    row("gap of destinations", measure, "destination: grant\n",
        "destination:\n  - {when: 'reading.period_end = \"day_before\"', is: person}\n",
        "alternatives-gap");
    row("no destination", measure, "destination: grant\n", "destination: []\n", "bad-value");
    row("shares not whole", measure, "schedule: once\n",
        "schedule: {pace: staged, instalments: [{label: {zh: 一, en: A}, share: '40%'}]}\n",
        "shares-not-whole");
    row("years", measure, "schedule: once\n", "schedule: {pace: over_years, years: many}\n",
        "bad-value");
    row("less with rows", measure, "  cap:", "  less: {formula: '1元'}\n  cap:", "key-not-allowed");
    row("measure with rows", measure, "base: {formula: 'realised',", "base: {measure: m2,",
        "key-not-allowed");
    row("unknown measure", second, "base: {formula: '100万元'}", "base: {measure: m9}",
        "unknown-measure");
    row("itself", second, "base: {formula: '100万元'}", "base: {measure: m2}", "measure-chain");
    row("unless where nothing is judged", measure, "    evidence: [contract]\n",
        "    evidence: [contract]\n    unless: 'amount >= 1元'\n", "key-not-allowed");
    row("unknown kind of link", document, "parts:\n",
        "links:\n  - {kind: hates, what: {zh: 国, en: S}, article: 一.4}\nparts:\n",
        "unknown-value");
    const auto rule = [&](const char *name, const char *rest, const char *code) {
        QTest::newRow(name) << stacking << QByteArray()
                            << QByteArray("rules:\n  - {id: r, label: {zh: 规, en: R}, ") + rest
                                   + "}\n"
                            << QString::fromLatin1(code);
    };
    rule("exclusive alone",
         "kind: exclusive, measures: [m1], pick: first, article: 一.1, says: ['重复']",
         "bad-value");
    rule("without words", "kind: warning, measures: [m1], article: 一.1", "missing-key");
    rule("of nobody", "kind: warning, measures: [m7], article: 一.1, says: ['重复']",
         "unknown-measure");
    rule("of nowhere", "kind: warning, measures: [m1], article: 七, says: ['重复']",
         "unknown-article");
    rule("cap without scope",
         "kind: cap, measures: [m1], limit: '1元', article: 一.1, says: ['重复']", "missing-key");
    rule("warning with a limit",
         "kind: warning, measures: [m1], limit: '1元', article: 一.1, says: ['重复']",
         "key-not-allowed");
    rule("key for another",
         "kind: same_subject, pick: first, measures: [m1], by: [{measure: m2, key: '1'}], article: "
         "一.1, says: ['重复']",
         "unknown-measure");
}

void TestFormat::refusals()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    MiniRulebook mini;
    if (from.isEmpty())
        mini.file(file) = to;
    else
        QVERIFY(mini.replace(file, from, to));
    const auto result = mini.load();
    QVERIFY(!result);
    QVERIFY2(std::any_of(result.error().begin(), result.error().end(),
                         [&](const base::Issue &issue) { return issue.code == code; }),
             qPrintable(shortened(result.error())));
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
