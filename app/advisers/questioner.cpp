#include "advisers/questioner.h"

namespace advisers {

Questioner::Questioner(session::Session &session, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_job([this](const base::Result<advice::NextQuestions> &result) { take(result); })
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Questioner::rankNow);
    connect(&session, &session::Session::caseOpened, this, [this] {
        m_job.drop();
        m_seen = {};
        m_latest.reset();
        emit ranked();
        follow();
    });
    connect(&session, &session::Session::edited, this, &Questioner::follow);
    follow();
}

Questioner::~Questioner() = default;

bool Questioner::isRanking() const { return m_pause.isActive() || m_job.runs(); }

void Questioner::follow()
{
    if (m_session.hasCase() && m_session.current().on)
        m_pause.start();
}

void Questioner::rankNow()
{
    m_pause.stop();
    const cases::Case &subject = m_session.current();
    if (!m_session.hasCase() || !subject.on || subject == m_seen)
        return;
    m_seen = subject;
    m_job.start([rules = m_session.sharedRules(), subject] {
        return advice::nextQuestions(rules, subject, {});
    });
}

void Questioner::take(const base::Result<advice::NextQuestions> &result)
{
    m_latest = result ? std::optional(*result) : std::nullopt;
    emit ranked();
}

} // namespace advisers
