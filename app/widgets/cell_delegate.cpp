#include "widgets/cell_delegate.h"

#include "feel/type.h"
#include "models/table_model.h"
#include "widgets/choice_box.h"
#include "widgets/date_edit.h"
#include "widgets/icons.h"
#include "widgets/money_edit.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace widgets {

namespace {

using Table = models::TableModel;

feel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<feel::Kind>(index.data(Table::KindRole).toInt());
}

bool isChoice(const QModelIndex &index)
{
    return !index.data(Table::ChoiceTextsRole).toStringList().isEmpty();
}

} // namespace

QWidget *CellDelegate::makeChoice(QWidget *parent, const QModelIndex &index) const
{
    auto *self = const_cast<CellDelegate *>(this);
    ChoiceBox *box =
        kindOf(index) == feel::Kind::Place ? new PlaceBox(parent) : new ChoiceBox(parent);
    box->setChoices(index.data(Table::ChoiceTextsRole).toStringList(),
                    index.data(Table::ChoiceLabelsRole).toStringList());
    connect(box, &ChoiceBox::committed, self, [self, box](const QString &text) {
        box->setProperty("huisuanPicked", text);
        emit self->commitData(box);
        emit self->closeEditor(box, QAbstractItemDelegate::NoHint);
    });
    if (!box->isEditable())
        QTimer::singleShot(0, box, [box] {
            if (!box->view()->isVisible()) // a quick hand may have opened it already
                box->showPopup();
        });
    return box;
}

QWidget *CellDelegate::makeLine(QWidget *parent, const QModelIndex &index) const
{
    LineEdit *edit = nullptr;
    switch (kindOf(index)) {
    case feel::Kind::Money:
        edit = new MoneyEdit(parent);
        break;
    case feel::Kind::Date:
        edit = new DateEdit(parent);
        break;
    case feel::Kind::Number:
        edit = new NumberEdit(parent);
        break;
    default:
        edit = new TextEdit(parent);
    }
    const QString path = index.data(Table::PathRole).toString();
    connect(edit, &LineEdit::typed, this,
            [this, path](const QString &text) { emit typed(path, text); });
    auto *self = const_cast<CellDelegate *>(this);
    connect(edit, &LineEdit::committed, self, [self, edit] { // picked from the calendar
        edit->setModified(true);
        emit self->commitData(edit);
        emit self->closeEditor(edit, QAbstractItemDelegate::NoHint);
    });
    return edit;
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    QWidget *editor = isChoice(index) ? makeChoice(parent, index) : makeLine(parent, index);
    editor->setObjectName(index.data(Table::PathRole).toString() + QStringLiteral("/editor"));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAutoFillBackground(true);
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<ChoiceBox *>(editor)) {
        box->setStored(index.data(Table::CanonicalRole).toString());
        return;
    }
    if (auto *edit = qobject_cast<LineEdit *>(editor)) {
        if (edit->isModified())
            return;
        const bool unknown = index.data(Table::CanonicalRole).toString() == u"?";
        edit->restore(unknown ? QString() : index.data(Qt::EditRole).toString());
        edit->selectAll();
    }
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<ChoiceBox *>(editor)) {
        const QVariant picked = box->property("huisuanPicked");
        if (picked.isValid())
            model->setData(index, picked);
        else if (box->currentData().toString() != box->stored() && !box->isEditable())
            model->setData(index, box->currentData());
        return;
    }
    if (auto *edit = qobject_cast<LineEdit *>(editor)) {
        if (edit->isModified())
            model->setData(index, edit->entered());
    }
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(0, 0, 1, 1);
    const int wanted = editor->minimumSizeHint().width();
    if (wanted > rect.width())
        rect.setWidth(std::min(wanted, editor->parentWidget()->width() - rect.left()));
    editor->setGeometry(rect);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colours &colours = coloursOf(option->palette);
    const auto state = static_cast<models::FactState>(index.data(Table::StateRole).toInt());
    if (kindOf(index) == feel::Kind::Money || kindOf(index) == feel::Kind::Number)
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (state == models::FactState::Error)
        option->palette.setColor(QPalette::Text, colours.unmet);
    else if (state == models::FactState::DontKnow)
        option->palette.setColor(QPalette::Text, colours.quiet);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const Colours &colours = coloursOf(option.palette);
    const bool wrong = !index.data(Table::ErrorRole).toString().isEmpty();
    if (wrong) {
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
            colours.unmet);
    } else if (index.data(Table::MissingRole).toBool()) {
        const QRect place(option.rect.right() - 16, option.rect.center().y() - 6, 12, 12);
        if (index.data(Qt::DisplayRole).toString().isEmpty())
            paintIcon(*painter, place, QStringLiteral("unknown"), colours.unknown);
    }
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        auto *box = qobject_cast<ChoiceBox *>(editor);
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !(box && box->isEditable())) {
            emit commitData(editor);
            emit closeEditor(editor, QAbstractItemDelegate::NoHint);
            emit wentDown();
            return true;
        }
        if (key == Qt::Key_Escape) {
            emit closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace widgets
