#pragma once

#include <QScrollArea>

#include <vector>

class QLabel;
class QListView;
class QModelIndex;
class QPushButton;
class QVBoxLayout;

namespace models {
class CaseListModel;
}
namespace panes {
class ItemMenu;
}
namespace session {
class Session;
}
namespace widgets {
class QuietLabel;
}

namespace pages {

/// What do you want to do: a new case, one of the cases at hand, a file, a sample. Never a dead end. It
/// does without rules, but for the sentence on what is in force.
class StartPage : public QScrollArea {
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit StartPage(session::Session &session, QWidget *parent = nullptr);
    ~StartPage() override;

signals:
    void newCaseWanted();
    void openFileWanted();
    void sampleWanted(const QString &name);
    void caseWanted(qlonglong id);
    void pathWanted(const QString &path); ///< of the open case

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeActions(QWidget *parent);
    QWidget *makeSamples(QWidget *parent);
    QWidget *makeCases(QWidget *parent);
    void fillMenu(panes::ItemMenu &menu, const QModelIndex &index);
    void duplicate(qlonglong id);
    void retranslate();
    void showCases();
    QString inForceText() const;

    session::Session &m_session;
    models::CaseListModel *m_cases = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_casesTitle = nullptr;
    QLabel *m_samplesTitle = nullptr;
    widgets::QuietLabel *m_inForce = nullptr;
    widgets::QuietLabel *m_noCases = nullptr;
    widgets::QuietLabel *m_samplesHelp = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_open = nullptr;
    std::vector<QPushButton *> m_samples;
    QListView *m_list = nullptr;
};

} // namespace pages
