#include "pictures/bar.h"

#include <algorithm>

namespace pictures {

namespace {

constexpr int unit = Svg::unit;
constexpr int tint = 18;  ///< per cent
constexpr int ghost = 15; ///< per cent

/// Units along `width` units.
int lengthOf(std::int64_t fen, std::int64_t full, int width)
{
    const base::Int128 scaled = static_cast<base::Int128>(fen) * width / full;
    return static_cast<int>(std::clamp<base::Int128>(scaled, 0, width));
}

/// The end fades into what the picture lies on, in steps.
void fade(Svg &svg, const QRect &rect, const QString &surface)
{
    constexpr int steps = 8;
    constexpr int step = 3 * unit;
    for (int i = 0; i < steps; ++i) {
        const int left = rect.left() + rect.width() - (steps - i) * step;
        if (left >= rect.left())
            svg.fill(QRect(left, rect.top(), step, rect.height()), surface, (i + 1) * 100 / steps);
    }
}

void draw(Svg &svg, const QRect &rect, const Bar &bar, std::int64_t full, const Inks &inks)
{
    svg.fill(QRect(rect.left(), rect.top() + rect.height() - unit, rect.width(), unit), inks.line);
    const int low = lengthOf(bar.low, full, rect.width());
    int high = bar.high ? lengthOf(*bar.high, full, rect.width()) : rect.width();
    if (bar.high && *bar.high > 0)
        high = std::max(high, 2 * unit); // something is never drawn as nothing
    if (high <= 0)
        return;
    const QRect sure(rect.left(), rect.top(), low, rect.height());
    const QRect whole(rect.left(), rect.top(), high, rect.height());
    const QRect open(rect.left() + low, rect.top(), high - low, rect.height());
    switch (bar.style) {
    case BarStyle::Solid:
        svg.fill(sure, inks.accent);
        if (high > low) {
            svg.fill(open, inks.accent, tint);
            svg.frame(whole, inks.accent);
        }
        break;
    case BarStyle::Hatched:
        svg.hatch(low > 0 ? sure : whole, inks.accent);
        svg.frame(whole, inks.accent);
        break;
    case BarStyle::Outlined:
        svg.fill(high > low ? open : whole, inks.accent, tint);
        svg.frame(whole, inks.accent);
        break;
    case BarStyle::Dotted:
        svg.frame(whole, inks.quiet, QStringLiteral("15 20"));
        break;
    }
    if (!bar.high)
        fade(svg, rect, inks.surface);
}

} // namespace

BarStyle barStyleOf(assess::Total total)
{
    switch (total) {
    case assess::Total::Certain:
        return BarStyle::Solid;
    case assess::Total::Ceiling:
        return BarStyle::Hatched;
    case assess::Total::ByReview:
    case assess::Total::Assumed:
        return BarStyle::Outlined;
    default:
        return BarStyle::Dotted;
    }
}

Bar barOf(const assess::Amount &amount, assess::Total total)
{
    return {amount.low.fen(), amount.high ? std::optional(amount.high->fen()) : std::nullopt,
            barStyleOf(total)};
}

std::int64_t endOf(const Bar &bar) { return bar.high.value_or(bar.low); }

QByteArray svgOf(const Bar &bar, std::int64_t full, QSize size, const Inks &inks)
{
    if (full <= 0 || size.width() < 2 || size.height() < 1)
        return {};
    Svg svg(size);
    draw(svg, QRect(QPoint(), size * unit), bar, full, inks);
    return svg.take();
}

QByteArray svgOf(const StepBar &step, std::int64_t full, QSize size, const Inks &inks)
{
    constexpr int inset = 3 * unit;
    const QRect rect(0, inset, size.width() * unit, size.height() * unit - 2 * inset);
    if (full <= 0 || size.width() < 2 || rect.height() < unit)
        return {};
    Svg svg(size);
    if (step.before)
        svg.fill(QRect(rect.left(), rect.top(), lengthOf(endOf(*step.before), full, rect.width()),
                       rect.height()),
                 inks.quiet, ghost);
    Bar drawn = step.after;
    if (endOf(drawn) > full) {
        drawn.low = std::min(drawn.low, full);
        drawn.high.reset();
    }
    draw(svg, rect, drawn, full, inks);
    if (step.bound && *step.bound <= full) {
        const int x = unit + lengthOf(*step.bound, full, rect.width() - 2 * unit);
        svg.line({x, 0}, {x, size.height() * unit}, inks.text, 2 * unit);
    }
    return svg.take();
}

} // namespace pictures
