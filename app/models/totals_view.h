// What an assessment comes to, kept apart: never one grand total.
#pragma once

#include "assess/assessment.h"
#include "base/local_text.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace models {

using assess::Total;

/// The order in which people look for money: by the low end, then by the high one; what nothing bounds names no
/// figure and comes last among equals.
bool givesMore(const assess::Amount &a, const assess::Amount &b);

/// One labelled interval.
struct TotalLine {
    Total total = Total::None;
    QString label;
    assess::Amount amount;
    int notSet = 0; ///< Certain only: measures whose amount is set elsewhere; not in `amount`
    QString text;   ///< "65.00 万元", "100.00 – 500.00 万元"; yuan where 万元 is not exact
    QString spoken; ///< label and amount, for a screen reader
    bool isZero = true;
    bool isOutside() const { return total >= Total::Equity && total != Total::None; }

    bool operator==(const TotalLine &) const = default;
};

/// The lines of the header. All eight are always there, in the order of Total.
struct TotalsView {
    Q_DECLARE_TR_FUNCTIONS(models::TotalsView)

public:
    std::vector<TotalLine> lines;

    static TotalsView of(const assess::Totals &totals, base::Language language);
    const TotalLine &line(Total total) const; ///< not for Total::None
    static QString label(Total total);
    /// "65.00 万元", "100.00 – 500.00 万元", "at least 5.00 万元"; yuan where an end is not exact in 万元.
    static QString amountText(const assess::Amount &amount, base::Language language);
};

} // namespace models
