#include "widgets/case_table.h"

#include "models/table_model.h"
#include "widgets/cell_delegate.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

CaseTable::CaseTable(models::TableModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new CellDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setEditTriggers(AnyKeyPressed | DoubleClicked | EditKeyPressed | SelectedClicked);
    setSelectionMode(ContiguousSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setAlternatingRowColors(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(56);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::small);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    connect(m_delegate, &CellDelegate::typed, this, &CaseTable::typed);
    connect(m_delegate, &CellDelegate::wentDown, this, &CaseTable::goDown);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, [this] { sizeColumns(); });
    connect(&model, &QAbstractItemModel::modelReset, this, &CaseTable::sizeColumns);
    sizeColumns();
}

void CaseTable::sizeColumns()
{
    const QFontMetrics metrics = fontMetrics();
    verticalHeader()->setDefaultSectionSize(metrics.height() + space::small);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString title =
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int least = metrics.horizontalAdvance(QStringLiteral("3,000,000.00")) + space::huge;
        setColumnWidth(column, std::max(least, metrics.horizontalAdvance(title) + space::huge));
    }
}

int CaseTable::heightForRows(int most) const
{
    const int rows = std::min(most, m_model.rowCount());
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
           + horizontalScrollBar()->sizeHint().height() + 2 * frameWidth();
}

void CaseTable::edit(const QModelIndex &index)
{
    setCurrentIndex(index);
    scrollTo(index);
    setFocus(Qt::OtherFocusReason);
    QTableView::edit(index);
}

QModelIndexList CaseTable::chosen() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty() && currentIndex().isValid())
        cells.append(currentIndex());
    return cells;
}

void CaseTable::goDown()
{
    const QModelIndex here = currentIndex();
    const int row = std::min(here.row() + 1, m_model.rowCount() - 1);
    setCurrentIndex(m_model.index(row, here.column()));
}

void CaseTable::copy()
{
    const QString text = m_model.copy(chosen());
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void CaseTable::paste()
{
    QModelIndex at = currentIndex();
    if (!at.isValid())
        at = m_model.index(m_model.rowCount() - 1, 0);
    for (const QModelIndex &cell : selectionModel()->selectedIndexes()) {
        if (cell.row() < at.row() || cell.column() < at.column())
            at =
                m_model.index(std::min(cell.row(), at.row()), std::min(cell.column(), at.column()));
    }
    const base::Result<void> done = m_model.paste(at, QGuiApplication::clipboard()->text());
    emit refused(done ? base::Issues() : done.error());
}

void CaseTable::fillDown()
{
    if (const auto done = m_model.fillDown(chosen()); !done)
        emit refused(done.error());
}

void CaseTable::removeRows()
{
    const QModelIndexList cells = chosen();
    if (cells.isEmpty())
        return;
    if (const auto done = m_model.removeEntries(cells); !done)
        emit refused(done.error());
}

void CaseTable::clearCells()
{
    if (const auto done = m_model.clearCells(chosen()); !done)
        emit refused(done.error());
}

bool CaseTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste)
                          || key->matches(QKeySequence::Delete)
                          || (key->key() == Qt::Key_D
                              && key->modifiers() == Qt::KeyboardModifiers(Qt::ControlModifier));
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void CaseTable::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::KeyboardModifiers(Qt::ControlModifier);
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (control && event->key() == Qt::Key_D)
        fillDown();
    else if (control && event->key() == Qt::Key_Delete)
        removeRows();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        clearCells();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        QTableView::edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void CaseTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // Signals of an editor that goes must not reach a case that has gone on.
    editor->blockSignals(true);
    QTableView::closeEditor(editor, hint);
    emit typingEnded();
}

void CaseTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    const struct {
        QString text;
        QKeySequence keys;
        void (CaseTable::*slot)();
    } entries[] = {
        {tr("Copy"), QKeySequence::Copy, &CaseTable::copy},
        {tr("Paste"), QKeySequence::Paste, &CaseTable::paste},
        {tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), &CaseTable::fillDown},
        {tr("Clear"), QKeySequence::Delete, &CaseTable::clearCells},
        {tr("Delete rows"), QKeySequence(Qt::CTRL | Qt::Key_Delete), &CaseTable::removeRows},
    };
    for (const auto &entry : entries) {
        QAction *action = menu.addAction(entry.text);
        action->setShortcut(entry.keys); // shown; the table itself takes the keys
        connect(action, &QAction::triggered, this, entry.slot);
    }
    menu.exec(event->globalPos());
}

void CaseTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model.index(0, 0));
}

} // namespace widgets
