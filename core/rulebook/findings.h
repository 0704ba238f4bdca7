// Collects the issues of one load: bounded, in the order of files and lines. And ids that must be
// unique, with the place of the first.
#pragma once

#include "base/issue.h"

#include <QHash>
#include <QLatin1StringView>
#include <QString>

namespace rulebook {

/// Issues of all files of one load. At most `limit`; what comes after is dropped and said once.
class Findings {
public:
    static constexpr int limit = 500;

    void error(QLatin1StringView code, const base::Source &place, const QStringList &arguments = {},
               const QString &suggestion = {});
    void warning(QLatin1StringView code, const base::Source &place,
                 const QStringList &arguments = {}, const QString &suggestion = {});
    void add(base::Issue issue);
    void add(const base::Issues &issues);

    bool isFull() const { return m_issues.size() >= limit; }
    int errorCount() const { return m_errors; }

    /// Everything found, ordered by file, line and column. Leaves this empty.
    base::Issues take();

private:
    base::Issues m_issues;
    int m_errors = 0;
    bool m_dropped = false;
};

/// Ids that must be unique.
class IdRegister {
public:
    /// False, with an issue, where the id is already there. Empty ids are not registered.
    bool add(const QString &id, const base::Source &place, Findings &findings);

private:
    QHash<QString, base::Source> m_seen;
};

/// `file:line`, as arguments show another place.
QString shortPlace(const base::Source &place);

} // namespace rulebook
