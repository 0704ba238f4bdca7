// Typed access to YAML nodes. Every reader reports what is wrong and goes on with an empty value, so
// that one load finds all problems of a file.
#pragma once

#include "base/date.h"
#include "base/local_text.h"
#include "rulebook/document.h"
#include "rulebook/yaml_tree.h"

#include <QStringList>

#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

namespace rulebook {

class Findings;

/// The third argument of bad-value: what would have been right.
namespace expected {
inline constexpr QLatin1StringView date{"date"};          ///< YYYY-MM-DD, 1900 to 2199
inline constexpr QLatin1StringView truth{"truth"};        ///< true or false
inline constexpr QLatin1StringView number{"number"};      ///< such as 0.05 or 5%
inline constexpr QLatin1StringView money{"money"};        ///< yuan such as 500000.00
inline constexpr QLatin1StringView wanMoney{"wan_money"}; ///< an amount such as 50万元
inline constexpr QLatin1StringView name{"name"};   ///< letters, digits, underscore; no digit first
inline constexpr QLatin1StringView token{"token"}; ///< letters, digits, underscore, hyphen
inline constexpr QLatin1StringView placeCode{"place_code"}; ///< 2, 4 or 6 digits
inline constexpr QLatin1StringView fileName{"file_name"};   ///< a name without folders
inline constexpr QLatin1StringView notEmpty{"not_empty"};
} // namespace expected

/// A key of a map with a closed set of values.
template <class Value> struct Token {
    QLatin1StringView text;
    Value value;
};

/// Reads one map. Reports unknown keys at once; `keys` are all that the map may have. The node must
/// outlive the reader.
class MapReader {
public:
    static constexpr std::size_t listLimit = 10'000;

    MapReader(const YamlNode &node, std::initializer_list<QLatin1StringView> keys,
              Findings &findings);

    const YamlNode &node() const { return m_node; }
    bool has(QLatin1StringView key) const { return find(key) != nullptr; }
    /// Null where the key is absent.
    const YamlNode *find(QLatin1StringView key) const;
    /// As find(), and reports a missing key.
    const YamlNode *require(QLatin1StringView key) const;
    /// Where a problem with a key is shown: the key's value, or the map.
    base::Source placeOf(QLatin1StringView key) const;
    /// The key itself.
    base::Source placeOfKey(QLatin1StringView key) const;

    /// A scalar that is not empty; empty, with an issue, otherwise.
    QString text(QLatin1StringView key) const;
    /// As text(); empty without an issue where the key is absent.
    QString optionalText(QLatin1StringView key) const;
    /// A name that formulas can use.
    QString name(QLatin1StringView key) const;
    /// An id: as a name, and with digits first and hyphens.
    QString token(QLatin1StringView key) const;
    /// A GB/T 2260 code or a prefix of one: 2, 4 or 6 digits.
    QString placeCode(QLatin1StringView key) const;
    base::LocalText local(QLatin1StringView key) const;
    base::LocalText optionalLocal(QLatin1StringView key) const;
    /// `absent` where the key is.
    bool flag(QLatin1StringView key, bool absent) const;
    std::optional<base::Date> date(QLatin1StringView key) const;
    std::optional<base::Date> optionalDate(QLatin1StringView key) const;
    /// The items of a list of at most `listLimit`; none where the key is absent.
    std::span<const YamlNode> items(QLatin1StringView key) const;
    /// The items of a list, or the one map that stands in its place.
    std::span<const YamlNode> itemsOrMap(QLatin1StringView key) const;
    /// As items(), and says nothing: for a second look at what texts() has reported.
    std::span<const YamlNode> children(QLatin1StringView key) const;
    /// A list of scalars that are not empty.
    QStringList texts(QLatin1StringView key) const;

    /// A value of a closed set; `absent` where the key is, or the value is unknown (with an issue).
    template <class Value>
    Value oneOf(QLatin1StringView key, std::span<const Token<Value>> tokens, Value absent) const
    {
        const YamlNode *value = find(key);
        if (value == nullptr || !checkScalar(key, *value))
            return absent;
        QStringList known;
        for (const Token<Value> &candidate : tokens) {
            if (value->text == candidate.text)
                return candidate.value;
            known << candidate.text;
        }
        reportUnknownValue(key, *value, known);
        return absent;
    }

    void reportUnknownValue(QLatin1StringView key, const YamlNode &value,
                            const QStringList &known) const;
    void reportBadValue(QLatin1StringView key, const YamlNode &value,
                        QLatin1StringView expectation) const;

private:
    bool checkScalar(QLatin1StringView key, const YamlNode &value) const;

    const YamlNode &m_node;
    QStringList m_keys;
    QStringList m_meant; ///< keys that unknown ones were probably meant to be
    Findings &m_findings;
};

/// Letters, digits and underscore of any script, no digit first.
bool isName(QStringView text);
/// Letters, digits, underscore and hyphen.
bool isToken(QStringView text);

/// The fragments under `says`, added to `quotes` with their places and the article that stands under
/// `article`, where the map may have one. None where absent.
QStringList readSays(const MapReader &map, std::vector<Quote> &quotes, Findings &findings);
/// Reports `says` that is not 1 to 5 fragments of at most 16 characters.
void checkSays(const MapReader &map, Findings &findings);

/// The ids of things that have one, for "did you mean".
template <class Thing> QStringList idsOf(const std::vector<Thing> &things)
{
    QStringList result;
    for (const Thing &thing : things)
        result << thing.id;
    return result;
}

} // namespace rulebook
