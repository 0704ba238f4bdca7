// A small vocabulary that the tests of this room share.
#pragma once

#include "feel/formula.h"
#include "feel/symbols.h"

#include <QString>
#include <QStringList>

namespace sample {

/// Lists roles, kinds; facts applicant.*, section.*, decisions.*; tables contracts, awards;
/// reading.scope, assumption.rate, assumption.extra; param.rate, param.cap, param.row_share, …
const feel::Symbols &symbols();

/// A context whose formulas stand at line 3, column 10 of sample.yaml.
feel::Context context(std::optional<feel::Type> expected = std::nullopt);

/// As context(), in the row of a table.
feel::Context contextInRow(const QString &table);

base::Result<feel::FormulaPtr> compile(const QString &text);

/// One line per issue: `code@begin+length(arguments)~suggestion`, begin counted from 0 in the text.
QStringList describe(const base::Issues &issues);

/// The tree's shape: `add(fact#1 number 5)`, with everything that a node carries but its span.
QString shape(const feel::Formula &formula);

/// Empty, or what is wrong with the tree: order of children, orphans, spans, types.
QString brokenInvariant(const feel::Formula &formula);

} // namespace sample
