#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace advisers {
class Questioner;
}
namespace panes {
class BoardPane;
class ExpiryBar;
class FormPane;
class MeasurePane;
} // namespace panes
namespace session {
class Session;
}
namespace widgets {
class ElidedLabel;
class TotalsStrip;
} // namespace widgets

namespace pages {

/// The heart of the program: the form at the left, the board in the middle, the chosen measure at the
/// right, the totals above all three.
class AssessmentPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    AssessmentPage(session::Session &session, advisers::Questioner &questioner,
                   QWidget *parent = nullptr);
    ~AssessmentPage() override;

    /// Puts the cursor where a case path is entered: a fact, a cell, an assumption.
    void focusPath(const QString &path);
    void chooseMeasure(const QString &measure);
    /// The folder of official texts is another.
    void setTextsFolder(const QString &folder);

signals:
    void newCaseWanted();
    void startWanted();
    void interviewWanted();
    void textsWanted();
    void rulesWanted(const QString &measure); ///< show a measure in the rules
    void historyWanted(const QString &path);  ///< show what was said at a path, and when
    void printWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildEmpty(QWidget &empty);
    QWidget *makePromise(QWidget *parent);
    void retranslate();
    void showCase();
    void showTotals();
    void showPromise();
    void choose(const QString &measure);
    void setWide(bool wide);
    void keepSplitter();
    void restoreSplitter();

    session::Session &m_session;
    advisers::Questioner &m_questioner;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyNew = nullptr;
    QPushButton *m_emptyStart = nullptr;
    panes::ExpiryBar *m_expired = nullptr;
    widgets::TotalsStrip *m_totals = nullptr;
    QWidget *m_promiseLine = nullptr;
    widgets::ElidedLabel *m_promise = nullptr;
    QPushButton *m_answer = nullptr;
    QSplitter *m_splitter = nullptr;
    panes::FormPane *m_form = nullptr;
    panes::BoardPane *m_board = nullptr;
    panes::MeasurePane *m_measure = nullptr;
    bool m_wide = false;
};

} // namespace pages
