#include "widgets/notice_bar.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace widgets {

NoticeBar::NoticeBar(bool closable, QWidget *parent) : QFrame(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::small, space::small);
    layout->setSpacing(space::small);
    m_symbol = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::small);
    layout->addWidget(m_symbol, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    if (closable) {
        m_close = new QToolButton(this);
        m_close->setAutoRaise(true);
        m_close->setIcon(icon(QStringLiteral("close")));
        m_close->setObjectName(QStringLiteral("notice/close"));
        connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
        layout->addWidget(m_close, 0, Qt::AlignTop);
    }
    recolour();
}

void NoticeBar::setText(const QString &text, explain::Mark mark)
{
    m_mark = mark;
    m_text->setText(text);
    setAccessibleName(text);
    recolour();
}

QString NoticeBar::text() const { return m_text->text(); }

QPushButton *NoticeBar::addButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void NoticeBar::recolour()
{
    const Colours &colours = coloursOf(palette());
    const QString name =
        m_mark == explain::Mark::Unmet ? QStringLiteral("unmet") : QStringLiteral("warning");
    const int side = QFontMetrics(font()).height();
    QPixmap symbol = tinted(name, colourOf(m_mark, colours),
                            (QSizeF(side, side) * devicePixelRatioF()).toSize());
    symbol.setDevicePixelRatio(devicePixelRatioF());
    m_symbol->setPixmap(symbol);
    if (m_close)
        m_close->setAccessibleName(tr("Close this message"));
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = coloursOf(palette());
    painter.fillRect(rect(), colours.notice);
    painter.fillRect(QRect(0, 0, 3, height()), colourOf(m_mark, colours));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::FontChange)
        recolour();
}

} // namespace widgets
