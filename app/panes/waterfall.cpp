#include "panes/waterfall.h"

#include "widgets/picture.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace panes {

namespace space = widgets::space;

namespace {

constexpr int barHeight = 16; ///< with the room for the mark of a bound

}

Waterfall::Block Waterfall::blockOf(const pictures::StepGroup &group)
{
    Block block;
    block.title = group.row != nullptr ? group.row->what : QString();
    block.total = group.amount->has;
    for (const pictures::Step &step : group.steps) {
        const explain::Reason &words = *step.reason;
        // 3,000,000.00 × 20 % = 600,000.00
        const bool isEquation = words.key.endsWith(u"/rate") || words.key.endsWith(u"/less");
        block.lines.push_back({words.what,
                               isEquation && !words.detail.isEmpty() ? words.detail : words.has,
                               words.margin, step.acted, step.bar});
    }
    return block;
}

Waterfall::Waterfall(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    widgets::setType(*this, widgets::Type::Body);
}

void Waterfall::show(const pictures::Steps &steps)
{
    m_blocks.clear();
    for (const pictures::StepGroup &group : steps.groups)
        m_blocks.push_back(blockOf(group));
    m_full = steps.full;
    setAccessibleName(tr("How the amount comes about"));
    setAccessibleDescription(texts().join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QStringList Waterfall::texts() const
{
    QStringList lines;
    for (const Block &block : m_blocks) {
        if (!block.title.isEmpty())
            lines.append(block.title);
        for (const Line &step : block.lines) {
            QString line = tr("%1: %2").arg(step.what, step.value);
            if (!step.margin.isEmpty())
                line += tr(", ") + step.margin;
            lines.append(line);
        }
        lines.append(tr("Result: %1").arg(block.total));
    }
    return lines;
}

int Waterfall::stepHeight() const
{
    return QFontMetrics(widgets::fontOf(widgets::Type::Body)).height() + barHeight + space::medium;
}

int Waterfall::titleHeight() const
{
    return QFontMetrics(widgets::fontOf(widgets::Type::Body, true)).height() + space::small;
}

int Waterfall::blockHeight(const Block &block) const
{
    const int title = block.title.isEmpty() ? 0 : titleHeight();
    return title + static_cast<int>(block.lines.size()) * stepHeight() + titleHeight()
           + space::huge;
}

QSize Waterfall::sizeHint() const
{
    int height = space::medium;
    for (const Block &block : m_blocks)
        height += blockHeight(block);
    return {360, height};
}

QSize Waterfall::minimumSizeHint() const { return {240, sizeHint().height()}; }

void Waterfall::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const widgets::Colours &colours = widgets::coloursOf(palette());
    const QFont bold = widgets::fontOf(widgets::Type::Body, true);
    const QFontMetrics metrics(bold);
    int y = space::medium;
    for (const Block &block : m_blocks) {
        const int height = blockHeight(block);
        if (y + height < event->rect().top() || y > event->rect().bottom()) {
            y += height;
            continue;
        }
        int line = y;
        const int width = this->width() - 2 * space::large;
        painter.setFont(bold);
        painter.setPen(colours.text);
        if (!block.title.isEmpty()) {
            painter.drawText(QRect(space::large, line, width, metrics.height()), Qt::AlignLeft,
                             metrics.elidedText(block.title, Qt::ElideRight, width));
            line += titleHeight();
        }
        for (const Line &step : block.lines) {
            paintStep(painter, QRect(space::large, line, width, stepHeight()), step);
            line += stepHeight();
        }
        painter.fillRect(QRect(space::large, line - space::tiny, width, 1), colours.line);
        painter.setFont(bold);
        painter.setPen(colours.text);
        painter.drawText(QRect(space::large, line, width, metrics.height()), Qt::AlignRight,
                         metrics.elidedText(block.total, Qt::ElideRight, width));
        y += height;
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void Waterfall::paintStep(QPainter &painter, const QRect &rect, const Line &step) const
{
    const widgets::Colours &colours = widgets::coloursOf(palette());
    const QFont body = widgets::fontOf(widgets::Type::Body);
    const QFontMetrics metrics(body);
    painter.setFont(body);
    const QString value =
        step.margin.isEmpty() ? step.value : QStringLiteral("%1 · %2").arg(step.value, step.margin);
    const int half = std::min(metrics.horizontalAdvance(value) + 2, rect.width() * 3 / 4);
    painter.setPen(step.acted ? colours.text : colours.quiet);
    painter.drawText(
        QRect(rect.left(), rect.top(), rect.width() - half - space::small, metrics.height()),
        Qt::AlignLeft,
        metrics.elidedText(step.what, Qt::ElideRight, rect.width() - half - space::small));
    painter.setPen(colours.text);
    painter.drawText(QRect(rect.right() - half + 1, rect.top(), half, metrics.height()),
                     Qt::AlignRight, metrics.elidedText(value, Qt::ElideRight, half));
    if (!step.bar)
        return;
    const QRect place(rect.left(), rect.top() + metrics.height(), rect.width(), barHeight);
    widgets::paintSvg(painter, place,
                      pictures::svgOf(*step.bar, m_full, place.size(), widgets::inksOf(colours)));
}

void Waterfall::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace panes
