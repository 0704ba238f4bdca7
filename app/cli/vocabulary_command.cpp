// vocabulary: the facts, or an empty case for some measures.
#include "cases/case_file.h"
#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "feel/nearest.h"
#include "report/json.h"

namespace cli {

QString formatOf(const Arguments &arguments, const QStringList &formats, const Console &console)
{
    const QString option = QStringLiteral("--format");
    if (!arguments.has(option))
        return formats.first();
    QString format = arguments.value(option);
    if (formats.contains(format))
        return format;
    if (format == u"html")
        console.report(problem(code::notAvailable, {option + u' ' + format}));
    else
        console.report(problem(code::optionValue,
                               {option, format, formats.join(QStringLiteral(", "))},
                               feel::nearest(format, formats)));
    return {};
}

namespace {

Exit makeTemplate(const Arguments &arguments, const rulebook::Rulebook &rules, Console &console)
{
    if (arguments.operands.isEmpty()) {
        console.report(problem(code::missingArgument, {QStringLiteral("vocabulary"),
                                                       QStringLiteral("--template MEASURE")}));
        return Exit::WrongUse;
    }
    const auto bytes = cases::templateFor(arguments.operands, rules);
    if (!bytes) {
        console.report(bytes.error());
        return Exit::WrongUse;
    }
    console.print(*bytes);
    return Exit::Done;
}

} // namespace

Exit showVocabulary(const Arguments &arguments, Console &console)
{
    const bool isTemplate = arguments.has(QStringLiteral("--template"));
    const QString format =
        formatOf(arguments, {QStringLiteral("json"), QStringLiteral("csv")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    if (!isTemplate && !arguments.operands.isEmpty()) {
        console.report(problem(code::extraArgument,
                               {QStringLiteral("vocabulary"), arguments.operands.first()}));
        return Exit::WrongUse;
    }
    Exit exit = Exit::Done;
    const RulesPtr rules = loadRules(arguments, console, exit);
    if (!rules)
        return exit;
    if (isTemplate)
        return makeTemplate(arguments, *rules, console);
    console.print(format == u"csv" ? report::vocabularyCsv(*rules)
                                   : report::vocabularyJson(*rules));
    return Exit::Done;
}

} // namespace cli
