#pragma once

#include <QString>
#include <QWidget>

#include <set>
#include <vector>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace advice {
struct Question;
}
namespace advisers {
class Questioner;
}
namespace panes {
class ExpiryBar;
class QuestionCard;
} // namespace panes
namespace session {
class Session;
}
namespace widgets {
class LinkButton;
class QuietLabel;
class TotalsStrip;
} // namespace widgets

namespace pages {

/// One question at a time, in the order of the money that hangs on the answers. Back, skip, "don't know"
/// and stop at any time; whatever was answered is in the case already.
class InterviewPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    InterviewPage(session::Session &session, advisers::Questioner &questioner,
                  QWidget *parent = nullptr);
    ~InterviewPage() override;

    /// The path that is asked for; empty = none now.
    QString path() const { return m_path; }

signals:
    void stopWanted();
    void newCaseWanted();
    void measureWanted(const QString &measure);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class State { NoCase, NoDate, Waiting, Asking, OnlySkipped, Settled };

    void build();
    QWidget *makeQuestion();
    QWidget *makeNote();
    QWidget *makeSide();
    void openCase();
    void follow();
    void answered(const QString &path);
    void advance();
    void ask(const QString &path);
    void skip();
    void back();
    void askSkipped();
    void setState(State state);
    void showNote();
    void showBanner();
    void showComing();
    void showTotals();
    void retranslate();
    bool isOpen(const QString &path) const;
    std::vector<const advice::Question *> openQuestions() const;
    const advice::Question *find(const QString &path) const;
    QString pathOf(const advice::Question &question) const;

    session::Session &m_session;
    advisers::Questioner &m_questioner;
    State m_state = State::NoCase;
    QString m_path;
    std::vector<QString> m_past;  ///< asked before, the last one last
    std::set<QString> m_skipped;  ///< in this sitting
    int m_answers = 0;            ///< in this sitting
    QTimer *m_patience = nullptr; ///< then the ranking of the case before must do
    widgets::TotalsStrip *m_totals = nullptr;
    QLabel *m_banner = nullptr;
    widgets::QuietLabel *m_progress = nullptr;
    QStackedLayout *m_stack = nullptr;
    panes::QuestionCard *m_card = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_noteDo = nullptr;
    QPushButton *m_noteStop = nullptr;
    QLabel *m_comingTitle = nullptr;
    std::vector<widgets::LinkButton *> m_coming;
    std::vector<widgets::QuietLabel *> m_comingStakes;
    widgets::QuietLabel *m_keys = nullptr;
};

} // namespace pages
