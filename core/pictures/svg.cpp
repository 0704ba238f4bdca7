#include "pictures/svg.h"

#include "explain/plain_text.h"

#include <algorithm>

namespace pictures {

namespace {

QByteArray number(int value) { return QByteArray::number(value); }

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray attribute(const char *name, const QString &value)
{
    return attribute(name, value.toHtmlEscaped().toUtf8());
}

QByteArray attribute(const char *name, int value) { return attribute(name, number(value)); }

/// 18 -> "0.18".
QByteArray opacity(int percent)
{
    return percent >= 100 ? QByteArray("1")
                          : "0." + QByteArray::number(percent).rightJustified(2, '0');
}

QByteArray placed(const QRect &rect)
{
    return attribute("x", rect.left()) + attribute("y", rect.top())
           + attribute("width", rect.width()) + attribute("height", rect.height());
}

QByteArray pointsText(const QList<QPoint> &points)
{
    QByteArray text;
    for (const QPoint point : points)
        text += (text.isEmpty() ? "" : " ") + number(point.x()) + ',' + number(point.y());
    return text;
}

} // namespace

Inks paperInks()
{
    return {QStringLiteral("#0a6b5c"), QStringLiteral("#5f6670"),
            QStringLiteral("#1b1f24"), QStringLiteral("#d9dde2"),
            QStringLiteral("#ffffff"), QStringLiteral("WenQuanYi Micro Hei")};
}

Svg::Svg(QSize size)
{
    m_bytes = R"(<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny")";
    m_bytes += attribute("width", size.width()) + attribute("height", size.height());
    m_bytes += attribute("viewBox",
                         "0 0 " + number(size.width() * unit) + ' ' + number(size.height() * unit));
    m_bytes += '>';
}

void Svg::fill(const QRect &rect, const QString &ink, int percent)
{
    if (rect.isEmpty())
        return;
    m_bytes += "<rect" + placed(rect) + attribute("fill", ink);
    if (percent < 100)
        m_bytes += attribute("fill-opacity", opacity(percent));
    m_bytes += "/>";
}

void Svg::frame(const QRect &rect, const QString &ink, const QString &dashes)
{
    constexpr int half = unit / 2;
    const QRect inner(rect.left() + half, rect.top() + half, rect.width() - unit,
                      rect.height() - unit);
    if (inner.width() < 0 || inner.height() < 0)
        return;
    m_bytes += "<rect" + placed(inner) + attribute("fill", QByteArray("none"))
               + attribute("stroke", ink) + attribute("stroke-width", unit);
    if (!dashes.isEmpty())
        m_bytes += attribute("stroke-dasharray", dashes);
    m_bytes += "/>";
}

/// Tiny has neither patterns nor clipping: each line ends where the rectangle does.
void Svg::hatch(const QRect &rect, const QString &ink)
{
    constexpr int step = 4 * unit;
    const int right = rect.left() + rect.width();
    const int bottom = rect.top() + rect.height();
    QByteArray path;
    for (int x = rect.left() - rect.height(); x < right; x += step) {
        const int from = std::max(x, rect.left());
        const int to = std::min(x + rect.height(), right);
        if (from >= to)
            continue;
        path += 'M' + number(from) + ' ' + number(bottom - (from - x)) + 'L' + number(to) + ' '
                + number(bottom - (to - x));
    }
    if (path.isEmpty())
        return;
    m_bytes += "<path" + attribute("d", path) + attribute("fill", QByteArray("none"))
               + attribute("stroke", ink) + attribute("stroke-width", unit + 2) + "/>";
}

void Svg::line(QPoint from, QPoint to, const QString &ink, int width, const QString &dashes)
{
    m_bytes += "<line" + attribute("x1", from.x()) + attribute("y1", from.y())
               + attribute("x2", to.x()) + attribute("y2", to.y()) + attribute("stroke", ink)
               + attribute("stroke-width", width);
    if (!dashes.isEmpty())
        m_bytes += attribute("stroke-dasharray", dashes);
    m_bytes += "/>";
}

void Svg::polyline(const QList<QPoint> &points, const QString &ink, int width)
{
    m_bytes += "<polyline" + attribute("points", pointsText(points))
               + attribute("fill", QByteArray("none")) + attribute("stroke", ink)
               + attribute("stroke-width", width)
               + attribute("stroke-linejoin", QByteArray("round")) + "/>";
}

void Svg::area(const QList<QPoint> &points, const QString &ink, int percent)
{
    m_bytes += "<polygon" + attribute("points", pointsText(points)) + attribute("fill", ink)
               + attribute("fill-opacity", opacity(percent)) + "/>";
}

void Svg::dot(QPoint centre, int radius, const QString &ink, const QString &fill)
{
    m_bytes += "<circle" + attribute("cx", centre.x()) + attribute("cy", centre.y())
               + attribute("r", radius) + attribute("fill", fill) + attribute("stroke", ink)
               + attribute("stroke-width", unit + unit / 2) + "/>";
}

void Svg::text(QPoint baseline, const QString &text, const QString &ink, const QString &family,
               int height, Anchor anchor)
{
    m_bytes += "<text" + attribute("x", baseline.x()) + attribute("y", baseline.y())
               + attribute("fill", ink) + attribute("font-size", height)
               + attribute("font-family", family);
    if (anchor != Anchor::Start)
        m_bytes +=
            attribute("text-anchor", QByteArray(anchor == Anchor::Middle ? "middle" : "end"));
    m_bytes += '>' + explain::visible(text).toHtmlEscaped().toUtf8() + "</text>";
}

QByteArray Svg::take()
{
    m_bytes += "</svg>";
    return std::move(m_bytes);
}

} // namespace pictures
