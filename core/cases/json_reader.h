// JSON bytes as events, each with its place. Private to the room: nothing outside sees the parser.
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace cases {

/// A stretch of bytes of the text.
struct ByteSpan {
    qsizetype offset = 0;
    qsizetype length = 0;
};

struct JsonScalar {
    enum class Kind { Null, Truth, Number, Text };
    Kind kind = Kind::Null;
    bool truth = false;
    QString text; ///< Text: decoded; Number: its own characters
    ByteSpan span;
};

/// What readJson() calls, in the text's order. Every call answers whether to go on.
class JsonListener {
public:
    JsonListener() = default;
    JsonListener(const JsonListener &) = delete;
    JsonListener &operator=(const JsonListener &) = delete;
    virtual ~JsonListener() = default;

    virtual bool scalar(const JsonScalar &value) = 0;
    virtual bool key(const QString &name, ByteSpan span) = 0;
    virtual bool beginObject(ByteSpan span) = 0;
    virtual bool endObject() = 0;
    virtual bool beginArray(ByteSpan span) = 0;
    virtual bool endArray() = 0;
};

/// Why the bytes are no JSON text: a code of diagnostics.h, where, and what stands there.
struct JsonFault {
    QLatin1StringView code;
    ByteSpan span;
    QString found; ///< a few characters; empty at the end of the text
};

/// Reads one JSON text of valid UTF-8; a byte order mark is passed over. Faults: "not-utf8",
/// "bad-json", "trailing-text", "too-deep" (more than 32 levels). Events before a fault were true.
/// Absent where all is read, or the listener stopped it.
std::optional<JsonFault> readJson(QByteArrayView bytes, JsonListener &listener);

inline constexpr int deepestJson = 32;

/// `text` as a JSON string with its quotes; other characters than controls, quotes and backslashes
/// stay as they are.
QString jsonText(QStringView text);

} // namespace cases
