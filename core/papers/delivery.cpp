#include "papers/delivery.h"

#include "papers/assessment_report.h"
#include "papers/diagnostics.h"
#include "papers/html.h"

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

base::Result<void> deliver(const Dossier &dossier, Format format, const QString &target,
                           const Printer &printer, const Progress &progress)
{
    Q_UNUSED(format)
    const auto paper = assessmentReport(dossier, progress);
    if (!paper)
        return base::failure(paper.error());
    if (format == Format::Html)
        return writeFile(target, htmlOf(*paper, Medium::Screen).toUtf8());
    const auto pdf = printer(*paper, progress);
    if (!pdf)
        return base::failure(pdf.error());
    return writeFile(target, *pdf);
}

} // namespace papers
