#include "eval/known.h"

#include <algorithm>
#include <iterator>

namespace eval {

using base::Rational;
using base::Truth;

namespace {

bool holds(const std::vector<Atom> &sorted, Atom atom)
{
    return std::binary_search(sorted.begin(), sorted.end(), atom);
}

} // namespace

Value valueOf(const Truths &known) { return known.value; }
Value valueOf(const Choices &known) { return Members{known.value}; }
Value valueOf(const Scalar &known) { return rangeOf(known.value); }

Value valueOf(const Phrases &known)
{
    return known.value.text ? Words{*known.value.text} : Words{};
}

void unite(Truths &into, const Truths &other)
{
    into.value = hull(into.value, other.value);
    into.quality = worse(into.quality, other.quality);
}

void unite(Choices &into, const Choices &other)
{
    into.value |= other.value;
    into.quality = worse(into.quality, other.quality);
}

void unite(Phrases &into, const Phrases &other)
{
    if (sameValue(into, other))
        return;
    into.value = {};
    into.quality = worse(worse(into.quality, other.quality), Quality::Tight);
}

void unite(Scalar &into, const Scalar &other)
{
    // A point closes a gap between rationals; whole numbers and others stay apart.
    const bool alike = into.value.whole == other.value.whole
                       || (into.value.isPoint() && !other.value.whole)
                       || (other.value.isPoint() && !into.value.whole);
    const bool gapless = alike && touches(into.value, other.value);
    into.value = hull(into.value, other.value);
    into.quality =
        worse(worse(into.quality, other.quality), gapless ? Quality::Full : Quality::Tight);
}

void unite(RowPart &into, const RowPart &other)
{
    if (into.pass == Truth::False) {
        into.value.value = other.value.value;
        into.value.quality = other.value.quality;
    } else if (other.pass != Truth::False)
        unite(into.value, other.value);
    into.pass = hull(into.pass, other.pass);
    into.quality = worse(into.quality, other.quality);
}

bool sameValue(const Truths &a, const Truths &b) { return a.value == b.value; }
bool sameValue(const Choices &a, const Choices &b) { return a.value == b.value; }
bool sameValue(const Scalar &a, const Scalar &b) { return a.value == b.value; }

bool sameValue(const Phrases &a, const Phrases &b)
{
    if (a.value.text && b.value.text)
        return *a.value.text == *b.value.text;
    return !a.value.text && !b.value.text && a.value.atom == b.value.atom;
}

bool sameValue(const RowPart &a, const RowPart &b)
{
    return a.pass == b.pass && (a.pass == Truth::False || sameValue(a.value, b.value));
}

void Supports::sort()
{
    if (!m_sorted && m_operands > 1)
        std::sort(m_all.begin(), m_all.end());
    m_sorted = true;
}

std::vector<Atom> Supports::shared()
{
    std::vector<Atom> result;
    if (m_operands < 2)
        return result;
    sort();
    for (std::size_t i = 1; i < m_all.size(); ++i) {
        if (m_all[i] == m_all[i - 1] && (result.empty() || result.back() != m_all[i]))
            result.push_back(m_all[i]);
    }
    for (const auto &[table, input] : m_tangles) {
        if (holds(m_all, table) && holds(m_all, input))
            result = united(result, {std::min(table, input), std::max(table, input)});
    }
    return result;
}

std::vector<Atom> Supports::take()
{
    sort();
    m_all.erase(std::unique(m_all.begin(), m_all.end()), m_all.end());
    m_operands = 0;
    return std::move(m_all);
}

std::vector<Atom> united(const std::vector<Atom> &a, const std::vector<Atom> &b)
{
    std::vector<Atom> result;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

std::vector<Atom> common(const std::vector<Atom> &a, const std::vector<Atom> &b,
                         const Tangles &tangles)
{
    std::vector<Atom> result;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    for (const auto &[table, input] : tangles) {
        if ((holds(a, table) && holds(b, input)) || (holds(a, input) && holds(b, table)))
            result = united(result, {std::min(table, input), std::max(table, input)});
    }
    return result;
}

bool tidy(Form &form)
{
    std::sort(form.terms.begin(), form.terms.end(),
              [](const Form::Term &a, const Form::Term &b) { return a.atom < b.atom; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < form.terms.size(); ++i) {
        if (kept > 0 && form.terms[kept - 1].atom == form.terms[i].atom) {
            const auto sum = base::add(form.terms[kept - 1].factor, form.terms[i].factor);
            if (!sum)
                return false;
            form.terms[kept - 1].factor = *sum;
            continue;
        }
        if (kept > 0 && form.terms[kept - 1].factor.sign() == 0)
            --kept;
        form.terms[kept++] = form.terms[i];
    }
    if (kept > 0 && form.terms[kept - 1].factor.sign() == 0)
        --kept;
    form.terms.resize(kept);
    return true;
}

std::unique_ptr<Form> scaled(const Scalar &a, const Rational &factor)
{
    if (!a.form && !a.value.isPoint())
        return nullptr;
    auto result = std::make_unique<Form>();
    const auto constant = base::multiply(a.form ? a.form->constant : a.value.low, factor);
    if (!constant)
        return nullptr;
    result->constant = *constant;
    if (!a.form || factor.sign() == 0)
        return result;
    for (const Form::Term &term : a.form->terms) {
        const auto product = base::multiply(term.factor, factor);
        if (!product)
            return nullptr;
        result->terms.push_back({term.atom, *product});
    }
    return result;
}

std::unique_ptr<Form> combined(const Scalar &a, const Scalar &b, const Rational &factor)
{
    if (!a.form && !a.value.isPoint())
        return nullptr;
    std::unique_ptr<Form> result = scaled(b, factor);
    if (!result)
        return nullptr;
    const auto constant = base::add(a.form ? a.form->constant : a.value.low, result->constant);
    if (!constant)
        return nullptr;
    result->constant = *constant;
    if (a.form)
        result->terms.insert(result->terms.end(), a.form->terms.begin(), a.form->terms.end());
    return tidy(*result) ? std::move(result) : nullptr;
}

} // namespace eval
