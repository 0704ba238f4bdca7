#pragma once

#include "advice/calendar.h"
#include "advice/nearest_way.h"
#include "advisers/latest_job.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace advisers {

/// What is near for one measure, and when something happens to it. Pointers into the rulebook of the
/// session.
struct MeasureAdvice {
    const rulebook::Measure *measure = nullptr;
    std::vector<advice::Way> ways; ///< empty where it is met, or no way was found
    std::vector<advice::Day> days; ///< of this measure, in the next years
};

/// Works a MeasureAdvice out beside the window, for one measure of the open case at a time. Follows the
/// stored case while it is wanted.
class MeasureAdviser : public QObject {
    Q_OBJECT

public:
    static constexpr int daysAhead = 3 * 365;

    /// The session must outlive this.
    explicit MeasureAdviser(session::Session &session, QObject *parent = nullptr);
    ~MeasureAdviser() override;

    void setMeasure(const QString &measure); ///< empty = none
    /// Nothing is worked out while nobody looks.
    void setWanted(bool wanted);
    /// Null while it is worked out, or where there is nothing to work out.
    const MeasureAdvice *advice() const { return m_advice ? &*m_advice : nullptr; }
    bool isAtWork() const { return m_pause.isActive() || m_job.runs(); }

signals:
    void changed(); ///< advice() is another, or none

private:
    void follow();
    void start();

    session::Session &m_session;
    QString m_measure;
    bool m_wanted = false;
    QTimer m_pause;
    LatestJob<MeasureAdvice> m_job;
    std::optional<MeasureAdvice> m_advice;
};

} // namespace advisers
