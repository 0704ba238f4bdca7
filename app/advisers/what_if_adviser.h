#pragma once

#include "advice/what_if.h"
#include "advisers/latest_job.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>
#include <vector>

namespace advisers {

/// A fact that a person may want to turn like a knob: a scalar that is known and that measures read.
struct VariableFact {
    QString path;
    QString label;
    advice::MovingFact fact;
    std::int64_t now = 0; ///< position
};

/// Of the open case: first what the measures that give money now read, amounts before dates and numbers.
/// Empty without a case or a date.
std::vector<VariableFact> variableFacts(const session::Session &session);

/// Canonical texts of a range to begin with: from nothing to twice what stands there; dates a year to either
/// side; all within the fact's domain.
std::pair<QString, QString> usualRange(const VariableFact &variable);

/// Works out, beside the window, what the awards of the open case come to along one fact. Follows the stored
/// case while it is wanted.
class WhatIfAdviser : public QObject {
    Q_OBJECT

public:
    struct Question {
        QString path;
        QString from; ///< typed or canonical
        QString to;
        bool operator==(const Question &) const = default;
    };

    /// The session must outlive this.
    explicit WhatIfAdviser(session::Session &session, QObject *parent = nullptr);
    ~WhatIfAdviser() override;

    void ask(const Question &question);
    /// Nothing is worked out while nobody looks.
    void setWanted(bool wanted);
    /// Null while it is worked out, or where nothing was asked. Its errors are those of advice::whatIf().
    const base::Result<advice::WhatIf> *answer() const { return m_answer ? &*m_answer : nullptr; }
    bool isAtWork() const { return m_pause.isActive() || m_job.runs(); }

signals:
    void changed(); ///< answer() is another, or none

private:
    void follow();
    void start();

    session::Session &m_session;
    Question m_question;
    bool m_wanted = false;
    QTimer m_pause;
    LatestJob<base::Result<advice::WhatIf>> m_job;
    std::optional<base::Result<advice::WhatIf>> m_answer;
};

} // namespace advisers
