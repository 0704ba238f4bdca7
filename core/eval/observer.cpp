#include "eval/observer.h"

namespace eval {

namespace {

bool isTableFunction(feel::Op op)
{
    using feel::Op;
    return op == Op::Some || op == Op::Every || op == Op::Sum || op == Op::Count || op == Op::MinOf
           || op == Op::MaxOf;
}

} // namespace

void TraceObserver::open(int node, int row)
{
    TraceNode entered;
    entered.node = node;
    entered.row = row;
    const feel::Node &at = m_formula.node(node);
    if (row >= 0 || !isTableFunction(at.op))
        entered.children.resize(at.children.size());
    m_open.push_back(std::move(entered));
}

void TraceObserver::close()
{
    TraceNode left = std::move(m_open.back());
    m_open.pop_back();
    if (m_open.empty()) {
        m_root = std::move(left);
        return;
    }
    TraceNode &parent = m_open.back();
    if (left.row >= 0) {
        parent.children.push_back(std::move(left));
        return;
    }
    const std::vector<int> &places = m_formula.node(parent.node).children;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == left.node && parent.children[i].node < 0) {
            parent.children[i] = std::move(left);
            return;
        }
    }
}

} // namespace eval
