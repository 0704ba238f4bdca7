#include "feel/findings.h"

#include <algorithm>

namespace feel {

namespace {

constexpr std::size_t maxIssues = 50;

} // namespace

QString CodePoints::slice(Span span) const
{
    const int begin = std::clamp(span.begin, 0, size());
    const int end = std::clamp(span.end, begin, size());
    return QString::fromUcs4(m_points.data() + begin, end - begin);
}

Findings::Findings(const QString &text, const base::Source &place) : m_place(place)
{
    if (m_place.excerpt.isEmpty())
        m_place.excerpt = text.left(8192);
}

void Findings::report(QLatin1StringView code, Span span, QStringList arguments, QString suggestion)
{
    if (m_issues.size() >= maxIssues)
        return;
    base::Source place = m_place;
    place.column = std::max(m_place.column, 1) + span.begin;
    place.length = std::max(span.end - span.begin, 0);
    const auto isSame = [&](const base::Issue &issue) {
        return issue.code == code && issue.place.column == place.column
               && issue.place.length == place.length;
    };
    if (std::any_of(m_issues.begin(), m_issues.end(), isSame))
        return;
    m_issues.push_back({code, base::Severity::Error, std::move(place), std::move(arguments),
                        std::move(suggestion)});
}

bool Findings::has(QLatin1StringView code) const
{
    return std::any_of(m_issues.begin(), m_issues.end(),
                       [&](const base::Issue &issue) { return issue.code == code; });
}

} // namespace feel
