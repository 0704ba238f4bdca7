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
