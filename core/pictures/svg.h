// SVG written by hand: the few shapes that pictures are made of.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QSize>
#include <QString>

namespace pictures {

/// Colours as #rrggbb, and the family of the letters.
struct Inks {
    QString accent;
    QString quiet;
    QString text;
    QString line;
    QString surface; ///< what the picture lies on
    QString family;
    bool operator==(const Inks &) const = default;
};

/// On white paper.
Inks paperInks();

/// Coordinates are tenths of a pixel: whole numbers alone, the same bytes on every machine. Only what SVG
/// Tiny 1.2 has, and no identifiers, so that many pictures may stand in one page.
class Svg {
public:
    static constexpr int unit = 10; ///< of a pixel

    /// `size` in pixels.
    explicit Svg(QSize size);

    /// `percent` = opacity.
    void fill(const QRect &rect, const QString &ink, int percent = 100);
    /// The border lies inside the rectangle. `dashes` as stroke-dasharray; empty = solid.
    void frame(const QRect &rect, const QString &ink, const QString &dashes = {});
    /// Slanted lines within the rectangle.
    void hatch(const QRect &rect, const QString &ink);
    void line(QPoint from, QPoint to, const QString &ink, int width, const QString &dashes = {});
    /// Through all points; `filled` closes and fills it, at that opacity.
    void polyline(const QList<QPoint> &points, const QString &ink, int width);
    void area(const QList<QPoint> &points, const QString &ink, int percent);
    void dot(QPoint centre, int radius, const QString &ink, const QString &fill);

    enum class Anchor { Start, Middle, End };
    /// `height` of the letters, in units. The text may come from anywhere.
    void text(QPoint baseline, const QString &text, const QString &ink, const QString &family,
              int height, Anchor anchor = Anchor::Start);

    /// The whole element, with its name space. Not to be used after that.
    QByteArray take();

private:
    QByteArray m_bytes;
};

} // namespace pictures
