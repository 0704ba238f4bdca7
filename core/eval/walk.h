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
    Division divide(const std::vector<Atom> &shared, const std::vector<Atom> &others,
                    std::size_t mark) const;
    const Node &node(int index) const { return m_formula.node(index); }
    bool isSplitting() const { return m_shape != nullptr; }
    bool isNoting() const { return m_isNoting; }

    // leaves (walk.cpp)
    const Value &read(const Node &node, Input &input) const;
    Scalar leafScalar(const Node &node);
    Truths leafTruth(const Node &node);
    Choices leafChoices(const Node &node);
    Phrases leafPhrase(const Node &node);
    bool isKnown(int table) const;
    std::int64_t rowsOf(int table);

    // branches, of any type (walk_select.cpp)
    template <class T, class Observer> T choose(const Node &node, Observer &observer);
    template <class T, class Observer> T decide(const Node &node, Observer &observer);
    template <class Observer>
    void lookOn(const Node &table, std::size_t firstRow, Observer &observer);

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
    Scalar rounded(Scalar operand, const Node &at);
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
    Truths quantifiedUnknown(int index, bool isLeastOne);
    Scalar aggregateUnknown(int index, bool hasOne);
    Atom entangled(int table, const std::vector<Atom> &support);
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

} // namespace eval

#include "eval/walk_compute.h"
