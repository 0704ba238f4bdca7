#pragma once

#include "explain/reason.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace widgets {

/// One thing that the user should know, above what it is about, with what can be done about it. Never
/// takes the focus, never hides anything.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    /// `closable` bars have a button that hides them.
    explicit NoticeBar(bool closable, QWidget *parent = nullptr);

    /// The symbol is a warning, or, for Mark::Unmet, an error.
    void setText(const QString &text, explain::Mark mark = explain::Mark::Unknown);
    QString text() const;
    /// Adds a button behind the text. Owned by the bar.
    QPushButton *addButton(const QString &objectName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    QHBoxLayout *m_buttons = nullptr;
    QLabel *m_symbol = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_close = nullptr;
    explain::Mark m_mark = explain::Mark::Unknown;
};

} // namespace widgets
