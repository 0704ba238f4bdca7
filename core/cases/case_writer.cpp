#include "cases/case_file.h"
#include "cases/json_reader.h"
#include "cases/values.h"

#include <functional>

namespace cases {

namespace {

/// JSON text with one member a line.
class Writer {
public:
    void open(const QString &key, QChar bracket)
    {
        begin(key);
        m_text += bracket;
        ++m_depth;
        m_empty = true;
    }
    void close(QChar bracket)
    {
        --m_depth;
        if (!m_empty)
            line();
        m_text += bracket;
        m_empty = false;
    }
    /// `value` is JSON already.
    void member(const QString &key, const QString &value)
    {
        begin(key);
        m_text += value;
    }
    QByteArray take() { return (m_text + u'\n').toUtf8(); }

private:
    /// An empty key stands for an array's element, or the whole.
    void begin(const QString &key)
    {
        if (!m_empty)
            m_text += u',';
        if (m_depth > 0)
            line();
        if (!key.isEmpty())
            m_text += jsonText(key) + QStringLiteral(": ");
        m_empty = false;
    }
    void line() { m_text += u'\n' + QString(qsizetype{2} * m_depth, u' '); }

    QString m_text;
    int m_depth = 0;
    bool m_empty = true;
};

/// `kind` absent: of a name that the vocabulary does not know.
QString valueText(const QString &text, std::optional<feel::Kind> kind)
{
    if (text == u"?")
        return QStringLiteral("{\"unknown\": true}");
    if (kind == feel::Kind::Truth && (text == u"true" || text == u"false"))
        return text;
    const qsizetype dots = kind && feel::isScalar(*kind) ? text.indexOf(QStringLiteral("..")) : -1;
    if (dots < 0)
        return jsonText(text);
    QStringList ends;
    if (dots > 0)
        ends += QStringLiteral("\"from\": ") + jsonText(text.left(dots));
    if (dots + 2 < text.size())
        ends += QStringLiteral("\"to\": ") + jsonText(text.mid(dots + 2));
    return u'{' + ends.join(QStringLiteral(", ")) + u'}';
}

using Texts = std::map<QString, QString>;
/// Name → text, each with its type, in the order to be written.
struct Entry {
    QString key;
    QString text;
    std::optional<feel::Kind> kind;
};

/// The texts whose name passes `keep`: first in the vocabulary's order, then those that it lacks.
std::vector<Entry> ordered(const Texts &texts, const std::vector<feel::ValueSymbol> &symbols,
                           const std::function<bool(const QString &)> &keep)
{
    std::vector<Entry> entries;
    Texts rest = texts;
    for (const feel::ValueSymbol &symbol : symbols) {
        const auto at = rest.find(symbol.path);
        if (at == rest.end() || !keep(symbol.path))
            continue;
        entries.push_back({symbol.path, at->second, symbol.type.kind});
        rest.erase(at);
    }
    for (const auto &[name, text] : rest) {
        if (keep(name))
            entries.push_back({name, text, std::nullopt});
    }
    return entries;
}

class CaseWriter {
public:
    explicit CaseWriter(const rulebook::Rulebook &rules) : m_symbols(rules.symbols()) {}

    QByteArray write(const Case &subject)
    {
        m_out.open({}, u'{');
        m_out.member(QStringLiteral("huisuan"), QStringLiteral("1"));
        writeApplicant(subject);
        if (subject.on)
            m_out.member(QStringLiteral("on"), valueText(*subject.on, feel::Kind::Date));
        writeFacts(subject);
        m_out.open(QStringLiteral("readings"), u'{');
        writeSorted(subject.readings, m_symbols.readings, QStringLiteral("reading."));
        m_out.close(u'}');
        m_out.open(QStringLiteral("assumptions"), u'{');
        writeSorted(subject.assumptions, m_symbols.assumptions, QStringLiteral("assumption."));
        m_out.close(u'}');
        m_out.close(u'}');
        return m_out.take();
    }

private:
    static bool isApplicant(const QString &path)
    {
        return path.startsWith(QStringLiteral("applicant."));
    }

    void writeApplicant(const Case &subject)
    {
        m_out.open(QStringLiteral("applicant"), u'{');
        for (const Entry &entry : ordered(subject.facts, m_symbols.facts, isApplicant))
            m_out.member(entry.key.section(u'.', 1), valueText(entry.text, entry.kind));
        m_out.close(u'}');
    }

    void writeFacts(const Case &subject)
    {
        m_out.open(QStringLiteral("facts"), u'{');
        const auto keep = [](const QString &path) {
            return !isApplicant(path);
        };
        for (const Entry &entry : ordered(subject.facts, m_symbols.facts, keep))
            m_out.member(entry.key, valueText(entry.text, entry.kind));
        for (const feel::TableSymbol &table : m_symbols.tables) {
            const auto rows = subject.tables.find(table.name);
            if (rows != subject.tables.end())
                writeTable(table.name, rows->second, table.columns);
        }
        for (const auto &[name, rows] : subject.tables) {
            if (!m_symbols.findTable(name))
                writeTable(name, rows, {});
        }
        m_out.close(u'}');
    }

    void writeTable(const QString &name, const std::vector<RowTexts> &rows,
                    const std::vector<feel::ValueSymbol> &columns)
    {
        m_out.open(name, u'[');
        for (const RowTexts &row : rows) {
            m_out.open({}, u'{');
            for (const Entry &entry : ordered(row, columns, [](const QString &) { return true; }))
                m_out.member(entry.key, valueText(entry.text, entry.kind));
            m_out.close(u'}');
        }
        m_out.close(u']');
    }

    /// Readings and assumptions: the symbols' paths have a prefix that the file leaves out.
    void writeSorted(const Texts &texts, const std::vector<feel::ValueSymbol> &symbols,
                     const QString &prefix)
    {
        Texts byPath;
        for (const auto &[id, text] : texts)
            byPath.emplace(prefix + id, text);
        for (const Entry &entry : ordered(byPath, symbols, [](const QString &) { return true; }))
            m_out.member(entry.key.mid(prefix.size()), valueText(entry.text, entry.kind));
    }

    const feel::Symbols &m_symbols;
    Writer m_out;
};

} // namespace

QByteArray writeCaseFile(const Case &subject, const rulebook::Rulebook &rules)
{
    return CaseWriter(rules).write(subject);
}

} // namespace cases
