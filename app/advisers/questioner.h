#pragma once

#include "advice/next_question.h"
#include "advisers/latest_job.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace advisers {

/// What is to be asked next of the open case, by the money that hangs on it. Ranked beside the window;
/// follows the stored case, not what is being typed.
class Questioner : public QObject {
    Q_OBJECT

public:
    /// The session must outlive this.
    explicit Questioner(session::Session &session, QObject *parent = nullptr);
    ~Questioner() override;

    /// The last ranking; null before the first one, with no case and with no date. While isRanking() it is
    /// that of the case before.
    const advice::NextQuestions *latest() const { return m_latest ? &*m_latest : nullptr; }
    bool isRanking() const;

    /// Ranks at once where the case has changed; otherwise a moment after the last change.
    void rankNow();

signals:
    void ranked(); ///< latest() is another

private:
    void follow();
    void take(const base::Result<advice::NextQuestions> &result);

    session::Session &m_session;
    QTimer m_pause;
    static constexpr int pause = 250; ///< ms after the last change
    cases::Case m_seen;               ///< the case that is ranked or being ranked
    LatestJob<base::Result<advice::NextQuestions>> m_job;
    std::optional<advice::NextQuestions> m_latest;
};

} // namespace advisers
