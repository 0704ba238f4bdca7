// Rows of cells for a terminal. Private to the room.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace report {

/// Each column as wide as its widest cell. The last column is not filled up.
class Grid {
public:
    explicit Grid(std::vector<bool> rightAligned) : m_right(std::move(rightAligned)) {}

    void add(const QStringList &cells) { m_rows.push_back(cells); }

    /// One line per row, without line ends.
    QStringList lines(int indent) const;
    QString text(int indent) const { return lines(indent).join(u'\n') + u'\n'; }

private:
    int width(qsizetype column) const;

    std::vector<bool> m_right;
    std::vector<QStringList> m_rows;
};

} // namespace report
