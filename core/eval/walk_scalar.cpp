#include "eval/forms.h"
#include "eval/walk.h"

namespace eval {

namespace {

using base::Rational;
using base::Truth;
using feel::Kind;
using feel::Op;

Scalar pointOf(const Rational &value)
{
    Scalar result;
    result.value = Interval::point(value);
    return result;
}

/// Whether a value that may be any in its interval keeps that property when it is multiplied.
Quality qualityScaled(const Scalar &a, const Rational &factor)
{
    const bool isUnit = factor == Rational(1) || factor == Rational(-1);
    return a.value.whole && !isUnit ? worse(a.quality, Quality::Tight) : a.quality;
}

} // namespace

template <class Observer> Scalar Walk::computeScalar(int index, Observer &observer)
{
    const Node &at = node(index);
    const bool isDate = at.type.kind == Kind::Date;
    switch (at.op) {
    case Op::ScalarLiteral:
        return pointOf(at.number);
    case Op::Negate:
        return scaledBy(value<Scalar>(at.children[0], observer), Rational(-1));
    case Op::Add:
        return isDate ? moved(at, false, observer) : sum(at, false, observer);
    case Op::Subtract:
        return isDate ? moved(at, true, observer) : sum(at, true, observer);
    case Op::Multiply:
        return product(at, observer);
    case Op::Divide:
        return quotient(at, observer);
    case Op::Min:
    case Op::Max:
        return extreme(at, observer);
    case Op::Year: {
        Scalar date = value<Scalar>(at.children[0], observer);
        date.value = yearOf(date.value);
        date.form.reset();
        return settle(std::move(date));
    }
    case Op::Round:
        return rounded(value<Scalar>(at.children[0], observer), at);
    case Op::Sum:
    case Op::Count:
    case Op::MinOf:
    case Op::MaxOf:
        return aggregate(index, observer);
    default:
        return leafScalar(at);
    }
}

Scalar Walk::rounded(Scalar operand, const Node &at)
{
    const auto scale = static_cast<int>(at.number.toInt64().value_or(0));
    if (operand.value.whole && scale >= 0)
        return operand;
    const bool isDense = !operand.value.whole && scale == 0;
    operand.value = roundTo(operand.value, scale, at.rounding, m_overflow);
    operand.form.reset();
    operand.quality = worse(operand.quality, isDense ? Quality::Full : Quality::Tight);
    return settle(std::move(operand));
}

template <class Observer> Scalar Walk::sum(const Node &at, bool subtracts, Observer &observer)
{
    Total total(m_inputs);
    for (std::size_t i = 0; i < at.children.size(); ++i) {
        const Scalar operand = value<Scalar>(at.children[i], observer);
        if (subtracts && i > 0)
            total.subtract(operand);
        else
            total.add(operand);
    }
    return settle(total.take(m_shared, m_overflow));
}

Scalar Walk::scaledBy(const Scalar &a, const Rational &factor)
{
    Scalar result;
    result.value = multiply(a.value, Interval::point(factor), m_overflow);
    if (isPoint(result))
        return result;
    result.quality = qualityScaled(a, factor);
    result.support = a.support;
    if (a.form)
        result.form = scaled(a, factor);
    if (result.form)
        result.quality = qualityOf(*result.form, m_inputs);
    return result;
}

Scalar Walk::times(const Scalar &a, const Scalar &b)
{
    if (isPoint(b))
        return scaledBy(a, b.value.low);
    if (isPoint(a))
        return scaledBy(b, a.value.low);
    Scalar result;
    result.value = multiply(a.value, b.value, m_overflow);
    const bool isDense = !a.value.whole && !b.value.whole;
    result.quality = worse(worse(a.quality, b.quality), isDense ? Quality::Full : Quality::Tight);
    result.support = united(a.support, b.support);
    const std::vector<Atom> shared = common(a.support, b.support, m_inputs.tangles());
    if (shared.empty())
        return result;
    if (const auto exact = productRange(a, b, m_inputs)) {
        result.value = *exact;
        result.quality = worse(worse(a.quality, b.quality), Quality::Tight);
        return result;
    }
    result.quality = Quality::Loose;
    m_shared = united(m_shared, shared);
    return result;
}

template <class Observer> Scalar Walk::product(const Node &at, Observer &observer)
{
    std::vector<Scalar> factors;
    factors.reserve(at.children.size());
    for (const int child : at.children)
        factors.push_back(value<Scalar>(child, observer));
    Scalar result = times(factors[0], factors[1]);
    for (std::size_t i = 2; i < factors.size(); ++i)
        result = times(result, factors[i]);
    result = settle(std::move(result));
    if (isPoint(result))
        m_shared.clear();
    return result;
}

template <class Observer> Scalar Walk::quotient(const Node &at, Observer &observer)
{
    const Scalar a = value<Scalar>(at.children[0], observer);
    const Scalar b = value<Scalar>(at.children[1], observer);
    if (isPoint(b) && b.value.low.sign() != 0) {
        if (isPoint(a)) {
            Scalar result;
            result.value = eval::divide(a.value, b.value, m_overflow);
            return result;
        }
        const auto inverse = base::divide(Rational(1), b.value.low);
        if (inverse)
            return scaledBy(a, *inverse);
    }
    Scalar result;
    result.value = eval::divide(a.value, b.value, m_overflow);
    if (isPoint(result))
        return result;
    const bool isDefined = result.value.hasLow || result.value.hasHigh;
    const bool isDense = !b.value.whole;
    result.quality = worse(worse(a.quality, b.quality), isDense ? Quality::Full : Quality::Tight);
    result.support = united(a.support, b.support);
    std::vector<Atom> shared = common(a.support, b.support, m_inputs.tangles());
    const auto exact = shared.empty() ? std::nullopt : quotientRange(a, b, m_inputs);
    if (exact) {
        result.value = *exact;
        result.quality = worse(worse(a.quality, b.quality), Quality::Tight);
        return settle(std::move(result));
    }
    if (!isDefined || !shared.empty())
        result.quality = Quality::Loose;
    m_shared = std::move(shared);
    return result;
}

template <class Observer> Scalar Walk::extreme(const Node &at, Observer &observer)
{
    std::vector<Scalar> operands;
    operands.reserve(at.children.size());
    for (const int child : at.children)
        operands.push_back(value<Scalar>(child, observer));
    return extremeOf(std::move(operands), at.op == Op::Max);
}

Scalar Walk::extremeOf(std::vector<Scalar> operands, bool greatestOf)
{
    const auto pick = [&](const Interval &a, const Interval &b) {
        return greatestOf ? greatest(a, b) : smallest(a, b);
    };
    // The operand that bounds the others; what cannot pass it is absorbed.
    std::size_t bound = 0;
    Interval whole = operands[0].value;
    for (std::size_t i = 1; i < operands.size(); ++i) {
        const Interval &present = operands[bound].value;
        const Interval &other = operands[i].value;
        const bool isCloser =
            greatestOf ? other.hasLow && (!present.hasLow || other.lowCut() > present.lowCut())
                       : other.hasHigh && (!present.hasHigh || other.highCut() < present.highCut());
        if (isCloser)
            bound = i;
        whole = pick(whole, other);
    }
    std::vector<std::size_t> active;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const Interval &other = operands[i].value;
        const Interval &limit = operands[bound].value;
        const Truth absorbed =
            greatestOf ? isLessOrEqual(other, limit) : isLessOrEqual(limit, other);
        if (i == bound || absorbed != Truth::True)
            active.push_back(i);
    }
    if (active.size() == 1)
        return std::move(operands[active[0]]);
    Supports supports(m_inputs.tangles());
    Scalar result;
    result.value = whole;
    bool isWhole = true;
    bool isDense = true;
    for (const std::size_t i : active) {
        const Scalar &operand = operands[i];
        supports.add(operand.support);
        result.quality = worse(result.quality, operand.quality);
        isWhole = isWhole && operand.value.whole;
        isDense = isDense && (!operand.value.whole || isPoint(operand));
        for (const std::size_t k : active) {
            if (k < i)
                noteCuts(Op::Less, operand, operands[k]);
        }
    }
    if (!isWhole && !isDense)
        result.quality = worse(result.quality, Quality::Tight);
    std::vector<Atom> shared = supports.shared();
    result.support = supports.take();
    if (!shared.empty())
        result.quality = Quality::Loose;
    result = settle(std::move(result));
    if (!isPoint(result))
        m_shared = std::move(shared);
    return result;
}

/// A date and a duration added, or taken away where `back`.
template <class Observer> Scalar Walk::moved(const Node &at, bool back, Observer &observer)
{
    const bool isFirst = node(at.children[0]).type.kind == Kind::Date;
    const Scalar first = value<Scalar>(at.children[0], observer);
    Scalar second = value<Scalar>(at.children[1], observer);
    if (back)
        second = scaledBy(second, Rational(-1));
    return isFirst ? movedBy(first, second, node(at.children[1]).type.kind)
                   : movedBy(second, first, node(at.children[0]).type.kind);
}

Scalar Walk::movedBy(const Scalar &date, const Scalar &by, Kind kind)
{
    Scalar result;
    bool isClamped = kind == Kind::Months;
    result.value = kind == Kind::Months ? addMonths(date.value, by.value)
                                        : addDays(date.value, by.value, isClamped, m_overflow);
    if (isPoint(result))
        return result;
    Supports supports(m_inputs.tangles());
    supports.add(date.support);
    supports.add(by.support);
    std::vector<Atom> shared = supports.shared();
    result.support = supports.take();
    result.quality = worse(date.quality, by.quality);
    if (kind == Kind::Months)
        result.quality = worse(result.quality, Quality::Tight);
    if (!isClamped)
        result.form = combined(date, by, Rational(1));
    if (result.form) {
        if (!shared.empty())
            result.value = rangeOf(*result.form, m_inputs, m_overflow);
        result.quality = qualityOf(*result.form, m_inputs);
    } else if (!shared.empty()) {
        result.quality = Quality::Loose;
        m_shared = std::move(shared);
    }
    return settle(std::move(result));
}

template Scalar Walk::computeScalar(int, NullObserver &);
template Scalar Walk::computeScalar(int, TraceObserver &);

} // namespace eval
