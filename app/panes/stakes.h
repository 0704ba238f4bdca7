// What hangs on one fact: the measures that read it, and what each comes to now.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace session {
class Session;
}

namespace panes {

struct Stakes {
    Q_DECLARE_TR_FUNCTIONS(panes::Stakes)

public:
    /// A line for each measure of the applicant's place that reads a fact, a column or a table; what is so
    /// where none does. Empty where there is no result.
    static QStringList lines(const QString &path, const session::Session &session);
};

} // namespace panes
