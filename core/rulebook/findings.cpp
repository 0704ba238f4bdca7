#include "rulebook/findings.h"

#include "rulebook/diagnostics.h"

#include <algorithm>
#include <tuple>

namespace rulebook {

void Findings::error(QLatin1StringView code, const base::Source &place,
                     const QStringList &arguments, const QString &suggestion)
{
    add({code, base::Severity::Error, place, arguments, suggestion});
}

void Findings::warning(QLatin1StringView code, const base::Source &place,
                       const QStringList &arguments, const QString &suggestion)
{
    add({code, base::Severity::Warning, place, arguments, suggestion});
}

void Findings::add(base::Issue issue)
{
    m_errors += issue.severity == base::Severity::Error ? 1 : 0;
    if (isFull()) {
        m_dropped = true;
        return;
    }
    m_issues.push_back(std::move(issue));
}

void Findings::add(const base::Issues &issues)
{
    for (const base::Issue &issue : issues)
        add(issue);
}

base::Issues Findings::take()
{
    base::Issues result = std::move(m_issues);
    m_issues.clear();
    std::stable_sort(result.begin(), result.end(), [](const base::Issue &a, const base::Issue &b) {
        return std::tie(a.place.file, a.place.line, a.place.column)
               < std::tie(b.place.file, b.place.line, b.place.column);
    });
    if (m_dropped)
        result.push_back(
            {code::tooManyIssues, base::Severity::Error, {}, {QString::number(limit)}, {}});
    m_dropped = false;
    m_errors = 0;
    return result;
}

QString shortPlace(const base::Source &place)
{
    return place.file + u':' + QString::number(place.line);
}

bool IdRegister::add(const QString &id, const base::Source &place, Findings &findings)
{
    if (id.isEmpty())
        return true;
    const auto seen = m_seen.constFind(id);
    if (seen != m_seen.constEnd()) {
        findings.error(code::duplicateId, place, {id, shortPlace(*seen)});
        return false;
    }
    m_seen.insert(id, place);
    return true;
}

} // namespace rulebook
