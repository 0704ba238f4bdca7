// Cells as the clipboard of a spreadsheet carries them.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace models {

/// Reads tab-separated text: rows end in LF, CR LF or CR, a cell in double quotes may hold tabs and line
/// ends, "" in it is one quote. A line end behind the last row makes no further row.
std::vector<QStringList> cellsFromText(const QString &text);

/// Writes it; quotes cells that hold a tab, a line end or begin with a quote. Rows end in LF.
QString textFromCells(const std::vector<QStringList> &cells);

} // namespace models
