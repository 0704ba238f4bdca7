// What searches compare: full width and case do not matter.
#pragma once

#include <QString>
#include <QStringList>

namespace models {

/// The words of a search, folded; empty = everything is wanted.
QStringList searchWords(const QString &typed);
/// Whether a text holds all words of searchWords().
bool hasWords(const QString &text, const QStringList &words);

} // namespace models
