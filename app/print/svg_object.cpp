#include "print/svg_object.h"

#include "papers/html.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintDevice>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QTextFormat>

namespace print {

/// Pixels are 96 to the inch.
QSizeF SvgObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    constexpr qreal screenDpi = 96;
    const QTextImageFormat image = format.toImageFormat();
    const QPaintDevice *device = document->documentLayout()->paintDevice();
    const qreal scale = device != nullptr ? device->logicalDpiY() / screenDpi : 1;
    return QSizeF(image.width(), image.height()) * scale;
}

void SvgObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                           const QTextFormat &format)
{
    const QString source = format.toImageFormat().name();
    if (!source.startsWith(papers::svgSource))
        return;
    const QString data = source.mid(papers::svgSource.size());
    QSvgRenderer renderer(QByteArray::fromBase64(data.toLatin1()));
    renderer.render(painter, rect);
}

} // namespace print
