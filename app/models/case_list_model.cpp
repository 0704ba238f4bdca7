#include "models/case_list_model.h"

#include "models/sync_rows.h"
#include "models/time_text.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

bool same(const store::CaseSummary &a, const store::CaseSummary &b)
{
    return a.id == b.id && a.name == b.name && a.creditCode == b.creditCode && a.opened == b.opened
           && a.archived == b.archived;
}

} // namespace

CaseListModel::CaseListModel(session::Session &session, QObject *parent)
    : QAbstractTableModel(parent),
      m_session(session),
      m_cases(session.caseList()),
      m_current(session.caseId())
{
    connect(&session, &session::Session::caseListChanged, this, &CaseListModel::update);
    connect(&session, &session::Session::caseOpened, this, &CaseListModel::currentChanged);
    connect(&session, &session::Session::edited, this, &CaseListModel::follow);
    connect(&session, &session::Session::languageChanged, this, &CaseListModel::retranslate);
}

/// The work of syncRows().
struct CaseListModel::Steps {
    CaseListModel &model;

    void remove(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_cases.erase(model.m_cases.begin() + row);
        model.endRemoveRows();
    }
    void move(int from, int to)
    {
        model.beginMoveRows({}, from, from, {}, to);
        const auto begin = model.m_cases.begin();
        std::rotate(begin + to, begin + from, begin + from + 1);
        model.endMoveRows();
    }
    void insert(int row, const store::CaseSummary &summary)
    {
        model.beginInsertRows({}, row, row);
        model.m_cases.insert(model.m_cases.begin() + row, summary);
        model.endInsertRows();
    }
    void update(int row, const store::CaseSummary &summary)
    {
        store::CaseSummary &present = model.m_cases[static_cast<std::size_t>(row)];
        if (same(present, summary))
            return;
        present = summary;
        emit model.dataChanged(model.index(row, 0), model.index(row, ColumnCount - 1));
    }
};

void CaseListModel::update() { sync(m_session.caseList()); }

void CaseListModel::sync(const std::vector<store::CaseSummary> &wanted)
{
    const auto id = [](const store::CaseSummary &summary) {
        return summary.id;
    };
    syncRows(m_cases, wanted, id, id, Steps{*this});
}

void CaseListModel::follow(const std::vector<cases::Edit> &edits)
{
    // The open case is the last edited one now; no need to ask the store.
    std::vector<store::CaseSummary> wanted = m_cases;
    const auto edited = std::find_if(wanted.begin(), wanted.end(), [&](const auto &summary) {
        return summary.id == m_session.caseId();
    });
    if (edited == wanted.end() || edits.empty())
        return;
    edited->opened = edits.back().time;
    const auto place = std::find_if(wanted.begin(), edited, [&](const auto &summary) {
        return summary.archived == edited->archived;
    });
    std::rotate(place, edited, edited + 1);
    sync(wanted);
}

void CaseListModel::currentChanged()
{
    update();
    for (const store::CaseId id : {std::exchange(m_current, m_session.caseId()), m_current}) {
        const QModelIndex first = indexOf(id);
        if (first.isValid())
            emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
    }
}

void CaseListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_cases.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QModelIndex CaseListModel::indexOf(store::CaseId id) const
{
    const auto found =
        std::find_if(m_cases.begin(), m_cases.end(),
                     [&](const store::CaseSummary &summary) { return summary.id == id; });
    return found == m_cases.end() ? QModelIndex()
                                  : index(static_cast<int>(found - m_cases.begin()), 0);
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CaseListModel::text(const store::CaseSummary &summary, int column)
{
    switch (column) {
    case NameColumn:
        return summary.name.isEmpty() ? tr("no name yet") : summary.name;
    case CreditCodeColumn:
        return summary.creditCode;
    case EditedColumn:
        return timeText(summary.opened);
    default:
        return {};
    }
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::CaseSummary &summary = m_cases[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(summary, index.column());
    case Qt::AccessibleTextRole: {
        QStringList parts = {text(summary, index.column())};
        if (summary.archived)
            parts += tr("archived");
        if (summary.id == m_current)
            parts += tr("open");
        return parts.join(tr(", "));
    }
    case IdRole:
        return static_cast<qlonglong>(summary.id);
    case ArchivedRole:
        return summary.archived;
    case CurrentRole:
        return summary.id == m_current;
    case EditedUtcRole:
        return summary.opened;
    default:
        return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Name");
    case CreditCodeColumn:
        return tr("Credit code");
    case EditedColumn:
        return tr("Last edited");
    default:
        return {};
    }
}

QHash<int, QByteArray> CaseListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(IdRole, "id");
    names.insert(ArchivedRole, "archived");
    names.insert(CurrentRole, "current");
    return names;
}

} // namespace models
