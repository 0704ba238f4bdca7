// Deciding words and articles looked up in the official texts that the user holds.
#include "rulebook/diagnostics.h"
#include "rulebook/file_text.h"
#include "rulebook/findings.h"
#include "rulebook/rulebook.h"
#include "rulebook/source_words.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An official text: NFKC without white space, with the lines that it came from.
class SourceText {
public:
    static constexpr qint64 sizeLimit = 16'777'216;

    /// A line that begins with a number of an article: `1.`, `(一)`, `一、`, `第一条`.
    struct Heading {
        qsizetype offset = 0; ///< of text()
        QString opening;      ///< its first characters
        base::Source place;
    };

    /// Absent, with an issue, where the file cannot be read or is no UTF-8.
    static std::optional<SourceText> read(const QString &path, Findings &findings);

    const QString &text() const { return m_text; }
    /// The line of the file, from 1.
    int lineOf(qsizetype offset) const;
    std::vector<Heading> headings() const;

private:
    explicit SourceText(FileText file);

    FileText m_file;
    QString m_text;
    std::vector<qsizetype> m_lines; ///< offset of text() at which each line of the file begins
};

std::optional<SourceText> SourceText::read(const QString &path, Findings &findings)
{
    std::optional<FileText> file = FileText::read(path, path, sizeLimit, findings);
    if (!file)
        return std::nullopt;
    return SourceText(std::move(*file));
}

SourceText::SourceText(FileText file) : m_file(std::move(file))
{
    const QList<QByteArray> lines = m_file.bytes().split('\n');
    for (const QByteArray &line : lines) {
        m_lines.push_back(m_text.size());
        m_text += folded(QString::fromUtf8(line));
    }
}

int SourceText::lineOf(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    return static_cast<int>(after - m_lines.begin());
}

std::vector<SourceText::Heading> SourceText::headings() const
{
    static const QRegularExpression number(
        u"^(?:[0-9]{1,3}[.、](?![0-9])|\\([0-9]{1,3}\\)|\\(?[一二三四五六七八九十百]{1,5}[)、]"
        "|第[0-9一二三四五六七八九十百]{1,5}条)"_s);
    constexpr qsizetype openingLength = 12;
    std::vector<Heading> result;
    qsizetype fileOffset = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const qsizetype end = i + 1 < m_lines.size() ? m_lines[i + 1] : m_text.size();
        const QString line = m_text.mid(m_lines[i], end - m_lines[i]);
        if (number.match(line).hasMatch())
            result.push_back({m_lines[i], line.left(openingLength), m_file.at(fileOffset)});
        fileOffset = m_file.bytes().indexOf('\n', fileOffset) + 1;
    }
    return result;
}

/// The part of a text that an article fills.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
};

class Comparer {
public:
    Comparer(const Rulebook &rulebook, const Document &document, const SourceText &text,
             Findings &findings)
        : m_rulebook(rulebook), m_document(document), m_text(text), m_findings(findings)
    {}

    void run();

private:
    void findArticles();
    void reportStart(const Article &article, const QString &starts);
    void checkQuote(const Quote &quote);
    void findHeadings();

    const Rulebook &m_rulebook;
    const Document &m_document;
    const SourceText &m_text;
    Findings &m_findings;
    QHash<QString, Span> m_spans; ///< by article; articles that were not found have none
};

void Comparer::run()
{
    findArticles();
    for (const Quote &quote : m_rulebook.quotes()) {
        if (quote.document == m_document.id)
            checkQuote(quote);
    }
    findHeadings();
}

/// Each row is looked for behind the row before it; an article ends where the next begins.
void Comparer::findArticles()
{
    qsizetype after = 0;
    std::vector<std::pair<QString, Span>> found;
    for (const Article &article : m_document.ledger) {
        const QString starts = folded(article.starts);
        const qsizetype at = m_text.text().indexOf(starts, after);
        if (at < 0) {
            reportStart(article, starts);
            continue;
        }
        if (!found.empty())
            found.back().second.end = at;
        found.push_back({article.id, {at, m_text.text().size()}});
        after = at + 1;
    }
    for (const auto &[article, span] : found)
        m_spans.insert(article, span);
}

void Comparer::reportStart(const Article &article, const QString &starts)
{
    const qsizetype elsewhere = m_text.text().indexOf(starts);
    if (elsewhere < 0)
        m_findings.error(code::startsNotFound, article.place, {article.id, article.starts});
    else
        m_findings.error(code::startsOutOfOrder, article.place,
                         {article.id, QString::number(m_text.lineOf(elsewhere))});
}

void Comparer::checkQuote(const Quote &quote)
{
    const QString fragment = folded(quote.fragment);
    const qsizetype anywhere = m_text.text().indexOf(fragment);
    const QString where = quote.article.isEmpty() ? quote.part : quote.article;
    if (anywhere < 0) {
        m_findings.error(code::saysNotFound, quote.place, {quote.fragment, where});
        return;
    }
    const auto span = m_spans.constFind(quote.article);
    if (quote.article.isEmpty() || span == m_spans.constEnd())
        return;
    const qsizetype at = m_text.text().indexOf(fragment, span->begin);
    if (at < 0 || at + fragment.size() > span->end)
        m_findings.error(code::saysElsewhere, quote.place,
                         {quote.fragment, where, QString::number(m_text.lineOf(anywhere))});
}

/// A numbered line at which no row starts is an article that the ledger has forgotten.
void Comparer::findHeadings()
{
    QList<qsizetype> starts;
    for (const Span &span : std::as_const(m_spans))
        starts << span.begin;
    std::sort(starts.begin(), starts.end());
    for (const SourceText::Heading &heading : m_text.headings()) {
        if (!std::binary_search(starts.begin(), starts.end(), heading.offset))
            m_findings.error(code::articleWithoutRow, heading.place, {heading.opening});
    }
}

void compare(const Rulebook &rulebook, const Document &document, const QString &folder,
             Findings &findings)
{
    if (document.sourceFile.isEmpty())
        return;
    const QString path = QDir(folder).filePath(document.sourceFile);
    if (!QFileInfo(path).isFile()) {
        base::Source place;
        place.file = path;
        findings.warning(code::sourceMissing, place, {document.sourceFile, document.id});
        return;
    }
    if (const std::optional<SourceText> text = SourceText::read(path, findings))
        Comparer(rulebook, document, *text, findings).run();
}

} // namespace

base::Issues checkAgainst(const Rulebook &rulebook, const QString &folder)
{
    Findings findings;
    for (const Document &document : rulebook.documents())
        compare(rulebook, document, folder, findings);
    return findings.take();
}

} // namespace rulebook
