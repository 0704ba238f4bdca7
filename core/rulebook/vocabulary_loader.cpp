#include "rulebook/vocabulary_loader.h"

#include "base/money.h"
#include "feel/names.h"
#include "feel/nearest.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TypeToken {
    feel::Kind kind;
    NumberForm form;
};

constexpr std::array typeTokens{
    Token<TypeToken>{"truth"_L1, {feel::Kind::Truth, NumberForm::Plain}},
    Token<TypeToken>{"number"_L1, {feel::Kind::Number, NumberForm::Plain}},
    Token<TypeToken>{"ratio"_L1, {feel::Kind::Number, NumberForm::Ratio}},
    Token<TypeToken>{"count"_L1, {feel::Kind::Number, NumberForm::Count}},
    Token<TypeToken>{"money"_L1, {feel::Kind::Money, NumberForm::Plain}},
    Token<TypeToken>{"date"_L1, {feel::Kind::Date, NumberForm::Plain}},
    Token<TypeToken>{"text"_L1, {feel::Kind::Text, NumberForm::Plain}},
    Token<TypeToken>{"place"_L1, {feel::Kind::Place, NumberForm::Plain}},
    Token<TypeToken>{"choice"_L1, {feel::Kind::Choice, NumberForm::Plain}},
};

base::Range ownDomain(feel::Kind kind, NumberForm form)
{
    if (kind == feel::Kind::Date)
        return {base::Rational(base::Date::first().days()),
                base::Rational(base::Date::last().days())};
    if (kind == feel::Kind::Money || form == NumberForm::Count)
        return base::Range::atLeast(0);
    if (form == NumberForm::Ratio)
        return {base::Rational(0), base::Rational(1)};
    return base::Range::everything();
}

/// One end of a domain in the type's own writing: yuan, a date, a number.
std::optional<base::Rational> domainEnd(feel::Kind kind, const QString &text)
{
    if (kind == feel::Kind::Money) {
        const std::optional<base::Money> money = base::moneyFromText(text);
        return money ? std::optional(base::Rational(money->fen())) : std::nullopt;
    }
    if (kind == feel::Kind::Date) {
        const std::optional<base::Date> date = base::Date::fromText(text);
        return date ? std::optional(base::Rational(date->days())) : std::nullopt;
    }
    return base::rationalFromText(text);
}

QLatin1StringView domainExpectation(feel::Kind kind)
{
    return kind == feel::Kind::Money  ? expected::money
           : kind == feel::Kind::Date ? expected::date
                                      : expected::number;
}

constexpr std::array bringTokens{
    Token<Bring>{"original"_L1, Bring::Original},
    Token<Bring>{"copy"_L1, Bring::Copy},
    Token<Bring>{"both"_L1, Bring::Both},
};

constexpr std::initializer_list<QLatin1StringView> fileKeys{
    "sections"_L1,  "lists"_L1,       "facts"_L1,  "tables"_L1, "checks"_L1,
    "materials"_L1, "departments"_L1, "places"_L1, "units"_L1};

} // namespace

QLatin1StringView reservedAs(const QString &name)
{
    static const QStringList prefixes{u"reading"_s, u"assumption"_s, u"param"_s};
    if (isName(name) && !feel::isName(name))
        return "keyword"_L1;
    if (feel::isBuiltin(name))
        return "function"_L1;
    if (prefixes.contains(name))
        return "prefix"_L1;
    return {};
}

VocabularyLoader::VocabularyLoader(Vocabulary &vocabulary, feel::Symbols &symbols,
                                   Findings &findings)
    : m_vocabulary(vocabulary), m_symbols(symbols), m_findings(findings)
{}

void VocabularyLoader::read(const RuleFiles &files)
{
    std::vector<MapReader> maps;
    for (const auto &file : files) {
        if (file->root)
            maps.emplace_back(*file->root, fileKeys, m_findings);
    }
    for (const MapReader &map : maps) {
        readSections(map);
        readUnits(map);
        readLists(map);
        readMaterials(map);
        readPlaces(map);
    }
    for (const MapReader &map : maps) {
        for (const YamlNode &table : map.children("tables"_L1)) {
            if (const YamlNode *id = table.find(u"id"))
                m_tableNames << id->text;
        }
    }
    for (const MapReader &map : maps)
        readTables(map);
    for (const MapReader &map : maps)
        readFacts(map);
}

void VocabularyLoader::readSections(const MapReader &file)
{
    for (const YamlNode &node : file.items("sections"_L1)) {
        const MapReader map(node, {"id"_L1, "label"_L1, "help"_L1}, m_findings);
        const QString id = map.name("id"_L1);
        const QLatin1StringView reserved = reservedAs(id);
        if (!reserved.isEmpty())
            m_findings.error(code::nameTaken, map.placeOf("id"_L1), {id, reserved});
        if (m_sections.add(id, map.placeOf("id"_L1), m_findings) && !id.isEmpty())
            m_vocabulary.sections.push_back(
                {id, map.local("label"_L1), map.optionalLocal("help"_L1)});
    }
}

void VocabularyLoader::readUnits(const MapReader &file)
{
    for (const YamlNode &node : file.items("units"_L1)) {
        const MapReader map(node, {"id"_L1, "label"_L1}, m_findings);
        const QString id = map.name("id"_L1);
        if (!m_units.add(id, map.placeOf("id"_L1), m_findings) || id.isEmpty())
            continue;
        if (m_vocabulary.units.size() == feel::Unit::mostNames) {
            m_findings.error(code::tooManyUnits, map.placeOf("id"_L1),
                             {QString::number(feel::Unit::mostNames)});
            return;
        }
        m_vocabulary.units.push_back({id, map.local("label"_L1)});
        m_symbols.units << id;
    }
}

/// The unit in words: 元/平方米/月, yuan/m²/month.
void VocabularyLoader::readUnit(const MapReader &map, FactInfo &info)
{
    if (!map.has("unit"_L1))
        return;
    const QString text = map.text("unit"_L1);
    const auto unit = m_symbols.unitFromText(text, info.type.kind);
    if (!unit || info.form == NumberForm::Ratio) {
        m_findings.error(code::unknownUnit, map.placeOf("unit"_L1),
                         {text, m_symbols.units.join(u", "_s)});
        return;
    }
    info.type.unit = *unit;
    info.unit = {m_symbols.unitText(info.type), m_symbols.unitText(info.type)};
    for (const UnitInfo &one : m_vocabulary.units) {
        static const QString edge = u"(?<![a-z0-9_])%1(?![a-z0-9_])"_s;
        const QRegularExpression name(edge.arg(one.id));
        info.unit.zh.replace(name, one.label.zh);
        info.unit.en.replace(name, one.label.en);
    }
    info.unit.en.replace(u"元"_s, u"yuan"_s);
}

void VocabularyLoader::readLists(const MapReader &file)
{
    for (const YamlNode &node : file.items("lists"_L1))
        readList(node);
}

void VocabularyLoader::readList(const YamlNode &node)
{
    const MapReader map(node, {"id"_L1, "members"_L1}, m_findings);
    ListInfo info;
    feel::ListSymbol symbol;
    info.id = map.token("id"_L1);
    symbol.name = info.id;
    map.require("members"_L1);
    const std::span<const YamlNode> members = map.items("members"_L1);
    if (members.size() > feel::ListSymbol::maxMembers) {
        m_findings.error(
            code::tooManyMembers, map.placeOf("members"_L1),
            {QString::number(members.size()), QString::number(feel::ListSymbol::maxMembers)});
        m_isComplete = false;
        return;
    }
    IdRegister ids;
    for (const YamlNode &item : members) {
        const MapReader member(item, {"id"_L1, "label"_L1}, m_findings);
        const QString id = member.token("id"_L1);
        if (!ids.add(id, member.placeOf("id"_L1), m_findings)) {
            m_isComplete = false;
            continue;
        }
        info.members.push_back({id, member.local("label"_L1)});
        symbol.members << id;
        m_isComplete = m_isComplete && !id.isEmpty();
    }
    m_isComplete = m_isComplete && !info.id.isEmpty() && !info.members.empty();
    if (!m_lists.add(info.id, map.placeOf("id"_L1), m_findings)) {
        m_isComplete = false;
        return;
    }
    m_vocabulary.lists.push_back(std::move(info));
    m_symbols.lists.push_back(std::move(symbol));
}

void VocabularyLoader::readMaterials(const MapReader &file)
{
    for (const YamlNode &node : file.items("materials"_L1)) {
        const MapReader map(
            node,
            {"id"_L1, "label"_L1, "reusable"_L1, "bring"_L1, "copies"_L1, "stamp"_L1, "from"_L1},
            m_findings);
        Material material;
        material.id = map.token("id"_L1);
        material.label = map.local("label"_L1);
        material.reusable = map.flag("reusable"_L1, false);
        material.bring = map.oneOf<Bring>("bring"_L1, bringTokens, Bring::NotStated);
        material.from = map.optionalLocal("from"_L1);
        if (map.has("stamp"_L1))
            material.stamp = map.flag("stamp"_L1, false);
        if (const YamlNode *copies = map.find("copies"_L1)) {
            constexpr int mostCopies = 100;
            material.copies = copies->text.toInt();
            if (material.copies < 1 || material.copies > mostCopies)
                map.reportBadValue("copies"_L1, *copies, expected::number);
        }
        if (m_materials.add(material.id, map.placeOf("id"_L1), m_findings))
            m_vocabulary.materials.push_back(std::move(material));
    }
    for (const YamlNode &node : file.items("departments"_L1)) {
        const MapReader map(node, {"id"_L1, "label"_L1}, m_findings);
        const QString id = map.token("id"_L1);
        if (m_departments.add(id, map.placeOf("id"_L1), m_findings))
            m_vocabulary.departments.push_back({id, map.local("label"_L1)});
    }
}

void VocabularyLoader::readPlaces(const MapReader &file)
{
    for (const YamlNode &node : file.items("places"_L1)) {
        const MapReader map(node, {"code"_L1, "label"_L1}, m_findings);
        const QString code = map.placeCode("code"_L1);
        if (m_places.add(code, map.placeOf("code"_L1), m_findings))
            m_vocabulary.places.push_back({code, map.local("label"_L1)});
    }
}

QString VocabularyLoader::readSection(const MapReader &map)
{
    QString section = map.text("section"_L1);
    if (!section.isEmpty() && m_vocabulary.findSection(section) == nullptr)
        m_findings.error(code::unknownSection, map.placeOf("section"_L1), {section},
                         feel::nearest(section, idsOf(m_vocabulary.sections)));
    return section;
}

bool VocabularyLoader::readType(const MapReader &map, FactInfo &info)
{
    const YamlNode *node = map.require("type"_L1);
    if (node == nullptr)
        return false;
    const int errorsBefore = m_findings.errorCount();
    const auto type = map.oneOf<TypeToken>("type"_L1, typeTokens, typeTokens[0].value);
    if (m_findings.errorCount() > errorsBefore)
        return false;
    info.type.kind = type.kind;
    info.form = type.form;
    if (type.kind != feel::Kind::Choice) {
        if (map.has("list"_L1))
            m_findings.error(code::keyNotAllowed, map.placeOfKey("list"_L1),
                             {u"list"_s, u"type: "_s + node->text});
        return true;
    }
    const QString name = map.text("list"_L1);
    QStringList known;
    for (const feel::ListSymbol &list : m_symbols.lists)
        known << list.name;
    info.type.list = static_cast<int>(known.indexOf(name));
    if (info.type.list < 0 && !name.isEmpty())
        m_findings.error(code::unknownList, map.placeOf("list"_L1), {name},
                         feel::nearest(name, known));
    return info.type.list >= 0;
}

void VocabularyLoader::readDomain(const MapReader &map, const FactInfo &info,
                                  feel::ValueSymbol &symbol)
{
    const feel::Kind kind = info.type.kind;
    symbol.domain = feel::isScalar(kind) ? ownDomain(kind, info.form) : base::Range();
    if (!map.has("from"_L1) && !map.has("to"_L1))
        return;
    if (!feel::isScalar(kind)) {
        const QLatin1StringView key = map.has("from"_L1) ? "from"_L1 : "to"_L1;
        m_findings.error(code::keyNotAllowed, map.placeOfKey(key),
                         {key, u"type: "_s + map.optionalText("type"_L1)});
        return;
    }
    for (QLatin1StringView key : {"from"_L1, "to"_L1}) {
        const QString text = map.optionalText(key);
        if (text.isEmpty())
            continue;
        const std::optional<base::Rational> end = domainEnd(kind, text);
        if (!end)
            map.reportBadValue(key, *map.find(key), domainExpectation(kind));
        else
            (key == "from"_L1 ? symbol.domain.low : symbol.domain.high) = end;
    }
    if (symbol.domain.low && symbol.domain.high && *symbol.domain.low > *symbol.domain.high)
        m_findings.error(code::emptyDomain, map.node().place(),
                         {map.optionalText("from"_L1), map.optionalText("to"_L1)});
}

bool VocabularyLoader::readValue(const MapReader &map, FactInfo &info, feel::ValueSymbol &symbol)
{
    const bool good = readType(map, info);
    if (good)
        readUnit(map, info);
    info.label = map.local("label"_L1);
    info.question = map.optionalLocal("question"_L1);
    info.help = map.optionalLocal("help"_L1);
    info.source = map.optionalLocal("source"_L1);
    info.proof = map.optionalText("proof"_L1);
    info.changeable = map.flag("changeable"_L1, false);
    if (!info.proof.isEmpty() && m_vocabulary.findMaterial(info.proof) == nullptr)
        m_findings.error(code::unknownMaterial, map.placeOf("proof"_L1), {info.proof},
                         feel::nearest(info.proof, idsOf(m_vocabulary.materials)));
    symbol.path = info.name;
    symbol.type = info.type;
    if (good)
        readDomain(map, info, symbol);
    return good && !info.name.isEmpty();
}

/// Only a truth about the applicant itself is ever presumed; what others decide stays open.
void VocabularyLoader::readPresumption(const MapReader &map, FactInfo &info)
{
    if (!map.has("presumed"_L1))
        return;
    QString against;
    if (info.type.kind != feel::Kind::Truth)
        against = u"type: "_s + map.optionalText("type"_L1);
    else if (info.section == u"decisions")
        against = u"decisions"_s;
    if (against.isEmpty())
        info.presumed = map.flag("presumed"_L1, false);
    else
        m_findings.error(code::keyNotAllowed, map.placeOfKey("presumed"_L1),
                         {u"presumed"_s, against});
}

void VocabularyLoader::readFacts(const MapReader &file)
{
    for (const YamlNode &node : file.items("facts"_L1))
        readFact(node);
}

void VocabularyLoader::readFact(const YamlNode &node)
{
    const MapReader map(node,
                        {"path"_L1, "type"_L1, "list"_L1, "unit"_L1, "from"_L1, "to"_L1, "label"_L1,
                         "question"_L1, "help"_L1, "proof"_L1, "changeable"_L1, "source"_L1,
                         "presumed"_L1},
                        m_findings);
    FactInfo info;
    const QString path = map.text("path"_L1).normalized(QString::NormalizationForm_C);
    const base::Source place = map.placeOf("path"_L1);
    const QStringList parts = path.split(u'.');
    bool good = parts.size() == 2 && isName(parts[0]) && isName(parts[1]);
    if (!good && !path.isEmpty())
        m_findings.error(code::factPath, place, {path});
    if (good) {
        info.section = parts[0];
        info.name = path;
        if (m_vocabulary.findSection(info.section) == nullptr)
            m_findings.error(code::unknownSection, place, {info.section},
                             feel::nearest(info.section, idsOf(m_vocabulary.sections)));
        const QLatin1StringView reserved = reservedAs(parts[1]);
        if (m_symbols.findTable(info.section))
            m_findings.error(code::nameTaken, place, {path, "table"_L1});
        else if (reserved == "keyword"_L1)
            m_findings.error(code::nameTaken, place, {path, reserved});
    }
    feel::ValueSymbol symbol;
    good = readValue(map, info, symbol) && good;
    readPresumption(map, info);
    good = m_facts.add(info.name, place, m_findings) && good;
    m_isComplete = m_isComplete && good;
    if (!good)
        return;
    m_vocabulary.facts.push_back(std::move(info));
    m_symbols.facts.push_back(std::move(symbol));
}

void VocabularyLoader::readTables(const MapReader &file)
{
    for (const YamlNode &node : file.items("tables"_L1))
        readTable(node);
}

void VocabularyLoader::readTable(const YamlNode &node)
{
    const MapReader map(
        node, {"id"_L1, "section"_L1, "label"_L1, "row"_L1, "help"_L1, "columns"_L1}, m_findings);
    TableInfo info;
    feel::TableSymbol symbol;
    info.name = map.name("id"_L1);
    info.section = readSection(map);
    info.label = map.local("label"_L1);
    info.row = map.local("row"_L1);
    info.help = map.optionalLocal("help"_L1);
    symbol.name = info.name;
    const QLatin1StringView reserved = reservedAs(info.name);
    if (!reserved.isEmpty())
        m_findings.error(code::nameTaken, map.placeOf("id"_L1), {info.name, reserved});
    map.require("columns"_L1);
    IdRegister columns;
    for (const YamlNode &item : map.items("columns"_L1)) {
        const std::size_t before = info.columns.size();
        readColumn(item, info, symbol);
        if (info.columns.size() > before
            && !columns.add(info.columns.back().name, item.place(), m_findings)) {
            m_isComplete = false;
            info.columns.pop_back();
            symbol.columns.pop_back();
        }
    }
    if (!m_tables.add(info.name, map.placeOf("id"_L1), m_findings) || info.name.isEmpty()) {
        m_isComplete = false;
        return;
    }
    m_vocabulary.tables.push_back(std::move(info));
    m_symbols.tables.push_back(std::move(symbol));
}

void VocabularyLoader::readColumn(const YamlNode &node, TableInfo &table, feel::TableSymbol &symbol)
{
    const MapReader map(node,
                        {"name"_L1, "type"_L1, "list"_L1, "unit"_L1, "from"_L1, "to"_L1, "label"_L1,
                         "question"_L1, "help"_L1, "proof"_L1, "changeable"_L1, "source"_L1},
                        m_findings);
    FactInfo info;
    info.name = map.name("name"_L1);
    info.section = table.section;
    checkColumnName(info.name, map.placeOf("name"_L1));
    feel::ValueSymbol value;
    if (!readValue(map, info, value)) {
        m_isComplete = false;
        return;
    }
    table.columns.push_back(std::move(info));
    symbol.columns.push_back(std::move(value));
}

/// A bare name in a formula is a column of the row: nothing else may have that name.
void VocabularyLoader::checkColumnName(const QString &name, const base::Source &place)
{
    QLatin1StringView taken = reservedAs(name);
    if (m_vocabulary.findSection(name) != nullptr)
        taken = "section"_L1;
    else if (m_tableNames.contains(name))
        taken = "table"_L1;
    if (!taken.isEmpty())
        m_findings.error(code::nameTaken, place, {name, taken});
}

void VocabularyLoader::readChecks(const RuleFiles &files, const FormulaScope &scope)
{
    for (const auto &file : files) {
        const YamlNode *checks = file->root ? file->root->find(u"checks") : nullptr;
        if (checks == nullptr)
            continue;
        if (!checks->isSequence())
            m_findings.error(code::wrongShape, checks->place(), {"checks"_L1, "list"_L1});
        for (const YamlNode &node : checks->children)
            readCheck(node, scope);
    }
}

void VocabularyLoader::readCheck(const YamlNode &node, const FormulaScope &scope)
{
    const MapReader map(node, {"id"_L1, "table"_L1, "formula"_L1, "message"_L1}, m_findings);
    Check check;
    check.id = map.token("id"_L1);
    check.message = map.local("message"_L1);
    FormulaScope own = scope.withoutRow();
    check.table = own.rowTable = readTableSlot(map, "table"_L1, m_symbols, m_findings);
    if (map.has("table"_L1) && check.table < 0)
        own.isComplete = false;
    check.formula =
        readFormula(map, "formula"_L1, own, feel::Type{feel::Kind::Truth, -1}, m_findings);
    if (!m_checks.add(check.id, map.placeOf("id"_L1), m_findings) || check.formula == nullptr)
        return;
    const QString other =
        firstRefused(*check.formula, m_symbols, [](const feel::Node &formulaNode) {
            return formulaNode.op != feel::Op::Reading && formulaNode.op != feel::Op::Assumption;
        });
    if (!other.isEmpty())
        m_findings.error(code::checkReadsReading, map.placeOf("formula"_L1), {other});
    m_vocabulary.checks.push_back(std::move(check));
}

} // namespace rulebook
