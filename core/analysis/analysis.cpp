#include "analysis/analysis.h"

#include "analysis/diagnostics.h"
#include "analysis/inspector.h"

#include <algorithm>
#include <set>

namespace analysis {

using namespace Qt::Literals::StringLiterals;

namespace {

void addOnce(base::Issues &issues, QLatin1StringView code, base::Source place,
             const QString &measure, const QStringList &arguments)
{
    place.path = measure;
    base::Issue issue{code, base::Severity::Warning, std::move(place), arguments, {}};
    if (std::ranges::find(issues, issue) == issues.end())
        issues.push_back(std::move(issue));
}

} // namespace

void Collector::warning(QLatin1StringView code, base::Source place, const QString &measure,
                        const QStringList &arguments)
{
    addOnce(m_report.warnings, code, std::move(place), measure, arguments);
}

void Collector::note(QLatin1StringView code, base::Source place, const QString &measure,
                     const QStringList &arguments)
{
    if (wantsNotes())
        addOnce(m_report.notes, code, std::move(place), measure, arguments);
}

namespace {

/// Facts (table -1, slot) and columns (table, slot) that formulas read.
using Names = std::set<std::pair<int, int>>;

void addNames(const feel::FormulaPtr &formula, Names &names)
{
    if (!formula)
        return;
    for (const feel::Node &node : formula->nodes()) {
        if (node.op == feel::Op::Fact)
            names.emplace(-1, node.slot);
        if (node.op == feel::Op::Column)
            names.emplace(node.table, node.slot);
    }
}

Names namesOf(const rulebook::Rulebook &rules)
{
    Names names;
    for (const rulebook::Measure &measure : rules.measures()) {
        for (const rulebook::Condition &condition : measure.conditions)
            addNames(condition.formula, names);
        for (const rulebook::Grouping &group : measure.groups)
            for (const feel::FormulaPtr &key : group.keys)
                addNames(key, names);
        for (const rulebook::Parameter &parameter : measure.parameters)
            addNames(parameter.formula, names);
        const rulebook::Amount &amount = measure.amount;
        for (const auto *stage : {&measure.anchor, &amount.base, &amount.rate, &amount.less,
                                  &amount.floor, &amount.cap}) {
            for (const rulebook::Alternative &alternative : *stage)
                addNames(alternative.formula, names);
        }
    }
    for (const rulebook::Check &check : rules.vocabulary().checks)
        addNames(check.formula, names);
    return names;
}

} // namespace

void inspectNames(const rulebook::Rulebook &rules, Collector &collector)
{
    const Names names = namesOf(rules);
    const feel::Symbols &symbols = rules.symbols();
    const auto unused = [&](int table, std::size_t slot, const QString &name) {
        if (!names.contains({table, static_cast<int>(slot)}))
            collector.note(code::factUnused, {}, {}, {name});
    };
    for (std::size_t slot = 0; slot < symbols.facts.size(); ++slot) {
        // what the program itself reads, or shows
        if (!symbols.facts[slot].path.startsWith(u"applicant."))
            unused(-1, slot, symbols.facts[slot].path);
    }
    for (std::size_t table = 0; table < symbols.tables.size(); ++table) {
        const feel::TableSymbol &symbol = symbols.tables[table];
        for (std::size_t slot = 0; slot < symbol.columns.size(); ++slot)
            unused(static_cast<int>(table), slot, symbol.name + u'.' + symbol.columns[slot].path);
    }
    for (std::size_t slot = 0; slot < rules.readings().size(); ++slot) {
        const bool isRead = std::ranges::any_of(rules.measures(), [&](const auto &measure) {
            return std::ranges::find(measure.readings, static_cast<int>(slot))
                   != measure.readings.end();
        });
        if (!isRead)
            collector.warning(code::readingUnused, {}, {}, {rules.readings()[slot].id});
    }
}

Report analyse(const rulebook::Rulebook &rules, Depth depth)
{
    Collector collector(depth);
    inspectNames(rules, collector);
    inspectTime(rules, collector);
    for (const rulebook::Measure &measure : rules.measures()) {
        const std::vector<Setting> settings = settingsOf(rules, measure);
        inspectTables(rules, measure, collector);
        inspectConditions(measure, settings, collector);
        inspectBounds(measure, settings, collector);
        inspectGrades(settings.front(), collector);
        inspectReadings(settings, collector);
        if (depth == Depth::Notes)
            inspectCliffs(settings.front(), collector);
    }
    return collector.take();
}

} // namespace analysis
