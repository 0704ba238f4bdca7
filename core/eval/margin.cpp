#include "eval/root.h"

#include <algorithm>
#include <array>

namespace eval {

namespace {

using base::Rational;
using base::Truth;
using feel::Kind;
using feel::Node;
using feel::Op;

/// factor * fact + constant; without a fact, factor is 0.
struct Line {
    std::optional<Input> fact;
    Kind kind = Kind::Number;
    Rational value; ///< of the fact
    Rational factor;
    Rational constant;
};

bool isBound(Op op)
{
    return op == Op::Less || op == Op::LessEqual || op == Op::Greater || op == Op::GreaterEqual;
}

std::optional<Line> combined(const std::optional<Line> &a, const std::optional<Line> &b,
                             const Rational &factor)
{
    if (!a || !b || (a->fact && b->fact && *a->fact != *b->fact))
        return std::nullopt;
    Line result = a->fact ? *a : *b;
    const auto scaledFactor = base::multiply(b->factor, factor);
    const auto scaledConstant = base::multiply(b->constant, factor);
    if (!scaledFactor || !scaledConstant)
        return std::nullopt;
    const auto sum = base::add(a->factor, *scaledFactor);
    const auto constant = base::add(a->constant, *scaledConstant);
    if (!sum || !constant)
        return std::nullopt;
    result.factor = *sum;
    result.constant = *constant;
    return result;
}

std::optional<Line> scaled(const std::optional<Line> &a, const Rational &factor)
{
    Line zero;
    return combined(zero, a, factor);
}

/// Of `value OP threshold`, the fact left open; absent on overflow.
std::optional<Gap> gapBetween(Op op, const Rational &value, const Rational &threshold, Kind kind)
{
    Gap gap;
    gap.kind = kind;
    gap.isLeast = op == Op::Greater || op == Op::GreaterEqual;
    gap.isStrict = op == Op::Less || op == Op::Greater;
    const auto by =
        gap.isLeast ? base::subtract(value, threshold) : base::subtract(threshold, value);
    if (!by)
        return std::nullopt;
    gap.by = *by;
    const bool isMet = gap.isStrict ? by->sign() > 0 : by->sign() >= 0;
    if (isMet || kind == Kind::Number)
        return gap;
    // What is whole falls short by whole units, of a strict bound by one at least.
    const auto whole =
        Rational::make(gap.isStrict && by->isWhole() ? by->floor() - 1 : by->floor(), 1);
    if (!whole)
        return std::nullopt;
    gap.by = *whole;
    return gap;
}

Rational magnitude(const Rational &value)
{
    return value.sign() < 0 ? base::negate(value).value_or(value) : value;
}

/// Finds the margin of a truth, of the node itself or of its negation.
class Measure {
public:
    Measure(const feel::Formula &formula, const Facts &facts, RowScope scope)
        : m_formula(formula), m_facts(facts), m_scope(scope)
    {}

    std::optional<Gap> of(int index, bool negated);

private:
    const Node &node(int index) const { return m_formula.node(index); }
    Walk &walk();
    Truth truth(int index);
    std::optional<Gap> ofJunction(const Node &at, bool negated);
    std::optional<Gap> ofTest(const Node &at, bool negated);
    std::optional<Gap> ofRange(int subject, const Node &range, bool negated);
    std::optional<Gap> ofComparison(Op op, int left, int right);
    std::optional<Line> line(int index);
    std::optional<Line> leaf(const Node &at) const;
    std::optional<Line> constant(int index);
    bool readsNothing(int index) const;

    const feel::Formula &m_formula;
    const Facts &m_facts;
    RowScope m_scope;
    std::optional<Shape> m_shape;
    std::optional<Walk> m_walk;
};

/// Most formulas compare a fact with a figure and need none.
Walk &Measure::walk()
{
    if (!m_walk)
        m_walk.emplace(m_formula, m_facts, m_scope, &m_shape.emplace(m_formula));
    return *m_walk;
}

Truth Measure::truth(int index)
{
    NullObserver silent;
    const Truth result = walk().value<Truths>(index, silent).value;
    if (!walk().overflowed())
        return result;
    walk().clearOverflow();
    return Truth::Unknown;
}

std::optional<Gap> Measure::of(int index, bool negated)
{
    const Node &at = node(index);
    switch (at.op) {
    case Op::Parameter:
        return of(at.children[0], negated);
    case Op::Not:
        return of(at.children[0], !negated);
    case Op::If: {
        const Truth condition = truth(at.children[0]);
        if (!base::isPoint(condition))
            return std::nullopt;
        return of(at.children[condition == Truth::True ? 1 : 2], negated);
    }
    case Op::And:
    case Op::Or:
        return ofJunction(at, negated);
    case Op::In:
        return ofTest(at, negated);
    default:
        return isBound(at.op) ? ofComparison(negated ? feel::negated(at.op) : at.op, at.children[0],
                                             at.children[1])
                              : std::nullopt;
    }
}

/// `and`: the first that fails; where none does, the nearest. `or`: the nearest that fails; where
/// one holds, the farthest of those.
std::optional<Gap> Measure::ofJunction(const Node &at, bool negated)
{
    const bool isAnd = (at.op == Op::And) != negated;
    bool isOpen = false;
    std::vector<Gap> met;
    std::vector<Gap> unmet;
    bool isAnyMet = false;
    bool isAnyUnmet = false;
    for (const int child : at.children) {
        const Truth plain = truth(child);
        const Truth holds = negated ? !plain : plain;
        isOpen = isOpen || holds == Truth::Unknown;
        isAnyMet = isAnyMet || holds == Truth::True;
        isAnyUnmet = isAnyUnmet || holds == Truth::False;
        const auto margin = base::isPoint(holds) ? of(child, negated) : std::nullopt;
        if (margin)
            (holds == Truth::True ? met : unmet).push_back(*margin);
    }
    const auto nearer = [](const Gap &a, const Gap &b) {
        return magnitude(a.by) < magnitude(b.by);
    };
    const auto nearest = [&](const std::vector<Gap> &from) -> std::optional<Gap> {
        if (from.empty())
            return std::nullopt;
        const bool isOneKind = std::all_of(from.begin(), from.end(), [&](const Gap &margin) {
            return margin.kind == from.front().kind;
        });
        return isOneKind ? *std::min_element(from.begin(), from.end(), nearer) : from.front();
    };
    if (isAnd && isAnyUnmet)
        return unmet.empty() ? std::nullopt : std::optional(unmet.front());
    if (!isAnd && isAnyMet) {
        if (met.empty())
            return std::nullopt;
        const bool isOneKind = std::all_of(met.begin(), met.end(), [&](const Gap &margin) {
            return margin.kind == met.front().kind;
        });
        return isOneKind ? *std::max_element(met.begin(), met.end(), nearer) : met.front();
    }
    if (isOpen)
        return std::nullopt;
    return nearest(isAnd ? met : unmet);
}

std::optional<Gap> Measure::ofTest(const Node &at, bool negated)
{
    if (at.children.size() != 2)
        return std::nullopt;
    const Node &test = node(at.children[1]);
    if (test.op == Op::InRange)
        return ofRange(at.children[0], test, negated);
    if (test.op != Op::InCompare || !isBound(test.compare))
        return std::nullopt;
    return ofComparison(negated ? feel::negated(test.compare) : test.compare, at.children[0],
                        test.children[0]);
}

std::optional<Gap> Measure::ofRange(int subject, const Node &range, bool negated)
{
    const Op low = range.lowOpen ? Op::Greater : Op::GreaterEqual;
    const Op high = range.highOpen ? Op::Less : Op::LessEqual;
    const auto toLow = ofComparison(negated ? feel::negated(low) : low, subject, range.children[0]);
    const auto toHigh =
        ofComparison(negated ? feel::negated(high) : high, subject, range.children[1]);
    if (!toLow || !toHigh)
        return std::nullopt;
    // Inside, both ends hold and the nearer one counts; outside, the one that does not.
    const bool isLower = negated ? toLow->by > toHigh->by : toLow->by < toHigh->by;
    return isLower ? toLow : toHigh;
}

std::optional<Gap> Measure::ofComparison(Op op, int left, int right)
{
    if (!isScalar(node(left).type.kind))
        return std::nullopt;
    const auto difference = combined(line(left), line(right), Rational(-1));
    if (!difference || !difference->fact || difference->factor.sign() == 0)
        return std::nullopt;
    const auto quotient = base::divide(difference->constant, difference->factor);
    const auto threshold = quotient ? base::negate(*quotient) : std::nullopt;
    if (!threshold)
        return std::nullopt;
    auto gap = gapBetween(difference->factor.sign() > 0 ? op : feel::flipped(op), difference->value,
                          *threshold, difference->kind);
    if (gap)
        gap->fact = difference->fact;
    return gap;
}

std::optional<Line> Measure::leaf(const Node &at) const
{
    Line result;
    const auto slot = static_cast<std::size_t>(at.slot);
    const Value *value = nullptr;
    if (at.op == Op::Fact) {
        result.fact = Input{Input::Kind::Fact, at.slot, -1, -1};
        value = &m_facts.facts[slot];
    } else if (at.op == Op::Assumption) {
        result.fact = Input{Input::Kind::Assumption, at.slot, -1, -1};
        value = &m_facts.assumptions[slot];
    } else if (at.op == Op::Column && at.table == m_scope.table && m_scope.row >= 0) {
        result.fact = Input{Input::Kind::Table, at.table, m_scope.row, at.slot};
        value = &m_facts.tables[static_cast<std::size_t>(at.table)]
                     .rows[static_cast<std::size_t>(m_scope.row)][slot];
    }
    if (!value || !isPoint(*value))
        return std::nullopt;
    result.value = *std::get<base::Range>(*value).low;
    result.factor = Rational(1);
    result.kind = at.type.kind;
    return result;
}

bool Measure::readsNothing(int index) const
{
    const Node &at = node(index);
    const bool reads =
        at.op == Op::Fact || at.op == Op::Column || at.op == Op::Assumption || at.table >= 0;
    return !reads && std::all_of(at.children.begin(), at.children.end(), [this](int child) {
        return readsNothing(child);
    });
}

/// A part that reads readings and literals alone.
std::optional<Line> Measure::constant(int index)
{
    if (!readsNothing(index))
        return std::nullopt;
    NullObserver silent;
    const Interval value = walk().value<Scalar>(index, silent).value;
    if (walk().overflowed() || !value.isPoint()) {
        walk().clearOverflow();
        return std::nullopt;
    }
    Line result;
    result.constant = value.low;
    return result;
}

std::optional<Line> Measure::line(int index)
{
    const Node &at = node(index);
    const auto child = [&](std::size_t i) {
        return line(at.children[i]);
    };
    switch (at.op) {
    case Op::ScalarLiteral: {
        Line result;
        result.constant = at.number;
        return result;
    }
    case Op::Parameter:
        return child(0);
    case Op::Negate:
        return scaled(child(0), Rational(-1));
    case Op::Add:
    case Op::Subtract: {
        const bool hasMonths = std::any_of(at.children.begin(), at.children.end(), [&](int part) {
            return node(part).type.kind == Kind::Months && at.type.kind == Kind::Date;
        });
        if (hasMonths)
            return constant(index);
        return combined(child(0), child(1), Rational(at.op == Op::Add ? 1 : -1));
    }
    case Op::Multiply: {
        const auto left = child(0);
        const auto right = child(1);
        if (left && !left->fact)
            return scaled(right, left->constant);
        return left && right && !right->fact ? scaled(left, right->constant) : std::nullopt;
    }
    case Op::Divide: {
        const auto right = child(1);
        if (!right || right->fact || right->constant.sign() == 0)
            return std::nullopt;
        const auto inverse = base::divide(Rational(1), right->constant);
        return inverse ? scaled(child(0), *inverse) : std::nullopt;
    }
    case Op::If: {
        const Truth condition = truth(at.children[0]);
        if (!base::isPoint(condition))
            return std::nullopt;
        return child(condition == Truth::True ? 1 : 2);
    }
    case Op::Fact:
    case Op::Assumption:
    case Op::Column:
        return leaf(at);
    default:
        return constant(index);
    }
}

/// Goes down a trace with the row that each part stands in.
class GapMeter {
public:
    GapMeter(const feel::Formula &formula, const Facts &facts) : m_formula(formula), m_facts(facts)
    {}

    void visit(TraceNode &at, RowScope scope, bool negated);

private:
    std::optional<Gap> gapOf(const TraceNode &at, RowScope scope, bool negated) const;

    const feel::Formula &m_formula;
    const Facts &m_facts;
};

std::optional<Gap> GapMeter::gapOf(const TraceNode &at, RowScope scope, bool negated) const
{
    const Node &node = m_formula.node(at.node);
    if (auto gap = Measure(m_formula, m_facts, scope).of(at.node, negated))
        return gap;
    if (!isBound(node.op) || at.children.size() != 2)
        return std::nullopt;
    std::array<Rational, 2> sides;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto *side = std::get_if<base::Range>(&at.children[i].value);
        if (at.children[i].node < 0 || side == nullptr || !side->isPoint())
            return std::nullopt;
        sides[i] = *side->low;
    }
    return gapBetween(negated ? feel::negated(node.op) : node.op, sides[0], sides[1],
                      m_formula.node(node.children[0]).type.kind);
}

void GapMeter::visit(TraceNode &at, RowScope scope, bool negated)
{
    if (at.node < 0)
        return;
    const Node &node = m_formula.node(at.node);
    if (isBound(node.op) || node.op == Op::In) {
        at.gap = gapOf(at, scope, negated);
        return;
    }
    const bool isTruth = node.type.kind == Kind::Truth;
    const bool isQuantifier = node.op == Op::Some || node.op == Op::Every;
    for (TraceNode &child : at.children) {
        const bool isRow = isQuantifier && at.row < 0;
        visit(child, isRow ? RowScope{node.table, child.row} : scope,
              isTruth && negated != (node.op == Op::Not));
    }
}

} // namespace

std::optional<Margin> margin(const feel::Formula &formula, const Facts &facts, RowScope scope)
{
    if (formula.type().kind != Kind::Truth)
        return std::nullopt;
    const auto gap = Measure(formula, facts, scope).of(formula.root(), false);
    return gap ? std::optional(Margin{*gap->fact, gap->by, gap->kind}) : std::nullopt;
}

void measureGaps(TraceNode &root, const feel::Formula &formula, const Facts &facts, RowScope scope)
{
    GapMeter(formula, facts).visit(root, scope, false);
}

} // namespace eval
