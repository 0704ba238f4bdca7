// check and test: a folder of rules and its examples.
#include "analysis/analysis.h"
#include "assess/coverage.h"
#include "assess/examples.h"
#include "cases/case_file.h"
#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "explain/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <map>

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

/// `jz3-4-threshold-2-below.json`, numbered per condition.
QString fileNameOf(const analysis::BoundaryCase &one, std::map<QString, int> &numbers)
{
    using Side = analysis::BoundaryCase::Side;
    const QString name = one.measure + u'-' + one.condition;
    const QString side = one.side == Side::Below ? QStringLiteral("below")
                         : one.side == Side::At  ? QStringLiteral("at")
                                                 : QStringLiteral("above");
    return QStringLiteral("%1-%2-%3.json").arg(name, QString::number(++numbers[name]), side);
}

/// False, reported, where a file cannot be written.
bool writeBoundaryCases(const rulebook::Rulebook &rules, const QString &folder, Console &console)
{
    QDir().mkpath(folder);
    std::map<QString, int> numbers;
    const auto cases = analysis::boundaryCases(rules);
    for (const analysis::BoundaryCase &one : cases) {
        QSaveFile file(QDir(folder).filePath(fileNameOf(one, numbers)));
        const bool written = file.open(QIODevice::WriteOnly)
                             && file.write(cases::writeCaseFile(one.subject, rules)) >= 0
                             && file.commit();
        if (!written) {
            base::Issue issue = problem(code::outputFailed, {file.errorString()});
            issue.place.file = file.fileName();
            console.report(issue);
            return false;
        }
    }
    console.print(Rules::tr("boundary cases: %1").arg(cases.size()) + u'\n');
    return true;
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
    base::Issues notes;
    if (!rules) {
        findings = rules.error();
    } else {
        findings = (*rules)->warnings();
        append(findings, rulebook::lint(**rules));
        const bool isDeep = arguments.has(QStringLiteral("--deep"));
        const auto depth = isDeep ? analysis::Depth::Notes : analysis::Depth::Slips;
        const analysis::Report report = analysis::analyse(**rules, depth);
        append(findings, report.warnings);
        notes = report.notes;
        if (!against.isEmpty())
            append(findings, rulebook::checkAgainst(**rules, against));
    }
    console.report(findings);
    for (const base::Issue &note : notes)
        console.print(explain::renderNote(note, console.language(), rules->get()));
    const QString boundaries = arguments.value(QStringLiteral("--boundary-cases"));
    if (rules && !boundaries.isEmpty() && !writeBoundaryCases(**rules, boundaries, console))
        return Exit::BadInput;
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
