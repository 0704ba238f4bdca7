#pragma once

#include "base/money.h"
#include "widgets/line_edit.h"

#include <optional>

namespace widgets {

/// What a person types for money, in whole fen: "3,000,000", "３００万", "1.5亿元", "¥12.30".
/// Absent where it is anything else, below a fen or beyond 64 bits.
std::optional<base::Money> moneyFromTyped(const QString &typed);

/// Money: exact fen, never a binary fraction. Echoes the other unit and the capital characters that
/// forms ask for, so that a lost zero shows.
class MoneyEdit : public LineEdit {
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    std::optional<base::Money> money() const { return moneyFromTyped(text()); }
    QString clean(const QString &text) const override;
    QString echo() const override;
};

/// What MoneyEdit::echo() says of a typed text: "= 300.00 万元 · 叁佰万元整"; yuan for what was typed in 万
/// or is not exact in 万元 with two decimals. Empty where it is no money.
QString moneyEcho(const QString &typed);

/// The amount in capital characters, in every language; empty where it is no money.
QString moneyInCapitals(const QString &typed);

/// Numbers without a unit, counts and ratios ("5%").
class NumberEdit : public LineEdit {
    Q_OBJECT

public:
    explicit NumberEdit(QWidget *parent = nullptr);

    QString clean(const QString &text) const override;
};

} // namespace widgets
