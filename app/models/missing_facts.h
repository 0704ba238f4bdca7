#pragma once

#include "session/session.h"

#include <QString>

#include <set>

namespace models {

/// The case paths that a measure lacks; where it is not in force, those that it would lack.
std::set<QString> missingFacts(const session::Session &session, const QString &measure);

/// Those of them that are cells of a table.
std::set<QString> missingCells(const session::Session &session, const QString &measure,
                               const QString &table);

/// How many of them are a table or its cells.
int countOfTable(const std::set<QString> &missing, const QString &table);

} // namespace models
