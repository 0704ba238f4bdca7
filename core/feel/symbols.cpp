#include "feel/symbols.h"

namespace feel {

namespace {

template <class Vector, class Key>
std::optional<int> indexOf(const Vector &symbols, QStringView name, Key key)
{
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (QStringView(symbols[i].*key) == name)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<int> Symbols::findFact(QStringView path) const
{
    return indexOf(facts, path, &ValueSymbol::path);
}

std::optional<int> Symbols::findTable(QStringView name) const
{
    return indexOf(tables, name, &TableSymbol::name);
}

std::optional<int> Symbols::findColumn(int table, QStringView column) const
{
    if (table < 0 || static_cast<std::size_t>(table) >= tables.size())
        return std::nullopt;
    return indexOf(tables[static_cast<std::size_t>(table)].columns, column, &ValueSymbol::path);
}

std::optional<int> Symbols::findReading(QStringView path) const
{
    return indexOf(readings, path, &ValueSymbol::path);
}

std::optional<int> Symbols::findAssumption(QStringView path) const
{
    return indexOf(assumptions, path, &ValueSymbol::path);
}

std::optional<int> Symbols::findParameter(QStringView name) const
{
    return indexOf(parameters, name, &ParameterSymbol::name);
}

} // namespace feel
