// The facts of one case in the slots of feel::Symbols, ready for an evaluator.
#pragma once

#include "eval/value.h"

#include <compare>
#include <tuple>
#include <vector>

namespace eval {

using Row = std::vector<Value>; ///< one value per column, in the table's order

/// A table: `known` false = any number of rows (and then `rows` is empty).
struct TableValue {
    bool known = false;
    std::vector<Row> rows;
};

struct Facts {
    std::vector<Value> facts;
    std::vector<TableValue> tables;
    std::vector<Value> readings; ///< always points
    std::vector<Value> assumptions;
    /// Per table: what is known of a row that nobody has entered, the columns' declared domains.
    /// Read where a table is not known. A table without one: money >= 0, everything else unbounded.
    std::vector<Row> blanks;

    /// Everything unknown, readings at member 0.
    static Facts unknown(const feel::Symbols &symbols);
};

/// Names one input: a fact (table = -1), a cell (table, row, column), a whole table (row = -1) or
/// an assumption. Ordered as the vocabulary orders them (columns before rows), then by row.
struct Input {
    enum class Kind { Fact, Table, Assumption };
    Kind kind = Kind::Fact;
    int slot = -1;   ///< fact, table or assumption
    int row = -1;    ///< tables only; -1 = the whole table
    int column = -1; ///< tables only

    bool operator==(const Input &) const = default;
    std::strong_ordering operator<=>(const Input &other) const
    {
        return std::tie(kind, slot, column, row)
               <=> std::tie(other.kind, other.slot, other.column, other.row);
    }
};

/// As in a case file: `applicant.place`, `contracts[0].realised`, `contracts`, `assumption.rate`.
QString pathOf(const Input &input, const feel::Symbols &symbols);

} // namespace eval
