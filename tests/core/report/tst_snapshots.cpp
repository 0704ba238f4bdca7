// What people read, whole: one case and one measure each, told in both languages. The expected texts stand in
// snapshots/NAME.zh.txt and NAME.en.txt and are meant to be read. A change of wording is made there by hand, or by a
// run with HUISUAN_WRITE_SNAPSHOTS=1, after which every file that changed is read again.
#include "explain/reason.h"
#include "report/text.h"
#include "support/language.h"
#include "support/small_case.h"

#include <QFile>
#include <QtTest>

using base::Language;
using support::contractText;
using support::smallCaseText;

namespace {

QByteArray contracts(const QByteArrayList &rows)
{
    return "\"contracts\": [" + rows.join(", ") + "]";
}

/// A measure of the applicant beside the small rules' own.
QByteArray measureText(const QByteArray &id, const QByteArray &titles, const QByteArray &more)
{
    return "id: " + id + "\ntitle: " + titles + "\nsummary: " + titles
           + "\narticle: 一.2\nsays: ['奖励']\nkind: award\ndestination: grant\n"
             "payers: [city]\ndepartments: [science]\n"
           + more + "materials: [licence]\n";
}

QByteArray tenThousand()
{
    return "amount:\n  kind: exact\n  base: {formula: '10万元', says: ['10万元']}\n";
}

struct Shot {
    QByteArray facts = {};
    QString measure = QStringLiteral("joined");
    QByteArray rule = {};     ///< instead of the file of the measure `joined`; empty = as it is
    QByteArray stacking = {}; ///< stacking rules of the document
    QString on = {};
    std::vector<cases::Edit> edits = {}; ///< the case's history
};

cases::Edit edit(const char *path, const char *actor, const char *time, const char *text)
{
    cases::Edit one;
    one.path = QString::fromUtf8(path);
    one.actor = QString::fromUtf8(actor);
    one.time = QString::fromUtf8(time);
    one.after = QString::fromUtf8(text);
    return one;
}

} // namespace

Q_DECLARE_METATYPE(Shot)

class TstSnapshots : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();

private:
    static QString told(const Shot &shot, Language language);
};

void TstSnapshots::reads_data()
{
    QTest::addColumn<Shot>("shot");
    const auto row = [](const char *name, const Shot &shot) {
        QTest::newRow(name) << shot;
    };
    const QByteArray titles = "{zh: 规模奖励二, en: Second award for size}";
    row("and_with_several_failing",
        {"\"company.staff\": 92, \"company.research_share\": \"4.6%\", \"company.certified\": "
         "false, "
         "\"company.interest\": \"499999.99\"",
         "joined",
         measureText("joined", titles,
                     "conditions:\n  - id: all\n    label: {zh: 规模、研发、付息和资质都达标, en: "
                     "'Size, research, interest and certificate'}\n"
                     "    formula: 'company.certified and company.staff >= 100 and "
                     "company.research_share >= 5% and company.interest >= 50万元'\n"
                     "    implied: {zh: 原文并列写明。, en: The text lists them together.}\n"
                         + tenThousand())});
    row("or_nearest_branch_first", {"\"company.certified\": false, \"company.staff\": 92"});
    row("no_entry_will_do",
        {contracts({contractText("499999.99", "\"1.00\""), "{\"role\": \"broker\"}",
                    contractText("300000.00", "\"1.00\"")}),
         "joined",
         measureText(
             "joined", titles,
             "conditions:\n  - id: large\n    label: {zh: 有一份大合同, en: A large contract}\n"
             "    formula: 'some c in contracts[role = \"receiver\"] satisfies c.amount >= "
             "50万元'\n    implied: {zh: 按字面。, en: By the letter.}\n"
                 + tenThousand())});
    row("table_of_tiers",
        {"\"company.staff\": 120, \"company.certified\": false, \"company.research_share\": \"6%\"",
         "joined",
         measureText("joined", titles,
                     "conditions:\n  - {id: any, label: {zh: 有职工, en: Has staff}, formula: "
                     "'company.staff > "
                     "0', implied: {zh: 按字面。, en: By the letter.}}\n"
                     "amount:\n  kind: exact\n  base:\n    table:\n      hit: unique\n"
                     "      inputs: ['company.staff', 'company.certified']\n      rows:\n"
                     "        - {when: ['>= 300', 'true'], then: '30万元'}\n"
                     "        - {when: ['>= 300', 'false'], then: '20万元'}\n"
                     "        - {when: ['[100..300)', 'true'], then: '15万元'}\n"
                     "        - {when: ['[100..300)', 'false'], then: '10万元'}\n"
                     "      otherwise: '0元'\n    says: ['30万元']\n")});
    row("reading_and_its_effect", {contracts({contractText("5000000.00", "\"5000000.00\""),
                                              contractText("3000000.00", "\"3000000.00\"")}),
                                   "ceiling"});
    row("facts_unknown",
        {contracts({R"({"role": "receiver", "amount": "800000.00"})"}), "ceiling"});
    row("not_in_force", {contracts({contractText("3000000.00", "\"3000000.00\"")}),
                         "ceiling",
                         {},
                         {},
                         "2026-12-01"});
    row("outside_the_dates", {contracts({contractText("800000.00", "\"800000.00\"", "2021-10-08"),
                                         contractText("900000.00", "\"900000.00\"", "2024-07-03")}),
                              "ceiling"});
    const QByteArray waterfall = measureText(
        "joined", titles,
        "conditions:\n  - {id: any, label: {zh: 有利息支出, en: Paid interest}, formula: "
        "'company.interest > 0元', implied: {zh: 按字面。, en: By the letter.}}\n"
        "amount:\n  kind: ceiling\n  base: {formula: 'company.interest', label: {zh: "
        "已付利息, en: Interest paid}, says: ['利息']}\n"
        "  rate: {formula: '20%', says: ['20%']}\n"
        "  floor: {formula: '1万元', says: ['1万元']}\n"
        "  cap: {formula: '60万元', says: ['60万元']}\n  rounding: down\n");
    const QByteArray together =
        "    label: {zh: 两项合计不超过八十万元, en: 'Both together at most 800,000 yuan'}\n"
        "    article: 一.3\n    says: ['合计']\n";
    row("waterfall_with_a_cap_on_both",
        {"\"company.staff\": 120, \"company.research_share\": \"6%\", \"company.interest\": "
         "\"2345678.91\"",
         "joined", waterfall,
         "rules:\n  - id: together\n    kind: cap\n    measures: [exact, joined]\n    scope: "
         "applicant\n    limit: '80万元'\n"
             + together});
    row("left_out_for_a_better_one",
        {"\"company.staff\": 120, \"company.research_share\": \"6%\", \"company.certified\": true",
         "joined",
         {},
         "rules:\n  - id: once\n    kind: exclusive\n    measures: [exact, joined]\n    pick: "
         "highest\n"
         "    label: {zh: 两项奖励不重复, en: Not both awards}\n    article: 一.3\n    says: "
         "['不重复']\n"});
    row("waits_for_a_decision", {"", "graded"});
    row("no_amount_without_an_assumption", {"\"company.interest\": \"100000.00\"", "interest"});
    row("who_said_it", {"\"company.staff\": 9, \"company.research_share\": \"4.6%\"",
                        "exact",
                        {},
                        {},
                        {},
                        {edit("company.staff", "王会计", "2024-06-28T09:15:00Z", "12"),
                         edit("company.staff", "李经理", "2024-06-30T01:30:00Z", "9"),
                         edit("company.research_share", "", "2024-06-29T02:00:00Z", "0.046")}});
}

QString TstSnapshots::told(const Shot &shot, Language language)
{
    const support::Speaking speaking(language);
    support::SmallRules folder;
    if (!shot.rule.isEmpty())
        folder.write(QStringLiteral("alpha-2021/measures/joined.yaml"), shot.rule);
    if (!shot.stacking.isEmpty())
        folder.write(QStringLiteral("alpha-2021/stacking.yaml"), shot.stacking);
    assess::Options options;
    if (!shot.on.isEmpty())
        options.on = base::Date::fromText(shot.on);
    const support::Assessed work = support::assessed(smallCaseText(shot.facts), options, folder);
    if (!work.assessment)
        return work.issues.empty()
                   ? QString()
                   : work.issues.front().code + work.issues.front().arguments.join(u' ');
    const cases::Origins origins(shot.edits);
    const auto reasons =
        explain::reasonsOf(*work.assessment, *work.assessment->find(shot.measure), work.subject,
                           work.options, language, shot.edits.empty() ? nullptr : &origins);
    return reasons ? report::reasonText(*reasons, language) : QString();
}

void TstSnapshots::reads()
{
    QFETCH(const Shot, shot);
    for (const Language language : {Language::Chinese, Language::English}) {
        const QString name =
            QStringLiteral(HUISUAN_SOURCE_DIR "/tests/core/report/snapshots/%1.%2.txt")
                .arg(QString::fromLatin1(QTest::currentDataTag()),
                     language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
        const QString text = told(shot, language);
        QFile file(name);
        if (qEnvironmentVariableIsSet("HUISUAN_WRITE_SNAPSHOTS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
            continue;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList found = text.split(u'\n');
        for (qsizetype line = 0; line < std::max(expected.size(), found.size()); ++line)
            QVERIFY2(expected.value(line) == found.value(line),
                     qPrintable(QStringLiteral("%1:%2\n  expected %3\n  found    %4")
                                    .arg(name)
                                    .arg(line + 1)
                                    .arg(expected.value(line), found.value(line))));
    }
}

QTEST_GUILESS_MAIN(TstSnapshots)
#include "tst_snapshots.moc"
