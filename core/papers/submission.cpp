#include "papers/submission.h"

#include "cases/case_file.h"
#include "explain/plain_text.h"
#include "explain/words.h"
#include "papers/assessment_report.h"
#include "papers/calendar_file.h"
#include "papers/files.h"
#include "papers/form.h"
#include "papers/html.h"
#include "papers/materials.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"
#include "papers/spreadsheet.h"
#include "report/receipt.h"

namespace papers {

namespace {

struct Entry {
    QString fileName;
    QString title;
};

class FolderMaker {
public:
    FolderMaker(const Dossier &dossier, const Printer &printer, const Progress &progress)
        : m_dossier(dossier),
          m_printer(printer),
          m_progress(progress),
          m_applicant(applicantName(dossier))
    {}

    base::Result<std::vector<NamedFile>> make()
    {
        auto report = assessmentReport(m_dossier, m_progress);
        if (!report)
            return base::failure(report.error());
        if (auto added = add(*report, Papers::tr("Report")); !added)
            return base::failure(added.error());
        if (auto added = add(materialsList(m_dossier), Papers::tr("List of papers")); !added)
            return base::failure(added.error());
        for (const assess::Outcome *outcome : chosen(m_dossier)) {
            const QString name =
                Papers::tr("Application form (draft) %1").arg(outcome->measure->id);
            if (auto added = add(applicationForm(m_dossier, *outcome), name,
                                 outcome->measure->title.in(m_dossier.language));
                !added)
                return base::failure(added.error());
        }
        if (auto added = addData(); !added)
            return base::failure(added.error());
        const Paper contents = contentsPaper();
        m_next = 0;
        if (auto added = add(contents, Papers::tr("Contents and what is missing")); !added)
            return base::failure(added.error());
        return std::move(m_files);
    }

private:
    QString nextName(const QString &paper, const QString &ending, const QString &title)
    {
        QString name = fileNameOf(m_next++, m_applicant, paper, ending);
        m_entries.push_back({name, title.isEmpty() ? paper : title});
        return name;
    }

    base::Result<void> add(const Paper &paper, const QString &name, const QString &title = {})
    {
        if (!m_printer) {
            m_files.push_back({nextName(name, QStringLiteral("html"), title),
                               htmlOf(paper, Medium::Screen).toUtf8()});
            return {};
        }
        const auto pdf = m_printer(paper, m_progress);
        if (!pdf)
            return base::failure(pdf.error());
        m_files.push_back({nextName(name, QStringLiteral("pdf"), title), *pdf});
        return {};
    }

    base::Result<void> addData()
    {
        const auto book = spreadsheet(m_dossier, {}, m_progress);
        if (!book)
            return base::failure(book.error());
        m_files.push_back(
            {nextName(Papers::tr("Amounts step by step"), QStringLiteral("xlsx"), {}), *book});
        const auto events = eventsOf(m_dossier);
        if (!events)
            return base::failure(events.error());
        m_files.push_back({nextName(Papers::tr("Calendar"), QStringLiteral("ics"), {}),
                           calendarFile(m_dossier, *events)});
        m_files.push_back({nextName(Papers::tr("Receipt"), QStringLiteral("json"), {}),
                           report::receipt(*m_dossier.assessment, m_dossier.subject)});
        m_files.push_back({nextName(Papers::tr("Case file"), QStringLiteral("json"), {}),
                           cases::writeCaseFile(m_dossier.subject, m_dossier.rules())});
        return {};
    }

    Paper contentsPaper() const
    {
        Paper paper;
        paper.language = m_dossier.language;
        paper.title = Papers::tr("Contents and what is missing");
        constexpr int footerColumns = 40;
        paper.footer = Papers::tr("Huisuan · %1 · assessed on %2")
                           .arg(explain::elided(m_applicant, footerColumns),
                                m_dossier.assessment->on.toText());
        paper.add(Heading{Level::Section, paper.title, {}});
        paper.add({{m_applicant, Tone::Strong}});
        Table table;
        table.widths = {40, 60};
        table.head = {Papers::tr("Paper"), Papers::tr("File")};
        for (const Entry &entry : m_entries)
            table.rows.push_back({{cell(entry.title), cell(entry.fileName, Tone::Quiet)}});
        paper.add(std::move(table));
        addMissing(paper);
        return paper;
    }

    void addMissing(Paper &paper) const
    {
        Table table;
        table.widths = {30, 70};
        table.head = {Papers::tr("For"), Papers::tr("Still missing")};
        for (const assess::Outcome *outcome : chosen(m_dossier)) {
            Cell what;
            for (const eval::Input &input : outcome->missing)
                what.lines.push_back(
                    {Papers::tr("Fact: %1")
                         .arg(explain::inputName(input, m_dossier.rules(), m_dossier.language))});
            for (const QString &label : formOf(m_dossier, *outcome).open())
                what.lines.push_back(quiet(Papers::tr("On the form: %1").arg(label)));
            if (!what.lines.empty())
                table.rows.push_back(
                    {{cell(outcome->measure->title.in(m_dossier.language)), std::move(what)}});
        }
        Cell papers;
        for (const MaterialLine &line : materialsOf(m_dossier))
            papers.lines.push_back(
                {QStringLiteral("☐ ")
                 + (line.material != nullptr ? line.material->label.in(m_dossier.language)
                                             : line.id)});
        if (!papers.lines.empty())
            table.rows.push_back({{cell(Papers::tr("Papers to enclose")), std::move(papers)}});
        paper.add(Heading{Level::Part, Papers::tr("Still missing"), {}});
        if (table.rows.empty())
            paper.add({{Papers::tr("Nothing.")}});
        else
            paper.add(std::move(table));
    }

    const Dossier &m_dossier;
    const Printer &m_printer;
    const Progress &m_progress;
    QString m_applicant;
    std::vector<NamedFile> m_files;
    std::vector<Entry> m_entries;
    int m_next = 1; ///< 0 is the contents
};

} // namespace

QString fileNameOf(int number, const QString &applicant, const QString &paper,
                   const QString &ending)
{
    return QStringLiteral("%1.%2+%3.%4")
        .arg(QString::number(number).rightJustified(2, u'0'), fileSafe(applicant), fileSafe(paper),
             ending);
}

base::Result<std::vector<NamedFile>> submissionOf(const Dossier &dossier, const Printer &printer,
                                                  const Progress &progress)
{
    return FolderMaker(dossier, printer, progress).make();
}

} // namespace papers
