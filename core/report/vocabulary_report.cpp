#include "report/json.h"
#include "report/json_text.h"
#include "report/reads.h"

namespace report {

namespace {

QString typeToken(const rulebook::FactInfo &fact)
{
    switch (fact.type.kind) {
    case feel::Kind::Truth:
        return QStringLiteral("truth");
    case feel::Kind::Money:
        return QStringLiteral("money");
    case feel::Kind::Date:
        return QStringLiteral("date");
    case feel::Kind::Text:
        return QStringLiteral("text");
    case feel::Kind::Place:
        return QStringLiteral("place");
    case feel::Kind::Choice:
        return QStringLiteral("choice");
    default:
        break;
    }
    switch (fact.form) {
    case rulebook::NumberForm::Ratio:
        return QStringLiteral("ratio");
    case rulebook::NumberForm::Count:
        return QStringLiteral("count");
    default:
        return QStringLiteral("number");
    }
}

/// One end of a domain as case files write it.
Json endOf(const std::optional<base::Rational> &end, feel::Kind kind)
{
    if (!end)
        return nullptr;
    if (kind == feel::Kind::Money)
        return jsonOf(yuan(*end));
    if (kind == feel::Kind::Date) {
        const auto days = end->toInt64();
        const auto date = days ? base::Date::fromDays(*days) : std::nullopt;
        if (date)
            return jsonOf(date->toText());
    }
    return jsonOf(base::toText(*end));
}

class VocabularyWriter {
public:
    explicit VocabularyWriter(const rulebook::Rulebook &rules) : m_rules(rules), m_readers(rules) {}

    Json write() const;

private:
    /// `path` as in Readers; `name` as it is written in case files.
    Json fact(const rulebook::FactInfo &info, const feel::ValueSymbol &symbol, const char *key,
              const QString &name, const QString &path) const;
    Json members(const rulebook::ListInfo &list) const;
    Json facts() const;
    Json tables() const;
    Json readings() const;
    Json assumptions() const;
    Json measures() const;

    const rulebook::Rulebook &m_rules;
    Readers m_readers;
};

Json VocabularyWriter::members(const rulebook::ListInfo &list) const
{
    Json json = Json::array();
    for (const rulebook::Member &member : list.members)
        json.push_back({{"id", jsonOf(member.id)}, {"label", jsonOf(member.label)}});
    return json;
}

Json VocabularyWriter::fact(const rulebook::FactInfo &info, const feel::ValueSymbol &symbol,
                            const char *key, const QString &name, const QString &path) const
{
    Json json{{key, jsonOf(name)}, {"type", jsonOf(typeToken(info))}};
    const auto list = static_cast<std::size_t>(info.type.list);
    if (info.type.kind == feel::Kind::Choice && list < m_rules.vocabulary().lists.size()) {
        const rulebook::ListInfo &choices = m_rules.vocabulary().lists[list];
        json["list"] = jsonOf(choices.id);
        json["members"] = members(choices);
    }
    if (feel::isScalar(info.type.kind))
        json["domain"] = {{"from", endOf(symbol.domain.low, info.type.kind)},
                          {"to", endOf(symbol.domain.high, info.type.kind)}};
    if (!info.unit.isEmpty())
        json["unit"] = jsonOf(m_rules.symbols().unitText(symbol.type));
    json["label"] = jsonOf(info.label);
    json["question"] = jsonOf(info.question);
    json["help"] = jsonOf(info.help);
    json["source"] = jsonOf(info.source);
    json["proof"] = info.proof.isEmpty() ? Json() : jsonOf(info.proof);
    json["changeable"] = info.changeable;
    json["read_by"] = jsonOf(m_readers.of(path));
    return json;
}

Json VocabularyWriter::facts() const
{
    Json json = Json::array();
    const auto &symbols = m_rules.symbols().facts;
    const auto &infos = m_rules.vocabulary().facts;
    for (std::size_t i = 0; i < infos.size(); ++i) {
        Json one = fact(infos[i], symbols[i], "path", infos[i].name, infos[i].name);
        one["section"] = jsonOf(infos[i].section);
        if (infos[i].presumed)
            one["presumed"] = *infos[i].presumed;
        json.push_back(std::move(one));
    }
    return json;
}

Json VocabularyWriter::tables() const
{
    Json json = Json::array();
    const auto &symbols = m_rules.symbols().tables;
    const auto &infos = m_rules.vocabulary().tables;
    for (std::size_t i = 0; i < infos.size(); ++i) {
        const rulebook::TableInfo &table = infos[i];
        Json columns = Json::array();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const rulebook::FactInfo &column = table.columns[c];
            columns.push_back(fact(column, symbols[i].columns[c], "name", column.name,
                                   table.name + u'.' + column.name));
        }
        json.push_back({{"name", jsonOf(table.name)},
                        {"section", jsonOf(table.section)},
                        {"label", jsonOf(table.label)},
                        {"row", jsonOf(table.row)},
                        {"help", jsonOf(table.help)},
                        {"columns", std::move(columns)},
                        {"read_by", jsonOf(m_readers.of(table.name))}});
    }
    return json;
}

Json VocabularyWriter::readings() const
{
    Json json = Json::array();
    for (const rulebook::Reading &reading : m_rules.readings()) {
        Json choices = Json::array();
        for (const rulebook::Choice &choice : reading.choices)
            choices.push_back({{"id", jsonOf(choice.id)}, {"label", jsonOf(choice.label)}});
        const auto byDefault = static_cast<std::size_t>(reading.defaultChoice);
        json.push_back({{"id", jsonOf(reading.id)},
                        {"question", jsonOf(reading.question)},
                        {"choices", std::move(choices)},
                        {"default", jsonOf(reading.choices.at(byDefault).id)},
                        {"why", jsonOf(reading.why)},
                        {"articles", jsonOf(reading.articles)},
                        {"documents", jsonOf(reading.documents)}});
    }
    return json;
}

Json VocabularyWriter::assumptions() const
{
    Json json = Json::array();
    for (const rulebook::Assumption &assumption : m_rules.assumptions())
        json.push_back({{"id", jsonOf(assumption.id)},
                        {"type", assumption.isRatio ? "ratio" : "money"},
                        {"label", jsonOf(assumption.label)},
                        {"why", jsonOf(assumption.why)},
                        {"articles", jsonOf(assumption.articles)}});
    return json;
}

Json VocabularyWriter::measures() const
{
    Json json = Json::array();
    for (const rulebook::Measure &measure : m_rules.measures())
        json.push_back({{"id", jsonOf(measure.id)},
                        {"document", jsonOf(measure.document)},
                        {"article", jsonOf(measure.article)},
                        {"title", jsonOf(measure.title)},
                        {"reads", jsonOf(pathsReadBy(measure, m_rules))}});
    return json;
}

Json VocabularyWriter::write() const
{
    const rulebook::Vocabulary &vocabulary = m_rules.vocabulary();
    Json sections = Json::array();
    for (const rulebook::Section &section : vocabulary.sections)
        sections.push_back({{"id", jsonOf(section.id)},
                            {"label", jsonOf(section.label)},
                            {"help", jsonOf(section.help)}});
    Json lists = Json::array();
    for (const rulebook::ListInfo &list : vocabulary.lists)
        lists.push_back({{"id", jsonOf(list.id)}, {"members", members(list)}});
    return {{"sections", std::move(sections)},
            {"lists", std::move(lists)},
            {"facts", facts()},
            {"tables", tables()},
            {"readings", readings()},
            {"assumptions", assumptions()},
            {"measures", measures()}};
}

/// Quoted where it must be; a text that starts like a formula is taken for text by spreadsheets.
QString csvField(const QString &text)
{
    QString field = text;
    static const QString starts = QStringLiteral("=+-@\t\r");
    if (!field.isEmpty() && starts.contains(field.front()))
        field.prepend(u'\'');
    if (!field.contains(u'"') && !field.contains(u',') && !field.contains(u'\n')
        && !field.contains(u'\r'))
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

QByteArray csvLine(const QStringList &fields)
{
    QStringList escaped;
    for (const QString &field : fields)
        escaped += csvField(field);
    return escaped.join(u',').toUtf8() + "\r\n";
}

QByteArray csvFact(const rulebook::FactInfo &info, const QString &path, const QString &section,
                   const rulebook::Rulebook &rules, const Readers &readers)
{
    QStringList tokens;
    const auto list = static_cast<std::size_t>(info.type.list);
    if (info.type.kind == feel::Kind::Choice && list < rules.vocabulary().lists.size()) {
        for (const rulebook::Member &member : rules.vocabulary().lists[list].members)
            tokens += member.id;
    }
    return csvLine({path, typeToken(info), section, info.label.zh, info.label.en, info.question.zh,
                    info.question.en, info.help.zh, info.help.en, tokens.join(u' '), info.proof,
                    info.changeable ? QStringLiteral("true") : QStringLiteral("false"),
                    readers.of(path).join(u' ')});
}

} // namespace

QByteArray vocabularyJson(const rulebook::Rulebook &rules)
{
    return bytesOf(VocabularyWriter(rules).write());
}

QByteArray vocabularyCsv(const rulebook::Rulebook &rules)
{
    const Readers readers(rules);
    QByteArray csv("path,type,section,label_zh,label_en,question_zh,question_en,help_zh,help_en,"
                   "members,proof,changeable,read_by\r\n");
    for (const rulebook::FactInfo &fact : rules.vocabulary().facts)
        csv += csvFact(fact, fact.name, fact.section, rules, readers);
    for (const rulebook::TableInfo &table : rules.vocabulary().tables) {
        for (const rulebook::FactInfo &column : table.columns)
            csv += csvFact(column, table.name + u'.' + column.name, table.section, rules, readers);
    }
    return csv;
}

} // namespace report
