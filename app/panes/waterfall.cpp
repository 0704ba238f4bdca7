#include "panes/waterfall.h"

#include "models/totals_view.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace panes {

namespace space = widgets::space;

namespace {

constexpr int barHeight = 10;
/// A base beyond so many times everything else is not drawn to scale.
constexpr std::int64_t dwarfs = 8;

const explain::Reason *find(const explain::Reason &reason, const QString &key)
{
    if (reason.key == key)
        return &reason;
    for (const explain::Reason &child : reason.children) {
        if (const explain::Reason *found = find(child, key))
            return found;
    }
    return nullptr;
}

std::int64_t fenOf(const base::Rational &value)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const base::Int128 whole = value.floor();
    return whole < 0 ? 0 : whole > most ? most : static_cast<std::int64_t>(whole);
}

bool isMoney(const assess::Stage &stage, bool wasMoney)
{
    const rulebook::Alternative *alternative = stage.alternative;
    const bool isNumber = alternative && alternative->formula
                          && alternative->formula->type().kind == feel::Kind::Number;
    if (stage.kind == assess::Stage::Kind::Base)
        return !isNumber;
    return wasMoney || !isNumber;
}

widgets::BarStyle styleOf(const assess::Outcome &outcome)
{
    const models::Total total = models::totalOf(outcome);
    return total == models::Total::None ? widgets::BarStyle::Solid : widgets::barStyleOf(total);
}

WaterfallBlock blockOf(const std::vector<assess::Stage> &stages, const explain::Reason &amount,
                       widgets::BarStyle style)
{
    WaterfallBlock block;
    block.total = amount.has;
    bool money = false;
    for (std::size_t i = 0; i < stages.size() && i < amount.children.size(); ++i) {
        const assess::Stage &stage = stages[i];
        const explain::Reason &words = amount.children[i];
        money = isMoney(stage, money);
        WaterfallStep step{words.what, words.has, words.margin, {}, {}, stage.acted};
        const bool isEquation =
            stage.kind == assess::Stage::Kind::Rate || stage.kind == assess::Stage::Kind::Less;
        if (isEquation && !words.detail.isEmpty())
            step.has = words.detail; // 3,000,000.00 × 20 % = 600,000.00
        const bool isKnown =
            stage.result.high || (stage.result.low && stage.result.low->sign() > 0);
        if (money && isKnown) {
            widgets::Bar bar;
            bar.low = stage.result.low ? fenOf(*stage.result.low) : 0;
            if (stage.result.high)
                bar.high = fenOf(*stage.result.high);
            bar.style = style;
            step.after = bar;
        }
        const bool isBound =
            stage.kind == assess::Stage::Kind::Floor || stage.kind == assess::Stage::Kind::Cap;
        if (isBound && stage.operand.isPoint())
            step.bound = fenOf(*stage.operand.low);
        block.steps.push_back(std::move(step));
    }
    return block;
}

std::int64_t endOf(const widgets::Bar &bar) { return bar.high.value_or(bar.low); }

} // namespace

std::vector<WaterfallBlock> waterfallOf(const assess::Outcome &outcome, const explain::Reason &root)
{
    std::vector<WaterfallBlock> blocks;
    const auto add = [&](const std::vector<assess::Stage> &stages, const QString &key,
                         const QString &title) {
        const explain::Reason *amount = find(root, key);
        if (!amount || stages.empty() || amount->children.empty())
            return;
        blocks.push_back(blockOf(stages, *amount, styleOf(outcome)));
        blocks.back().title = title;
    };
    const QString whole = QStringLiteral("amount");
    if (outcome.rows.empty())
        add(outcome.stages, whole, {});
    else if (outcome.rows.size() == 1)
        add(outcome.rows.front().stages, whole, {});
    else
        for (const assess::RowOutcome &row : outcome.rows) {
            const QString place = row.rows.empty() ? QString() : QString::number(row.rows.front());
            const explain::Reason *line = find(root, QStringLiteral("row@") + place);
            if (row.verdict < assess::Verdict::NotEligible && line)
                add(row.stages, QStringLiteral("amount@") + place, line->what);
        }
    return blocks;
}

Waterfall::Waterfall(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    widgets::setType(*this, widgets::Type::Body);
}

void Waterfall::show(std::vector<WaterfallBlock> blocks)
{
    m_blocks = std::move(blocks);
    std::int64_t base = 0;
    std::int64_t others = 0;
    for (const WaterfallBlock &block : m_blocks) {
        for (std::size_t i = 0; i < block.steps.size(); ++i) {
            const WaterfallStep &step = block.steps[i];
            std::int64_t &most = i == 0 ? base : others;
            if (step.after)
                most = std::max(most, endOf(*step.after));
            others = std::max(others, step.bound.value_or(0));
        }
    }
    m_full = others > 0 && base / dwarfs > others ? others + others / 4 : std::max(base, others);
    setAccessibleName(tr("How the amount comes about"));
    setAccessibleDescription(texts().join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QStringList Waterfall::texts() const
{
    QStringList lines;
    for (const WaterfallBlock &block : m_blocks) {
        if (!block.title.isEmpty())
            lines.append(block.title);
        for (const WaterfallStep &step : block.steps) {
            QString line = tr("%1: %2").arg(step.what, step.has);
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

int Waterfall::blockHeight(const WaterfallBlock &block) const
{
    const int title = block.title.isEmpty() ? 0 : titleHeight();
    return title + static_cast<int>(block.steps.size()) * stepHeight() + titleHeight()
           + space::huge;
}

QSize Waterfall::sizeHint() const
{
    int height = space::medium;
    for (const WaterfallBlock &block : m_blocks)
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
    for (const WaterfallBlock &block : m_blocks) {
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
        const WaterfallStep *before = nullptr;
        for (const WaterfallStep &step : block.steps) {
            paintStep(painter, QRect(space::large, line, width, stepHeight()), step, before);
            before = &step;
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

void Waterfall::paintStep(QPainter &painter, const QRect &rect, const WaterfallStep &step,
                          const WaterfallStep *before) const
{
    const widgets::Colours &colours = widgets::coloursOf(palette());
    const QFont body = widgets::fontOf(widgets::Type::Body);
    const QFontMetrics metrics(body);
    painter.setFont(body);
    const QString value =
        step.margin.isEmpty() ? step.has : QStringLiteral("%1 · %2").arg(step.has, step.margin);
    const int half = std::min(metrics.horizontalAdvance(value) + 2, rect.width() * 3 / 4);
    painter.setPen(step.acted ? colours.text : colours.quiet);
    painter.drawText(
        QRect(rect.left(), rect.top(), rect.width() - half - space::small, metrics.height()),
        Qt::AlignLeft,
        metrics.elidedText(step.what, Qt::ElideRight, rect.width() - half - space::small));
    painter.setPen(colours.text);
    painter.drawText(QRect(rect.right() - half + 1, rect.top(), half, metrics.height()),
                     Qt::AlignRight, metrics.elidedText(value, Qt::ElideRight, half));
    if (!step.after || m_full <= 0)
        return;
    const QRect bar(rect.left(), rect.top() + metrics.height() + 2, rect.width(), barHeight);
    // What stood before this step, faintly, so that one sees what the step took away.
    if (before && before->after) {
        QColor ghost = colours.quiet;
        ghost.setAlphaF(0.15F);
        const base::Int128 end = std::min(endOf(*before->after), m_full);
        painter.fillRect(
            QRect(bar.left(), bar.top(), static_cast<int>(end * bar.width() / m_full), barHeight),
            ghost);
    }
    widgets::Bar drawn = *step.after;
    if (endOf(drawn) > m_full) { // out of scale: an open end
        drawn.low = std::min(drawn.low, m_full);
        drawn.high.reset();
    }
    widgets::paintBar(painter, bar, drawn, m_full, colours);
    paintBound(painter, bar, step);
}

void Waterfall::paintBound(QPainter &painter, const QRect &bar, const WaterfallStep &step) const
{
    if (!step.bound || *step.bound > m_full)
        return;
    const base::Int128 scaled = base::Int128(*step.bound) * (bar.width() - 1) / m_full;
    const int x = bar.left() + static_cast<int>(scaled);
    painter.setPen(QPen(widgets::coloursOf(palette()).text, 2));
    painter.drawLine(x, bar.top() - 3, x, bar.bottom() + 3);
}

void Waterfall::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace panes
