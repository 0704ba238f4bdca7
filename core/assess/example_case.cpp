#include "assess/example_case.h"

#include "cases/binding.h"

namespace assess {

namespace {

/// Puts a text at a path of the example's case. Rows come into being as they are named.
bool put(cases::Case &subject, const QString &path, const std::optional<QString> &text,
         const rulebook::Rulebook &rules)
{
    const auto parsed = cases::parsePath(path);
    if (!parsed)
        return false;
    if (parsed->kind == cases::Path::Kind::Cell && text) {
        auto &rows = subject.tables[parsed->name];
        if (parsed->row > static_cast<int>(rows.size()))
            return false;
        if (parsed->row == static_cast<int>(rows.size()))
            rows.emplace_back();
    }
    if (parsed->kind == cases::Path::Kind::Table && (!text || *text == QStringLiteral("[]")))
        subject.tables.erase(parsed->name);
    cases::Edit edit;
    edit.path = path;
    edit.before = cases::textAt(subject, path);
    edit.after = text;
    if (edit.before == edit.after)
        return true;
    return cases::check(edit, rules) && cases::apply(subject, edit);
}

} // namespace

base::Result<cases::Case> caseOf(const rulebook::Example &example, const rulebook::Rulebook &rules)
{
    cases::Case subject;
    base::Issues issues;
    for (const auto &[path, text] : example.paths) {
        if (!put(subject, path, text, rules))
            issues.push_back({QStringLiteral("example-input"),
                              base::Severity::Error,
                              example.place,
                              {path, text.value_or(QString())},
                              {}});
    }
    if (!issues.empty())
        return base::failure(std::move(issues));
    return subject;
}

} // namespace assess
