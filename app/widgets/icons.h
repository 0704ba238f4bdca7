// Icons of one colour, drawn from :/icons/<name>.svg and tinted when they are painted.
#pragma once

#include "explain/reason.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QPalette;
class QRect;

namespace widgets {

/// Where the colour of an icon comes from. It follows the palette, so that a change of theme needs no
/// new icon.
enum class Tint { Text, Quiet, Accent, OnAccent };

/// An icon that takes its colour from the application's palette each time it is painted.
QIcon icon(const QString &name, Tint tint = Tint::Quiet);

/// A picture with colours of its own: :/icons/<name>.svg as it is. Drawn without a plugin.
QIcon picture(const QString &name);

/// The symbol of a state in its colour; also legible on a selected row.
QIcon markIcon(explain::Mark mark);
/// "met", "unmet", "unknown", "waits", "not-in-force", "not-applicable"; empty for Mark::None.
QString markIconName(explain::Mark mark);

/// Paints an icon in a colour of the caller's choice, sharp on every screen.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour);

/// The picture alone, in device pixels. Kept in QPixmapCache.
QPixmap tinted(const QString &name, const QColor &colour, const QSize &size);

} // namespace widgets
