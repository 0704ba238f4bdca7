#include "cases/json_reader.h"

#include "cases/diagnostics.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cases {

namespace {

using Json = nlohmann::json;

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Follows the parser from token to token, to know where each stands. It relies on the parser having
/// accepted what it walks over.
class Cursor {
public:
    explicit Cursor(QByteArrayView bytes)
        : m_bytes(bytes), m_at(bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0)
    {}

    ByteSpan next()
    {
        passSeparators(m_bytes.size());
        const qsizetype begin = m_at;
        m_at = endOfToken(begin);
        return {begin, m_at - begin};
    }

    /// The place of the token at which the parser gave up while it read the byte `reached`.
    qsizetype faultAt(qsizetype reached)
    {
        passSeparators(reached);
        const bool insideText = m_at < reached && m_bytes[m_at] == '"'
                                && (reached == m_bytes.size() || m_bytes[reached] != '"');
        return insideText ? reached : std::min(m_at, reached);
    }

    /// Where something else than blanks follows, if so.
    std::optional<qsizetype> rest()
    {
        while (m_at < m_bytes.size() && isBlank(m_bytes[m_at]))
            ++m_at;
        return m_at < m_bytes.size() ? std::optional(m_at) : std::nullopt;
    }

private:
    void passSeparators(qsizetype limit)
    {
        while (m_at < limit
               && (isBlank(m_bytes[m_at]) || m_bytes[m_at] == ',' || m_bytes[m_at] == ':'))
            ++m_at;
    }

    qsizetype endOfToken(qsizetype at) const
    {
        if (at >= m_bytes.size())
            return at;
        const char first = m_bytes[at++];
        if (first == '"') {
            while (at < m_bytes.size() && m_bytes[at] != '"')
                at += m_bytes[at] == '\\' ? 2 : 1;
            return std::min(at + 1, m_bytes.size());
        }
        if (first == '-' || isDigit(first))
            return endOfNumber(at - 1);
        if (first == 't' || first == 'f' || first == 'n') // true, false, null
            return std::min(at + (first == 'f' ? 4 : 3), m_bytes.size());
        return at;
    }

    /// By the grammar, not up to the next separator: of `01` the parser takes the `0` alone.
    qsizetype endOfNumber(qsizetype at) const
    {
        const auto is = [&](char c) {
            return at < m_bytes.size() && m_bytes[at] == c;
        };
        const auto passDigits = [&] {
            while (at < m_bytes.size() && isDigit(m_bytes[at]))
                ++at;
        };
        if (is('-'))
            ++at;
        if (is('0'))
            ++at;
        else
            passDigits();
        if (is('.')) {
            ++at;
            passDigits();
        }
        if (is('e') || is('E')) {
            ++at;
            if (is('+') || is('-'))
                ++at;
            passDigits();
        }
        return at;
    }

    QByteArrayView m_bytes;
    qsizetype m_at;
};

/// Between the parser's events and a listener.
class Bridge final : public nlohmann::json_sax<Json> {
public:
    Bridge(QByteArrayView bytes, JsonListener &listener)
        : m_bytes(bytes), m_listener(listener), m_cursor(bytes)
    {}

    bool null() override { return pass({JsonScalar::Kind::Null, false, {}, m_cursor.next()}); }
    bool boolean(bool value) override
    {
        return pass({JsonScalar::Kind::Truth, value, {}, m_cursor.next()});
    }
    bool number_integer(number_integer_t /*value*/) override { return number(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return number(); }
    bool number_float(number_float_t /*value*/, const string_t & /*text*/) override
    {
        return number();
    }
    bool string(string_t &value) override
    {
        return pass(
            {JsonScalar::Kind::Text, false, QString::fromStdString(value), m_cursor.next()});
    }
    bool binary(binary_t & /*value*/) override { return false; }
    bool start_object(std::size_t /*count*/) override
    {
        return enter() && m_listener.beginObject(m_last);
    }
    bool key(string_t &name) override
    {
        return m_listener.key(QString::fromStdString(name), m_cursor.next());
    }
    bool end_object() override
    {
        leave();
        return m_listener.endObject();
    }
    bool start_array(std::size_t /*count*/) override
    {
        return enter() && m_listener.beginArray(m_last);
    }
    bool end_array() override
    {
        leave();
        return m_listener.endArray();
    }
    bool parse_error(std::size_t position, const std::string & /*token*/,
                     const nlohmann::detail::exception & /*reason*/) override
    {
        // The parser counts the byte that it could not use, and one more at the end of the text.
        const auto reached = static_cast<qsizetype>(position) - 1;
        fail(code::badJson, m_cursor.faultAt(std::clamp<qsizetype>(reached, 0, m_bytes.size())));
        return false;
    }

    /// The parser takes a NUL for the end of the text.
    void checkEnd()
    {
        if (const auto rest = m_cursor.rest())
            fail(code::trailingText, *rest);
    }

    std::optional<JsonFault> fault;

private:
    bool pass(const JsonScalar &value) { return m_listener.scalar(value); }

    bool number()
    {
        const ByteSpan span = m_cursor.next();
        return pass({JsonScalar::Kind::Number, false,
                     QString::fromLatin1(m_bytes.sliced(span.offset, span.length)), span});
    }

    bool enter()
    {
        m_last = m_cursor.next();
        if (++m_depth <= deepestJson)
            return true;
        fail(code::tooDeep, m_last.offset);
        return false;
    }

    void leave()
    {
        m_cursor.next();
        --m_depth;
    }

    void fail(code::Code code, qsizetype offset)
    {
        constexpr qsizetype shown = 16;
        QString found = QString::fromUtf8(
            m_bytes.sliced(offset).first(std::min<qsizetype>(shown * 4, m_bytes.size() - offset)));
        const auto end = std::find_if(found.cbegin(), found.cend(), [](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Control;
        });
        found.truncate(std::max<qsizetype>(1, end - found.cbegin()));
        if (found.size() > shown)
            found = found.left(found[shown - 1].isHighSurrogate() ? shown - 1 : shown);
        fault = JsonFault{code, {offset, 0}, found};
    }

    QByteArrayView m_bytes;
    JsonListener &m_listener;
    Cursor m_cursor;
    ByteSpan m_last;
    int m_depth = 0;
};

/// Length of the well-formed UTF-8 sequence at the front; 0 = none (RFC 3629: shortest form, no
/// surrogates, up to U+10FFFF).
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype i) {
        return static_cast<unsigned char>(bytes[i]);
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xC2 && first <= 0xDF   ? 2
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xF0 && first <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || bytes.size() < length)
        return 0;
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < low || byte(1) > high)
        return 0;
    for (qsizetype i = 2; i < length; ++i) {
        if (byte(i) < 0x80 || byte(i) > 0xBF)
            return 0;
    }
    return length;
}

std::optional<qsizetype> firstWrongByte(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceLength(bytes.sliced(at));
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

} // namespace

std::optional<JsonFault> readJson(QByteArrayView bytes, JsonListener &listener)
{
    if (const auto wrong = firstWrongByte(bytes))
        return JsonFault{code::notUtf8, {*wrong, 1}, {}};
    Bridge bridge(bytes, listener);
    try {
        // The parser passes over a byte order mark and counts it.
        if (Json::sax_parse(bytes.begin(), bytes.end(), &bridge, Json::input_format_t::json, false))
            bridge.checkEnd();
    } catch (const Json::exception &) {
        bridge.fault = JsonFault{code::badJson, {}, {}};
    }
    return bridge.fault;
}

QString jsonText(QStringView text)
{
    QString result;
    result.reserve(text.size() + 2);
    result += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            result += u'\\';
            result += c;
        } else if (c == u'\n') {
            result += QStringLiteral("\\n");
        } else if (c == u'\r') {
            result += QStringLiteral("\\r");
        } else if (c == u'\t') {
            result += QStringLiteral("\\t");
        } else if (c.category() == QChar::Other_Control) {
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            result += c;
        }
    }
    result += u'"';
    return result;
}

} // namespace cases
