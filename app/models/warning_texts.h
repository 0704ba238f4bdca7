#pragma once

#include "session/session.h"

#include <QCoreApplication>
#include <QString>

#include <map>

namespace models {

/// What is at odds at one path, and what was probably meant.
struct Warning {
    QString text;            ///< one sentence a line
    QString correction;      ///< canonical text that would mend it; empty = none
    QString correctionLabel; ///< the same as a person reads it

    bool operator==(const Warning &) const = default;
};

struct Warnings {
    Q_DECLARE_TR_FUNCTIONS(models::Warnings)

public:
    /// By case path (a fact or a row). Warnings about no single path are left out: see
    /// Session::warnings(). Amounts of single facts that look ten thousand times too small or too large
    /// beside what measures ask for are among them. New with every edit, not while somebody types.
    static std::map<QString, Warning> of(const session::Session &session);
    /// Those of the rows of one table.
    static std::map<QString, Warning> ofTable(const QString &table,
                                              const session::Session &session);
};

} // namespace models
