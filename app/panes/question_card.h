#pragma once

#include "advice/next_question.h"

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace session {
class Session;
}
namespace widgets {
class FactRow;
class QuietLabel;
} // namespace widgets

namespace panes {

/// One question: its words, what hangs on it, and the input that the form has for it. A table is asked for
/// with two buttons: there is none, or enter the first one. Stores the answer itself.
class QuestionCard : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the card.
    explicit QuestionCard(session::Session &session, QWidget *parent = nullptr);
    ~QuestionCard() override;

    /// `question` may be null: then nothing is said of what hangs on it.
    void ask(const QString &path, const advice::Question *question);
    /// What hangs on it is known now, or is another.
    void showStake(const advice::Question *question);
    QString path() const { return m_path; }
    bool isTable() const { return m_row == nullptr; }
    /// Puts the cursor where the answer goes.
    void focusInput();

signals:
    void answered(const QString &path); ///< and stored
    void measureWanted(const QString &measure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeRow();
    void makeTable();
    void refresh();
    void commit(const QString &text);
    void enterFirst();
    void noRows();

    session::Session &m_session;
    QString m_path;
    QString m_wrong; ///< what was typed last cannot be stored: the sentence
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_stake = nullptr;
    QWidget *m_input = nullptr; ///< what the path needs; made anew for each
    widgets::FactRow *m_row = nullptr;
    QPushButton *m_first = nullptr;
    QPushButton *m_none = nullptr;
    widgets::QuietLabel *m_tableHelp = nullptr;
};

} // namespace panes
