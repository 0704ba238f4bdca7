#pragma once

#include "assess/outcome.h"
#include "explain/reason.h"
#include "widgets/amount_bar.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace panes {

/// One step of an award: its words, and what has come out after it.
struct WaterfallStep {
    QString what;
    QString has;                       ///< operand with its unit
    QString margin;                    ///< bounds: what they did
    std::optional<widgets::Bar> after; ///< absent where it is no money yet
    std::optional<std::int64_t> bound; ///< fen, of floors and caps
    bool acted = false;
};

/// The steps of one row, or of the whole measure.
struct WaterfallBlock {
    QString title; ///< empty where the measure has one block
    QString total;
    std::vector<WaterfallStep> steps;
};

/// Steps of what an outcome gives, row by row; the words are those of its reasons. Rows that give nothing
/// are left out. Empty where there is nothing to work out.
std::vector<WaterfallBlock> waterfallOf(const assess::Outcome &outcome,
                                        const explain::Reason &root);

/// How an amount comes about, from the base through rate, floor and cap to the fen: a line and a bar a
/// step, all on one scale. A base that would dwarf the rest is drawn with an open end.
class Waterfall : public QWidget {
    Q_OBJECT

public:
    explicit Waterfall(QWidget *parent = nullptr);

    void show(std::vector<WaterfallBlock> blocks);
    using QWidget::show;
    bool isEmpty() const { return m_blocks.empty(); }
    /// Everything that is painted, a line a step.
    QStringList texts() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int stepHeight() const;
    int titleHeight() const;
    int blockHeight(const WaterfallBlock &block) const;
    void paintStep(QPainter &painter, const QRect &rect, const WaterfallStep &step,
                   const WaterfallStep *before) const;
    void paintBound(QPainter &painter, const QRect &bar, const WaterfallStep &step) const;

    std::vector<WaterfallBlock> m_blocks;
    std::int64_t m_full = 0; ///< fen of a bar of full width
};

} // namespace panes
