#pragma once

#include "base/date.h"
#include "widgets/notice_bar.h"

#include <optional>

class QPushButton;
class QTimer;

namespace session {
class Session;
}

namespace panes {

/// Says which documents of the place have expired on the date of assessment, and what to do: go back
/// to the last day in force, or claim what happened inside the term after all, with what that would
/// give. Hidden where nothing has expired.
class ExpiryBar : public widgets::NoticeBar {
    Q_OBJECT

public:
    /// The session must outlive the bar. Its buttons are called `name`/last-day and `name`/claims.
    ExpiryBar(session::Session &session, const QString &name, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh(); ///< all but what late claims would give, which comes a moment later
    void showClaims();
    QString expiredText() const; ///< empty = nothing has expired
    /// The latest last day of what has expired; a place that is not known yet rules nothing out.
    std::optional<base::Date> lastDay() const;
    QString claimsText() const; ///< what the reading "claims after the end" would give
    bool claimsAfter() const;   ///< that reading is in use

    session::Session &m_session;
    QTimer *m_later = nullptr; ///< the second assessment must not hold up the frame
    QPushButton *m_lastDay = nullptr;
    QPushButton *m_claims = nullptr;
    QString m_expired;
};

} // namespace panes
