// diff: two versions of rules, what changes, for whom.
#include "analysis/comparison.h"
#include "analysis/rule_changes.h"
#include "cases/case_file.h"
#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "report/rule_difference.h"

#include <QDir>
#include <QSet>

namespace cli {

namespace {

/// The rules of a folder; null, with what is wrong reported.
RulesPtr loadFolder(const QString &folder, const Console &console)
{
    auto rules = rulebook::Rulebook::load(folder);
    if (rules)
        return *rules;
    console.report(rules.error());
    return nullptr;
}

/// Measures whose texts differ, and those of documents of which anything differs: a reading or the
/// vocabulary changes measures that stand as they stood.
QStringList measuresToTry(const std::vector<analysis::RuleChange> &changes,
                          const rulebook::Rulebook &before, const rulebook::Rulebook &after)
{
    QSet<QString> changed;
    for (const analysis::RuleChange &change : changes)
        changed += change.measure;
    const bool isWide = changed.contains(QString());
    QStringList measures;
    for (const rulebook::Rulebook *rules : {&after, &before}) {
        for (const rulebook::Measure &measure : rules->measures()) {
            if ((isWide || changed.contains(measure.id)) && !measures.contains(measure.id))
                measures += measure.id;
        }
    }
    return measures;
}

/// The case files of a folder. Those that either version refuses are reported and left out.
bool readCases(const QString &folder, const rulebook::Rulebook &after,
               const analysis::Comparison &comparison, const Console &console,
               report::RuleDifference &difference)
{
    const QDir dir(folder);
    bool good = dir.exists();
    if (!good)
        console.report(problem(code::fileRead, {folder, QString()}));
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto bytes = readInput(dir.filePath(name), cases::largestCaseFile);
        const auto subject = bytes ? cases::readCaseFile(*bytes, name, after)
                                   : base::Result<cases::Case>(tl::unexpected(bytes.error()));
        const auto shift = subject
                               ? comparison.shift(*subject)
                               : base::Result<analysis::CaseShift>(tl::unexpected(subject.error()));
        if (!shift) {
            console.report(shift.error());
            good = false;
            continue;
        }
        ++difference.casesRead;
        if (!shift->measures.empty())
            difference.cases.push_back({name, *shift});
    }
    return good;
}

} // namespace

Exit compareRules(const Arguments &arguments, Console &console)
{
    const QString format =
        formatOf(arguments, {QStringLiteral("text"), QStringLiteral("json")}, console);
    if (format.isEmpty())
        return Exit::WrongUse;
    const RulesPtr before = loadFolder(arguments.operands.at(0), console);
    const RulesPtr after = loadFolder(arguments.operands.at(1), console);
    if (!before || !after)
        return Exit::BadInput;
    auto changes = analysis::ruleChanges(arguments.operands.at(0), arguments.operands.at(1));
    if (!changes) {
        console.report(changes.error());
        return Exit::BadInput;
    }
    report::RuleDifference difference;
    difference.changes = std::move(*changes);
    const analysis::Comparison comparison(before, after);
    for (const QString &measure : measuresToTry(difference.changes, *before, *after)) {
        if (auto witness = comparison.witness(measure))
            difference.witnesses.push_back(std::move(*witness));
    }
    const QString folder = arguments.value(QStringLiteral("--cases"));
    const bool good =
        folder.isEmpty() || readCases(folder, *after, comparison, console, difference);
    if (format == u"json")
        console.print(report::differenceJson(difference, *before, *after));
    else
        console.print(report::differenceText(difference, console.language()));
    if (!good)
        return Exit::BadInput;
    return difference.changes.empty() ? Exit::Done : Exit::Findings;
}

} // namespace cli
