// The page for the desk, and the totals with what they are made of.
#include "assess/totals.h"
#include "explain/words.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"

#include <algorithm>
#include <array>
#include <map>

namespace papers {

namespace {

using assess::Amount;
using assess::Outcome;
using assess::Total;
using assess::Verdict;
using rulebook::AmountKind;
using rulebook::Destination;

/// A total with its name and what it means.
struct TotalLine {
    Total total = Total::None;
    QString label;
    QString meaning;
    Amount amount;
    std::vector<const Outcome *> members;
    bool isShown = true;
};

QString labelOf(Total total, base::Language language)
{
    const auto outside = [language](Destination destination) {
        return Papers::tr("Not counted: %1").arg(explain::destinationName(destination, language));
    };
    switch (total) {
    case Total::Certain:
        return Papers::tr("Certain");
    case Total::Ceiling:
        return Papers::tr("Ceiling");
    case Total::ByReview:
        return Papers::tr("By review");
    case Total::Assumed:
        return Papers::tr("On your own assumptions");
    case Total::Equity:
        return outside(Destination::Equity);
    case Total::Person:
        return outside(Destination::Person);
    case Total::Bank:
        return outside(Destination::Bank);
    case Total::Government:
        return outside(Destination::Government);
    case Total::None:
        return {};
    }
    Q_UNREACHABLE();
}

QString meaningOf(Total total)
{
    switch (total) {
    case Total::Certain:
        return Papers::tr("follows from what was entered, to the fen");
    case Total::Ceiling:
        return Papers::tr("the most that a text allows, no promise");
    case Total::ByReview:
        return Papers::tr("a panel or a bureau decides");
    case Total::Assumed:
        return Papers::tr("rests on figures that you put in");
    default:
        return Papers::tr("not the applicant's grant");
    }
}

/// The first three are always told; the others where there is something.
std::vector<TotalLine> totalLines(const Dossier &dossier)
{
    std::vector<TotalLine> lines;
    for (int i = 0; i < static_cast<int>(Total::None); ++i) {
        const auto total = static_cast<Total>(i);
        const Amount &amount = dossier.assessment->totals.figuresOf(total);
        lines.push_back({total,
                         labelOf(total, dossier.language),
                         meaningOf(total),
                         amount,
                         {},
                         total <= Total::ByReview || amount != Amount()});
    }
    for (const Outcome &outcome : dossier.assessment->outcomes) {
        if (assess::counts(outcome))
            lines[static_cast<std::size_t>(assess::totalOf(outcome))].members.push_back(&outcome);
    }
    return lines;
}

constexpr int barWidth = 96;

pictures::Bar barOf(const Outcome &outcome)
{
    return pictures::barOf(outcome.amount, assess::totalOf(outcome));
}

/// Nothing is known of it: there is nothing to draw.
bool isOpen(const Amount &amount) { return !amount.high && amount.low == base::Money(); }

Table totalsTable(const Dossier &dossier)
{
    Table table;
    table.widths = {26, 28, 16, 30};
    table.head = {Papers::tr("Total"), Papers::tr("Amount"), QString(), Papers::tr("What it is")};
    const int notSet = dossier.assessment->totals.notSet;
    const std::vector<TotalLine> all = totalLines(dossier);
    std::int64_t full = 0;
    for (const TotalLine &line : all)
        full = std::max(full, pictures::endOf(pictures::barOf(line.amount, line.total)));
    for (const TotalLine &line : all) {
        if (!line.isShown)
            continue;
        Cell what = cell(line.meaning, Tone::Quiet);
        if (table.rows.empty() && notSet > 0)
            what.lines.push_back(quiet(
                Papers::tr("besides, measures whose amount is set elsewhere: %1").arg(notSet)));
        table.rows.push_back(
            {{cell(line.label, Tone::Strong),
              moneyCell(yuanText(line.amount, dossier.language), Tone::Figure),
              barCell(pictures::barOf(line.amount, line.total), full, barWidth), std::move(what)}});
    }
    return table;
}

Table applyTable(const Dossier &dossier)
{
    constexpr std::size_t most = 10;
    Table table;
    table.widths = {30, 12, 26, 16, 16};
    table.head = {Papers::tr("Measure"), Papers::tr("State"), Papers::tr("Amount"), QString(),
                  Papers::tr("Article")};
    std::size_t left = 0;
    std::int64_t full = 0;
    for (const Outcome &outcome : dossier.assessment->outcomes) {
        if (assess::counts(outcome))
            full = std::max(full, pictures::endOf(barOf(outcome)));
    }
    for (const Verdict verdict : {Verdict::Eligible, Verdict::Conditional, Verdict::Undetermined}) {
        for (const Outcome *outcome : outcomesOf(dossier, verdict)) {
            if (outcome->measure->amount.kind == AmountKind::InKind)
                continue;
            if (table.rows.size() == most) {
                ++left;
                continue;
            }
            Text state = markText(explain::markOf(verdict));
            state.text = explain::verdictName(verdict, dossier.language);
            table.rows.push_back(
                {{cell(outcome->measure->title.in(dossier.language)), Cell{{state}},
                  moneyCell(yuanText(outcome->amount, dossier.language)),
                  isOpen(outcome->amount) ? cell({}) : barCell(barOf(*outcome), full, barWidth),
                  cell(explain::articleName(*outcome->measure, dossier.rules(), dossier.language),
                       Tone::Quiet)}});
        }
    }
    if (left > 0)
        table.rows.push_back(
            {{cell(Papers::tr("and %1 more, below").arg(left), Tone::Quiet)}, true});
    return table;
}

/// What is missing, with the measures that wait for it; most waited for first.
Items missingItems(const Dossier &dossier)
{
    constexpr std::size_t most = 8;
    std::map<eval::Input, QStringList> waiting;
    for (const Outcome &outcome : dossier.assessment->outcomes) {
        if (outcome.verdict > Verdict::Undetermined)
            continue;
        for (const eval::Input &input : outcome.missing)
            waiting[input] += outcome.measure->title.in(dossier.language);
    }
    std::vector<std::pair<eval::Input, QStringList>> sorted(waiting.begin(), waiting.end());
    std::ranges::stable_sort(
        sorted, [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    Items items;
    for (std::size_t i = 0; i < std::min(most, sorted.size()); ++i)
        items.texts.push_back(
            {Papers::tr("%1 — for %2")
                 .arg(explain::inputName(sorted[i].first, dossier.rules(), dossier.language),
                      explain::listText(sorted[i].second, dossier.language))});
    if (sorted.size() > most)
        items.texts.push_back(quiet(Papers::tr("and %1 more, below").arg(sorted.size() - most)));
    return items;
}

Items deadlineItems(const Dossier &dossier)
{
    Items items;
    for (const auto &state : dossier.assessment->documents) {
        if (!state.coversPlace)
            continue;
        items.texts.push_back({QStringLiteral("%1 — %2").arg(
                                   state.document->title.in(dossier.language), stateText(state)),
                               state.reason == assess::Reason::None ? Tone::Plain : Tone::Aside});
    }
    return items;
}

QString ruleText(const Dossier &dossier, const rulebook::StackingRule &rule)
{
    const rulebook::Document *document = dossier.rules().findDocument(rule.document);
    const rulebook::Article *article =
        document != nullptr ? document->findArticle(rule.article) : nullptr;
    const bool english = dossier.language == base::Language::English && article != nullptr;
    return Papers::tr("%1 (%2)").arg(rule.label.in(dossier.language),
                                     english ? article->en : rule.article);
}

QString titles(const Dossier &dossier, const std::vector<const Outcome *> &outcomes)
{
    QStringList names;
    for (const Outcome *outcome : outcomes)
        names += outcome->measure->title.in(dossier.language);
    return explain::listText(names, dossier.language);
}

/// What may be had together, where a rule has something to say about it.
void addTogether(const Dossier &dossier, Paper &paper)
{
    const assess::Portfolio &portfolio = dossier.assessment->portfolio;
    Items items;
    if (!portfolio.forbidden.empty() || !portfolio.reduced.empty())
        items.texts.push_back(
            {Papers::tr("Best combination: %1").arg(titles(dossier, portfolio.chosen))});
    if (!portfolio.runnerUp.empty()) {
        QString text = Papers::tr("Next best: %1").arg(titles(dossier, portfolio.runnerUp));
        if (portfolio.leastDifference && portfolio.greatestDifference)
            text += QStringLiteral(" · ")
                    + Papers::tr("less by %1")
                          .arg(yuanText({base::Money::fromFen(*portfolio.leastDifference),
                                         base::Money::fromFen(*portfolio.greatestDifference)},
                                        dossier.language));
        items.texts.push_back({text});
    }
    const auto add = [&](const std::vector<assess::Hindrance> &hindrances, const QString &how) {
        for (const auto &one : hindrances)
            items.texts.push_back(
                {how.arg(one.outcome->measure->title.in(dossier.language),
                         one.rule != nullptr ? ruleText(dossier, *one.rule) : QString())});
    };
    add(portfolio.forbidden, Papers::tr("Not together: %1 — %2"));
    add(portfolio.reduced, Papers::tr("May be cut: %1 — %2"));
    for (const rulebook::StackingRule *rule : portfolio.warnings)
        items.texts.push_back({Papers::tr("Mind: %1").arg(ruleText(dossier, *rule))});
    if (items.texts.empty())
        return;
    paper.add(Heading{Level::Part, Papers::tr("Together"), {}});
    paper.add(std::move(items));
}

void addPart(Paper &paper, const QString &title, Items items)
{
    if (items.texts.empty())
        return;
    paper.add(Heading{Level::Part, title, {}});
    paper.add(std::move(items));
}

} // namespace

void addSummary(const Dossier &dossier, int number, Paper &paper)
{
    paper.add(
        Heading{Level::Section, numbered(number, Papers::tr("On one page"), dossier.language), {}});
    paper.add(
        {quiet(Papers::tr("%1, on %2. The sums are of different kinds and are never added up.")
                   .arg(applicantName(dossier), dossier.assessment->on.toText()))});
    paper.add(totalsTable(dossier));
    if (Table table = applyTable(dossier); !table.rows.empty()) {
        paper.add(Heading{Level::Part, Papers::tr("What to apply for"), {}});
        paper.add(std::move(table));
    }
    addPart(paper, Papers::tr("What to answer first"), missingItems(dossier));
    addPart(paper, Papers::tr("How long it lasts"), deadlineItems(dossier));
}

void addTotals(const Dossier &dossier, int number, Paper &paper)
{
    paper.add(
        Heading{Level::Section,
                numbered(number, Papers::tr("Totals and what they are made of"), dossier.language),
                {}});
    paper.add(
        {quiet(Papers::tr("Of what may be had together. An amount that is not known yet stands "
                          "between its lowest and its highest value."))});
    Table table;
    table.widths = {46, 30, 24};
    table.head = {Papers::tr("Measure"), Papers::tr("Amount"), Papers::tr("Kind of amount")};
    for (const TotalLine &line : totalLines(dossier)) {
        if (line.members.empty() && !line.isShown)
            continue;
        table.rows.push_back({{cell(QStringLiteral("%1  %2").arg(
                                  line.label, yuanText(line.amount, dossier.language)))},
                              true});
        for (const Outcome *outcome : line.members)
            table.rows.push_back(
                {{cell(outcome->measure->title.in(dossier.language)),
                  moneyCell(yuanText(outcome->amount, dossier.language)),
                  cell(explain::amountKindName(outcome->measure->amount.kind, dossier.language),
                       Tone::Quiet)}});
        if (line.members.empty())
            table.rows.push_back({{cell(Papers::tr("none"), Tone::Quiet), cell({}), cell({})}});
    }
    paper.add(std::move(table));
    addTogether(dossier, paper);
}

} // namespace papers
