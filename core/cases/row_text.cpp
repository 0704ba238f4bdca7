#include "cases/case.h"
#include "cases/json_reader.h"

namespace cases {

namespace {

/// Takes one flat object of texts; stops at anything else.
class RowListener final : public JsonListener {
public:
    bool scalar(const JsonScalar &value) override
    {
        if (!m_open || value.kind != JsonScalar::Kind::Text)
            return false;
        return row.emplace(m_key, value.text).second;
    }
    bool key(const QString &name, ByteSpan /*span*/) override
    {
        m_key = name;
        return true;
    }
    bool beginObject(ByteSpan /*span*/) override
    {
        const bool first = !m_open && !complete;
        m_open = true;
        return first;
    }
    bool endObject() override
    {
        m_open = false;
        complete = true;
        return true;
    }
    bool beginArray(ByteSpan /*span*/) override { return false; }
    bool endArray() override { return false; }

    RowTexts row;
    bool complete = false;

private:
    QString m_key;
    bool m_open = false;
};

} // namespace

QString rowText(const RowTexts &row)
{
    QString text = QStringLiteral("{");
    for (const auto &[column, value] : row) {
        if (text.size() > 1)
            text += u',';
        text += jsonText(column) + u':' + jsonText(value);
    }
    return text + u'}';
}

std::optional<RowTexts> rowFromText(const QString &text)
{
    RowListener listener;
    const QByteArray bytes = text.toUtf8();
    if (readJson(bytes, listener) || !listener.complete)
        return std::nullopt;
    return std::move(listener.row);
}

} // namespace cases
