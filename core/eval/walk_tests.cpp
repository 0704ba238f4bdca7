// `in`: several tests of one subject are several uses of it. Together they are exact where the tests
// are constant and the subject has no gaps.
#include "eval/junction.h"
#include "eval/walk.h"

namespace eval {

namespace {

using base::Truth;
using feel::Kind;
using feel::Op;

Truths pointOf(Truth truth) { return {truth, Quality::Full, {}}; }

/// The interval that a comparison with a point lets through.
Interval halfLine(Op op, const base::Rational &end)
{
    Interval result = Interval::everything();
    if (op == Op::Less || op == Op::LessEqual) {
        result.hasHigh = true;
        result.high = end;
        result.highOpen = op == Op::Less;
    } else {
        result.hasLow = true;
        result.low = end;
        result.lowOpen = op == Op::Greater;
    }
    return result;
}

/// From the low end of one to the high end of the other.
Interval span(const Interval &low, const Interval &high, bool lowOpen, bool highOpen)
{
    Interval result = Interval::everything();
    if (low.hasLow) {
        result.hasLow = true;
        result.low = low.low;
        result.lowOpen = lowOpen || low.lowOpen;
    }
    if (high.hasHigh) {
        result.hasHigh = true;
        result.high = high.high;
        result.highOpen = highOpen || high.highOpen;
    }
    return result;
}

/// All tests of one subject, as far as they are constant.
struct ScalarCover {
    std::vector<Interval> parts;
    bool isConstant = true;

    void add(Op op, const Scalar &end)
    {
        isConstant = isConstant && isPoint(end);
        if (op == Op::Equal) {
            parts.push_back(end.value);
        } else if (op == Op::NotEqual) {
            parts.push_back(halfLine(Op::Less, end.value.low));
            parts.push_back(halfLine(Op::Greater, end.value.low));
        } else {
            parts.push_back(halfLine(op, end.value.low));
        }
    }
    Truth decide(const Scalar &subject) const
    {
        return covers(parts, subject.value) ? Truth::True : Truth::Unknown;
    }
};

struct MemberCover {
    std::uint64_t mask = 0;
    bool isConstant = true;

    void add(Op op, const Choices &member)
    {
        isConstant = isConstant && isPoint(member);
        mask |= op == Op::Equal ? member.value : ~member.value;
    }
    Truth decide(const Choices &subject) const
    {
        return (subject.value & ~mask) == 0 ? Truth::True : Truth::Unknown;
    }
};

struct TruthCover {
    Truth truth = Truth::Unknown;
    bool isConstant = true;
    bool isEmpty = true;

    void add(Op op, const Truths &side)
    {
        isConstant = isConstant && isPoint(side);
        const Truth added = op == Op::Equal ? side.value : !side.value;
        truth = isEmpty ? added : hull(truth, added);
        isEmpty = false;
    }
    Truth decide(const Truths &) const
    {
        return base::isPoint(truth) ? Truth::Unknown : Truth::True;
    }
};

struct PhraseCover {
    bool isConstant = true;

    void add(Op op, const Phrases &text)
    {
        isConstant = isConstant && op == Op::Equal && isPoint(text);
    }
    Truth decide(const Phrases &) const { return Truth::Unknown; }
};

} // namespace

template <class Observer> Truths Walk::membership(const Node &at, Observer &observer)
{
    const int subject = at.children[0];
    switch (node(subject).type.kind) {
    case Kind::Truth:
        return testsOf<TruthCover>(at, value<Truths>(subject, observer), observer);
    case Kind::Choice:
        return testsOf<MemberCover>(at, value<Choices>(subject, observer), observer);
    case Kind::Text:
    case Kind::Place:
        return testsOf<PhraseCover>(at, value<Phrases>(subject, observer), observer);
    default:
        return testsOf<ScalarCover>(at, value<Scalar>(subject, observer), observer);
    }
}

template <class Cover, class T, class Observer>
Truths Walk::testsOf(const Node &at, const T &subject, Observer &observer)
{
    Junction tests(Truth::True, m_inputs.tangles());
    Cover cover;
    Truths last;
    int open = 0;
    std::vector<Atom> shared;
    for (std::size_t i = 1; i < at.children.size(); ++i) {
        observer.enter(at.children[i]);
        Truths test = this->test(at.children[0], node(at.children[i]), subject, cover, observer);
        observer.leave(test);
        tests.add(test);
        if (tests.isAbsorbed() && !Observer::wantsAll)
            break;
        if (isPoint(test))
            continue;
        ++open;
        shared = united(shared, std::exchange(m_shared, {}));
        last = std::move(test);
    }
    if (open == 1 && !tests.isAbsorbed()) {
        m_shared = std::move(shared);
        return last;
    }
    std::vector<Atom> repeated;
    Truths result = tests.take(repeated);
    if (isPoint(result))
        return result;
    if (cover.isConstant) {
        if (base::isPoint(cover.decide(subject)))
            return pointOf(Truth::True);
        result.quality = subject.quality;
        if (subject.quality != Quality::Tight)
            return result;
    }
    result.quality = Quality::Loose;
    m_shared = united(shared, subject.support);
    return result;
}

/// One test of the subject at the node `in`.
template <class Cover, class T, class Observer>
Truths Walk::test(int in, const Node &at, const T &subject, Cover &cover, Observer &observer)
{
    if (at.op == Op::Any)
        return pointOf(Truth::True);
    if constexpr (std::is_same_v<T, Scalar>) {
        if (at.op == Op::InRange) {
            const Scalar low = value<Scalar>(at.children[0], observer);
            const Scalar high = value<Scalar>(at.children[1], observer);
            cover.isConstant = cover.isConstant && isPoint(low) && isPoint(high);
            const Interval part = span(low.value, high.value, at.lowOpen, at.highOpen);
            if (isLess(high.value, low.value) != Truth::True)
                cover.parts.push_back(part);
            return inRange(in, at, subject, low, high);
        }
    }
    if constexpr (std::is_same_v<T, Choices>) {
        if (at.children.empty()) {
            const Choices members{at.members, Quality::Full, {}};
            cover.mask |= at.members;
            const std::uint64_t inside = subject.value & at.members;
            if (inside == 0 || inside == subject.value)
                return pointOf(base::truthOf(inside != 0));
            if (isNoting() && subject.support.size() == 1)
                m_inputs.note({subject.support[0], Breakpoint::Kind::Mask, {}, at.members, {}});
            return {Truth::Unknown, subject.quality, subject.support};
        }
    }
    const Op op = at.op == Op::InCompare ? at.compare : Op::Equal;
    const T other = value<T>(at.children[0], observer);
    cover.add(op, other);
    if constexpr (std::is_same_v<T, Scalar>) {
        Truths result = compareScalars(op, subject, other);
        if (isNoting() && !isPoint(result))
            probeCompare(in, at.children[0], subject, other);
        return result;
    } else {
        Truths result = equality(subject, other);
        if (op == Op::NotEqual)
            result.value = !result.value;
        return result;
    }
}

Truths Walk::inRange(int in, const Node &at, const Scalar &subject, const Scalar &low,
                     const Scalar &high)
{
    const bool isOpen = at.lowOpen || at.highOpen;
    if (isLess(high.value, low.value) == Truth::True
        || (isOpen && isLessOrEqual(high.value, low.value) == Truth::True))
        return pointOf(Truth::False);
    const Truths above = compareScalars(at.lowOpen ? Op::Greater : Op::GreaterEqual, subject, low);
    const std::vector<Atom> sharedAbove = std::exchange(m_shared, {});
    const Truths below = compareScalars(at.highOpen ? Op::Less : Op::LessEqual, subject, high);
    const std::vector<Atom> sharedBelow = std::exchange(m_shared, {});
    if (isNoting() && !isPoint(above))
        probeCompare(in, at.children[0], subject, low);
    if (isNoting() && !isPoint(below))
        probeCompare(in, at.children[1], subject, high);
    if (isPoint(above) || isPoint(below)) {
        m_shared = united(sharedAbove, sharedBelow);
        if (!isPoint(above))
            return below.value == Truth::True ? above : below;
        return above.value == Truth::True ? below : above;
    }
    Truths result{Truth::Unknown, worse(worse(subject.quality, low.quality), high.quality), {}};
    Supports supports(m_inputs.tangles());
    supports.add(subject.support);
    supports.add(low.support);
    supports.add(high.support);
    std::vector<Atom> shared = supports.shared();
    const bool isGapless = subject.quality == Quality::Full;
    if (isGapless && shared.empty()
        && !meets(subject.value, span(low.value, high.value, at.lowOpen, at.highOpen)))
        return pointOf(Truth::False);
    result.support = supports.take();
    if (!shared.empty() || !isGapless) {
        result.quality = Quality::Loose;
        m_shared = united(shared, subject.support);
    }
    return result;
}

template Truths Walk::membership(const Node &, NullObserver &);
template Truths Walk::membership(const Node &, TraceObserver &);

} // namespace eval
