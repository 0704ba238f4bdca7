// The wording of an article, out of a folder of official texts that the user has.
#pragma once

#include "rulebook/document.h"

#include <QString>
#include <QStringList>

namespace richtext {

/// Lines of the article as the file has them, from its opening characters to those of the next one. Empty
/// where the folder has no text of the document, or the article is not found in it.
QStringList officialLines(const rulebook::Document &document, const QString &article,
                          const QString &folder);

/// The lines as rich text, with the deciding words marked where they stand in one line.
QString officialHtml(const QStringList &lines, const QStringList &says, const QString &markColour);

} // namespace richtext
