#include "models/table_model.h"

#include "cases/binding.h"
#include "models/missing_facts.h"
#include "models/tab_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <utility>

namespace models {

namespace {

/// One side of a row's edit; absent where there is no row ("?" = no table, either).
std::optional<cases::RowTexts> rowTexts(const std::optional<QString> &text)
{
    return text ? cases::rowFromText(*text) : std::nullopt;
}

} // namespace

TableModel::TableModel(session::Session &session, const QString &table, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    const std::optional<int> slot = session.rules().symbols().findTable(table);
    Q_ASSERT(slot);
    m_slot = *slot;
    m_info = &session.rules().vocabulary().tables[static_cast<std::size_t>(m_slot)];
    connect(&session, &session::Session::caseOpened, this, &TableModel::reload);
    connect(&session, &session::Session::edited, this, &TableModel::follow);
    connect(&session, &session::Session::assessed, this, &TableModel::followAssessment);
    connect(&session, &session::Session::languageChanged, this, &TableModel::retranslate);
    reload();
}

TableModel::~TableModel() = default;

QString TableModel::label() const { return m_info->label.in(m_session.language()); }
QString TableModel::help() const { return m_info->help.in(m_session.language()); }

TableModel::State TableModel::state() const
{
    if (!m_rows.empty())
        return State::Rows;
    return m_session.current().tables.contains(m_info->name) ? State::None : State::Unknown;
}

void TableModel::setMeasure(const QString &measure)
{
    m_measure = measure;
    followAssessment();
}

// Following the session

void TableModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_errors.clear();
    const auto &tables = m_session.current().tables;
    if (const auto found = tables.find(m_info->name); found != tables.end()) {
        for (const cases::RowTexts &texts : found->second)
            m_rows.push_back({m_nextId++, texts});
    }
    m_missing = missingCells(m_session, m_measure, m_info->name);
    m_warnings = Warnings::ofTable(m_info->name, m_session);
    m_state = state();
    endResetModel();
    emit stateChanged();
    emit errorsChanged();
}

void TableModel::follow(const std::vector<cases::Edit> &edits)
{
    for (const cases::Edit &edit : edits) {
        const std::optional<cases::Path> path = cases::parsePath(edit.path);
        if (!path || path->name != m_info->name)
            continue;
        if (path->kind == cases::Path::Kind::Row)
            followRow(path->row, rowTexts(edit.before), rowTexts(edit.after));
        else if (path->kind == cases::Path::Kind::Cell)
            followCell(path->row, path->column, edit.after);
    }
    followWarnings();
    if (m_state != state()) {
        m_state = state();
        emit stateChanged();
    }
}

void TableModel::followRow(int row, const std::optional<cases::RowTexts> &before,
                           const std::optional<cases::RowTexts> &after)
{
    if (!after)
        return followRemove(row);
    if (!before)
        return followInsert(row, *after);
    if (row >= entries())
        return;
    m_rows[static_cast<std::size_t>(row)].texts = *after;
    dropErrorsOf(rowId(row));
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void TableModel::followInsert(int row, const cases::RowTexts &texts)
{
    const qlonglong id = m_nextId++;
    if (!m_typing || row < entries()) {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, Row{id, texts});
        endInsertRows();
        return;
    }
    // The new row becomes the entry and another new row appears below it, so that whoever types in it
    // stays where they are.
    beginInsertRows({}, row + 1, row + 1);
    m_rows.push_back(Row{id, {}});
    adoptErrors(id);
    endInsertRows();
    m_rows.back().texts = texts;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, row, row);
}

void TableModel::followRemove(int row)
{
    if (row >= entries())
        return;
    const qlonglong id = rowId(row);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    dropErrorsOf(id);
}

void TableModel::followCell(int row, const QString &column, const std::optional<QString> &text)
{
    if (row >= entries())
        return;
    cases::RowTexts &texts = m_rows[static_cast<std::size_t>(row)].texts;
    if (text)
        texts.insert_or_assign(column, *text);
    else
        texts.erase(column);
    const QModelIndex cell = indexOf(cases::cellPath(m_info->name, row, column));
    if (!cell.isValid())
        return;
    takeError({rowId(row), cell.column()});
    emit dataChanged(cell, cell);
}

void TableModel::followAssessment()
{
    const std::set<QString> before =
        std::exchange(m_missing, missingCells(m_session, m_measure, m_info->name));
    std::vector<QString> changed;
    std::ranges::set_symmetric_difference(before, m_missing, std::back_inserter(changed));
    for (const QString &path : changed) {
        if (const QModelIndex cell = indexOf(path); cell.isValid())
            emit dataChanged(cell, cell, {MissingRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

void TableModel::followWarnings()
{
    std::map<QString, Warning> warnings = Warnings::ofTable(m_info->name, m_session);
    if (warnings == m_warnings)
        return;
    m_warnings = std::move(warnings);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                     {WarningRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void TableModel::retranslate()
{
    m_warnings = Warnings::ofTable(m_info->name, m_session);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// Errors

void TableModel::setError(const QModelIndex &index, const QString &typed, const base::Issue &issue)
{
    m_errors.insert_or_assign(CellKey(rowId(index.row()), index.column()), Wrong{typed, issue});
    emit dataChanged(index, index);
    emit errorsChanged();
}

bool TableModel::takeError(const CellKey &key)
{
    if (m_errors.erase(key) == 0)
        return false;
    emit errorsChanged();
    return true;
}

void TableModel::dropErrorsOf(qlonglong id)
{
    const auto ofRow = [&](const auto &error) {
        return error.first.first == id;
    };
    if (std::erase_if(m_errors, ofRow) > 0)
        emit errorsChanged();
}

void TableModel::dropError(const QModelIndex &index)
{
    if (takeError({rowId(index.row()), index.column()}))
        emit dataChanged(index, index);
}

void TableModel::adoptErrors(qlonglong id)
{
    std::map<CellKey, Wrong> kept;
    for (auto &[key, wrong] : m_errors)
        kept.emplace(key.first == newRowId ? CellKey(id, key.second) : key, std::move(wrong));
    m_errors = std::move(kept);
}

const TableModel::Wrong *TableModel::wrongAt(const QModelIndex &index) const
{
    const auto found = m_errors.find(CellKey(rowId(index.row()), index.column()));
    return found == m_errors.end() ? nullptr : &found->second;
}

QModelIndex TableModel::nextError() const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (wrongAt(index(row, column)))
                return index(row, column);
        }
    }
    return {};
}

// Editing

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString typed = value.toString();
    const QString path = index.data(PathRole).toString();
    if (!typed.trimmed().isEmpty()) {
        const base::Result<QString> text =
            cases::canonicalText(typed, symbol(index.column()), m_session.rules());
        if (!text) {
            setError(index, typed, text.error().front());
            return false;
        }
    }
    const QPersistentModelIndex cell(index);
    dropError(index);
    m_typing = true;
    const base::Result<void> done = m_session.setFact(path, typed);
    m_typing = false;
    if (done)
        return true;
    if (cell.isValid())
        setError(cell, typed, done.error().front());
    return false;
}

base::Result<void> TableModel::insertEntry(int row)
{
    return m_session.insertRow(m_info->name, row);
}

base::Result<void> TableModel::removeEntries(const QModelIndexList &cells)
{
    std::vector<int> rows;
    for (const QModelIndex &cell : cells) {
        if (cell.row() < entries())
            rows.push_back(cell.row());
    }
    return m_session.removeRows(m_info->name, std::move(rows));
}

base::Result<void> TableModel::clearCells(const QModelIndexList &cells)
{
    std::vector<std::pair<QString, QString>> facts;
    for (const QModelIndex &cell : cells) {
        dropError(cell);
        if (cell.row() < entries())
            facts.emplace_back(cell.data(PathRole).toString(), QString());
    }
    return m_session.setFacts(facts);
}

base::Result<void> TableModel::setNone() { return m_session.setTableEmpty(m_info->name); }
base::Result<void> TableModel::setUnknown() { return m_session.clear(m_info->name); }

base::Result<void> TableModel::fillDown(const QModelIndexList &cells)
{
    std::map<int, int> top; // column → first row
    for (const QModelIndex &cell : cells) {
        const auto found = top.try_emplace(cell.column(), cell.row()).first;
        found->second = std::min(found->second, cell.row());
    }
    std::vector<std::pair<QString, QString>> facts;
    for (const QModelIndex &cell : cells) {
        const int first = top.at(cell.column());
        if (cell.row() > first && cell.row() < entries())
            facts.emplace_back(cell.data(PathRole).toString(), stored(index(first, cell.column())));
    }
    return m_session.setFacts(facts);
}

// Clipboard

QString TableModel::copy(const QModelIndexList &cells) const
{
    if (cells.isEmpty())
        return {};
    int top = entries();
    int bottom = -1;
    int left = columnCount();
    int right = -1;
    for (const QModelIndex &cell : cells) {
        top = std::min(top, cell.row());
        bottom = std::max(bottom, std::min(cell.row(), entries() - 1));
        left = std::min(left, cell.column());
        right = std::max(right, cell.column());
    }
    std::vector<QStringList> rows;
    for (int row = top; row <= bottom; ++row) {
        QStringList texts;
        for (int column = left; column <= right; ++column)
            texts += index(row, column).data(Qt::EditRole).toString();
        rows.push_back(texts);
    }
    return textFromCells(rows);
}

bool TableModel::isHeading(const QStringList &cells, int column) const
{
    static const QRegularExpression unit(QStringLiteral("\\s*[(（][^()（）]*[)）]$"));
    bool any = false;
    for (int i = 0; i < cells.size(); ++i) {
        const QString text = cells.at(i).trimmed();
        if (text.isEmpty())
            continue;
        if (column + i >= columnCount())
            return false;
        const rulebook::FactInfo &info = this->column(column + i);
        const QStringList names = {info.label.zh, info.label.en, info.name};
        if (!names.contains(text) && !names.contains(QString(text).remove(unit)))
            return false;
        any = true;
    }
    return any;
}

base::Result<void> TableModel::paste(const QModelIndex &at, const QString &text)
{
    std::vector<QStringList> cells = cellsFromText(text);
    const auto blank = [](const QStringList &row) {
        return std::all_of(row.begin(), row.end(),
                           [](const QString &cell) { return cell.trimmed().isEmpty(); });
    };
    while (!cells.empty() && blank(cells.back()))
        cells.pop_back();
    const bool heading = !cells.empty() && isHeading(cells.front(), at.column());
    if (heading)
        cells.erase(cells.begin());
    if (cells.empty())
        return {};
    base::Result<void> done = m_session.paste(m_info->name, at.row(), at.column(), cells);
    if (!done && heading) {
        for (base::Issue &issue : done.error()) {
            if (issue.place.line > 0)
                ++issue.place.line;
        }
    }
    return done;
}

// Small things

qlonglong TableModel::rowId(int row) const
{
    return row < entries() ? m_rows[static_cast<std::size_t>(row)].id : newRowId;
}

QString TableModel::stored(const QModelIndex &index) const
{
    if (index.row() >= entries())
        return {};
    const cases::RowTexts &texts = m_rows[static_cast<std::size_t>(index.row())].texts;
    const auto found = texts.find(column(index.column()).name);
    return found == texts.end() ? QString() : found->second;
}

const rulebook::FactInfo &TableModel::column(int column) const
{
    return m_info->columns[static_cast<std::size_t>(column)];
}

const feel::ValueSymbol &TableModel::symbol(int column) const
{
    return m_session.rules()
        .symbols()
        .tables[static_cast<std::size_t>(m_slot)]
        .columns[static_cast<std::size_t>(column)];
}

QModelIndex TableModel::indexOf(const QString &path) const
{
    const std::optional<cases::Path> parsed = cases::parsePath(path);
    if (!parsed || parsed->kind != cases::Path::Kind::Cell || parsed->name != m_info->name
        || parsed->row > entries())
        return {};
    const std::optional<int> column =
        m_session.rules().symbols().findColumn(m_slot, parsed->column);
    return column ? index(parsed->row, *column) : QModelIndex();
}

} // namespace models
