#include "widgets/line_edit.h"

#include "widgets/theme.h"

#include <QKeyEvent>

namespace widgets {

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).trimmed();
}

LineEdit::LineEdit(QWidget *parent) : QLineEdit(parent)
{
    setTextMargins(space::tiny, 0, space::tiny, 0);
    connect(this, &QLineEdit::textEdited, this, [this] { emit typed(entered()); });
}

void LineEdit::setStored(const QString &text)
{
    m_stored = text;
    if (!isModified() || !hasFocus())
        restore(text);
}

void LineEdit::restore(const QString &text)
{
    m_stored = text;
    // Also where the text is the same: what was typed can then no longer be taken back key by key.
    const int cursor = this->text() == text ? cursorPosition() : static_cast<int>(text.size());
    setText(text);
    setCursorPosition(hasFocus() ? cursor : 0);
}

QString LineEdit::clean(const QString &text) const { return text.trimmed(); }

void LineEdit::commit()
{
    if (!isModified())
        return;
    setModified(false);
    emit committed(entered());
}

bool LineEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo) && !isUndoAvailable();
        const bool redo = key->matches(QKeySequence::Redo) && !isRedoAvailable();
        if (undo || redo) { // nothing to take back here: the window's own action is meant
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void LineEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        selectAll();
        event->accept();
        return;
    case Qt::Key_Escape:
        restore(m_stored);
        emit cancelled();
        event->accept();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void LineEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::OtherFocusReason || event->reason() == Qt::ShortcutFocusReason)
        selectAll();
}

void LineEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        commit();
    QLineEdit::focusOutEvent(event);
}

CreditCodeEdit::CreditCodeEdit(QWidget *parent) : LineEdit(parent)
{
    setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhPreferUppercase);
}

QString CreditCodeEdit::clean(const QString &text) const
{
    return cases::checkCreditCode(text).normalised;
}

QString CreditCodeEdit::echo() const
{
    const cases::CreditCodeCheck result = check();
    QString says;
    switch (result.state) {
    case cases::CreditCodeState::Empty:
        return {};
    case cases::CreditCodeState::Good:
        return tr("The check digit is right.");
    case cases::CreditCodeState::WrongLength:
        says = tr("%1 of 18 characters.").arg(result.normalised.size());
        break;
    case cases::CreditCodeState::WrongCharacter:
        says = tr("Character %1 cannot stand in a credit code.").arg(result.position + 1);
        break;
    case cases::CreditCodeState::WrongCheckDigit:
        says = tr("The check digit does not fit; a character may be mistyped.");
        break;
    }
    if (!result.suggestion.isEmpty())
        says += u' ' + tr("Did you mean %1?").arg(result.suggestion);
    return says;
}

bool CreditCodeEdit::echoWarns() const
{
    const cases::CreditCodeState state = check().state;
    return state != cases::CreditCodeState::Empty && state != cases::CreditCodeState::Good;
}

} // namespace widgets
