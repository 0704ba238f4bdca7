// Pictures of the core on the screen, in the colours of the theme.
#pragma once

#include "pictures/bar.h"
#include "widgets/theme.h"

#include <QRect>

class QPainter;

namespace widgets {

/// The colours of pictures that lie on a surface; no family: bars have no letters.
pictures::Inks inksOf(const Colours &colours);

/// Draws an SVG element where it is to stand, sharp at every scale. What was drawn before is remembered. Nothing
/// where it is empty.
void paintSvg(QPainter &painter, const QRect &rect, const QByteArray &svg);

/// Draws a bar whose full width is `full` fen. Nothing where full is 0.
void paintBar(QPainter &painter, const QRect &rect, const pictures::Bar &bar, std::int64_t full,
              const Colours &colours);

} // namespace widgets
