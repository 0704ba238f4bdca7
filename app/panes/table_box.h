#pragma once

#include "base/issue.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace models {
class TableModel;
}
namespace session {
class Session;
}
namespace widgets {
class CaseTable;
class ElidedLabel;
class QuietLabel;
} // namespace widgets

namespace panes {

class RowForm;

/// One table of the form: the spreadsheet, its buttons, what is wrong in it with the way there, and the
/// row under the cursor field by field.
class TableBox : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the box; `table` is a name of the vocabulary.
    TableBox(session::Session &session, const QString &table, QWidget *parent = nullptr);
    ~TableBox() override;

    void setMeasure(const QString &measure);
    /// Puts the cursor on a cell path, or on the first cell of the new row for the table's name.
    void focusPath(const QString &path);
    /// A wide box lets the table take all the height there is.
    void setWide(bool wide);

signals:
    void wideWanted(bool wide);
    void shown(QWidget *field); ///< should be scrolled to
    void historyWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void showState();
    void showErrors();
    QStringList warnings() const; ///< what is at odds in the rows
    void fitHeight();
    void showRow();
    void typed(const QString &path, const QString &text);
    static QString echoOf(const QModelIndex &cell, const QString &text);
    void showEcho();
    void refuse(const base::Issues &issues);
    QPushButton *addButton(const QString &name, const QString &icon);

    session::Session &m_session;
    models::TableModel *m_model = nullptr;
    widgets::CaseTable *m_table = nullptr;
    RowForm *m_row = nullptr;
    QToolButton *m_rowButton = nullptr;
    QLabel *m_label = nullptr;
    widgets::QuietLabel *m_state = nullptr;
    widgets::QuietLabel *m_help = nullptr;
    widgets::ElidedLabel *m_echo = nullptr;
    widgets::QuietLabel *m_error = nullptr;
    QToolButton *m_toError = nullptr;
    QToolButton *m_wideButton = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_fill = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_none = nullptr;
    base::Issues m_refused;
    bool m_wide = false;
};

} // namespace panes
