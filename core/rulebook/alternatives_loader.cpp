#include "rulebook/alternatives_loader.h"

#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/reading_cases.h"

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Alternative> readAlternative(const YamlNode &node, const FormulaScope &scope,
                                           const AlternativeShape &shape,
                                           std::vector<Quote> &quotes, Findings &findings)
{
    static constexpr std::initializer_list<QLatin1StringView> keys{"when"_L1, "formula"_L1,
                                                                   "label"_L1, "says"_L1};
    static constexpr std::initializer_list<QLatin1StringView> keysWithTable{
        "when"_L1, "formula"_L1, "table"_L1, "label"_L1, "says"_L1};
    const MapReader map(node, shape.mayBeTable ? keysWithTable : keys, findings);
    const int errorsBefore = findings.errorCount();
    Alternative result;
    result.when = readWhen(map, scope, findings);
    result.label = map.optionalLocal("label"_L1);
    result.says = readSays(map, quotes, findings);
    const YamlNode *table = shape.mayBeTable ? map.find("table"_L1) : nullptr;
    if (table != nullptr) {
        if (map.has("formula"_L1))
            findings.error(code::keyNotAllowed, map.placeOfKey("formula"_L1),
                           {"formula"_L1, "table"_L1});
        result.formula = readDecisionTable(*table, scope, shape.expected, findings);
        result.place = table->place();
    } else {
        result.formula = readFormula(map, "formula"_L1, scope, shape.expected, findings);
        if (const YamlNode *formula = map.find("formula"_L1))
            result.place = formula->textPlace();
    }
    if (findings.errorCount() > errorsBefore || result.formula == nullptr)
        return std::nullopt;
    return result;
}

} // namespace

std::vector<Alternative> readAlternatives(const MapReader &map, QLatin1StringView key,
                                          const FormulaScope &scope, const AlternativeShape &shape,
                                          std::vector<Quote> &quotes, Findings &findings)
{
    std::vector<Alternative> result;
    const std::span<const YamlNode> nodes = map.itemsOrMap(key);
    for (const YamlNode &node : nodes) {
        if (std::optional<Alternative> one = readAlternative(node, scope, shape, quotes, findings))
            result.push_back(std::move(*one));
    }
    std::vector<ReadingCase> cases;
    cases.reserve(result.size());
    for (const Alternative &alternative : result)
        cases.push_back({alternative.when, alternative.place});
    if (cases.size() == nodes.size()) // all of them could be read
        checkCases(key, cases, shape.mustCover, *scope.symbols, findings);
    return result;
}

} // namespace rulebook
