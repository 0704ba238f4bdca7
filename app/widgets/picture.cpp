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

void paintSvg(QPainter &painter, const QRect &rect, const QByteArray &svg)
{
    if (svg.isEmpty() || rect.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatio();
    const QSize size = (QSizeF(rect.size()) * ratio).toSize();
    const QByteArray digest = QCryptographicHash::hash(svg, QCryptographicHash::Md4);
    const QString key = QStringLiteral("svg/%1/%2x%3")
                            .arg(QString::fromLatin1(digest.toHex()))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
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

void paintBar(QPainter &painter, const QRect &rect, const pictures::Bar &bar, std::int64_t full,
              const Colours &colours)
{
    paintSvg(painter, rect, pictures::svgOf(bar, full, rect.size(), inksOf(colours)));
}

} // namespace widgets
