#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace session {
class Session;
}
namespace widgets {
class DateEdit;
class ElidedLabel;
class QuietLabel;
} // namespace widgets

namespace window {

/// Whose case it is, on which date it is assessed, and what is in force on it; at the end language and
/// theme.
class HeaderBar : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the bar.
    explicit HeaderBar(session::Session &session, QWidget *parent = nullptr);
    ~HeaderBar() override;

    QToolButton *themeButton() const { return m_theme; } ///< the window gives it its menu

    /// "912107…43"; as it is where it is short.
    static QString masked(const QString &creditCode);

signals:
    void languageWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void showCase();
    void showDate();
    void commitDate(const QString &text);
    QString inForceText() const;

    session::Session &m_session;
    widgets::ElidedLabel *m_client = nullptr;
    widgets::QuietLabel *m_code = nullptr;
    QWidget *m_dateGroup = nullptr;
    QLabel *m_onLabel = nullptr;
    widgets::DateEdit *m_on = nullptr;
    QToolButton *m_today = nullptr;
    QToolButton *m_lastDay = nullptr;
    widgets::QuietLabel *m_inForce = nullptr;
    QToolButton *m_language = nullptr;
    QToolButton *m_theme = nullptr;
    QString m_wrong; ///< what is wrong with the date as typed; empty = nothing
};

} // namespace window
