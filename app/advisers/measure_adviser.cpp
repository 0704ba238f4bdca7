#include "advisers/measure_adviser.h"

#include "assess/inputs.h"

namespace advisers {

namespace {

MeasureAdvice adviceFor(const std::shared_ptr<const rulebook::Rulebook> &rules,
                        const rulebook::Measure &measure, const cases::Case &subject)
{
    MeasureAdvice result;
    result.measure = &measure;
    const auto inputs = assess::prepare(*rules, subject, {});
    if (!inputs)
        return result;
    result.ways = advice::nearestWays(*rules, measure, inputs->facts, inputs->on);
    const auto until = base::Date::fromDays(inputs->on.days() + MeasureAdviser::daysAhead);
    const auto calendar =
        until ? advice::calendar(rules, subject, {}, *until) : base::Result<advice::Calendar>();
    if (calendar) {
        for (const advice::Day &day : calendar->days) {
            if (day.measure == &measure)
                result.days.push_back(day);
        }
    }
    return result;
}

} // namespace

MeasureAdviser::MeasureAdviser(session::Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_job([this](const MeasureAdvice &advice) {
          m_advice = advice;
          emit changed();
      })
{
    constexpr int pause = 200; // ms after the last change
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &MeasureAdviser::start);
    connect(&session, &session::Session::caseOpened, this, &MeasureAdviser::follow);
    connect(&session, &session::Session::edited, this, &MeasureAdviser::follow);
}

MeasureAdviser::~MeasureAdviser() = default;

void MeasureAdviser::setMeasure(const QString &measure)
{
    if (m_measure == measure)
        return;
    m_measure = measure;
    follow();
}

void MeasureAdviser::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (wanted && !m_advice && !isAtWork())
        start();
}

void MeasureAdviser::follow()
{
    m_job.drop();
    m_advice.reset();
    if (m_wanted)
        m_pause.start();
    emit changed();
}

void MeasureAdviser::start()
{
    const rulebook::Measure *measure = m_session.rules().findMeasure(m_measure);
    if (!measure || !m_session.hasCase() || !m_session.current().on)
        return;
    m_job.start([rules = m_session.sharedRules(), measure, subject = m_session.current()] {
        return adviceFor(rules, *measure, subject);
    });
}

} // namespace advisers
