// check and test: a folder of rules and its examples.
#include "assess/coverage.h"
#include "assess/examples.h"
#include "cli/commands.h"
#include "cli/diagnostics.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {

namespace {

struct Rules {
    Q_DECLARE_TR_FUNCTIONS(cli::Rules)
};

/// Whether a folder that is named on the command line is there; reports where it is not.
bool isFolder(const QString &folder, const Console &console)
{
    if (QFileInfo(folder).isDir())
        return true;
    base::Issue issue = problem(QLatin1StringView("folder-missing"), {folder});
    issue.place.file = folder;
    console.report(issue);
    return false;
}

void append(base::Issues &issues, const base::Issues &more)
{
    issues.insert(issues.end(), more.begin(), more.end());
}

} // namespace

Exit checkRules(const Arguments &arguments, Console &console)
{
    const QString &folder = arguments.operands.first();
    const QString against = arguments.value(QStringLiteral("--against"));
    if (!isFolder(folder, console) || (!against.isEmpty() && !isFolder(against, console)))
        return Exit::BadInput;
    const auto rules = rulebook::Rulebook::load(folder);
    base::Issues findings;
    if (!rules) {
        findings = rules.error();
    } else {
        findings = (*rules)->warnings();
        append(findings, rulebook::lint(**rules));
        if (!against.isEmpty())
            append(findings, rulebook::checkAgainst(**rules, against));
    }
    console.report(findings);
    if (rules)
        console.print(Rules::tr("documents: %1, measures: %2, examples: %3")
                          .arg((*rules)->documents().size())
                          .arg((*rules)->measures().size())
                          .arg((*rules)->examples().size())
                      + u'\n');
    console.print(Rules::tr("findings: %1").arg(findings.size()) + u'\n');
    return findings.empty() ? Exit::Done : Exit::Findings;
}

/// The last line is ASCII in every language: scripts read it.
Exit testRules(const Arguments &arguments, Console &console)
{
    const QString &folder = arguments.operands.first();
    if (!isFolder(folder, console))
        return Exit::BadInput;
    const auto rules = rulebook::Rulebook::load(folder);
    if (!rules) {
        console.report(rules.error());
        return Exit::BadInput;
    }
    int passed = 0;
    int failed = 0;
    for (const assess::ExampleResult &result : assess::runExamples(*rules)) {
        if (result.differences.empty()) {
            ++passed;
            continue;
        }
        ++failed;
        const rulebook::Example &example = *result.example;
        for (base::Issue issue : result.differences) {
            if (issue.place.file.isEmpty())
                issue.place = example.place;
            if (issue.place.path.isEmpty())
                issue.place.path = QStringLiteral("%1: %2").arg(
                    example.measure, example.name.in(console.language()));
            console.report(issue);
        }
    }
    base::Issues gaps;
    if (arguments.has(QStringLiteral("--coverage"))) {
        gaps = assess::uncovered(*rules);
        console.report(gaps);
        console.print(Rules::tr("findings: %1").arg(gaps.size()) + u'\n');
    }
    if (passed + failed == 0)
        console.print(Rules::tr("There is no example in this folder.") + u'\n');
    console.print(QStringLiteral("%1 passed, %2 failed\n").arg(passed).arg(failed));
    return failed == 0 && passed > 0 && gaps.empty() ? Exit::Done : Exit::Findings;
}

} // namespace cli
