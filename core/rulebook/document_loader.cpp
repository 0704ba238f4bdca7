#include "rulebook/document_loader.h"

#include "feel/nearest.h"
#include "rulebook/alternatives.h"
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array linkTokens{
    Token<LinkKind>{"supersedes"_L1, LinkKind::Supersedes},
    Token<LinkKind>{"yields_to"_L1, LinkKind::YieldsTo},
    Token<LinkKind>{"prevails_over"_L1, LinkKind::PrevailsOver},
    Token<LinkKind>{"implements"_L1, LinkKind::Implements},
    Token<LinkKind>{"names"_L1, LinkKind::Named},
};
constexpr std::array statusTokens{
    Token<Status>{"in_force"_L1, Status::InForce},
    Token<Status>{"draft"_L1, Status::Draft},
    Token<Status>{"repealed"_L1, Status::Repealed},
    Token<Status>{"period_over"_L1, Status::PeriodOver},
};

class DocumentReader {
public:
    DocumentReader(const FormulaScope &scope, Findings &findings)
        : m_scope(scope), m_findings(findings)
    {}

    LoadedDocument read(const YamlNode &root);

private:
    QString readSourceFile(const MapReader &map);
    void readPart(const YamlNode &node);
    void readUntil(const MapReader &map, Part &part);
    void readArticle(const YamlNode &node);
    void readLink(const YamlNode &node);
    void readShared(const MapReader &map);

    const FormulaScope &m_scope;
    Findings &m_findings;
    LoadedDocument m_result;
    IdRegister m_parts;
    IdRegister m_articles;
};

LoadedDocument DocumentReader::read(const YamlNode &root)
{
    const MapReader map(root,
                        {"id"_L1, "version"_L1, "title"_L1, "issuer"_L1, "number"_L1, "issued"_L1,
                         "status"_L1, "place"_L1, "verified"_L1, "source_file"_L1, "notes"_L1,
                         "links"_L1, "parts"_L1, "shared_conditions"_L1, "ledger"_L1},
                        m_findings);
    Document &document = m_result.document;
    document.id = map.token("id"_L1);
    m_result.place = map.placeOf("id"_L1);
    document.version = map.text("version"_L1);
    document.title = map.local("title"_L1);
    document.issuer = map.optionalLocal("issuer"_L1);
    document.number = map.optionalLocal("number"_L1);
    document.issued = map.optionalDate("issued"_L1);
    map.require("status"_L1);
    document.status = map.oneOf<Status>("status"_L1, statusTokens, Status::InForce);
    document.place = map.placeCode("place"_L1);
    document.verified = map.optionalDate("verified"_L1);
    document.sourceFile = readSourceFile(map);
    document.notes = map.optionalLocal("notes"_L1);
    map.require("parts"_L1);
    for (const YamlNode &node : map.items("parts"_L1))
        readPart(node);
    map.require("ledger"_L1);
    for (const YamlNode &node : map.items("ledger"_L1))
        readArticle(node);
    for (const YamlNode &node : map.items("links"_L1))
        readLink(node);
    readShared(map);
    for (Quote &quote : m_result.quotes)
        quote.document = document.id;
    return std::move(m_result);
}

/// The name is joined with the folder given to --against: it may not lead out of it.
QString DocumentReader::readSourceFile(const MapReader &map)
{
    QString name = map.optionalText("source_file"_L1);
    const bool leavesFolder =
        name.contains(u'/') || name.contains(u'\\') || name == u"." || name == u"..";
    if (!leavesFolder)
        return name;
    map.reportBadValue("source_file"_L1, *map.find("source_file"_L1), expected::fileName);
    return {};
}

void DocumentReader::readUntil(const MapReader &map, Part &part)
{
    const int errorsBefore = m_findings.errorCount();
    std::vector<ReadingCase> cases;
    for (const YamlNode &node : map.itemsOrMap("until"_L1)) {
        const MapReader end(node, {"when"_L1, "date"_L1}, m_findings);
        feel::FormulaPtr when = readWhen(end, m_scope, m_findings);
        const std::optional<base::Date> date = end.date("date"_L1);
        if (!date)
            continue;
        if (part.from && *date <= *part.from)
            m_findings.error(code::endBeforeStart, end.placeOf("date"_L1),
                             {part.from->toText(), date->toText()});
        cases.push_back({when, node.place()});
        part.until.push_back({std::move(when), *date});
    }
    if (m_scope.isComplete && m_findings.errorCount() == errorsBefore)
        checkCases("until"_L1, cases, false, *m_scope.symbols, m_findings);
}

void DocumentReader::readPart(const YamlNode &node)
{
    const MapReader map(node,
                        {"id"_L1, "title"_L1, "from"_L1, "until"_L1, "claims_after_expiry"_L1,
                         "events_before_start"_L1, "says"_L1},
                        m_findings);
    Part part;
    part.id = map.token("id"_L1);
    part.title = map.local("title"_L1);
    part.from = map.optionalDate("from"_L1);
    readUntil(map, part);
    part.claimsAfterExpiry = readReadingsOnly(map, "claims_after_expiry"_L1, m_scope, m_findings);
    part.eventsBeforeStart = readReadingsOnly(map, "events_before_start"_L1, m_scope, m_findings);
    std::vector<Quote> quotes;
    part.says = readSays(map, quotes, m_findings);
    for (Quote &quote : quotes) {
        quote.part = part.id;
        m_result.quotes.push_back(std::move(quote));
    }
    if (m_parts.add(part.id, map.placeOf("id"_L1), m_findings))
        m_result.document.parts.push_back(std::move(part));
}

void DocumentReader::readArticle(const YamlNode &node)
{
    const MapReader map(
        node,
        {"id"_L1, "en"_L1, "part"_L1, "starts"_L1, "measures"_L1, "nothing"_L1, "not_modelled"_L1},
        m_findings);
    Article article;
    article.id = map.text("id"_L1);
    article.en = map.text("en"_L1);
    article.part = map.text("part"_L1);
    article.starts = map.text("starts"_L1);
    article.measures = map.texts("measures"_L1);
    article.nothing = map.optionalLocal("nothing"_L1);
    article.notModelled = map.optionalLocal("not_modelled"_L1);
    article.place = map.placeOf("id"_L1);
    const Document &document = m_result.document;
    if (!article.part.isEmpty() && document.findPart(article.part) == nullptr)
        m_findings.error(code::unknownPart, map.placeOf("part"_L1), {article.part},
                         feel::nearest(article.part, idsOf(document.parts)));
    if (!m_articles.add(article.id, article.place, m_findings))
        return;
    for (const YamlNode &item : map.children("measures"_L1)) {
        m_result.links.push_back({item.text, article.id, item.place()});
    }
    m_result.document.ledger.push_back(std::move(article));
}

void DocumentReader::readLink(const YamlNode &node)
{
    const MapReader map(node, {"kind"_L1, "what"_L1, "document"_L1, "article"_L1, "says"_L1},
                        m_findings);
    Link link;
    map.require("kind"_L1);
    link.kind = map.oneOf<LinkKind>("kind"_L1, linkTokens, LinkKind::Named);
    link.what = map.local("what"_L1);
    link.document = map.optionalText("document"_L1);
    link.article = map.text("article"_L1);
    link.says = readSays(map, m_result.quotes, m_findings);
    const Document &document = m_result.document;
    if (!link.article.isEmpty() && document.findArticle(link.article) == nullptr)
        m_findings.error(code::unknownArticle, map.placeOf("article"_L1), {link.article},
                         feel::nearest(link.article, idsOf(document.ledger)));
    m_result.document.links.push_back(std::move(link));
}

void DocumentReader::readShared(const MapReader &map)
{
    IdRegister ids;
    for (const YamlNode &node : map.items("shared_conditions"_L1)) {
        const MapReader shared(node, {"id"_L1, "conditions"_L1}, m_findings);
        const QString id = shared.token("id"_L1);
        shared.require("conditions"_L1);
        shared.items("conditions"_L1);
        const YamlNode *conditions = shared.find("conditions"_L1);
        if (ids.add(id, shared.placeOf("id"_L1), m_findings) && conditions != nullptr)
            m_result.sharedConditions.insert(id, conditions);
    }
}

} // namespace

LoadedDocument loadDocument(const YamlNode &root, const FormulaScope &scope, Findings &findings)
{
    return DocumentReader(scope, findings).read(root);
}

QString peekDocumentId(const DocumentFiles &files)
{
    if (files.document.empty() || !files.document.front()->root)
        return {};
    const YamlNode *id = files.document.front()->root->find(u"id");
    return id != nullptr ? id->text : QString();
}

} // namespace rulebook
