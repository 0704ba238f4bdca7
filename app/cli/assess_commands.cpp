// assess and explain: one case, all measures or one.
#include "assess/assessment.h"
#include "cli/case_work.h"
#include "cli/diagnostics.h"
#include "explain/reason.h"
#include "report/json.h"
#include "report/text.h"

namespace cli {

namespace {

/// A case that has been assessed, to be told as JSON or as text.
struct Told {
    bool asJson = false;
    Work work;
    std::shared_ptr<const assess::Assessment> assessment;
};

Exit begin(const Arguments &arguments, Console &console, Told &told)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    told.asJson = format == u"json";
    return assessWork(arguments, console, told.work, told.assessment);
}

} // namespace

Exit assessCase(const Arguments &arguments, Console &console)
{
    Told told;
    if (const Exit exit = begin(arguments, console, told); exit != Exit::Done)
        return exit;
    if (told.asJson)
        console.print(report::assessmentJson(*told.assessment));
    else
        console.print(
            report::assessmentText(*told.assessment, told.work.subject, console.language()));
    return Exit::Done;
}

Exit explainMeasure(const Arguments &arguments, Console &console)
{
    Told told;
    if (const Exit exit = begin(arguments, console, told); exit != Exit::Done)
        return exit;
    const Work &work = told.work;
    const QString &id = arguments.operands.at(1);
    const assess::Outcome *outcome = told.assessment->find(id);
    if (outcome == nullptr)
        return refuseWork({problem(QLatin1StringView("unknown-measure"), {id})}, work, console);
    const auto reasons = explain::reasonsOf(*told.assessment, *outcome, work.subject, work.options,
                                            console.language());
    if (!reasons)
        return refuseWork(reasons.error(), work, console);
    if (told.asJson)
        console.print(report::reasonJson(*reasons));
    else
        console.print(report::reasonText(*reasons, console.language()));
    return Exit::Done;
}

} // namespace cli
