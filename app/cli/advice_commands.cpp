// next and whatif: what to answer, and what one fact would change.
#include "advice/next_question.h"
#include "advice/what_if.h"
#include "cli/case_work.h"
#include "cli/diagnostics.h"
#include "report/advice_json.h"
#include "report/advice_text.h"

namespace cli {

Exit askNext(const Arguments &arguments, Console &console)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    Work work;
    if (const Exit exit = readWork(arguments, console, work); exit != Exit::Done)
        return exit;
    const auto next = advice::nextQuestions(work.rules, work.subject, work.options);
    if (!next)
        return refuseWork(next.error(), work, console);
    reportWarnings(arguments, work, console);
    if (format == u"json")
        console.print(report::questionsJson(*next));
    else
        console.print(report::questionsText(*next, console.language()));
    return Exit::Done;
}

/// FACT=FROM..TO.
Exit varyFact(const Arguments &arguments, Console &console)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    const QString option = QStringLiteral("--vary");
    if (!arguments.has(option)) {
        console.report(problem(code::missingArgument,
                               {arguments.command, QStringLiteral("--vary FACT=FROM..TO")}));
        return Exit::WrongUse;
    }
    const QString words = arguments.value(option);
    const qsizetype sign = words.indexOf(u'=');
    const qsizetype dots = words.indexOf(QStringLiteral(".."), sign);
    if (sign <= 0 || dots < sign) {
        console.report(problem(code::optionRange, {option, words}));
        return Exit::WrongUse;
    }
    Work work;
    if (const Exit exit = readWork(arguments, console, work); exit != Exit::Done)
        return exit;
    const auto result = advice::whatIf(
        work.rules, work.subject, work.options, words.left(sign).trimmed(),
        words.mid(sign + 1, dots - sign - 1).trimmed(), words.mid(dots + 2).trimmed());
    if (!result)
        return refuseWork(result.error(), work, console);
    reportWarnings(arguments, work, console);
    if (format == u"json")
        console.print(report::whatIfJson(*result));
    else
        console.print(report::whatIfText(*result, console.language()));
    return Exit::Done;
}

} // namespace cli
