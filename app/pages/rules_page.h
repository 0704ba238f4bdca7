#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeView;
class QUrl;

namespace models {
class RulesModel;
class RulesFilter;
} // namespace models
namespace session {
class Session;
}
namespace widgets {
class QuietLabel;
}

namespace pages {

/// The official documents as they are encoded: every article, the measures that model it, or why it gives
/// an applicant nothing.
class RulesPage : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit RulesPage(session::Session &session, QWidget *parent = nullptr);
    ~RulesPage() override;

    /// Chooses a measure and unfolds what is above it.
    void showMeasure(const QString &measure);

signals:
    void measureWanted(const QString &measure); ///< show what the open case gets from it

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showDetail();
    void follow(const QUrl &link);
    void search(const QString &text);

    session::Session &m_session;
    models::RulesModel *m_model = nullptr;
    models::RulesFilter *m_filter = nullptr;
    QLabel *m_title = nullptr;
    widgets::QuietLabel *m_help = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QTextBrowser *m_detail = nullptr;
};

} // namespace pages
