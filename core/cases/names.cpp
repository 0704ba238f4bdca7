#include "cases/names.h"

#include "cases/diagnostics.h"
#include "cases/values.h"
#include "feel/nearest.h"

#include <QStringList>

namespace cases {

namespace {

template <class Items, class Member> QStringList namesOf(const Items &items, Member member)
{
    QStringList names;
    names.reserve(static_cast<qsizetype>(items.size()));
    for (const auto &item : items)
        names += item.*member;
    return names;
}

const rulebook::Reading &readingAt(int slot, const rulebook::Rulebook &rules)
{
    return rules.readings()[static_cast<std::size_t>(slot)];
}

} // namespace

base::Issue unknownFact(const QString &path, const rulebook::Rulebook &rules)
{
    QStringList names = namesOf(rules.symbols().facts, &feel::ValueSymbol::path);
    names << QStringLiteral("applicant.name") << QStringLiteral("applicant.credit_code");
    QString nearest = feel::nearest(path, names);
    // `contracts.amount`: a column is written inside the rows of its table.
    const QString table = path.section(u'.', 0, 0);
    if (nearest.isEmpty() && rules.symbols().findTable(table))
        nearest = table;
    return issueOf(code::unknownFact, {path}, nearest);
}

base::Issue unknownTable(const QString &name, const rulebook::Rulebook &rules)
{
    const QStringList names = namesOf(rules.symbols().tables, &feel::TableSymbol::name);
    return issueOf(code::unknownTable, {name}, feel::nearest(name, names));
}

base::Issue unknownColumn(const QString &column, int table, const rulebook::Rulebook &rules)
{
    const feel::TableSymbol &symbol = rules.symbols().tables[static_cast<std::size_t>(table)];
    const QStringList names = namesOf(symbol.columns, &feel::ValueSymbol::path);
    return issueOf(code::unknownColumn, {column, symbol.name}, feel::nearest(column, names));
}

base::Issue unknownReading(const QString &id, const rulebook::Rulebook &rules)
{
    const QStringList ids = namesOf(rules.readings(), &rulebook::Reading::id);
    return issueOf(code::unknownReading, {id}, feel::nearest(id, ids));
}

base::Issue unknownChoice(const QString &choice, int reading, const rulebook::Rulebook &rules)
{
    const rulebook::Reading &asked = readingAt(reading, rules);
    const QStringList ids = namesOf(asked.choices, &rulebook::Choice::id);
    return issueOf(code::unknownChoice, {choice, asked.id, ids.join(QStringLiteral(", "))},
                   feel::nearest(choice, ids));
}

base::Issue unknownAssumption(const QString &id, const rulebook::Rulebook &rules)
{
    const QStringList ids = namesOf(rules.assumptions(), &rulebook::Assumption::id);
    return issueOf(code::unknownAssumption, {id}, feel::nearest(id, ids));
}

base::Issue unknownMeasure(const QString &id, const rulebook::Rulebook &rules)
{
    const QStringList ids = namesOf(rules.measures(), &rulebook::Measure::id);
    return issueOf(code::unknownMeasure, {id}, feel::nearest(id, ids));
}

std::optional<int> findReading(const QString &id, const rulebook::Rulebook &rules)
{
    return rules.symbols().findReading(QString(QStringLiteral("reading.") + id));
}

std::optional<int> findAssumption(const QString &id, const rulebook::Rulebook &rules)
{
    return rules.symbols().findAssumption(QString(QStringLiteral("assumption.") + id));
}

std::optional<int> findChoice(const QString &choice, int reading, const rulebook::Rulebook &rules)
{
    const auto &choices = readingAt(reading, rules).choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].id == choice)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

} // namespace cases
