#pragma once

#include "advice/calendar.h"
#include "advice/nearest_way.h"
#include "advisers/case_adviser.h"

#include <vector>

namespace advisers {

/// What is near for one measure, and when something happens to it. Pointers into the rulebook of the
/// session.
struct MeasureAdvice {
    const rulebook::Measure *measure = nullptr;
    std::vector<advice::Way> ways; ///< empty where it is met, or no way was found
    std::vector<advice::Day> days; ///< of this measure, in the next years
};

/// For one measure of the open case at a time.
class MeasureAdviser : public CaseAdviserOf<MeasureAdvice> {
public:
    static constexpr int daysAhead = 3 * 365;

    /// The session must outlive this.
    explicit MeasureAdviser(session::Session &session, QObject *parent = nullptr);
    ~MeasureAdviser() override;

    void setMeasure(const QString &measure); ///< empty = none

private:
    std::function<MeasureAdvice()> work() const override;

    QString m_measure;
};

} // namespace advisers
