#include "pages/case_delegate.h"

#include "models/case_list_model.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QWidget>

namespace pages {

using models::CaseListModel;
namespace space = widgets::space;

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, QFontMetrics(widgets::fontOf(widgets::Type::Body)).height()
                     + QFontMetrics(widgets::fontOf(widgets::Type::Caption)).height()
                     + 2 * space::small};
}

void CaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const widgets::Colours &colours = widgets::coloursOf(option.palette);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter,
                                          option.widget);
    const QRect inner =
        option.rect.adjusted(space::medium, space::small, -space::medium, -space::small);
    widgets::paintIcon(*painter, QRect(inner.left(), inner.center().y() - 10, 20, 20),
                       QStringLiteral("case"), colours.quiet);
    const QRect text = inner.adjusted(20 + space::medium, 0, 0, 0);
    const bool current = index.data(CaseListModel::CurrentRole).toBool();
    const QFont strong = widgets::fontOf(widgets::Type::Body, current);
    const QFont caption = widgets::fontOf(widgets::Type::Caption);
    const int line = QFontMetrics(strong).height();

    painter->setFont(strong);
    painter->setPen(colours.text);
    painter->drawText(
        QRect(text.left(), text.top(), text.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    QStringList parts = {index.siblingAtColumn(CaseListModel::CreditCodeColumn).data().toString(),
                         index.siblingAtColumn(CaseListModel::EditedColumn).data().toString()};
    parts.removeAll(QString());
    painter->setFont(caption);
    painter->setPen(colours.quiet);
    painter->drawText(QRect(text.left(), text.top() + line, text.width(), text.height() - line),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(caption).elidedText(parts.join(QStringLiteral(" · ")),
                                                       Qt::ElideRight, text.width()));
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter,
                                              option.widget);
    }
    painter->restore();
}

} // namespace pages
