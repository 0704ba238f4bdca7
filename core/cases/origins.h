// Who said what stands in a case, and when: read from its edits.
#pragma once

#include "cases/case.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cases {

struct Origin {
    QString actor; ///< empty = not told
    QString time;  ///< ISO 8601 UTC
    QString text;  ///< what was said; canonical, as in Case

    bool operator==(const Origin &) const = default;
};

/// Follows the edits of a case: a cell keeps its origin when rows before it come and go, and what an undo
/// brings back has the origin that it had. Edits must be those that apply() accepted, in their order.
class Origins {
public:
    Origins() = default;
    explicit Origins(const std::vector<Edit> &edits);

    void note(const Edit &edit);

    /// Of `on`, a fact, a reading, an assumption, a cell, or a table that is known to be empty; null where
    /// nothing is said there. Valid until the next note().
    const Origin *find(const QString &path) const;

private:
    using Row = std::map<QString, Origin>; ///< by column
    /// What an edit put away.
    struct Before {
        std::optional<Origin> origin;
        std::optional<Row> row;
    };

    Before put(const Path &path, const Edit &edit, const Before *back);
    Before putRow(const Path &path, const Edit &edit, const Before *back);

    std::map<QString, Origin> m_single; ///< by path; tables known to be empty by their name
    std::map<QString, std::vector<Row>> m_rows;
    std::map<std::int64_t, Before> m_before; ///< by sequence
};

} // namespace cases
