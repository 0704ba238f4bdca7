#pragma once

#include "pictures/steps.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace panes {

/// How an amount comes about, from the base through rate, floor and cap to the fen: a line and a bar a
/// step, all on one scale. A base that would dwarf the rest is drawn with an open end.
class Waterfall : public QWidget {
    Q_OBJECT

public:
    explicit Waterfall(QWidget *parent = nullptr);

    /// Takes what it needs: the reasons may go.
    void show(const pictures::Steps &steps);
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
    struct Line {
        QString what;
        QString value;  ///< operand with its unit, or the equation
        QString margin; ///< bounds: what they did
        bool acted = false;
        std::optional<pictures::StepBar> bar;
    };
    /// The steps of one row, or of the whole measure.
    struct Block {
        QString title; ///< empty where the measure has one block
        QString total;
        std::vector<Line> lines;
    };

    static Block blockOf(const pictures::StepGroup &group);
    int stepHeight() const;
    int titleHeight() const;
    int blockHeight(const Block &block) const;
    void paintStep(QPainter &painter, const QRect &rect, const Line &line) const;

    std::vector<Block> m_blocks;
    std::int64_t m_full = 0; ///< fen of a bar of full width
};

} // namespace panes
