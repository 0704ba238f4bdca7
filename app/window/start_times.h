#pragma once

#include <QObject>

namespace session {
class Session;
}

namespace window {

class MainWindow;

/// Says on standard output, a line each, how far the start has come: "usable" once the frame has been
/// painted and keys and clicks are taken, "page" once a page has been painted in it, "rules" once they are
/// there, "shown" once what they brought has been painted, too. Whoever started the program takes the time;
/// see tests/bench.
class StartTimes : public QObject {
    Q_OBJECT

public:
    /// Of a window that is not shown yet; both must outlive the object.
    StartTimes(MainWindow &window, const session::Session &session);

signals:
    void allTold();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void rulesCame();
    void tellPainted(bool hasPage);

    MainWindow &m_window;
    bool m_isUsable = false;
    bool m_hasPage = false;
    bool m_hasRules = false;
    bool m_isTelling = false; ///< painted; said once the event loop is free
};

} // namespace window
