#pragma once

#include "papers/paper.h"

#include <QString>

namespace papers {

enum class Medium {
    Screen, ///< a whole page that a browser shows and prints: its own style, no script, nothing fetched
    Print, ///< the subset of HTML that QTextDocument lays out; goes with printStyle()
};

/// Every text is escaped, control characters and direction marks are made visible.
QString htmlOf(const Paper &paper, Medium medium);

/// The style sheet for Medium::Print; lengths in points.
QString printStyle();

} // namespace papers
