#include "window/start_times.h"

#include "session/session.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace window {

namespace {

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

} // namespace

StartTimes::StartTimes(QWidget &window, const session::Session &session) : m_window(window)
{
    QApplication::instance()->installEventFilter(this);
    connect(&session, &session::Session::rulesCame, this, &StartTimes::rulesCame);
}

void StartTimes::rulesCame()
{
    m_hasRules = true;
    say("rules");
    m_window.update(); // so that there is something to paint, whatever they brought
}

bool StartTimes::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_window && event->type() == QEvent::Paint && !m_isTelling) {
        m_isTelling = true; // the window's parts are still to be painted
        QTimer::singleShot(0, this, &StartTimes::tellPainted);
    }
    return false;
}

void StartTimes::tellPainted()
{
    m_isTelling = false;
    if (!m_isUsable) {
        m_isUsable = true;
        say("usable");
    }
    if (!m_hasRules)
        return;
    say("shown");
    QApplication::instance()->removeEventFilter(this);
    emit allTold();
}

} // namespace window
