// What an applicant declared, as texts under case paths. Independent of any rulebook, so that a fact
// that today's vocabulary does not know is kept, not lost.
#pragma once

#include "base/issue.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cases {

/// Column → canonical text.
using RowTexts = std::map<QString, QString>;

/// Values are canonical texts: money "3000000.00" (yuan), numbers "0.05", dates "2024-06-30", truths
/// "true" / "false", tokens of closed lists, texts as they are; a range "100.00..200.00" with one end
/// possibly absent ("..200.00"); "?" = "I don't know", said by the user. An absent fact is unknown, too.
struct Case {
    std::optional<QString> on;        ///< date of assessment, YYYY-MM-DD
    std::map<QString, QString> facts; ///< `applicant.place` → text
    /// Absent = unknown; empty = known to have no row.
    std::map<QString, std::vector<RowTexts>> tables;
    std::map<QString, QString> readings;    ///< reading id → choice id
    std::map<QString, QString> assumptions; ///< assumption id → text

    bool operator==(const Case &) const = default;
};

/// What is known of a fact; empty where it is not entered or said not to be known.
QString knownFact(const Case &subject, const QString &path);

/// One committed field. Absent texts mean "not there". Paths:
///   `on`, `applicant.place` (any fact), `reading.ID`, `assumption.ID`,
///   `contracts`        "[]" = known to have no row; absent = unknown. Only between these two.
///   `contracts[3]`     a row: `after` = JSON object of column → text inserts it there, absent removes it;
///                      both texts = replaces it. Inserting the first row makes the table known.
///                      "?" on one side = the table is unknown there: `contracts[0]` from "?" inserts
///                      the first row of an unknown table, to "?" removes the only row and forgets
///                      that the table was known. See completed().
///   `contracts[3].amount`  a cell.
struct Edit {
    std::int64_t sequence = 0; ///< from 1, no holes; 0 = not stored yet
    QString time;              ///< ISO 8601 UTC, given by the caller
    QString actor;
    QString path;
    std::optional<QString> before;
    std::optional<QString> after;
    std::int64_t group = 0;  ///< edits of one user action share a group; undone together
    std::int64_t undoes = 0; ///< sequence of the edit that this one takes back; 0 = none

    bool operator==(const Edit &) const = default;
};

/// The text at a path; absent where nothing is there or the path is malformed. A row: see rowText();
/// a known table: a JSON array of its rows, "[]" where there is none.
std::optional<QString> textAt(const Case &subject, const QString &path);

/// Applies an edit. Refused (case unchanged) where the path is malformed ("bad-path"), the row does
/// not exist ("no-such-row"), `before` is not what stands there ("edit-conflict") or a text is not of
/// the form that the path needs ("bad-row"). Texts are not checked against any vocabulary: see check().
base::Result<void> apply(Case &subject, const Edit &edit);

/// The edit as it is to be kept: a row inserted into a table that is unknown in `subject` gets `before`
/// "?", so that its inverse makes the table unknown again. Any other edit as it is.
Edit completed(const Case &subject, Edit edit);

/// The edit that takes a completed `edit` back; its `undoes` is the sequence of `edit`. Sequence, time,
/// actor and group are the caller's to fill.
Edit inverse(const Edit &edit);

/// The edits that lead from one case to another, in an order that apply() accepts.
std::vector<Edit> difference(const Case &from, const Case &to);

/// `contracts[3].amount` → table, row, column. Row -1, column empty where the path has none. Names are
/// letters, digits and underscores of any script; rows have no leading zeros.
struct Path {
    enum class Kind { On, Fact, Reading, Assumption, Table, Row, Cell };
    Kind kind = Kind::Fact;
    QString name; ///< fact path, table name, reading id or assumption id
    int row = -1;
    QString column;
};
std::optional<Path> parsePath(const QString &path);

QString cellPath(const QString &table, int row, const QString &column);
QString rowPath(const QString &table, int row);

/// JSON text of a row's texts, keys sorted: the form of Edit::before / after for rows.
QString rowText(const RowTexts &row);
std::optional<RowTexts> rowFromText(const QString &text);

} // namespace cases
