#pragma once

#include "base/issue.h"
#include "feel/formula.h"

#include <QString>

#include <string>

namespace feel {

/// The characters of one formula: spans count code points, Qt counts UTF-16 units.
class CodePoints {
public:
    explicit CodePoints(const QString &text) : m_points(text.toStdU32String()) {}

    int size() const { return static_cast<int>(m_points.size()); }
    char32_t at(int index) const { return m_points[static_cast<std::size_t>(index)]; }
    QString slice(Span span) const;

private:
    std::u32string m_points;
};

/// Collects the problems of one formula and gives them their place in the file.
class Findings {
public:
    /// `place` is where the text's first character stands. An excerpt in it (the line of the file)
    /// is kept; otherwise the excerpt is the formula's text.
    Findings(const QString &text, const base::Source &place);

    /// At most 50 are kept, none twice at one place.
    void report(QLatin1StringView code, Span span, QStringList arguments = {},
                QString suggestion = {});
    bool has(QLatin1StringView code) const;
    bool isEmpty() const { return m_issues.empty(); }
    const base::Issues &issues() const { return m_issues; }

private:
    base::Source m_place;
    base::Issues m_issues;
};

} // namespace feel
