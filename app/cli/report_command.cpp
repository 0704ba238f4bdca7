// report: the papers of one case. What has to be drawn is drawn by the window's program beside this one.
#include "cases/case_file.h"
#include "cli/case_work.h"
#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "papers/delivery.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace cli {

namespace {

/// Absent, with a message, where the option is there and no date.
bool readMade(const Arguments &arguments, const Console &console, std::optional<base::Date> &made)
{
    const QString option = QStringLiteral("--made");
    if (!arguments.has(option)) {
        const QDate today = QDate::currentDate();
        made = base::Date::fromCivil(today.year(), static_cast<unsigned>(today.month()),
                                     static_cast<unsigned>(today.day()));
        return true;
    }
    made = base::Date::fromText(arguments.value(option));
    if (!made)
        console.report(problem(code::optionDate, {option, arguments.value(option)}));
    return made.has_value();
}

/// False, with a message, where one of them is no measure.
bool readMeasures(const Arguments &arguments, const Console &console,
                  const rulebook::Rulebook &rules, QStringList &measures)
{
    measures = arguments.values(QStringLiteral("--measure"));
    for (const QString &id : measures) {
        if (rules.findMeasure(id) == nullptr) {
            console.report(problem(QLatin1StringView("unknown-measure"), {id}));
            return false;
        }
    }
    return true;
}

/// The program that can draw: beside this one, or beside the folder of this one where they are built.
QString drawingProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *name : {"huisuan", "huisuan.exe"}) {
        const QFileInfo file(here.filePath(QString::fromLatin1(name)));
        if (file.isFile() && file.isExecutable())
            return file.absoluteFilePath();
    }
    return {};
}

/// Hands the case, with all options laid in, to the program that can draw.
Exit draw(const QString &program, const Arguments &arguments, const papers::Dossier &dossier,
          const QString &target, const Console &console)
{
    QTemporaryDir folder;
    const QString caseFile = folder.filePath(QStringLiteral("case.json"));
    if (auto written =
            papers::writeFile(caseFile, cases::writeCaseFile(dossier.subject, dossier.rules()));
        !written) {
        console.report(written.error());
        return Exit::WrongUse;
    }
    QStringList words{QStringLiteral("--print"),
                      caseFile,
                      QStringLiteral("--to"),
                      target,
                      QStringLiteral("--lang"),
                      console.language() == base::Language::Chinese ? QStringLiteral("zh")
                                                                    : QStringLiteral("en"),
                      QStringLiteral("--made"),
                      dossier.made->toText()};
    for (const QString &id : dossier.measures)
        words += {QStringLiteral("--measure"), id};
    if (arguments.has(QStringLiteral("--rules")))
        words += {QStringLiteral("--rules"), arguments.value(QStringLiteral("--rules"))};
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, words);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit) {
        console.report(problem(code::drawingFailed, {process.errorString()}));
        return Exit::WrongUse;
    }
    return static_cast<Exit>(process.exitCode());
}

} // namespace

Exit makeReport(const Arguments &arguments, Console &console)
{
    const QString target = arguments.value(QStringLiteral("--to"));
    const auto format = papers::formatOf(target);
    if (target.isEmpty()) {
        console.report(problem(code::missingArgument,
                               {QStringLiteral("report"), QStringLiteral("--to FILE")}));
        return Exit::WrongUse;
    }
    if (!format) {
        console.report(
            problem(code::optionValue, {QStringLiteral("--to"), target,
                                        QStringLiteral("*.pdf, *.html, *.xlsx, *.ics, DIR")}));
        return Exit::WrongUse;
    }
    std::optional<base::Date> made;
    if (!readMade(arguments, console, made))
        return Exit::WrongUse;
    Work work;
    std::shared_ptr<const assess::Assessment> assessment;
    if (const Exit exit = assessWork(arguments, console, work, assessment); exit != Exit::Done)
        return exit;
    papers::Dossier dossier =
        papers::dossierOf(assessment, work.subject, work.options, console.language());
    dossier.made = made;
    if (!readMeasures(arguments, console, *work.rules, dossier.measures))
        return Exit::WrongUse;

    const bool wantsDrawing = *format == papers::Format::Pdf || *format == papers::Format::Folder;
    if (wantsDrawing) {
        const QString program = drawingProgram();
        if (!program.isEmpty())
            return draw(program, arguments, dossier, target, console);
        if (*format == papers::Format::Pdf) {
            console.report(problem(code::noDrawing));
            return Exit::WrongUse;
        }
    }
    const auto done = papers::deliver(dossier, *format, target, {});
    if (!done) {
        console.report(done.error());
        return Exit::WrongUse;
    }
    return Exit::Done;
}

} // namespace cli
