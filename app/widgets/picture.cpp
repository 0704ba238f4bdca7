#include "widgets/picture.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace widgets {

pictures::Inks inksOf(const Colours &colours)
{
    return {colours.accent.name(), colours.quiet.name(),   colours.text.name(),
            colours.line.name(),   colours.surface.name(), QString()};
}

namespace {

/// `svg` is asked for only where no picture lies under the key.
template <class Svg>
void paintKept(QPainter &painter, const QRect &rect, const QString &picture, Svg svgOf)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const QSize size = (QSizeF(rect.size()) * ratio).toSize();
    const QString key =
        QStringLiteral("%1/%2x%3").arg(picture).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        const QByteArray svg = svgOf();
        if (svg.isEmpty())
            return;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter canvas(&pixmap);
        canvas.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer(svg).render(&canvas, QRectF(QPointF(), QSizeF(size)));
        canvas.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace

void paintSvg(QPainter &painter, const QRect &rect, const QByteArray &svg)
{
    if (svg.isEmpty() || rect.isEmpty())
        return;
    const QByteArray digest = QCryptographicHash::hash(svg, QCryptographicHash::Md4);
    paintKept(painter, rect, QStringLiteral("svg/") + QString::fromLatin1(digest.toHex()),
              [&svg] { return svg; });
}

void paintBar(QPainter &painter, const QRect &rect, const pictures::Bar &bar, std::int64_t full,
              const Colours &colours)
{
    if (rect.isEmpty())
        return;
    const QString key = QStringLiteral("bar/%1/%2/%3/%4/%5/%6/%7x%8")
                            .arg(bar.low)
                            .arg(bar.high.value_or(-1))
                            .arg(static_cast<int>(bar.style))
                            .arg(full)
                            .arg(colours.accent.rgba()) // these two tell the palettes apart
                            .arg(colours.surface.rgba())
                            .arg(rect.width())
                            .arg(rect.height());
    paintKept(painter, rect, key,
              [&] { return pictures::svgOf(bar, full, rect.size(), inksOf(colours)); });
}

} // namespace widgets
