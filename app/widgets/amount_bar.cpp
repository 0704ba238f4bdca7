#include "widgets/amount_bar.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

int pixels(std::int64_t fen, std::int64_t full, int width)
{
    const base::Int128 scaled = static_cast<base::Int128>(fen) * width / full;
    return std::clamp(static_cast<int>(scaled), 0, width);
}

/// Slanted lines in device pixels of their own, so that they look the same at every scale.
void hatch(QPainter &painter, const QRect &rect, const QColor &colour)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    for (int x = rect.left() - rect.height(); x < rect.right() + rect.height(); x += 4)
        painter.drawLine(x, rect.bottom() + 1, x + rect.height() + 1, rect.top());
    painter.restore();
}

void outline(QPainter &painter, const QRect &rect, const QColor &colour, Qt::PenStyle style)
{
    painter.save();
    QPen pen(colour, 1, style);
    if (style == Qt::CustomDashLine)
        pen.setDashPattern({1.5, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace

BarStyle barStyleOf(models::Total total)
{
    switch (total) {
    case models::Total::Certain:
        return BarStyle::Solid;
    case models::Total::Ceiling:
        return BarStyle::Hatched;
    case models::Total::ByReview:
    case models::Total::Assumed:
        return BarStyle::Outlined;
    default:
        return BarStyle::Dotted;
    }
}

void paintBar(QPainter &painter, const QRect &rect, const Bar &bar, std::int64_t full,
              const Colours &colours)
{
    if (full <= 0 || rect.width() < 2)
        return;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    const int low = pixels(bar.low, full, rect.width());
    int high = bar.high ? pixels(*bar.high, full, rect.width()) : rect.width();
    if (high == 0 && bar.high && *bar.high > 0)
        high = 2; // something is never drawn as nothing
    if (high <= 0)
        return;
    const QRect sure(rect.left(), rect.top(), low, rect.height());
    const QRect whole(rect.left(), rect.top(), high, rect.height());
    const QRect open(rect.left() + low, rect.top(), high - low, rect.height());
    QColor tint = colours.accent;
    tint.setAlphaF(0.18F);
    switch (bar.style) {
    case BarStyle::Solid:
        painter.fillRect(sure, colours.accent);
        if (open.width() > 0) {
            painter.fillRect(open, tint);
            outline(painter, whole, colours.accent, Qt::SolidLine);
        }
        break;
    case BarStyle::Hatched:
        hatch(painter, sure.width() > 0 ? sure : whole, colours.accent);
        outline(painter, whole, colours.accent, Qt::SolidLine);
        break;
    case BarStyle::Outlined:
        painter.fillRect(open.width() > 0 ? open : whole, tint);
        outline(painter, whole, colours.accent, Qt::SolidLine);
        break;
    case BarStyle::Dotted:
        outline(painter, whole, colours.quiet, Qt::CustomDashLine);
        break;
    }
    if (!bar.high) { // open to the right: the end fades
        QLinearGradient fade(rect.right() - 24, 0, rect.right() + 1, 0);
        QColor clear = colours.surface;
        clear.setAlpha(0);
        fade.setColorAt(0, clear);
        fade.setColorAt(1, colours.surface);
        painter.fillRect(QRect(rect.right() - 24, rect.top(), 25, rect.height()), fade);
    }
}

} // namespace widgets
