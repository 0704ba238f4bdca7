#include "widgets/text_edit.h"

namespace widgets {

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
