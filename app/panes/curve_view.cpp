#include "panes/curve_view.h"

#include "explain/words.h"
#include "widgets/picture.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace panes {

namespace {

constexpr QSize least(320, 160);
constexpr int steps = 4; ///< across

/// Round figures of money between both ends; of anything else even parts.
std::vector<std::int64_t> stopsOf(const advice::WhatIf &result)
{
    std::vector<std::int64_t> stops;
    if (result.fact.type.kind == feel::Kind::Money && result.from == 0) {
        for (const std::int64_t step : pictures::roundSteps(result.to)) {
            if (step <= result.to)
                stops.push_back(step);
        }
        return stops;
    }
    for (int i = 0; i <= steps; ++i)
        stops.push_back(result.from
                        + static_cast<std::int64_t>(
                            static_cast<base::Int128>(result.to - result.from) * i / steps));
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    return stops;
}

} // namespace

pictures::Curve CurveView::curveOf(const advice::WhatIf &result,
                                   const std::vector<advice::Piece> &pieces,
                                   base::Language language)
{
    pictures::Curve curve;
    curve.from = result.from;
    curve.to = result.to;
    curve.pieces = pictures::curvePieces(pieces, result.fact);
    int number = 0;
    for (pictures::CurvePiece &piece : curve.pieces)
        piece.label = curve.pieces.size() > 1 ? QString::number(++number) : QString();
    curve.now = result.now;
    curve.nowText = tr("now");
    const auto positionText = [&](std::int64_t at) {
        return result.fact.type.kind == feel::Kind::Money
                   ? explain::moneyText(base::Money::fromFen(at), language)
                   : explain::valueText(base::Range::point(result.fact.valueAt(at)),
                                        result.fact.type, result.fact.form, *result.rules,
                                        language);
    };
    for (const std::int64_t at : stopsOf(result))
        curve.across.push_back({at, positionText(at)});
    for (const std::int64_t fen : pictures::roundSteps(pictures::topOf(curve.pieces)))
        curve.up.push_back({fen, explain::moneyText(base::Money::fromFen(fen), language)});
    return curve;
}

CurveView::CurveView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
}

void CurveView::show(pictures::Curve curve)
{
    m_curve = std::move(curve);
    update();
}

QSize CurveView::sizeHint() const { return {640, 280}; }

QSize CurveView::minimumSizeHint() const { return least; }

void CurveView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const widgets::Colours &colours = widgets::coloursOf(palette());
    painter.fillRect(rect(), colours.surface);
    if (m_curve) {
        pictures::Inks inks = widgets::inksOf(colours);
        inks.family = QFontInfo(font()).family();
        widgets::paintSvg(painter, rect(), pictures::svgOf(*m_curve, size(), inks));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace panes
