#include "cases/case_file.h"
#include "cases/names.h"

#include <set>
#include <utility>

namespace cases {

namespace {

/// What formulas read, by slot.
struct Reads {
    std::set<int> facts;
    std::set<int> assumptions;
    std::set<std::pair<int, int>> columns; ///< table, column
    std::set<int> tables;
};

void collect(const feel::FormulaPtr &formula, Reads &reads)
{
    if (!formula)
        return;
    for (const feel::Node &node : formula->nodes()) {
        if (node.op == feel::Op::Fact)
            reads.facts.insert(node.slot);
        else if (node.op == feel::Op::Assumption)
            reads.assumptions.insert(node.slot);
        else if (node.op == feel::Op::Column)
            reads.columns.emplace(node.table, node.slot);
        if (node.table >= 0)
            reads.tables.insert(node.table);
    }
}

void collect(const std::vector<rulebook::Alternative> &alternatives, Reads &reads)
{
    for (const rulebook::Alternative &alternative : alternatives) {
        collect(alternative.when, reads);
        collect(alternative.formula, reads);
    }
}

void collect(const rulebook::Measure &measure, const rulebook::Rulebook &rules, Reads &reads)
{
    for (const rulebook::Condition &condition : measure.conditions) {
        collect(condition.when, reads);
        collect(condition.unless, reads);
        collect(condition.formula, reads);
    }
    for (const rulebook::Grouping &grouping : measure.groups) {
        collect(grouping.when, reads);
        for (const feel::FormulaPtr &key : grouping.keys)
            collect(key, reads);
    }
    const rulebook::Amount &amount = measure.amount;
    for (const auto *stage :
         {&measure.anchor, &amount.base, &amount.rate, &amount.less, &amount.floor, &amount.cap}) {
        collect(*stage, reads);
        for (const rulebook::Alternative &alternative : *stage) {
            if (const auto *other = rules.findMeasure(alternative.measure))
                collect(*other, rules, reads); // no further: an amount never rests on a third
        }
    }
    if (measure.table >= 0)
        reads.tables.insert(measure.table);
    if (amount.assumption >= 0)
        reads.assumptions.insert(amount.assumption);
}

} // namespace

base::Result<QByteArray> templateFor(const QStringList &measures, const rulebook::Rulebook &rules)
{
    Reads reads;
    base::Issues issues;
    for (const QString &id : measures) {
        if (const rulebook::Measure *measure = rules.findMeasure(id))
            collect(*measure, rules, reads);
        else
            issues.push_back(unknownMeasure(id, rules));
    }
    if (!issues.empty())
        return base::failure(std::move(issues));

    const feel::Symbols &symbols = rules.symbols();
    const QString unknown = QStringLiteral("?");
    Case subject;
    // Every file says who asks, and every measure reads the last two: place and kind come before any formula.
    for (const char *fact : {"name", "credit_code", "place", "kind"}) {
        const QString path = QStringLiteral("applicant.") + QLatin1StringView(fact);
        if (path == u"applicant.name" || path == u"applicant.credit_code" || symbols.findFact(path))
            subject.facts[path] = unknown;
    }
    subject.on = unknown;
    for (const int slot : reads.facts)
        subject.facts[symbols.facts[static_cast<std::size_t>(slot)].path] = unknown;
    for (const int slot : reads.assumptions) {
        const QString &path = symbols.assumptions[static_cast<std::size_t>(slot)].path;
        subject.assumptions[path.section(u'.', 1)] = unknown;
    }
    for (const int slot : reads.tables)
        subject.tables[symbols.tables[static_cast<std::size_t>(slot)].name].resize(1);
    for (const auto &[table, column] : reads.columns) {
        const feel::TableSymbol &symbol = symbols.tables[static_cast<std::size_t>(table)];
        subject.tables[symbol.name].front()[symbol.columns[static_cast<std::size_t>(column)].path] =
            unknown;
    }
    return writeCaseFile(subject, rules);
}

} // namespace cases
