#pragma once

#include "base/issue.h"
#include "papers/dossier.h"

#include <QByteArray>

namespace papers {

struct SpreadsheetOptions {
    /// Results stored beside the formulas, for programs that show a workbook without computing it. Without
    /// them a check sees whether a spreadsheet comes to the same.
    bool storedResults = true;
};

/// An XLSX workbook: results, steps, inputs, rules. Amounts are whole fen; each step is a live formula that
/// multiplies before it divides and rounds as the measure says, on the low and on the high end. What would
/// leave the exact numbers of a spreadsheet stands as a value and says so. Texts of others are never
/// formulas; codes are texts. Fails with "spreadsheet", "cancelled".
base::Result<QByteArray> spreadsheet(const Dossier &dossier, const SpreadsheetOptions &options = {},
                                     const Progress &progress = {});

} // namespace papers
