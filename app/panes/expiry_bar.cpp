#include "panes/expiry_bar.h"

#include "assess/assessment.h"
#include "explain/words.h"
#include "models/totals_view.h"
#include "session/session.h"

#include <QEvent>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace panes {

namespace {

/// The reading that every document has under this name.
const QString readingId = QStringLiteral("after_expiry");
const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

bool hasExpired(const assess::DocumentState &state, base::Date on)
{
    return (state.coversPlace || state.placeUnknown) && state.lastDay && *state.lastDay < on
           && (state.reason == assess::Reason::Expired || state.reason == assess::Reason::None);
}

} // namespace

ExpiryBar::ExpiryBar(session::Session &session, const QString &name, QWidget *parent)
    : NoticeBar(false, parent), m_session(session), m_later(new QTimer(this))
{
    setObjectName(name);
    m_lastDay = addButton(name + QStringLiteral("/last-day"));
    m_claims = addButton(name + QStringLiteral("/claims"));
    m_later->setSingleShot(true);
    m_later->setInterval(50);
    connect(m_later, &QTimer::timeout, this, &ExpiryBar::showClaims);
    connect(&session, &session::Session::assessed, this, &ExpiryBar::refresh);
    connect(&session, &session::Session::caseOpened, this, &ExpiryBar::refresh);
    connect(m_lastDay, &QPushButton::clicked, this, [this] {
        if (const auto day = lastDay())
            (void)m_session.setOn(*day); // a failure is told by the session
    });
    connect(m_claims, &QPushButton::clicked, this, [this] {
        (void)m_session.setReading(readingId, claimsAfter() ? no : yes); // told by the session
    });
    refresh();
}

bool ExpiryBar::claimsAfter() const
{
    const auto &readings = m_session.current().readings;
    const auto found = readings.find(readingId);
    return found != readings.end() && found->second == yes;
}

QString ExpiryBar::expiredText() const
{
    const auto assessment = m_session.assessment();
    if (!assessment)
        return {};
    QStringList parts;
    for (const assess::DocumentState &state : assessment->documents) {
        if (hasExpired(state, assessment->on))
            parts.append(
                tr("%1 ended on %2.")
                    .arg(state.document->title.in(m_session.language()), state.lastDay->toText()));
    }
    return parts.join(u' ');
}

QString ExpiryBar::claimsText() const
{
    const auto &readings = m_session.rules().readings();
    const bool known = std::any_of(readings.begin(), readings.end(),
                                   [](const auto &reading) { return reading.id == readingId; });
    if (!known)
        return {};
    if (claimsAfter())
        return tr("Assessed as if events inside the term could still be claimed; ask the "
                  "authority.");
    assess::Options options;
    options.readings[readingId] = yes;
    options.readingEffects = false;
    const auto other = assess::assess(m_session.sharedRules(), m_session.current(), options);
    if (!other)
        return {};
    const auto view = models::TotalsView::of((*other)->totals, m_session.language());
    QStringList amounts;
    for (const models::TotalLine &line : view.lines) {
        if (!line.isZero && !line.isOutside())
            amounts.append(line.label + u' ' + line.text);
    }
    return amounts.isEmpty()
               ? tr("Events inside the term, claimed after its end, would give nothing either.")
               : tr("If events inside the term can still be claimed: %1.")
                     .arg(explain::listText(amounts, m_session.language()));
}

std::optional<base::Date> ExpiryBar::lastDay() const
{
    std::optional<base::Date> last;
    const auto assessment = m_session.assessment();
    if (!assessment)
        return last;
    for (const assess::DocumentState &state : assessment->documents) {
        if (hasExpired(state, assessment->on) && (!last || *last < *state.lastDay))
            last = state.lastDay;
    }
    return last;
}

void ExpiryBar::refresh()
{
    m_expired = expiredText();
    setVisible(!m_expired.isEmpty());
    if (m_expired.isEmpty()) {
        m_later->stop();
        return;
    }
    const auto day = lastDay();
    m_lastDay->setVisible(day.has_value());
    m_lastDay->setText(day ? tr("Assess on %1").arg(day->toText()) : QString());
    m_claims->setText(claimsAfter() ? tr("Do not count late claims") : tr("Count late claims"));
    if (text().isEmpty())
        setText(m_expired);
    m_later->start();
}

void ExpiryBar::showClaims()
{
    const QString claims = claimsText();
    setText(claims.isEmpty() ? m_expired : m_expired + u' ' + claims);
    m_claims->setVisible(!claims.isEmpty());
}

void ExpiryBar::changeEvent(QEvent *event)
{
    NoticeBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        if (isVisible())
            showClaims();
    }
}

} // namespace panes
