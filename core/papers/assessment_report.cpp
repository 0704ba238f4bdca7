#include "papers/assessment_report.h"

#include "explain/plain_text.h"
#include "explain/words.h"
#include "papers/diagnostics.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"

#include <array>

namespace papers {

namespace {

using assess::Outcome;
using assess::Verdict;

constexpr std::array inFull{Verdict::Eligible, Verdict::Conditional, Verdict::Undetermined,
                            Verdict::NotInForce, Verdict::NotEligible};

void addFact(Table &table, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        table.rows.push_back({{cell(label, Tone::Quiet), cell(value)}});
}

void addCover(const Dossier &dossier, Paper &paper)
{
    const auto &assessment = *dossier.assessment;
    paper.add(Gap{5});
    paper.add(Heading{Level::Cover, paper.title, {}});
    paper.add({{applicantName(dossier), Tone::Figure}});
    paper.add(Gap{2});
    Table table;
    table.widths = {26, 74};
    addFact(table, Papers::tr("Unified social credit code"), creditCode(dossier));
    addFact(table, Papers::tr("Place"), placeName(dossier));
    addFact(table, Papers::tr("Date of assessment"), assessment.on.toText());
    if (dossier.made)
        addFact(table, Papers::tr("Made on"), dossier.made->toText());
    addFact(table, Papers::tr("Measures assessed"), QString::number(assessment.outcomes.size()));
    QStringList documents;
    for (const auto &state : assessment.documents) {
        if (state.coversPlace)
            documents += QStringLiteral("%1 — %2").arg(state.document->title.in(dossier.language),
                                                       stateText(state));
    }
    addFact(table, Papers::tr("Documents for this place"), documents.join(u'\n'));
    addFact(table, Papers::tr("Program"),
            QStringLiteral("Huisuan %1").arg(QStringLiteral(HUISUAN_VERSION)));
    addFact(table, Papers::tr("Digest of the receipt"), receiptDigest(dossier));
    paper.add(std::move(table));
    if (!assessment.covered)
        paper.add({{Papers::tr("No document covers this place."), Tone::Unmet}});
    paper.add(Gap{1});
    paper.add(
        {quiet(Papers::tr("Worked out from what the applicant declared and from published texts; "
                          "the authorities decide. See the last page."))});
}

void addDisclaimer(int number, Paper &paper)
{
    paper.add(Heading{Level::Section,
                      numbered(number, Papers::tr("What this report is not"), paper.language),
                      {}});
    Items items;
    for (const QString &text :
         {Papers::tr("It is no decision and no promise: the authorities decide, in the end by the "
                     "year's call for applications and their budget."),
          Papers::tr(
              "A ceiling is the most that the text allows. Sums of different kinds are never "
              "added up."),
          Papers::tr("Unknown is neither no nor nothing: what nobody has answered is shown between "
                     "its lowest and its highest value."),
          Papers::tr("Where a text leaves a question open, the reading used is named, with what "
                     "another one would give."),
          Papers::tr("It rests on what was entered. Nobody has checked the papers behind it."),
          Papers::tr("The receipt of the same assessment (huisuan-cli receipt make) has the digest "
                     "on the cover; huisuan-cli receipt verify works it out anew.")})
        items.texts.push_back({text});
    paper.add(std::move(items));
}

/// False = cancelled.
bool goesOn(const Progress &progress, int done, int total)
{
    return !progress || progress(done, total);
}

base::Result<void> addMeasures(const Dossier &dossier, int number, const Progress &progress,
                               Paper &paper)
{
    const int total = static_cast<int>(dossier.assessment->outcomes.size());
    int done = 0;
    paper.add(PageBreak{});
    paper.add(Heading{
        Level::Section, numbered(number, Papers::tr("Every measure"), dossier.language), {}});
    for (const Verdict verdict : inFull) {
        for (const Outcome *outcome : outcomesOf(dossier, verdict)) {
            if (!goesOn(progress, done++, total))
                return base::failure(code::cancelled, {});
            const auto tree = explain::reasonsOf(*dossier.assessment, *outcome, dossier.subject, {},
                                                 dossier.language);
            if (!tree)
                return base::failure(tree.error());
            addMeasure(dossier, *outcome, *tree, paper);
        }
    }
    const auto others = outcomesOf(dossier, Verdict::NotApplicable);
    if (!others.empty())
        addOthers(dossier, others, paper);
    if (!goesOn(progress, total, total))
        return base::failure(code::cancelled, {});
    return {};
}

} // namespace

base::Result<Paper> assessmentReport(const Dossier &dossier, const Progress &progress)
{
    Paper paper;
    paper.language = dossier.language;
    paper.title = Papers::tr("Report on government support");
    paper.hasCover = true;
    constexpr int footerColumns = 40;
    paper.footer = Papers::tr("Huisuan · %1 · assessed on %2")
                       .arg(explain::elided(applicantName(dossier), footerColumns),
                            dossier.assessment->on.toText());
    addCover(dossier, paper);
    int number = 0;
    paper.add(PageBreak{});
    addSummary(dossier, ++number, paper);
    paper.add(PageBreak{});
    addTotals(dossier, ++number, paper);
    if (auto added = addMeasures(dossier, ++number, progress, paper); !added)
        return base::failure(added.error());
    paper.add(PageBreak{});
    addInputs(dossier, ++number, paper);
    addReadings(dossier, ++number, paper);
    addRules(dossier, ++number, paper);
    addDisclaimer(++number, paper);
    return paper;
}

} // namespace papers
