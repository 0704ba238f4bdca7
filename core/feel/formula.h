// The typed tree of a formula that passed the checker. Only the checker can make one, so that an
// unchecked text can never reach an evaluator.
#pragma once

#include "base/issue.h"
#include "base/range.h"
#include "base/rounding.h"
#include "base/truth.h"
#include "feel/symbols.h"
#include "feel/type.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace feel {

enum class Op : std::uint8_t {
    // leaves
    TruthLiteral,  ///< `truth`
    ScalarLiteral, ///< `number` (fen, days or months by the node's type)
    TextLiteral,   ///< `text` (Text and Place)
    ChoiceLiteral, ///< `members` has one bit
    Fact,          ///< slot = Symbols::facts
    Column,        ///< table, slot = column; row = the innermost scope of that table
    Reading,       ///< slot = Symbols::readings
    Assumption,    ///< slot = Symbols::assumptions
    Parameter, ///< slot = Symbols::parameters; one child: the parameter's own tree, inlined (its
               ///< spans are those of the reference)
    // truth
    Not,
    And,
    Or, ///< And, Or: two or more children
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In, ///< child 0 = subject, the others are tests (InRange, InValue, InCompare): any may hold
    InValue, ///< one child: the value that the subject equals, or for Choice `members` and no child
    InRange, ///< children: low, high; `lowOpen`, `highOpen` tell whether an end is left out
    InCompare, ///< one child: `>= 50万元` in a table cell; `compare` tells the operator
    Any,       ///< `-` in a table cell: always true
    Within,    ///< child 0 = place; `text` = prefix of a GB/T 2260 code
    Some,
    Every, ///< table; child 0 = the condition per row; child 1, where present = the filter
    // scalars
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,   ///< two or more children
    Year,  ///< child: a date; a number
    Round, ///< child: a number; `number` = decimal places, `rounding`
    Sum,
    Count,
    MinOf,
    MaxOf, ///< table; child 0 = value per row (Count: none); last child = filter where hasFilter
    // any type
    If,    ///< condition, then, else
    Table, ///< decision table: condition 0, output 0, condition 1, output 1, …, otherwise;
           ///< a condition is Any, In, Not over In (a cell `not(…)`), or And over two or more
};

/// The hit policies that decision tables know. Unique: at most one row may match. Any: several may,
/// their outputs being equal. CollectSum: the outputs of all that match are added up; such a table
/// becomes a sum of conditional terms, so that no Op::Table has this policy.
enum class HitPolicy : std::uint8_t { Unique, Any, First, CollectSum };

/// Whether a comparison holds for two values of which the first is less (-1), equal (0) or greater.
bool holds(Op comparison, int order);
/// The comparison that holds where another one does not: `<` for `>=`. Any other operator is left as it is.
Op negated(Op comparison);
/// The comparison with its sides exchanged: `>` for `<`. Any other operator is left as it is.
Op flipped(Op comparison);

/// The part of Formula::text() that a node came from, in code points from 0.
struct Span {
    int begin = 0;
    int end = 0;
};

/// One node. Children are nodes of the same formula, always with a smaller index.
struct Node {
    Op op = Op::TruthLiteral;
    Type type;
    Span span;
    int slot = -1;
    int table = -1;
    bool hasFilter = false;
    bool lowOpen = false;
    bool highOpen = false;
    Op compare = Op::Equal;
    HitPolicy hitPolicy = HitPolicy::Unique;
    base::DecimalRounding rounding = base::DecimalRounding::Floor;
    base::Truth truth = base::Truth::Unknown;
    std::uint64_t members = 0;
    base::Rational number;
    QString text;
    std::vector<int> children;
};

/// A well-typed formula. Immutable; cheap to share through std::shared_ptr.
class Formula {
public:
    /// As given to compile(). Of a table: the inputs' texts in a line, then a line per row (tests,
    /// output) and one for `otherwise`, with | between the cells of a line.
    const QString &text() const { return m_text; }
    Type type() const { return m_nodes[static_cast<std::size_t>(m_root)].type; }
    int root() const { return m_root; }
    const Node &node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    const std::vector<Node> &nodes() const { return m_nodes; }
    /// The table whose row the formula stands in (bare names are its columns); -1 = none.
    int rowTable() const { return m_rowTable; }
    /// Whether a bare column of the surrounding row occurs outside inner aggregates.
    bool usesRow() const { return m_usesRow; }

private:
    friend class Checker;
    friend class TableChecker;
    Formula() = default;

    QString m_text;
    std::vector<Node> m_nodes;
    int m_root = 0;
    int m_rowTable = -1;
    bool m_usesRow = false;
};

using FormulaPtr = std::shared_ptr<const Formula>;

/// What a formula is checked against. `place` is where its text stands (for diagnostics: the column
/// is that of the text's first character; an excerpt in it is kept, otherwise the excerpt is the text).
struct Context {
    const Symbols *symbols = nullptr; ///< not owned, never null
    int rowTable = -1;                ///< table whose columns are bare names; -1 = none
    std::optional<Type> expected;     ///< the type that the formula must have; absent = any
    base::Source place;
};

/// Parses and checks. Several issues may come back at once, each with its place.
base::Result<FormulaPtr> compile(const QString &text, const Context &context);

/// A decision table as the rule file gives it: input expressions, then rows of unary tests and an output.
struct TableText {
    struct Cell {
        QString text;
        base::Source place;
    };
    struct Row {
        std::vector<Cell> tests; ///< one per input; `-` = any
        Cell output;
    };
    HitPolicy hitPolicy = HitPolicy::Unique;
    std::vector<Cell> inputs;
    std::vector<Row> rows;
    Cell otherwise; ///< the output when no row matches; always required: tables are total
};

/// Checks a decision table into one formula whose root is Op::Table.
base::Result<FormulaPtr> compileTable(const TableText &table, const Context &context);

} // namespace feel
