#include "cases/case.h"
#include "cases/diagnostics.h"

#include <algorithm>

namespace cases {

namespace {

using Rows = std::vector<RowTexts>;
using Text = std::optional<QString>;

/// On the side of a row's edit on which the table is unknown.
bool isUnknownTable(const Text &text) { return text == u"?"; }

const QString &noRows()
{
    static const QString text = QStringLiteral("[]");
    return text;
}

base::Result<void> refuse(code::Code code, const Edit &edit, QStringList more = {})
{
    base::Source place;
    place.path = edit.path;
    return base::failure(code, std::move(place), QStringList{edit.path} + std::move(more));
}

base::Result<void> conflict(const Edit &edit, const Text &found)
{
    return refuse(code::editConflict, edit,
                  {edit.before.value_or(QString()), found.value_or(QString())});
}

base::Result<void> noSuchRow(const Edit &edit, const Rows *rows)
{
    return refuse(code::noSuchRow, edit, {rows ? QString::number(rows->size()) : QString()});
}

base::Result<void> badRow(const Edit &edit, const QString &text)
{
    base::Source place;
    place.path = edit.path;
    return base::failure(code::badRow, std::move(place), {text});
}

Text found(const std::map<QString, QString> &texts, const QString &key)
{
    const auto at = texts.find(key);
    return at == texts.end() ? std::nullopt : Text(at->second);
}

void put(std::map<QString, QString> &texts, const QString &key, const Text &text)
{
    if (text)
        texts.insert_or_assign(key, *text);
    else
        texts.erase(key);
}

base::Result<void> applyText(std::map<QString, QString> &texts, const QString &key,
                             const Edit &edit)
{
    const Text stands = found(texts, key);
    if (stands != edit.before)
        return conflict(edit, stands);
    put(texts, key, edit.after);
    return {};
}

base::Result<void> applyTable(Case &subject, const QString &table, const Edit &edit)
{
    for (const Text &text : {edit.before, edit.after}) {
        if (text && *text != noRows())
            return badRow(edit, *text);
    }
    const auto at = subject.tables.find(table);
    const bool known = at != subject.tables.end();
    if (known && !at->second.empty())
        return conflict(edit, rowText(at->second.front()));
    if (known != edit.before.has_value())
        return conflict(edit, known ? Text(noRows()) : std::nullopt);
    if (edit.after)
        subject.tables.try_emplace(table);
    else
        subject.tables.erase(table);
    return {};
}

/// What a row's edit does, its texts read.
struct RowEdit {
    std::optional<RowTexts> before;
    std::optional<RowTexts> after;
    bool fromUnknown = false; ///< the table is unknown before
    bool toUnknown = false;   ///< the table is unknown after
};

base::Result<RowEdit> readRowEdit(const Edit &edit)
{
    RowEdit result;
    result.fromUnknown = isUnknownTable(edit.before);
    result.toUnknown = isUnknownTable(edit.after);
    if (edit.before && !result.fromUnknown) {
        result.before = rowFromText(*edit.before);
        if (!result.before)
            return base::failure(badRow(edit, *edit.before).error());
    }
    if (edit.after && !result.toUnknown) {
        result.after = rowFromText(*edit.after);
        if (!result.after)
            return base::failure(badRow(edit, *edit.after).error());
    }
    if (!result.before && !result.after)
        return base::failure(badRow(edit, QString()).error());
    return result;
}

base::Result<void> insertRow(Case &subject, const Path &path, const Edit &edit, RowEdit texts)
{
    const auto at = subject.tables.find(path.name);
    const Rows *rows = at == subject.tables.end() ? nullptr : &at->second;
    if (rows && texts.fromUnknown)
        return conflict(edit, noRows());
    if (path.row > (rows ? static_cast<int>(rows->size()) : 0))
        return noSuchRow(edit, rows);
    Rows &target = subject.tables[path.name];
    target.insert(target.begin() + path.row, std::move(*texts.after));
    return {};
}

base::Result<void> changeRow(Case &subject, const Path &path, const Edit &edit, RowEdit texts)
{
    const auto at = subject.tables.find(path.name);
    Rows *rows = at == subject.tables.end() ? nullptr : &at->second;
    if (!rows || path.row >= static_cast<int>(rows->size()))
        return noSuchRow(edit, rows);
    RowTexts &row = (*rows)[static_cast<std::size_t>(path.row)];
    if (row != *texts.before)
        return conflict(edit, rowText(row));
    if (texts.toUnknown && rows->size() > 1)
        return noSuchRow(edit, rows);
    if (texts.after)
        row = std::move(*texts.after);
    else if (texts.toUnknown)
        subject.tables.erase(at);
    else
        rows->erase(rows->begin() + path.row);
    return {};
}

base::Result<void> applyRow(Case &subject, const Path &path, const Edit &edit)
{
    auto texts = readRowEdit(edit);
    if (!texts)
        return base::failure(std::move(texts.error()));
    if (texts->before)
        return changeRow(subject, path, edit, std::move(*texts));
    return insertRow(subject, path, edit, std::move(*texts));
}

base::Result<void> applyCell(Case &subject, const Path &path, const Edit &edit)
{
    const auto at = subject.tables.find(path.name);
    Rows *rows = at == subject.tables.end() ? nullptr : &at->second;
    if (!rows || path.row >= static_cast<int>(rows->size()))
        return noSuchRow(edit, rows);
    return applyText((*rows)[static_cast<std::size_t>(path.row)], path.column, edit);
}

QString tableText(const Rows &rows)
{
    QString text = QStringLiteral("[");
    for (const RowTexts &row : rows) {
        if (text.size() > 1)
            text += u',';
        text += rowText(row);
    }
    return text + u']';
}

Text textInTable(const Case &subject, const Path &path)
{
    const auto at = subject.tables.find(path.name);
    if (at == subject.tables.end())
        return std::nullopt;
    if (path.kind == Path::Kind::Table)
        return tableText(at->second);
    if (path.row >= static_cast<int>(at->second.size()))
        return std::nullopt;
    const RowTexts &row = at->second[static_cast<std::size_t>(path.row)];
    return path.kind == Path::Kind::Row ? Text(rowText(row)) : found(row, path.column);
}

/// Collects the edits between two cases.
class Difference {
public:
    void add(const QString &path, Text before, Text after)
    {
        if (before == after)
            return;
        Edit edit;
        edit.path = path;
        edit.before = std::move(before);
        edit.after = std::move(after);
        edits.push_back(std::move(edit));
    }

    /// Both are sorted by key.
    template <class PathOf>
    void addTexts(const std::map<QString, QString> &from, const std::map<QString, QString> &to,
                  PathOf pathOf)
    {
        for (const auto &[key, text] : from)
            add(pathOf(key), text, found(to, key));
        for (const auto &[key, text] : to) {
            if (!from.contains(key))
                add(pathOf(key), std::nullopt, text);
        }
    }

    void addTable(const QString &table, const Rows *from, const Rows *to)
    {
        static const Rows none;
        const Rows &old = from ? *from : none;
        const Rows &now = to ? *to : none;
        if (old.empty() && now.empty()) {
            add(table, from ? Text(noRows()) : std::nullopt, to ? Text(noRows()) : std::nullopt);
            return;
        }
        const auto heads = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
        const auto same = static_cast<std::size_t>(heads.first - old.begin());
        std::size_t tail = 0;
        while (tail < std::min(old.size(), now.size()) - same
               && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
        const std::size_t oldEnd = old.size() - tail;
        const std::size_t nowEnd = now.size() - tail;
        const std::size_t shared = std::min(oldEnd, nowEnd);
        for (std::size_t row = same; row < shared; ++row) {
            addTexts(old[row], now[row], [&](const QString &column) {
                return cellPath(table, static_cast<int>(row), column);
            });
        }
        for (std::size_t row = oldEnd; row > shared; --row) {
            const bool forgets = !to && row == 1;
            add(rowPath(table, static_cast<int>(row - 1)), rowText(old[row - 1]),
                forgets ? Text(QStringLiteral("?")) : std::nullopt);
        }
        for (std::size_t row = shared; row < nowEnd; ++row) {
            const bool learns = !from && row == 0;
            add(rowPath(table, static_cast<int>(row)),
                learns ? Text(QStringLiteral("?")) : std::nullopt, rowText(now[row]));
        }
    }

    std::vector<Edit> edits;
};

const Rows *tableOf(const Case &subject, const QString &name)
{
    const auto at = subject.tables.find(name);
    return at == subject.tables.end() ? nullptr : &at->second;
}

} // namespace

QString knownFact(const Case &subject, const QString &path)
{
    const auto found = subject.facts.find(path);
    return found == subject.facts.end() || found->second == u"?" ? QString() : found->second;
}

std::optional<QString> textAt(const Case &subject, const QString &path)
{
    const auto parsed = parsePath(path);
    if (!parsed)
        return std::nullopt;
    switch (parsed->kind) {
    case Path::Kind::On:
        return subject.on;
    case Path::Kind::Fact:
        return found(subject.facts, parsed->name);
    case Path::Kind::Reading:
        return found(subject.readings, parsed->name);
    case Path::Kind::Assumption:
        return found(subject.assumptions, parsed->name);
    case Path::Kind::Table:
    case Path::Kind::Row:
    case Path::Kind::Cell:
        return textInTable(subject, *parsed);
    }
    return std::nullopt;
}

base::Result<void> apply(Case &subject, const Edit &edit)
{
    const auto path = parsePath(edit.path);
    if (!path)
        return refuse(code::badPath, edit);
    switch (path->kind) {
    case Path::Kind::On:
        if (subject.on != edit.before)
            return conflict(edit, subject.on);
        subject.on = edit.after;
        return {};
    case Path::Kind::Fact:
        return applyText(subject.facts, path->name, edit);
    case Path::Kind::Reading:
        return applyText(subject.readings, path->name, edit);
    case Path::Kind::Assumption:
        return applyText(subject.assumptions, path->name, edit);
    case Path::Kind::Table:
        return applyTable(subject, path->name, edit);
    case Path::Kind::Row:
        return applyRow(subject, *path, edit);
    case Path::Kind::Cell:
        return applyCell(subject, *path, edit);
    }
    return {};
}

Edit completed(const Case &subject, Edit edit)
{
    if (edit.before)
        return edit;
    const auto path = parsePath(edit.path);
    if (path && path->kind == Path::Kind::Row && !subject.tables.contains(path->name))
        edit.before = QStringLiteral("?");
    return edit;
}

Edit inverse(const Edit &edit)
{
    Edit result;
    result.path = edit.path;
    result.before = edit.after;
    result.after = edit.before;
    result.undoes = edit.sequence;
    return result;
}

std::vector<Edit> difference(const Case &from, const Case &to)
{
    Difference result;
    result.add(QStringLiteral("on"), from.on, to.on);
    const auto prefixed = [](QLatin1StringView prefix) {
        return [prefix](const QString &id) {
            return prefix + id;
        };
    };
    result.addTexts(from.facts, to.facts, [](const QString &path) { return path; });
    std::map<QString, int> names;
    for (const auto &[name, rows] : from.tables)
        names.emplace(name, 0);
    for (const auto &[name, rows] : to.tables)
        names.emplace(name, 0);
    for (const auto &[name, unused] : names)
        result.addTable(name, tableOf(from, name), tableOf(to, name));
    result.addTexts(from.readings, to.readings, prefixed(QLatin1StringView("reading.")));
    result.addTexts(from.assumptions, to.assumptions, prefixed(QLatin1StringView("assumption.")));
    return std::move(result.edits);
}

} // namespace cases
