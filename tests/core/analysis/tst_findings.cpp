// Each kind of finding: rules that show it and rules that do not.
#include "analysis/analysis.h"
#include "support/small_rules.h"

#include <QtTest>

namespace {

QByteArray conditionText(const QString &id, const QString &formula)
{
    return "  - {id: " + id.toUtf8() + ", label: {zh: x, en: x}, formula: '" + formula.toUtf8()
           + "', implied: {zh: x, en: x}}\n";
}

/// A measure of the small rules: `exact` once per applicant, or `ceiling` per contract.
QByteArray measureText(bool perRow, const QStringList &conditions, const QString &amount)
{
    QByteArray text = perRow ? "id: ceiling\narticle: 一.1\n" : "id: exact\narticle: 一.2\n";
    text += "title: {zh: x, en: x}\nsummary: {zh: x, en: x}\nsays: ['x']\nkind: award\n"
            "destination: grant\npayers: [city]\ndepartments: [science]\nmaterials: [licence]\n";
    if (perRow)
        text += "per: {table: contracts}\nanchor: {formula: 'signed_on', label: {zh: x, en: x}}\n";
    text += "conditions:\n";
    for (qsizetype i = 0; i < conditions.size(); ++i)
        text += conditionText(QString("c%1").arg(i + 1), conditions[i]);
    const bool isGraded = amount.contains("kind: grades");
    return text + (isGraded ? "amount:\n" : "amount:\n  kind: exact\n  rounding: half_up\n")
           + amount.toUtf8();
}

QString told(const base::Issues &issues, const QString &measure)
{
    QStringList lines;
    for (const base::Issue &issue : issues) {
        if (issue.place.path == measure)
            lines += issue.code + '(' + issue.arguments.join(" | ") + ')';
    }
    return lines.join('\n');
}

analysis::Report analysed(const support::SmallRules &folder, analysis::Depth depth)
{
    base::Issues issues;
    const auto rules = folder.load(&issues);
    if (!rules)
        qFatal("the rules do not load: %s %d", qPrintable(issues[0].code), issues[0].place.line);
    return analysis::analyse(*rules, depth);
}

QString tableText(const QString &hit, const QString &inputs, const QStringList &rows)
{
    QString text = "  base:\n    table:\n      hit: " + hit + "\n      inputs: [" + inputs
                   + "]\n      rows:\n";
    for (const QString &row : rows)
        text += "        - {" + row + "}\n";
    return text + "      otherwise: '0元'\n";
}

const QString fixed = "  base: {formula: '5万元'}\n";
const QString anyStaff = "company.staff >= 1";

} // namespace

class TstFindings : public QObject {
    Q_OBJECT
private slots:
    void warnings_data();
    void warnings();
    void notes_data();
    void notes();
    void theSmallRulesAreSound();
    void unusedNames();
    void endsForSomeReadingsOnly();
    void readingsWithoutEffect_data();
    void readingsWithoutEffect();
    void endsOnHostileRules();
    void theShippedRulesAreSound();
};

void TstFindings::warnings_data()
{
    QTest::addColumn<bool>("perRow");
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, bool perRow, const QStringList &conditions,
                        const QString &amount, const char *expected = "") {
        QTest::newRow(name) << perRow << conditions << amount << QString(expected);
    };
    // -- conditions
    row("sound", false, {anyStaff, "company.staff <= 1"}, fixed);
    row("contradiction", false, {"company.staff > 5", "company.certified", "company.staff < 6"},
        fixed, "conditions-contradict(c1, c3 | )");
    row("contradiction of members", true, {"role = \"broker\"", "role in (\"receiver\")"}, fixed,
        "conditions-contradict(c1, c2 | )");
    row("outside the period", true, {"signed_on < @\"2021-10-09\""}, fixed,
        "conditions-contradict(in_period, c1 | )");
    row("the first day of the period", true, {"signed_on < @\"2021-10-10\""}, fixed);
    row("the last day of one reading only", true, {"signed_on >= @\"2026-10-09\""}, fixed,
        "conditions-contradict(in_period, c1 | last_day = early, after_expiry = no)");
    row("nobody fails", false, {anyStaff, "company.interest >= 0元"}, fixed,
        "condition-always-met(c2)");
    row("somebody fails", false, {"company.interest > 0元"}, fixed);
    row("not analysable is silent", false, {"sum(contracts.amount) >= 5元"}, fixed);
    // -- floors and caps
    row("cap reached", false, {anyStaff},
        "  base: {formula: 'company.interest'}\n  cap: {formula: '1万元'}\n");
    row("cap never reached", false, {"company.interest <= 5万元"},
        "  base: {formula: 'company.interest'}\n  rate: {formula: '20%'}\n"
        "  cap: {formula: '1万元'}\n",
        "cap-unreachable()");
    row("cap just passed", false, {"company.interest <= 50000.01元"},
        "  base: {formula: 'company.interest'}\n  rate: {formula: '20%'}\n"
        "  cap: {formula: '1万元'}\n");
    row("floor never reached", false, {"company.interest >= 5万元"},
        "  base: {formula: 'company.interest'}\n  rate: {formula: '20%'}\n"
        "  floor: {formula: '1万元'}\n",
        "floor-unreachable()");
    row("floor just reached", false, {"company.interest >= 49999.99元"},
        "  base: {formula: 'company.interest'}\n  rate: {formula: '20%'}\n"
        "  floor: {formula: '1万元'}\n");
    // -- grades
    const QString graded = "  kind: grades\n  grades: [%1]\n  base: {formula: 'if "
                           "decisions.recognised then 2万元 else 1万元'}\n";
    row("grades as named", false, {anyStaff}, graded.arg("'1万元', '2万元'"));
    row("a grade that nobody gets", false, {anyStaff}, graded.arg("'1万元', '2万元', '3万元'"),
        "grade-unreachable(30000.00)");
    row("a grade without a name", false, {anyStaff}, graded.arg("'1万元'"),
        "grade-unnamed(decisions.recognised = true)");
    // -- tables
    row("rows apart", false, {anyStaff},
        tableText("unique", "'company.staff'",
                  {"when: ['< 10'], then: '1元'", "when: ['>= 10'], then: '2元'"}));
    row("rows overlap", false, {anyStaff},
        tableText("unique", "'company.staff'",
                  {"when: ['<= 10'], then: '1元'", "when: ['>= 10'], then: '2元'"}),
        "rows-overlap(1 | 2 | company.staff = 10)");
    row("rows of an any table agree", false, {anyStaff},
        tableText("any", "'company.staff'",
                  {"when: ['<= 10'], then: '1元'", "when: ['>= 10'], then: '1元'"}));
    row("rows of an any table contradict", false, {anyStaff},
        tableText("any", "'company.staff'",
                  {"when: ['<= 10'], then: '1元'", "when: ['>= 10'], then: '2元'"}),
        "rows-contradict(1 | 2 | company.staff = 10)");
    row("rows overlap in members", true, {"amount > 0元"},
        tableText("unique", "'role', 'amount'",
                  {"when: ['\"receiver\", \"broker\"', '-'], then: '1元'",
                   "when: ['\"provider\"', '-'], then: '2元'",
                   "when: ['\"broker\"', '> 1元'], then: '3元'"}),
        "rows-overlap(1 | 3 | contracts.role = broker, contracts.amount = 1.01)");
    row("rows apart in time", true, {"amount > 0元"},
        tableText("unique", "'signed_on'",
                  {"when: ['< @\"2023-01-01\"'], then: '1元'",
                   "when: ['>= @\"2023-01-01\"'], then: '2元'"}));
    row("rows overlap in time", true, {"amount > 0元"},
        tableText("unique", "'signed_on'",
                  {"when: ['<= @\"2023-01-01\"'], then: '1元'",
                   "when: ['>= @\"2023-01-01\"'], then: '2元'"}),
        "rows-overlap(1 | 2 | contracts.signed_on = 2023-01-01)");
    row("unreachable row", false, {anyStaff},
        tableText("first", "'company.research_share'",
                  {"when: ['> 100%'], then: '1元'", "when: ['-'], then: '2元'"}),
        "row-unreachable(1)");
    row("masked row", false, {anyStaff},
        tableText("first", "'company.staff', 'company.certified'",
                  {"when: ['< 10', '-'], then: '1元'", "when: ['>= 10', 'true'], then: '2元'",
                   "when: ['> 20', 'true'], then: '3元'"}),
        "row-masked(3)");
    row("masked by two together", false, {anyStaff},
        tableText("first", "'company.staff'",
                  {"when: ['<= 10'], then: '1元'", "when: ['> 10'], then: '2元'",
                   "when: ['[5..15]'], then: '3元'"}),
        "row-masked(3)");
    row("not masked", false, {anyStaff},
        tableText("first", "'company.staff', 'company.certified'",
                  {"when: ['< 10', 'true'], then: '1元'", "when: ['< 20', '-'], then: '2元'"}));
}

void TstFindings::warnings()
{
    QFETCH(bool, perRow);
    QFETCH(QStringList, conditions);
    QFETCH(QString, amount);
    QFETCH(QString, expected);
    const support::SmallRules folder;
    folder.write(perRow ? "alpha-2021/measures/ceiling.yaml" : "alpha-2021/measures/exact.yaml",
                 measureText(perRow, conditions, amount));
    const analysis::Report report = analysed(folder, analysis::Depth::Slips);
    QCOMPARE(told(report.warnings, perRow ? "ceiling" : "exact"), expected);
    QVERIFY(report.notes.empty());
}

void TstFindings::notes_data()
{
    QTest::addColumn<bool>("perRow");
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a minimum is no cliff")
        << false << QStringList{"company.staff >= 3"} << fixed << QString();
    QTest::newRow("an upper limit is one")
        << false << QStringList{"company.staff <= 3"} << fixed
        << QString("award-falls(company.staff | 3 | 4 | 50000.00 | 0.00 | )");
    QTest::newRow("a tier that gives less")
        << false << QStringList{anyStaff}
        << tableText("first", "'company.interest'",
                     {"when: ['< 1万元'], then: '2元'", "when: ['-'], then: '1元'"})
        << QString("award-falls(company.interest | 9999.99 | 10000.00 | 2.00 | 1.00 | "
                   "company.staff = 1)");
    QTest::newRow("a hole in time")
        << true << QStringList{"amount > 0元"}
        << tableText("unique", "'signed_on'",
                     {"when: ['< @\"2023-01-01\"'], then: '1元'",
                      "when: ['> @\"2023-01-01\"'], then: '2元'"})
        << QString("table-gap(contracts.signed_on = 2023-01-01)\n"
                   "award-falls(contracts.signed_on | 2022-12-31 | 2023-01-01 | 1.00 | 0.00 | "
                   "contracts.amount = 0.01)");
    QTest::newRow("a gap") << false << QStringList{anyStaff}
                           << tableText("unique", "'company.staff', 'company.certified'",
                                        {"when: ['< 9', '-'], then: '1元'",
                                         "when: ['>= 9', 'true'], then: '2元'"})
                           << QString("table-gap(company.staff = 9, company.certified = false)");
    QTest::newRow("not analysable")
        << false << QStringList{"company.staff * company.staff >= 4"} << fixed
        << QString("not-analysable(conditions-contradict | -)");
}

void TstFindings::notes()
{
    QFETCH(bool, perRow);
    QFETCH(QStringList, conditions);
    QFETCH(QString, amount);
    QFETCH(QString, expected);
    const support::SmallRules folder;
    folder.write(perRow ? "alpha-2021/measures/ceiling.yaml" : "alpha-2021/measures/exact.yaml",
                 measureText(perRow, conditions, amount));
    const base::Issues notes = analysed(folder, analysis::Depth::Notes).notes;
    QCOMPARE(told(notes, perRow ? "ceiling" : "exact"), expected);
}

void TstFindings::theSmallRulesAreSound()
{
    const analysis::Report report = analysed(support::SmallRules(), analysis::Depth::Notes);
    QStringList found;
    for (const base::Issue &issue : report.warnings)
        found += issue.code + ' ' + issue.arguments.join(' ');
    QCOMPARE(found.join('\n'), QString());
}

void TstFindings::unusedNames()
{
    const support::SmallRules folder;
    folder.write("alpha-2021/measures/ceiling.yaml", measureText(true, {"amount > 0元"}, fixed));
    const analysis::Report report = analysed(folder, analysis::Depth::Notes);
    // the group of cap_unit and the role are gone with the measure that read them
    QStringList warned;
    for (const base::Issue &issue : report.warnings)
        warned += issue.code + ' ' + issue.arguments.join(' ');
    QCOMPARE(warned, QStringList{"reading-unused cap_unit"});
    QStringList unused;
    for (const base::Issue &issue : report.notes) {
        if (issue.code == u"fact-unused")
            unused += issue.arguments;
    }
    QVERIFY(unused.contains("contracts.role"));
    QVERIFY(!unused.contains("contracts.amount"));
    QVERIFY(!unused.contains("company.staff"));
}

void TstFindings::endsForSomeReadingsOnly()
{
    const support::SmallRules folder;
    QFile file(folder.folder() + "/alpha-2021/document.yaml");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    text.replace("      - {when: 'reading.last_day = \"late\"', date: 2026-10-10}\n", "");
    folder.write("alpha-2021/document.yaml", text);
    QCOMPARE(told(analysed(folder, analysis::Depth::Notes).notes, "alpha-2021"),
             QString("end-missing(main | last_day = late)"));
}

void TstFindings::readingsWithoutEffect_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<bool>("warned");
    // under cap_unit = project the contract must, besides amount > 10 yuan, fulfil this
    QTest::newRow("excludes somebody") << "amount > 10.01元" << false;
    QTest::newRow("excludes nobody") << "amount > 9.99元" << true;
}

void TstFindings::readingsWithoutEffect()
{
    QFETCH(QString, formula);
    QFETCH(bool, warned);
    const support::SmallRules folder;
    QByteArray text = measureText(true, {"amount > 10元", formula}, fixed);
    text.replace("id: c2, ", "id: c2, when: 'reading.cap_unit = \"project\"', ");
    folder.write("alpha-2021/measures/ceiling.yaml", text);
    const analysis::Report report = analysed(folder, analysis::Depth::Slips);
    QCOMPARE(told(report.warnings, "ceiling"),
             QString(warned ? "reading-without-effect(cap_unit | ceiling)" : ""));
}

/// Tables and conditions that branch without end: the budget ends them, and a note says so.
void TstFindings::endsOnHostileRules()
{
    QStringList conditions;
    for (int i = 0; i < 60; ++i)
        conditions += QString("company.staff * 7 = %1 or company.interest * 3 != %1元").arg(i);
    QStringList rows;
    for (int i = 0; i < 150; ++i)
        rows += QString("when: ['not(%1元, (%2元..%3元])', 'not(%1)'], then: '1元'")
                    .arg(i)
                    .arg(i + 3)
                    .arg(i + 9);
    const support::SmallRules folder;
    folder.write("alpha-2021/measures/exact.yaml",
                 measureText(false, conditions,
                             tableText("first", "'company.interest', 'company.staff'", rows)
                                 + "  cap: {formula: '1万元'}\n"));
    QElapsedTimer timer;
    timer.start();
    const analysis::Report report = analysed(folder, analysis::Depth::Notes);
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(told(report.notes, "exact").contains("not-analysable"));
}

void TstFindings::theShippedRulesAreSound()
{
    const auto rules = rulebook::Rulebook::load(HUISUAN_SOURCE_DIR "/rules");
    QVERIFY(rules.has_value());
    QStringList found;
    for (const base::Issue &issue : analysis::analyse(**rules, analysis::Depth::Slips).warnings)
        found += issue.place.path + ' ' + issue.code + ' ' + issue.arguments.join(" | ");
    QCOMPARE(found.join('\n'), QString());
}

QTEST_GUILESS_MAIN(TstFindings)
#include "tst_findings.moc"
