#include "feel/nearest.h"
#include "rulebook/alternatives.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/measure_loader.h"

#include <QMap>

#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array judgeTokens{
    Token<Judge>{"computed"_L1, Judge::Computed},
    Token<Judge>{"panel"_L1, Judge::Panel},
    Token<Judge>{"bureau"_L1, Judge::Bureau},
};
constexpr feel::Type truth{feel::Kind::Truth, -1};

class ConditionReader {
public:
    ConditionReader(const Vocabulary &vocabulary, const FormulaScope &scope,
                    std::vector<Quote> &quotes, Findings &findings)
        : m_vocabulary(vocabulary), m_scope(scope), m_quotes(quotes), m_findings(findings)
    {}

    std::optional<Condition> read(const YamlNode &node);

private:
    struct Seen {
        base::Source place;
        bool hasWhen = false;
    };

    void checkId(const MapReader &map, const QString &id);
    void checkWords(const MapReader &map, const QString &id);
    void checkJudged(const MapReader &map, const Condition &condition);

    const Vocabulary &m_vocabulary;
    const FormulaScope &m_scope;
    std::vector<Quote> &m_quotes;
    Findings &m_findings;
    QHash<QString, Seen> m_seen;
};

/// The same id twice is one condition written out for two readings, so both need a `when`.
void ConditionReader::checkId(const MapReader &map, const QString &id)
{
    if (id.isEmpty())
        return;
    const base::Source place = map.placeOf("id"_L1);
    if (isBuiltInCondition(id))
        m_findings.error(code::nameTaken, place, {id, "built_in"_L1});
    const Seen now{place, map.has("when"_L1)};
    const auto seen = m_seen.constFind(id);
    if (seen == m_seen.constEnd())
        m_seen.insert(id, now);
    else if (!now.hasWhen || !seen->hasWhen)
        m_findings.error(code::duplicateId, place, {id, shortPlace(seen->place)});
}

void ConditionReader::checkWords(const MapReader &map, const QString &id)
{
    if (map.has("says"_L1) == map.has("implied"_L1) && map.node().isMap())
        m_findings.error(code::saysOrImplied, map.placeOf("id"_L1), {id});
}

/// What a panel or the bureau decides stands in `decisions` and nowhere else.
void ConditionReader::checkJudged(const MapReader &map, const Condition &condition)
{
    if (condition.judge == Judge::Computed || condition.formula == nullptr)
        return;
    const feel::Symbols &symbols = *m_scope.symbols;
    const QString other = firstRefused(*condition.formula, symbols, [&](const feel::Node &node) {
        return node.op == feel::Op::Reading
               || (node.op == feel::Op::Fact
                   && symbols.facts[static_cast<std::size_t>(node.slot)].path.startsWith(
                       u"decisions."));
    });
    if (!other.isEmpty())
        m_findings.error(code::judgedReadsFacts, map.find("formula"_L1)->textPlace(), {other});
}

std::optional<Condition> ConditionReader::read(const YamlNode &node)
{
    const MapReader map(node,
                        {"id"_L1, "label"_L1, "when"_L1, "unless"_L1, "formula"_L1, "says"_L1,
                         "article"_L1, "implied"_L1, "judge"_L1, "evidence"_L1},
                        m_findings);
    Condition condition;
    condition.id = map.token("id"_L1);
    checkId(map, condition.id);
    condition.label = map.local("label"_L1);
    condition.when = readWhen(map, m_scope, m_findings);
    condition.unless = readOptionalFormula(map, "unless"_L1, m_scope, truth, m_findings);
    condition.formula = readFormula(map, "formula"_L1, m_scope, truth, m_findings);
    condition.says = readSays(map, m_quotes, m_findings);
    condition.article = map.optionalText("article"_L1);
    condition.implied = map.optionalLocal("implied"_L1);
    checkWords(map, condition.id);
    condition.judge = map.oneOf<Judge>("judge"_L1, judgeTokens, Judge::Computed);
    checkJudged(map, condition);
    if (condition.judge == Judge::Computed && map.has("unless"_L1))
        m_findings.error(code::keyNotAllowed, map.placeOfKey("unless"_L1),
                         {"unless"_L1, "judge: computed"_L1});
    condition.evidence = readMaterials(map, "evidence"_L1, m_vocabulary, m_findings);
    if (condition.formula == nullptr)
        return std::nullopt;
    condition.perRow = condition.formula->usesRow()
                       || (condition.unless != nullptr && condition.unless->usesRow());
    condition.place = map.find("formula"_L1)->textPlace();
    return condition;
}

/// Conditions of one id are one condition written out for several readings: one holds at a time.
void checkOverlaps(const std::vector<Condition> &conditions, const feel::Symbols &symbols,
                   Findings &findings)
{
    QMap<QString, std::vector<ReadingCase>> byId;
    for (const Condition &condition : conditions) {
        if (condition.when != nullptr)
            byId[condition.id].push_back({condition.when, condition.place});
    }
    for (auto cases = byId.cbegin(); cases != byId.cend(); ++cases) {
        if (cases->size() < 2)
            continue;
        QString overlap;
        forEachChoice(*cases, symbols, [&](const std::vector<bool> &holds, const QString &choices) {
            if (overlap.isEmpty() && std::count(holds.begin(), holds.end(), true) > 1)
                overlap = choices;
        });
        if (!overlap.isEmpty())
            findings.error(code::conditionsOverlap, cases->back().place, {cases.key(), overlap});
    }
}

} // namespace

bool isBuiltInCondition(QStringView id) { return id == u"in_period" || id == u"happened"; }

QStringList readMaterials(const MapReader &map, QLatin1StringView key, const Vocabulary &vocabulary,
                          Findings &findings)
{
    QStringList result = map.texts(key);
    for (const YamlNode &item : map.children(key)) {
        if (item.isScalar() && vocabulary.findMaterial(item.text) == nullptr)
            findings.error(code::unknownMaterial, item.place(), {item.text},
                           feel::nearest(item.text, idsOf(vocabulary.materials)));
    }
    return result;
}

std::vector<Condition> loadConditions(const MapReader &measure, const MeasureContext &context,
                                      const FormulaScope &scope, std::vector<Quote> &quotes,
                                      Findings &findings)
{
    std::vector<Condition> result;
    ConditionReader reader(context.vocabulary, scope, quotes, findings);
    measure.texts("shared"_L1);
    for (const YamlNode &name : measure.children("shared"_L1)) {
        const auto shared = context.document.sharedConditions.constFind(name.text);
        if (shared == context.document.sharedConditions.constEnd()) {
            findings.error(code::unknownShared, name.place(), {name.text},
                           feel::nearest(name.text, context.document.sharedConditions.keys()));
            continue;
        }
        for (const YamlNode &node : (*shared)->children) {
            if (std::optional<Condition> condition = reader.read(node))
                result.push_back(std::move(*condition));
        }
    }
    for (const YamlNode &node : measure.items("conditions"_L1)) {
        if (std::optional<Condition> condition = reader.read(node))
            result.push_back(std::move(*condition));
    }
    checkOverlaps(result, *scope.symbols, findings);
    return result;
}

} // namespace rulebook
