#include "rulebook/alternatives.h"

#include "eval/evaluator.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/formula_reader.h"
#include "rulebook/rulebook.h"

#include <algorithm>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostCombinations = 4096;
constexpr std::size_t mostEvaluations = 100'000;

/// The readings of some formulas, counted through like the digits of a number.
class Combinations {
public:
    Combinations(const std::vector<ReadingCase> &cases, const feel::Symbols &symbols)
        : m_symbols(symbols), m_facts(eval::Facts::unknown(symbols))
    {
        std::set<int> slots;
        for (const ReadingCase &one : cases)
            addReadings(one.when, slots);
        m_slots.assign(slots.begin(), slots.end());
        m_choices.assign(m_slots.size(), 0);
        for (int slot : m_slots)
            set(slot, 0);
    }

    std::size_t count() const
    {
        std::size_t result = 1;
        for (std::size_t i = 0; i < m_slots.size() && result <= mostCombinations; ++i)
            result *= static_cast<std::size_t>(membersOf(m_slots[i]).size());
        return result;
    }

    const eval::Facts &facts() const { return m_facts; }

    QString text() const
    {
        QStringList result;
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            result << nameOf(m_slots[i]) + u" = "_s + membersOf(m_slots[i])[m_choices[i]];
        return result.join(u", "_s);
    }

    void next()
    {
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            m_choices[i] = (m_choices[i] + 1) % membersOf(m_slots[i]).size();
            set(m_slots[i], m_choices[i]);
            if (m_choices[i] != 0)
                return;
        }
    }

private:
    const feel::ValueSymbol &symbol(int slot) const
    {
        return m_symbols.readings[static_cast<std::size_t>(slot)];
    }
    QString nameOf(int slot) const { return symbol(slot).path.section(u'.', 1); }
    const QStringList &membersOf(int slot) const
    {
        return m_symbols.lists[static_cast<std::size_t>(symbol(slot).type.list)].members;
    }
    void set(int slot, qsizetype choice)
    {
        m_facts.readings[static_cast<std::size_t>(slot)] =
            eval::Members{std::uint64_t{1} << static_cast<unsigned>(choice)};
    }

    const feel::Symbols &m_symbols;
    eval::Facts m_facts;
    std::vector<int> m_slots;
    std::vector<qsizetype> m_choices;
};

} // namespace

void forEachChoice(
    const std::vector<ReadingCase> &cases, const feel::Symbols &symbols,
    const std::function<void(const std::vector<bool> &holds, const QString &choices)> &visit)
{
    Combinations combinations(cases, symbols);
    const std::size_t count = combinations.count();
    if (count > mostCombinations || count * cases.size() > mostEvaluations)
        return;
    std::vector<bool> truths(cases.size());
    for (std::size_t i = 0; i < count; ++i) {
        std::transform(cases.begin(), cases.end(), truths.begin(), [&](const ReadingCase &one) {
            return holds(one.when, combinations.facts());
        });
        visit(truths, combinations.text());
        combinations.next();
    }
}

void checkCases(QLatin1StringView stage, const std::vector<ReadingCase> &cases, bool mustCover,
                const feel::Symbols &symbols, Findings &findings)
{
    if (cases.empty() || (cases.size() == 1 && cases.front().when == nullptr))
        return;
    std::vector<bool> used(cases.size());
    QString gap;
    bool hasGap = false;
    bool visited = false;
    forEachChoice(cases, symbols, [&](const std::vector<bool> &truths, const QString &choices) {
        visited = true;
        const auto first = std::find(truths.begin(), truths.end(), true);
        if (first != truths.end())
            used[static_cast<std::size_t>(first - truths.begin())] = true;
        else if (!hasGap)
            gap = choices;
        hasGap = hasGap || first == truths.end();
    });
    if (!visited)
        return;
    if (hasGap && mustCover)
        findings.error(code::alternativesGap, cases.front().place, {stage, gap});
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!used[i])
            findings.warning(code::alternativeUnused, cases[i].place, {stage});
    }
}

namespace {

std::optional<Alternative> readAlternative(const YamlNode &node, const FormulaScope &scope,
                                           const AlternativeShape &shape,
                                           std::vector<Quote> &quotes, Findings &findings)
{
    static constexpr std::initializer_list<QLatin1StringView> keys{
        "when"_L1, "formula"_L1, "label"_L1, "says"_L1, "article"_L1};
    static constexpr std::initializer_list<QLatin1StringView> keysWithTable{
        "when"_L1, "formula"_L1, "table"_L1, "label"_L1, "says"_L1, "article"_L1};
    static constexpr std::initializer_list<QLatin1StringView> keysWithMeasure{
        "when"_L1, "formula"_L1, "table"_L1, "measure"_L1, "label"_L1, "says"_L1, "article"_L1};
    const MapReader map(node,
                        shape.mayBeMeasure ? keysWithMeasure
                        : shape.mayBeTable ? keysWithTable
                                           : keys,
                        findings);
    const int errorsBefore = findings.errorCount();
    Alternative result;
    result.when = readWhen(map, scope, findings);
    result.label = map.optionalLocal("label"_L1);
    result.says = readSays(map, quotes, findings);
    result.article = map.optionalText("article"_L1);
    const YamlNode *table = shape.mayBeTable ? map.find("table"_L1) : nullptr;
    if (shape.mayBeMeasure && map.has("measure"_L1)) {
        for (const auto key : {"formula"_L1, "table"_L1}) {
            if (map.has(key))
                findings.error(code::keyNotAllowed, map.placeOfKey(key), {key, "measure"_L1});
        }
        result.measure = map.token("measure"_L1);
        result.place = map.placeOf("measure"_L1);
    } else if (table != nullptr) {
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
    if (findings.errorCount() > errorsBefore
        || (result.formula == nullptr && result.measure.isEmpty()))
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
