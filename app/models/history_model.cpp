#include "models/history_model.h"

#include "models/fact_text.h"
#include "models/time_text.h"

namespace models {

HistoryModel::HistoryModel(session::Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &session::Session::caseOpened, this, &HistoryModel::reload);
    connect(&session, &session::Session::edited, this, &HistoryModel::follow);
    connect(&session, &session::Session::languageChanged, this, &HistoryModel::retranslate);
    reload();
}

void HistoryModel::reload()
{
    beginResetModel();
    m_edits.clear();
    m_undone.clear();
    for (const cases::Edit &edit : m_session.history())
        note(edit);
    endResetModel();
}

void HistoryModel::follow(const std::vector<cases::Edit> &edits)
{
    if (edits.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(edits.size()) - 1);
    for (const cases::Edit &edit : edits)
        note(edit);
    endInsertRows();
    for (const cases::Edit &edit : edits) {
        // An undo that is undone brings the first edit back: the whole chain says another thing.
        for (int row = rowOf(edit.undoes); row >= 0; row = rowOf(editAt(row).undoes))
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void HistoryModel::note(const cases::Edit &edit)
{
    m_edits.push_back(edit);
    bool undone = true;
    for (int row = rowOf(edit.undoes); row >= 0; row = rowOf(editAt(row).undoes)) {
        if (undone)
            m_undone.insert(editAt(row).sequence);
        else
            m_undone.erase(editAt(row).sequence);
        undone = !undone;
    }
}

void HistoryModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_edits.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const cases::Edit &HistoryModel::editAt(int row) const
{
    return m_edits[m_edits.size() - 1 - static_cast<std::size_t>(row)];
}

int HistoryModel::rowOf(std::int64_t sequence) const
{
    // Sequences run from 1 without holes; the newest stands first.
    const auto count = static_cast<std::int64_t>(m_edits.size());
    return sequence >= 1 && sequence <= count ? static_cast<int>(count - sequence) : -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_edits.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cases::Edit &edit = editAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(edit, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                text(edit, index.column()));
    case SequenceRole:
        return static_cast<qlonglong>(edit.sequence);
    case GroupRole:
        return static_cast<qlonglong>(edit.group);
    case PathRole:
        return edit.path;
    case UndoneRole:
        return m_undone.contains(edit.sequence);
    case UndoesRole:
        return static_cast<qlonglong>(edit.undoes);
    case TimeUtcRole:
        return edit.time;
    default:
        return {};
    }
}

QString HistoryModel::text(const cases::Edit &edit, int column) const
{
    const rulebook::Rulebook &rules = m_session.rules();
    const base::Language language = m_session.language();
    switch (column) {
    case TimeColumn:
        return timeText(edit.time);
    case ActorColumn:
        return edit.actor;
    case FactColumn:
        return FactText::label(edit.path, rules, language);
    case BeforeColumn:
        return FactText::atPath(edit.path, edit.before, rules, language);
    case AfterColumn:
        return FactText::atPath(edit.path, edit.after, rules, language);
    case StateColumn:
        return stateText(edit);
    default:
        return {};
    }
}

QString HistoryModel::stateText(const cases::Edit &edit) const
{
    if (m_undone.contains(edit.sequence))
        return tr("undone");
    const int target = rowOf(edit.undoes);
    if (target < 0)
        return {};
    return editAt(target).undoes == 0 ? tr("undo") : tr("redo");
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ActorColumn:
        return tr("By");
    case FactColumn:
        return tr("Fact");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(SequenceRole, "sequence");
    names.insert(PathRole, "path");
    names.insert(UndoneRole, "undone");
    return names;
}

} // namespace models
