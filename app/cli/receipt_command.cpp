// receipt: an assessment frozen in a file, and looked at again.
#include "cli/case_work.h"
#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "report/receipt.h"

namespace cli {

namespace {

Exit make(const Arguments &arguments, Console &console)
{
    Work work;
    std::shared_ptr<const assess::Assessment> assessment;
    if (const Exit exit = assessWork(arguments, console, work, assessment); exit != Exit::Done)
        return exit;
    cases::Case subject = work.subject;
    subject.on = assessment->on.toText();
    for (const auto &[id, choice] : work.options.readings)
        subject.readings[id] = choice;
    for (const auto &[id, value] : work.options.assumptions)
        subject.assumptions[id] = value;
    console.print(report::receipt(*assessment, subject));
    return Exit::Done;
}

Exit verify(const Arguments &arguments, Console &console)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    Exit exit = Exit::Done;
    const RulesPtr rules = loadRules(arguments, console, exit);
    if (!rules)
        return exit;
    const QString &fileName = arguments.operands.first();
    const auto bytes = readInput(fileName, report::largestReceipt);
    if (!bytes) {
        console.report(bytes.error());
        return Exit::BadInput;
    }
    const auto verification = report::verifyReceipt(*bytes, fileName, rules);
    if (!verification) {
        console.report(verification.error());
        return Exit::BadInput;
    }
    if (format == u"json")
        console.print(report::verificationJson(*verification));
    else
        console.print(report::verificationText(*verification, console.language()));
    return verification->isSame() ? Exit::Done : Exit::Findings;
}

} // namespace

Exit workOnReceipt(const Arguments &arguments, Console &console)
{
    const QString action = arguments.operands.first();
    Arguments rest = arguments;
    rest.operands.removeFirst();
    if (action == u"make")
        return make(rest, console);
    if (action == u"verify")
        return verify(rest, console);
    console.report(problem(code::optionValue,
                           {QStringLiteral("receipt"), action, QStringLiteral("make, verify")}));
    return Exit::WrongUse;
}

} // namespace cli
