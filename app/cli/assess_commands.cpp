// assess and explain: one case, all measures or one.
#include "cli/case_work.h"
#include "cli/commands.h"
#include "explain/reason.h"
#include "feel/nearest.h"
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
    if (const Exit exit = prepare(arguments, console, work); exit != Exit::Done)
        return exit;
    if (format == u"json")
        console.print(report::assessmentJson(*work.assessment));
    else
        console.print(report::assessmentText(*work.assessment, work.subject, console.language()));
    return Exit::Done;
}

Exit explainMeasure(const Arguments &arguments, Console &console)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    Work work;
    if (const Exit exit = prepare(arguments, console, work); exit != Exit::Done)
        return exit;
    const QString &id = arguments.operands.at(1);
    const assess::Outcome *outcome = work.assessment->find(id);
    if (outcome == nullptr) {
        QStringList ids;
        for (const auto &measure : work.rules->measures())
            ids += measure.id;
        console.report(
            problem(QLatin1StringView("unknown-measure"), {id}, feel::nearest(id.toLower(), ids)));
        return Exit::WrongUse;
    }
    const auto reasons = explain::reasonsOf(*work.assessment, *outcome, work.subject, work.options,
                                            console.language());
    if (!reasons) {
        console.report(reasons.error(), work.rules.get());
        return exitOf(reasons.error());
    }
    if (format == u"json")
        console.print(report::reasonJson(*reasons));
    else
        console.print(report::reasonText(*reasons, console.language()));
    return Exit::Done;
}

} // namespace cli
