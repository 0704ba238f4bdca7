// What the parser gives: a tree that nobody has checked. It shares nothing with feel::Formula but
// spans and the names of comparisons, and no evaluator takes it.
#pragma once

#include "base/rational.h"
#include "feel/formula.h"
#include "feel/type.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace feel {

enum class SyntaxOp : std::uint8_t {
    Error,   ///< stands for text that is refused, already reported; children are parts of it
    Literal, ///< `kind`: Truth, Number, Money, Date, Days, Months or Text
    Name,    ///< `text`
    Member,  ///< child 0 . `text`
    Filter,  ///< child 0 [ child 1 ]
    Call,    ///< `text` ( children )
    Negate,
    Not,
    And,
    Or,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Compare,     ///< `compare`
    In,          ///< child 0 = subject, the others are tests
    Range,       ///< low, high; `lowOpen`, `highOpen`; a test
    List,        ///< a test: the subject equals one of the children, or passes it
    CompareTest, ///< `compare` and a child; a test
    Tests,       ///< a table cell: its tests; `negated` for not(…)
    Any,         ///< a table cell `-`
    If,
    Some,
    Every, ///< `text` = the row's name; table, condition
    For,   ///< `text` = the row's name; table, value
};

struct SyntaxNode {
    SyntaxOp op = SyntaxOp::Error;
    Span span;
    Span sign; ///< the operator's own characters, or span
    Kind kind = Kind::Truth;
    Op compare = Op::Equal;
    bool truth = false;
    bool lowOpen = false;
    bool highOpen = false;
    bool negated = false;
    bool parenthesised = false;
    int depth = 1;
    base::Rational number; ///< literals: a number, fen, days since 1970-01-01, months or days
    QStringList names;     ///< calls with named arguments: one per child
    QString text;          ///< names, functions; literals: the content of a text, else as written
    std::vector<int> children;
};

/// Nodes in post-order: children have a smaller index than their parent.
class SyntaxTree {
public:
    /// Adds a node over children that are in the tree; gives its index and sets its depth.
    int add(SyntaxNode node);
    void setRoot(int root) { m_root = root; }

    int root() const { return m_root; }
    int size() const { return static_cast<int>(m_nodes.size()); }
    const SyntaxNode &node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    SyntaxNode &node(int index) { return m_nodes[static_cast<std::size_t>(index)]; }
    const SyntaxNode &child(int index, std::size_t which) const
    {
        return node(node(index).children[which]);
    }

private:
    std::vector<SyntaxNode> m_nodes;
    int m_root = -1;
};

} // namespace feel
