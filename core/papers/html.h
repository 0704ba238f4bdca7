#pragma once

#include "papers/paper.h"

#include <QLatin1StringView>
#include <QString>

namespace papers {

/// Begins the source of every image of Medium::Print; an SVG element in base64 follows.
inline constexpr QLatin1StringView svgSource("data:image/svg+xml;base64,");

enum class Medium {
    Screen, ///< a whole page that a browser shows and prints: its own style, no script, nothing fetched
    Print, ///< the subset of HTML that QTextDocument lays out; goes with printStyle()
};

/// Every text is escaped, control characters and direction marks are made visible.
QString htmlOf(const Paper &paper, Medium medium);

/// The style sheet for Medium::Print; lengths in points.
QString printStyle();

} // namespace papers
