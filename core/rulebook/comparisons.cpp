// The constants of a formula and how it compares with them.
#include "rulebook/source_words.h"

namespace rulebook {

namespace {

unsigned comparisonOf(feel::Op op)
{
    switch (op) {
    case feel::Op::Less:
        return Less;
    case feel::Op::LessEqual:
        return Less | Equal;
    case feel::Op::Greater:
        return Greater;
    case feel::Op::GreaterEqual:
        return Greater | Equal;
    case feel::Op::Equal:
        return Equal;
    case feel::Op::NotEqual:
        return Less | Greater;
    default:
        return 0;
    }
}

constexpr unsigned everything = Less | Equal | Greater;

/// `a < b` seen from b.
unsigned flipped(unsigned comparison)
{
    return (comparison & Equal) | ((comparison & Less) != 0 ? Greater : 0U)
           | ((comparison & Greater) != 0 ? Less : 0U);
}

/// Walks a formula; `negated` and `plain` tell in which senses a truth is used.
class BoundCollector {
public:
    explicit BoundCollector(const feel::Formula &formula) : m_formula(formula) {}

    std::vector<ConstantBound> run()
    {
        walk(m_formula.root(), true, false);
        return std::move(m_bounds);
    }

private:
    void walk(int index, bool plain, bool negated);
    void walkChildren(const feel::Node &node, bool plain, bool negated);
    void walkTest(const feel::Node &test, bool plain, bool negated);
    void add(int subtree, unsigned comparison, bool plain, bool negated);

    const feel::Formula &m_formula;
    std::vector<ConstantBound> m_bounds;
};

/// Every literal of the subtree is something that is compared with.
void BoundCollector::add(int subtree, unsigned comparison, bool plain, bool negated)
{
    const feel::Node &node = m_formula.node(subtree);
    if (node.op == feel::Op::ScalarLiteral) {
        if (plain)
            m_bounds.push_back({node.number, node.type.kind, comparison});
        if (negated)
            m_bounds.push_back({node.number, node.type.kind, everything & ~comparison});
    }
    for (int child : node.children)
        add(child, comparison, plain, negated);
}

void BoundCollector::walkChildren(const feel::Node &node, bool plain, bool negated)
{
    for (int child : node.children)
        walk(child, plain, negated);
}

/// A test of `in`: its subject is on the left.
void BoundCollector::walkTest(const feel::Node &test, bool plain, bool negated)
{
    if (test.op == feel::Op::InRange) {
        add(test.children[0], test.lowOpen ? Greater : Greater | Equal, plain, negated);
        add(test.children[1], test.highOpen ? Less : Less | Equal, plain, negated);
    } else if (test.op == feel::Op::InCompare) {
        add(test.children[0], comparisonOf(test.compare), plain, negated);
    } else if (test.op == feel::Op::InValue) {
        for (int child : test.children)
            add(child, Equal, plain, negated);
    } else {
        walkChildren(test, plain, negated);
    }
}

void BoundCollector::walk(int index, bool plain, bool negated)
{
    const feel::Node &node = m_formula.node(index);
    const unsigned comparison = comparisonOf(node.op);
    if (comparison != 0) {
        add(node.children[1], comparison, plain, negated);
        add(node.children[0], flipped(comparison), plain, negated);
        return;
    }
    switch (node.op) {
    case feel::Op::Not:
        walk(node.children[0], negated, plain);
        return;
    case feel::Op::In:
        for (std::size_t i = 1; i < node.children.size(); ++i)
            walkTest(m_formula.node(node.children[i]), plain, negated);
        return;
    case feel::Op::Min:
    case feel::Op::Max:
        for (int child : node.children)
            add(child, node.op == feel::Op::Min ? Less | Equal : Greater | Equal, true, false);
        walkChildren(node, plain, negated);
        return;
    case feel::Op::If:
        walk(node.children[0], true, true);
        walk(node.children[1], plain, negated);
        walk(node.children[2], plain, negated);
        return;
    default:
        walkChildren(node, plain, negated);
    }
}

} // namespace

std::vector<ConstantBound> boundsOf(const feel::Formula &formula)
{
    return BoundCollector(formula).run();
}

std::vector<Constant> constantsOf(const feel::Formula &formula)
{
    std::vector<Constant> result;
    for (const feel::Node &node : formula.nodes()) {
        if (node.op == feel::Op::ScalarLiteral)
            result.push_back({node.number, node.type.kind});
    }
    return result;
}

Inequalities inequalitiesOf(const feel::Formula &formula)
{
    Inequalities result;
    for (const feel::Node &node : formula.nodes()) {
        const bool isRange = node.op == feel::Op::InRange;
        const feel::Op op = node.op == feel::Op::InCompare ? node.compare : node.op;
        const bool isOrder = op == feel::Op::Less || op == feel::Op::LessEqual
                             || op == feel::Op::Greater || op == feel::Op::GreaterEqual;
        if (!isRange && !isOrder)
            continue;
        result.any = true;
        const feel::Kind kind = formula.node(node.children[0]).type.kind;
        result.onlyDates = result.onlyDates && kind == feel::Kind::Date;
    }
    return result;
}

} // namespace rulebook
