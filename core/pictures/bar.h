// Money as a bar: what is sure, what is a ceiling, what a review decides, what is outside.
#pragma once

#include "assess/outcome.h"
#include "pictures/svg.h"

#include <cstdint>
#include <optional>

namespace pictures {

/// How an interval of money is drawn: solid = certain, hatched = up to the ceiling, outlined = decided
/// by a review, dotted = outside the totals of the applicant, or in none.
enum class BarStyle { Solid, Hatched, Outlined, Dotted };

BarStyle barStyleOf(assess::Total total);

struct Bar {
    std::int64_t low = 0;             ///< fen
    std::optional<std::int64_t> high; ///< fen; absent = nothing bounds it
    BarStyle style = BarStyle::Solid;
};

Bar barOf(const assess::Amount &amount, assess::Total total);

/// The farthest figure of a bar, for scales.
std::int64_t endOf(const Bar &bar);

/// A bar whose full width is `full` fen. Empty where `full` is 0 or there is no room.
QByteArray svgOf(const Bar &bar, std::int64_t full, QSize size, const Inks &inks);

/// What an award has come to after a step, with what it was before and where a floor or cap lies.
struct StepBar {
    Bar after;
    std::optional<Bar> before;
    std::optional<std::int64_t> bound; ///< fen
};

/// A step that is out of scale has an open end. Above and below it there is room for the mark of the bound.
QByteArray svgOf(const StepBar &step, std::int64_t full, QSize size, const Inks &inks);

} // namespace pictures
