#include "rulebook/readings_loader.h"

#include "feel/nearest.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <algorithm>
#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList choiceIds(const Reading &reading) { return idsOf(reading.choices); }

} // namespace

ReadingsLoader::ReadingsLoader(feel::Symbols &symbols, std::vector<Reading> &readings,
                               std::vector<Assumption> &assumptions, Findings &findings)
    : m_symbols(symbols), m_readings(readings), m_assumptions(assumptions), m_findings(findings)
{}

void ReadingsLoader::read(const RuleFile &file, const QString &document)
{
    if (!file.root)
        return;
    const MapReader map(*file.root, {"readings"_L1, "assumptions"_L1}, m_findings);
    for (const YamlNode &node : map.items("readings"_L1))
        readReading(node, document);
    for (const YamlNode &node : map.items("assumptions"_L1))
        readAssumption(node, document);
}

QStringList ReadingsLoader::readArticles(const MapReader &map, const QString &document)
{
    map.require("articles"_L1);
    QStringList result = map.texts("articles"_L1);
    for (const YamlNode &item : map.children("articles"_L1))
        m_uses.push_back({document, item.text, item.place()});
    return result;
}

void ReadingsLoader::readChoices(const MapReader &map, Reading &reading)
{
    map.require("choices"_L1);
    IdRegister ids;
    for (const YamlNode &node : map.items("choices"_L1)) {
        const MapReader choice(node, {"id"_L1, "label"_L1}, m_findings);
        const QString id = choice.token("id"_L1);
        if (ids.add(id, choice.placeOf("id"_L1), m_findings))
            reading.choices.push_back({id, choice.local("label"_L1)});
    }
    const QString chosen = map.text("default"_L1);
    const QStringList known = choiceIds(reading);
    reading.defaultChoice = static_cast<int>(std::max<qsizetype>(0, known.indexOf(chosen)));
    if (!chosen.isEmpty() && !known.contains(chosen))
        m_findings.error(code::unknownChoice, map.placeOf("default"_L1), {chosen, reading.id},
                         feel::nearest(chosen, known));
}

void ReadingsLoader::readReading(const YamlNode &node, const QString &document)
{
    const MapReader map(
        node, {"id"_L1, "question"_L1, "choices"_L1, "default"_L1, "why"_L1, "articles"_L1},
        m_findings);
    Reading reading;
    reading.id = map.name("id"_L1);
    reading.question = map.local("question"_L1);
    readChoices(map, reading);
    reading.why = map.local("why"_L1);
    reading.articles = readArticles(map, document);
    reading.documents = QStringList{document};
    const auto members = reading.choices.size();
    if (members > feel::ListSymbol::maxMembers) {
        m_findings.error(code::tooManyMembers, map.placeOf("choices"_L1),
                         {QString::number(members), QString::number(feel::ListSymbol::maxMembers)});
        m_isComplete = false;
        return;
    }
    m_isComplete = m_isComplete && !reading.id.isEmpty() && members > 0;
    if (!reading.id.isEmpty())
        addReading(std::move(reading), map.placeOf("id"_L1));
}

void ReadingsLoader::addReading(Reading reading, const base::Source &place)
{
    const auto seen = m_readingPlaces.constFind(reading.id);
    if (seen == m_readingPlaces.constEnd()) {
        m_readingPlaces.insert(reading.id, place);
        const QString path = u"reading."_s + reading.id;
        feel::ValueSymbol symbol;
        symbol.path = path;
        symbol.type = {feel::Kind::Choice, static_cast<int>(m_symbols.lists.size())};
        m_symbols.lists.push_back({path, choiceIds(reading)});
        m_symbols.readings.push_back(std::move(symbol));
        m_readings.push_back(std::move(reading));
        return;
    }
    const auto known = std::find_if(m_readings.begin(), m_readings.end(),
                                    [&](const Reading &r) { return r.id == reading.id; });
    if (known->documents.contains(reading.documents.front())) {
        m_findings.error(code::duplicateId, place, {reading.id, shortPlace(*seen)});
        m_isComplete = false;
        return;
    }
    const bool same =
        choiceIds(*known) == choiceIds(reading) && known->defaultChoice == reading.defaultChoice;
    m_isComplete = m_isComplete && same;
    if (!same)
        m_findings.error(code::readingDiffers, place, {reading.id, shortPlace(*seen)});
    known->documents << reading.documents;
    known->articles << reading.articles;
}

void ReadingsLoader::readAssumption(const YamlNode &node, const QString &document)
{
    static constexpr std::array types{Token<bool>{"ratio"_L1, true},
                                      Token<bool>{"money"_L1, false}};
    const MapReader map(node, {"id"_L1, "type"_L1, "label"_L1, "why"_L1, "articles"_L1},
                        m_findings);
    Assumption assumption;
    assumption.id = map.name("id"_L1);
    map.require("type"_L1);
    assumption.isRatio = map.oneOf<bool>("type"_L1, types, true);
    assumption.label = map.local("label"_L1);
    assumption.why = map.local("why"_L1);
    assumption.articles = readArticles(map, document);
    m_isComplete = m_isComplete && !assumption.id.isEmpty();
    if (assumption.id.isEmpty())
        return;
    const base::Source place = map.placeOf("id"_L1);
    const auto seen = m_assumptionPlaces.constFind(assumption.id);
    if (seen != m_assumptionPlaces.constEnd()) {
        const auto known = std::find_if(m_assumptions.begin(), m_assumptions.end(),
                                        [&](const Assumption &a) { return a.id == assumption.id; });
        m_isComplete = m_isComplete && seen->file != place.file;
        if (seen->file == place.file)
            m_findings.error(code::duplicateId, place, {assumption.id, shortPlace(*seen)});
        else if (known->isRatio != assumption.isRatio)
            m_findings.error(code::assumptionDiffers, place, {assumption.id, shortPlace(*seen)});
        known->articles << assumption.articles;
        return;
    }
    m_assumptionPlaces.insert(assumption.id, place);
    feel::ValueSymbol symbol;
    symbol.path = u"assumption."_s + assumption.id;
    symbol.type.kind = assumption.isRatio ? feel::Kind::Number : feel::Kind::Money;
    symbol.domain = assumption.isRatio ? base::Range{base::Rational(0), base::Rational(1)}
                                       : base::Range::atLeast(0);
    m_symbols.assumptions.push_back(std::move(symbol));
    m_assumptions.push_back(std::move(assumption));
}

void ReadingsLoader::checkArticles(const Document &document) const
{
    const QStringList known = idsOf(document.ledger);
    for (const ArticleUse &use : m_uses) {
        if (use.document == document.id && !known.contains(use.article))
            m_findings.error(code::unknownArticle, use.place, {use.article},
                             feel::nearest(use.article, known));
    }
}

} // namespace rulebook
