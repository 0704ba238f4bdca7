#include "explain/plain_text.h"
#include "report/text.h"
#include "support/language.h"
#include "support/small_case.h"

#include <QtTest>

using base::Language;
using support::assessed;
using support::contractText;
using support::smallCaseText;

namespace {

QStringList linesOf(const QString &text) { return text.split(u'\n'); }

/// The first line that holds a word; empty where none does.
QString lineWith(const QString &text, const QString &word)
{
    for (const QString &line : linesOf(text)) {
        if (line.contains(word))
            return line;
    }
    return {};
}

const QByteArray facts = "\"company.staff\": 9, \"company.certified\": true, \"company.interest\": "
                         "\"100.00\", \"contracts\": ["
                         + contractText("3000000.00", "\"3000000.00\"") + "]";

} // namespace

class TstText : public QObject {
    Q_OBJECT
private slots:
    void englishOverview();
    void chineseOverview();
    void columnsStandBelowEachOther();
    void notInForceSaysWhatItWouldGive();
    void missingIsNamed();
    void hostileNames();
    void theTree();

private:
    QString text(const QByteArray &caseText, Language language,
                 const assess::Options &options = {});
};

QString TstText::text(const QByteArray &caseText, Language language, const assess::Options &options)
{
    const support::Assessed work = assessed(caseText, options);
    if (!work.assessment) {
        QTest::qFail(work.issues.empty() ? "" : qPrintable(work.issues.front().code), __FILE__,
                     __LINE__);
        return {};
    }
    return report::assessmentText(*work.assessment, work.subject, language);
}

void TstText::englishOverview()
{
    const QString shown = text(smallCaseText(facts), Language::English);
    const QStringList lines = linesOf(shown);
    QCOMPARE(lines.at(0), "甲公司");
    QCOMPARE(lines.at(1), "Date of assessment: 2024-06-30");
    QCOMPARE(lines.at(2), "Place: East, Alpha City");
    QVERIFY(lineWith(shown, "Measures of Alpha City").endsWith("in force until 2026-10-08"));
    QVERIFY(lineWith(shown, "Provincial draft").endsWith("draft for comment"));
    QVERIFY(lineWith(shown, "Rules of Beta City").endsWith("; another place"));
    QVERIFY(lineWith(shown, "  Certain").contains("100,000.00 yuan"));
    QVERIFY(lineWith(shown, "  Certain").endsWith("amount is set elsewhere: 1"));
    QVERIFY(lineWith(shown, "  Ceiling").endsWith("600,000.00 yuan"));
    QVERIFY(lineWith(shown, "  By review").endsWith("1,000,000.00 – 2,000,000.00 yuan"));
    QVERIFY(lineWith(shown, "Not counted: equity, no grant").endsWith("300,000.00 yuan"));
    QVERIFY(shown.contains("\nEligible (4)\n"));
    QVERIFY(lineWith(shown, "  ceiling").endsWith("600,000.00 yuan  I.1  ceiling"));
    // Most money first.
    QVERIFY(shown.indexOf("  ceiling ") < shown.indexOf("  stake "));
    QVERIFY(shown.indexOf("  stake ") < shown.indexOf("  joined "));
    QVERIFY(!shown.contains("null"));
}

void TstText::chineseOverview()
{
    const support::Speaking chinese(Language::Chinese);
    QVERIFY(chinese.isReady());
    const QString shown = text(smallCaseText(facts), Language::Chinese);
    QVERIFY(shown.startsWith("甲公司\n测算基准日：2024-06-30\n所在地：甲市东区\n"));
    QVERIFY(lineWith(shown, "甲市措施").endsWith("有效至 2026-10-08"));
    QVERIFY(shown.contains("合计（各项性质不同，不可相加）"));
    QVERIFY(lineWith(shown, "  确定").contains("100,000.00 元  另有 1 项金额另定"));
    QVERIFY(shown.contains("\n符合 (4)\n"));
    QVERIFY(lineWith(shown, "graded").contains("人才资金"));
    QVERIFY(lineWith(shown, "graded").endsWith("按评审分档"));
}

void TstText::columnsStandBelowEachOther()
{
    const support::Speaking chinese(Language::Chinese);
    const QString shown = text(smallCaseText(facts), Language::Chinese);
    int column = -1;
    for (const char *measure : {"  ceiling", "  joined", "  graded", "  stake"}) {
        const QString line = lineWith(shown, measure);
        const int found = explain::displayWidth(line.left(line.indexOf(" 元")));
        QVERIFY(column < 0 || found == column);
        column = found;
    }
}

void TstText::notInForceSaysWhatItWouldGive()
{
    assess::Options options;
    options.on = base::Date::fromText(u"2026-12-01");
    const QString shown = text(smallCaseText(facts), Language::English, options);
    QVERIFY(lineWith(shown, "  ceiling")
                .endsWith(
                    "expired after 2026-10-08; were it in force: Eligible, up to 600,000.00 yuan"));
    QVERIFY(lineWith(shown, "Measures of Alpha City").endsWith("expired after 2026-10-08"));
    QVERIFY(lineWith(shown, "  Ceiling").endsWith(" 0.00 yuan"));
}

void TstText::missingIsNamed()
{
    const QString shown =
        text(smallCaseText("\"contracts\": [{\"role\": \"receiver\"}]"), Language::English);
    QVERIFY(shown.contains("      missing: Contract 1 · Contract sum, Contract 1 · Sum paid, "
                           "Contract 1 · Signed on\n"));
    QVERIFY(lineWith(shown, "  ceiling").endsWith("ceiling, facts missing: 3"));
}

void TstText::hostileNames()
{
    for (const QByteArray &name :
         {QByteArray("\\u001b[31mred"), QByteArray("a\\u202eb"), QByteArray("<b>&amp;</b>"),
          QByteArray("x").repeated(10'000), QByteArray("a\\nb\\tc\\u0007")}) {
        QByteArray hostile = smallCaseText(facts);
        hostile.replace("甲公司", name);
        const QString shown = text(hostile, Language::English);
        for (const QChar character : shown)
            QVERIFY(character == u'\n' || character.category() != QChar::Other_Control);
        QVERIFY(!shown.contains(QChar(0x202e)));
        QVERIFY(linesOf(shown).at(1).startsWith("Date of assessment"));
        QVERIFY(explain::displayWidth(linesOf(shown).at(0)) <= 60);
    }
}

void TstText::theTree()
{
    const support::Assessed work = assessed(smallCaseText(facts));
    QVERIFY(work.assessment);
    const auto reasons = explain::reasonsOf(*work.assessment, *work.assessment->find(u"ceiling"),
                                            work.subject, work.options, Language::English);
    QVERIFY(reasons);
    const QString shown = report::reasonText(*reasons, Language::English);
    QVERIFY(shown.startsWith("Post-subsidy for contracts · I.1\n「后补助」\n"));
    QVERIFY(shown.contains("\n✓  Eligible\n    up to 600,000.00 yuan\n"));
    QVERIFY(
        shown.contains("\n✓ met  The contract reaches 500,000 yuan\n"
                       "    3,000,000.00 yuan   ≥ 500,000.00 yuan   [2,500,000.00 yuan to spare]\n"
                       "    I.1 「50万元(含)以上」\n"));
    QVERIFY(shown.contains("    3,000,000.00 × 20 % = 600,000.00\n"));
}

QTEST_GUILESS_MAIN(TstText)
#include "tst_text.moc"
