// Which names a vocabulary may give.
#pragma once

#include <QString>
#include <QStringList>

namespace feel {

/// Letters, digits and underscore of any script, beginning with no digit, and no word of the
/// language such as `if`.
bool isName(const QString &text);

/// The functions of the language. `not` is a word.
QStringList builtins();

bool isBuiltin(const QString &name);

} // namespace feel
