// Intervals and guards: what excludes a division by zero when a formula is loaded.
#include "feel/tree.h"

#include <algorithm>
#include <array>

namespace feel {

namespace {

using End = std::optional<base::Rational>;

/// A sum of ends; absent (open) where one is absent or the sum does not fit.
End plus(const End &a, const End &b) { return a && b ? base::add(*a, *b) : std::nullopt; }

base::Range negated(const base::Range &range)
{
    return {range.high ? base::negate(*range.high) : std::nullopt,
            range.low ? base::negate(*range.low) : std::nullopt};
}

bool isAtLeastZero(const base::Range &range) { return range.low && range.low->sign() >= 0; }

base::Range product(const base::Range &a, const base::Range &b)
{
    if (a.low && a.high && b.low && b.high) {
        base::Range result;
        bool first = true;
        for (const base::Rational &x : {*a.low, *a.high}) {
            for (const base::Rational &y : {*b.low, *b.high}) {
                const End corner = base::multiply(x, y);
                if (!corner)
                    return {};
                result = first ? base::Range::point(*corner)
                               : base::hull(result, base::Range::point(*corner));
                first = false;
            }
        }
        return result;
    }
    if (isAtLeastZero(a) && isAtLeastZero(b)) {
        const End low = base::multiply(*a.low, *b.low);
        return base::Range::atLeast(low ? *low : base::Rational(0));
    }
    return {};
}

base::Range domainOf(const std::vector<ValueSymbol> &symbols, int slot)
{
    const auto index = static_cast<std::size_t>(slot);
    return index < symbols.size() ? symbols[index].domain : base::Range();
}

/// Smallest or greatest of both, end by end.
base::Range extreme(const base::Range &a, const base::Range &b, bool greatest)
{
    const auto pick = [](const End &x, const End &y, bool greater) -> End {
        if (!x || !y)
            return std::nullopt;
        return (*x < *y) == greater ? y : x;
    };
    base::Range result{pick(a.low, b.low, greatest), pick(a.high, b.high, greatest)};
    if (greatest && !result.low)
        result.low = a.low ? a.low : b.low;
    if (!greatest && !result.high)
        result.high = a.high ? a.high : b.high;
    return result;
}

} // namespace

base::Range boundsOf(const Tree &tree, int root, const Symbols &symbols)
{
    const Node &node = tree.node(root);
    const auto child = [&](std::size_t which) {
        return boundsOf(tree, node.children[which], symbols);
    };
    switch (node.op) {
    case Op::ScalarLiteral:
        return base::Range::point(node.number);
    case Op::Fact:
        return domainOf(symbols.facts, node.slot);
    case Op::Assumption:
        return domainOf(symbols.assumptions, node.slot);
    case Op::Column:
        return domainOf(symbols.tables[static_cast<std::size_t>(node.table)].columns, node.slot);
    case Op::Parameter:
    case Op::MinOf:
    case Op::MaxOf:
        return child(0);
    case Op::Negate:
        return negated(child(0));
    case Op::Add:
    case Op::Subtract: {
        if (node.type.kind == Kind::Date)
            return {};
        const base::Range left = child(0);
        const base::Range right = node.op == Op::Add ? child(1) : negated(child(1));
        return {plus(left.low, right.low), plus(left.high, right.high)};
    }
    case Op::Multiply:
        return product(child(0), child(1));
    case Op::Min:
    case Op::Max: {
        base::Range result = child(0);
        for (std::size_t i = 1; i < node.children.size(); ++i)
            result = extreme(result, child(i), node.op == Op::Max);
        return result;
    }
    case Op::Year:
        return {base::Rational(1900), base::Rational(2199)};
    case Op::Round: {
        const auto scale = static_cast<int>(node.number.toInt64().value_or(0));
        const auto rounded = [&](const End &end) {
            return end ? base::roundTo(*end, scale, node.rounding) : std::nullopt;
        };
        const base::Range inner = child(0);
        return {rounded(inner.low), rounded(inner.high)};
    }
    case Op::Count:
        return base::Range::atLeast(0);
    case Op::Sum:
        return isAtLeastZero(child(0)) ? base::Range::atLeast(0) : base::Range();
    case Op::If:
        return base::hull(child(1), child(2));
    case Op::Table: {
        base::Range result = child(node.children.size() - 1);
        for (std::size_t i = 1; i < node.children.size(); i += 2)
            result = base::hull(result, child(i));
        return result;
    }
    default:
        return {};
    }
}

namespace {

/// Whether x OP constant leaves no room for x = 0.
bool excludesZero(Op op, const base::Rational &constant)
{
    const int sign = constant.sign();
    switch (op) {
    case Op::Equal:
        return sign != 0;
    case Op::NotEqual:
        return sign == 0;
    case Op::Less:
        return sign <= 0;
    case Op::LessEqual:
        return sign < 0;
    case Op::Greater:
        return sign >= 0;
    default:
        return sign > 0;
    }
}

bool comparisonExcludesZero(const Tree &tree, Guard guard, const std::function<bool(int)> &matches)
{
    const Node &node = tree.node(guard.condition);
    const Op op = guard.truth ? node.op : negated(node.op);
    const int left = node.children[0];
    const int right = node.children[1];
    if (matches(left)) {
        const auto constant = constantOf(tree, right);
        return constant && excludesZero(op, *constant);
    }
    if (matches(right)) {
        const auto constant = constantOf(tree, left);
        return constant && excludesZero(flipped(op), *constant);
    }
    return false;
}

/// Whether a test of `in` that holds leaves no room for zero.
bool testExcludesZero(const Tree &tree, int test)
{
    const Node &node = tree.node(test);
    if (node.children.empty())
        return false;
    const auto first = constantOf(tree, node.children[0]);
    switch (node.op) {
    case Op::InValue:
        return first && first->sign() != 0;
    case Op::InCompare:
        return first && excludesZero(node.compare, *first);
    case Op::InRange: {
        const auto high = constantOf(tree, node.children[1]);
        return (first && excludesZero(node.lowOpen ? Op::Greater : Op::GreaterEqual, *first))
               || (high && excludesZero(node.highOpen ? Op::Less : Op::LessEqual, *high));
    }
    default:
        return false;
    }
}

/// Whether a test of `in` holds for zero, so that a subject that fails it is not zero.
bool testHoldsAtZero(const Tree &tree, int test)
{
    const Node &node = tree.node(test);
    for (const int child : node.children) {
        if (!constantOf(tree, child))
            return false;
    }
    return !node.children.empty() && !testExcludesZero(tree, test);
}

} // namespace

bool impliesNonZero(const Tree &tree, Guard guard, const std::function<bool(int)> &matches)
{
    const Node &node = tree.node(guard.condition);
    const auto anyChild = [&](bool truth) {
        return std::any_of(node.children.begin(), node.children.end(), [&](int child) {
            return impliesNonZero(tree, {child, truth}, matches);
        });
    };
    switch (node.op) {
    case Op::And:
        return guard.truth && anyChild(true);
    case Op::Or:
        return !guard.truth && anyChild(false);
    case Op::Not:
        return anyChild(!guard.truth);
    case Op::Parameter:
        return anyChild(guard.truth);
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        return comparisonExcludesZero(tree, guard, matches);
    case Op::In: {
        const auto first = node.children.begin() + 1;
        if (!matches(node.children[0]))
            return false;
        if (guard.truth)
            return std::all_of(first, node.children.end(),
                               [&](int test) { return testExcludesZero(tree, test); });
        return std::any_of(first, node.children.end(),
                           [&](int test) { return testHoldsAtZero(tree, test); });
    }
    default:
        return false;
    }
}

bool isNonZero(const Tree &tree, int root, const std::vector<Guard> &guards, const Symbols &symbols)
{
    const base::Range bounds = boundsOf(tree, root, symbols);
    if ((bounds.low && bounds.low->sign() > 0) || (bounds.high && bounds.high->sign() < 0))
        return true;
    const auto matches = [&](int node) {
        return sameTree(tree, node, root);
    };
    const auto guarded = [&](Guard guard) {
        return impliesNonZero(tree, guard, matches);
    };
    if (std::any_of(guards.begin(), guards.end(), guarded))
        return true;
    const Node &node = tree.node(root);
    switch (node.op) {
    case Op::Multiply:
        return isNonZero(tree, node.children[0], guards, symbols)
               && isNonZero(tree, node.children[1], guards, symbols);
    case Op::Divide: // the divisor was checked on its own
    case Op::Negate:
    case Op::Parameter:
        return isNonZero(tree, node.children[0], guards, symbols);
    default:
        return false;
    }
}

} // namespace feel
