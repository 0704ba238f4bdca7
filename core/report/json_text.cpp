#include "report/json_text.h"

#include <string>

namespace report {

namespace {

std::string utf8(const QString &text) { return text.toUtf8().toStdString(); }

} // namespace

Json jsonOf(const QString &text) { return utf8(text); }

Json jsonOf(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

Json jsonOf(const base::LocalText &text)
{
    return Json{{"zh", utf8(text.zh)}, {"en", utf8(text.en)}};
}

Json jsonOf(const std::vector<rulebook::Document> &documents)
{
    Json list = Json::array();
    for (const rulebook::Document &document : documents)
        list.push_back({{"document", utf8(document.id)},
                        {"version", utf8(document.version)},
                        {"sha256", utf8(document.sha256)}});
    return list;
}

Json jsonOf(const assess::Amount &amount)
{
    Json json{{"low", utf8(base::toText(amount.low))}, {"high", nullptr}};
    if (amount.high)
        json["high"] = utf8(base::toText(*amount.high));
    return json;
}

QString yuan(const base::Rational &fen)
{
    constexpr int fenPerYuan = 100;
    const auto value = base::divide(fen, base::Rational(fenPerYuan));
    if (!value)
        return base::toText(fen);
    QString text = base::toText(*value);
    if (text.contains(u'/'))
        return text;
    if (!text.contains(u'.'))
        text += u'.';
    const auto decimals = text.size() - text.indexOf(u'.') - 1;
    return decimals < 2 ? text + QString(2 - decimals, u'0') : text;
}

QByteArray bytesOf(const Json &json)
{
    constexpr int indent = 2;
    const std::string text = json.dump(indent, ' ', false, Json::error_handler_t::replace);
    return QByteArray::fromStdString(text) + '\n';
}

} // namespace report
