#pragma once

#include "advisers/what_if_adviser.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QTextBrowser;

namespace widgets {
class QuietLabel;
}

namespace panes {

class CurveView;

/// One fact turned like a knob: the exact course of an award or a total along it, as a picture and, with the
/// same numbers, in words. Worked out beside the window while the pane is looked at.
class WhatIfPane : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the pane.
    explicit WhatIfPane(session::Session &session, QWidget *parent = nullptr);
    ~WhatIfPane() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void retranslate();
    void fillFacts(); ///< the choice stays where it can
    void takeUsualRange();
    void ask();
    void showAnswer();
    void setCurveVisible(bool visible); ///< as a picture and in words
    void fillSubjects(const advice::WhatIf &result);
    void showSubject();
    bool isTotalChosen() const;
    /// The pieces that the list of subjects has chosen; null where there are none.
    const std::vector<advice::Piece> *chosen(const advice::WhatIf &result) const;
    QString piecesHtml(const std::vector<advice::Piece> &pieces,
                       const advice::WhatIf &result) const;

    session::Session &m_session;
    advisers::WhatIfAdviser *m_adviser = nullptr;
    std::vector<advisers::VariableFact> m_facts;
    QComboBox *m_fact = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QComboBox *m_subject = nullptr; ///< data: id of a measure, or place in advice::totalPieces
    widgets::QuietLabel *m_help = nullptr;
    CurveView *m_curve = nullptr;
    QTextBrowser *m_pieces = nullptr;
    bool m_isFilling = false;
};

} // namespace panes
