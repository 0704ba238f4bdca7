#include "session/change.h"

#include "cases/binding.h"
#include "session/diagnostics.h"

#include <algorithm>

namespace session {

namespace {

const QString noRows = QStringLiteral("[]");
const QString unknownText = QStringLiteral("?"); ///< of a table, beside a row's text

base::Source at(const QString &path)
{
    base::Source place;
    place.path = path;
    return place;
}

base::Issues withPath(base::Issues issues, const QString &path)
{
    for (base::Issue &issue : issues) {
        if (issue.place.path.isEmpty())
            issue.place.path = path;
    }
    return issues;
}

/// The symbol that the text at a path must fit; absent for readings, rows, tables and unknown names.
std::optional<feel::ValueSymbol> symbolOf(const cases::Path &path, const feel::Symbols &symbols)
{
    const auto found = [](const std::vector<feel::ValueSymbol> &all, std::optional<int> slot) {
        return slot ? std::optional(all[static_cast<std::size_t>(*slot)]) : std::nullopt;
    };
    switch (path.kind) {
    case cases::Path::Kind::On:
        return feel::ValueSymbol{QStringLiteral("on"),
                                 {feel::Kind::Date, -1},
                                 {base::Rational(base::Date::first().days()),
                                  base::Rational(base::Date::last().days())}};
    case cases::Path::Kind::Fact:
        return found(symbols.facts, symbols.findFact(path.name));
    case cases::Path::Kind::Assumption:
        return found(symbols.assumptions,
                     symbols.findAssumption(QStringLiteral("assumption.") + path.name));
    case cases::Path::Kind::Cell: {
        const std::optional<int> table = symbols.findTable(path.name);
        if (!table)
            return std::nullopt;
        return found(symbols.tables[static_cast<std::size_t>(*table)].columns,
                     symbols.findColumn(*table, path.column));
    }
    case cases::Path::Kind::Reading:
    case cases::Path::Kind::Table:
    case cases::Path::Kind::Row:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Change::Change(const cases::Case &from, const rulebook::Rulebook &rules)
    : m_rules(rules), m_case(from)
{}

base::Result<void> Change::append(cases::Edit edit, bool checked)
{
    if (checked) {
        if (auto good = cases::check(edit, m_rules); !good)
            return base::failure(withPath(std::move(good.error()), edit.path));
    }
    if (auto good = cases::apply(m_case, edit); !good)
        return base::failure(withPath(std::move(good.error()), edit.path));
    m_edits.push_back(std::move(edit));
    return {};
}

base::Result<void> Change::put(const QString &path, const std::optional<QString> &text)
{
    cases::Edit edit;
    edit.path = path;
    edit.before = cases::textAt(m_case, path);
    edit.after = text;
    if (edit.before == edit.after && cases::parsePath(path))
        return {};
    // Taking away is always allowed: a fact that the vocabulary does not know any more, too.
    return append(std::move(edit), text.has_value());
}

base::Result<QString> Change::canonical(const QString &path, const QString &typed) const
{
    const std::optional<cases::Path> parsed = cases::parsePath(path);
    if (!parsed)
        return base::failure(QStringLiteral("bad-path"), at(path), {path});
    if (parsed->kind == cases::Path::Kind::Reading)
        return typed.trimmed();
    const std::optional<feel::ValueSymbol> symbol = symbolOf(*parsed, m_rules.symbols());
    if (!symbol) {
        cases::Edit edit;
        edit.path = path;
        edit.after = typed;
        if (auto good = cases::check(edit, m_rules); !good)
            return base::failure(withPath(std::move(good.error()), path));
        return base::failure(QStringLiteral("unknown-fact"), at(path), {path});
    }
    base::Result<QString> text = cases::canonicalText(typed, *symbol, m_rules);
    if (!text)
        return base::failure(withPath(std::move(text.error()), path));
    return text;
}

base::Result<void> Change::type(const QString &path, const QString &typed)
{
    const std::optional<cases::Path> parsed = cases::parsePath(path);
    if (typed.trimmed().isEmpty()) {
        const bool newRow = parsed && parsed->kind == cases::Path::Kind::Cell
                            && parsed->row == rowCount(parsed->name);
        return newRow ? base::Result<void>() : clear(path);
    }
    if (parsed && parsed->kind == cases::Path::Kind::Table && typed.trimmed() == noRows)
        return empty(parsed->name);
    const base::Result<QString> text = canonical(path, typed);
    if (!text)
        return base::failure(text.error());
    if (parsed && parsed->kind == cases::Path::Kind::Cell && parsed->row == rowCount(parsed->name))
        return insertRow(parsed->name, parsed->row, {{parsed->column, *text}});
    return put(path, *text);
}

base::Result<void> Change::clear(const QString &path)
{
    const std::optional<cases::Path> parsed = cases::parsePath(path);
    if (parsed && parsed->kind == cases::Path::Kind::Row)
        return removeRows(parsed->name, {parsed->row});
    if (parsed && parsed->kind == cases::Path::Kind::Table && rowCount(parsed->name) > 0) {
        std::vector<int> rows;
        for (int row = 0; row < rowCount(parsed->name); ++row)
            rows.push_back(row);
        return removeRows(parsed->name, std::move(rows));
    }
    return put(path, std::nullopt);
}

base::Result<void> Change::insertRow(const QString &table, int row, const cases::RowTexts &typed)
{
    cases::RowTexts texts;
    base::Issues issues;
    for (const auto &[column, text] : typed) {
        if (text.trimmed().isEmpty())
            continue;
        base::Result<QString> good = canonical(cases::cellPath(table, row, column), text);
        if (good)
            texts.emplace(column, *good);
        else
            issues.insert(issues.end(), good.error().begin(), good.error().end());
    }
    if (!issues.empty())
        return base::failure(std::move(issues));
    if (row < 0 || row > rowCount(table))
        return base::failure(QStringLiteral("no-such-row"), at(cases::rowPath(table, row)),
                             {cases::rowPath(table, row), QString::number(rowCount(table))});

    cases::Edit edit;
    edit.path = cases::rowPath(table, row);
    edit.after = cases::rowText(texts);
    if (auto good = cases::check(edit, m_rules); !good)
        return base::failure(withPath(std::move(good.error()), edit.path));
    return append(cases::completed(m_case, std::move(edit)), false);
}

base::Result<void> Change::removeRows(const QString &table, std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const int count = rowCount(table);
    for (const int row : rows) {
        if (row < 0 || row >= count)
            return base::failure(QStringLiteral("no-such-row"), at(cases::rowPath(table, row)),
                                 {cases::rowPath(table, row), QString::number(count)});
    }
    // Without its last row nobody has said that there is none.
    const bool forgets = static_cast<int>(rows.size()) == count;
    for (const int row : rows) {
        cases::Edit edit;
        edit.path = cases::rowPath(table, row);
        edit.before = cases::textAt(m_case, edit.path);
        if (forgets && row == 0)
            edit.after = unknownText;
        if (auto done = append(std::move(edit), false); !done)
            return done;
    }
    return {};
}

base::Result<void> Change::empty(const QString &table)
{
    if (rowCount(table) > 0) {
        if (auto done = clear(table); !done)
            return done;
    }
    return put(table, noRows);
}

base::Result<void> Change::paste(const QString &table, int row, int column,
                                 const std::vector<QStringList> &cells)
{
    const rulebook::TableInfo *info = findTable(table);
    if (!info)
        return base::failure(QStringLiteral("unknown-table"), at(table), {table});
    if (row < 0 || row > rowCount(table))
        return base::failure(QStringLiteral("no-such-row"), at(cases::rowPath(table, row)),
                             {cases::rowPath(table, row), QString::number(rowCount(table))});
    const Change before = *this;
    base::Issues issues;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int target = row + static_cast<int>(i);
        base::Result<void> done = pasteRow(*info, target, column, cells[i]);
        if (done)
            continue;
        for (base::Issue &issue : done.error()) {
            issue.place.line = static_cast<int>(i) + 1;
            issues.push_back(std::move(issue));
        }
        // Rows behind it keep their places, so that all issues come back at once.
        if (target == rowCount(table))
            (void)insertRow(table, target, {});
    }
    if (issues.empty())
        return {};
    m_case = before.m_case;
    m_edits = before.m_edits;
    return base::failure(std::move(issues));
}

base::Result<void> Change::pasteRow(const rulebook::TableInfo &table, int row, int column,
                                    const QStringList &cells)
{
    base::Issues issues;
    cases::RowTexts texts;
    for (int i = 0; i < cells.size(); ++i) {
        const QString typed = cells.at(i).trimmed();
        const auto slot = static_cast<std::size_t>(column + i);
        base::Source place;
        place.column = i + 1;
        if (slot >= table.columns.size()) {
            if (!typed.isEmpty()) {
                issues.push_back({code::pasteTooWide,
                                  base::Severity::Error,
                                  place,
                                  {QString::number(table.columns.size())},
                                  {}});
                break;
            }
            continue;
        }
        const QString &name = table.columns[slot].name;
        if (typed.isEmpty()) {
            texts.emplace(name, QString());
            continue;
        }
        base::Result<QString> text = canonical(cases::cellPath(table.name, row, name), typed);
        if (text) {
            texts.emplace(name, *text);
            continue;
        }
        for (base::Issue &issue : text.error()) {
            issue.place.column = place.column;
            issues.push_back(std::move(issue));
        }
    }
    if (!issues.empty())
        return base::failure(std::move(issues));
    if (row == rowCount(table.name))
        return insertRow(table.name, row, texts);
    for (const auto &[name, text] : texts) {
        const auto after = text.isEmpty() ? std::nullopt : std::optional(text);
        if (auto done = put(cases::cellPath(table.name, row, name), after); !done)
            return done;
    }
    return {};
}

const rulebook::TableInfo *Change::findTable(const QString &table) const
{
    const std::optional<int> slot = m_rules.symbols().findTable(table);
    return slot ? &m_rules.vocabulary().tables[static_cast<std::size_t>(*slot)] : nullptr;
}

int Change::rowCount(const QString &table) const
{
    const auto found = m_case.tables.find(table);
    return found == m_case.tables.end() ? 0 : static_cast<int>(found->second.size());
}

} // namespace session
