#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace models {
class BoardFilter;
class BoardModel;
} // namespace models
namespace session {
class Session;
}
namespace widgets {
class BoardView;
}

namespace panes {

class ItemMenu;

/// The measures by verdict, with a search over them.
class BoardPane : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the pane.
    explicit BoardPane(session::Session &session, QWidget *parent = nullptr);
    ~BoardPane() override;

    QString measure() const;
    void choose(const QString &measure);
    /// Chooses the first measure of the board where none is chosen.
    void chooseFirst();
    /// The row of a measure as an index of the board's own model; invalid where it is not there.
    QModelIndex indexOf(const QString &measure) const;

signals:
    void measureChosen(const QString &measure);
    void measureWanted(const QString &measure); ///< put the focus on its reasons
    void rulesWanted(const QString &measure);   ///< show its rules
    void printWanted();                         ///< the report of the case

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillMenu(ItemMenu &menu, const QModelIndex &index);
    void copyTable() const;

    models::BoardModel *m_model = nullptr;
    models::BoardFilter *m_filter = nullptr;
    widgets::BoardView *m_view = nullptr;
    QLineEdit *m_search = nullptr;
};

} // namespace panes
