#pragma once

#include "base/issue.h"

#include <QTableView>

namespace models {
class TableModel;
}

namespace widgets {

class CellDelegate;

/// A table of the case that works like a spreadsheet: type over a cell, Enter goes down, Tab to the
/// right, paste from Excel or WPS, copy, fill down, Delete clears.
class CaseTable : public QTableView {
    Q_OBJECT

public:
    explicit CaseTable(models::TableModel &model, QWidget *parent = nullptr);

    /// Puts the cursor on a cell and starts editing where that is possible.
    void edit(const QModelIndex &index);
    using QTableView::edit;
    /// As many rows as there are, up to a limit; more scroll.
    int heightForRows(int most) const;

public slots:
    void copy();
    void paste();
    void fillDown();
    void removeRows();
    void clearCells();

signals:
    void typed(const QString &path, const QString &text);
    void typingEnded(); ///< an editor closed: what was only typed is gone or stored
    void refused(const base::Issues &issues); ///< an action could not be done

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void sizeColumns();
    void goDown();
    QModelIndexList chosen() const;

    models::TableModel &m_model;
    CellDelegate *m_delegate = nullptr;
};

} // namespace widgets
