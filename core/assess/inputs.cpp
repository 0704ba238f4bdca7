#include "assess/inputs.h"

#include "cases/binding.h"

namespace assess {

namespace {

base::Issue problem(const char *code, const QString &path, const QStringList &arguments)
{
    base::Issue issue{QString::fromLatin1(code), base::Severity::Error, {}, arguments, {}};
    issue.place.path = path;
    return issue;
}

void chooseReadings(const rulebook::Rulebook &rules, const std::map<QString, QString> &chosen,
                    eval::Facts &facts, base::Issues &issues)
{
    for (const auto &[id, choice] : chosen) {
        const QString path = QStringLiteral("reading.") + id;
        const auto slot = rules.symbols().findReading(path);
        if (!slot) {
            issues.push_back(problem("unknown-reading", path, {id}));
            continue;
        }
        const auto &symbol = rules.symbols().readings[static_cast<std::size_t>(*slot)];
        const auto &members =
            rules.symbols().lists[static_cast<std::size_t>(symbol.type.list)].members;
        const auto index = members.indexOf(choice);
        if (index < 0) {
            issues.push_back(
                problem("unknown-choice", path, {choice, id, members.join(QStringLiteral(", "))}));
            continue;
        }
        facts.readings[static_cast<std::size_t>(*slot)] = eval::Members{std::uint64_t{1} << index};
    }
}

void fillAssumptions(const rulebook::Rulebook &rules, const std::map<QString, QString> &given,
                     eval::Facts &facts, base::Issues &issues)
{
    for (const auto &[id, text] : given) {
        const QString path = QStringLiteral("assumption.") + id;
        const auto slot = rules.symbols().findAssumption(path);
        if (!slot) {
            issues.push_back(problem("unknown-assumption", path, {id}));
            continue;
        }
        const auto &symbol = rules.symbols().assumptions[static_cast<std::size_t>(*slot)];
        auto value = cases::valueFromText(text, symbol, rules);
        if (!value) {
            for (auto issue : value.error()) {
                issue.place.path = path;
                issues.push_back(std::move(issue));
            }
            continue;
        }
        facts.assumptions[static_cast<std::size_t>(*slot)] = std::move(*value);
    }
}

} // namespace

base::Result<Inputs> prepare(const rulebook::Rulebook &rules, const cases::Case &subject,
                             const Options &options)
{
    cases::Bound bound = cases::bind(subject, rules);
    base::Issues issues;
    chooseReadings(rules, options.readings, bound.facts, issues);
    fillAssumptions(rules, options.assumptions, bound.facts, issues);
    const auto on = options.on ? options.on : bound.on;
    if (!on)
        issues.push_back(problem("no-date", QStringLiteral("on"), {}));
    if (!issues.empty())
        return base::failure(std::move(issues));
    return Inputs{std::move(bound.facts), *on, std::move(bound.issues), std::move(bound.presumed)};
}

} // namespace assess
