#pragma once

#include "window/rail.h"

#include <QStackedWidget>

#include <array>

namespace advisers {
class Questioner;
}
namespace pages {
class AssessmentPage;
class HistoryPage;
class RulesPage;
} // namespace pages
namespace session {
class Session;
}
namespace widgets {
class Dialogs;
class QuietLabel;
} // namespace widgets

namespace window {

/// The pages in the middle. Each is made when it is first shown; until the rules are there, one quiet line
/// stands for every page but the start page, which does without. Where nothing else is asked for, the start
/// page is shown once the frame around it stands.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    /// Both must outlive the stack.
    PageStack(session::Session &session, widgets::Dialogs &dialogs, QWidget *parent = nullptr);
    ~PageStack() override;

    /// Gives the focus to the first widget of the page that Tab would stop at.
    void showPage(Page page);
    Page page() const { return m_page; } ///< also while it waits for the rules
    QWidget &shown();                    ///< what stands for the page, made where it is not yet
    bool isWaiting() const;              ///< whether the quiet line stands for the page
    void showMeasure(const QString &measure); ///< on the assessment page
    void showPath(const QString &path);       ///< likewise

signals:
    void newCaseWanted();
    void openFileWanted();
    void sampleWanted(const QString &name);
    void caseWanted(qlonglong id);
    void pageWanted(window::Page page);
    void measureWanted(const QString &measure);
    void pathWanted(const QString &path);
    void printWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *made(Page page);
    QWidget *make(Page page);
    QWidget *makeStart();
    QWidget *makeAssessment();
    QWidget *makeInterview();
    QWidget *makeScenarios();
    QWidget *makeRules();
    QWidget *makeHistory();
    QWidget *waiting();
    void retranslate();
    advisers::Questioner &questioner();

    session::Session &m_session;
    widgets::Dialogs &m_dialogs;
    Page m_page = Page::Start;
    std::array<QWidget *, pageCount> m_pages{}; ///< null until first shown
    pages::AssessmentPage *m_assessment = nullptr;
    pages::RulesPage *m_rules = nullptr;
    pages::HistoryPage *m_history = nullptr;
    advisers::Questioner *m_questioner = nullptr; ///< of two pages
    QWidget *m_waiting = nullptr;                 ///< null where nobody has had to wait
    widgets::QuietLabel *m_waitingText = nullptr;
};

} // namespace window
