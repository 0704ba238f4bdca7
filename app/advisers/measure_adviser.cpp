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
    : CaseAdviserOf(session, parent)
{}

MeasureAdviser::~MeasureAdviser() = default;

void MeasureAdviser::setMeasure(const QString &measure)
{
    if (m_measure == measure)
        return;
    m_measure = measure;
    follow();
}

std::function<MeasureAdvice()> MeasureAdviser::work() const
{
    const rulebook::Measure *measure = session().rules().findMeasure(m_measure);
    if (!measure)
        return {};
    return [rules = session().sharedRules(), measure, subject = session().current()] {
        return adviceFor(rules, *measure, subject);
    };
}

} // namespace advisers
