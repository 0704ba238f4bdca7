// Problems as data. Sentences about them are made in explain, report and app, never here.
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <vector>

namespace base {

enum class Severity { Error, Warning };

/// Where a problem is. Lines and columns count from 1 in code points; 0 = not known.
/// `path` is a JSON pointer, a case path such as `contracts[0].amount`, or empty.
struct Source {
    QString file;
    int line = 0;
    int column = 0;
    int length = 0; ///< code points marked by the caret excerpt; 0 = one caret
    QString path;
    QString
        excerpt; ///< the line of the file or the formula that `column` points into; may be empty

    bool operator==(const Source &) const = default;
};

/// One problem: a stable code (kebab case, such as "unit-mismatch"), its place and its arguments.
/// The room `explain` owns the sentence of every code; arguments fill %1, %2, … in it.
struct Issue {
    QString code;
    Severity severity = Severity::Error;
    Source place;
    QStringList arguments;
    QString suggestion; ///< a name or text that was probably meant; empty = none

    bool operator==(const Issue &) const = default;
};

using Issues = std::vector<Issue>;

/// What can go wrong with the world (files, rule text, databases): a value, or at least one issue.
template <class T> using Result = tl::expected<T, Issues>;

inline tl::unexpected<Issues> failure(Issue issue)
{
    return tl::unexpected<Issues>(Issues{std::move(issue)});
}

inline tl::unexpected<Issues> failure(Issues issues)
{
    return tl::unexpected<Issues>(std::move(issues));
}

inline tl::unexpected<Issues> failure(const QString &code, Source place, QStringList arguments = {})
{
    return failure(Issue{code, Severity::Error, std::move(place), std::move(arguments), {}});
}

} // namespace base
