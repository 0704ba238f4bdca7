#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// Cells of a models::TableModel: the input that fits the column, errors underlined, missing cells
/// marked. Enter commits and goes down, Tab to the right, Escape restores.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

signals:
    void typed(const QString &path, const QString &text) const; ///< per key; not stored yet
    void wentDown() const;                                      ///< Enter closed an editor

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeChoice(QWidget *parent, const QModelIndex &index) const;
    QWidget *makeLine(QWidget *parent, const QModelIndex &index) const;
};

} // namespace widgets
