#include "report/reads.h"

#include <QSet>

namespace report {

namespace {

using feel::Op;

QString columnPath(const QString &table, const QString &column)
{
    return QStringLiteral("%1.%2").arg(table, column);
}

/// Collects what the formulas of one measure read.
class Collector {
public:
    explicit Collector(const feel::Symbols &symbols) : m_symbols(symbols) {}

    QSet<QString> paths;

    void add(const feel::FormulaPtr &formula)
    {
        if (!formula)
            return;
        for (const feel::Node &node : formula->nodes()) {
            if (node.op == Op::Fact)
                paths.insert(m_symbols.facts[static_cast<std::size_t>(node.slot)].path);
            if (node.op == Op::Column) {
                const auto &table = m_symbols.tables[static_cast<std::size_t>(node.table)];
                paths.insert(columnPath(table.name,
                                        table.columns[static_cast<std::size_t>(node.slot)].path));
            }
            if (node.op == Op::Count)
                paths.insert(m_symbols.tables[static_cast<std::size_t>(node.table)].name);
        }
    }
    void add(const std::vector<rulebook::Alternative> &alternatives)
    {
        for (const auto &alternative : alternatives) {
            add(alternative.when);
            add(alternative.formula);
        }
    }

private:
    const feel::Symbols &m_symbols;
};

void collect(Collector &collector, const rulebook::Measure &measure,
             const rulebook::Rulebook &rules)
{
    const feel::Symbols &symbols = rules.symbols();
    const rulebook::Document *document = rules.findDocument(measure.document);
    if (document != nullptr && !document->place.isEmpty())
        collector.paths.insert(QStringLiteral("applicant.place"));
    if (measure.applicants != 0)
        collector.paths.insert(QStringLiteral("applicant.kind"));
    if (measure.table >= 0)
        collector.paths.insert(symbols.tables[static_cast<std::size_t>(measure.table)].name);
    for (const auto &grouping : measure.groups)
        for (const auto &key : grouping.keys)
            collector.add(key);
    for (const auto &condition : measure.conditions) {
        collector.add(condition.formula);
        collector.add(condition.unless);
    }
    const rulebook::Amount &amount = measure.amount;
    for (const auto *alternatives :
         {&measure.anchor, &amount.base, &amount.rate, &amount.less, &amount.floor, &amount.cap})
        collector.add(*alternatives);
    for (const auto *alternatives : {&amount.base, &amount.less}) {
        for (const auto &alternative : *alternatives) {
            if (const auto *other = rules.findMeasure(alternative.measure))
                collect(collector, *other, rules);
        }
    }
}

} // namespace

QStringList pathsReadBy(const rulebook::Measure &measure, const rulebook::Rulebook &rules)
{
    const feel::Symbols &symbols = rules.symbols();
    Collector collector(symbols);
    collect(collector, measure, rules);
    QStringList ordered;
    const auto take = [&](const QString &path) {
        if (collector.paths.contains(path))
            ordered += path;
    };
    for (const auto &fact : symbols.facts)
        take(fact.path);
    for (const auto &table : symbols.tables) {
        take(table.name);
        for (const auto &column : table.columns)
            take(columnPath(table.name, column.path));
    }
    return ordered;
}

Readers::Readers(const rulebook::Rulebook &rules) : m_rules(rules)
{
    for (const rulebook::Measure &measure : rules.measures())
        m_reads.emplace_back(measure.id, pathsReadBy(measure, rules));
}

QStringList Readers::of(const QString &path) const
{
    QStringList measures;
    for (const auto &[measure, paths] : m_reads) {
        if (paths.contains(path))
            measures += measure;
    }
    return measures;
}

QStringList Readers::of(const eval::Input &input) const
{
    const feel::Symbols &symbols = m_rules.symbols();
    const auto slot = static_cast<std::size_t>(input.slot);
    switch (input.kind) {
    case eval::Input::Kind::Fact:
        return of(symbols.facts[slot].path);
    case eval::Input::Kind::Table: {
        const feel::TableSymbol &table = symbols.tables[slot];
        return of(input.column < 0
                      ? table.name
                      : columnPath(table.name,
                                   table.columns[static_cast<std::size_t>(input.column)].path));
    }
    case eval::Input::Kind::Assumption:
        break;
    }
    return {};
}

} // namespace report
