// Pieces of rich text. Every text from outside is escaped here.
#pragma once

#include "widgets/theme.h"

#include <QString>
#include <QStringList>

namespace richtext::html {

/// Escaped, with its lines kept.
QString lines(const QString &text);
QString heading(const QString &text);
QString paragraph(const QString &text);
/// In the secondary colour.
QString quiet(const QString &text, const widgets::Colours &colours);
QString list(const QStringList &items);
/// Deciding words: 「…」 「…」; already escaped.
QString quoted(const QStringList &says);
/// A caption and what stands behind it (rich text already); nothing where there is nothing.
QString row(const QString &caption, const QString &html, const widgets::Colours &colours);
/// Around rows; nothing where there are none.
QString table(const QString &rows);
QString link(const QString &address, const QString &text);

} // namespace richtext::html
