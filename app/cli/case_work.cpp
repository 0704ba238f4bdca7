#include "cli/case_work.h"

#include "cases/binding.h"
#include "cases/case_file.h"
#include "cli/diagnostics.h"
#include "feel/nearest.h"

namespace cli {

namespace {

/// Wrong words on the command line, found before any file is read.
std::optional<assess::Options> optionsOf(const Arguments &arguments, const Console &console)
{
    assess::Options options;
    const QString on = arguments.value(QStringLiteral("--on"));
    if (arguments.has(QStringLiteral("--on"))) {
        options.on = base::Date::fromText(on);
        if (!options.on) {
            console.report(problem(code::optionDate, {QStringLiteral("--on"), on}));
            return std::nullopt;
        }
    }
    auto readings = arguments.pairs(QStringLiteral("--reading"));
    auto assumptions = arguments.pairs(QStringLiteral("--assume"));
    for (const auto *pairs : {&readings, &assumptions}) {
        if (!*pairs) {
            console.report(pairs->error());
            return std::nullopt;
        }
    }
    options.readings = std::move(*readings);
    options.assumptions = std::move(*assumptions);
    return options;
}

/// What people type becomes what cases hold: "5%" is 0.05. Texts that cannot be read stay as they are;
/// assess() refuses them.
void makeCanonical(assess::Options &options, const rulebook::Rulebook &rules)
{
    for (auto &[id, text] : options.assumptions) {
        const auto slot = rules.symbols().findAssumption(QStringLiteral("assumption.") + id);
        if (!slot)
            continue;
        const auto &symbol = rules.symbols().assumptions[static_cast<std::size_t>(*slot)];
        if (const auto canonical = cases::canonicalText(text, symbol, rules))
            text = *canonical;
    }
}

/// Names that are probably meant instead of unknown ones.
void addSuggestions(base::Issues &issues, const rulebook::Rulebook &rules)
{
    for (base::Issue &issue : issues) {
        QStringList names;
        if (issue.code == u"unknown-reading") {
            for (const auto &reading : rules.readings())
                names += reading.id;
        } else if (issue.code == u"unknown-assumption") {
            for (const auto &assumption : rules.assumptions())
                names += assumption.id;
        } else if (issue.code == u"unknown-measure") {
            for (const auto &measure : rules.measures())
                names += measure.id;
        }
        if (issue.suggestion.isEmpty() && !names.isEmpty())
            issue.suggestion = feel::nearest(issue.arguments.value(0).toLower(), names);
    }
}

/// An amount beyond what can be held comes from the case; all else that assess() refuses comes from
/// the command line.
Exit exitOf(const base::Issues &issues)
{
    for (const base::Issue &issue : issues) {
        if (issue.code == u"overflow")
            return Exit::BadInput;
    }
    return Exit::WrongUse;
}

} // namespace

Exit readWork(const Arguments &arguments, const Console &console, Work &work)
{
    auto options = optionsOf(arguments, console);
    if (!options)
        return Exit::WrongUse;
    work.options = std::move(*options);
    Exit exit = Exit::Done;
    work.rules = loadRules(arguments, console, exit);
    if (!work.rules)
        return exit;
    const QString &fileName = arguments.operands.first();
    const auto bytes = readInput(fileName, cases::largestCaseFile);
    if (!bytes) {
        console.report(bytes.error());
        return Exit::BadInput;
    }
    auto subject = cases::readCaseFile(*bytes, fileName, *work.rules);
    if (!subject) {
        console.report(subject.error(), work.rules.get());
        return Exit::BadInput;
    }
    work.subject = std::move(*subject);
    makeCanonical(work.options, *work.rules);
    return Exit::Done;
}

Exit assessWork(const Arguments &arguments, const Console &console, Work &work,
                std::shared_ptr<const assess::Assessment> &assessment)
{
    if (const Exit exit = readWork(arguments, console, work); exit != Exit::Done)
        return exit;
    auto result = assess::assess(work.rules, work.subject, work.options);
    if (!result)
        return refuseWork(result.error(), work, console);
    assessment = std::move(*result);
    reportWarnings(arguments, work, console);
    return Exit::Done;
}

Exit refuseWork(base::Issues issues, const Work &work, const Console &console)
{
    addSuggestions(issues, *work.rules);
    console.report(issues, work.rules.get());
    return exitOf(issues);
}

void reportWarnings(const Arguments &arguments, const Work &work, const Console &console)
{
    base::Issues warnings = cases::warnings(work.subject, *work.rules);
    for (base::Issue &issue : warnings) {
        issue.severity = base::Severity::Warning;
        if (issue.place.file.isEmpty())
            issue.place.file = arguments.operands.first();
    }
    console.report(warnings, work.rules.get());
}

} // namespace cli
