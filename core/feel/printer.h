// Trees back to text. What is printed reads as the same tree.
#pragma once

#include "feel/formula.h"
#include "feel/syntax.h"

#include <QString>

namespace feel {

/// As written, with the parentheses that it needs. Error nodes print as `?`, which does not read.
QString print(const SyntaxTree &tree);

/// In canonical form: bare columns, decision tables as `if`, parameters by name. Compiles to the
/// same meaning against the same symbols in the same row scope (a table: as First).
QString print(const Formula &formula, const Symbols &symbols);

/// A literal as a formula writes it: 50万元, 0.2, @"2024-01-01", P2Y.
QString literalText(Kind kind, const base::Rational &number);

} // namespace feel
