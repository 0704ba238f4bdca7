#include "rulebook/formula_reader.h"

#include "feel/nearest.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr feel::Type truth{feel::Kind::Truth, -1};

bool checkQuotes(const QString &key, const YamlNode &node, Findings &findings)
{
    if (node.isScalar() && node.quotes == YamlNode::Quotes::Single)
        return true;
    findings.error(code::formulaNotQuoted, node.place(), {key});
    return false;
}

/// Places behind a '' of the file stand one column further right than the formula's text tells.
base::Issues withQuotesCounted(base::Issues issues, const QString &text, const base::Source &place)
{
    if (!text.contains(u'\''))
        return issues;
    const QList<uint> points = text.toUcs4();
    for (base::Issue &issue : issues) {
        if (issue.place.file != place.file || issue.place.line != place.line)
            continue;
        const qsizetype before =
            std::min<qsizetype>(issue.place.column - place.column, points.size());
        for (qsizetype i = 0; i < before; ++i)
            issue.place.column += points[i] == U'\'' ? 1 : 0;
    }
    return issues;
}

base::Source formulaPlace(const YamlNode &node)
{
    base::Source place = node.textPlace();
    place.length = 0;
    return place;
}

/// Reads the cells of a list; false, with issues, where one is no cell.
bool readCells(const MapReader &map, QLatin1StringView key,
               std::vector<feel::TableText::Cell> &cells, Findings &findings)
{
    bool good = map.require(key) != nullptr;
    for (const YamlNode &item : map.items(key)) {
        good = checkQuotes(key, item, findings) && good;
        cells.push_back({item.text, formulaPlace(item)});
    }
    return good;
}

bool readCell(const MapReader &map, QLatin1StringView key, feel::TableText::Cell &cell,
              Findings &findings)
{
    const YamlNode *node = map.require(key);
    if (node == nullptr || !checkQuotes(key, *node, findings))
        return false;
    cell = {node->text, formulaPlace(*node)};
    return true;
}

QString nodeName(const feel::Node &node, const feel::Symbols &symbols)
{
    const auto slot = static_cast<std::size_t>(node.slot);
    switch (node.op) {
    case feel::Op::Fact:
        return symbols.facts[slot].path;
    case feel::Op::Column:
        return symbols.tables[static_cast<std::size_t>(node.table)].columns[slot].path;
    case feel::Op::Reading:
        return symbols.readings[slot].path;
    case feel::Op::Assumption:
        return symbols.assumptions[slot].path;
    case feel::Op::Some:
    case feel::Op::Every:
    case feel::Op::Sum:
    case feel::Op::Count:
    case feel::Op::MinOf:
    case feel::Op::MaxOf:
        return symbols.tables[static_cast<std::size_t>(node.table)].name;
    default:
        return {};
    }
}

} // namespace

feel::FormulaPtr compileFormula(const QString &key, const YamlNode &node, const FormulaScope &scope,
                                std::optional<feel::Type> expected, Findings &findings)
{
    if (!checkQuotes(key, node, findings) || !scope.isComplete)
        return nullptr;
    const base::Source place = formulaPlace(node);
    auto result = feel::compile(node.text, {scope.symbols, scope.rowTable, expected, place});
    if (result)
        return std::move(result).value();
    findings.add(withQuotesCounted(std::move(result).error(), node.text, place));
    return nullptr;
}

feel::FormulaPtr readFormula(const MapReader &map, QLatin1StringView key, const FormulaScope &scope,
                             std::optional<feel::Type> expected, Findings &findings)
{
    const YamlNode *node = map.require(key);
    return node != nullptr ? compileFormula(key, *node, scope, expected, findings) : nullptr;
}

feel::FormulaPtr readOptionalFormula(const MapReader &map, QLatin1StringView key,
                                     const FormulaScope &scope, std::optional<feel::Type> expected,
                                     Findings &findings)
{
    return map.has(key) ? readFormula(map, key, scope, expected, findings) : nullptr;
}

feel::FormulaPtr readWhen(const MapReader &map, const FormulaScope &scope, Findings &findings)
{
    return readReadingsOnly(map, "when"_L1, scope, findings);
}

feel::FormulaPtr readReadingsOnly(const MapReader &map, QLatin1StringView key,
                                  const FormulaScope &scope, Findings &findings)
{
    feel::FormulaPtr formula = readOptionalFormula(map, key, scope.withoutRow(), truth, findings);
    if (formula == nullptr)
        return nullptr;
    const QString other = firstRefused(*formula, *scope.symbols, [](const feel::Node &node) {
        return node.op == feel::Op::Reading;
    });
    if (!other.isEmpty())
        findings.error(code::whenReadsFacts, map.find(key)->textPlace(), {other});
    return formula;
}

feel::FormulaPtr readDecisionTable(const YamlNode &node, const FormulaScope &scope,
                                   std::optional<feel::Type> expected, Findings &findings)
{
    static constexpr std::array hits{Token<feel::HitPolicy>{"unique"_L1, feel::HitPolicy::Unique},
                                     Token<feel::HitPolicy>{"any"_L1, feel::HitPolicy::Any},
                                     Token<feel::HitPolicy>{"sum"_L1, feel::HitPolicy::CollectSum},
                                     Token<feel::HitPolicy>{"first"_L1, feel::HitPolicy::First}};

    const MapReader map(node, {"hit"_L1, "inputs"_L1, "rows"_L1, "otherwise"_L1}, findings);
    if (!node.isMap())
        return nullptr;
    feel::TableText table;
    bool good = map.require("hit"_L1) != nullptr;
    table.hitPolicy = map.oneOf<feel::HitPolicy>("hit"_L1, hits, feel::HitPolicy::Unique);
    good = readCells(map, "inputs"_L1, table.inputs, findings) && good;
    good = map.require("rows"_L1) != nullptr && good;
    for (const YamlNode &item : map.items("rows"_L1)) {
        const MapReader row(item, {"when"_L1, "then"_L1}, findings);
        feel::TableText::Row result;
        good = item.isMap() && readCells(row, "when"_L1, result.tests, findings) && good;
        good = item.isMap() && readCell(row, "then"_L1, result.output, findings) && good;
        table.rows.push_back(std::move(result));
    }
    good = readCell(map, "otherwise"_L1, table.otherwise, findings) && good;
    if (!good || !scope.isComplete)
        return nullptr;
    auto result =
        feel::compileTable(table, {scope.symbols, scope.rowTable, expected, node.place()});
    if (result)
        return std::move(result).value();
    findings.add(result.error());
    return nullptr;
}

int readTableSlot(const MapReader &map, QLatin1StringView key, const feel::Symbols &symbols,
                  Findings &findings)
{
    const QString name = map.optionalText(key);
    if (name.isEmpty())
        return -1;
    QStringList known;
    for (const feel::TableSymbol &table : symbols.tables)
        known << table.name;
    const auto slot = static_cast<int>(known.indexOf(name));
    if (slot < 0)
        findings.error(code::unknownTable, map.placeOf(key), {name}, feel::nearest(name, known));
    return slot;
}

QString firstRefused(const feel::Formula &formula, const feel::Symbols &symbols,
                     const std::function<bool(const feel::Node &)> &allowed)
{
    for (const feel::Node &node : formula.nodes()) {
        QString name = nodeName(node, symbols);
        if (!name.isEmpty() && !allowed(node))
            return name;
    }
    return {};
}

void addReadings(const feel::FormulaPtr &formula, std::set<int> &slots)
{
    if (formula == nullptr)
        return;
    for (const feel::Node &node : formula->nodes()) {
        if (node.op == feel::Op::Reading)
            slots.insert(node.slot);
    }
}

} // namespace rulebook
