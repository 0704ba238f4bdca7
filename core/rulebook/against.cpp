// Deciding words and articles looked up in the official texts that the user holds.
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/rulebook.h"
#include "rulebook/source_text.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace rulebook {

namespace {

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
