#pragma once

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;
class QTreeView;
class QUrl;

namespace panes {
class RuleCheck;
}
namespace rulebook {
class Rulebook;
}
namespace advisers {
class ExampleRunner;
}
namespace models {
class RulesModel;
class RulesFilter;
} // namespace models
namespace session {
class Session;
}
namespace widgets {
class Dialogs;
class QuietLabel;
} // namespace widgets

namespace pages {

/// The official documents as they are encoded: every article, the measures that model it, or why it gives
/// an applicant nothing. Another folder of rules can be checked and looked through here, too.
class RulesPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    RulesPage(session::Session &session, widgets::Dialogs &dialogs, QWidget *parent = nullptr);
    ~RulesPage() override;

    /// Chooses a measure and unfolds what is above it.
    void showMeasure(const QString &measure);
    /// Checks a folder of rules and shows what is in it.
    void checkFolder(const QString &folder);

signals:
    void measureWanted(const QString &measure); ///< show what the open case gets from it

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showDetail();
    void showExamples();
    void follow(const QUrl &link);
    void search(const QString &text);
    void showRules(std::shared_ptr<const rulebook::Rulebook> rules);
    void showProblem();

    session::Session &m_session;
    widgets::Dialogs &m_dialogs;
    std::shared_ptr<const rulebook::Rulebook> m_rules; ///< what is looked through
    models::RulesModel *m_model = nullptr;
    advisers::ExampleRunner *m_examples = nullptr;
    models::RulesFilter *m_filter = nullptr;
    QLabel *m_title = nullptr;
    widgets::QuietLabel *m_help = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QTextBrowser *m_detail = nullptr;
    QPushButton *m_check = nullptr;
    panes::RuleCheck *m_checked = nullptr;
};

} // namespace pages
