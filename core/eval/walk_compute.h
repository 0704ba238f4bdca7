// The templates of Walk: a node computed, split at breakpoints, united. Included by walk.h alone.
#pragma once

#include "eval/walk.h"

namespace eval {

/// The value without its support and form.
template <class T> Known<T> bareOf(const Known<T> &known)
{
    return {known.value, known.quality, {}};
}
inline Scalar bareOf(const Scalar &known)
{
    Scalar result;
    result.value = known.value;
    result.quality = known.quality;
    return result;
}
inline RowPart bareOf(const RowPart &part)
{
    RowPart result;
    result.pass = part.pass;
    result.value = bareOf(part.value);
    result.quality = part.quality;
    return result;
}

template <class T> void dropForm(T &known)
{
    if constexpr (std::is_same_v<T, Scalar>)
        known.form.reset();
    else if constexpr (std::is_same_v<T, RowPart>)
        known.value.form.reset();
}

/// A point hangs on nothing.
template <class T> T settle(T known)
{
    if (isPoint(known)) {
        known.quality = Quality::Full;
        known.support.clear();
        dropForm(known);
    }
    return known;
}

template <class T, class Observer> T Walk::compute(int index, Observer &observer)
{
    const Node &at = node(index);
    switch (at.op) {
    case feel::Op::Parameter:
        return value<T>(at.children[0], observer);
    case feel::Op::If:
        return choose<T>(at, observer);
    case feel::Op::Table:
        return decide<T>(at, observer);
    default:
        break;
    }
    if constexpr (std::is_same_v<T, Truths>)
        return computeTruth(index, observer);
    else if constexpr (std::is_same_v<T, Scalar>)
        return computeScalar(index, observer);
    else if constexpr (std::is_same_v<T, Choices>)
        return leafChoices(at);
    else
        return leafPhrase(at);
}

template <class T, class Observer> T Walk::value(int index, Observer &observer)
{
    if constexpr (!std::is_same_v<T, Phrases>) {
        const int part = m_shape ? m_shape->partOf(index) : -1;
        if (part >= 0)
            return repeated<T>(index, part, observer);
    }
    return visit<T>(index, observer);
}

template <class T, class Observer> T Walk::visit(int index, Observer &observer)
{
    observer.enter(index);
    ++m_visits;
    const std::size_t mark = m_inputs.mark();
    T known = compute<T>(index, observer);
    if (known.quality == Quality::Loose) {
        known = refine(std::move(known), mark, [this, index] {
            NullObserver silent;
            return compute<T>(index, silent);
        });
    }
    observer.leave(known);
    return known;
}

template <class T, class Observer> T Walk::repeated(int index, int part, Observer &observer)
{
    std::vector<int> key{part};
    for (const int table : m_shape->tablesOf(index))
        key.push_back(m_rows[table]);
    const bool isNegated = m_shape->isNegated(index);
    const auto stand = [&](Atom atom) {
        T known = held<T>(atom);
        if constexpr (std::is_same_v<T, Truths>)
            known.value = isNegated ? !known.value : known.value;
        return known;
    };
    const auto found = m_standIns.find(key);
    if (found != m_standIns.end() && found->second >= 0 && !Observer::wantsAll)
        return stand(found->second);
    if (found != m_standIns.end()) {
        T known = visit<T>(index, observer);
        return found->second < 0 ? std::move(known) : stand(found->second);
    }
    // What it hangs on is read nowhere else, hence in no piece: its value is the same everywhere.
    const int budget = std::exchange(m_budget, maxPieces);
    T known = visit<T>(index, observer);
    m_budget = budget;
    const Atom atom = standIn(index, known);
    m_standIns.emplace(std::move(key), atom);
    return atom < 0 ? std::move(known) : stand(atom);
}

template <class T> Atom Walk::standIn(int index, const T &known)
{
    if (isPoint(known) || known.quality == Quality::Loose)
        return -1;
    Holding holding;
    holding.quality = known.quality;
    if constexpr (std::is_same_v<T, Truths>) {
        holding.truth = known.value;
    } else if constexpr (std::is_same_v<T, Choices>) {
        holding.members = known.value;
    } else {
        // One input in a sum stands for itself; a value with gaps is better split at its inputs.
        const std::size_t terms = known.form ? known.form->terms.size() : 0;
        if (terms == 1 || (known.quality != Quality::Full && terms == 0))
            return -1;
        holding.range = known.value;
    }
    return m_inputs.add(node(index).type.kind, std::move(holding), known.support);
}

template <class T> T Walk::held(Atom atom) const
{
    const Holding &holding = m_inputs.holding(atom);
    T known;
    known.quality = holding.quality;
    known.support = {atom};
    if constexpr (std::is_same_v<T, Truths>) {
        known.value = holding.truth;
    } else if constexpr (std::is_same_v<T, Choices>) {
        known.value = holding.members;
    } else if constexpr (std::is_same_v<T, Phrases>) {
        known.value = holding.phrase;
        known.value.atom = atom;
    } else {
        known.value = holding.range;
        if (!isPoint(known)) {
            known.form = std::make_unique<Form>();
            known.form->terms.push_back({atom, base::Rational(1)});
        }
    }
    return settle(std::move(known));
}

template <class T, class Compute> T Walk::refine(T whole, std::size_t mark, Compute compute)
{
    m_spent = 1;
    const std::vector<Atom> shared = std::exchange(m_shared, {});
    if (!isSplitting() || m_budget < 2 || shared.empty() || isPoint(whole))
        return whole;
    Division division = divide(shared, whole.support, mark);
    if (division.pieces.size() < 2)
        return whole;
    const int pool = m_budget;
    int spent = 0;
    int left = static_cast<int>(division.pieces.size());
    std::optional<T> all;
    std::optional<T> sure; // the union of what certainly comes out
    for (Holding &piece : division.pieces) {
        m_budget = std::max(1, (pool - spent) / left--);
        const bool isLoosePiece = piece.quality == Quality::Loose;
        Holding outside = m_inputs.exchange(division.atom, std::move(piece));
        const bool overflow = std::exchange(m_overflow, false);
        ++m_depth;
        T part = compute();
        m_spent = 1;
        if (part.quality == Quality::Loose)
            part = refine(std::move(part), mark, compute);
        --m_depth;
        m_inputs.exchange(division.atom, std::move(outside));
        if (m_overflow)
            part = bareOf(whole);
        if (m_overflow || isLoosePiece)
            part.quality = Quality::Loose;
        m_overflow = overflow;
        spent += m_spent;
        if (part.quality != Quality::Loose) {
            if (sure)
                unite(*sure, part);
            else
                sure = bareOf(part);
        }
        if (all)
            unite(*all, part);
        else
            all = bareOf(part);
        if (sure && sameValue(*sure, whole)) {
            all = bareOf(whole);
            break;
        }
    }
    m_inputs.compact(mark);
    m_budget = pool;
    m_spent = spent;
    std::vector<Atom> support = std::move(whole.support);
    whole = std::move(*all);
    whole.support = std::move(support);
    whole.quality = sure && sameValue(*sure, whole) ? sure->quality : Quality::Loose;
    return settle(std::move(whole));
}

} // namespace eval
