#include "widgets/icons.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace widgets {

namespace {

QColor colourOf(Tint tint, const Colours &colours)
{
    switch (tint) {
    case Tint::Text:
        return colours.text;
    case Tint::Accent:
        return colours.accent;
    case Tint::OnAccent:
        return colours.onAccent;
    case Tint::Quiet:
        break;
    }
    return colours.quiet;
}

/// Draws the picture anew in the colour of the moment.
class TintedEngine : public QIconEngine {
public:
    TintedEngine(const QString &name, Tint tint) : m_name(name), m_tint(tint) {}
    TintedEngine(const QString &name, explain::Mark mark) : m_name(name), m_mark(mark) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, colour(mode), size);
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Colours &colours = coloursOf(QApplication::palette());
        if (mode == QIcon::Disabled)
            return colours.line;
        return m_mark ? widgets::colourOf(*m_mark, colours) : colourOf(m_tint, colours);
    }

    QString m_name;
    Tint m_tint = Tint::Quiet;
    std::optional<explain::Mark> m_mark;
};

/// Draws the picture as it is.
class PictureEngine : public QIconEngine {
public:
    explicit PictureEngine(const QString &name) : m_file(QStringLiteral(":/icons/%1.svg").arg(name))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        QSvgRenderer(m_file).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        return {{16, 16}, {32, 32}, {48, 48}, {128, 128}}; // what window managers ask for
    }

    QIconEngine *clone() const override { return new PictureEngine(*this); }

private:
    QString m_file;
};

} // namespace

QPixmap tinted(const QString &name, const QColor &colour, const QSize &size)
{
    const QString key = QStringLiteral("huisuan/%1/%2/%3x%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    if (drawing.isValid()) {
        QPainter painter(&image);
        drawing.setAspectRatioMode(Qt::KeepAspectRatio);
        drawing.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
    }
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = tinted(name, colour, (QSizeF(rect.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QIcon icon(const QString &name, Tint tint) { return QIcon(new TintedEngine(name, tint)); }

QIcon picture(const QString &name) { return QIcon(new PictureEngine(name)); }

QIcon markIcon(explain::Mark mark)
{
    const QString name = markIconName(mark);
    return name.isEmpty() ? QIcon() : QIcon(new TintedEngine(name, mark));
}

QString markIconName(explain::Mark mark)
{
    switch (mark) {
    case explain::Mark::Met:
        return QStringLiteral("met");
    case explain::Mark::Unmet:
        return QStringLiteral("unmet");
    case explain::Mark::Unknown:
        return QStringLiteral("unknown");
    case explain::Mark::Waits:
        return QStringLiteral("waits");
    case explain::Mark::NotInForce:
        return QStringLiteral("not-in-force");
    case explain::Mark::NotApplicable:
        return QStringLiteral("not-applicable");
    case explain::Mark::None:
        break;
    }
    return {};
}

} // namespace widgets
