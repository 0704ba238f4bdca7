#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace models {
class HistoryModel;
}
namespace session {
class Session;
}
namespace widgets {
class FindBar;
class QuietLabel;
} // namespace widgets

namespace pages {

/// Every edit of the open case, the newest first: who, when, what, before and after.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit HistoryPage(session::Session &session, QWidget *parent = nullptr);
    ~HistoryPage() override;

    /// Chooses the newest edit at a path, or of the row that it lies in.
    void showPath(const QString &path);

public slots:
    void find();

signals:
    void pathWanted(const QString &path); ///< an edit was activated: show where it is entered

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();
    void fitColumns();
    void choose(const QString &path, int from);

    session::Session &m_session;
    models::HistoryModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    widgets::QuietLabel *m_help = nullptr;
    widgets::FindBar *m_find = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace pages
