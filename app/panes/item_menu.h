#pragma once

#include <QKeySequence>
#include <QObject>
#include <QStringList>

#include <functional>

class QAbstractItemView;
class QAction;
class QMenu;
class QModelIndex;

namespace panes {

/// The menu of a view's rows, by the right button and by the menu key. It belongs to the view and is made
/// anew each time; its object name is the view's with `/menu`, its actions' with `/menu/<name>`.
class ItemMenu : public QObject {
    Q_OBJECT

public:
    /// Fills the menu of a row, which is the current one then.
    using Fill = std::function<void(ItemMenu &menu, const QModelIndex &index)>;

    ItemMenu(QAbstractItemView &view, Fill fill);

    /// Only while it is being filled. `keys` are shown; somebody else takes them.
    QAction *add(const QString &name, const QString &text, std::function<void()> done,
                 const QKeySequence &keys = {});
    void addLine();

    static void copy(const QString &text);
    /// All that a view shows, with its headings, as a spreadsheet takes it.
    static void copyTable(const QAbstractItemView &view);
    /// A row's cells in one line; hidden columns too.
    static QStringList cells(const QModelIndex &index);

private:
    void show(const QPoint &where);

    QAbstractItemView &m_view;
    Fill m_fill;
    QMenu *m_menu = nullptr; ///< while it is being filled
};

} // namespace panes
