#pragma once

#include "session/session.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <set>
#include <vector>

namespace models {

/// Every edit of the open case, the newest first. Grows at the top; resets only when another case is
/// opened.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        ActorColumn,
        FactColumn,
        BeforeColumn,
        AfterColumn,
        StateColumn,
        ColumnCount
    };

    enum Role {
        SequenceRole = Qt::UserRole + 1, ///< qlonglong
        GroupRole,                       ///< qlonglong: edits of one action
        PathRole,                        ///< QString
        UndoneRole,                      ///< bool: a later edit takes it back
        UndoesRole,  ///< qlonglong: sequence of the edit that it takes back; 0 = none
        TimeUtcRole, ///< QString: ISO 8601
    };

    /// The session must outlive the model.
    explicit HistoryModel(session::Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void reload();
    void follow(const std::vector<cases::Edit> &edits);
    void retranslate();
    void note(const cases::Edit &edit);
    const cases::Edit &editAt(int row) const;
    int rowOf(std::int64_t sequence) const; ///< -1 = none
    QString text(const cases::Edit &edit, int column) const;
    QString stateText(const cases::Edit &edit) const;

    session::Session &m_session;
    std::vector<cases::Edit> m_edits; ///< oldest first
    std::set<std::int64_t> m_undone;  ///< sequences
};

} // namespace models
