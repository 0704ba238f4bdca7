#include "eval/forms.h"
#include "eval/walk.h"

namespace eval {

namespace {

using base::Rational;
using base::Truth;
using feel::Op;

Truths pointOf(Truth truth) { return {truth, Quality::Full, {}}; }

Truth ordered(Op op, const Interval &a, const Interval &b)
{
    switch (op) {
    case Op::Less:
        return isLess(a, b);
    case Op::LessEqual:
        return isLessOrEqual(a, b);
    case Op::Greater:
        return isLess(b, a);
    case Op::GreaterEqual:
        return isLessOrEqual(b, a);
    case Op::NotEqual:
        return !isEqual(a, b);
    default:
        return isEqual(a, b);
    }
}

/// Whether one closed end of both is the same: a value that both can have.
bool shareAnEnd(const Interval &a, const Interval &b)
{
    const auto equal = [](bool hasA, bool openA, const Rational &endA, bool hasB, bool openB,
                          const Rational &endB) {
        return hasA && hasB && !openA && !openB && endA == endB;
    };
    return equal(a.hasLow, a.lowOpen, a.low, b.hasLow, b.lowOpen, b.low)
           || equal(a.hasLow, a.lowOpen, a.low, b.hasHigh, b.highOpen, b.high)
           || equal(a.hasHigh, a.highOpen, a.high, b.hasLow, b.lowOpen, b.low)
           || equal(a.hasHigh, a.highOpen, a.high, b.hasHigh, b.highOpen, b.high);
}

} // namespace

Truths Walk::compareScalars(Op op, const Scalar &a, const Scalar &b)
{
    const Truth truth = ordered(op, a.value, b.value);
    if (base::isPoint(truth))
        return pointOf(truth);
    noteCuts(op, a, b);
    if (op == Op::Equal || op == Op::NotEqual) {
        Truths result = equalScalars(a, b);
        if (op == Op::NotEqual)
            result.value = !result.value;
        return result;
    }
    Supports supports(m_inputs.tangles());
    supports.add(a.support);
    supports.add(b.support);
    std::vector<Atom> shared = supports.shared();
    Quality quality = worse(a.quality, b.quality);
    if (!shared.empty()) {
        quality = Quality::Loose;
        if (const auto difference = combined(a, b, Rational(-1))) {
            const Interval range = rangeOf(*difference, m_inputs, m_overflow);
            const Truth decided = ordered(op, range, Interval::point(Rational()));
            if (base::isPoint(decided))
                return pointOf(decided);
            quality = qualityOf(*difference, m_inputs);
        }
        if (quality == Quality::Loose)
            m_shared = std::move(shared);
    }
    return {Truth::Unknown, quality, supports.take()};
}

Truths Walk::equalScalars(const Scalar &a, const Scalar &b)
{
    Supports supports(m_inputs.tangles());
    supports.add(a.support);
    supports.add(b.support);
    std::vector<Atom> shared = supports.shared();
    Quality quality = worse(a.quality, b.quality);
    if (const auto difference = combined(a, b, Rational(-1))) {
        const Truth zero = canBeZero(*difference, m_inputs, m_overflow);
        if (zero != Truth::Unknown) {
            const bool isZero = zero == Truth::True;
            if (!isZero || difference->terms.empty())
                return pointOf(base::truthOf(isZero));
            return {Truth::Unknown, qualityOf(*difference, m_inputs), supports.take()};
        }
        quality = Quality::Loose;
    } else if (!shared.empty()) {
        quality = Quality::Loose;
    } else if (quality == Quality::Tight && !shareAnEnd(a.value, b.value)) {
        // A value with gaps: whether the other side falls into one is seen piece by piece.
        quality = Quality::Loose;
        shared = united(a.quality == Quality::Tight ? a.support : std::vector<Atom>(),
                        b.quality == Quality::Tight ? b.support : std::vector<Atom>());
    }
    std::vector<Atom> support = supports.take();
    if (quality == Quality::Loose)
        m_shared = shared.empty() ? support : std::move(shared);
    return {Truth::Unknown, quality, std::move(support)};
}

void Walk::noteCuts(Op op, const Scalar &a, const Scalar &b)
{
    constexpr std::size_t maxTerms = 4;
    if (!isNoting())
        return;
    // a - b = terms + rest; an input's breakpoints are where the comparison becomes decided.
    bool overflow = false;
    std::vector<Form::Term> terms;
    Interval rest;
    if (const auto difference = combined(a, b, Rational(-1))) {
        terms = difference->terms;
        rest = Interval::point(difference->constant);
    } else if (a.form) {
        terms = a.form->terms;
        rest = subtract(Interval::point(a.form->constant), b.value, overflow);
    } else if (b.form) {
        noteCuts(op == Op::Less           ? Op::Greater
                 : op == Op::LessEqual    ? Op::GreaterEqual
                 : op == Op::Greater      ? Op::Less
                 : op == Op::GreaterEqual ? Op::LessEqual
                                          : op,
                 b, a);
        return;
    }
    // Inside a piece another unknown input's ends are only those of the piece.
    const bool isFirm = terms.size() == 1 && rest.isPoint();
    if (terms.size() > maxTerms || (m_depth > 0 && !isFirm))
        return;
    for (const Form::Term &term : terms) {
        Interval others = rest;
        for (const Form::Term &other : terms) {
            if (other.atom != term.atom)
                others = add(others,
                             multiply(m_inputs.holding(other.atom).range,
                                      Interval::point(other.factor), overflow),
                             overflow);
        }
        // factor * x + others OP 0 changes at x = -others / factor.
        const Interval at =
            eval::divide(negate(others, overflow), Interval::point(term.factor), overflow);
        if (overflow)
            return;
        const bool isUpward = term.factor.sign() > 0;
        const bool below = op == Op::Less || op == Op::GreaterEqual; // the cut where factor > 0
        const bool both = op == Op::Equal || op == Op::NotEqual;
        for (const bool high : {false, true}) {
            if (!(high ? at.hasHigh : at.hasLow) || (high && at.isPoint()))
                continue;
            const Rational &place = high ? at.high : at.low;
            if (both || below == isUpward)
                m_inputs.note({term.atom, Breakpoint::Kind::Cut, {place, false}, 0, {}});
            if (both || below != isUpward)
                m_inputs.note({term.atom, Breakpoint::Kind::Cut, {place, true}, 0, {}});
        }
    }
}

/// Finds where the sign of something that moves one way with a whole input changes, by halves.
template <class Sign> void Walk::probe(Atom atom, Sign sign)
{
    constexpr base::Int128 widest = static_cast<base::Int128>(1) << 62;
    const Interval range = m_inputs.holding(atom).range;
    if (!range.whole || !range.hasLow || !isScalar(m_inputs.kind(atom)))
        return;
    const base::Int128 first = range.low.numerator();
    const base::Int128 last = range.hasHigh ? range.high.numerator() : first + widest;
    if (last <= first || last - first > widest)
        return;
    const Shape *shape = std::exchange(m_shape, nullptr);
    const bool isNoting = std::exchange(m_isNoting, false);
    const bool overflow = std::exchange(m_overflow, false);
    const auto signAt = [&](base::Int128 value) {
        Holding piece;
        piece.range = Interval::point(*Rational::make(value, 1));
        Holding outside = m_inputs.exchange(atom, std::move(piece));
        const int result = sign();
        m_inputs.exchange(atom, std::move(outside));
        m_shared.clear();
        return result;
    };
    std::vector<Cut> cuts;
    const int atFirst = signAt(first);
    const int atLast = signAt(last);
    for (const bool leavesFirst : {true, false}) {
        base::Int128 low = first;
        base::Int128 high = last;
        while (atFirst != atLast && high - low > 1) {
            const base::Int128 middle = low + (high - low) / 2;
            const int here = signAt(middle);
            const bool isLow = leavesFirst ? here == atFirst : here != atLast;
            (isLow ? low : high) = middle;
        }
        if (atFirst != atLast)
            cuts.push_back({*Rational::make(high, 1), false});
    }
    m_shape = shape;
    m_isNoting = isNoting;
    const bool failed = std::exchange(m_overflow, overflow);
    for (const Cut &cut : cuts) {
        if (!failed)
            m_inputs.note({atom, Breakpoint::Kind::Cut, cut, 0, {}});
    }
}

void Walk::probeCompare(int leftNode, int rightNode, const Scalar &a, const Scalar &b)
{
    // Years, months and products of one input: no sum says where they meet the other side.
    const std::vector<Atom> support = united(a.support, b.support);
    const bool hasForms = (a.form || isPoint(a)) && (b.form || isPoint(b));
    if (support.size() != 1 || hasForms)
        return;
    std::vector<Atom> shared = std::move(m_shared);
    probe(support[0], [&] {
        NullObserver silent;
        const Scalar left = value<Scalar>(leftNode, silent);
        const Scalar right = value<Scalar>(rightNode, silent);
        return isLess(left.value, right.value) == Truth::True   ? -1
               : isLess(right.value, left.value) == Truth::True ? 1
                                                                : 0;
    });
    m_shared = std::move(shared);
}

} // namespace eval
