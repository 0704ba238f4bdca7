// What hangs on one fact: the measures that read it, and what each comes to now.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace session {
class Session;
}

namespace panes {

struct Stakes {
    Q_DECLARE_TR_FUNCTIONS(panes::Stakes)

public:
    /// A line for each measure of the applicant's place that reads a fact or a table; what is so where
    /// none does.
    static QString text(const QString &path, const session::Session &session);
};

} // namespace panes
