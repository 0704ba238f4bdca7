#include "pictures/curve.h"

#include <algorithm>

namespace pictures {

namespace {

constexpr int unit = Svg::unit;
constexpr int letters = 11 * unit;
constexpr int tint = 18;

/// About how wide a text is: nobody measures letters here. Those of Chinese are square.
int widthOf(const QString &text)
{
    constexpr char16_t firstWide = 0x2E80;
    int width = 0;
    for (const QChar letter : text)
        width += letter.unicode() >= firstWide ? letters : letters * 13 / 20;
    return width;
}

int widest(const std::vector<CurveTick> &ticks)
{
    int width = 0;
    for (const CurveTick &tick : ticks)
        width = std::max(width, widthOf(tick.text));
    return width;
}

/// Where positions and fen lie on the picture.
class Plot {
public:
    Plot(const Curve &curve, QSize size)
        : m_from(curve.from),
          m_span(curve.to - curve.from),
          m_top(std::max<std::int64_t>(curve.up.empty() ? topOf(curve.pieces) : curve.up.back().at,
                                       1)),
          m_area(widest(curve.up) + 16 * unit, above, 0, size.height() * unit - above - below)
    {
        const int right = curve.across.empty() ? 0 : widthOf(curve.across.back().text) / 2;
        m_area.setWidth(std::max(size.width() * unit - m_area.left() - right - 8 * unit, unit));
    }

    int x(std::int64_t position) const
    {
        return m_area.left() + scaled(position - m_from, m_span, m_area.width());
    }
    int y(std::int64_t fen) const
    {
        return m_area.top() + m_area.height() - scaled(fen, m_top, m_area.height());
    }
    QPoint at(std::int64_t position, std::int64_t fen) const { return {x(position), y(fen)}; }
    const QRect &area() const { return m_area; }
    std::int64_t top() const { return m_top; }

private:
    static constexpr int above = 26 * unit;
    static constexpr int below = 26 * unit;

    static int scaled(std::int64_t part, std::int64_t whole, int length)
    {
        const base::Int128 value = static_cast<base::Int128>(part) * length / whole;
        return static_cast<int>(std::clamp<base::Int128>(value, 0, length));
    }

    std::int64_t m_from;
    std::int64_t m_span;
    std::int64_t m_top;
    QRect m_area;
};

std::optional<Rise> riseOf(const advice::Course &course, const advice::Piece &piece,
                           const advice::MovingFact &fact)
{
    const auto from = course.at(fact.valueAt(piece.from));
    const auto to = course.at(fact.valueAt(piece.to));
    if (!from || !to)
        return std::nullopt;
    return Rise{from->fen(), to->fen()};
}

void drawAxes(Svg &svg, const Plot &plot, const Curve &curve, const Inks &inks)
{
    const QRect &area = plot.area();
    const int right = area.left() + area.width();
    const int bottom = area.top() + area.height();
    for (const CurveTick &tick : curve.up) {
        const int y = plot.y(tick.at);
        svg.line({area.left(), y}, {right, y}, inks.line, unit);
        svg.text({area.left() - 8 * unit, y + 4 * unit}, tick.text, inks.quiet, inks.family,
                 letters, Svg::Anchor::End);
    }
    for (const CurveTick &tick : curve.across) {
        const int x = plot.x(tick.at);
        svg.line({x, bottom}, {x, bottom + 4 * unit}, inks.quiet, unit);
        svg.text({x, bottom + 18 * unit}, tick.text, inks.quiet, inks.family, letters,
                 Svg::Anchor::Middle);
    }
    svg.line({area.left(), bottom}, {right, bottom}, inks.quiet, unit);
}

void drawNow(Svg &svg, const Plot &plot, const Curve &curve, const Inks &inks)
{
    if (!curve.now || *curve.now < curve.from || *curve.now > curve.to)
        return;
    const int x = plot.x(*curve.now);
    const QRect &area = plot.area();
    svg.line({x, area.top() - 8 * unit}, {x, area.top() + area.height()}, inks.text, unit,
             QStringLiteral("30 30"));
    const bool isRight = x > area.center().x();
    svg.text({x + (isRight ? -4 : 4) * unit, area.top() - 12 * unit}, curve.nowText, inks.text,
             inks.family, letters, isRight ? Svg::Anchor::End : Svg::Anchor::Start);
}

void drawPiece(Svg &svg, const Plot &plot, const CurvePiece &piece, const Inks &inks)
{
    const QPoint lowFrom = plot.at(piece.from, piece.low.from);
    const QPoint lowTo = plot.at(piece.to, piece.low.to);
    const Rise high = piece.high.value_or(Rise{plot.top(), plot.top()});
    const QPoint highFrom = plot.at(piece.from, high.from);
    const QPoint highTo = plot.at(piece.to, high.to);
    if (lowFrom != highFrom || lowTo != highTo)
        svg.area({lowFrom, lowTo, highTo, highFrom}, inks.accent, tint);
    constexpr int thick = 2 * unit;
    svg.polyline({lowFrom, lowTo}, inks.accent, thick);
    if (piece.high)
        svg.polyline({highFrom, highTo}, inks.accent, thick);
}

std::int64_t endOf(const CurvePiece &piece) { return piece.high ? piece.high->to : piece.low.to; }

/// A jump: a dotted line from where the amount was to where it goes on; a bend: a dot.
void drawStart(Svg &svg, const Plot &plot, const CurvePiece *before, const CurvePiece &piece,
               const Inks &inks)
{
    constexpr int radius = 3 * unit;
    const std::int64_t height = piece.high ? piece.high->from : piece.low.from;
    const QPoint to = plot.at(piece.from, height);
    if (piece.start == advice::Start::Cliff && before != nullptr) {
        const QPoint from = plot.at(before->to, endOf(*before));
        svg.line(from, to, inks.quiet, unit, QStringLiteral("20 20"));
        svg.dot(from, radius, inks.accent, inks.surface);
    }
    if (piece.start != advice::Start::Edge)
        svg.dot(to, radius, inks.accent, inks.accent);
    if (!piece.label.isEmpty()) {
        const int right = plot.area().left() + plot.area().width();
        const bool isEnd = to.x() > right - 10 * unit;
        svg.text({to.x() + (isEnd ? -6 : 6) * unit, to.y() - 7 * unit}, piece.label, inks.text,
                 inks.family, letters, isEnd ? Svg::Anchor::End : Svg::Anchor::Start);
    }
}

} // namespace

std::vector<CurvePiece> curvePieces(const std::vector<advice::Piece> &pieces,
                                    const advice::MovingFact &fact)
{
    std::vector<CurvePiece> result;
    for (const advice::Piece &piece : pieces) {
        CurvePiece drawn{piece.from, piece.to, {}, Rise{}, piece.start, {}};
        const auto low = riseOf(piece.low, piece, fact);
        const auto high = piece.high ? riseOf(*piece.high, piece, fact) : std::nullopt;
        if (low)
            drawn.low = *low;
        if (!piece.high)
            drawn.high.reset();
        else if (low && high)
            drawn.high = high;
        result.push_back(std::move(drawn));
    }
    return result;
}

std::int64_t topOf(const std::vector<CurvePiece> &pieces)
{
    std::int64_t top = 0;
    for (const CurvePiece &piece : pieces) {
        const Rise high = piece.high.value_or(piece.low);
        top = std::max({top, piece.low.from, piece.low.to, high.from, high.to});
    }
    return top;
}

std::vector<std::int64_t> roundSteps(std::int64_t top)
{
    constexpr std::int64_t most = 5;
    // at least one yuan, so that every step has a short name
    std::int64_t step = 100;
    for (int turn = 0; top / step > most || (top / step == most && top % step != 0); ++turn)
        step = turn % 3 == 1 ? step / 2 * 5 : step * 2; // 1, 2, 5, 10, ...
    std::vector<std::int64_t> steps{0};
    while (steps.back() < top || steps.size() < 2)
        steps.push_back(steps.back() + step);
    return steps;
}

QByteArray svgOf(const Curve &curve, QSize size, const Inks &inks)
{
    constexpr QSize least(160, 80);
    if (size.width() < least.width() || size.height() < least.height() || curve.to <= curve.from)
        return {};
    const Plot plot(curve, size);
    Svg svg(size);
    drawAxes(svg, plot, curve, inks);
    drawNow(svg, plot, curve, inks);
    for (const CurvePiece &piece : curve.pieces)
        drawPiece(svg, plot, piece, inks);
    const CurvePiece *before = nullptr;
    for (const CurvePiece &piece : curve.pieces) {
        drawStart(svg, plot, before, piece, inks);
        before = &piece;
    }
    return svg.take();
}

} // namespace pictures
