// One measure on paper: what it comes to, then its tree of reasons as a table.
#include "explain/words.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"
#include "pictures/steps.h"

#include <algorithm>
#include <map>

namespace papers {

namespace {

using assess::Outcome;
using assess::Verdict;
using explain::Mark;
using explain::Reason;

/// More rows of a table than this take one line each.
constexpr std::ptrdiff_t mostUnfolded = 12;
/// Of a condition tested on more rows than that, this many are told and the others counted.
constexpr std::ptrdiff_t mostTold = 3;

bool isRow(const Reason &reason) { return reason.key.startsWith(u"row@"); }

QString quoted(const QStringList &says)
{
    QString text;
    for (const QString &words : says)
        text += QStringLiteral("「%1」").arg(words);
    return text;
}

Cell articleCell(const Reason &reason)
{
    Cell result;
    if (!reason.article.isEmpty())
        result.lines.push_back(quiet(reason.article));
    if (!reason.says.isEmpty())
        result.lines.push_back(quiet(quoted(reason.says)));
    return result;
}

Cell figureCell(const Reason &reason)
{
    Cell result;
    if (!reason.has.isEmpty())
        result.lines.push_back({reason.has});
    if (!reason.needs.isEmpty())
        result.lines.push_back(quiet(reason.needs));
    if (!reason.margin.isEmpty())
        result.lines.push_back({reason.margin, toneOf(reason.mark)});
    return result;
}

Cell whatCell(const Reason &reason, int depth, const QStringList &details)
{
    Cell result;
    result.depth = depth;
    result.lines.push_back({reason.what});
    if (!reason.change.isEmpty() && reason.mark != Mark::Met)
        result.lines.push_back({reason.change, toneOf(reason.mark)});
    for (const QString &detail : details)
        result.lines.push_back(quiet(detail));
    return result;
}

QStringList detailsOf(const Reason &reason)
{
    return reason.detail.split(u'\n', Qt::SkipEmptyParts);
}

/// What the parent of the steps says that none of them says.
QStringList ownDetails(const Reason &amount)
{
    QStringList details = detailsOf(amount);
    details.removeIf([&](const QString &line) {
        return std::ranges::any_of(amount.children, [&](const Reason &step) {
            return (!step.detail.isEmpty() && line.contains(step.detail))
                   || (!step.margin.isEmpty() && line.endsWith(step.margin));
        });
    });
    return details;
}

class MeasureTable {
public:
    /// `tree` must outlive the table.
    MeasureTable(const Outcome &outcome, const Reason &tree)
    {
        const pictures::Steps steps = pictures::stepsOf(outcome, tree);
        m_full = steps.full;
        for (const pictures::StepGroup &group : steps.groups) {
            for (const pictures::Step &step : group.steps) {
                if (step.bar)
                    m_bars.emplace(step.reason, *step.bar);
            }
        }
        m_table.widths = {12, 42, 26, 20};
        m_table.head = {Papers::tr("State"), Papers::tr("What"), Papers::tr("Found, asked for"),
                        Papers::tr("Article and words")};
    }

    /// Where rows are many each takes one line, and a condition that is tested on many is told for a few.
    void write(const std::vector<Reason> &reasons)
    {
        const bool isLong = std::ranges::count_if(reasons, isRow) > mostUnfolded;
        std::map<QString, Alike> alike; ///< by condition
        for (const Reason &reason : reasons)
            ++alike[conditionOf(reason)].all;
        for (const Reason &reason : reasons) {
            Alike &same = alike[conditionOf(reason)];
            const bool isTold = same.all <= mostUnfolded || same.seen < mostTold;
            ++same.seen;
            if (reason.key == u"verdict")
                continue;
            if (isRow(reason) && isLong)
                writeShort(reason);
            else if (isRow(reason) || isTold)
                write(reason, 0);
            else
                same.leaveOut(reason);
            if (same.seen == same.all && !same.untold.empty())
                writeUntold(reason, same);
        }
    }

    Table take() { return std::move(m_table); }

private:
    void write(const Reason &reason, int depth)
    {
        if (!reason.decisive && reason.key.endsWith(u"/rounding"))
            return;
        if (isRow(reason) && depth == 0) {
            writeGroup(reason);
        } else if (reason.key == u"amount" || reason.key.startsWith(u"amount@")) {
            writeAmount(reason, depth);
        } else if (reason.key == u"missing") {
            writeMissing(reason);
        } else if (reason.key.startsWith(u"reading/")) {
            writeReading(reason, depth);
        } else {
            plain(reason, depth, detailsOf(reason));
            writeAll(reason.children, depth + 1);
        }
    }
    void writeAll(const std::vector<Reason> &reasons, int depth)
    {
        for (const Reason &reason : reasons)
            write(reason, depth);
    }
    void writeGroup(const Reason &group)
    {
        band(group);
        write(group.children);
    }
    /// One condition tested on many rows: those in front are told, the others counted.
    struct Alike {
        std::ptrdiff_t all = 0;
        std::ptrdiff_t seen = 0;
        std::map<Mark, int> untold;
        QStringList margins; ///< theirs, none twice

        void leaveOut(const Reason &part)
        {
            ++untold[part.mark];
            if (!part.margin.isEmpty() && !margins.contains(part.margin))
                margins += part.margin;
        }
    };
    static QString conditionOf(const Reason &part)
    {
        return isRow(part) ? QString() : part.key.section(u'@', 0, 0);
    }
    void writeUntold(const Reason &part, const Alike &same)
    {
        QStringList counts;
        for (const auto &[mark, count] : same.untold)
            counts += QStringLiteral("%1 %2").arg(markText(mark).text).arg(count);
        Cell what =
            cell(Papers::tr("%1, further rows: %2").arg(part.what, counts.join(Papers::tr(", "))));
        if (!same.margins.isEmpty())
            what.lines.push_back(quiet(same.margins.join(Papers::tr("; "))));
        m_table.rows.push_back({{cell(QStringLiteral("…")), std::move(what), cell({}), cell({})}});
    }
    void plain(const Reason &reason, int depth, const QStringList &details)
    {
        m_table.rows.push_back({{Cell{{markText(reason.mark)}}, whatCell(reason, depth, details),
                                 figureCell(reason), articleCell(reason)}});
    }
    void band(const Reason &reason)
    {
        QString text = reason.what;
        if (!reason.has.isEmpty())
            text += QStringLiteral(" — ") + reason.has;
        m_table.rows.push_back({{Cell{{{text, toneOf(reason.mark)}}}}, true});
    }
    void writeAmount(const Reason &reason, int depth)
    {
        Reason head = reason;
        head.mark = Mark::None;
        m_table.rows.push_back(
            {{cell(QStringLiteral("＝")), whatCell(head, depth, ownDetails(reason)),
              Cell{{{reason.has, Tone::Strong}, quiet(reason.needs)}}, articleCell(reason)}});
        if (reason.needs.isEmpty())
            m_table.rows.back().cells[2].lines.pop_back();
        for (const Reason &step : reason.children)
            if (step.decisive || !step.key.endsWith(u"/rounding"))
                writeStep(step, depth + 1);
    }
    void writeStep(const Reason &step, int depth)
    {
        constexpr QSize size(150, 15);
        plain(step, depth, detailsOf(step));
        if (const auto bar = m_bars.find(&step); bar != m_bars.end())
            m_table.rows.back().cells[2].picture =
                Picture{pictures::svgOf(bar->second, m_full, size, pictures::paperInks()), size};
    }
    /// Many facts take one line together.
    void writeMissing(const Reason &reason)
    {
        constexpr std::size_t mostAsked = 24;
        m_table.rows.push_back({{Cell{{{reason.what, Tone::Unknown}}}}, true});
        if (reason.children.size() <= mostAsked) {
            writeAll(reason.children, 0);
            return;
        }
        QStringList names;
        for (const Reason &part : reason.children)
            names += part.what;
        m_table.rows.push_back({{Cell{{markText(Mark::Unknown)}},
                                 cell(names.join(Papers::tr(", "))), cell({}), cell({})}});
    }
    void writeReading(const Reason &reason, int depth)
    {
        if (!reason.decisive && !reason.children.empty()) {
            Reason one = reason;
            one.margin = Papers::tr("another reading changes nothing");
            plain(one, depth, {});
            return;
        }
        plain(reason, depth, detailsOf(reason));
        writeAll(reason.children, depth + 1);
    }
    /// One line for a row of the applicant's table: its result, how it comes about, what stands against it.
    void writeShort(const Reason &row)
    {
        Cell how;
        how.lines.push_back({row.what});
        std::vector<Text> against;
        collect(row, how.lines, against);
        m_table.rows.push_back({{Cell{{markText(row.mark)}}, std::move(how),
                                 cell(row.has, toneOf(row.mark)), Cell{std::move(against)}}});
    }
    void collect(const Reason &reason, std::vector<Text> &how, std::vector<Text> &against) const
    {
        for (const Reason &part : reason.children) {
            if (part.key.startsWith(u"amount")) {
                QStringList steps;
                for (const Reason &step : part.children) {
                    if (!step.decisive && step.key.endsWith(u"/rounding"))
                        continue;
                    steps += QStringLiteral("%1 %2").arg(
                        step.what, step.detail.isEmpty() ? step.has : step.detail);
                }
                how.push_back(quiet(steps.join(Papers::tr("; "))));
            } else if (part.mark == Mark::Unmet || part.mark == Mark::Unknown
                       || part.mark == Mark::Waits) {
                QString text = part.what;
                if (!part.margin.isEmpty())
                    text += QStringLiteral(" · ") + part.margin;
                against.push_back({text, toneOf(part.mark)});
                if (part.key.startsWith(u"row@"))
                    collect(part, how, against);
            }
        }
    }

    Table m_table;
    std::map<const Reason *, pictures::StepBar> m_bars;
    std::int64_t m_full = 0;
};

/// Verdict and amount, and what the date of assessment does to them.
void addResult(const Dossier &dossier, const Outcome &outcome, const Reason &tree, Paper &paper)
{
    std::vector<Text> lines;
    lines.push_back(quiet(
        Papers::tr("%1 · %2 · %3")
            .arg(documentTitle(dossier, *outcome.measure), tree.article, outcome.measure->id)));
    Text result = markText(explain::markOf(outcome.verdict));
    result.text = explain::verdictName(outcome.verdict, dossier.language);
    if (const QString amount = amountOf(outcome, dossier.language); !amount.isEmpty())
        result.text += QStringLiteral(" — ") + amount;
    lines.push_back(std::move(result));
    if (!tree.detail.isEmpty())
        lines.push_back({tree.detail});
    if (!tree.says.isEmpty())
        lines.push_back(quiet(Papers::tr("Deciding words: %1").arg(quoted(tree.says))));
    for (const Reason &part : tree.children) {
        if (part.key != u"verdict")
            continue;
        for (const QString &text : {part.has, part.needs, part.detail}) {
            if (!text.isEmpty() && outcome.verdict > Verdict::Undetermined)
                lines.push_back({text, Tone::Quiet});
        }
    }
    QStringList grades;
    for (const base::Money grade : outcome.measure->amount.grades)
        grades += base::toGroupedText(grade);
    if (!grades.isEmpty())
        lines.push_back(quiet(
            Papers::tr("Grades, by review: %1")
                .arg(Papers::tr("%1 yuan").arg(explain::listText(grades, dossier.language)))));
    const QString authorities = departmentNames(dossier, *outcome.measure);
    if (!authorities.isEmpty())
        lines.push_back(quiet(Papers::tr("Authorities: %1").arg(authorities)));
    for (const auto &limit : outcome.measure->limits)
        lines.push_back(quiet(Papers::tr("Limit to all: %1").arg(limit.text.in(dossier.language))));
    paper.add(std::move(lines));
}

} // namespace

void addMeasure(const Dossier &dossier, const Outcome &outcome, const Reason &tree, Paper &paper)
{
    paper.add(
        Heading{Level::Part, outcome.measure->title.in(dossier.language), outcome.measure->id});
    addResult(dossier, outcome, tree, paper);
    MeasureTable table(outcome, tree);
    table.write(tree.children);
    if (Table made = table.take(); !made.rows.empty())
        paper.add(std::move(made));
}

void addOthers(const Dossier &dossier, const std::vector<const Outcome *> &outcomes, Paper &paper)
{
    paper.add(Heading{Level::Part,
                      explain::verdictName(Verdict::NotApplicable, dossier.language)
                          + QStringLiteral(" (%1)").arg(outcomes.size()),
                      {}});
    Table table;
    table.widths = {40, 16, 44};
    table.head = {Papers::tr("Measure"), Papers::tr("Article"), Papers::tr("Why not")};
    QString document;
    for (const Outcome *outcome : outcomes) {
        if (outcome->measure->document != document) {
            document = outcome->measure->document;
            table.rows.push_back({{cell(documentTitle(dossier, *outcome->measure))}, true});
        }
        table.rows.push_back(
            {{cell(outcome->measure->title.in(dossier.language)),
              cell(explain::articleName(*outcome->measure, dossier.rules(), dossier.language),
                   Tone::Quiet),
              cell(explain::reasonName(outcome->reason, dossier.language), Tone::Quiet)}});
    }
    paper.add(std::move(table));
}

} // namespace papers
