// next, whatif, nearest and calendar: what to answer, to change, and by when.
#include "advice/calendar.h"
#include "advice/nearest_way.h"
#include "advice/next_question.h"
#include "advice/what_if.h"
#include "cli/case_work.h"
#include "cli/diagnostics.h"
#include "report/advice_json.h"
#include "report/advice_text.h"

namespace cli {

namespace {

/// Reads the case, asks, and prints the answer in the form wanted.
template <class Ask, class Json, class Text>
Exit answer(const Arguments &arguments, Console &console, const Ask &ask, const Json &json,
            const Text &text)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    Work work;
    if (const Exit exit = readWork(arguments, console, work); exit != Exit::Done)
        return exit;
    const auto result = ask(work);
    if (!result)
        return refuseWork(result.error(), work, console);
    reportWarnings(arguments, work, console);
    console.print(format == u"json" ? QString::fromUtf8(json(*result))
                                    : text(*result, console.language()));
    return Exit::Done;
}

} // namespace

Exit askNext(const Arguments &arguments, Console &console)
{
    return answer(
        arguments, console,
        [](const Work &work) {
            return advice::nextQuestions(work.rules, work.subject, work.options);
        },
        report::questionsJson, report::questionsText);
}

/// FACT=FROM..TO.
Exit varyFact(const Arguments &arguments, Console &console)
{
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
    return answer(
        arguments, console,
        [&](const Work &work) {
            return advice::whatIf(
                work.rules, work.subject, work.options, words.left(sign).trimmed(),
                words.mid(sign + 1, dots - sign - 1).trimmed(), words.mid(dots + 2).trimmed());
        },
        report::whatIfJson, report::whatIfText);
}

Exit findNearest(const Arguments &arguments, Console &console)
{
    return answer(
        arguments, console,
        [&](const Work &work) {
            return advice::nearestWays(work.rules, work.subject, work.options,
                                       arguments.operands.value(1));
        },
        report::nearestJson, report::nearestText);
}

Exit listDays(const Arguments &arguments, Console &console)
{
    const QString option = QStringLiteral("--until");
    const auto until = base::Date::fromText(arguments.value(option));
    if (arguments.has(option) && !until) {
        console.report(problem(code::optionDate, {option, arguments.value(option)}));
        return Exit::WrongUse;
    }
    return answer(
        arguments, console,
        [&](const Work &work) {
            return advice::calendar(work.rules, work.subject, work.options, until);
        },
        report::calendarJson, report::calendarText);
}

} // namespace cli
