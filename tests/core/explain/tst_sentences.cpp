#include "explain/plain_text.h"
#include "explain/sentence_table.h"
#include "explain/sentences.h"
#include "support/language.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using base::Issue;
using base::Language;
using explain::render;
using explain::sentence;

namespace {

Issue issueOf(const QString &code, const QStringList &arguments = {},
              const QString &suggestion = {})
{
    return {code, base::Severity::Error, {}, arguments, suggestion};
}

/// The codes that a diagnostics.h declares: constants, or a list in its comment.
QStringList codesIn(const QString &header)
{
    QFile file(header);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression constant(
        QStringLiteral(R"re(\bconstexpr\b[^"]*"([a-z0-9-]+)")re"));
    static const QRegularExpression listed(
        QStringLiteral(R"(^//   ([a-z]+(?:-[a-z]+)*(?:, [a-z]+(?:-[a-z]+)*)*),?(?:$|  ))"));
    QStringList constants;
    QStringList inComment;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto match = constant.match(line); match.hasMatch())
            constants += match.captured(1);
        if (const auto match = listed.match(line); match.hasMatch())
            inComment += match.captured(1).split(QStringLiteral(", "));
    }
    return constants.isEmpty() ? inComment : constants;
}

std::vector<explain::SentenceEntry> allEntries()
{
    std::vector<explain::SentenceEntry> all;
    for (const auto entries :
         {explain::formulaEntries(), explain::rulebookEntries(), explain::analysisEntries(),
          explain::caseEntries(), explain::programEntries()})
        all.insert(all.end(), entries.begin(), entries.end());
    return all;
}

} // namespace

class TstSentences : public QObject {
    Q_OBJECT
private slots:
    void everyCodeHasASentence();
    void placesFitTheArguments();
    void noEntryHidesAnother();
    void everySentenceIsTranslated();
    void argumentsFillTheirPlaces();
    void tokensBecomeWords();
    void sharedCodesFollowTheirArguments();
    void unknownCodesStandForThemselves();
    void suggestions();
    void rendersPlaceCodeAndCaret();
    void caretsFollowTheWidth();
    void longLinesAreCutAroundTheCaret();
    void hostileTextsStayPlain();
    void inChinese();
};

void TstSentences::everyCodeHasASentence()
{
    int found = 0;
    QStringList without;
    for (const char *side : {"/core", "/app"}) {
        QDirIterator headers(QStringLiteral(HUISUAN_SOURCE_DIR) + QLatin1String(side),
                             {QStringLiteral("diagnostics.h")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (headers.hasNext()) {
            const QString header = headers.next();
            const QStringList codes = codesIn(header);
            QVERIFY2(!codes.isEmpty(), qPrintable(header));
            for (const QString &code : codes) {
                ++found;
                if (sentence(issueOf(code), Language::English) == code)
                    without += QStringLiteral("%1 (%2)").arg(code, header);
            }
        }
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    QVERIFY(found > 150);
}

void TstSentences::placesFitTheArguments()
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    for (const auto &entry : allEntries()) {
        const auto count = static_cast<int>(qstrlen(entry.kinds));
        for (const char *text : {entry.text, entry.hint}) {
            auto matches = place.globalMatch(QString::fromUtf8(text));
            while (matches.hasNext())
                QVERIFY2(matches.next().captured(1).toInt() <= count, entry.code);
        }
        QVERIFY2(!QString::fromUtf8(entry.text).contains(QStringLiteral("%s")), entry.code);
    }
}

void TstSentences::noEntryHidesAnother()
{
    QSet<QString> seen;
    for (const auto &entry : allEntries()) {
        const QString key =
            QStringLiteral("%1/%2").arg(QLatin1String(entry.code)).arg(qstrlen(entry.kinds));
        QVERIFY2(!seen.contains(key), qPrintable(key));
        seen.insert(key);
    }
}

void TstSentences::everySentenceIsTranslated()
{
    const support::Speaking chinese(Language::Chinese);
    QVERIFY(chinese.isReady());
    QStringList untranslated;
    for (const auto &entry : allEntries()) {
        for (const char *text : {entry.text, entry.hint}) {
            if (text != nullptr
                && QCoreApplication::translate("explain::Sentences", text)
                       == QString::fromUtf8(text))
                untranslated += QString::fromUtf8(text);
        }
    }
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
}

void TstSentences::argumentsFillTheirPlaces()
{
    QCOMPARE(sentence(issueOf("says-elsewhere", {"甲", "一.1", "12"}), Language::English),
             "The words “甲” are not in 一.1; they stand in line 12 of the official text");
    // An argument that looks like a place stays what it is.
    QCOMPARE(sentence(issueOf("id-not-file-name", {"%2", "b"}), Language::English),
             "The id “%2” and the file's name “b” differ");
}

void TstSentences::tokensBecomeWords()
{
    QCOMPARE(sentence(issueOf("unit-mismatch", {"money", "number", ">="}), Language::English),
             "an amount of money and a number do not go together with “>=”");
    QCOMPARE(sentence(issueOf("expected-type", {"choice:role", "text"}), Language::English),
             "a member of the list role is needed here, this is a text");
    QCOMPARE(sentence(issueOf("unexpected-token", {"then", "operand"}), Language::English),
             "“then” stands where a value is expected");
    QCOMPARE(sentence(issueOf("unexpected-end", {")"}), Language::English),
             "The formula ends where “)” is expected");
    QCOMPARE(sentence(issueOf("example-high", {"", "5.00"}), Language::English),
             "The high end should be nothing and is 5.00");
    QCOMPARE(sentence(issueOf("wrong-type", {"money", "array"}), Language::English),
             "an amount of money is needed here, this is a list in brackets");
}

void TstSentences::sharedCodesFollowTheirArguments()
{
    QCOMPARE(sentence(issueOf("name-taken", {"sum"}), Language::English),
             "“sum” already means something else");
    QCOMPARE(sentence(issueOf("name-taken", {"sum", "function"}), Language::English),
             "“sum” is already a function");
    QCOMPARE(sentence(issueOf("unknown-choice", {"x", "cap_unit"}), Language::English),
             "The reading cap_unit has no choice “x”");
    QCOMPARE(sentence(issueOf("unknown-choice", {"x", "cap_unit", "a, b"}), Language::English),
             "The reading cap_unit has no choice “x”; there are: a, b");
}

void TstSentences::unknownCodesStandForThemselves()
{
    QCOMPARE(sentence(issueOf("brand-new"), Language::English), "brand-new");
    QCOMPARE(sentence(issueOf("brand-new", {"a", "b"}), Language::English), "brand-new: a, b");
    QVERIFY(!sentence(issueOf(QString()), Language::English).isEmpty());
    QCOMPARE(explain::hint(issueOf("brand-new"), Language::English), QString());
}

void TstSentences::suggestions()
{
    QCOMPARE(explain::hint(issueOf("unknown-key", {"zh_"}, "zh"), Language::English),
             "Did you mean zh?");
    QCOMPARE(explain::hint(issueOf("foreign-operator", {"=="}, "="), Language::English), "Write =");
    // A hint that is made of the suggestion is left out without one.
    QCOMPARE(explain::hint(issueOf("foreign-operator", {"=="}), Language::English), QString());
    QCOMPARE(explain::hint(issueOf("unknown-fact", {"x"}, "y"), Language::English),
             "Did you mean y? · huisuan-cli vocabulary lists all facts");
}

void TstSentences::rendersPlaceCodeAndCaret()
{
    Issue issue = issueOf("foreign-operator", {"=="}, "=");
    issue.place = {"rules/a.yaml", 7, 8, 2, {}, "amount == 5"};
    QCOMPARE(render(issue, Language::English),
             "rules/a.yaml:7:8: error[foreign-operator]: “==” is not an operator of this language\n"
             "  amount == 5\n"
             "         ^^\n"
             "hint: Write =\n");
    issue = issueOf("no-date");
    issue.severity = base::Severity::Warning;
    QVERIFY(render(issue, Language::English)
                .startsWith("warning[no-date]: The case has no date of assessment\nhint: "));
    issue = issueOf("null-refused");
    issue.place = {"-", 3, 1, 0, "/facts/x", {}};
    QVERIFY(
        render(issue, Language::English)
            .startsWith("-:3:1: error[null-refused]: There is no null in case files (/facts/x)\n"));
    QCOMPARE(render(base::Issues{}, Language::English), QString());
}

void TstSentences::caretsFollowTheWidth()
{
    Issue issue = issueOf("bad-literal", {"50万元以上"}, "50万元");
    issue.place = {"a", 1, 8, 6, {}, "合同额 >= 50万元以上"};
    const QStringList lines = render(issue, Language::English).split(u'\n');
    QCOMPARE(lines.at(1), "  合同额 >= 50万元以上");
    QCOMPARE(lines.at(2), "  " + QString(10, u' ') + QString(10, u'^'));
    // One behind the end, and a column that is not in the excerpt.
    issue.place = {"a", 1, 4, 1, {}, "a >"};
    QCOMPARE(render(issue, Language::English).split(u'\n').at(2), "     ^");
    issue.place = {"a", 1, 40, 1, {}, "a >"};
    QVERIFY(!render(issue, Language::English).contains(u'^'));
}

void TstSentences::longLinesAreCutAroundTheCaret()
{
    Issue issue = issueOf("null-refused");
    const QString before = QStringLiteral("x").repeated(5000);
    issue.place = {"a", 1, 5001, 4, {}, before + "null" + before};
    const QStringList lines = render(issue, Language::English).split(u'\n');
    QVERIFY(lines.at(1).size() < 130);
    const qsizetype caret = lines.at(2).indexOf(u'^');
    QCOMPARE(lines.at(1).mid(caret, 4), "null");
    QCOMPARE(lines.at(2).count(u'^'), 4);
}

void TstSentences::hostileTextsStayPlain()
{
    const QString hostile = QString::fromUtf8("\x1b[31m\u202e<b>\n") + QString(10'000, u'x');
    Issue issue = issueOf("unknown-fact", {hostile}, hostile);
    issue.place = {"a\nb", 1, 2, 3, hostile, hostile};
    const QString text = render(issue, Language::English);
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(QChar(0x202e)));
    QVERIFY(text.contains("<U+001B>[31m<U+202E><b><U+000A>"));
    QCOMPARE(text.count(u'\n'), 4);
    QVERIFY(text.size() < 1200);
}

void TstSentences::inChinese()
{
    const support::Speaking chinese(Language::Chinese);
    QVERIFY(chinese.isReady());
    QCOMPARE(sentence(issueOf("unit-mismatch", {"money", "number", ">="}), Language::Chinese),
             "金额与数值不能用“>=”相连");
    QCOMPARE(explain::hint(issueOf("unknown-key", {"zh_"}, "zh"), Language::Chinese),
             "您是不是要写 zh？");
}

QTEST_GUILESS_MAIN(TstSentences)
#include "tst_sentences.moc"
