#include "cases/case_file.h"
#include "report/json.h"
#include "report/receipt.h"
#include "report/receipt_file.h"

#include <QSet>

namespace report {

namespace {

constexpr std::size_t mostDifferences = 200;

QString textOf(const Json &json)
{
    if (json.is_string())
        return QString::fromStdString(json.get<std::string>());
    constexpr int mostCharacters = 200;
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QString::fromStdString(text).left(mostCharacters);
}

/// Whether all parts are there with the shapes that the verification reads.
bool hasItsParts(const Json &json)
{
    const auto isObject = [](const Json &owner, const char *key) {
        return owner.contains(key) && owner.at(key).is_object();
    };
    const auto isText = [](const Json &owner, const char *key) {
        return owner.contains(key) && owner.at(key).is_string();
    };
    if (!isText(json, "program") || !isText(json, "on") || !isText(json, "digest")
        || !isObject(json, "case") || !isObject(json, "result") || !isObject(json, "digests")
        || !json.contains("rules") || !json.at("rules").is_array())
        return false;
    for (const Json &document : json.at("rules")) {
        if (!document.is_object() || !isText(document, "document") || !isText(document, "version")
            || !isText(document, "sha256"))
            return false;
    }
    const Json &digests = json.at("digests");
    return isObject(digests, "case") && isText(digests, "rules") && isText(digests, "result")
           && isText(digests, "program");
}

/// What names an element of a list of objects.
QString nameOf(const Json &element, std::size_t index)
{
    for (const char *key : {"measure", "document", "id", "choice", "group"}) {
        if (!element.is_object() || !element.contains(key) || !element.at(key).is_string())
            continue;
        QString name = textOf(element.at(key));
        if (element.contains("row") && element.at("row").is_number_integer())
            name += u'@' + textOf(element.at("row"));
        return name;
    }
    return QString::number(index);
}

class Verifier {
public:
    Verifier(const Json &receipt, const std::shared_ptr<const rulebook::Rulebook> &rules)
        : m_receipt(receipt), m_rules(rules)
    {
        m_result.on = textOf(receipt.at("on"));
        m_result.program = textOf(receipt.at("program"));
    }

    Verification run();

private:
    void checkDigests();
    void checkRules(const Json &now);
    void recompute();
    void compare(const Json &frozen, const Json &now, const QString &path);
    void compareLists(const Json &frozen, const Json &now, const QString &path);
    void compareObjects(const Json &frozen, const Json &now, const QString &path);
    /// What a difference of the result is put down to.
    ReceiptCause causeNow() const;
    void add(ReceiptCause cause, const QString &path, const QString &frozen, const QString &now);

    const Json &m_receipt;
    const std::shared_ptr<const rulebook::Rulebook> &m_rules;
    Verification m_result;
    bool m_inputChanged = false;
    bool m_recordChanged = false;
    QSet<QString> m_otherDocuments; ///< with another hash, or on one side alone
    QString m_document;             ///< of the outcome that is being compared; empty = of none
};

void Verifier::add(ReceiptCause cause, const QString &path, const QString &frozen,
                   const QString &now)
{
    if (m_result.differences.size() < mostDifferences)
        m_result.differences.push_back({cause, path, frozen, now});
    else
        m_result.more = true;
}

ReceiptCause Verifier::causeNow() const
{
    if (m_inputChanged)
        return ReceiptCause::Input;
    if (m_recordChanged)
        return ReceiptCause::Record;
    const bool otherRules =
        m_document.isEmpty() ? !m_otherDocuments.isEmpty() : m_otherDocuments.contains(m_document);
    return otherRules ? ReceiptCause::Rules : ReceiptCause::Program;
}

void Verifier::checkDigests()
{
    const Json now = digestsOf(m_receipt);
    const Json &frozen = m_receipt.at("digests");
    const Json &leaves = now.at("case");
    for (const auto &[path, digest] : leaves.items()) {
        if (!frozen.at("case").contains(path) || frozen.at("case").at(path) != digest) {
            m_inputChanged = true;
            add(ReceiptCause::Input, QString::fromStdString(path), {}, {});
        }
    }
    for (const auto &[path, digest] : frozen.at("case").items()) {
        if (!leaves.contains(path)) {
            m_inputChanged = true;
            add(ReceiptCause::Input, QString::fromStdString(path), {}, {});
        }
    }
    for (const char *part : {"rules", "result", "program"}) {
        if (frozen.at(part) != now.at(part)) {
            m_recordChanged = true;
            add(ReceiptCause::Record, QString::fromLatin1(part), {}, {});
        }
    }
    Json whole = m_receipt;
    whole.erase("digest");
    if (!m_inputChanged && !m_recordChanged && jsonOf(digestOf(whole)) != m_receipt.at("digest")) {
        m_recordChanged = true;
        add(ReceiptCause::Record, QStringLiteral("digest"), {}, {});
    }
}

void Verifier::checkRules(const Json &now)
{
    const auto find = [](const Json &list, const Json &id) -> const Json * {
        for (const Json &document : list) {
            if (document.at("document") == id)
                return &document;
        }
        return nullptr;
    };
    const auto told = [](const Json *document) {
        return document == nullptr
                   ? QString()
                   : textOf(document->at("version")) + u' ' + textOf(document->at("sha256"));
    };
    const auto differs = [&](const Json &id, const Json *frozen, const Json *present) {
        m_otherDocuments.insert(textOf(id));
        add(ReceiptCause::Rules, textOf(id), told(frozen), told(present));
    };
    const Json &frozen = m_receipt.at("rules");
    for (const Json &document : frozen) {
        const Json *present = find(now, document.at("document"));
        if (present == nullptr || *present != document)
            differs(document.at("document"), &document, present);
    }
    for (const Json &document : now) {
        if (find(frozen, document.at("document")) == nullptr)
            differs(document.at("document"), nullptr, &document);
    }
}

void Verifier::recompute()
{
    const auto refused = [this](const base::Issues &issues) {
        const base::Issue &first = issues.front();
        add(causeNow(), QStringLiteral("case"), {},
            first.code + u' ' + first.arguments.join(QStringLiteral(", ")));
    };
    const auto subject =
        cases::readCaseFile(bytesOf(m_receipt.at("case")), QStringLiteral("case"), *m_rules);
    if (!subject)
        return refused(subject.error());
    const auto assessment = assess::assess(m_rules, *subject);
    if (!assessment)
        return refused(assessment.error());
    Json now = Json::parse(assessmentJson(**assessment).toStdString());
    Json frozen = m_receipt.at("result");
    now.erase("rules");
    frozen.erase("rules");
    compare(frozen, now, {});
}

void Verifier::compareObjects(const Json &frozen, const Json &now, const QString &path)
{
    const QString outside = m_document;
    if (frozen.contains("document") && frozen.contains("measure"))
        m_document = textOf(frozen.at("document"));
    const QString prefix = path.isEmpty() ? QString() : path + u'/';
    for (const auto &[key, value] : frozen.items()) {
        const QString inner = prefix + QString::fromStdString(key);
        if (now.contains(key))
            compare(value, now.at(key), inner);
        else
            add(causeNow(), inner, textOf(value), {});
    }
    for (const auto &[key, value] : now.items()) {
        if (!frozen.contains(key))
            add(causeNow(), prefix + QString::fromStdString(key), {}, textOf(value));
    }
    m_document = outside;
}

void Verifier::compareLists(const Json &frozen, const Json &now, const QString &path)
{
    std::map<QString, const Json *> present;
    for (std::size_t i = 0; i < now.size(); ++i)
        present.emplace(nameOf(now[i], i), &now[i]);
    for (std::size_t i = 0; i < frozen.size(); ++i) {
        const QString name = nameOf(frozen[i], i);
        const auto found = present.find(name);
        if (found == present.end()) {
            add(causeNow(), path + u'/' + name, textOf(frozen[i]), {});
            continue;
        }
        compare(frozen[i], *found->second, path + u'/' + name);
        present.erase(found);
    }
    for (const auto &[name, element] : present)
        add(causeNow(), path + u'/' + name, {}, textOf(*element));
}

void Verifier::compare(const Json &frozen, const Json &now, const QString &path)
{
    if (frozen == now)
        return;
    if (frozen.is_object() && now.is_object())
        return compareObjects(frozen, now, path);
    if (frozen.is_array() && now.is_array())
        return compareLists(frozen, now, path);
    add(causeNow(), path, textOf(frozen), textOf(now));
}

Verification Verifier::run()
{
    checkDigests();
    checkRules(jsonOf(m_rules->documents()));
    const std::size_t before = m_result.differences.size();
    recompute();
    const bool resultDiffers = m_result.differences.size() > before;
    if (resultDiffers && m_result.program != QStringLiteral(HUISUAN_VERSION))
        add(ReceiptCause::Program, QStringLiteral("program"), m_result.program,
            QStringLiteral(HUISUAN_VERSION));
    std::ranges::stable_sort(m_result.differences, {}, &ReceiptDifference::cause);
    return std::move(m_result);
}

} // namespace

base::Result<Verification> verifyReceipt(const QByteArray &bytes, const QString &fileName,
                                         const std::shared_ptr<const rulebook::Rulebook> &rules)
{
    base::Source place;
    place.file = fileName;
    if (bytes.size() > largestReceipt)
        return base::failure(QStringLiteral("file-too-large"), place,
                             {QString::number(largestReceipt)});
    const auto json = parseReceipt(bytes, fileName);
    if (!json)
        return tl::unexpected(json.error());
    const auto version = json->find("huisuan_receipt");
    if (version == json->end())
        return base::failure(QStringLiteral("bad-receipt"), place, {QString()});
    if (*version != receiptVersion)
        return base::failure(QStringLiteral("unsupported-receipt"), place,
                             {textOf(*version), QString::number(receiptVersion)});
    if (!hasItsParts(*json))
        return base::failure(QStringLiteral("bad-receipt"), place, {QString()});
    return Verifier(*json, rules).run();
}

} // namespace report
