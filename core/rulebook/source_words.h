// Deciding words as the linter reads them: NFKC without white space, figures and boundary words.
#pragma once

#include "base/rational.h"
#include "feel/formula.h"

#include <QString>

#include <vector>

namespace rulebook {

/// NFKC without white space: how deciding words and official texts are compared.
QString folded(QStringView text);

/// What a figure may be compared with, as bits: `>=` is Greater | Equal.
enum Comparison : unsigned { Less = 1, Equal = 2, Greater = 4 };

/// A figure in a fragment, such as 50万元(含)以上.
struct Figure {
    QString text;          ///< as it stands, folded: number, unit, boundary words
    QString amount;        ///< number and unit alone
    base::Rational number; ///< in the base unit of every kind: fen, months, days, or the number
    std::vector<feel::Kind> kinds; ///< what it may be: 2年 is months, or a number of years
    unsigned comparison = 0; ///< the operators that its boundary words allow; 0 = no boundary word

    /// Whether a constant of a formula is this figure.
    bool equals(const base::Rational &constant, feel::Kind kind) const;
};

/// The figures of a fragment, left to right. Numbers in Chinese characters count before units of
/// time only.
std::vector<Figure> figuresOf(const QString &fragment);

/// Whether a fragment has a word that draws a boundary, with or without a figure.
bool hasBoundaryWord(const QString &fragment);
/// The same for time: before, after, within, until.
bool hasTimeWord(const QString &fragment);

/// `>=` `>` `<=` `<`; both directions joined by ", ".
QString operatorsOf(unsigned comparison);

// ---- what a formula compares with, in the file comparisons.cpp

/// `… OP constant`. `comparison` has the bits of Comparison.
struct ConstantBound {
    base::Rational constant;
    feel::Kind kind = feel::Kind::Number;
    unsigned comparison = 0;
};

/// A literal anywhere in a formula.
struct Constant {
    base::Rational number;
    feel::Kind kind = feel::Kind::Number;
};

/// Every comparison with a constant, as if the constant stood on the right. Inside `not(…)` the
/// operator is turned round; where a truth decides between branches both are told. A `min` counts
/// as `<=`, a `max` as `>=`.
std::vector<ConstantBound> boundsOf(const feel::Formula &formula);

/// All scalar literals.
std::vector<Constant> constantsOf(const feel::Formula &formula);

/// Whether the formula has an inequality, and whether one of them compares dates.
struct Inequalities {
    bool any = false;
    bool onlyDates = true;
};
Inequalities inequalitiesOf(const feel::Formula &formula);

} // namespace rulebook
