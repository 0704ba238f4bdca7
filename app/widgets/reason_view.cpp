#include "widgets/reason_view.h"

#include "models/reason_model.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace widgets {

namespace {

using Reasons = models::ReasonModel;

/// What something is, with its symbol, in the first column; the rest as it is.
class ReasonDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Colours &colours = coloursOf(option->palette);
        const auto mark = static_cast<explain::Mark>(index.data(Reasons::MarkRole).toInt());
        option->textElideMode = Qt::ElideRight;
        if (index.column() == Reasons::WhatColumn) {
            option->icon = markIcon(mark);
            if (!option->icon.isNull())
                option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(14, 14);
        } else if (index.column() == Reasons::MarginColumn) {
            option->palette.setColor(QPalette::Text, colourOf(mark, colours));
            option->palette.setColor(QPalette::HighlightedText, colourOf(mark, colours));
        } else if (index.column() != Reasons::HasColumn) {
            option->palette.setColor(QPalette::Text, colours.quiet);
            option->palette.setColor(QPalette::HighlightedText, colours.quiet);
        }
        if (index.column() == Reasons::HasColumn || index.column() == Reasons::MarginColumn)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(index)
        return {100, option.fontMetrics.height() + space::tiny};
    }
};

} // namespace

ReasonView::ReasonView(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new ReasonDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setIndentation(space::medium);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
}

void ReasonView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    setColumnHidden(Reasons::StateColumn, true);
    setTreePosition(Reasons::WhatColumn);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        unfoldDecisive();
        fitColumns();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &ReasonView::unfold);
    unfoldDecisive();
    fitColumns();
}

void ReasonView::unfold(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        if (!index.data(Reasons::DecisiveRole).toBool())
            continue;
        setExpanded(index, true);
        unfold(index, 0, model()->rowCount(index) - 1);
    }
}

void ReasonView::unfoldDecisive() { unfold({}, 0, model()->rowCount() - 1); }

void ReasonView::fitColumns()
{
    const int width = viewport()->width();
    const int em = fontMetrics().height();
    const bool needs = width >= em * 34;
    const bool margin = width >= em * 24;
    const bool article = width >= em * 44;
    setColumnHidden(Reasons::NeedsColumn, !needs);
    setColumnHidden(Reasons::MarginColumn, !margin);
    setColumnHidden(Reasons::ArticleColumn, !article);
    setHeaderHidden(!needs); // two or three columns explain themselves
    int left = width;
    const auto give = [this, &left](int column, int part) {
        setColumnWidth(column, part);
        left -= part;
    };
    const int parts = article ? 7 : needs ? 5 : 4;
    const int share = margin ? width / parts : width * 2 / 5;
    give(Reasons::HasColumn, share);
    if (needs)
        give(Reasons::NeedsColumn, share);
    if (margin)
        give(Reasons::MarginColumn, share);
    if (article)
        give(Reasons::ArticleColumn, em * 6);
    setColumnWidth(Reasons::WhatColumn, std::max(left, em * 6));
}

void ReasonView::resizeEvent(QResizeEvent *event)
{
    const QModelIndex current = currentIndex().siblingAtColumn(Reasons::WhatColumn);
    const bool wasSeen =
        !event->oldSize().isValid() || QRect({}, event->oldSize()).intersects(visualRect(current));
    QTreeView::resizeEvent(event);
    if (model())
        fitColumns();
    if (wasSeen)
        scrollTo(current);
}

void ReasonView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model()) {
        fitColumns();
        scheduleDelayedItemsLayout();
    }
}

void ReasonView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit nodeChosen(current);
}

} // namespace widgets
