// stacking.yaml into StackingRule.
#include "feel/nearest.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/measure_loader.h"

#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kindTokens{
    Token<StackingKind>{"exclusive"_L1, StackingKind::Exclusive},
    Token<StackingKind>{"same_subject"_L1, StackingKind::SameSubject},
    Token<StackingKind>{"cap"_L1, StackingKind::Cap},
    Token<StackingKind>{"ratio_cap"_L1, StackingKind::RatioCap},
    Token<StackingKind>{"top_up"_L1, StackingKind::TopUp},
    Token<StackingKind>{"warning"_L1, StackingKind::Warning},
};
constexpr std::array pickTokens{
    Token<Pick>{"highest"_L1, Pick::Highest},
    Token<Pick>{"first"_L1, Pick::First},
    Token<Pick>{"choice"_L1, Pick::Choice},
};
constexpr std::array scopeTokens{
    Token<StackingScope>{"applicant"_L1, StackingScope::Applicant},
    Token<StackingScope>{"year"_L1, StackingScope::Year},
    Token<StackingScope>{"project"_L1, StackingScope::Project},
    Token<StackingScope>{"months"_L1, StackingScope::Months},
};
constexpr feel::Type money{feel::Kind::Money, -1};
constexpr feel::Type number{feel::Kind::Number, -1};

class RuleReader {
public:
    RuleReader(const YamlNode &node, const StackingContext &context, std::vector<Quote> &quotes,
               Findings &findings)
        : m_map(node,
                {"id"_L1, "kind"_L1, "label"_L1, "when"_L1, "measures"_L1, "pick"_L1, "by"_L1,
                 "scope"_L1, "months"_L1, "limit"_L1, "of"_L1, "in_principle"_L1, "article"_L1,
                 "says"_L1},
                findings),
          m_context(context),
          m_quotes(quotes),
          m_findings(findings)
    {}

    StackingRule read();

private:
    const Measure *find(const QString &id) const;
    void refuse(std::initializer_list<QLatin1StringView> keys) const;
    void checkKeys() const;
    void readMeasures();
    void readKeys();
    void readLimit();
    void readWords();

    MapReader m_map;
    const StackingContext &m_context;
    std::vector<Quote> &m_quotes;
    Findings &m_findings;
    StackingRule m_rule;
};

StackingRule RuleReader::read()
{
    m_rule.document = m_context.document.id;
    m_rule.id = m_map.token("id"_L1);
    m_rule.place = m_map.placeOf("id"_L1);
    m_map.require("kind"_L1);
    m_rule.kind = m_map.oneOf<StackingKind>("kind"_L1, kindTokens, StackingKind::Warning);
    m_rule.label = m_map.local("label"_L1);
    m_rule.when = readWhen(m_map, m_context.scope, m_findings);
    m_rule.pick = m_map.oneOf<Pick>("pick"_L1, pickTokens, Pick::Highest);
    m_rule.scope = m_map.oneOf<StackingScope>("scope"_L1, scopeTokens, StackingScope::Applicant);
    m_rule.inPrinciple = m_map.flag("in_principle"_L1, false);
    checkKeys();
    readMeasures();
    readKeys();
    readLimit();
    readWords();
    return std::move(m_rule);
}

const Measure *RuleReader::find(const QString &id) const
{
    const auto found = std::find_if(m_context.measures.begin(), m_context.measures.end(),
                                    [&id](const Measure &measure) { return measure.id == id; });
    return found == m_context.measures.end() ? nullptr : &*found;
}

void RuleReader::refuse(std::initializer_list<QLatin1StringView> keys) const
{
    const YamlNode *kind = m_map.find("kind"_L1);
    for (QLatin1StringView key : keys) {
        if (m_map.has(key))
            m_findings.error(code::keyNotAllowed, m_map.placeOfKey(key),
                             {key, u"kind: "_s + (kind != nullptr ? kind->text : QString())});
    }
}

/// Which keys a kind needs, and which mean nothing beside it.
void RuleReader::checkKeys() const
{
    switch (m_rule.kind) {
    case StackingKind::Exclusive:
        m_map.require("pick"_L1);
        refuse({"by"_L1, "scope"_L1, "months"_L1, "limit"_L1, "of"_L1});
        break;
    case StackingKind::SameSubject:
        m_map.require("pick"_L1);
        m_map.require("by"_L1);
        refuse({"scope"_L1, "months"_L1, "limit"_L1, "of"_L1});
        break;
    case StackingKind::Cap:
        m_map.require("limit"_L1);
        m_map.require("scope"_L1);
        if (m_rule.scope != StackingScope::Applicant)
            m_map.require("by"_L1);
        if (m_rule.scope == StackingScope::Months)
            m_map.require("months"_L1);
        refuse({"pick"_L1, "of"_L1});
        break;
    case StackingKind::RatioCap:
        m_map.require("limit"_L1);
        m_map.require("of"_L1);
        refuse({"pick"_L1, "by"_L1, "scope"_L1, "months"_L1});
        break;
    case StackingKind::TopUp:
    case StackingKind::Warning:
        refuse({"pick"_L1, "by"_L1, "scope"_L1, "months"_L1, "limit"_L1, "of"_L1});
        break;
    }
}

void RuleReader::readMeasures()
{
    m_map.require("measures"_L1);
    m_rule.measures = m_map.texts("measures"_L1);
    QStringList known;
    for (const Measure &measure : m_context.measures)
        known << measure.id;
    IdRegister ids;
    for (const YamlNode &item : m_map.children("measures"_L1)) {
        if (find(item.text) == nullptr)
            m_findings.error(code::unknownMeasure, item.place(), {item.text},
                             feel::nearest(item.text, known));
        ids.add(item.text, item.place(), m_findings);
    }
    const bool alone = m_rule.kind == StackingKind::Exclusive || m_rule.kind == StackingKind::TopUp;
    if (m_map.has("measures"_L1) && m_rule.measures.size() < (alone ? 2 : 1))
        m_map.reportBadValue("measures"_L1, *m_map.find("measures"_L1), expected::notEmpty);
}

/// A key for each measure, read in that measure's own rows.
void RuleReader::readKeys()
{
    const YamlNode *by = m_map.find("by"_L1);
    if (by == nullptr)
        return;
    for (const YamlNode &item : m_map.items("by"_L1)) {
        const MapReader map(item, {"measure"_L1, "key"_L1}, m_findings);
        const QString id = map.text("measure"_L1);
        const Measure *measure = find(id);
        if (measure == nullptr || !m_rule.measures.contains(id)) {
            m_findings.error(code::unknownMeasure, map.placeOf("measure"_L1), {id},
                             feel::nearest(id, m_rule.measures));
            continue;
        }
        FormulaScope scope = m_context.scope;
        scope.rowTable = measure->table;
        feel::FormulaPtr key = readFormula(map, "key"_L1, scope, std::nullopt, m_findings);
        if (key == nullptr)
            continue;
        const feel::Kind kind = key->type().kind;
        if (kind == feel::Kind::Money || kind == feel::Kind::Truth)
            m_findings.error(code::keyType, map.find("key"_L1)->textPlace(),
                             {feel::typeName(key->type(), *scope.symbols)});
        m_rule.keys.push_back({id, std::move(key)});
    }
    if (m_rule.keys.size() != static_cast<std::size_t>(m_rule.measures.size()))
        m_map.reportBadValue("by"_L1, *by, expected::notEmpty);
}

void RuleReader::readLimit()
{
    const bool isShare = m_rule.kind == StackingKind::RatioCap;
    m_rule.limit = readOptionalFormula(m_map, "limit"_L1, m_context.scope, isShare ? number : money,
                                       m_findings);
    m_rule.of = readOptionalFormula(m_map, "of"_L1, m_context.scope, money, m_findings);
    if (!m_map.has("months"_L1))
        return;
    bool isNumber = false;
    m_rule.months = m_map.text("months"_L1).toInt(&isNumber);
    if (!isNumber || m_rule.months < 1 || m_rule.scope != StackingScope::Months)
        m_map.reportBadValue("months"_L1, *m_map.find("months"_L1), expected::number);
}

/// Only what a text says excludes or caps anything: the words are never optional.
void RuleReader::readWords()
{
    m_rule.article = m_map.text("article"_L1);
    if (!m_rule.article.isEmpty() && m_context.document.findArticle(m_rule.article) == nullptr)
        m_findings.error(code::unknownArticle, m_map.placeOf("article"_L1), {m_rule.article},
                         feel::nearest(m_rule.article, idsOf(m_context.document.ledger)));
    m_map.require("says"_L1);
    const std::size_t before = m_quotes.size();
    m_rule.says = readSays(m_map, m_quotes, m_findings);
    for (std::size_t i = before; i < m_quotes.size(); ++i)
        m_quotes[i].document = m_context.document.id;
}

} // namespace

std::vector<StackingRule> loadStacking(const RuleFile &file, const StackingContext &context,
                                       std::vector<Quote> &quotes, Findings &findings)
{
    std::vector<StackingRule> result;
    if (!file.root)
        return result;
    const MapReader map(*file.root, {"rules"_L1}, findings);
    map.require("rules"_L1);
    IdRegister ids;
    for (const YamlNode &node : map.items("rules"_L1)) {
        const int errorsBefore = findings.errorCount();
        StackingRule rule = RuleReader(node, context, quotes, findings).read();
        if (ids.add(rule.id, rule.place, findings) && findings.errorCount() == errorsBefore)
            result.push_back(std::move(rule));
    }
    return result;
}

} // namespace rulebook
