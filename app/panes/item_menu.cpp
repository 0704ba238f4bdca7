#include "panes/item_menu.h"

#include "models/tab_text.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace panes {

ItemMenu::ItemMenu(QAbstractItemView &view, Fill fill)
    : QObject(&view), m_view(view), m_fill(std::move(fill))
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this, &ItemMenu::show);
}

void ItemMenu::show(const QPoint &where)
{
    const QModelIndex index = m_view.indexAt(where);
    if (!index.isValid())
        return;
    m_view.setCurrentIndex(index);
    m_menu = new QMenu(&m_view);
    m_menu->setObjectName(m_view.objectName() + QStringLiteral("/menu"));
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_fill(*this, index);
    m_menu->popup(m_view.viewport()->mapToGlobal(where));
    m_menu = nullptr;
}

QAction *ItemMenu::add(const QString &name, const QString &text, std::function<void()> done,
                       const QKeySequence &keys)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(m_menu->objectName() + u'/' + name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, &m_view, [done = std::move(done)] { done(); });
    return action;
}

void ItemMenu::addLine() { m_menu->addSeparator(); }

void ItemMenu::copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

QStringList ItemMenu::cells(const QModelIndex &index)
{
    QStringList texts;
    for (int column = 0; column < index.model()->columnCount(index.parent()); ++column)
        texts += index.siblingAtColumn(column).data(Qt::DisplayRole).toString();
    return texts;
}

void ItemMenu::copyTable(const QAbstractItemView &view)
{
    const QAbstractItemModel &model = *view.model();
    std::vector<QStringList> rows(1);
    for (int column = 0; column < model.columnCount(); ++column)
        rows.front() += model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row)
        rows.push_back(cells(model.index(row, 0)));
    copy(models::textFromCells(rows));
}

} // namespace panes
