#include "eval/forms.h"

namespace eval {

using base::Rational;
using base::Truth;

namespace {

bool isUnit(const Rational &factor) { return factor == Rational(1) || factor == Rational(-1); }

struct Traits {
    bool whole = true;
    bool dense = true;
    bool alike = true; ///< all factors are the same but for the sign
    Quality quality = Quality::Full;
};

Traits traitsOf(const Form &form, const Inputs &inputs)
{
    Traits result;
    for (const Form::Term &term : form.terms) {
        const Holding &holding = inputs.holding(term.atom);
        result.whole = result.whole && holding.range.whole;
        result.dense = result.dense && !holding.range.whole;
        const Rational &first = form.terms.front().factor;
        result.alike = result.alike && (term.factor == first || term.factor == base::negate(first));
        result.quality = worse(result.quality, holding.quality);
    }
    return result;
}

} // namespace

Interval rangeOf(const Form &form, const Inputs &inputs, bool &overflow)
{
    Interval result = Interval::point(form.constant);
    for (const Form::Term &term : form.terms)
        result =
            add(result,
                multiply(inputs.holding(term.atom).range, Interval::point(term.factor), overflow),
                overflow);
    return result;
}

Quality qualityOf(const Form &form, const Inputs &inputs)
{
    const Traits traits = traitsOf(form, inputs);
    const bool isWhole = traits.whole && traits.alike && form.constant.isWhole()
                         && (form.terms.empty() || isUnit(form.terms.front().factor));
    return traits.dense || isWhole ? traits.quality : worse(traits.quality, Quality::Tight);
}

Truth canBeZero(const Form &form, const Inputs &inputs, bool &overflow)
{
    if (form.terms.empty())
        return base::truthOf(form.constant.sign() == 0);
    const Interval range = rangeOf(form, inputs, overflow);
    if (isEqual(range, Interval::point(Rational())) == Truth::False)
        return Truth::False;
    const Traits traits = traitsOf(form, inputs);
    if (traits.quality != Quality::Full)
        return Truth::Unknown;
    if (traits.dense)
        return Truth::True;
    if (!traits.whole || !traits.alike)
        return Truth::Unknown;
    // factor * (whole number) = -constant
    const auto whole = base::divide(form.constant, form.terms.front().factor);
    return whole ? base::truthOf(whole->isWhole()) : Truth::Unknown;
}

namespace {

/// factor * x + constant
struct Line {
    Rational factor;
    Rational constant;

    Interval at(const Rational &x, bool &overflow) const
    {
        return eval::add(multiply(Interval::point(factor), Interval::point(x), overflow),
                         Interval::point(constant), overflow);
    }
};

struct Pair {
    Line a;
    Line b;
    Interval range; ///< of x
};

std::optional<Pair> pairOf(const Scalar &a, const Scalar &b, const Inputs &inputs)
{
    if (!a.form || !b.form || a.form->terms.size() != 1 || b.form->terms.size() != 1
        || a.form->terms[0].atom != b.form->terms[0].atom)
        return std::nullopt;
    return Pair{{a.form->terms[0].factor, a.form->constant},
                {b.form->terms[0].factor, b.form->constant},
                inputs.holding(a.form->terms[0].atom).range};
}

/// Values that are only approached where `open`.
Interval limit(const Interval &point, bool open)
{
    Interval result = point;
    result.lowOpen = open;
    result.highOpen = open;
    result.whole = false;
    return result;
}

} // namespace

std::optional<Interval> productRange(const Scalar &a, const Scalar &b, const Inputs &inputs)
{
    const auto pair = pairOf(a, b, inputs);
    if (!pair)
        return std::nullopt;
    bool overflow = false;
    const Interval &range = pair->range;
    std::optional<Interval> result;
    const auto offer = [&](const Interval &part) {
        result = result ? hull(*result, part) : part;
    };
    const auto offerAt = [&](const Rational &x, bool open) {
        offer(limit(multiply(pair->a.at(x, overflow), pair->b.at(x, overflow), overflow), open));
    };
    // The vertex lies in the middle of the zeros; whole numbers have two beside it.
    const auto zeroA = base::divide(pair->a.constant, pair->a.factor);
    const auto zeroB = base::divide(pair->b.constant, pair->b.factor);
    const auto sum = zeroA && zeroB ? base::add(*zeroA, *zeroB) : std::nullopt;
    const auto vertex = sum ? base::divide(*sum, Rational(-2)) : std::nullopt;
    if (!vertex)
        return std::nullopt;
    const auto offerInside = [&](const std::optional<Rational> &x) {
        if (x && between(range, Cut{*x, false}, Cut{*x, true}))
            offerAt(*x, false);
    };
    if (range.whole) {
        offerInside(Rational::make(vertex->floor(), 1));
        offerInside(Rational::make(vertex->ceil(), 1));
    } else {
        offerInside(vertex);
    }
    if (range.hasLow)
        offerAt(range.low, range.lowOpen);
    if (range.hasHigh)
        offerAt(range.high, range.highOpen);
    if (!range.hasLow && !range.hasHigh && !result)
        offerAt(Rational(), false);
    if (!range.hasLow || !range.hasHigh) {
        const bool isUp = pair->a.factor.sign() == pair->b.factor.sign();
        (isUp ? result->hasHigh : result->hasLow) = false;
        (isUp ? result->highOpen : result->lowOpen) = false;
    }
    return overflow ? std::nullopt : result;
}

std::optional<Interval> quotientRange(const Scalar &a, const Scalar &b, const Inputs &inputs)
{
    const auto pair = pairOf(a, b, inputs);
    if (!pair)
        return std::nullopt;
    const Interval zero = Interval::point(Rational());
    const bool isPositive = isLess(zero, b.value) == Truth::True;
    if (!isPositive && isLess(b.value, zero) != Truth::True)
        return std::nullopt;
    // One way all along: it lies between its ends. At infinity it is the factors' quotient.
    bool overflow = false;
    const Interval level =
        eval::divide(Interval::point(pair->a.factor), Interval::point(pair->b.factor), overflow);
    const Interval crossed = subtract(multiply(level, Interval::point(pair->b.constant), overflow),
                                      Interval::point(pair->a.constant), overflow);
    if (crossed.isZero())
        return overflow ? std::nullopt : std::optional(level);
    std::optional<Interval> result;
    int pole = 0;
    for (const bool isHigh : {false, true}) {
        Interval end = limit(level, true);
        if (isHigh ? pair->range.hasHigh : pair->range.hasLow) {
            const Rational &x = isHigh ? pair->range.high : pair->range.low;
            const Interval above = pair->a.at(x, overflow);
            const Interval below = pair->b.at(x, overflow);
            if (below.isZero()) { // only approached, hence infinite there
                pole = isPositive ? above.low.sign() : -above.low.sign();
                continue;
            }
            end = limit(eval::divide(above, below, overflow),
                        isHigh ? pair->range.highOpen : pair->range.lowOpen);
        }
        result = result ? hull(*result, end) : end;
    }
    if (overflow || !result)
        return std::nullopt;
    if (pole != 0) {
        (pole > 0 ? result->hasHigh : result->hasLow) = false;
        (pole > 0 ? result->highOpen : result->lowOpen) = false;
    }
    return result;
}

void Total::add(const Scalar &operand, const Rational &factor)
{
    const bool isAdded = factor.sign() > 0;
    m_sum = isAdded ? eval::add(m_sum, operand.value, m_overflow)
                    : eval::subtract(m_sum, operand.value, m_overflow);
    m_wholeParts = m_wholeParts && operand.value.whole;
    if (isPoint(operand)) {
        const auto constant = isAdded ? base::add(m_form.constant, operand.value.low)
                                      : base::subtract(m_form.constant, operand.value.low);
        m_hasForm = m_hasForm && constant;
        if (constant)
            m_form.constant = *constant;
        return;
    }
    m_supports.add(operand.support);
    m_denseParts = m_denseParts && !operand.value.whole;
    m_quality = worse(m_quality, operand.quality);
    const auto part = operand.form && m_hasForm ? scaled(operand, factor) : nullptr;
    const auto constant = part ? base::add(m_form.constant, part->constant) : std::nullopt;
    m_hasForm = constant.has_value();
    if (!m_hasForm)
        return;
    m_form.constant = *constant;
    m_form.terms.insert(m_form.terms.end(), part->terms.begin(), part->terms.end());
}

Scalar Total::take(std::vector<Atom> &shared, bool &overflow)
{
    Scalar result;
    result.value = m_sum;
    overflow = overflow || m_overflow;
    if (m_supports.isEmpty())
        return result;
    shared = m_supports.shared();
    result.support = m_supports.take();
    m_hasForm = m_hasForm && tidy(m_form);
    if (m_hasForm) {
        if (!shared.empty())
            result.value = rangeOf(m_form, m_inputs, overflow);
        result.quality = qualityOf(m_form, m_inputs);
        result.form = std::make_unique<Form>(std::move(m_form));
        if (result.quality != Quality::Loose)
            shared.clear();
    } else if (!shared.empty()) {
        result.quality = Quality::Loose;
    } else {
        result.quality =
            m_wholeParts || m_denseParts ? m_quality : worse(m_quality, Quality::Tight);
    }
    return result;
}

} // namespace eval
