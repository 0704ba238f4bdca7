// A YAML file as a tree with places. Anchors, aliases, tags, directives, duplicate keys, multi-line
// scalars and several documents in a file are refused here, once for all readers.
#pragma once

#include "base/issue.h"
#include "rulebook/file_text.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace rulebook {

/// A node. Lives no longer than its FileText.
struct YamlNode {
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };
    enum class Quotes : std::uint8_t { None, Single, Double };

    Kind kind = Kind::Null;
    Quotes quotes = Quotes::None;
    int offset = 0;                 ///< bytes; of a quoted scalar: the quote
    const FileText *file = nullptr; ///< not owned, never null in a parsed tree
    QString text;                   ///< scalars, without quotes
    std::vector<YamlNode> keys;     ///< maps: parallel to children, scalars
    std::vector<YamlNode> children; ///< in the file's order

    bool isNull() const { return kind == Kind::Null; }
    bool isScalar() const { return kind == Kind::Scalar; }
    bool isMap() const { return kind == Kind::Map; }
    bool isSequence() const { return kind == Kind::Sequence; }

    /// The node's first character (a quote, where quoted); `length` covers a scalar.
    base::Source place() const;
    /// The first character inside the quotes.
    base::Source textPlace() const;
    /// The value of a key; null where the node is no map or has no such key.
    const YamlNode *find(QStringView key) const;
};

inline constexpr int yamlDepthLimit = 32;
inline constexpr int yamlNodeLimit = 200'000;

/// Parses. Absent, with issues, where the text breaks a rule. `file` must stay at its address.
std::optional<YamlNode> parseYaml(const FileText &file, Findings &findings);

} // namespace rulebook
