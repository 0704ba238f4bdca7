#pragma once

#include "cases/credit_code.h"
#include "widgets/line_edit.h"

namespace widgets {

/// A name or another text that is taken as it is.
class TextEdit : public LineEdit {
    Q_OBJECT

public:
    using LineEdit::LineEdit;
};

/// A unified social credit code: says at once whether it can be one, and which was probably meant.
class CreditCodeEdit : public LineEdit {
    Q_OBJECT

public:
    explicit CreditCodeEdit(QWidget *parent = nullptr);

    cases::CreditCodeCheck check() const { return cases::checkCreditCode(text()); }
    QString clean(const QString &text) const override;
    QString echo() const override;
    bool echoWarns() const override;
};

} // namespace widgets
