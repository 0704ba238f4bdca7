#include "widgets/labels.h"

#include "widgets/icons.h"

#include <QEvent>
#include <QPainter>

namespace widgets {

ElidedLabel::ElidedLabel(Type type, bool bold, QWidget *parent) : QWidget(parent)
{
    setType(*this, type, bold);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    if (!m_steady)
        updateGeometry();
    update();
}

void ElidedLabel::setMark(explain::Mark mark)
{
    m_mark = mark;
    update();
}

void ElidedLabel::setSteady(Qt::Alignment alignment)
{
    m_steady = true;
    m_alignment = alignment;
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().height() * 3), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = coloursOf(palette());
    painter.setPen(m_mark != explain::Mark::None ? colourOf(m_mark, colours)
                   : m_quiet                     ? colours.quiet
                                                 : colours.text);
    painter.drawText(rect(), static_cast<int>(m_alignment | Qt::AlignVCenter),
                     fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent) { setWordWrap(true); }

int WrappedLabel::heightForWidth(int width) const
{
    constexpr std::size_t most =
        8; // widths of one layout; more means that a window is being resized
    if (m_measured != text() || m_heights.size() > most) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known = m_heights.find(width);
    if (known != m_heights.end())
        return known->second;
    return m_heights[width] = QLabel::heightForWidth(width);
}

void WrappedLabel::changeEvent(QEvent *event)
{
    m_heights.clear(); // font, style, direction
    QLabel::changeEvent(event);
}

QuietLabel::QuietLabel(Type type, QWidget *parent) : WrappedLabel(parent)
{
    setType(*this, type);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    recolour();
}

void QuietLabel::setMark(explain::Mark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    recolour();
}

void QuietLabel::changeEvent(QEvent *event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void QuietLabel::recolour()
{
    const QColor wanted = colourOf(m_mark, coloursOf(palette()));
    if (palette().color(foregroundRole()) == wanted)
        return;
    QPalette own = palette();
    own.setColor(foregroundRole(), wanted);
    setPalette(own);
}

LinkButton::LinkButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
}

QSize LinkButton::sizeHint() const
{
    constexpr int rounding = 2; // of advances, where fonts change within the text
    return {fontMetrics().horizontalAdvance(text()) + space::small + rounding,
            fontMetrics().height() + space::tiny};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().height() * 4), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = coloursOf(palette());
    const QRect inner = rect().adjusted(space::tiny, 0, -space::tiny, 0);
    QFont shown = font();
    shown.setUnderline(underMouse() || hasFocus());
    painter.setFont(shown);
    painter.setPen(isEnabled() ? colours.accent : colours.quiet);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace widgets
