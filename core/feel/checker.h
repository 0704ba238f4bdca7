// From the syntax tree to typed nodes. Everything that a formula may not do is refused here.
#pragma once

#include "feel/findings.h"
#include "feel/formula.h"
#include "feel/syntax.h"
#include "feel/tree.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace feel {

/// A typed node; none where the part has a problem, which is then reported.
struct Checked {
    int node = -1;
    Type type;
    explicit operator bool() const { return node >= 0; }
};

/// Checks one syntax tree and adds its typed nodes to a tree.
class ExpressionChecker {
public:
    /// `text` is the text of `syntax`. Spans of the nodes begin at `offset`.
    /// Everything must outlive the checker.
    ExpressionChecker(const SyntaxTree &syntax, const CodePoints &text, const Context &context,
                      Tree &tree, Findings &findings, int offset = 0);

    /// A text literal takes the type `hint` where it is a choice or a place.
    Checked check(int syntax, std::optional<Type> hint = std::nullopt);
    Checked checkRoot(std::optional<Type> hint) { return check(m_syntax.root(), hint); }

    /// A cell of a decision table over a copy of `subject`. Node -1 without a report = `-`.
    Checked checkCell(const Tree &subject);

    /// Whether a part is a text whose type depends on what it meets.
    bool needsHint(int syntax) const;

    /// What is known where the formula is evaluated.
    void addGuard(Guard guard) { m_guards.push_back(guard); }
    bool usesRow() const { return m_usesRow; }

    /// Nothing of something is nothing: a bare 0 takes the unit that it meets.
    void adoptUnit(Checked &zero, const Type &met);

    /// 50万 where money is wanted was meant as 50万元; empty where the root is no such literal.
    QString literalWithUnit(Type wanted, Type actual) const
    {
        return withUnit(m_syntax.root(), wanted, actual);
    }

private:
    struct Scope {
        int table = -1;
        QString variable;         ///< empty: bare names only
        bool surrounding = false; ///< the row that the formula stands in
    };
    /// A constant duration, or a number of them; no value where it does not fit.
    struct Scaled {
        Kind kind = Kind::Days;
        std::optional<base::Rational> value;
    };
    struct TableSource {
        int table = -1;
        std::vector<int> filters; ///< syntax
        Span span;
    };
    struct Rows {
        int table = -1;
        int filter = -1; ///< typed node
        Checked value;   ///< per row
        Span source;
    };

    // helpers (checker.cpp)
    const SyntaxNode &at(int syntax) const { return m_syntax.node(syntax); }
    const Symbols &symbols() const { return *m_context.symbols; }
    QString textOf(int syntax) const { return m_text.slice(at(syntax).span); }
    QString nameOf(Type type) const { return typeName(type, symbols()); }
    Node nodeFor(const SyntaxNode &syntax, Op op, Type type, std::vector<int> children = {}) const;
    Checked addTyped(Node node);
    void refuseTooLong(Span span);
    void report(QLatin1StringView code, Span span, QStringList arguments = {},
                QString suggestion = {});
    QString withUnit(int syntax, Type wanted, Type actual) const;

    // logic and values (checker.cpp)
    Checked checkLiteral(const SyntaxNode &node, std::optional<Type> hint);
    Checked checkText(const SyntaxNode &node, std::optional<Type> hint);
    Checked checkTruth(int syntax, const char *where);
    Checked checkNot(const SyntaxNode &node);
    Checked checkJunction(const SyntaxNode &node, Op op);
    Checked checkIf(const SyntaxNode &node, std::optional<Type> hint);

    // operators (checker_operators.cpp)
    void checkPair(const SyntaxNode &node, Checked &left, Checked &right);
    void refuseMismatch(const SyntaxNode &node, int left, Type leftType, int right, Type rightType);
    Checked checkCompare(const SyntaxNode &node);
    Checked checkArithmetic(const SyntaxNode &node);
    std::optional<Unit> unitOf(SyntaxOp op, Checked &left, Checked &right);
    bool isInCalendar(Checked left, Checked right, bool isBack) const;
    std::optional<Scaled> scaledDuration(SyntaxOp op, Checked left, Checked right) const;
    Checked foldedDuration(const SyntaxNode &node, const Scaled &scaled, int size);
    void refuseZero(int syntax, Checked divisor);
    Checked checkNegate(const SyntaxNode &node);
    Checked checkPower(const SyntaxNode &node);
    std::optional<int> exponent(int syntax);
    bool isDateMinusMonths(int node) const;
    void refuseDateMinusMonths(const SyntaxNode &node, int left, int right);

    // tests (checker_tests.cpp)
    Checked checkIn(const SyntaxNode &node);
    void lookInside(int test);
    Checked finishIn(const SyntaxNode &node, Checked subject, const std::vector<int> &tests);
    bool checkTest(int syntax, const SyntaxNode &in, Type subject, std::vector<int> &out,
                   std::uint64_t &members);
    bool checkRange(const SyntaxNode &node, const SyntaxNode &in, Type subject,
                    std::vector<int> &out);
    bool checkCompareTest(const SyntaxNode &node, const SyntaxNode &in, Type subject,
                          std::vector<int> &out);
    Checked checkTestValue(int syntax, const SyntaxNode &in, Type subject);

    // names (checker_names.cpp)
    Checked checkName(const SyntaxNode &node, std::optional<Type> hint);
    Checked checkMember(const SyntaxNode &node);
    Checked calendarPart(const SyntaxNode &node, Checked value, int size);
    Checked checkPrefixed(const SyntaxNode &node, const QString &prefix);
    Checked checkParameter(const SyntaxNode &node);
    Checked addColumn(const SyntaxNode &node, int table, const QString &column);
    Checked addSlot(const SyntaxNode &node, Op op, const std::vector<ValueSymbol> &values,
                    int slot);
    void refuseName(const SyntaxNode &node, std::optional<Type> hint);
    void refuseOuter(const SyntaxNode &node, const QString &name, int table);
    QString tableName(int table) const;
    QStringList knownNames() const;
    bool isTaken(const QString &variable, int table) const;

    // tables and functions (checker_tables.cpp, checker_calls.cpp)
    Checked checkCall(const SyntaxNode &node);
    Checked checkExtreme(const SyntaxNode &node);
    Checked checkYear(const SyntaxNode &node);
    Checked checkWithin(const SyntaxNode &node);
    Checked checkAggregate(const SyntaxNode &node, Op op);
    Checked checkCount(const SyntaxNode &node);
    Checked checkQuantified(const SyntaxNode &node);
    std::optional<std::int64_t> constantArgument(const SyntaxNode &node, int syntax, Kind wanted,
                                                 bool isCut);
    Checked checkRounding(const SyntaxNode &node, base::DecimalRounding rounding);
    Checked checkCivilDate(const SyntaxNode &node);
    Checked checkMonthsBetween(const SyntaxNode &node);
    Checked refuseCall(const SyntaxNode &node);
    bool hasArguments(const SyntaxNode &node, std::size_t count);
    void refuseEmpty(const SyntaxNode &node, const Rows &rows);
    bool isTableLike(int syntax) const;
    std::optional<TableSource> tableSource(int syntax);
    bool checkFilters(const TableSource &source, Rows &rows);
    std::optional<Rows> rowsOf(int syntax, const QString &function);
    bool bindVariable(const SyntaxNode &node, int table);

    /// Runs `body` with a row of `table` in sight. Guards about other rows are out of sight meanwhile.
    template <class Body> auto inRow(int table, const QString &variable, int filter, Body body);

    const SyntaxTree &m_syntax;
    const CodePoints &m_text;
    const Context &m_context;
    Tree &m_tree;
    Findings &m_findings;
    int m_offset;
    std::vector<Scope> m_scopes;
    std::vector<Guard> m_guards;
    bool m_usesRow = false;
};

template <class Body>
auto ExpressionChecker::inRow(int table, const QString &variable, int filter, Body body)
{
    const std::vector<Guard> saved = m_guards;
    std::erase_if(m_guards, [this](Guard guard) { return hasFreeColumn(m_tree, guard.condition); });
    if (filter >= 0)
        m_guards.push_back({filter, true});
    m_scopes.push_back({table, variable, false});
    auto result = body();
    m_scopes.pop_back();
    m_guards = saved;
    return result;
}

/// The only makers of a Formula.
class Checker {
public:
    static base::Result<FormulaPtr> run(const QString &text, const Context &context);
};

class TableChecker {
public:
    static base::Result<FormulaPtr> run(const TableText &table, const Context &context);
};

} // namespace feel
