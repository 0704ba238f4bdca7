#include "report/receipt_file.h"

#include <QCryptographicHash>

#include <set>
#include <string>

namespace report {

namespace {

constexpr int deepest = 40;

QString textOf(const std::string &text) { return QString::fromStdString(text); }

base::Source placeOf(const QByteArray &bytes, const QString &fileName, std::size_t byte)
{
    base::Source place;
    place.file = fileName;
    const auto end = std::min(static_cast<qsizetype>(byte), bytes.size());
    const QByteArrayView before = QByteArrayView(bytes).first(end);
    place.line = static_cast<int>(before.count('\n')) + 1;
    const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
    place.column = static_cast<int>(QString::fromUtf8(line).toUcs4().size());
    return place;
}

/// Watches the parser's events for what a receipt may not have.
class Watch {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json &parsed)
    {
        if (depth > deepest)
            fault = QStringLiteral("too-deep");
        const auto level = static_cast<std::size_t>(depth);
        if (event == Json::parse_event_t::object_start) {
            m_keys.resize(std::max(m_keys.size(), level + 2));
            m_keys[level + 1].clear();
        } else if (event == Json::parse_event_t::key && level < m_keys.size()) {
            if (!m_keys[level].insert(parsed.get<std::string>()).second)
                fault = textOf(parsed.get<std::string>());
        }
        return fault.isEmpty();
    }

    QString fault; ///< a key that stands twice, or "too-deep"

private:
    std::vector<std::set<std::string>> m_keys;
};

} // namespace

QString digestOf(const Json &json)
{
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    const QByteArray hash =
        QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())),
                                 QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex());
}

std::vector<std::pair<QString, const Json *>> leavesOf(const Json &caseFile)
{
    std::vector<std::pair<QString, const Json *>> leaves;
    for (const auto &[key, value] : caseFile.items()) {
        if (!value.is_object()) {
            leaves.emplace_back(textOf(key), &value);
            continue;
        }
        const QString prefix = key == "facts" ? QString() : textOf(key) + u'.';
        for (const auto &[name, fact] : value.items()) {
            if (!fact.is_array()) {
                leaves.emplace_back(prefix + textOf(name), &fact);
                continue;
            }
            if (fact.empty())
                leaves.emplace_back(textOf(name), &fact);
            for (std::size_t row = 0; row < fact.size(); ++row)
                leaves.emplace_back(
                    QStringLiteral("%1[%2]").arg(textOf(name), QString::number(row)), &fact[row]);
        }
    }
    return leaves;
}

Json digestsOf(const Json &receipt)
{
    Json cases = Json::object();
    for (const auto &[path, value] : leavesOf(receipt.at("case")))
        cases[path.toStdString()] = jsonOf(digestOf(*value));
    return {{"case", std::move(cases)},
            {"rules", jsonOf(digestOf(receipt.at("rules")))},
            {"result", jsonOf(digestOf(receipt.at("result")))},
            {"program", jsonOf(digestOf(receipt.at("program")))}};
}

base::Result<Json> parseReceipt(const QByteArray &bytes, const QString &fileName)
{
    Watch watch;
    try {
        Json json = Json::parse(bytes.constBegin(), bytes.constEnd(), std::ref(watch));
        if (watch.fault.isEmpty() && json.is_object())
            return json;
    } catch (const Json::parse_error &error) {
        return base::failure(QStringLiteral("bad-receipt"), placeOf(bytes, fileName, error.byte),
                             {QString()});
    } catch (const Json::exception &) { // a number beyond what the parser holds
        return base::failure(QStringLiteral("bad-receipt"), placeOf(bytes, fileName, 0),
                             {QString()});
    }
    return base::failure(QStringLiteral("bad-receipt"), placeOf(bytes, fileName, 0), {watch.fault});
}

} // namespace report
