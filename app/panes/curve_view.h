#pragma once

#include "pictures/curve.h"

#include <QWidget>

#include <optional>

namespace panes {

/// Shows a curve as large as it may be. Its description for a screen reader is the caller's.
class CurveView : public QWidget {
    Q_OBJECT

public:
    explicit CurveView(QWidget *parent = nullptr);

    /// A curve with its scales in words: money round, everything else in even parts.
    static pictures::Curve curveOf(const advice::WhatIf &result,
                                   const std::vector<advice::Piece> &pieces,
                                   base::Language language);

    void show(pictures::Curve curve);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<pictures::Curve> m_curve;
};

} // namespace panes
