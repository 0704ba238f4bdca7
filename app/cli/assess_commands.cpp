// assess and explain: one case, all measures or one.
#include "assess/assessment.h"
#include "cli/case_work.h"
#include "cli/diagnostics.h"
#include "explain/reason.h"
#include "report/json.h"
#include "report/text.h"

namespace cli {

Exit assessCase(const Arguments &arguments, Console &console)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    Work work;
    std::shared_ptr<const assess::Assessment> assessment;
    if (const Exit exit = assessWork(arguments, console, work, assessment); exit != Exit::Done)
        return exit;
    if (format == u"json")
        console.print(report::assessmentJson(*assessment));
    else
        console.print(report::assessmentText(*assessment, work.subject, console.language()));
    return Exit::Done;
}

Exit explainMeasure(const Arguments &arguments, Console &console)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    Work work;
    std::shared_ptr<const assess::Assessment> assessment;
    if (const Exit exit = assessWork(arguments, console, work, assessment); exit != Exit::Done)
        return exit;
    const QString &id = arguments.operands.at(1);
    const assess::Outcome *outcome = assessment->find(id);
    if (outcome == nullptr)
        return refuseWork({problem(QLatin1StringView("unknown-measure"), {id})}, work, console);
    const auto reasons =
        explain::reasonsOf(*assessment, *outcome, work.subject, work.options, console.language());
    if (!reasons)
        return refuseWork(reasons.error(), work, console);
    if (format == u"json")
        console.print(report::reasonJson(*reasons));
    else
        console.print(report::reasonText(*reasons, console.language()));
    return Exit::Done;
}

} // namespace cli
