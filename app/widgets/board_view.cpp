#include "widgets/board_view.h"

#include "assess/outcome.h"
#include "models/board_model.h"
#include "widgets/icons.h"
#include "widgets/picture.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

using Board = models::BoardModel;

constexpr int iconSize = 16;
constexpr int barWidth = 72;
constexpr int barHeight = 7;

explain::Mark markOf(const QModelIndex &index)
{
    return static_cast<explain::Mark>(index.data(Board::MarkRole).toInt());
}

bool isGroup(const QModelIndex &index) { return index.data(Board::IsGroupRole).toBool(); }

void drawLine(QPainter &painter, const QRect &rect, const QFont &font, const QColor &colour,
              const QString &text, Qt::Alignment align = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(align | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

BoardDelegate::BoardDelegate(QObject *parent) : QStyledItemDelegate(parent) { readFonts(); }

bool BoardDelegate::setFull(qlonglong fen) { return std::exchange(m_full, fen) != fen; }

void BoardDelegate::readFonts()
{
    m_title = fontOf(Type::Body);
    m_strong = fontOf(Type::Body, true);
    m_caption = fontOf(Type::Caption);
    m_group = fontOf(Type::Caption, true);
    m_line = QFontMetrics(m_title).height();
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, (isGroup(index) ? m_line : 2 * m_line) + 2 * space::tiny};
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QWidget *view = option.widget;
    view->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, view);
    if (isGroup(index))
        paintGroup(*painter, option.rect, index, option);
    else
        paintMeasure(*painter, option.rect, index, option);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect.setLeft(0); // the whole row, with the place of its branch
        view->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, view);
    }
    painter->restore();
}

void BoardDelegate::paintGroup(QPainter &painter, const QRect &rect, const QModelIndex &index,
                               const QStyleOptionViewItem &option) const
{
    const Colours &colours = coloursOf(option.palette);
    const QFont &font = m_group;
    const QString text = index.data(Board::TitleRole).toString();
    const QRect inner = rect.adjusted(space::tiny, 0, -space::small, 0);
    const QString count = QString::number(index.data(Board::CountRole).toInt());
    const int countWidth = QFontMetrics(font).horizontalAdvance(count) + space::small;
    drawLine(painter, inner.adjusted(0, 0, -countWidth, 0), font, colours.quiet, text);
    drawLine(painter, inner, font, colours.quiet, count, Qt::AlignRight);
}

void BoardDelegate::paintMeasure(QPainter &painter, const QRect &rect, const QModelIndex &index,
                                 const QStyleOptionViewItem &option) const
{
    const Colours &colours = coloursOf(option.palette);
    const QRect inner = rect.adjusted(space::tiny, space::tiny, -space::small, -space::tiny);
    const int top = m_line;
    QRect first(inner.left(), inner.top(), inner.width(), top);
    QRect second(inner.left(), inner.top() + top, inner.width(), inner.height() - top);

    const explain::Mark mark = markOf(index);
    const QString symbol = markIconName(mark);
    if (!symbol.isEmpty())
        paintIcon(painter,
                  QRect(first.left(), first.top() + (top - iconSize) / 2, iconSize, iconSize),
                  symbol, colourOf(mark, colours));
    first.setLeft(first.left() + iconSize + space::small);
    second.setLeft(first.left());

    drawLine(painter, first, m_title, colours.text, index.data(Board::TitleRole).toString());

    const QString amount = index.data(Board::AmountTextRole).toString();
    const bool wouldBe = index.data(Board::WouldBeRole).toBool();
    const QVariant high = index.data(Board::HighRole);
    const qlonglong low = index.data(Board::LowRole).toLongLong();
    const auto kind = static_cast<rulebook::AmountKind>(index.data(Board::AmountKindRole).toInt());
    const bool figures = kind != rulebook::AmountKind::InKind
                         && (kind != rulebook::AmountKind::NotSet || high.isValid());
    const bool money =
        figures && !amount.isEmpty() && (low > 0 || !high.isValid() || high.toLongLong() > 0);
    if (money && m_full > 0) {
        pictures::Bar bar{
            low, std::nullopt,
            pictures::barStyleOf(static_cast<models::Total>(index.data(Board::TotalRole).toInt()))};
        if (high.isValid())
            bar.high = high.toLongLong();
        const int width = std::min(barWidth, second.width() / 3);
        paintBar(painter,
                 QRect(second.left(), second.center().y() - barHeight / 2 + 1, width, barHeight),
                 bar, m_full, colours);
        second.setLeft(second.left() + width + space::small);
    }
    if (!amount.isEmpty()) {
        const QFont &font = !figures ? m_caption : wouldBe ? m_title : m_strong;
        const int width =
            std::min(QFontMetrics(font).horizontalAdvance(amount) + 1, second.width());
        drawLine(painter, QRect(second.right() - width + 1, second.top(), width, second.height()),
                 font, wouldBe || !figures ? colours.quiet : colours.text, amount, Qt::AlignRight);
        second.setRight(second.right() - width - space::small);
    }
    // The headline of what is eligible is its amount: said once is enough.
    const bool said =
        index.data(Board::VerdictRole).toInt() == static_cast<int>(assess::Verdict::Eligible);
    if (!said || amount.isEmpty())
        drawLine(painter, second, m_caption, colours.quiet,
                 index.data(Board::HeadlineRole).toString());
}

BoardView::BoardView(QWidget *parent) : QTreeView(parent), m_delegate(new BoardDelegate(this))
{
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(false);
    setRootIsDecorated(true);
    setIndentation(space::large);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(true);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (isGroup(index))
            setExpanded(index, !isExpanded(index));
    });
}

void BoardView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTreeView::setModel(model);
    for (int column = 1; column < model->columnCount(); ++column)
        setColumnHidden(column, true);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int from, int to) {
                if (!parent.isValid())
                    unfold(from, to);
            });
    connect(model, &QAbstractItemModel::modelReset, this,
            [this] { unfold(0, this->model()->rowCount() - 1); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &BoardView::amountsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &BoardView::amountsChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, &BoardView::amountsChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &BoardView::amountsChanged);
    amountsChanged();
    unfold(0, model->rowCount() - 1);
}

/// The rows that changed are painted anew; the others only where the scale of the bars is another. That is
/// looked at once for all that changed, before anything is painted.
void BoardView::amountsChanged()
{
    if (std::exchange(m_barsStale, true))
        return;
    QMetaObject::invokeMethod(this, &BoardView::measureBars, Qt::QueuedConnection);
}

void BoardView::unfold(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex group = model()->index(row, 0);
        setExpanded(group, !group.data(Board::FoldedRole).toBool());
    }
}

void BoardView::measureBars()
{
    if (!std::exchange(m_barsStale, false))
        return;
    qlonglong full = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex group = model()->index(row, 0);
        for (int child = 0; child < model()->rowCount(group); ++child) {
            const QModelIndex index = model()->index(child, 0, group);
            full = std::max({full, index.data(Board::LowRole).toLongLong(),
                             index.data(Board::HighRole).toLongLong()});
        }
    }
    if (m_delegate->setFull(full))
        viewport()->update();
}

void BoardView::paintEvent(QPaintEvent *event)
{
    measureBars();
    QTreeView::paintEvent(event);
}

QModelIndex BoardView::find(const QString &measure) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex group = model()->index(row, 0);
        for (int child = 0; child < model()->rowCount(group); ++child) {
            const QModelIndex index = model()->index(child, 0, group);
            if (index.data(Board::IdRole).toString() == measure)
                return index;
        }
    }
    return {};
}

QString BoardView::measure() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && !isGroup(index) ? index.data(Board::IdRole).toString() : QString();
}

void BoardView::choose(const QString &measure)
{
    const QModelIndex index = find(measure);
    if (!index.isValid())
        return;
    setExpanded(index.parent(), true);
    setCurrentIndex(index);
    bringIntoSight(index);
}

/// With the heading of the group above its first measure.
void BoardView::bringIntoSight(const QModelIndex &measure)
{
    if (measure.row() == 0)
        scrollTo(measure.parent());
    scrollTo(measure);
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    const bool wasSeen = !event->oldSize().isValid()
                         || QRect({}, event->oldSize()).intersects(visualRect(currentIndex()));
    QTreeView::resizeEvent(event);
    if (wasSeen)
        bringIntoSight(currentIndex());
}

void BoardView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const QString chosen = measure();
    if (!chosen.isEmpty())
        emit measureChosen(chosen);
}

void BoardView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_delegate->readFonts();
        scheduleDelayedItemsLayout();
    }
    QTreeView::changeEvent(event);
}

void BoardView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (isGroup(index))
        QTreeView::drawBranches(painter, rect, index);
}

} // namespace widgets
