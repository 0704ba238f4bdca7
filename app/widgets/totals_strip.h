#pragma once

#include "models/totals_view.h"
#include "widgets/theme.h"

#include <QWidget>

#include <vector>

namespace widgets {

/// The totals side by side, never added up: certain, ceiling, by review always; an assumption of the
/// user and what is outside where there is any. Each with its figure and, on one scale, its bar.
class TotalsStrip : public QWidget {
    Q_OBJECT

public:
    explicit TotalsStrip(QWidget *parent = nullptr);

    void show(const models::TotalsView &totals);
    using QWidget::show;
    /// Nothing to show: `text` says why.
    void showNothing(const QString &text);

    /// What is painted now, for tests and screen readers: the lines in their order.
    QStringList texts() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    int tileHeight() const;
    QRect tileAt(std::size_t place) const;
    static QRect barIn(const QRect &tile);
    void paintWords(QPainter &painter, const QRect &rect, const models::TotalLine &line) const;

    std::vector<models::TotalLine> m_lines;
    std::int64_t m_full = 0;
    QString m_nothing;
    Type m_figure = Type::Figure; ///< what the figures are painted in
};

} // namespace widgets
