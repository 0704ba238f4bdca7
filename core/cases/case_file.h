// The case file: UTF-8 JSON, hostile until checked. See the project's README for its shape.
#pragma once

#include "base/issue.h"
#include "cases/case.h"
#include "rulebook/rulebook.h"

#include <QByteArray>
#include <QString>

namespace cases {

inline constexpr qsizetype largestCaseFile = qsizetype{64} * 1024 * 1024; ///< bytes
inline constexpr int mostCaseRows = 100'000;                              ///< over all tables

/// Reads and checks a case file. All issues come back (at most 1000), each with line, column and JSON
/// pointer; duplicate keys, unknown names, wrong types and dates that do not exist are refused. Numbers
/// keep their own characters; nothing passes through a binary float. `fileName` only names the place.
/// A wrong credit code is not refused: see warnings(). Codes: diagnostics.h.
base::Result<Case> readCaseFile(const QByteArray &bytes, const QString &fileName,
                                const rulebook::Rulebook &rules);

/// Canonical bytes: keys in vocabulary order, LF, two-space indent. readCaseFile() gives the same case
/// where all texts are canonical; names that the vocabulary does not know are written behind the others.
QByteArray writeCaseFile(const Case &subject, const rulebook::Rulebook &rules);

/// An empty case that names every fact these measures read, as unknown, in vocabulary order; a table as
/// one row of unknown columns, to be filled, copied, or replaced by []. Ids that do not exist fail
/// ("unknown-measure").
base::Result<QByteArray> templateFor(const QStringList &measures, const rulebook::Rulebook &rules);

} // namespace cases
