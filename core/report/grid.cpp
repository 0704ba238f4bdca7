#include "report/grid.h"

#include "explain/plain_text.h"

#include <algorithm>

namespace report {

QStringList Grid::lines(int indent) const
{
    QStringList result;
    for (const QStringList &row : m_rows) {
        QString line(indent, u' ');
        for (qsizetype i = 0; i < row.size(); ++i) {
            const auto column = static_cast<std::size_t>(i);
            const bool right = column < m_right.size() && m_right[column];
            line += explain::padded(row.at(i), width(i), right) + QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        result += line;
    }
    return result;
}

int Grid::width(qsizetype column) const
{
    int widest = 0;
    for (const QStringList &row : m_rows)
        widest = std::max(widest, explain::displayWidth(row.value(column)));
    return widest;
}

} // namespace report
