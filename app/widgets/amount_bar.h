// Money as a bar: what is sure, what is a ceiling, what a review decides, what is outside.
#pragma once

#include "models/totals_view.h"
#include "widgets/theme.h"

#include <QRect>

#include <cstdint>
#include <optional>

class QPainter;

namespace widgets {

/// How an interval of money is drawn: solid = certain, hatched = up to the ceiling, outlined = decided
/// by a review, dotted = outside the totals of the applicant.
enum class BarStyle { Solid, Hatched, Outlined, Dotted };

struct Bar {
    std::int64_t low = 0;             ///< fen
    std::optional<std::int64_t> high; ///< fen; absent = nothing bounds it
    BarStyle style = BarStyle::Solid;
};

BarStyle barStyleOf(models::Total total);

/// Draws a bar whose full width is `full` fen. Nothing where full is 0.
void paintBar(QPainter &painter, const QRect &rect, const Bar &bar, std::int64_t full,
              const Colours &colours);

} // namespace widgets
