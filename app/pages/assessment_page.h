#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace session {
class Session;
}
namespace widgets {
class TotalsStrip;
}

namespace pages {

class BoardPane;
class ExpiryBar;
class FormPane;
class MeasurePane;

/// The heart of the program: the form at the left, the board in the middle, the chosen measure at the
/// right, the totals above all three.
class AssessmentPage : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit AssessmentPage(session::Session &session, QWidget *parent = nullptr);
    ~AssessmentPage() override;

    /// Puts the cursor where a case path is entered: a fact, a cell, an assumption.
    void focusPath(const QString &path);
    void chooseMeasure(const QString &measure);

signals:
    void newCaseWanted();
    void startWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildEmpty(QWidget &empty);
    void retranslate();
    void showCase();
    void showTotals();
    void choose(const QString &measure);
    void setWide(bool wide);
    void keepSplitter();
    void restoreSplitter();

    session::Session &m_session;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyNew = nullptr;
    QPushButton *m_emptyStart = nullptr;
    ExpiryBar *m_expired = nullptr;
    widgets::TotalsStrip *m_totals = nullptr;
    QSplitter *m_splitter = nullptr;
    FormPane *m_form = nullptr;
    BoardPane *m_board = nullptr;
    MeasurePane *m_measure = nullptr;
    bool m_wide = false;
};

} // namespace pages
