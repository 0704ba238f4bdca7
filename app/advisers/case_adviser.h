#pragma once

#include "advisers/latest_job.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace advisers {

/// Answers a question about the open case, worked out beside the window. Follows the stored case, a pause after
/// the last change, while it is wanted. What CaseAdviserOf does that needs no type.
class CaseAdviser : public QObject {
    Q_OBJECT

public:
    /// Nothing is worked out while nobody looks.
    void setWanted(bool wanted);
    bool isAtWork() const { return m_pause.isActive() || runs(); }

signals:
    void changed(); ///< the answer is another, or none

protected:
    /// The session must outlive this.
    CaseAdviser(session::Session &session, QObject *parent);

    const session::Session &session() const { return m_session; }
    /// The case or the question is another.
    void follow();

private:
    void startOnDate();
    virtual void start() = 0;  ///< the case is open and has its date
    virtual void forget() = 0; ///< the answer, and the job that works it out
    virtual bool isAnswered() const = 0;
    virtual bool runs() const = 0;

    session::Session &m_session;
    bool m_wanted = false;
    QTimer m_pause;
};

template <class Answer> class CaseAdviserOf : public CaseAdviser {
public:
    /// Null while it is worked out, or where nothing is asked.
    const Answer *answer() const { return m_answer ? &*m_answer : nullptr; }

protected:
    CaseAdviserOf(session::Session &session, QObject *parent)
        : CaseAdviser(session, parent), m_job([this](const Answer &answer) {
              m_answer = answer;
              emit changed();
          })
    {}

private:
    /// Owns or shares all that it reads; empty where nothing is asked.
    virtual std::function<Answer()> work() const = 0;

    void start() override
    {
        if (std::function<Answer()> job = work())
            m_job.start(std::move(job));
    }
    void forget() override
    {
        m_job.drop();
        m_answer.reset();
    }
    bool isAnswered() const override { return m_answer.has_value(); }
    bool runs() const override { return m_job.runs(); }

    LatestJob<Answer> m_job;
    std::optional<Answer> m_answer;
};

} // namespace advisers
