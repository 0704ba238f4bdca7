#include "advisers/case_adviser.h"

namespace advisers {

CaseAdviser::CaseAdviser(session::Session &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    constexpr int pause = 200; // ms after the last change
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &CaseAdviser::startOnDate);
    connect(&session, &session::Session::caseOpened, this, &CaseAdviser::follow);
    connect(&session, &session::Session::edited, this, &CaseAdviser::follow);
}

void CaseAdviser::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (wanted && !isAnswered() && !isAtWork())
        startOnDate();
}

void CaseAdviser::startOnDate()
{
    if (m_session.hasCase() && m_session.current().on)
        start();
}

void CaseAdviser::follow()
{
    forget();
    if (m_wanted)
        m_pause.start();
    emit changed();
}

} // namespace advisers
