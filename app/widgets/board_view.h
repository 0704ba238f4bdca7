#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace widgets {

/// Paints a row of the board: state, title and amount on the first line, headline and bar on the
/// second. Groups are one line with a count.
class BoardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit BoardDelegate(QObject *parent = nullptr);

    bool setFull(qlonglong fen); ///< what a bar of full width stands for; whether that is new
    void readFonts();            ///< after a change of zoom

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGroup(QPainter &painter, const QRect &rect, const QModelIndex &index,
                    const QStyleOptionViewItem &option) const;
    void paintMeasure(QPainter &painter, const QRect &rect, const QModelIndex &index,
                      const QStyleOptionViewItem &option) const;

    qlonglong m_full = 0;
    QFont m_title;
    QFont m_strong;
    QFont m_caption;
    QFont m_group;
    int m_line = 0; ///< height
};

/// The measures by verdict, over a models::BoardModel (or a proxy of one). Folded groups start folded;
/// what the user unfolds stays so. Keeps the chosen measure through every update.
class BoardView : public QTreeView {
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QString measure() const; ///< chosen; empty = none
    void choose(const QString &measure);

signals:
    void measureChosen(const QString &measure);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    void unfold(int first, int last);
    void amountsChanged();
    void measureBars();
    QModelIndex find(const QString &measure) const;
    void bringIntoSight(const QModelIndex &measure);

    BoardDelegate *m_delegate = nullptr;
    bool m_barsStale = false; ///< amounts have changed since the bars were measured
};

} // namespace widgets
