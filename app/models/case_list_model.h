#pragma once

#include "session/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace models {

/// The cases of the workspace, the most recently edited first, archived ones last. Updated by case id;
/// never resets.
class CaseListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, CreditCodeColumn, EditedColumn, ColumnCount };

    enum Role {
        IdRole = Qt::UserRole + 1, ///< qlonglong: store::CaseId
        ArchivedRole,              ///< bool
        CurrentRole,               ///< bool: the open one
        EditedUtcRole,             ///< QString: ISO 8601
    };

    /// The session must outlive the model.
    explicit CaseListModel(session::Session &session, QObject *parent = nullptr);

    QModelIndex indexOf(store::CaseId id) const; ///< invalid where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Steps;

    void update();
    void follow(const std::vector<cases::Edit> &edits);
    void sync(const std::vector<store::CaseSummary> &wanted);
    void currentChanged();
    void retranslate();
    static QString text(const store::CaseSummary &summary, int column);

    session::Session &m_session;
    std::vector<store::CaseSummary> m_cases;
    store::CaseId m_current = 0;
};

} // namespace models
