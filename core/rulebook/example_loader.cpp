#include "rulebook/example_loader.h"

#include "base/money.h"
#include "feel/nearest.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/measure_loader.h"
#include "rulebook/reader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

// each example holds a copy of what is given
constexpr std::size_t pathLimit = 500;
constexpr std::size_t exampleLimit = 500;

using Paths = std::vector<std::pair<QString, std::optional<QString>>>;

class ExampleReader {
public:
    ExampleReader(const ExampleContext &context, Findings &findings);

    std::vector<Example> read(const YamlNode &root);

private:
    void readPaths(const MapReader &map, QLatin1StringView key, Paths &paths);
    void checkPath(const YamlNode &key, const YamlNode &value);
    void checkReading(const QString &path, const YamlNode &value);
    QString readMoney(const MapReader &map, QLatin1StringView key);
    std::optional<QString> readToken(const MapReader &map, QLatin1StringView key,
                                     const QStringList &known);
    std::optional<QStringList> readList(const MapReader &map, QLatin1StringView key);
    void readAmounts(const MapReader &map, std::optional<QString> &low,
                     std::optional<QString> &high);
    void readExpected(const YamlNode &node, Example &example);
    void checkUnmet(const MapReader &map, const QString &measure);

    const ExampleContext &m_context;
    const Rulebook &m_rulebook;
    Findings &m_findings;
    QStringList m_knownPaths; ///< rows without an index: `contracts[].amount`
    QSet<QString> m_pathSet;
};

ExampleReader::ExampleReader(const ExampleContext &context, Findings &findings)
    : m_context(context), m_rulebook(context.rulebook), m_findings(findings)
{
    const feel::Symbols &symbols = m_rulebook.symbols();
    m_knownPaths << u"on"_s;
    for (const feel::ValueSymbol &fact : symbols.facts)
        m_knownPaths << fact.path;
    for (const feel::TableSymbol &table : symbols.tables) {
        m_knownPaths << table.name;
        for (const feel::ValueSymbol &column : table.columns)
            m_knownPaths << table.name + u"[]."_s + column.path;
    }
    for (const auto *values : {&symbols.readings, &symbols.assumptions}) {
        for (const feel::ValueSymbol &value : *values)
            m_knownPaths << value.path;
    }
    m_pathSet = QSet<QString>(m_knownPaths.begin(), m_knownPaths.end());
}

void ExampleReader::checkReading(const QString &path, const YamlNode &value)
{
    const std::optional<int> slot = m_rulebook.symbols().findReading(path);
    if (!slot)
        return;
    const QStringList choices =
        idsOf(m_rulebook.readings()[static_cast<std::size_t>(*slot)].choices);
    if (!choices.contains(value.text))
        m_findings.error(code::unknownChoice, value.place(), {value.text, path.section(u'.', 1)},
                         feel::nearest(value.text, choices));
}

void ExampleReader::checkPath(const YamlNode &key, const YamlNode &value)
{
    static const QRegularExpression index(u"\\[(0|[1-9][0-9]{0,3})\\]"_s);
    QString general = key.text;
    const QRegularExpressionMatch match = index.match(general);
    if (match.hasMatch())
        general.replace(match.capturedStart(), match.capturedLength(), u"[]"_s);
    if (!m_context.namesAreComplete)
        return;
    if (m_pathSet.contains(general)) {
        checkReading(key.text, value);
        return;
    }
    QString meant = feel::nearest(general, m_knownPaths);
    if (match.hasMatch())
        meant.replace(u"[]"_s, match.captured());
    m_findings.error(code::unknownPath, key.place(), {key.text}, meant);
}

/// Later values win; the order is that of the first mention.
void ExampleReader::readPaths(const MapReader &map, QLatin1StringView key, Paths &paths)
{
    const YamlNode *node = map.find(key);
    if (node == nullptr)
        return;
    if (!node->isMap()) {
        m_findings.error(code::wrongShape, node->place(), {key, "map"_L1});
        return;
    }
    if (node->keys.size() > pathLimit) {
        m_findings.error(code::tooManyMembers, node->place(),
                         {QString::number(node->keys.size()), QString::number(pathLimit)});
        return;
    }
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
        const YamlNode &value = node->children[i];
        if (!value.isScalar() && !value.isNull()) {
            m_findings.error(code::wrongShape, value.place(), {node->keys[i].text, "text"_L1});
            continue;
        }
        checkPath(node->keys[i], value);
        std::optional<QString> text = value.isNull() ? std::nullopt : std::optional(value.text);
        const auto known = std::find_if(paths.begin(), paths.end(), [&](const auto &path) {
            return path.first == node->keys[i].text;
        });
        if (known != paths.end())
            known->second = std::move(text);
        else
            paths.emplace_back(node->keys[i].text, std::move(text));
    }
}

QString ExampleReader::readMoney(const MapReader &map, QLatin1StringView key)
{
    QString text = map.optionalText(key);
    if (!text.isEmpty() && !base::moneyFromText(text))
        map.reportBadValue(key, *map.find(key), expected::money);
    return text;
}

std::optional<QString> ExampleReader::readToken(const MapReader &map, QLatin1StringView key,
                                                const QStringList &known)
{
    const QString text = map.optionalText(key);
    if (text.isEmpty())
        return std::nullopt;
    if (!known.contains(text))
        map.reportUnknownValue(key, *map.find(key), known);
    return text;
}

std::optional<QStringList> ExampleReader::readList(const MapReader &map, QLatin1StringView key)
{
    return map.has(key) ? std::optional(map.texts(key)) : std::nullopt;
}

/// `high: null` means that nothing bounds the amount.
void ExampleReader::readAmounts(const MapReader &map, std::optional<QString> &low,
                                std::optional<QString> &high)
{
    if (map.has("low"_L1))
        low = readMoney(map, "low"_L1);
    const YamlNode *end = map.find("high"_L1);
    if (end != nullptr)
        high = end->isNull() ? QString() : readMoney(map, "high"_L1);
}

void ExampleReader::checkUnmet(const MapReader &map, const QString &measure)
{
    const Measure *found = m_rulebook.findMeasure(measure);
    if (found == nullptr || m_findings.errorCount() > 0) // a condition with errors is not there
        return;
    const QStringList known = idsOf(found->conditions);
    for (const YamlNode &item : map.children("unmet"_L1)) {
        if (!known.contains(item.text) && !isBuiltInCondition(item.text))
            m_findings.warning(code::unknownCondition, item.place(), {item.text},
                               feel::nearest(item.text, known));
    }
}

void ExampleReader::readExpected(const YamlNode &node, Example &example)
{
    static const QStringList verdicts{u"eligible"_s,     u"conditional"_s,    u"undetermined"_s,
                                      u"not_eligible"_s, u"not_applicable"_s, u"not_in_force"_s};
    static const QStringList kinds{u"exact"_s, u"ceiling"_s, u"grades"_s, u"not_set"_s,
                                   u"in_kind"_s};
    static const QStringList destinations{u"grant"_s, u"equity"_s, u"person"_s, u"bank"_s,
                                          u"government"_s};
    const MapReader map(node,
                        {"verdict"_L1, "kind"_L1, "destination"_L1, "low"_L1, "high"_L1,
                         "missing"_L1, "unmet"_L1, "would_be"_L1},
                        m_findings);
    Example::Expected &result = example.expected;
    result.verdict = readToken(map, "verdict"_L1, verdicts);
    result.kind = readToken(map, "kind"_L1, kinds);
    result.destination = readToken(map, "destination"_L1, destinations);
    readAmounts(map, result.low, result.high);
    result.missing = readList(map, "missing"_L1);
    result.unmet = readList(map, "unmet"_L1);
    checkUnmet(map, example.measure);
    if (const YamlNode *wouldBe = map.find("would_be"_L1)) {
        const MapReader inner(*wouldBe, {"verdict"_L1, "low"_L1, "high"_L1}, m_findings);
        result.wouldBeVerdict = readToken(inner, "verdict"_L1, verdicts);
        readAmounts(inner, result.wouldBeLow, result.wouldBeHigh);
    }
}

std::vector<Example> ExampleReader::read(const YamlNode &root)
{
    const MapReader file(root, {"measure"_L1, "given"_L1, "examples"_L1}, m_findings);
    const QString measure = file.text("measure"_L1);
    if (!measure.isEmpty() && !m_context.measures.contains(measure))
        m_findings.error(code::unknownMeasure, file.placeOf("measure"_L1), {measure},
                         feel::nearest(measure, m_context.measures));
    Paths given;
    readPaths(file, "given"_L1, given);
    file.require("examples"_L1);
    std::vector<Example> result;
    const std::span<const YamlNode> examples = file.items("examples"_L1);
    if (examples.size() > exampleLimit) {
        m_findings.error(code::tooManyMembers, file.placeOf("examples"_L1),
                         {QString::number(examples.size()), QString::number(exampleLimit)});
        return {};
    }
    for (const YamlNode &node : examples) {
        const MapReader map(node, {"name"_L1, "with"_L1, "expect"_L1}, m_findings);
        Example example;
        example.name = map.local("name"_L1);
        example.measure = measure;
        example.place = node.place();
        example.paths = given;
        readPaths(map, "with"_L1, example.paths);
        if (const YamlNode *expectation = map.require("expect"_L1))
            readExpected(*expectation, example);
        result.push_back(std::move(example));
    }
    return result;
}

} // namespace

std::vector<Example> loadExamples(const RuleFile &file, const ExampleContext &context,
                                  Findings &findings)
{
    if (!file.root)
        return {};
    return ExampleReader(context, findings).read(*file.root);
}

} // namespace rulebook
