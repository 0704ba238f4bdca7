#include "papers/delivery.h"

#include "papers/assessment_report.h"
#include "papers/calendar_file.h"
#include "papers/html.h"
#include "papers/spreadsheet.h"
#include "papers/submission.h"

#include <QFileInfo>

namespace papers {

std::optional<Format> formatOf(const QString &target)
{
    if (target.endsWith(u'/'))
        return Format::Folder;
    const QString ending = QFileInfo(target).suffix().toLower();
    if (ending.isEmpty() || QFileInfo(target).isDir())
        return Format::Folder;
    if (ending == u"pdf")
        return Format::Pdf;
    if (ending == u"html" || ending == u"htm")
        return Format::Html;
    if (ending == u"xlsx")
        return Format::Xlsx;
    if (ending == u"ics")
        return Format::Ics;
    return std::nullopt;
}

namespace {

/// The bytes of a single file.
base::Result<QByteArray> bytesOf(const Dossier &dossier, Format format, const Printer &printer,
                                 const Progress &progress)
{
    if (format == Format::Xlsx)
        return spreadsheet(dossier, {}, progress);
    if (format == Format::Ics) {
        const auto events = eventsOf(dossier);
        if (!events)
            return base::failure(events.error());
        return calendarFile(dossier, *events);
    }
    const auto paper = assessmentReport(dossier, progress);
    if (!paper)
        return base::failure(paper.error());
    if (format == Format::Html)
        return htmlOf(*paper, Medium::Screen).toUtf8();
    return printer(*paper, progress);
}

} // namespace

base::Result<void> deliver(const Dossier &dossier, Format format, const QString &target,
                           const Printer &printer, const Progress &progress)
{
    if (format == Format::Folder) {
        if (auto free = checkFolder(target); !free)
            return free;
        const auto files = submissionOf(dossier, printer, progress);
        return files ? writeFolder(target, *files) : base::failure(files.error());
    }
    const auto bytes = bytesOf(dossier, format, printer, progress);
    return bytes ? writeFile(target, *bytes) : base::failure(bytes.error());
}

} // namespace papers
