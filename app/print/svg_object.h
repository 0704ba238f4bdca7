#pragma once

#include <QObject>
#include <QTextObjectInterface>

namespace print {

/// Draws the images of papers::Medium::Print as what they are: lines and areas, sharp on every printer. Goes to
/// QAbstractTextDocumentLayout::registerHandler() for QTextFormat::ImageObject. Anything else is left blank.
class SvgObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

} // namespace print
