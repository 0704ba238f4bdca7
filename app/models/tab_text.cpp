#include "models/tab_text.h"

namespace models {

std::vector<QStringList> cellsFromText(const QString &text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool atStart = true;  // of a cell
    bool pending = false; // whether the row has begun
    const auto endCell = [&] {
        row.append(cell);
        cell.clear();
        atStart = true;
    };
    const auto endRow = [&] {
        endCell();
        rows.push_back(row);
        row.clear();
        pending = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (quoted) {
            if (c != u'"') {
                cell.append(c);
            } else if (next == u'"') {
                cell.append(c);
                ++i;
            } else {
                quoted = false;
            }
            continue;
        }
        if (c == u'\r' || c == u'\n') {
            if (c == u'\r' && next == u'\n')
                ++i;
            endRow();
            continue;
        }
        pending = true;
        if (c == u'\t') {
            endCell();
        } else if (c == u'"' && atStart) {
            quoted = true;
            atStart = false;
        } else {
            cell.append(c);
            atStart = false;
        }
    }
    if (pending)
        endRow();
    return rows;
}

QString textFromCells(const std::vector<QStringList> &cells)
{
    QString text;
    for (const QStringList &row : cells) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = row.at(i);
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r')
                || cell.startsWith(u'"'))
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            if (i > 0)
                text += u'\t';
            text += cell;
        }
        text += u'\n';
    }
    return text;
}

} // namespace models
