#include "code_text.h"

#include <QRegularExpression>

namespace architecture {

namespace {

/// Walks over the source once and copies what remains of it, every line break included.
class Stripper {
public:
    explicit Stripper(const QString &source) : m_source(source) {}

    /// Without comments; without the insides of literals too unless they are kept.
    QString strip(bool keepLiterals)
    {
        m_keep = keepLiterals;
        m_result.clear();
        m_at = 0;
        while (m_at < m_source.size())
            step();
        return m_result;
    }

private:
    void step()
    {
        if (startsWith(u"//"))
            skipUntil(QStringLiteral("\n"), false, false);
        else if (startsWith(u"/*"))
            skipUntil(QStringLiteral("*/"), true, false);
        else if (current() == u'"' && isRawString())
            rawString();
        else if (current() == u'"' || (current() == u'\'' && !isDigitSeparator()))
            literal(current());
        else
            m_result += m_source.at(m_at++);
    }

    QChar current() const { return m_source.at(m_at); }
    bool startsWith(QStringView text) const
    {
        return QStringView(m_source).mid(m_at).startsWith(text);
    }

    /// Moves to the end mark, or to the end of the text; line breaks on the way are kept.
    void skipUntil(const QString &mark, bool swallowMark, bool keep)
    {
        qsizetype end = m_source.indexOf(mark, m_at);
        if (end < 0)
            end = m_source.size();
        else if (swallowMark)
            end += mark.size();
        for (; m_at < end; ++m_at) {
            if (keep || current() == u'\n')
                m_result += current();
        }
    }

    bool isRawString() const { return m_at > 0 && m_source.at(m_at - 1) == u'R'; }

    void rawString()
    {
        const qsizetype open = m_source.indexOf(u'(', m_at);
        const QString delimiter = open < 0 ? QString() : m_source.mid(m_at + 1, open - m_at - 1);
        skipUntil(QStringLiteral(")%1\"").arg(delimiter), true, m_keep);
    }

    void literal(QChar quote)
    {
        m_result += quote;
        ++m_at;
        while (m_at < m_source.size() && current() != quote && current() != u'\n') {
            const qsizetype length = current() == u'\\' ? 2 : 1;
            if (m_keep)
                m_result += m_source.mid(m_at, length);
            m_at += length;
        }
        if (m_at < m_source.size() && current() == quote) {
            m_result += quote;
            ++m_at;
        }
    }

    /// The quote in 1'000: the word that it stands in begins with a digit.
    bool isDigitSeparator() const
    {
        qsizetype start = m_at;
        while (start > 0
               && (m_source.at(start - 1).isLetterOrNumber() || m_source.at(start - 1) == u'\''))
            --start;
        return start < m_at && m_source.at(start).isDigit();
    }

    const QString m_source;
    QString m_result;
    qsizetype m_at = 0;
    bool m_keep = false;
};

} // namespace

CodeText readCode(const QString &source)
{
    Stripper stripper(source);
    CodeText code;
    code.lines = stripper.strip(false).split(u'\n');
    code.lineCount = static_cast<int>(source.count(u'\n')) + (source.endsWith(u'\n') ? 0 : 1);

    static const QRegularExpression include(
        QStringLiteral(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re"));
    int number = 0;
    for (const QString &line : stripper.strip(true).split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        if (match.hasMatch()) {
            const bool quoted = !match.captured(1).isEmpty();
            code.includes.append({number, quoted, match.captured(quoted ? 1 : 2)});
        }
    }
    return code;
}

} // namespace architecture
