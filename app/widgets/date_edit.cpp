#include "widgets/date_edit.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace widgets {

namespace {

QDate toQDate(const base::Date &date)
{
    return {date.year(), static_cast<int>(date.month()), static_cast<int>(date.day())};
}

std::optional<base::Date> toDate(const QDate &date)
{
    return base::Date::fromCivil(date.year(), static_cast<unsigned>(date.month()),
                                 static_cast<unsigned>(date.day()));
}

} // namespace

std::optional<base::Date> dateFromTyped(const QString &typed)
{
    static const QRegularExpression parted(
        QStringLiteral("^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$"));
    static const QRegularExpression packed(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    const QString text = folded(typed);
    QRegularExpressionMatch match = parted.match(text);
    if (!match.hasMatch())
        match = packed.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return base::Date::fromCivil(match.captured(1).toInt(), match.captured(2).toUInt(),
                                 match.captured(3).toUInt());
}

DateEdit::DateEdit(QWidget *parent) : LineEdit(parent)
{
    m_calendar = addAction(icon(QStringLiteral("calendar")), TrailingPosition);
    connect(m_calendar, &QAction::triggered, this, &DateEdit::openCalendar);
    setInputMethodHints(Qt::ImhPreferNumbers);
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("2024-06-30")) + 48);
    retranslate();
}

void DateEdit::enter(const base::Date &date)
{
    setText(date.toText());
    setModified(true);
    commit();
}

QString DateEdit::clean(const QString &text) const
{
    const auto day = dateFromTyped(text);
    return day ? day->toText() : folded(text);
}

void DateEdit::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(space::tiny, space::tiny, space::tiny, space::tiny);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setObjectName(objectName() + QStringLiteral("/calendar"));
    calendar->setDateRange(toQDate(base::Date::first()), toQDate(base::Date::last()));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    QTextCharFormat plain;
    plain.setForeground(palette().color(QPalette::Text));
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    if (const auto day = date())
        calendar->setSelectedDate(toQDate(*day));
    layout->addWidget(calendar);
    const auto take = [this, popup](const QDate &picked) {
        if (const auto day = toDate(picked))
            enter(*day);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

void DateEdit::step(std::int64_t months, std::int64_t days)
{
    if (const auto day = date()) {
        setText(base::addDays(base::addMonths(*day, months), days).toText());
        setModified(true);
        emit typed(entered());
    }
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_F4:
        openCalendar();
        return;
    case Qt::Key_Down:
        if (alt)
            openCalendar();
        else
            step(0, -1);
        return;
    case Qt::Key_Up:
        step(0, 1);
        return;
    case Qt::Key_PageDown:
        step(-1, 0);
        return;
    case Qt::Key_PageUp:
        step(1, 0);
        return;
    default:
        LineEdit::keyPressEvent(event);
    }
}

void DateEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    LineEdit::changeEvent(event);
}

void DateEdit::retranslate()
{
    m_calendar->setText(tr("Calendar"));
    m_calendar->setToolTip(tr("Pick from the calendar (F4)"));
    setPlaceholderText(tr("YYYY-MM-DD"));
}

} // namespace widgets
