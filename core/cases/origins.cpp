#include "cases/origins.h"

namespace cases {

namespace {

template <class Map> void set(Map &origins, const QString &key, const std::optional<Origin> &origin)
{
    if (origin)
        origins.insert_or_assign(key, *origin);
    else
        origins.erase(key);
}

template <class Map> std::optional<Origin> found(const Map &origins, const QString &key)
{
    const auto at = origins.find(key);
    return at == origins.end() ? std::nullopt : std::optional(at->second);
}

} // namespace

Origins::Origins(const std::vector<Edit> &edits)
{
    for (const Edit &edit : edits)
        note(edit);
}

Origins::Before Origins::putRow(const Path &path, const Edit &edit, const Before *back)
{
    std::vector<Row> &rows = m_rows[path.name];
    const auto place = static_cast<std::size_t>(path.row);
    const auto isRow = [](const std::optional<QString> &text) {
        return text && *text != u"?";
    };
    Before before;
    if (isRow(edit.before) && place < rows.size()) {
        before.row = rows[place];
        rows.erase(rows.begin() + path.row);
    }
    const auto texts = isRow(edit.after) ? rowFromText(*edit.after) : std::nullopt;
    if (!texts || place > rows.size())
        return before;
    Row row;
    for (const auto &[column, text] : *texts)
        row.insert_or_assign(column, Origin{edit.actor, edit.time, text});
    rows.insert(rows.begin() + path.row, back != nullptr && back->row ? *back->row : row);
    return before;
}

Origins::Before Origins::put(const Path &path, const Edit &edit, const Before *back)
{
    if (path.kind == Path::Kind::Row)
        return putRow(path, edit, back);
    std::optional<Origin> now;
    if (edit.after)
        now = back != nullptr && back->origin ? *back->origin
                                              : Origin{edit.actor, edit.time, *edit.after};
    Before before;
    if (path.kind != Path::Kind::Cell) {
        before.origin = found(m_single, edit.path);
        set(m_single, edit.path, now);
        return before;
    }
    const auto table = m_rows.find(path.name);
    const auto place = static_cast<std::size_t>(path.row);
    if (table == m_rows.end() || place >= table->second.size())
        return before;
    Row &row = table->second[place];
    before.origin = found(row, path.column);
    set(row, path.column, now);
    return before;
}

void Origins::note(const Edit &edit)
{
    const auto path = parsePath(edit.path);
    if (!path)
        return;
    const auto undone = edit.undoes > 0 ? m_before.find(edit.undoes) : m_before.end();
    Before before = put(*path, edit, undone == m_before.end() ? nullptr : &undone->second);
    if (edit.sequence > 0)
        m_before.insert_or_assign(edit.sequence, std::move(before));
}

const Origin *Origins::find(const QString &path) const
{
    const auto parsed = parsePath(path);
    if (!parsed)
        return nullptr;
    if (parsed->kind != Path::Kind::Cell) {
        const auto at = m_single.find(path);
        return at == m_single.end() ? nullptr : &at->second;
    }
    const auto table = m_rows.find(parsed->name);
    const auto place = static_cast<std::size_t>(parsed->row);
    if (table == m_rows.end() || place >= table->second.size())
        return nullptr;
    const auto at = table->second[place].find(parsed->column);
    return at == table->second[place].end() ? nullptr : &at->second;
}

} // namespace cases
