#include "rulebook/yaml_tree.h"

#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <QHash>
#include <QRegularExpression>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace rulebook {

namespace {

/// Thrown through yaml-cpp to stop at a budget; never leaves this file.
struct Stop {};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const FileText &file, Findings &findings) : m_file(file), m_findings(findings) {}

    YamlNode takeRoot() { return std::move(m_root); }
    /// What would only be the echo of a syntax error; to be added where there was none.
    const base::Issues &deferred() const { return m_deferred; }
    /// The innermost list or map in brackets that is still open; -1 = none.
    qsizetype openBracket() const;

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

private:
    YamlNode make(YamlNode::Kind kind, const YAML::Mark &mark);
    void refuse(QLatin1StringView code, const YAML::Mark &mark, const QStringList &arguments = {});
    void checkProperties(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
    void open(YamlNode node);
    void close();
    void add(YamlNode node);
    bool expectsKey() const;
    char byteAt(qsizetype offset) const;
    bool isInBrackets() const { return openBracket() >= 0; }
    bool isOneLine(const YamlNode &node, const std::string &value) const;
    void checkText(const YamlNode &node, const std::string &value);

    const FileText &m_file;
    Findings &m_findings;
    std::vector<YamlNode> m_open;
    YamlNode m_root;
    base::Issues m_deferred;
    int m_nodes = 0;
    int m_documents = 0;
};

YamlNode TreeBuilder::make(YamlNode::Kind kind, const YAML::Mark &mark)
{
    if (++m_nodes > yamlNodeLimit) {
        refuse(code::yamlTooManyNodes, mark, {QString::number(yamlNodeLimit)});
        throw Stop();
    }
    YamlNode node;
    node.kind = kind;
    node.offset = std::clamp(mark.pos, 0, static_cast<int>(m_file.bytes().size()));
    node.file = &m_file;
    return node;
}

void TreeBuilder::refuse(QLatin1StringView code, const YAML::Mark &mark,
                         const QStringList &arguments)
{
    m_findings.error(code, m_file.at(mark.pos), arguments);
    if (m_findings.isFull())
        throw Stop();
}

char TreeBuilder::byteAt(qsizetype offset) const
{
    return offset < m_file.bytes().size() ? m_file.bytes()[offset] : '\0';
}

void TreeBuilder::checkProperties(const YAML::Mark &mark, const std::string &tag,
                                  YAML::anchor_t anchor)
{
    if (anchor != 0)
        refuse(code::yamlAnchor, mark);
    const bool plainTag = tag.empty() || tag == "?" || tag == "!";
    if (!plainTag || byteAt(mark.pos) == '!')
        refuse(code::yamlTag, mark);
}

bool TreeBuilder::expectsKey() const
{
    return !m_open.empty() && m_open.back().isMap()
           && m_open.back().keys.size() == m_open.back().children.size();
}

void TreeBuilder::add(YamlNode node)
{
    if (m_open.empty()) {
        m_root = std::move(node);
        return;
    }
    YamlNode &parent = m_open.back();
    if (!expectsKey()) {
        // an empty value has the mark of whatever follows: its key says better where it is missing
        if (node.isNull() && parent.isMap())
            node.offset = parent.keys.back().offset;
        parent.children.push_back(std::move(node));
        return;
    }
    if (!node.isScalar())
        m_findings.error(code::yamlKey, node.place());
    parent.keys.push_back(std::move(node));
}

void TreeBuilder::open(YamlNode node)
{
    if (m_open.size() >= static_cast<std::size_t>(yamlDepthLimit)) {
        m_findings.error(code::yamlTooDeep, node.place(), {QString::number(yamlDepthLimit)});
        throw Stop();
    }
    m_open.push_back(std::move(node));
}

void TreeBuilder::close()
{
    YamlNode node = std::move(m_open.back());
    m_open.pop_back();
    add(std::move(node));
}

void TreeBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (++m_documents == 1)
        return;
    // yaml-cpp begins a document, too, where a list ends in the first column and a key follows
    if (byteAt(mark.pos) == '-')
        refuse(code::yamlSeveralDocuments, mark);
    else
        refuse(code::yamlSyntax, mark, {QStringLiteral("content behind the end of the document")});
    throw Stop();
}

void TreeBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (anchor != 0)
        refuse(code::yamlAnchor, mark);
    add(make(YamlNode::Kind::Null, mark));
}

void TreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    refuse(code::yamlAlias, mark);
    add(make(YamlNode::Kind::Scalar, mark));
}

/// A plain scalar on one line is its own source text; a quoted one has its closing quote on the line.
bool TreeBuilder::isOneLine(const YamlNode &node, const std::string &value) const
{
    const QByteArrayView rest = QByteArrayView(m_file.bytes()).sliced(node.offset);
    if (node.quotes == YamlNode::Quotes::None)
        return rest.startsWith(QByteArrayView(value));
    const char quote = rest[0];
    for (qsizetype i = 1; i < rest.size() && rest[i] != '\n'; ++i) {
        const bool isDoubled =
            quote == '\'' && rest[i] == quote && i + 1 < rest.size() && rest[i + 1] == quote;
        const bool isEscape = quote == '"' && rest[i] == '\\';
        if (isDoubled || isEscape)
            ++i;
        else if (rest[i] == quote)
            return true;
    }
    return false;
}

qsizetype TreeBuilder::openBracket() const
{
    const bool open =
        !m_open.empty()
        && (byteAt(m_open.back().offset) == '[' || byteAt(m_open.back().offset) == '{');
    return open ? m_open.back().offset : -1;
}

void TreeBuilder::checkText(const YamlNode &node, const std::string &value)
{
    const bool hasLineEnd = value.find('\n') != std::string::npos;
    if (hasLineEnd || !isOneLine(node, value)) {
        // an unclosed bracket makes the words behind it one text over several lines
        const bool isEcho = node.quotes == YamlNode::Quotes::None && isInBrackets();
        base::Issue issue{
            code::yamlMultiLine, base::Severity::Error, m_file.at(node.offset), {}, {}};
        if (isEcho)
            m_deferred.push_back(std::move(issue));
        else
            m_findings.add(std::move(issue));
    }
    // escapes of double quotes bring in what the file's bytes do not show
    for (const char32_t point : node.text.toStdU32String()) {
        if (isHiddenCharacter(point) && point != '\n')
            m_findings.error(code::controlCharacter, node.place(), {codePointName(point)});
    }
    if (m_findings.isFull())
        throw Stop();
}

void TreeBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    checkProperties(mark, tag, anchor);
    YamlNode node = make(YamlNode::Kind::Scalar, mark);
    node.text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    const char first = byteAt(node.offset);
    const bool hasProperties = first == '!' || first == '&';
    if (!hasProperties && tag == "!") {
        node.quotes = first == '\''  ? YamlNode::Quotes::Single
                      : first == '"' ? YamlNode::Quotes::Double
                                     : YamlNode::Quotes::None;
    }
    if (!hasProperties)
        checkText(node, value);
    add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value)
{
    checkProperties(mark, tag, anchor);
    open(make(YamlNode::Kind::Sequence, mark));
}

void TreeBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value)
{
    // `!tag key: value` has the mark of the map, too; the key reports it
    if (tag != "?" || anchor != 0)
        checkProperties(mark, tag, anchor);
    open(make(YamlNode::Kind::Map, mark));
}

void TreeBuilder::OnMapEnd()
{
    const YamlNode &map = m_open.back();
    QHash<QString, const YamlNode *> seen;
    for (const YamlNode &key : map.keys) {
        if (!key.isScalar())
            continue;
        const YamlNode *&first = seen[key.text];
        if (first != nullptr) {
            const int line = m_file.lineOf(first->offset);
            m_findings.error(code::duplicateKey, key.place(), {key.text, QString::number(line)});
        } else {
            first = &key;
        }
    }
    if (m_findings.isFull())
        throw Stop();
    close();
}

/// Where yaml-cpp stumbled over a formula that is not in quotes, this says so instead.
bool reportUnquotedFormula(const FileText &file, int line, Findings &findings)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(\b(formula|when|by|then|otherwise|claims_after_expiry|events_before_start)\s*:\s+(?!['"])(?=\S)[^{])"));
    qsizetype begin = 0;
    for (int i = 1; i < line && begin >= 0; ++i)
        begin = file.bytes().indexOf('\n', begin) + 1;
    const QString text =
        QString::fromUtf8(file.bytes().mid(begin, file.bytes().indexOf('\n', begin) - begin));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return false;
    const qsizetype column = match.capturedEnd() - 1;
    findings.error(code::formulaNotQuoted, file.at(begin + text.left(column).toUtf8().size()),
                   {match.captured(1)});
    return true;
}

/// `openBracket`: where the innermost open bracket stands, or -1. What is never closed is noticed far
/// behind it.
void reportSyntax(const FileText &file, const YAML::Exception &error, qsizetype openBracket,
                  Findings &findings)
{
    const bool isUnclosed = error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW
                            || error.msg == YAML::ErrorMsg::END_OF_MAP_FLOW;
    const qsizetype offset = isUnclosed && openBracket >= 0
                                 ? openBracket
                                 : std::clamp<qsizetype>(error.mark.pos, 0, file.bytes().size());
    if (error.msg == YAML::ErrorMsg::BAD_FILE) { // yaml-cpp's own guard of depth
        findings.error(code::yamlTooDeep, file.at(offset), {QString::number(yamlDepthLimit)});
        return;
    }
    if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR) {
        findings.error(code::yamlAlias, file.at(offset));
        return;
    }
    const base::Source place = file.at(offset);
    if (!reportUnquotedFormula(file, place.line, findings))
        findings.error(code::yamlSyntax, place, {QString::fromStdString(error.msg)});
}

/// What must be known before yaml-cpp sees the text: its queue grows with open brackets, and it
/// obeys directives in silence.
bool checkBefore(const FileText &file, Findings &findings)
{
    bool good = file.checkCharacters(findings);
    const QByteArray &bytes = file.bytes();
    const auto brackets =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '[' || c == '{'; });
    if (brackets > yamlNodeLimit) {
        findings.error(code::yamlTooManyNodes, file.at(0), {QString::number(yamlNodeLimit)});
        good = false;
    }
    for (qsizetype at = 0; at >= 0 && at < bytes.size() && !findings.isFull();) {
        if (bytes[at] == '%') {
            findings.error(code::yamlDirective, file.at(at));
            good = false;
        }
        while (at < bytes.size() && bytes[at] == ' ')
            ++at;
        if (at < bytes.size() && bytes[at] == '\t') {
            findings.error(code::yamlTab, file.at(at));
            good = false;
        }
        at = bytes.indexOf('\n', at);
        at = at < 0 ? at : at + 1;
    }
    return good;
}

} // namespace

base::Source YamlNode::place() const
{
    const int quoteMarks = quotes == Quotes::None ? 0 : 2;
    const auto points = static_cast<int>(text.toUcs4().size());
    return file->at(offset, isScalar() ? points + quoteMarks : 0);
}

base::Source YamlNode::textPlace() const
{
    const auto points = static_cast<int>(text.toUcs4().size());
    return file->at(offset + (quotes == Quotes::None ? 0 : 1), points);
}

const YamlNode *YamlNode::find(QStringView key) const
{
    for (std::size_t i = 0; i < keys.size() && i < children.size(); ++i) {
        if (keys[i].text == key)
            return &children[i];
    }
    return nullptr;
}

std::optional<YamlNode> parseYaml(const FileText &file, Findings &findings)
{
    const int errorsBefore = findings.errorCount();
    if (!checkBefore(file, findings))
        return std::nullopt;
    std::istringstream stream(file.bytes().toStdString());
    TreeBuilder builder(file, findings);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop &) {
        return std::nullopt;
    } catch (const YAML::Exception &error) {
        reportSyntax(file, error, builder.openBracket(), findings);
        return std::nullopt;
    }
    findings.add(builder.deferred());
    if (findings.errorCount() > errorsBefore)
        return std::nullopt;
    YamlNode root = builder.takeRoot();
    root.file = &file;
    return root;
}

} // namespace rulebook
