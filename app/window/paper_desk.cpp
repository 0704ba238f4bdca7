#include "window/paper_desk.h"

#include "assess/assessment.h"
#include "papers/assessment_report.h"
#include "papers/files.h"
#include "print/printed_paper.h"
#include "session/session.h"
#include "widgets/dialogs.h"

#include <QProgressDialog>

namespace window {

using papers::Format;

/// What a job works on: copies, for the case may change meanwhile.
struct PaperDesk::Order {
    std::shared_ptr<const rulebook::Rulebook> rules;
    cases::Case subject;
    base::Language language = base::Language::Chinese;
    base::Date made = base::Date::first();
    cases::Origins origins;

    base::Result<papers::Dossier> dossier() const
    {
        const auto assessment = assess::assess(rules, subject);
        if (!assessment)
            return base::failure(assessment.error());
        papers::Dossier result = papers::dossierOf(*assessment, subject, {}, language);
        result.made = made;
        result.origins = origins;
        return result;
    }
};

PaperDesk::PaperDesk(session::Session &session, widgets::Dialogs &dialogs, QWidget &window)
    : m_session(session), m_dialogs(dialogs), m_window(window)
{}

PaperDesk::~PaperDesk() = default;

std::shared_ptr<PaperDesk::Order> PaperDesk::orderOf() const
{
    auto order = std::make_shared<Order>();
    order->rules = m_session.sharedRules();
    order->subject = m_session.current();
    order->language = m_session.language();
    order->made = m_session.today();
    order->origins = m_session.origins();
    return order;
}

QString PaperDesk::suggested(Format format) const
{
    const QString known = m_session.applicantName();
    const QString name = known.isEmpty() ? tr("case") : papers::fileSafe(known);
    switch (format) {
    case Format::Pdf:
        return tr("%1 report").arg(name) + QStringLiteral(".pdf");
    case Format::Html:
        return tr("%1 report").arg(name) + QStringLiteral(".html");
    case Format::Xlsx:
        return tr("%1 amounts").arg(name) + QStringLiteral(".xlsx");
    case Format::Ics:
        return tr("%1 calendar").arg(name) + QStringLiteral(".ics");
    case Format::Folder:
        break;
    }
    return tr("%1 submission").arg(name);
}

void PaperDesk::save(Format format)
{
    if (isBusy() || !m_session.hasCase())
        return;
    const struct {
        Format format;
        QString filter;
        QString ending;
    } kinds[] = {{Format::Pdf, tr("PDF (*.pdf)"), QStringLiteral(".pdf")},
                 {Format::Html, tr("Web page (*.html)"), QStringLiteral(".html")},
                 {Format::Xlsx, tr("Spreadsheet (*.xlsx)"), QStringLiteral(".xlsx")},
                 {Format::Ics, tr("Calendar (*.ics)"), QStringLiteral(".ics")},
                 {Format::Folder, tr("New folder (*)"), QString()}};
    const auto &kind = kinds[static_cast<int>(format)];
    QString target =
        m_dialogs.saveFile(&m_window, tr("Save papers"), suggested(format), kind.filter);
    if (target.isEmpty())
        return;
    if (!target.endsWith(kind.ending, Qt::CaseInsensitive))
        target += kind.ending;
    run(
        [order = orderOf(), format, target](const papers::Progress &progress) -> base::Issues {
            const auto dossier = order->dossier();
            if (!dossier)
                return dossier.error();
            const auto done = papers::deliver(*dossier, format, target, print::pdfOf, progress);
            return done ? base::Issues() : done.error();
        },
        [this, target] { emit saved(target); });
}

void PaperDesk::preview()
{
    if (isBusy() || !m_session.hasCase())
        return;
    const auto paper = std::make_shared<papers::Paper>();
    run(
        [order = orderOf(), paper](const papers::Progress &progress) -> base::Issues {
            const auto dossier = order->dossier();
            if (!dossier)
                return dossier.error();
            auto made = papers::assessmentReport(*dossier, progress);
            if (!made)
                return made.error();
            *paper = *std::move(made);
            return {};
        },
        [this, paper] {
            m_dialogs.preview(&m_window, paper->title, [paper](QPagedPaintDevice &device) {
                (void)print::paintAll(*paper, device);
            });
        });
}

void PaperDesk::run(print::Job::Work work, const std::function<void()> &done)
{
    constexpr int patience = 300; // ms before the progress shows
    m_progress = new QProgressDialog(tr("Making the papers…"), tr("Stop"), 0, 0, &m_window);
    m_progress->setObjectName(QStringLiteral("papers/progress"));
    m_progress->setMinimumDuration(patience);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_job = std::make_unique<print::Job>(std::move(work));
    connect(m_progress, &QProgressDialog::canceled, m_job.get(),
            [job = m_job.get()] { job->stop(); });
    connect(m_job.get(), &print::Job::advanced, m_progress,
            [bar = m_progress](int step, int total) {
                bar->setMaximum(total);
                bar->setValue(step);
            });
    connect(m_job.get(), &print::Job::finished, this,
            [this, done](const base::Issues &issues) { finish(issues, done); });
    m_job->start();
}

void PaperDesk::finish(const base::Issues &issues, const std::function<void()> &done)
{
    m_progress->deleteLater();
    m_progress = nullptr;
    m_job.release()->deleteLater(); // it is still telling of its end
    if (issues.empty())
        done();
    else if (issues.front().code != u"cancelled")
        emit failed(issues);
}

} // namespace window
