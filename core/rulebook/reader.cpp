#include "rulebook/reader.h"

#include "feel/literals.h"
#include "feel/nearest.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <algorithm>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isNameCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c.isSurrogate(); }

} // namespace

bool isName(QStringView name)
{
    return !name.isEmpty() && !name.front().isDigit()
           && std::all_of(name.begin(), name.end(), isNameCharacter);
}

bool isToken(QStringView token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](QChar c) {
        return isNameCharacter(c) || c == u'-';
    });
}

MapReader::MapReader(const YamlNode &node, std::initializer_list<QLatin1StringView> keys,
                     Findings &findings)
    : m_node(node), m_findings(findings)
{
    for (QLatin1StringView key : keys)
        m_keys << key;
    if (!node.isMap()) {
        findings.error(code::wrongShape, node.place(), {QString(), "map"_L1});
        return;
    }
    for (const YamlNode &key : node.keys) {
        if (findings.isFull())
            break;
        if (m_keys.contains(key.text))
            continue;
        m_meant << feel::nearest(key.text, m_keys);
        findings.error(code::unknownKey, key.place(), {key.text}, m_meant.back());
    }
}

const YamlNode *MapReader::find(QLatin1StringView key) const
{
    Q_ASSERT(m_keys.contains(key));
    for (std::size_t i = 0; i < m_node.keys.size(); ++i) {
        if (m_node.keys[i].text == key)
            return &m_node.children[i];
    }
    return nullptr;
}

const YamlNode *MapReader::require(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    if (value == nullptr && m_node.isMap() && !m_meant.contains(key))
        m_findings.error(code::missingKey, m_node.place(), {key});
    return value;
}

base::Source MapReader::placeOf(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    return value != nullptr ? value->place() : m_node.place();
}

base::Source MapReader::placeOfKey(QLatin1StringView key) const
{
    for (const YamlNode &candidate : m_node.keys) {
        if (candidate.text == key)
            return candidate.place();
    }
    return m_node.place();
}

bool MapReader::checkScalar(QLatin1StringView key, const YamlNode &value) const
{
    if (value.isScalar())
        return true;
    m_findings.error(code::wrongShape, value.place(), {key, "text"_L1});
    return false;
}

void MapReader::reportUnknownValue(QLatin1StringView key, const YamlNode &value,
                                   const QStringList &known) const
{
    m_findings.error(code::unknownValue, value.place(),
                     {key, value.text, known.join(QStringLiteral(", "))},
                     feel::nearest(value.text, known));
}

void MapReader::reportBadValue(QLatin1StringView key, const YamlNode &value,
                               QLatin1StringView expectation) const
{
    m_findings.error(code::badValue, value.place(), {key, value.text, expectation});
}

QString MapReader::text(QLatin1StringView key) const
{
    return require(key) != nullptr ? optionalText(key) : QString();
}

QString MapReader::optionalText(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    if (value == nullptr || !checkScalar(key, *value))
        return {};
    if (value->text.trimmed().isEmpty())
        reportBadValue(key, *value, expected::notEmpty);
    return value->text;
}

QString MapReader::name(QLatin1StringView key) const
{
    QString result = text(key).normalized(QString::NormalizationForm_C);
    if (result.isEmpty() || isName(result))
        return result;
    reportBadValue(key, *find(key), expected::name);
    return {};
}

QString MapReader::token(QLatin1StringView key) const
{
    QString result = text(key);
    if (result.isEmpty() || isToken(result))
        return result;
    reportBadValue(key, *find(key), expected::token);
    return {};
}

QString MapReader::placeCode(QLatin1StringView key) const
{
    QString result = text(key);
    if (result.isEmpty() || feel::isPlaceCode(result))
        return result;
    reportBadValue(key, *find(key), expected::placeCode);
    return {};
}

base::LocalText MapReader::local(QLatin1StringView key) const
{
    return require(key) != nullptr ? optionalLocal(key) : base::LocalText();
}

base::LocalText MapReader::optionalLocal(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    if (value == nullptr)
        return {};
    if (!value->isMap()) {
        m_findings.error(code::wrongShape, value->place(), {key, "map"_L1});
        return {};
    }
    const MapReader both(*value, {"zh"_L1, "en"_L1}, m_findings);
    return {both.text("zh"_L1), both.text("en"_L1)};
}

bool MapReader::flag(QLatin1StringView key, bool absent) const
{
    const YamlNode *value = find(key);
    if (value == nullptr || !checkScalar(key, *value))
        return absent;
    if (value->text == u"true")
        return true;
    if (value->text != u"false")
        reportBadValue(key, *value, expected::truth);
    return false;
}

std::optional<base::Date> MapReader::date(QLatin1StringView key) const
{
    return require(key) != nullptr ? optionalDate(key) : std::nullopt;
}

std::optional<base::Date> MapReader::optionalDate(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    if (value == nullptr || !checkScalar(key, *value))
        return std::nullopt;
    const std::optional<base::Date> result = base::Date::fromText(value->text);
    if (!result)
        reportBadValue(key, *value, expected::date);
    return result;
}

std::span<const YamlNode> MapReader::items(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    if (value == nullptr)
        return {};
    if (!value->isSequence())
        m_findings.error(code::wrongShape, value->place(), {key, "list"_L1});
    else if (value->children.size() > listLimit)
        m_findings.error(code::tooManyMembers, value->place(),
                         {QString::number(value->children.size()), QString::number(listLimit)});
    return children(key);
}

std::span<const YamlNode> MapReader::children(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    const bool fits =
        value != nullptr && value->isSequence() && value->children.size() <= listLimit;
    return fits ? std::span<const YamlNode>(value->children) : std::span<const YamlNode>();
}

std::span<const YamlNode> MapReader::itemsOrMap(QLatin1StringView key) const
{
    const YamlNode *value = find(key);
    if (value != nullptr && value->isMap())
        return {value, 1};
    return items(key);
}

QStringList MapReader::texts(QLatin1StringView key) const
{
    QStringList result;
    for (const YamlNode &item : items(key)) {
        if (!checkScalar(key, item))
            continue;
        if (item.text.trimmed().isEmpty())
            reportBadValue(key, item, expected::notEmpty);
        else
            result << item.text;
    }
    return result;
}

QStringList readSays(const MapReader &map, std::vector<Quote> &quotes, Findings &findings)
{
    if (!map.has("says"_L1))
        return {};
    QStringList result = map.texts("says"_L1);
    const YamlNode *article = map.node().find(u"article"); // not every map may have the key
    for (const YamlNode &item : map.children("says"_L1)) {
        if (item.isScalar())
            quotes.push_back({item.text,
                              {},
                              {},
                              article != nullptr ? article->text : QString(),
                              {},
                              item.place()});
    }
    checkSays(map, findings);
    return result;
}

void checkSays(const MapReader &map, Findings &findings)
{
    constexpr std::size_t mostFragments = 5;
    constexpr qsizetype longestFragment = 16;
    const YamlNode *node = map.find("says"_L1);
    if (node == nullptr || !node->isSequence())
        return;
    const auto count = node->children.size();
    if (count == 0 || count > mostFragments)
        findings.error(code::saysCount, node->place(), {QString::number(count)});
    for (const YamlNode &item : node->children) {
        const qsizetype length = item.text.toUcs4().size();
        if (length > longestFragment)
            findings.error(code::saysLength, item.place(), {item.text, QString::number(length)});
    }
}

} // namespace rulebook
