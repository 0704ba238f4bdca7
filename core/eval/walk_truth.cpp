#include "eval/junction.h"
#include "eval/walk.h"

namespace eval {

namespace {

using base::Truth;
using feel::Kind;
using feel::Op;

Truths inverse(Truths known)
{
    known.value = !known.value;
    return known;
}

Truths pointOf(Truth truth) { return {truth, Quality::Full, {}}; }

bool isComparison(Op op)
{
    return op == Op::Equal || op == Op::NotEqual || op == Op::Less || op == Op::LessEqual
           || op == Op::Greater || op == Op::GreaterEqual;
}

} // namespace

template <class Observer> Truths Walk::computeTruth(int index, Observer &observer)
{
    const Node &at = node(index);
    switch (at.op) {
    case Op::TruthLiteral:
        return pointOf(at.truth);
    case Op::Any:
        return pointOf(Truth::True);
    case Op::Not:
        return inverse(value<Truths>(at.children[0], observer));
    case Op::And:
    case Op::Or:
        return junction(at, observer);
    case Op::In:
        return membership(at, observer);
    case Op::Within:
        return within(at, observer);
    case Op::Some:
    case Op::Every:
        return quantified(index, observer);
    default:
        return isComparison(at.op) ? compare(at, observer) : leafTruth(at);
    }
}

template <class Observer> Truths Walk::junction(const Node &node, Observer &observer)
{
    Junction operands(node.op == Op::And ? Truth::False : Truth::True, m_inputs.tangles());
    for (const int child : node.children) {
        operands.add(value<Truths>(child, observer));
        if (operands.isAbsorbed() && !Observer::wantsAll)
            break;
    }
    return operands.take(m_shared);
}

template <class Observer> Truths Walk::compare(const Node &at, Observer &observer)
{
    const int left = at.children[0];
    const int right = at.children[1];
    const Kind kind = node(left).type.kind;
    if (isScalar(kind)) {
        const Scalar a = value<Scalar>(left, observer);
        const Scalar b = value<Scalar>(right, observer);
        Truths result = compareScalars(at.op, a, b);
        if (isNoting() && result.value == Truth::Unknown)
            probeCompare(left, right, a, b);
        return result;
    }
    const auto equal = [&]<class T>(const T *) {
        const T a = value<T>(left, observer);
        return equality(a, value<T>(right, observer));
    };
    Truths result;
    if (kind == Kind::Truth)
        result = equal(static_cast<const Truths *>(nullptr));
    else if (kind == Kind::Choice)
        result = equal(static_cast<const Choices *>(nullptr));
    else
        result = equal(static_cast<const Phrases *>(nullptr));
    return at.op == Op::NotEqual ? inverse(std::move(result)) : std::move(result);
}

namespace {

/// An undecided equality: exact where the sides hang on different inputs and have no gaps.
template <class T>
Truths undecided(const T &a, const T &b, const Tangles &tangles, std::vector<Atom> &shared)
{
    Supports supports(tangles);
    supports.add(a.support);
    supports.add(b.support);
    shared = supports.shared();
    Truths result{Truth::Unknown, worse(a.quality, b.quality), supports.take()};
    if (!shared.empty())
        result.quality = Quality::Loose;
    return result;
}

} // namespace

Truths Walk::equality(const Truths &a, const Truths &b)
{
    if (isPoint(a) && isPoint(b))
        return pointOf(base::truthOf(a.value == b.value));
    return undecided(a, b, m_inputs.tangles(), m_shared);
}

Truths Walk::equality(const Choices &a, const Choices &b)
{
    if (isPoint(a) && isPoint(b))
        return pointOf(base::truthOf(a.value == b.value));
    const std::uint64_t both = a.value & b.value;
    if (both == 0)
        return pointOf(Truth::False);
    if (isNoting()) {
        for (const Choices *side : {&a, &b}) {
            if (side->support.size() != 1)
                continue;
            for (std::uint64_t rest = both; rest != 0; rest &= rest - 1)
                m_inputs.note(
                    {side->support[0], Breakpoint::Kind::Mask, {}, rest & (~rest + 1), {}});
        }
    }
    return undecided(a, b, m_inputs.tangles(), m_shared);
}

Truths Walk::equality(const Phrases &a, const Phrases &b)
{
    const Phrases &open = isPoint(a) ? b : a;
    const Phrases &other = isPoint(a) ? a : b;
    if (isPoint(open))
        return pointOf(base::truthOf(*a.value.text == *b.value.text));
    if (open.value.atom >= 0 && open.value.atom == other.value.atom)
        return pointOf(Truth::True);
    if (isPoint(other)) {
        if (isText(open.value, *other.value.text) == Truth::False)
            return pointOf(Truth::False);
        if (isNoting() && open.support.size() == 1)
            m_inputs.note({open.support[0], Breakpoint::Kind::Text, {}, 0, *other.value.text});
    }
    Truths result = undecided(a, b, m_inputs.tangles(), m_shared);
    if (a.quality == Quality::Tight || b.quality == Quality::Tight) {
        // One of a few texts: which of them is only seen piece by piece.
        m_shared = result.support;
        result.quality = Quality::Loose;
    }
    return result;
}

template <class Observer> Truths Walk::within(const Node &node, Observer &observer)
{
    const Phrases place = value<Phrases>(node.children[0], observer);
    const Truth truth = beginsWith(place.value, node.text);
    if (base::isPoint(truth))
        return pointOf(truth);
    if (isNoting() && place.support.size() == 1)
        m_inputs.note({place.support[0], Breakpoint::Kind::Prefix, {}, 0, node.text});
    Truths result{Truth::Unknown, place.quality, place.support};
    if (place.quality == Quality::Tight) {
        m_shared = result.support;
        result.quality = Quality::Loose;
    }
    return result;
}

template Truths Walk::computeTruth(int, NullObserver &);
template Truths Walk::computeTruth(int, TraceObserver &);

} // namespace eval
