// What may watch an evaluation. An inner header of the room.
#pragma once

#include "eval/evaluator.h"
#include "eval/inputs.h"

#include <vector>

namespace eval {

/// Watches nothing and costs nothing.
struct NullObserver {
    /// Whether operands are evaluated that cannot change the result any more.
    static constexpr bool wantsAll = false;

    void enter(int) {}
    template <class T> void leave(const T &) {}
    void enterRow(int, int) {}
    template <class T> void leaveRow(const T &known) { leave(known); }
};

/// Records what every node came to.
class TraceObserver {
public:
    static constexpr bool wantsAll = true;

    /// Both are read while nodes are left, and must outlive the observer.
    TraceObserver(const feel::Formula &formula, const Inputs &inputs)
        : m_formula(formula), m_inputs(inputs)
    {}

    void enter(int node) { open(node, -1); }
    void enterRow(int node, int row) { open(node, row); }
    template <class T> void leave(const T &known)
    {
        m_open.back().value = valueOf(known);
        m_open.back().missing = m_inputs.missing(known.support);
        close();
    }
    template <class T> void leaveRow(const T &known) { leave(known); }

    /// After the root was left.
    TraceNode take() { return std::move(m_root); }

private:
    void open(int node, int row);
    void close();

    const feel::Formula &m_formula;
    const Inputs &m_inputs;
    std::vector<TraceNode> m_open;
    TraceNode m_root;
};

} // namespace eval
