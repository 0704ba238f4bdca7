// Arithmetic and comparisons: which types meet, and what they give.
#include "base/date.h"
#include "feel/checker.h"
#include "feel/diagnostics.h"

#include <cstdlib>

namespace feel {

namespace {

bool isDuration(Kind kind) { return kind == Kind::Days || kind == Kind::Months; }

/// What an amount of this kind added to itself is; not dates.
bool isAmount(Kind kind) { return kind == Kind::Number || kind == Kind::Money || isDuration(kind); }

std::optional<Kind> sumKind(Kind left, Kind right)
{
    if (left == right && isAmount(left))
        return left;
    if (left == Kind::Date && isDuration(right))
        return Kind::Date;
    if (isDuration(left) && right == Kind::Date)
        return Kind::Date;
    return std::nullopt;
}

std::optional<Kind> differenceKind(Kind left, Kind right)
{
    if (left == right && isAmount(left))
        return left;
    if (left == Kind::Date && right == Kind::Date)
        return Kind::Days;
    if (left == Kind::Date && isDuration(right))
        return Kind::Date;
    return std::nullopt;
}

std::optional<Kind> productKind(Kind left, Kind right)
{
    if (left == Kind::Number && (right == Kind::Number || right == Kind::Money))
        return right;
    if (left == Kind::Money && right == Kind::Number)
        return Kind::Money;
    return std::nullopt;
}

std::optional<Kind> quotientKind(Kind left, Kind right)
{
    if (right == Kind::Number && (left == Kind::Number || left == Kind::Money))
        return left;
    if (left == Kind::Money && right == Kind::Money)
        return Kind::Number;
    return std::nullopt;
}

struct Arithmetic {
    Op op;
    const char *sign;
    std::optional<Kind> (*kind)(Kind, Kind);
};

Arithmetic arithmeticOf(SyntaxOp op)
{
    switch (op) {
    case SyntaxOp::Add:
        return {Op::Add, "+", sumKind};
    case SyntaxOp::Subtract:
        return {Op::Subtract, "-", differenceKind};
    case SyntaxOp::Multiply:
        return {Op::Multiply, "*", productKind};
    default:
        return {Op::Divide, "/", quotientKind};
    }
}

} // namespace

/// Checks both sides; a text literal takes the type of the side that has one.
void ExpressionChecker::checkPair(const SyntaxNode &node, Checked &left, Checked &right)
{
    const int first = node.children[0];
    const int second = node.children[1];
    const auto typeOf = [](const Checked &side) {
        return side ? std::optional(side.type) : std::nullopt;
    };
    if (needsHint(first) && !needsHint(second)) {
        right = check(second);
        left = check(first, typeOf(right));
    } else {
        left = check(first);
        right = check(second, typeOf(left));
    }
}

void ExpressionChecker::refuseMismatch(const SyntaxNode &node, int left, Type leftType, int right,
                                       Type rightType)
{
    Span span = node.sign;
    QString meant = withUnit(right, leftType, rightType);
    if (!meant.isEmpty()) {
        span = at(right).span;
    } else {
        meant = withUnit(left, rightType, leftType);
        if (!meant.isEmpty())
            span = at(left).span;
    }
    report(code::unitMismatch, span, {nameOf(leftType), nameOf(rightType), m_text.slice(node.sign)},
           meant);
}

Checked ExpressionChecker::checkCompare(const SyntaxNode &node)
{
    Checked left;
    Checked right;
    checkPair(node, left, right);
    if (!left || !right)
        return {};
    adoptUnit(left, right.type);
    adoptUnit(right, left.type);
    if (left.type != right.type) {
        refuseMismatch(node, node.children[0], left.type, node.children[1], right.type);
        return {};
    }
    const bool isEquality = node.compare == Op::Equal || node.compare == Op::NotEqual;
    if (!isEquality && !isScalar(left.type.kind)) {
        report(code::notOrdered, node.sign, {nameOf(left.type), m_text.slice(node.sign)});
        return {};
    }
    refuseDateMinusMonths(node, left.node, right.node);
    return addTyped(nodeFor(node, node.compare, {Kind::Truth, -1}, {left.node, right.node}));
}

bool ExpressionChecker::isDateMinusMonths(int node) const
{
    const Node &typed = m_tree.node(node);
    return typed.op == Op::Subtract && typed.type.kind == Kind::Date
           && m_tree.node(typed.children[1]).type.kind == Kind::Months;
}

/// Within two years of d is x <= d + P2Y: months are not taken away and added alike.
void ExpressionChecker::refuseDateMinusMonths(const SyntaxNode &node, int left, int right)
{
    for (const bool isLeft : {true, false}) {
        if (!isDateMinusMonths(isLeft ? left : right))
            continue;
        const SyntaxNode &minus = at(node.children[isLeft ? 0 : 1]);
        QString meant;
        if (node.op == SyntaxOp::Compare && minus.op == SyntaxOp::Subtract) {
            const QString date = textOf(minus.children[0]);
            const QString added = QStringLiteral(" + ") + textOf(minus.children[1]);
            const QString sign = u' ' + m_text.slice(node.sign) + u' ';
            meant = isLeft ? date + sign + textOf(node.children[1]) + added
                           : textOf(node.children[0]) + added + sign + date;
        }
        report(code::addDurationInstead, minus.span, {m_text.slice(minus.span)}, meant);
    }
}

Checked ExpressionChecker::checkArithmetic(const SyntaxNode &node)
{
    const Arithmetic arithmetic = arithmeticOf(node.op);
    const int size = m_tree.size();
    Checked left = check(node.children[0]);
    Checked right = check(node.children[1]);
    if (!left || !right)
        return {};
    const auto kind = arithmetic.kind(left.type.kind, right.type.kind);
    const auto unit = unitOf(node.op, left, right);
    if (!kind || !unit) {
        if (const auto scaled = scaledDuration(node.op, left, right))
            return foldedDuration(node, *scaled, size);
        const bool isSum = node.op == SyntaxOp::Add || node.op == SyntaxOp::Subtract;
        if (isSum)
            refuseMismatch(node, node.children[0], left.type, node.children[1], right.type);
        else
            report(code::unitMismatch, node.sign,
                   {nameOf(left.type), nameOf(right.type), QString::fromLatin1(arithmetic.sign)});
        return {};
    }
    if (node.op == SyntaxOp::Divide)
        refuseZero(node.children[1], right);
    if (*kind == Kind::Date && !isInCalendar(left, right, node.op == SyntaxOp::Subtract)) {
        report(code::badDate, node.span, {m_text.slice(node.span)});
        return {};
    }
    return addTyped(nodeFor(node, arithmetic.op, {*kind, -1, *unit}, {left.node, right.node}));
}

/// Of sums, which need the same unit on both sides; of products and quotients. Absent where there is none.
std::optional<Unit> ExpressionChecker::unitOf(SyntaxOp op, Checked &left, Checked &right)
{
    if (op == SyntaxOp::Multiply || op == SyntaxOp::Divide)
        return left.type.unit.times(right.type.unit, op == SyntaxOp::Multiply ? 1 : -1);
    adoptUnit(left, right.type);
    adoptUnit(right, left.type);
    return left.type.unit == right.type.unit ? std::optional(left.type.unit) : std::nullopt;
}

/// A duration of the text times or by a number, or by another duration; absent where it is none.
std::optional<ExpressionChecker::Scaled>
ExpressionChecker::scaledDuration(SyntaxOp op, Checked left, Checked right) const
{
    const auto a = constantOf(m_tree, left.node);
    const auto b = constantOf(m_tree, right.node);
    const Kind leftKind = left.type.kind;
    const Kind rightKind = right.type.kind;
    if (!a || !b)
        return std::nullopt;
    if (op == SyntaxOp::Multiply && leftKind == Kind::Number && isDuration(rightKind))
        return Scaled{rightKind, base::multiply(*a, *b)};
    if (!isDuration(leftKind) || (op != SyntaxOp::Multiply && op != SyntaxOp::Divide))
        return std::nullopt;
    if (rightKind == Kind::Number)
        return Scaled{leftKind,
                      op == SyntaxOp::Multiply ? base::multiply(*a, *b) : base::divide(*a, *b)};
    if (op == SyntaxOp::Divide && leftKind == rightKind)
        return Scaled{Kind::Number, base::divide(*a, *b)};
    return std::nullopt;
}

/// Months are cut to whole months, towards zero; days must come out whole. The nodes of the operands
/// begin at `size`.
Checked ExpressionChecker::foldedDuration(const SyntaxNode &node, const Scaled &scaled, int size)
{
    m_tree.truncate(size);
    auto value = scaled.value;
    if (value && scaled.kind == Kind::Months)
        value = base::roundTo(*value, 0, base::DecimalRounding::Down);
    if (!value) {
        report(code::overflow, node.span, {m_text.slice(node.span)});
        return {};
    }
    if (scaled.kind == Kind::Days && !value->isWhole()) {
        report(code::refusedTime, node.span, {m_text.slice(node.span)});
        return {};
    }
    Node added = nodeFor(node, Op::ScalarLiteral, {scaled.kind, -1});
    added.number = *value;
    return addTyped(std::move(added));
}

/// False where a date and a duration that stand in the text come to a day that the calendar lacks.
bool ExpressionChecker::isInCalendar(Checked left, Checked right, bool isBack) const
{
    const bool isDateFirst = left.type.kind == Kind::Date;
    const Checked by = isDateFirst ? right : left;
    const auto days = constantOf(m_tree, isDateFirst ? left.node : right.node);
    const auto size = constantOf(m_tree, by.node);
    const auto number = size ? size->toInt64() : std::nullopt;
    const auto date = days ? base::Date::fromDays(days->toInt64().value_or(0)) : std::nullopt;
    if (!number || !date)
        return true;
    constexpr std::int64_t most = 200'000; // more than the days between the calendar's ends
    const std::int64_t step = isBack ? -*number : *number;
    if (step < -most || step > most)
        return false;
    if (by.type.kind == Kind::Days)
        return base::Date::fromDays(date->days() + step).has_value();
    const std::int64_t months = std::int64_t{12} * date->year() + date->month() - 1 + step;
    return months >= std::int64_t{12} * base::Date::first().year()
           && months < std::int64_t{12} * (base::Date::last().year() + 1);
}

/// A divisor must be known to be no zero, by its domain or a guard.
void ExpressionChecker::refuseZero(int syntax, Checked divisor)
{
    if (isNonZero(m_tree, divisor.node, m_guards, symbols()))
        return;
    const QString text = textOf(syntax);
    QString guard;
    if (!constantOf(m_tree, divisor.node)) {
        guard = text + QStringLiteral(" > 0");
        if (divisor.type.kind == Kind::Money)
            guard += u'元';
    }
    report(code::undefinedPossible, at(syntax).span, {text, QStringLiteral("division")}, guard);
}

/// A literal keeps its sign: -5 is one node.
Checked ExpressionChecker::checkNegate(const SyntaxNode &node)
{
    const Checked operand = check(node.children[0]);
    if (!operand)
        return {};
    if (!isAmount(operand.type.kind)) {
        report(code::unitMismatch, node.sign,
               {nameOf(operand.type), nameOf(operand.type), QStringLiteral("-")});
        return {};
    }
    Node &typed = m_tree.node(operand.node);
    const auto negated = base::negate(typed.number);
    if (typed.op == Op::ScalarLiteral && negated) {
        typed.number = *negated;
        typed.span = nodeFor(node, Op::Negate, {}).span;
        return operand;
    }
    return addTyped(nodeFor(node, Op::Negate, operand.type, {operand.node}));
}

/// A whole constant from -16 to 16; leaves no nodes behind.
std::optional<int> ExpressionChecker::exponent(int syntax)
{
    const int size = m_tree.size();
    const Checked exponent = check(syntax);
    if (!exponent)
        return std::nullopt;
    const auto value = constantOf(m_tree, exponent.node);
    m_tree.truncate(size);
    const auto whole = value ? value->toInt64() : std::nullopt;
    if (exponent.type.kind != Kind::Number || !whole || *whole < -16 || *whole > 16) {
        report(code::badExponent, at(syntax).span, {textOf(syntax)});
        return std::nullopt;
    }
    return static_cast<int>(*whole);
}

/// x ** 3 is x * x * x, x ** -2 is 1 / (x * x).
Checked ExpressionChecker::checkPower(const SyntaxNode &node)
{
    const int size = m_tree.size();
    const Checked base = check(node.children[0]);
    const auto times = exponent(node.children[1]);
    if (!base || !times)
        return {};
    if (base.type.kind != Kind::Number) {
        report(code::unitMismatch, node.sign,
               {nameOf(base.type), nameOf({Kind::Number, -1}), QStringLiteral("**")});
        return {};
    }
    if (*times == 0) {
        m_tree.truncate(size);
        Node one = nodeFor(node, Op::ScalarLiteral, {Kind::Number, -1});
        one.number = 1;
        return addTyped(std::move(one));
    }
    if (!Unit().times(base.type.unit, *times)) {
        report(code::badExponent, at(node.children[1]).span, {textOf(node.children[1])});
        return {};
    }
    if (*times < 0)
        refuseZero(node.children[0], base);
    Checked result = base;
    for (int i = 1; i < std::abs(*times) && result; ++i) {
        const int factor = m_tree.copy(m_tree.nodes(), base.node);
        if (factor < 0) {
            refuseTooLong(node.span);
            return {};
        }
        const Type power{Kind::Number, -1, *Unit().times(base.type.unit, i + 1)};
        result = addTyped(nodeFor(node, Op::Multiply, power, {result.node, factor}));
    }
    if (*times < 0 && result) {
        Node one = nodeFor(node, Op::ScalarLiteral, {Kind::Number, -1});
        one.number = 1;
        const Checked numerator = addTyped(std::move(one));
        const Type power{Kind::Number, -1, *Unit().times(base.type.unit, *times)};
        if (numerator)
            result = addTyped(nodeFor(node, Op::Divide, power, {numerator.node, result.node}));
    }
    return result;
}

} // namespace feel
