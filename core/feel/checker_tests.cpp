// Tests behind `in` and in the cells of a decision table.
#include "feel/checker.h"
#include "feel/diagnostics.h"

namespace feel {

Checked ExpressionChecker::checkIn(const SyntaxNode &node)
{
    const Checked subject = check(node.children[0]);
    if (!subject) {
        for (std::size_t i = 1; i < node.children.size(); ++i)
            lookInside(node.children[i]);
        return {};
    }
    return finishIn(node, subject, {node.children.begin() + 1, node.children.end()});
}

/// Finds problems in a test whose subject has no type.
void ExpressionChecker::lookInside(int test)
{
    const SyntaxNode &node = at(test);
    if (node.op != SyntaxOp::Range && node.op != SyntaxOp::List
        && node.op != SyntaxOp::CompareTest) {
        check(test);
        return;
    }
    for (const int child : node.children)
        lookInside(child);
}

/// All members of a closed list become one test with a mask.
Checked ExpressionChecker::finishIn(const SyntaxNode &node, Checked subject,
                                    const std::vector<int> &tests)
{
    std::vector<int> children{subject.node};
    std::uint64_t members = 0;
    bool good = true;
    for (const int test : tests)
        good = checkTest(test, node, subject.type, children, members) && good;
    if (!good)
        return {};
    const Type truth{Kind::Truth, -1};
    if (members != 0) {
        Node value = nodeFor(node, Op::InValue, truth);
        value.members = members;
        children.push_back(addTyped(std::move(value)).node);
    }
    if (children.size() == 1) { // an empty list: no value is in it
        report(code::refusedList, node.span, {m_text.slice(node.span)});
        return {};
    }
    return addTyped(nodeFor(node, Op::In, truth, std::move(children)));
}

/// False where a problem was reported.
bool ExpressionChecker::checkTest(int syntax, const SyntaxNode &in, Type subject,
                                  std::vector<int> &out, std::uint64_t &members)
{
    const SyntaxNode &node = at(syntax);
    switch (node.op) {
    case SyntaxOp::List: {
        bool good = true;
        for (const int item : node.children)
            good = checkTest(item, in, subject, out, members) && good;
        return good;
    }
    case SyntaxOp::Range:
        return checkRange(node, in, subject, out);
    case SyntaxOp::CompareTest:
        if (node.compare != Op::Equal)
            return checkCompareTest(node, in, subject, out);
        return checkTest(node.children[0], in, subject, out, members);
    default:
        break;
    }
    if (subject.kind == Kind::Choice && needsHint(syntax)) {
        const int size = m_tree.size();
        const Checked literal = check(syntax, subject);
        if (!literal)
            return false;
        if (m_tree.node(literal.node).op == Op::ChoiceLiteral) {
            members |= m_tree.node(literal.node).members;
            m_tree.truncate(size);
            return true;
        }
        const Checked value =
            addTyped(nodeFor(node, Op::InValue, {Kind::Truth, -1}, {literal.node}));
        out.push_back(value.node);
        return static_cast<bool>(value);
    }
    const Checked value = checkTestValue(syntax, in, subject);
    const Checked test =
        value ? addTyped(nodeFor(node, Op::InValue, {Kind::Truth, -1}, {value.node})) : Checked();
    out.push_back(test.node);
    return static_cast<bool>(test);
}

Checked ExpressionChecker::checkTestValue(int syntax, const SyntaxNode &in, Type subject)
{
    Checked value = check(syntax, subject);
    if (!value)
        return {};
    adoptUnit(value, subject);
    if (value.type != subject) {
        const QString sign = in.op == SyntaxOp::In ? QStringLiteral("in") : QString();
        report(code::unitMismatch, at(syntax).span, {nameOf(subject), nameOf(value.type), sign},
               withUnit(syntax, subject, value.type));
        return {};
    }
    if (isDateMinusMonths(value.node))
        report(code::addDurationInstead, at(syntax).span, {textOf(syntax)});
    return value;
}

bool ExpressionChecker::checkRange(const SyntaxNode &node, const SyntaxNode &in, Type subject,
                                   std::vector<int> &out)
{
    const QString text = m_text.slice(node.span);
    if (!isScalar(subject.kind)) {
        report(code::notOrdered, node.span, {nameOf(subject), text});
        return false;
    }
    const Checked low = checkTestValue(node.children[0], in, subject);
    const Checked high = checkTestValue(node.children[1], in, subject);
    if (!low || !high)
        return false;
    const auto lowest = constantOf(m_tree, low.node);
    const auto highest = constantOf(m_tree, high.node);
    const bool isOpen = node.lowOpen || node.highOpen;
    if (lowest && highest && (*highest < *lowest || (isOpen && *lowest == *highest))) {
        report(code::emptyRange, node.span, {text});
        return false;
    }
    Node added = nodeFor(node, Op::InRange, {Kind::Truth, -1}, {low.node, high.node});
    added.lowOpen = node.lowOpen;
    added.highOpen = node.highOpen;
    out.push_back(addTyped(std::move(added)).node);
    return out.back() >= 0;
}

bool ExpressionChecker::checkCompareTest(const SyntaxNode &node, const SyntaxNode &in, Type subject,
                                         std::vector<int> &out)
{
    if (node.compare != Op::NotEqual && !isScalar(subject.kind)) {
        report(code::notOrdered, node.sign, {nameOf(subject), m_text.slice(node.sign)});
        return false;
    }
    const Checked value = checkTestValue(node.children[0], in, subject);
    if (!value)
        return false;
    Node added = nodeFor(node, Op::InCompare, {Kind::Truth, -1}, {value.node});
    added.compare = node.compare;
    out.push_back(addTyped(std::move(added)).node);
    return out.back() >= 0;
}

Checked ExpressionChecker::checkCell(const Tree &subject)
{
    const SyntaxNode &root = at(m_syntax.root());
    if (root.op != SyntaxOp::Tests)
        return {};
    const int copied = m_tree.copy(subject.nodes(), subject.size() - 1);
    if (copied < 0) {
        refuseTooLong(root.span);
        return {};
    }
    const Checked in = finishIn(root, {copied, m_tree.node(copied).type}, root.children);
    if (!in || !root.negated)
        return in;
    return addTyped(nodeFor(root, Op::Not, in.type, {in.node}));
}

} // namespace feel
