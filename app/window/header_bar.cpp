#include "window/header_bar.h"

#include "assess/assessment.h"
#include "session/session.h"
#include "widgets/date_edit.h"
#include "widgets/icons.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace window {

namespace space = widgets::space;

namespace {

QToolButton *makeButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(widgets::controlHeight);
    return button;
}

} // namespace

HeaderBar::HeaderBar(session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("header"));
    m_client = new widgets::ElidedLabel(widgets::Type::Heading, true, this);
    m_client->setObjectName(QStringLiteral("header/client"));
    m_code = new widgets::QuietLabel(widgets::Type::Body, this);
    m_code->setWordWrap(false);
    m_dateGroup = new QWidget(this);
    auto *dates = new QHBoxLayout(m_dateGroup);
    dates->setContentsMargins(0, 0, 0, 0);
    dates->setSpacing(space::small);
    m_onLabel = new QLabel(m_dateGroup);
    m_on = new widgets::DateEdit(m_dateGroup);
    m_on->setObjectName(QStringLiteral("header/on"));
    m_onLabel->setBuddy(m_on);
    m_today = makeButton(QStringLiteral("header/today"), m_dateGroup);
    m_lastDay = makeButton(QStringLiteral("header/last-day"), m_dateGroup);
    m_inForce = new widgets::QuietLabel(widgets::Type::Caption, m_dateGroup);
    m_inForce->setObjectName(QStringLiteral("header/in-force"));
    m_inForce->setWordWrap(false);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_onLabel, m_on, m_today, m_lastDay, m_inForce})
        dates->addWidget(part);
    m_language = makeButton(QStringLiteral("header/language"), this);
    m_language->setAutoRaise(true);
    m_theme = makeButton(QStringLiteral("header/theme"), this);
    m_theme->setAutoRaise(true);
    m_theme->setIcon(widgets::icon(QStringLiteral("theme"), widgets::Tint::Text));
    m_theme->setPopupMode(QToolButton::InstantPopup);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::small, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(m_client, 1);
    layout->addWidget(m_code);
    layout->addSpacing(space::small);
    layout->addWidget(m_dateGroup);
    layout->addSpacing(space::small);
    layout->addWidget(m_language);
    layout->addWidget(m_theme);

    connect(m_on, &widgets::LineEdit::committed, this, &HeaderBar::commitDate);
    connect(m_on, &widgets::LineEdit::typed, this, [this](const QString &text) {
        if (widgets::dateFromTyped(text))
            (void)m_session.preview(QStringLiteral("on"), text); // told when it is committed
    });
    connect(m_on, &widgets::LineEdit::cancelled, this, [this] {
        m_session.endPreview();
        m_wrong.clear();
        showDate();
    });
    connect(m_today, &QToolButton::clicked, this, [this] { m_on->enter(m_session.today()); });
    connect(m_lastDay, &QToolButton::clicked, this, [this] {
        if (const auto day = m_session.lastDayInForce())
            m_on->enter(*day);
    });
    connect(m_language, &QToolButton::clicked, this, &HeaderBar::languageWanted);
    connect(&session, &session::Session::caseOpened, this, &HeaderBar::showCase);
    connect(&session, &session::Session::edited, this, &HeaderBar::showCase);
    connect(&session, &session::Session::assessed, this, &HeaderBar::showDate);
    retranslate();
}

HeaderBar::~HeaderBar() = default;

QString HeaderBar::masked(const QString &creditCode)
{
    constexpr int front = 6;
    constexpr int back = 2;
    if (creditCode.size() <= front + back)
        return creditCode;
    return creditCode.left(front) + u'…' + creditCode.right(back);
}

void HeaderBar::commitDate(const QString &text)
{
    const auto day = widgets::dateFromTyped(text);
    m_wrong =
        day || text.isEmpty() ? QString() : tr("“%1” is no day; write it as 2024-06-30").arg(text);
    m_session.endPreview();
    if (day)
        (void)m_session.setOn(*day); // a failure is told by the session
    else if (text.isEmpty())
        (void)m_session.clear(QStringLiteral("on")); // likewise
    showDate();
}

void HeaderBar::showCase()
{
    const bool open = m_session.hasCase();
    const QString name = m_session.applicantName();
    m_client->setText(!open ? tr("Huisuan") : name.isEmpty() ? tr("Unnamed applicant") : name);
    const QString code =
        cases::knownFact(m_session.current(), QStringLiteral("applicant.credit_code"));
    m_code->setText(open ? masked(code) : QString());
    m_code->setVisible(open && !code.isEmpty());
    m_dateGroup->setVisible(open);
    m_wrong.clear();
    showDate();
}

QString HeaderBar::inForceText() const
{
    const auto assessment = m_session.assessment();
    if (!assessment)
        return tr("no date of assessment");
    int inForce = 0;
    int draft = 0;
    int expired = 0;
    int elsewhere = 0;
    for (const assess::DocumentState &state : assessment->documents) {
        if (!state.coversPlace && !state.placeUnknown)
            ++elsewhere;
        else if (state.reason == assess::Reason::None)
            ++inForce;
        else if (state.reason == assess::Reason::Draft)
            ++draft;
        else
            ++expired;
    }
    QStringList parts = {tr("%n in force", nullptr, inForce)};
    if (draft > 0)
        parts.append(tr("%n draft", nullptr, draft));
    if (expired > 0)
        parts.append(tr("%n not in force", nullptr, expired));
    if (elsewhere > 0)
        parts.append(tr("%n elsewhere", nullptr, elsewhere));
    return parts.join(QStringLiteral(" · "));
}

void HeaderBar::showDate()
{
    if (m_wrong.isEmpty())
        m_on->setStored(m_session.current().on.value_or(QString()));
    m_inForce->setMark(m_wrong.isEmpty() ? explain::Mark::None : explain::Mark::Unmet);
    m_inForce->setText(m_wrong.isEmpty() ? inForceText() : m_wrong);
    m_lastDay->setVisible(m_session.lastDayInForce().has_value());
}

void HeaderBar::retranslate()
{
    m_onLabel->setText(tr("Date of assessment"));
    m_on->setAccessibleName(tr("Date of assessment"));
    m_on->setToolTip(tr("Decides what is in force"));
    m_today->setText(tr("Today"));
    m_lastDay->setText(tr("Last day in force"));
    m_language->setText(m_session.language() == base::Language::Chinese ? QStringLiteral("EN")
                                                                        : QStringLiteral("中文"));
    m_language->setToolTip(tr("Switch the language"));
    m_language->setAccessibleName(tr("Switch the language"));
    m_theme->setToolTip(tr("Light or dark"));
    m_theme->setAccessibleName(tr("Light or dark"));
    showCase();
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // Its words are longer in one language than in the other.
        for (QLayout *changed : {m_dateGroup->layout(), layout()}) {
            changed->invalidate();
            changed->activate();
        }
    }
    QWidget::changeEvent(event);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const widgets::Colours &colours = widgets::coloursOf(palette());
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
}

} // namespace window
