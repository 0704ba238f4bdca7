// The evaluator: one walk over a formula. An inner header of the room.
//
// Every part comes to a value, a quality and a support (known.h). A part whose operands hang on the
// same unknown input is Loose at first; it is then evaluated again for the pieces of that input, at
// the breakpoints met inside the part, and what comes out is united. Splitting happens at the lowest
// part that needs it, so that the rows of a table are split one by one.
#pragma once

#include "eval/evaluator.h"
#include "eval/inputs.h"
#include "eval/known.h"
#include "eval/observer.h"
#include "eval/shape.h"

#include <QVarLengthArray>

#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace eval {

class Walk {
public:
    /// No part is evaluated for more pieces than this in any piece of the parts around it.
    static constexpr int maxPieces = 256;

    /// Without a shape nothing is split. Everything must outlive the walk.
    Walk(const feel::Formula &formula, const Facts &facts, RowScope scope,
         const Shape *shape = nullptr);

    /// Nodes evaluated so far.
    std::int64_t visits() const { return m_visits; }
    /// Nothing is split any more after so many.
    void limitVisits(std::int64_t limit) { m_limit = limit; }

    /// T is what the node's kind calls for: Truths, Scalar, Choices or Phrases.
    template <class T, class Observer> T value(int index, Observer &observer);

    /// Whether a part did not fit 128 bits: no value of this walk means anything then.
    bool overflowed() const { return m_overflow; }
    void clearOverflow() { m_overflow = false; }
    /// Breakpoints are kept though nothing is split.
    void noteBreakpoints() { m_isNoting = true; }
    Inputs &inputs() { return m_inputs; }

private:
    using Node = feel::Node;

    struct Division {
        Atom atom = -1;
        std::vector<Holding> pieces;
    };

    // the frame (walk.h, walk.cpp)
    template <class T, class Observer> T visit(int index, Observer &observer);
    template <class T, class Observer> T repeated(int index, int part, Observer &observer);
    template <class T, class Observer> T compute(int index, Observer &observer);
    template <class T, class Compute> T refine(T whole, std::size_t mark, Compute compute);
    template <class T> T held(Atom atom) const;
    template <class T> Atom standIn(int index, const T &known);
    Division divide(const std::vector<Atom> &shared, std::size_t mark) const;
    const Node &node(int index) const { return m_formula.node(index); }
    bool isSplitting() const { return m_shape != nullptr; }
    bool isNoting() const { return m_isNoting; }

    // leaves (walk.cpp)
    const Value &read(const Node &node, Input &input) const;
    Scalar leafScalar(const Node &node);
    Truths leafTruth(const Node &node);
    Choices leafChoices(const Node &node);
    Phrases leafPhrase(const Node &node);
    int rowsOf(int table);

    // branches, of any type (walk_select.cpp)
    template <class T, class Observer> T choose(const Node &node, Observer &observer);
    template <class T, class Observer> T decide(const Node &node, Observer &observer);

    // truths (walk_truth.cpp)
    template <class Observer> Truths computeTruth(int index, Observer &observer);
    template <class Observer> Truths junction(const Node &node, Observer &observer);
    template <class Observer> Truths compare(const Node &node, Observer &observer);
    template <class Observer> Truths within(const Node &node, Observer &observer);
    Truths equality(const Truths &a, const Truths &b);
    Truths equality(const Choices &a, const Choices &b);
    Truths equality(const Phrases &a, const Phrases &b);

    // comparisons of scalars and their breakpoints (walk_compare.cpp)
    Truths compareScalars(feel::Op op, const Scalar &a, const Scalar &b);
    Truths equalScalars(const Scalar &a, const Scalar &b);
    void noteCuts(feel::Op op, const Scalar &a, const Scalar &b);
    template <class Sign> void probe(Atom atom, Sign sign);
    void probeCompare(int leftNode, int rightNode, const Scalar &a, const Scalar &b);

    // membership (walk_tests.cpp)
    template <class Observer> Truths membership(const Node &node, Observer &observer);
    template <class Cover, class T, class Observer>
    Truths testsOf(const Node &node, const T &subject, Observer &observer);
    template <class Cover, class T, class Observer>
    Truths test(int in, const Node &node, const T &subject, Cover &cover, Observer &observer);
    Truths inRange(int in, const Node &node, const Scalar &subject, const Scalar &low,
                   const Scalar &high);

    // scalars (walk_scalar.cpp)
    template <class Observer> Scalar computeScalar(int index, Observer &observer);
    template <class Observer> Scalar sum(const Node &node, bool subtracts, Observer &observer);
    template <class Observer> Scalar product(const Node &node, Observer &observer);
    template <class Observer> Scalar quotient(const Node &node, Observer &observer);
    template <class Observer> Scalar extreme(const Node &node, Observer &observer);
    template <class Observer> Scalar moved(const Node &node, bool back, Observer &observer);
    Scalar times(const Scalar &a, const Scalar &b);
    Scalar scaledBy(const Scalar &a, const base::Rational &factor);
    Scalar extremeOf(std::vector<Scalar> operands, bool greatestOf);
    Scalar movedBy(const Scalar &date, const Scalar &by, feel::Kind kind);

    // tables (walk_tables.cpp)
    template <class Observer> Truths quantified(int index, Observer &observer);
    template <class Observer> Scalar aggregate(int index, Observer &observer);
    template <class Observer> Truths rowTruth(int index, Observer &observer);
    template <class Observer> RowPart row(int index, Observer &observer);
    template <class Observer> Truths computeRowTruth(const Node &node, Observer &observer);
    template <class Observer> RowPart computeRow(const Node &node, Observer &observer);
    Scalar extremeOfRows(std::vector<RowPart> parts, bool greatestOf);
    Truths quantifiedUnknown(int index, int rows);
    Scalar aggregateUnknown(int index, int rows);
    bool hangsOnMoreThanBlanks(int table, const std::vector<Atom> &support) const;
    Scalar contribution(feel::Op op, const RowPart &part) const;

    const feel::Formula &m_formula;
    const Facts &m_facts;
    const Shape *m_shape;
    QVarLengthArray<int, 16> m_rows; ///< per table the present row; -1 = one that nobody entered
    Inputs m_inputs;
    std::map<std::vector<int>, Atom> m_standIns; ///< part and rows; -1 = is evaluated as it stands
    /// Left by the computation of a Loose value: the inputs that are worth splitting for it.
    std::vector<Atom> m_shared;
    int m_budget = maxPieces;
    int m_spent = 1;
    int m_depth = 0; ///< pieces inside pieces
    std::int64_t m_visits = 0;
    std::int64_t m_limit = 1'000'000;
    bool m_overflow = false;
    bool m_isNoting = false;
};

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
    Division division = divide(shared, mark);
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
    m_budget = pool;
    m_spent = spent;
    std::vector<Atom> support = std::move(whole.support);
    whole = std::move(*all);
    whole.support = std::move(support);
    whole.quality = sure && sameValue(*sure, whole) ? sure->quality : Quality::Loose;
    return settle(std::move(whole));
}

} // namespace eval
