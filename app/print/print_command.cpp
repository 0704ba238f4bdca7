#include "print/print_command.h"

#include "cases/case_file.h"
#include "papers/delivery.h"
#include "papers/diagnostics.h"
#include "print/printed_paper.h"
#include "rulebook/rulebook.h"

#include <QFile>

namespace print {

namespace {

base::Result<QByteArray> bytesOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        base::Issue issue;
        issue.code = QStringLiteral("file-read");
        issue.place.file = fileName;
        issue.arguments = {fileName, file.errorString()};
        return base::failure(std::move(issue));
    }
    return file.read(cases::largestCaseFile + 1);
}

base::Result<papers::Dossier> dossierOf(const PrintOrder &order)
{
    auto rules =
        rulebook::Rulebook::load(order.rules.isEmpty() ? QStringLiteral(":/rules") : order.rules,
                                 rulebook::ExampleFiles::LeftOut);
    if (!rules)
        return base::failure(std::move(rules.error()));
    const auto bytes = bytesOf(order.caseFile);
    if (!bytes)
        return base::failure(bytes.error());
    auto subject = cases::readCaseFile(*bytes, order.caseFile, **rules);
    if (!subject)
        return base::failure(std::move(subject.error()));
    assess::Options options;
    options.on = order.on;
    auto assessment = assess::assess(*rules, *subject, options);
    if (!assessment)
        return base::failure(std::move(assessment.error()));
    papers::Dossier dossier =
        papers::dossierOf(*std::move(assessment), *std::move(subject), options, order.language);
    dossier.made = order.made;
    dossier.measures = order.measures;
    return dossier;
}

} // namespace

base::Result<void> printCase(const PrintOrder &order)
{
    const auto format = papers::formatOf(order.target);
    if (!format)
        return base::failure(papers::code::paperFormat, {}, {order.target});
    const auto dossier = dossierOf(order);
    if (!dossier)
        return base::failure(dossier.error());
    return papers::deliver(*dossier, *format, order.target, pdfOf);
}

} // namespace print
