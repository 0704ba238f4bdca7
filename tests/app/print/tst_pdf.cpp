// The PDF: its text can be searched and copied, and holds all of the result; big cases are made in bounded
// time and can be stopped.
#include "papers/assessment_report.h"
#include "papers/delivery.h"
#include "papers/form.h"
#include "papers/materials.h"
#include "pictures/bar.h"
#include "print/job.h"
#include "print/printed_paper.h"
#include "support/dossiers.h"
#include "support/language.h"
#include "support/paper_facts.h"

#include <QElapsedTimer>
#include <QFontInfo>
#include <QImage>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using base::Language;

namespace {

/// As pdftotext reads it; empty where it cannot.
QString textOf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pdf"));
    if (!papers::writeFile(file, pdf))
        return {};
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), file,
                   QStringLiteral("-")});
    constexpr int patience = 60'000;
    return process.waitForFinished(patience) && process.exitCode() == 0
               ? QString::fromUtf8(process.readAllStandardOutput())
               : QString();
}

/// Text of a page goes on on the next one behind its foot and the head of the table.
QString withoutFeet(const QString &text, const papers::Paper &paper)
{
    QStringList lines;
    for (const QString &line : text.split(QRegularExpression(QStringLiteral("[\\n\\f]")))) {
        if (!support::bare(line).startsWith(support::bare(paper.footer)))
            lines += line;
    }
    return lines.join(u'\n');
}

} // namespace

class TstPdf : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void holdsTheResult_data();
    void holdsTheResult();
    void picturesAreDrawn();
    void otherPapers();
    void hostileNames();
    void stopped();
    void jobRunsElsewhere();
    void largeReport();

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;
};

void TstPdf::initTestCase()
{
    m_rules = support::shippedRules();
    QVERIFY(m_rules);
}

void TstPdf::holdsTheResult_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<bool>("chinese");
    for (const char *sample : {"equipment-maker", "transfer-institution"}) {
        for (const bool chinese : {true, false})
            QTest::addRow("%s-%s", sample, chinese ? "zh" : "en")
                << QString::fromLatin1(sample) << chinese;
    }
}

void TstPdf::holdsTheResult()
{
    QFETCH(QString, sample);
    QFETCH(bool, chinese);
    const Language language = chinese ? Language::Chinese : Language::English;
    const support::Speaking speaking(language);
    const auto dossier =
        support::dossierOver(support::sampleCase(sample, *m_rules), m_rules, language);
    QVERIFY(dossier);
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    const auto pdf = print::pdfOf(*paper);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    const QString text = withoutFeet(textOf(*pdf), *paper);
    QVERIFY2(!text.isEmpty(), "pdftotext (poppler-utils) does not read it");
    QCOMPARE(support::lacking(text, support::factsOf(*dossier)).join(u' '), QString());
    QVERIFY(support::bare(text).contains(papers::receiptDigest(*dossier)));
}

/// Lines and areas, no raster image, in the ink of the bar and as long as it is.
void TstPdf::picturesAreDrawn()
{
    const pictures::Inks inks = pictures::paperInks();
    constexpr QSize size(300, 20);
    papers::Cell cell{{{QStringLiteral("money")}}};
    cell.picture = papers::Picture{
        pictures::svgOf(pictures::Bar{50, 50, pictures::BarStyle::Solid}, 100, size, inks), size};
    papers::Paper paper;
    paper.add(papers::Table{{100}, {}, {{{cell}}}});
    const auto pdf = print::pdfOf(paper);
    QVERIFY(pdf);
    QVERIFY(!pdf->contains("/Subtype /Image"));
    const QTemporaryDir folder;
    QVERIFY(papers::writeFile(folder.filePath("a.pdf"), *pdf));
    constexpr int dpi = 96; // the pixels of the picture
    QCOMPARE(QProcess::execute("pdftoppm", {"-r", QString::number(dpi), "-png", "-singlefile",
                                            folder.filePath("a.pdf"), folder.filePath("a")}),
             0);
    const QImage page(folder.filePath("a.png"));
    const QColor ink(inks.accent);
    int longest = 0;
    for (int y = 0; y < page.height(); ++y) {
        int run = 0;
        for (int x = 0; x < page.width(); ++x)
            run += page.pixelColor(x, y) == ink ? 1 : 0;
        longest = std::max(longest, run);
    }
    QVERIFY2(std::abs(longest - size.width() / 2) <= 2, qPrintable(QString::number(longest)));
}

void TstPdf::otherPapers()
{
    const support::Speaking speaking(Language::Chinese);
    const auto dossier =
        support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                             m_rules, Language::Chinese);
    QVERIFY(dossier);
    const auto list = print::pdfOf(papers::materialsList(*dossier));
    const auto form =
        print::pdfOf(papers::applicationForm(*dossier, *dossier->assessment->find(u"jz3-5")));
    QVERIFY(list && form);
    QVERIFY(support::bare(textOf(*list)).contains(QStringLiteral("技术合同登记证明")));
    const QString text = support::bare(textOf(*form));
    QVERIFY(text.contains(QStringLiteral("人民币伍万元整")));
    QVERIFY(text.contains(QStringLiteral("91210702MA00000A9F")));
}

void TstPdf::hostileNames()
{
    const support::Speaking speaking(Language::English);
    for (const QString &name :
         {QStringLiteral("<h1>big</h1><img src=\"file:///etc/passwd\">&lt;"),
          QStringLiteral("a") + QChar(0x202e) + QStringLiteral("b\x01"), QString(10'000, u'X')}) {
        auto subject = support::sampleCase(QStringLiteral("equipment-maker"), *m_rules);
        subject.facts[QStringLiteral("applicant.name")] = name;
        const auto dossier = support::dossierOver(subject, m_rules, Language::English);
        QVERIFY(dossier);
        const auto paper = papers::assessmentReport(*dossier);
        QVERIFY(paper);
        const auto pdf = print::pdfOf(*paper);
        QVERIFY(pdf);
        QString shown = name;
        shown.replace(QChar(0x202e), QStringLiteral("<U+202E>"))
            .replace(QChar(0x01), QStringLiteral("<U+0001>"));
        const QString text = withoutFeet(textOf(*pdf), *paper);
        // Every character of a name over several pages is there.
        QVERIFY2(support::bare(text).contains(support::bare(shown)),
                 qPrintable(support::bare(text).left(300)));
    }
}

void TstPdf::stopped()
{
    const support::Speaking speaking(Language::English);
    const auto dossier =
        support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                             m_rules, Language::English);
    const auto paper = papers::assessmentReport(*dossier);
    const auto pdf = print::pdfOf(*paper, [](int page, int) { return page < 3; });
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().front().code, QStringLiteral("cancelled"));
}

void TstPdf::jobRunsElsewhere()
{
    const support::Speaking speaking(Language::Chinese);
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("a.pdf"));
    const auto dossier =
        support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                             m_rules, Language::Chinese);
    const auto work = [&](const papers::Progress &progress) {
        const auto done =
            papers::deliver(*dossier, papers::Format::Pdf, target, print::pdfOf, progress);
        return done ? base::Issues() : done.error();
    };
    print::Job whole(work);
    const QSignalSpy ended(&whole, &print::Job::finished);
    const QSignalSpy steps(&whole, &print::Job::advanced);
    whole.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    QVERIFY(QFileInfo::exists(target));
    QVERIFY(steps.count() > 58);
    QVERIFY(QFile::remove(target));

    print::Job stopped(work);
    const QSignalSpy stoppedEnd(&stopped, &print::Job::finished);
    stopped.stop();
    stopped.start();
    QTRY_COMPARE_WITH_TIMEOUT(stoppedEnd.count(), 1, 60'000);
    QCOMPARE(stoppedEnd.first().first().value<base::Issues>().front().code,
             QStringLiteral("cancelled"));
    QVERIFY(QDir(place.path()).isEmpty());
}

/// Under sanitizers the bound is wide; a release build takes under three seconds (scripts/soak papers).
void TstPdf::largeReport()
{
    const support::Speaking speaking(Language::Chinese);
    const auto dossier =
        support::dossierOver(support::largeCase(*m_rules, 150), m_rules, Language::Chinese);
    QVERIFY(dossier);
    QElapsedTimer timer;
    timer.start();
    const auto paper = papers::assessmentReport(*dossier);
    QVERIFY(paper);
    const auto pdf = print::pdfOf(*paper);
    QVERIFY(pdf);
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    const QString text = withoutFeet(textOf(*pdf), *paper);
    QCOMPARE(support::lacking(text, support::factsOf(*dossier)).join(u' '), QString());
}

QTEST_MAIN(TstPdf)
#include "tst_pdf.moc"
