#include "eval/facts.h"

namespace eval {

namespace {

std::vector<Value> unknownRow(const std::vector<feel::ValueSymbol> &values,
                              const feel::Symbols &symbols)
{
    std::vector<Value> result;
    result.reserve(values.size());
    for (const feel::ValueSymbol &value : values)
        result.push_back(unknownOf(value, symbols));
    return result;
}

QString pathIn(const std::vector<feel::ValueSymbol> &values, int slot)
{
    return values[static_cast<std::size_t>(slot)].path;
}

} // namespace

Facts Facts::unknown(const feel::Symbols &symbols)
{
    Facts result;
    result.facts = unknownRow(symbols.facts, symbols);
    result.tables.resize(symbols.tables.size());
    for (const feel::TableSymbol &table : symbols.tables)
        result.blanks.push_back(unknownRow(table.columns, symbols));
    result.readings.assign(symbols.readings.size(), Value(Members{1}));
    result.assumptions = unknownRow(symbols.assumptions, symbols);
    return result;
}

QString pathOf(const Input &input, const feel::Symbols &symbols)
{
    switch (input.kind) {
    case Input::Kind::Fact:
        return pathIn(symbols.facts, input.slot);
    case Input::Kind::Assumption:
        return pathIn(symbols.assumptions, input.slot);
    case Input::Kind::Table:
        break;
    }
    const feel::TableSymbol &table = symbols.tables[static_cast<std::size_t>(input.slot)];
    if (input.row < 0)
        return table.name;
    return table.name + u'[' + QString::number(input.row) + QStringLiteral("].")
           + pathIn(table.columns, input.column);
}

} // namespace eval
