#pragma once

#include <QTextBrowser>

namespace advisers {
class MeasureAdviser;
}
namespace session {
class Session;
}

namespace panes {

/// What would bring the chosen measure about with the least change, and the days on which something
/// happens to it. Worked out beside the window while the pane is looked at.
class WaysPane : public QTextBrowser {
    Q_OBJECT

public:
    /// The session must outlive the pane.
    explicit WaysPane(session::Session &session, QWidget *parent = nullptr);
    ~WaysPane() override;

    void setMeasure(const QString &measure);

signals:
    void factWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    QString waysHtml() const;
    QString daysHtml() const;

    session::Session &m_session;
    advisers::MeasureAdviser *m_adviser = nullptr;
    QString m_html;
};

} // namespace panes
