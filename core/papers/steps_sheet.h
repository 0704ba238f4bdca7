// The stages of amounts as formulas over fractions of fen. Private to the room.
#pragma once

#include "assess/outcome.h"
#include "papers/workbook.h"

#include <QString>

#include <optional>
#include <vector>

namespace papers {

/// Where the result of a measure's groups stands on the sheet of steps.
struct StepsOfMeasure {
    int firstRow = -1;
    int lastRow = -1;
    bool isExact = true; ///< whether every end that is not open is a formula
};

/// A fraction as the sheet holds it: not in lowest terms.
struct Fraction {
    base::Int128 numerator = 0;
    base::Int128 denominator = 1;
};

/// Both ends of a step; absent = open.
struct Ends {
    std::optional<Fraction> low;
    std::optional<Fraction> high;
};

class StepsSheet {
public:
    /// The columns of the sheet.
    enum Column {
        Measure,
        Group,
        Step,
        Token,
        OperandLow,
        OperandLowBelow,
        OperandHigh,
        OperandHighBelow,
        Low,
        LowBelow,
        High,
        HighBelow,
        Remark
    };

    StepsSheet(Sheet sheet, base::Language language);

    /// `baseCells`: cells in fen whose sum is the base, where there are such.
    StepsOfMeasure add(const assess::Outcome &outcome, const QString &groupName,
                       const std::vector<assess::Stage> &stages, assess::Verdict verdict,
                       const assess::Amount &amount, const QStringList &baseCells);
    const Sheet &sheet() const { return m_sheet; }
    int rows() const { return m_row; }

private:
    void put(const assess::Stage &stage, base::Rounding rounding, const QStringList &baseCells);
    void putBase(const assess::Stage &stage, const QStringList &baseCells);
    void putOperand(const base::Range &operand);
    void putFixed(int column, const std::optional<base::Rational> &wanted);
    void putResult(const assess::Outcome &outcome, const QString &groupName,
                   assess::Verdict verdict, const assess::Amount &amount);
    void step(const assess::Stage &stage, base::Rounding rounding, bool isHigh);
    QString at(int column, int back = 0) const;

    Sheet m_sheet;
    base::Language m_language;
    int m_row = 1;
    Ends m_before; ///< what the row above comes to
    Ends m_now;
    bool m_isExact = true;
};

} // namespace papers
