// Lines of text: as they are, and credit codes.
#pragma once

#include "cases/credit_code.h"

#include <QLineEdit>

namespace widgets {

/// One line of text that tells typing from committing. Typing is told per key, committing once: by
/// Enter or when the focus goes. Escape brings back what is stored.
class LineEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit LineEdit(QWidget *parent = nullptr);

    /// What is stored, as it is shown. Text that is being typed stays.
    void setStored(const QString &text);
    /// As setStored(), and drops what was being typed.
    void restore(const QString &text);

    /// The text as a caller should take it; see clean().
    QString entered() const { return clean(text()); }
    /// What a person typed in the form that the rest of the program likes; text that cannot be read
    /// comes back as it is.
    virtual QString clean(const QString &text) const;
    /// One short line that says what the text means, such as 万元; may be empty.
    virtual QString echo() const { return {}; }
    /// Whether echo() is a warning.
    virtual bool echoWarns() const { return false; }

    /// Tells what was typed, if anything, as Enter does.
    void commit();

signals:
    void typed(const QString &text);
    void committed(const QString &text);
    void cancelled(); ///< Escape: what was typed is gone

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_stored;
};

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

/// Full-width characters folded, blanks at the ends gone.
QString folded(const QString &text);

} // namespace widgets
