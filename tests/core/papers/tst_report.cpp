// The assessment report as a web page: all of the result stands on it, in both languages, and in its place.
#include "papers/assessment_report.h"
#include "papers/html.h"
#include "pictures/steps.h"
#include "support/dossiers.h"
#include "support/language.h"
#include "support/paper_facts.h"

#include <QtTest>

using base::Language;

namespace {

/// What a reader sees of a web page.
QString seen(QString html)
{
    static const QRegularExpression head(QStringLiteral("<head>.*</head>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    html.remove(head).remove(tag);
    return html.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// The part of a page that is about one measure; empty where there is none.
QString sectionOf(const QString &html, const QString &measure)
{
    const qsizetype start = html.indexOf(QStringLiteral("<h3 id=\"%1\"").arg(measure));
    if (start < 0)
        return {};
    const qsizetype end = html.indexOf(QStringLiteral("<h3"), start + 1);
    return html.mid(start, end < 0 ? -1 : end - start);
}

} // namespace

class TstReport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void holdsTheResult_data();
    void holdsTheResult();
    void stepsHaveTheirBars();
    void namesReadingsAndAssumptions();
    void notInForce();
    void origins();
    void canBeStopped();
    void hostileNames();
    void largeCase();

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;
};

void TstReport::initTestCase()
{
    m_rules = support::shippedRules();
    QVERIFY(m_rules);
}

void TstReport::holdsTheResult_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<bool>("chinese");
    for (const char *sample : {"equipment-maker", "incubator-operator", "transfer-institution"}) {
        for (const bool chinese : {true, false})
            QTest::addRow("%s-%s", sample, chinese ? "zh" : "en")
                << QString::fromLatin1(sample) << chinese;
    }
}

void TstReport::holdsTheResult()
{
    QFETCH(QString, sample);
    QFETCH(bool, chinese);
    const Language language = chinese ? Language::Chinese : Language::English;
    const support::Speaking speaking(language);
    QVERIFY(speaking.isReady());
    const auto subject = support::sampleCase(sample, *m_rules);
    QVERIFY2(!subject.facts.empty(), qPrintable(sample));
    const auto dossier = support::dossierOver(subject, m_rules, language);
    QVERIFY(dossier);
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    const QString html = papers::htmlOf(*paper, papers::Medium::Screen);
    QCOMPARE(support::lacking(seen(html), support::factsOf(*dossier)).join(u' '), QString());
    // Each measure's own figures stand in its own section.
    for (const QJsonValue &one :
         support::resultOf(*dossier).value(QLatin1String("outcomes")).toArray()) {
        const QJsonObject outcome = one.toObject();
        const QString id = outcome.value(QLatin1String("measure")).toString();
        if (outcome.value(QLatin1String("verdict")) == QLatin1String("not_applicable"))
            continue;
        const QString section = sectionOf(html, id);
        QVERIFY2(!section.isEmpty(), qPrintable(id));
        QStringList facts = support::factsOf(outcome, *dossier);
        facts.removeAll(QStringLiteral("0.00"));
        QVERIFY2(support::lacking(seen(section), facts).isEmpty(),
                 qPrintable(id + u' ' + support::lacking(seen(section), facts).join(u' ')));
    }
    QVERIFY(seen(html).contains(papers::receiptDigest(*dossier)));
    QVERIFY(html.contains(QStringLiteral("<thead>")));
    QVERIFY(!html.contains(QStringLiteral("<script")));
}

/// The bars of the report are those that the window draws, byte for byte but for the inks.
void TstReport::stepsHaveTheirBars()
{
    const support::Speaking speaking(Language::Chinese);
    QVERIFY(speaking.isReady());
    const cases::Case subject = support::sampleCase(QStringLiteral("equipment-maker"), *m_rules);
    const auto dossier = support::dossierOver(subject, m_rules, Language::Chinese);
    QVERIFY(dossier);
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    const QString html = papers::htmlOf(*paper, papers::Medium::Screen);
    int seen = 0;
    for (const assess::Outcome &outcome : dossier->assessment->outcomes) {
        if (outcome.verdict > assess::Verdict::Undetermined)
            continue;
        const auto tree = explain::reasonsOf(*dossier->assessment, outcome, dossier->subject, {},
                                             Language::Chinese);
        QVERIFY(tree);
        const QString section = sectionOf(html, outcome.measure->id);
        const pictures::Steps steps = pictures::stepsOf(outcome, *tree);
        for (const pictures::StepGroup &group : steps.groups) {
            for (const pictures::Step &step : group.steps) {
                if (!step.bar || step.reason->key.endsWith(u"/rounding"))
                    continue;
                const QByteArray svg =
                    pictures::svgOf(*step.bar, steps.full, {150, 15}, pictures::paperInks());
                QVERIFY2(section.contains(QString::fromUtf8(svg)), qPrintable(step.reason->key));
                ++seen;
            }
        }
    }
    QVERIFY(seen > 3);
}

void TstReport::namesReadingsAndAssumptions()
{
    const support::Speaking speaking(Language::English);
    assess::Options options;
    options.readings[QStringLiteral("contract_base")] = QStringLiteral("registered");
    options.assumptions[QStringLiteral("interest_subsidy_rate")] = QStringLiteral("0.5");
    const auto dossier =
        support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                             m_rules, Language::English, options);
    QVERIFY(dossier);
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    const QString text = seen(papers::htmlOf(*paper, papers::Medium::Screen));
    QVERIFY(text.contains(QStringLiteral("chosen for this assessment")));
    QVERIFY(text.contains(QStringLiteral("50 % (your own figure)")));
}

void TstReport::notInForce()
{
    const support::Speaking speaking(Language::English);
    assess::Options options;
    options.on = base::Date::fromCivil(2026, 11, 21);
    const auto dossier =
        support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                             m_rules, Language::English, options);
    QVERIFY(dossier);
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    const QString html = papers::htmlOf(*paper, papers::Medium::Screen);
    QCOMPARE(support::lacking(seen(html), support::factsOf(*dossier)).join(u' '), QString());
    const QString section = seen(sectionOf(html, QStringLiteral("jz3-4")));
    QVERIFY2(section.contains(QStringLiteral("Not in force")), qPrintable(section));
    QVERIFY2(section.contains(QStringLiteral("600,000.00")), qPrintable(section));
}

void TstReport::origins()
{
    const support::Speaking speaking(Language::English);
    auto dossier =
        support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                             m_rules, Language::English);
    QVERIFY(dossier);
    cases::Edit edit;
    edit.sequence = 1;
    edit.time = QStringLiteral("2026-11-21T08:00:00Z");
    edit.actor = QStringLiteral("auditor");
    edit.path = QStringLiteral("hnte.holds");
    edit.after = QStringLiteral("true");
    dossier->origins = cases::Origins({edit});
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    QVERIFY(seen(papers::htmlOf(*paper, papers::Medium::Screen))
                .contains(QStringLiteral("2026-11-21 · auditor")));
}

void TstReport::canBeStopped()
{
    const support::Speaking speaking(Language::English);
    const auto dossier =
        support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                             m_rules, Language::English);
    QVERIFY(dossier);
    int calls = 0;
    const auto paper = papers::assessmentReport(*dossier, [&calls](int done, int total) {
        ++calls;
        return done < total / 4;
    });
    QVERIFY(!paper);
    QCOMPARE(paper.error().front().code, QStringLiteral("cancelled"));
    QVERIFY(calls > 1 && calls < 58);
}

void TstReport::hostileNames()
{
    const support::Speaking speaking(Language::Chinese);
    const QString bidi = QString(QChar(0x202e)) + QStringLiteral("gnp.exe");
    for (const QString &name :
         {QStringLiteral("=1+1"), QStringLiteral("<script>alert(1)</script><b>x</b>&amp;"), bidi,
          QStringLiteral("a\x01\x1b[31mb"), QString(10'000, u'长'),
          QStringLiteral("%1 %2 %3 %99")}) {
        auto subject = support::sampleCase(QStringLiteral("equipment-maker"), *m_rules);
        subject.facts[QStringLiteral("applicant.name")] = name;
        subject.tables[QStringLiteral("contracts")][0][QStringLiteral("project")] = name;
        const auto dossier = support::dossierOver(subject, m_rules, Language::Chinese);
        QVERIFY(dossier);
        const auto paper = papers::assessmentReport(*dossier);
        QVERIFY(paper);
        const QString html = papers::htmlOf(*paper, papers::Medium::Screen);
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QChar(0x202e)) && !html.contains(QChar(0x1b)));
        QString shown = name;
        shown.replace(QChar(0x202e), QStringLiteral("<U+202E>"))
            .replace(QChar(0x01), QStringLiteral("<U+0001>"))
            .replace(QChar(0x1b), QStringLiteral("<U+001B>"));
        QVERIFY2(seen(html).contains(shown), qPrintable(shown.left(60)));
    }
}

void TstReport::largeCase()
{
    const support::Speaking speaking(Language::Chinese);
    const auto dossier =
        support::dossierOver(support::largeCase(*m_rules, 100), m_rules, Language::Chinese);
    QVERIFY(dossier);
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    QCOMPARE(support::lacking(seen(papers::htmlOf(*paper, papers::Medium::Screen)),
                              support::factsOf(*dossier))
                 .join(u' '),
             QString());
}

QTEST_GUILESS_MAIN(TstReport)
#include "tst_report.moc"
