#include "rulebook/measure_loader.h"

#include "feel/nearest.h"
#include "rulebook/alternatives.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array measureKinds{"post_subsidy"_L1,
                                  "award"_L1,
                                  "start_up_fund"_L1,
                                  "talent_fund"_L1,
                                  "follow_on_investment"_L1,
                                  "interest_subsidy"_L1,
                                  "risk_compensation"_L1,
                                  "refund"_L1,
                                  "rent_subsidy"_L1,
                                  "tax_reward"_L1,
                                  "in_kind"_L1,
                                  "voucher"_L1,
                                  "award_post_subsidy"_L1,
                                  "subsidy"_L1,
                                  "matching_grant"_L1,
                                  "project_funding"_L1,
                                  "equity_stake"_L1,
                                  "guarantee"_L1,
                                  "case_by_case"_L1};
constexpr std::array payerTokens{"nation"_L1, "province"_L1, "city"_L1, "county"_L1};
constexpr std::array destinationTokens{
    Token<Destination>{"grant"_L1, Destination::Grant},
    Token<Destination>{"equity"_L1, Destination::Equity},
    Token<Destination>{"person"_L1, Destination::Person},
    Token<Destination>{"bank"_L1, Destination::Bank},
    Token<Destination>{"government"_L1, Destination::Government},
};
constexpr feel::Type date{feel::Kind::Date, -1};

template <std::size_t Size> QStringList namesOf(const std::array<QLatin1StringView, Size> &tokens)
{
    QStringList result;
    for (QLatin1StringView token : tokens)
        result << token;
    return result;
}

class MeasureReader {
public:
    MeasureReader(const RuleFile &file, const MeasureContext &context, std::vector<Quote> &quotes,
                  Findings &findings)
        : m_map(*file.root, {"id"_L1,     "title"_L1,          "summary"_L1,    "article"_L1,
                             "says"_L1,   "kind"_L1,           "applicants"_L1, "destination"_L1,
                             "payers"_L1, "departments"_L1,    "schedule"_L1,   "per"_L1,
                             "anchor"_L1, "parameters"_L1,     "shared"_L1,     "conditions"_L1,
                             "amount"_L1, "materials"_L1,      "limits"_L1,     "not_modelled"_L1,
                             "notes"_L1,  "to_be_confirmed"_L1},
                findings),
          m_file(file),
          m_context(context),
          m_scope(context.scope),
          m_quotes(quotes),
          m_findings(findings)
    {}

    Measure read();

private:
    void readIdentity();
    void readArticle();
    void readTokens();
    void readDestination();
    void readApplicants();
    void readDepartments();
    void readPer();
    void readGroup(const YamlNode &node);
    void readAnchor();
    void readParameters();
    feel::Unit readParameterUnit(const MapReader &map, const Parameter &parameter);
    void readConditions();
    void readAmount();
    void readNotModelled();
    void readLimits();
    void checkArticles() const;
    void readNotes();
    void collectReadings();
    Rows rows() const;

    MapReader m_map;
    const RuleFile &m_file;
    const MeasureContext &m_context;
    FormulaScope m_scope;    ///< with the measure's rows and, in its copy, parameters
    feel::Symbols m_symbols; ///< the copy with parameters; used only where there are any
    std::vector<Quote> &m_quotes;
    Findings &m_findings;
    Measure m_measure;
};

Measure MeasureReader::read()
{
    if (!m_map.node().isMap())
        return m_measure;
    const std::size_t quotesBefore = m_quotes.size();
    readIdentity();
    readTokens();
    readDestination();
    readApplicants();
    readDepartments();
    readPer();
    readParameters();
    readAnchor();
    readConditions();
    readAmount();
    m_measure.materials = readMaterials(m_map, "materials"_L1, m_context.vocabulary, m_findings);
    readNotModelled();
    readLimits();
    readNotes();
    checkArticles();
    collectReadings();
    for (std::size_t i = quotesBefore; i < m_quotes.size(); ++i) {
        m_quotes[i].document = m_measure.document;
        if (m_quotes[i].article.isEmpty())
            m_quotes[i].article = m_measure.article;
        m_quotes[i].measure = m_measure.id;
    }
    return std::move(m_measure);
}

void MeasureReader::readIdentity()
{
    m_measure.document = m_context.document.document.id;
    m_measure.id = m_map.token("id"_L1);
    m_measure.place = m_map.placeOf("id"_L1);
    if (!m_measure.id.isEmpty() && m_measure.id != m_file.stem) {
        m_findings.error(code::idNotFileName, m_measure.place, {m_measure.id, m_file.stem});
        m_measure.id = m_file.stem; // the ledger and the examples know it by this name
    }
    m_measure.title = m_map.local("title"_L1);
    m_measure.summary = m_map.local("summary"_L1);
    readArticle();
    m_map.require("says"_L1);
    m_measure.says = readSays(m_map, m_quotes, m_findings);
}

/// Measure and ledger must name each other.
void MeasureReader::readArticle()
{
    const Document &document = m_context.document.document;
    m_measure.article = m_map.text("article"_L1);
    if (m_measure.article.isEmpty())
        return;
    const Article *article = document.findArticle(m_measure.article);
    if (article == nullptr) {
        m_findings.error(code::unknownArticle, m_map.placeOf("article"_L1), {m_measure.article},
                         feel::nearest(m_measure.article, idsOf(document.ledger)));
        return;
    }
    m_measure.part = article->part;
    if (!m_measure.id.isEmpty() && !article->measures.contains(m_measure.id))
        m_findings.error(code::measureNotInLedger, m_map.placeOf("article"_L1),
                         {m_measure.id, m_measure.article});
}

void MeasureReader::readTokens()
{
    m_measure.kind = m_map.text("kind"_L1);
    const QStringList kinds = namesOf(measureKinds);
    if (!m_measure.kind.isEmpty() && !kinds.contains(m_measure.kind))
        m_map.reportUnknownValue("kind"_L1, *m_map.find("kind"_L1), kinds);
    m_measure.schedule = loadSchedule(m_map, m_scope, m_findings);
    m_map.require("payers"_L1);
    m_measure.payers = m_map.texts("payers"_L1);
    const QStringList known = namesOf(payerTokens);
    for (const YamlNode &item : m_map.children("payers"_L1)) {
        if (item.isScalar() && !known.contains(item.text))
            m_map.reportUnknownValue("payers"_L1, item, known);
    }
}

/// A token, or a list of them with readings.
void MeasureReader::readDestination()
{
    const YamlNode *node = m_map.require("destination"_L1);
    if (node == nullptr || !node->isSequence()) {
        m_measure.destinations.push_back(
            {nullptr,
             m_map.oneOf<Destination>("destination"_L1, destinationTokens, Destination::Grant)});
        return;
    }
    const int errorsBefore = m_findings.errorCount();
    std::vector<ReadingCase> cases;
    for (const YamlNode &item : m_map.items("destination"_L1)) {
        const MapReader map(item, {"when"_L1, "is"_L1}, m_findings);
        map.require("is"_L1);
        m_measure.destinations.push_back(
            {readWhen(map, m_scope, m_findings),
             map.oneOf<Destination>("is"_L1, destinationTokens, Destination::Grant)});
        cases.push_back({m_measure.destinations.back().when, item.place()});
    }
    if (cases.empty())
        m_map.reportBadValue("destination"_L1, *node, expected::notEmpty);
    else if (m_scope.isComplete && m_findings.errorCount() == errorsBefore)
        checkCases("destination"_L1, cases, true, *m_scope.symbols, m_findings);
}

void MeasureReader::readApplicants()
{
    const QString listName = u"applicant_kind"_s;
    if (!m_map.has("applicants"_L1))
        return;
    const auto &lists = m_context.scope.symbols->lists;
    const auto list = std::find_if(lists.begin(), lists.end(),
                                   [&](const feel::ListSymbol &l) { return l.name == listName; });
    if (list == lists.end()) {
        m_findings.error(code::unknownList, m_map.placeOfKey("applicants"_L1), {listName});
        return;
    }
    for (const YamlNode &item : m_map.items("applicants"_L1)) {
        const qsizetype member = list->members.indexOf(item.text);
        if (member >= 0)
            m_measure.applicants |= std::uint64_t{1} << static_cast<unsigned>(member);
        else
            m_findings.error(code::unknownMember, item.place(),
                             {item.text, listName, list->members.join(u", "_s)},
                             feel::nearest(item.text, list->members));
    }
}

void MeasureReader::readDepartments()
{
    m_map.require("departments"_L1);
    m_measure.departments = m_map.texts("departments"_L1);
    for (const YamlNode &item : m_map.children("departments"_L1)) {
        if (item.isScalar() && m_context.vocabulary.findDepartment(item.text) == nullptr)
            m_findings.error(code::unknownDepartment, item.place(), {item.text},
                             feel::nearest(item.text, idsOf(m_context.vocabulary.departments)));
    }
}

void MeasureReader::readPer()
{
    const YamlNode *per = m_map.find("per"_L1);
    if (per == nullptr)
        return;
    const MapReader map(*per, {"table"_L1, "groups"_L1}, m_findings);
    map.require("table"_L1);
    m_measure.table = readTableSlot(map, "table"_L1, *m_scope.symbols, m_findings);
    m_scope.rowTable = m_measure.table;
    // without the table every column would be an unknown name
    m_scope.isComplete = m_scope.isComplete && m_measure.table >= 0;
    const int errorsBefore = m_findings.errorCount();
    std::vector<ReadingCase> cases;
    for (const YamlNode &node : map.items("groups"_L1)) {
        readGroup(node);
        cases.push_back({m_measure.groups.back().when, node.place()});
    }
    if (m_scope.isComplete && m_findings.errorCount() == errorsBefore)
        checkCases("groups"_L1, cases, true, *m_scope.symbols, m_findings);
}

void MeasureReader::readGroup(const YamlNode &node)
{
    const MapReader map(node, {"when"_L1, "by"_L1}, m_findings);
    Grouping group;
    group.when = readWhen(map, m_scope, m_findings);
    const YamlNode *by = map.find("by"_L1);
    group.allRows = by != nullptr && by->quotes == YamlNode::Quotes::None && by->isScalar()
                    && by->text == u"all";
    std::vector<const YamlNode *> keys;
    if (by != nullptr && by->isSequence()) {
        for (const YamlNode &item : map.items("by"_L1))
            keys.push_back(&item);
    } else if (by != nullptr && !group.allRows) {
        keys.push_back(by);
    }
    for (const YamlNode *key : keys) {
        const feel::FormulaPtr formula =
            compileFormula("by"_L1, *key, m_scope, std::nullopt, m_findings);
        if (formula == nullptr)
            continue;
        const feel::Kind kind = formula->type().kind;
        const bool fits =
            kind == feel::Kind::Text || kind == feel::Kind::Number || kind == feel::Kind::Choice;
        if (!fits)
            m_findings.error(code::keyType, key->textPlace(),
                             {feel::typeName(formula->type(), *m_scope.symbols)});
        group.keys.push_back(formula);
    }
    m_measure.groups.push_back(std::move(group));
}

void MeasureReader::readParameters()
{
    if (!m_map.has("parameters"_L1))
        return;
    m_symbols = *m_scope.symbols;
    IdRegister names;
    for (const YamlNode &node : m_map.items("parameters"_L1)) {
        const MapReader map(node, {"name"_L1, "formula"_L1, "unit"_L1, "says"_L1, "article"_L1},
                            m_findings);
        // each sees those before it: no recursion
        FormulaScope scope = m_scope;
        scope.symbols = &m_symbols;
        Parameter parameter;
        parameter.name = map.name("name"_L1);
        parameter.formula = readFormula(map, "formula"_L1, scope, std::nullopt, m_findings);
        parameter.says = readSays(map, m_quotes, m_findings);
        parameter.article = map.optionalText("article"_L1);
        if (const YamlNode *formula = map.find("formula"_L1))
            parameter.place = formula->textPlace();
        if (!names.add(parameter.name, map.placeOf("name"_L1), m_findings)
            || parameter.name.isEmpty())
            continue;
        m_symbols.parameters.push_back(
            {parameter.name, parameter.formula, readParameterUnit(map, parameter)});
        m_measure.parameters.push_back(std::move(parameter));
    }
    m_scope.symbols = &m_symbols;
}

/// What a bare number or sum of the text is counted in, or per what.
feel::Unit MeasureReader::readParameterUnit(const MapReader &map, const Parameter &parameter)
{
    if (!map.has("unit"_L1) || !parameter.formula)
        return {};
    const QString text = map.text("unit"_L1);
    const feel::Type &type = parameter.formula->type();
    const auto unit = m_symbols.unitFromText(text, type.kind);
    if (!unit || !type.unit.isNone())
        m_findings.error(code::unknownUnit, map.placeOf("unit"_L1),
                         {text, m_symbols.units.join(u", "_s)});
    return unit.value_or(feel::Unit());
}

void MeasureReader::readAnchor()
{
    if (m_measure.table >= 0)
        m_map.require("anchor"_L1);
    m_measure.anchor = readAlternatives(m_map, "anchor"_L1, m_scope, {date, false, false, true},
                                        m_quotes, m_findings);
}

void MeasureReader::readConditions()
{
    m_measure.conditions = loadConditions(m_map, m_context, m_scope, m_quotes, m_findings);
}

Rows MeasureReader::rows() const
{
    if (m_measure.table < 0)
        return Rows::None;
    const bool grouped =
        std::any_of(m_measure.groups.begin(), m_measure.groups.end(),
                    [](const Grouping &group) { return group.allRows || !group.keys.empty(); });
    return grouped ? Rows::Grouped : Rows::Alone;
}

void MeasureReader::readAmount()
{
    if (const YamlNode *amount = m_map.require("amount"_L1))
        m_measure.amount = loadAmount(*amount, m_scope, rows(), m_quotes, m_findings);
}

void MeasureReader::readNotModelled()
{
    const Document &document = m_context.document.document;
    for (const YamlNode &node : m_map.items("not_modelled"_L1)) {
        const MapReader map(node, {"article"_L1, "text"_L1}, m_findings);
        NotModelled item{map.text("article"_L1), map.local("text"_L1)};
        if (!item.article.isEmpty() && document.findArticle(item.article) == nullptr)
            m_findings.error(code::unknownArticle, map.placeOf("article"_L1), {item.article},
                             feel::nearest(item.article, idsOf(document.ledger)));
        m_measure.notModelled.push_back(std::move(item));
    }
}

void MeasureReader::readLimits()
{
    for (const YamlNode &node : m_map.items("limits"_L1)) {
        const MapReader map(node, {"article"_L1, "says"_L1, "text"_L1}, m_findings);
        map.require("says"_L1);
        m_measure.limits.push_back({map.optionalText("article"_L1),
                                    readSays(map, m_quotes, m_findings), map.local("text"_L1)});
    }
}

/// An article that a condition or a stage names besides the measure's own.
void MeasureReader::checkArticles() const
{
    const Document &document = m_context.document.document;
    const auto check = [&](const QString &article, const base::Source &place) {
        if (!article.isEmpty() && document.findArticle(article) == nullptr)
            m_findings.error(code::unknownArticle, place, {article},
                             feel::nearest(article, idsOf(document.ledger)));
    };
    for (const Parameter &parameter : m_measure.parameters)
        check(parameter.article, parameter.place);
    for (const Condition &condition : m_measure.conditions)
        check(condition.article, condition.place);
    for (const Limit &limit : m_measure.limits)
        check(limit.article, m_measure.place);
    const Amount &amount = m_measure.amount;
    for (const auto *stage : {&m_measure.anchor, &amount.base, &amount.rate, &amount.less,
                              &amount.floor, &amount.cap}) {
        for (const Alternative &alternative : *stage)
            check(alternative.article, alternative.place);
    }
}

/// `to_be_confirmed` may stand in the notes or beside them.
void MeasureReader::readNotes()
{
    m_measure.toBeConfirmed = m_map.flag("to_be_confirmed"_L1, false);
    const YamlNode *notes = m_map.find("notes"_L1);
    if (notes == nullptr)
        return;
    const MapReader map(*notes, {"zh"_L1, "en"_L1, "to_be_confirmed"_L1}, m_findings);
    m_measure.notes = {map.text("zh"_L1), map.text("en"_L1)};
    m_measure.toBeConfirmed = map.flag("to_be_confirmed"_L1, m_measure.toBeConfirmed);
}

void MeasureReader::collectReadings()
{
    std::set<int> slots;
    const auto addAll = [&slots](const std::vector<Alternative> &alternatives) {
        for (const Alternative &alternative : alternatives) {
            addReadings(alternative.when, slots);
            addReadings(alternative.formula, slots);
        }
    };
    for (const Grouping &group : m_measure.groups) {
        addReadings(group.when, slots);
        for (const feel::FormulaPtr &key : group.keys)
            addReadings(key, slots);
    }
    for (const Condition &condition : m_measure.conditions) {
        addReadings(condition.when, slots);
        addReadings(condition.unless, slots);
        addReadings(condition.formula, slots);
    }
    for (const DestinationCase &destination : m_measure.destinations)
        addReadings(destination.when, slots);
    addAll(m_measure.anchor);
    for (const auto *stage :
         {&m_measure.amount.base, &m_measure.amount.rate, &m_measure.amount.less,
          &m_measure.amount.floor, &m_measure.amount.cap})
        addAll(*stage);
    if (const Part *part = m_context.document.document.findPart(m_measure.part)) {
        for (const EndAlternative &end : part->until)
            addReadings(end.when, slots);
        addReadings(part->claimsAfterExpiry, slots);
        if (!m_measure.anchor.empty())
            addReadings(part->eventsBeforeStart, slots);
    }
    m_measure.readings.assign(slots.begin(), slots.end());
}

} // namespace

Measure loadMeasure(const RuleFile &file, const MeasureContext &context, std::vector<Quote> &quotes,
                    Findings &findings)
{
    return MeasureReader(file, context, quotes, findings).read();
}

} // namespace rulebook
