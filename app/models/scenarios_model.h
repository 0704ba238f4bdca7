#pragma once

#include "session/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace models {

/// Up to three cases side by side: totals, what each measure gives, and the facts in which they differ.
/// The first case is what the others are compared with.
class ScenariosModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int most = 3;

    enum class Kind { Total, Measure, Fact };

    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of Kind
        KeyRole,                     ///< QString: token of a total, id of a measure, path of a fact
        DiffersRole,                 ///< bool: this cell from the first case's
        MarkRole,                    ///< int of explain::Mark; measures only, else None
    };

    /// The session must outlive the model.
    explicit ScenariosModel(session::Session &session, QObject *parent = nullptr);

    /// Cases of the list, the first of them the one to compare with; at most three. Fails as
    /// Session::storedCase(); the model then shows what it showed.
    base::Result<void> setCases(const std::vector<store::CaseId> &ids);
    const std::vector<store::CaseId> &cases() const { return m_ids; }
    /// Reads the cases anew.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override; ///< the label and one a case
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        Kind kind = Kind::Total;
        QString key;
        QString label;
        QStringList texts; ///< one a case
        std::vector<int> marks;

        void add(const QString &text, explain::Mark mark);
        bool differs() const; ///< a case from the first one

        bool operator==(const Row &) const = default;
    };

    using Stored = session::Session::StoredCase;

    /// Totals, measures (first those that differ, then by money), and the facts that differ.
    std::vector<Row> rowsOf(const std::vector<Stored> &cases) const;
    void addTotals(const std::vector<Stored> &cases, std::vector<Row> &rows) const;
    void addMeasures(const std::vector<Stored> &cases, std::vector<Row> &rows) const;
    void addFacts(const std::vector<Stored> &cases, std::vector<Row> &rows) const;
    void show(std::vector<Row> rows, QStringList names);

    session::Session &m_session;
    std::vector<store::CaseId> m_ids;
    QStringList m_names;
    std::vector<Row> m_rows;
};

} // namespace models
