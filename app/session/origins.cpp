#include "session/origins.h"

namespace session {

namespace {

using Origins = std::map<QString, QString>;

QString stampOf(const cases::Edit &edit)
{
    constexpr qsizetype dateLength = 10;
    const QString day = edit.time.left(dateLength);
    return edit.actor.isEmpty() ? day : QStringLiteral("%1 · %2").arg(day, edit.actor);
}

/// Rows of a table from `from` on take another number; those that would fall below `from` are gone.
Origins moved(const Origins &origins, const QString &table, int from, int by)
{
    Origins result;
    for (const auto &[text, origin] : origins) {
        const auto path = cases::parsePath(text);
        const bool isOf = path && path->name == table && path->row >= from;
        if (!isOf) {
            result[text] = origin;
            continue;
        }
        if (by < 0 && path->row == from)
            continue;
        const int row = path->row + by;
        result[path->column.isEmpty() ? cases::rowPath(table, row)
                                      : cases::cellPath(table, row, path->column)] = origin;
    }
    return result;
}

/// A row that comes in whole: each of its cells has this origin.
void addRow(Origins &origins, const cases::Edit &edit, const cases::Path &path)
{
    const auto cells = cases::rowFromText(edit.after.value_or(QString()));
    if (!cells)
        return;
    origins[edit.path] = stampOf(edit);
    for (const auto &[column, text] : *cells)
        origins[cases::cellPath(path.name, path.row, column)] = stampOf(edit);
}

bool isRow(const std::optional<QString> &text) { return text && *text != u"?"; }

} // namespace

std::map<QString, QString> originsOf(const std::vector<cases::Edit> &history)
{
    Origins origins;
    for (const cases::Edit &edit : history) {
        const auto path = cases::parsePath(edit.path);
        if (!path)
            continue;
        if (path->kind == cases::Path::Kind::Row) {
            if (isRow(edit.after) && !isRow(edit.before))
                origins = moved(origins, path->name, path->row, 1);
            else if (!isRow(edit.after))
                origins = moved(origins, path->name, path->row, -1);
            addRow(origins, edit, *path);
            continue;
        }
        if (edit.after)
            origins[edit.path] = stampOf(edit);
        else
            origins.erase(edit.path);
    }
    return origins;
}

} // namespace session
