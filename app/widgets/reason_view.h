#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace widgets {

/// The tree of reasons over a models::ReasonModel: one line a node, the state as symbol first. Columns
/// that do not fit the width go; the detail beside the tree has them all.
class ReasonView : public QTreeView {
    Q_OBJECT

public:
    explicit ReasonView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Unfolds what is decisive; called when another measure is shown.
    void unfoldDecisive();

signals:
    void nodeChosen(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();
    void unfold(const QModelIndex &parent, int first, int last);
};

} // namespace widgets
