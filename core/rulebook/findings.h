// Collects the issues of one load: bounded, in the order of files and lines.
#pragma once

#include "base/issue.h"

#include <QLatin1StringView>

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

} // namespace rulebook
