#include "widgets/totals_strip.h"

#include "widgets/picture.h"
#include "widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr int barHeight = 8;

/// The number large, what it counts and what is not in it small behind it.
struct Figure {
    QString number;
    QString unit;
};

Figure figureOf(const models::TotalLine &line)
{
    QString text = line.text;
    Figure parts;
    if (line.notSet > 0) { // the number without what is set elsewhere
        const auto plus = text.indexOf(u'+');
        if (plus > 0) {
            parts.unit = u' ' + text.mid(plus);
            text = text.left(plus).trimmed();
        }
    }
    const auto blank = text.lastIndexOf(u' ');
    const bool hasUnit = blank > 0 && !text.at(text.size() - 1).isDigit();
    parts.number = hasUnit ? text.left(blank) : text;
    parts.unit = (hasUnit ? text.mid(blank + 1) : QString()) + parts.unit;
    return parts;
}

bool fits(const models::TotalLine &line, Type type, int width)
{
    const Figure parts = figureOf(line);
    const QFontMetrics number(fontOf(type, true));
    const QFontMetrics unit(fontOf(type == Type::Figure ? Type::Body : Type::Caption));
    return number.horizontalAdvance(parts.number) + space::tiny + unit.horizontalAdvance(parts.unit)
           <= width;
}

} // namespace

TotalsStrip::TotalsStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setType(*this, Type::Body);
}

void TotalsStrip::show(const models::TotalsView &totals)
{
    std::vector<models::TotalLine> lines;
    std::int64_t full = 0;
    QStringList spoken;
    for (const models::TotalLine &line : totals.lines) {
        const bool always = line.total <= models::Total::ByReview;
        if (!always && line.isZero)
            continue;
        lines.push_back(line);
        full =
            std::max({full, line.amount.low.fen(), line.amount.high ? line.amount.high->fen() : 0});
        spoken.append(line.spoken);
    }
    setAccessibleName(tr("Totals"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    m_nothing.clear();
    const std::vector<models::TotalLine> before = std::exchange(m_lines, std::move(lines));
    const bool isRescaled = std::exchange(m_full, full) != full;
    const Type figure = m_figure;
    arrange();
    if (before.size() != m_lines.size() || m_figure != figure) {
        update();
        return;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QRect tile = tileAt(i);
        if (before[i] != m_lines[i])
            update(tile);
        else if (isRescaled)
            update(barIn(tile));
    }
}

void TotalsStrip::showNothing(const QString &text)
{
    m_lines.clear();
    m_full = 0;
    m_nothing = text;
    setAccessibleDescription(text);
    update();
}

QStringList TotalsStrip::texts() const
{
    QStringList result;
    for (const models::TotalLine &line : m_lines)
        result.append(line.label + u' ' + line.text);
    if (!m_nothing.isEmpty())
        result.append(m_nothing);
    return result;
}

int TotalsStrip::tileHeight() const
{
    return QFontMetrics(fontOf(Type::Caption)).height()
           + QFontMetrics(fontOf(Type::Figure)).capHeight() + space::small * 2 + barHeight;
}

QSize TotalsStrip::sizeHint() const { return {600, tileHeight() + 2 * space::medium}; }
QSize TotalsStrip::minimumSizeHint() const { return {400, sizeHint().height()}; }

/// One size of figures for all: the largest in which each has its place.
void TotalsStrip::arrange()
{
    if (m_lines.empty())
        return;
    const int width = tileAt(0).width();
    m_figure = Type::Figure;
    for (const Type smaller : {Type::Heading, Type::Body}) {
        if (std::all_of(m_lines.begin(), m_lines.end(),
                        [this, width](const auto &line) { return fits(line, m_figure, width); }))
            break;
        m_figure = smaller;
    }
}

QRect TotalsStrip::tileAt(std::size_t place) const
{
    const int count = static_cast<int>(m_lines.size());
    const int gap = space::huge;
    const int usable = std::min(width(), 360 * count) - 2 * space::large - (count - 1) * gap;
    const int tile = usable / count;
    return {space::large + static_cast<int>(place) * (tile + gap), space::medium, tile,
            tileHeight()};
}

QRect TotalsStrip::barIn(const QRect &tile)
{
    return {tile.left(), tile.bottom() + 1 - barHeight, tile.width(), barHeight};
}

void TotalsStrip::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Colours &colours = coloursOf(palette());
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
    if (m_lines.empty()) {
        painter.setPen(colours.quiet);
        painter.drawText(rect().adjusted(space::large, 0, -space::large, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_nothing);
        return;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QRect tile = tileAt(i);
        const QRect bar = barIn(tile);
        if (event->region().intersects(tile.adjusted(0, 0, 0, -barHeight)))
            paintWords(painter, tile, m_lines[i]);
        if (!event->region().intersects(bar))
            continue;
        if (m_full > 0)
            paintBar(painter, bar, pictures::barOf(m_lines[i].amount, m_lines[i].total), m_full,
                     colours);
        else
            painter.fillRect(QRect(bar.left(), bar.bottom(), bar.width(), 1), colours.line);
    }
}

void TotalsStrip::paintWords(QPainter &painter, const QRect &rect,
                             const models::TotalLine &line) const
{
    const Colours &colours = coloursOf(palette());
    const QFont caption = fontOf(Type::Caption);
    const QFontMetrics captionMetrics(caption);
    painter.setFont(caption);
    painter.setPen(colours.quiet);
    painter.drawText(QRect(rect.left(), rect.top(), rect.width(), captionMetrics.height()),
                     Qt::AlignLeft | Qt::AlignTop,
                     captionMetrics.elidedText(line.label, Qt::ElideRight, rect.width()));

    const bool dim = line.isZero || line.isOutside();
    const int baseline = rect.top() + captionMetrics.height() + space::small
                         + QFontMetrics(fontOf(Type::Figure)).capHeight();
    const Figure parts = figureOf(line);
    const QFont figure = fontOf(m_figure, true);
    const QFont unit = fontOf(m_figure == Type::Figure ? Type::Body : Type::Caption);
    painter.setFont(figure);
    painter.setPen(dim ? colours.quiet : colours.text);
    painter.drawText(rect.left(), baseline,
                     QFontMetrics(figure).elidedText(parts.number, Qt::ElideRight, rect.width()));
    const int used = QFontMetrics(figure).horizontalAdvance(parts.number) + space::tiny;
    painter.setFont(unit);
    painter.setPen(colours.quiet);
    painter.drawText(rect.left() + used, baseline,
                     QFontMetrics(unit).elidedText(parts.unit, Qt::ElideRight,
                                                   std::max(0, rect.width() - used)));
}

void TotalsStrip::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void TotalsStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        arrange();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace widgets
