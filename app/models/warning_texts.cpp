#include "models/warning_texts.h"

#include "cases/asked_amounts.h"
#include "explain/sentences.h"
#include "explain/words.h"

namespace models {

namespace {

void addSentence(Warning &warning, const QString &sentence)
{
    if (!warning.text.isEmpty())
        warning.text += u'\n';
    warning.text += sentence;
}

void addSlips(const session::Session &session, std::map<QString, Warning> &warnings)
{
    const base::Language language = session.language();
    for (const auto &[path, amounts] : session.askedAmounts()) {
        const auto stored = session.current().facts.find(path);
        const auto amount = stored == session.current().facts.end()
                                ? std::nullopt
                                : base::moneyFromText(stored->second);
        const auto meant = amount ? cases::probablyMeant(*amount, amounts) : std::nullopt;
        if (!meant)
            continue;
        Warning &warning = warnings[path];
        const bool isSmall = *amount < *meant;
        const QString said = explain::moneyText(*amount, language);
        const QString measure =
            explain::moneyText(isSmall ? amounts.least : amounts.greatest, language);
        addSentence(warning,
                    isSmall
                        ? Warnings::tr("%1 is far below the %2 that measures ask about; was the "
                                       "amount meant in units of 10,000 yuan?")
                              .arg(said, measure)
                        : Warnings::tr("%1 is far above the %2 that measures ask about; was the "
                                       "amount already in yuan?")
                              .arg(said, measure));
        warning.correction = base::toText(*meant);
        warning.correctionLabel = explain::moneyText(*meant, language);
    }
}

/// Of the paths that begin so.
std::map<QString, Warning> odds(const session::Session &session, const QString &start)
{
    std::map<QString, Warning> warnings;
    for (const base::Issue &issue : session.warnings()) {
        const QString &path = issue.place.path;
        if (path.isEmpty() || !path.startsWith(start))
            continue;
        Warning &warning = warnings[path];
        addSentence(warning, explain::sentence(issue, session.language(), &session.rules()));
        if (issue.suggestion.isEmpty() || !session.current().facts.contains(path))
            continue;
        warning.correction = issue.suggestion;
        warning.correctionLabel = issue.suggestion;
    }
    return warnings;
}

} // namespace

std::map<QString, Warning> Warnings::of(const session::Session &session)
{
    std::map<QString, Warning> warnings = odds(session, {});
    addSlips(session, warnings);
    return warnings;
}

std::map<QString, Warning> Warnings::ofTable(const QString &table, const session::Session &session)
{
    return odds(session, table + u'[');
}

} // namespace models
