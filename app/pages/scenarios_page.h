#pragma once

#include "store/workspace.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace models {
class ScenariosModel;
}
namespace session {
class Session;
}
namespace panes {
class WhatIfPane;
}
namespace widgets {
class FindBar;
class QuietLabel;
} // namespace widgets

namespace pages {

/// What would be otherwise: two or three cases side by side, the open one and copies of it in which something
/// is different; or one fact of the open case along a range.
class ScenariosPage : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit ScenariosPage(session::Session &session, QWidget *parent = nullptr);
    ~ScenariosPage() override;

public slots:
    void find();

signals:
    void scenarioMade();                        ///< a copy is open now: show where it is changed
    void measureWanted(const QString &measure); ///< a measure of the open case was activated
    void pathWanted(const QString &path);       ///< a fact of the open case was activated

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static constexpr std::size_t columns = 3;

    void build();
    QWidget *makeComparison();
    void retranslate();
    void caseListChanged();
    void fillLists();
    void compare();
    void copy();
    void activate(const QModelIndex &index);
    void fitRows();

    session::Session &m_session;
    models::ScenariosModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    QTabWidget *m_tabs = nullptr;
    panes::WhatIfPane *m_whatIf = nullptr;
    widgets::QuietLabel *m_help = nullptr;
    QPushButton *m_copy = nullptr;
    std::array<QComboBox *, columns> m_lists{};
    widgets::FindBar *m_find = nullptr;
    QTableView *m_table = nullptr;
    bool m_isFilling = false;
    bool m_isStale = true; ///< the lists are filled when the page is next shown
};

} // namespace pages
