#include "widgets/choice_box.h"

#include "widgets/line_edit.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

namespace widgets {

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setMaxVisibleItems(16);
    setFocusPolicy(Qt::StrongFocus);
    addItem(tr("not answered"), QString());
    connect(this, &QComboBox::activated, this, [this](int row) {
        const QString text = itemData(row).toString();
        if (text != m_stored)
            emit committed(text);
    });
}

void ChoiceBox::setChoices(const QStringList &texts, const QStringList &labels)
{
    m_required = false;
    fill(QStringList(QString()) + texts, QStringList(tr("not answered")) + labels);
}

void ChoiceBox::setRequiredChoices(const QStringList &texts, const QStringList &labels)
{
    m_required = true;
    fill(texts, labels);
}

void ChoiceBox::fill(const QStringList &texts, const QStringList &labels)
{
    bool same = count() == texts.size();
    for (int row = 0; same && row < texts.size(); ++row)
        same = itemData(row).toString() == texts.at(row) && itemText(row) == labels.value(row);
    if (same)
        return;
    const QSignalBlocker quiet(this);
    clear();
    for (int row = 0; row < texts.size(); ++row)
        addItem(labels.value(row), texts.at(row));
    setStored(m_stored);
}

int ChoiceBox::rowOf(const QString &canonical) const
{
    return canonical.isEmpty() ? 0 : std::max(0, findData(canonical));
}

void ChoiceBox::setStored(const QString &canonical)
{
    m_stored = canonical;
    const QSignalBlocker quiet(this);
    setCurrentIndex(rowOf(canonical));
}

void ChoiceBox::wheelEvent(QWheelEvent *event) { event->ignore(); }

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    const bool remove = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (remove && !isEditable() && !m_required) {
        if (!m_stored.isEmpty())
            emit committed({});
        return;
    }
    const bool arrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (arrow && event->modifiers() == Qt::NoModifier) {
        showPopup(); // an arrow alone must not store one answer after the other
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        setStored(m_stored);
        emit cancelled();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && count() > 0 && !m_required) {
        setItemText(0, tr("not answered"));
        setStored(m_stored);
    }
    QComboBox::changeEvent(event);
}

PlaceBox::PlaceBox(QWidget *parent) : ChoiceBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    lineEdit()->setPlaceholderText(tr("Type to search, or pick"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &PlaceBox::commitTyped);
}

void PlaceBox::setStored(const QString &canonical)
{
    ChoiceBox::setStored(canonical);
    const int row = rowOf(canonical);
    const QSignalBlocker quiet(this);
    setEditText(row > 0 ? itemText(row) : canonical);
    lineEdit()->setModified(false);
    lineEdit()->setCursorPosition(0);
}

QString PlaceBox::canonicalOf(const QString &typed) const
{
    const QString text = folded(typed);
    if (text.isEmpty())
        return {};
    const int exact = findText(text, Qt::MatchFixedString);
    if (exact >= 0)
        return itemData(exact).toString();
    int only = -1;
    for (int row = 1; row < count(); ++row) {
        const bool fits =
            itemText(row).contains(text, Qt::CaseInsensitive) || itemData(row).toString() == text;
        if (fits && only >= 0)
            return text; // several places fit: nothing is guessed
        if (fits)
            only = row;
    }
    return only > 0 ? itemData(only).toString() : text;
}

void PlaceBox::commitTyped()
{
    if (!lineEdit()->isModified())
        return;
    lineEdit()->setModified(false);
    const QString text = canonicalOf(lineEdit()->text());
    if (text == stored())
        setStored(text);
    else
        emit committed(text);
}

void PlaceBox::keyPressEvent(QKeyEvent *event)
{
    ChoiceBox::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
}

void PlaceBox::changeEvent(QEvent *event)
{
    ChoiceBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        lineEdit()->setPlaceholderText(tr("Type to search, or pick"));
}

void PlaceBox::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        commitTyped();
    ChoiceBox::focusOutEvent(event);
}

} // namespace widgets
