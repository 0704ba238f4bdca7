#include "window/start_times.h"

#include "session/session.h"
#include "window/main_window.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

namespace window {

namespace {

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

} // namespace

StartTimes::StartTimes(MainWindow &window, const session::Session &session) : m_window(window)
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
    const auto *widget = qobject_cast<QWidget *>(object);
    if (widget && widget->window() == &m_window && event->type() == QEvent::Paint && !m_isTelling) {
        m_isTelling = true; // other parts of the window are still to be painted
        const bool hasPage = m_window.showsPage();
        QTimer::singleShot(0, this, [this, hasPage] { tellPainted(hasPage); });
    }
    return false;
}

void StartTimes::tellPainted(bool hasPage)
{
    m_isTelling = false;
    if (!m_isUsable) {
        m_isUsable = true;
        say("usable");
    }
    if (hasPage && !m_hasPage) {
        m_hasPage = true;
        say("page");
    }
    if (!m_hasRules || !m_hasPage)
        return;
    say("shown");
    QApplication::instance()->removeEventFilter(this);
    emit allTold();
}

} // namespace window
