#pragma once

#include "widgets/fact_row.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <vector>

namespace models {
class TableModel;
}
namespace session {
class Session;
}

namespace panes {

/// One row of a table as a form: every column with label, help and error. Follows the row that is
/// shown through inserts and removals.
class RowForm : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the form.
    RowForm(session::Session &session, models::TableModel &model, QWidget *parent = nullptr);
    ~RowForm() override;

    void setRow(int row); ///< -1 = the row behind the last one
    int row() const;
    bool focusColumn(const QString &column);

signals:
    void shown(QWidget *field); ///< should be scrolled to
    void historyWanted(const QString &path);

private:
    void addColumn(int column);
    void refresh();
    void refreshColumn(int column);
    void commit(int column, const QString &text);
    QModelIndex cell(int column) const;
    widgets::FactView viewOf(int column) const;

    session::Session &m_session;
    models::TableModel &m_model;
    QPersistentModelIndex m_row;
    std::vector<widgets::FactRow *> m_columns;
};

} // namespace panes
