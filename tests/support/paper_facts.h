// What of an assessment's JSON must stand on paper, and what of it a text lacks.
#pragma once

#include "explain/words.h"
#include "papers/dossier.h"
#include "report/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace support {

/// NFKC, without white space and separators of thousands: how texts are compared.
inline QString bare(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression noise(QStringLiteral(R"([\s,，\x{200B}]+)"));
    return result.remove(noise);
}

inline void collectAmounts(const QJsonValue &value, QSet<QString> &amounts)
{
    static const QRegularExpression money(QStringLiteral(R"(^-?\d+\.\d{2,}$)"));
    if (value.isString()) {
        QString text = value.toString();
        if (money.match(text).hasMatch())
            amounts.insert(text.remove(u'-'));
    } else if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            collectAmounts(one, amounts);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QString unit = object.value(QLatin1String("unit")).toString();
        if (!unit.isEmpty() && unit != u"yuan")
            return;
        // A rate that is a share is written in per cent.
        const bool isShare = object.value(QLatin1String("stage")) == QLatin1String("rate")
                             && object.value(QLatin1String("operand"))
                                        .toObject()
                                        .value(QLatin1String("high"))
                                        .toString()
                                        .toDouble()
                                    <= 1;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!isShare || it.key() != u"operand")
                collectAmounts(it.value(), amounts);
        }
    }
}

inline QJsonObject resultOf(const papers::Dossier &dossier)
{
    return QJsonDocument::fromJson(report::assessmentJson(*dossier.assessment)).object();
}

/// Amounts, verdict, article and missing facts of one outcome, as they are written in a language.
inline QStringList factsOf(const QJsonObject &json, const papers::Dossier &dossier)
{
    const assess::Outcome *outcome =
        dossier.assessment->find(json.value(QLatin1String("measure")).toString());
    if (outcome == nullptr)
        return {QStringLiteral("no such measure")};
    QSet<QString> amounts;
    collectAmounts(json, amounts);
    QStringList facts(amounts.begin(), amounts.end());
    if (assess::token(outcome->verdict) != json.value(QLatin1String("verdict")).toString())
        return {QStringLiteral("another verdict")};
    facts += explain::verdictName(outcome->verdict, dossier.language);
    facts += explain::articleName(*outcome->measure, dossier.rules(), dossier.language);
    facts += outcome->measure->title.in(dossier.language);
    const auto &missing = outcome->missing;
    const QJsonArray paths = json.value(QLatin1String("missing")).toArray();
    if (paths.size() != static_cast<qsizetype>(missing.size()))
        return {QStringLiteral("another number of missing facts")};
    for (const eval::Input &input : missing)
        facts += explain::inputName(input, dossier.rules(), dossier.language);
    return facts;
}

/// What of `facts` the text does not hold.
inline QStringList lacking(const QString &text, const QStringList &facts)
{
    const QString whole = bare(text);
    QStringList lacking;
    for (const QString &fact : facts) {
        if (!whole.contains(bare(fact)))
            lacking += fact;
    }
    return lacking;
}

/// All outcomes, totals and the digests of the rules.
inline QStringList factsOf(const papers::Dossier &dossier)
{
    const QJsonObject result = resultOf(dossier);
    QStringList facts;
    for (const QJsonValue &outcome : result.value(QLatin1String("outcomes")).toArray())
        facts += factsOf(outcome.toObject(), dossier);
    QSet<QString> totals;
    collectAmounts(result.value(QLatin1String("totals")), totals);
    facts += QStringList(totals.begin(), totals.end());
    for (const QJsonValue &rule : result.value(QLatin1String("rules")).toArray())
        facts += rule.toObject().value(QLatin1String("sha256")).toString();
    return facts;
}

} // namespace support
