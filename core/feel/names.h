// Which names a vocabulary may give, and the functions by name: their parameters, how they round.
#pragma once

#include "base/rounding.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace feel {

/// Letters, digits and underscore of any script, beginning with no digit, and no word of the
/// language such as `if`.
bool isName(const QString &text);

/// The functions of the language. `not` is a word.
QStringList builtins();

bool isBuiltin(const QString &name);

/// The parameters' names, for arguments such as `n: 5`; empty where the function takes none by name.
QStringList parametersOf(const QString &function);

/// The rounding of floor, ceiling, decimal, round up and so on; absent for other functions.
std::optional<base::DecimalRounding> roundingOf(const QString &function);

/// The function that rounds so.
QString functionOf(base::DecimalRounding rounding);

/// The functions whose names have blanks in them: `round half up`.
QStringList spacedFunctions();

} // namespace feel
