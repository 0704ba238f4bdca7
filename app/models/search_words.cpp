#include "models/search_words.h"

#include <algorithm>

namespace models {

namespace {

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

QStringList searchWords(const QString &typed)
{
    return folded(typed).split(u' ', Qt::SkipEmptyParts);
}

bool hasWords(const QString &text, const QStringList &words)
{
    const QString where = folded(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return where.contains(word); });
}

} // namespace models
