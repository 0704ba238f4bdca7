// Text for terminals and reports: hostile characters made visible, widths that fit columns.
#pragma once

#include <QString>
#include <QStringView>

namespace explain {

/// Columns of a terminal: East Asian wide characters take two, combining marks none.
int displayWidth(QStringView text);

/// The same text with every control character, line separator, direction mark, invisible character
/// and unpaired surrogate written as `<U+202E>`. The result is always one line.
QString visible(const QString &text);

/// visible(), cut to `columns` with an ellipsis where it is wider.
QString elided(const QString &text, int columns);

/// Filled with blanks to `columns`, on the right or (`right` true) on the left. Never cut.
QString padded(const QString &text, int columns, bool right = false);

} // namespace explain
