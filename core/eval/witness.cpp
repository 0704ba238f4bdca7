#include "eval/witness.h"

#include "eval/root.h"

#include <algorithm>

namespace eval {

namespace {

using base::Rational;
using base::Truth;

/// Evaluations per search.
constexpr int maxEvaluations = 1000;
/// Values tried for one input.
constexpr std::size_t maxCandidates = 16;

/// Stands for infinity among the values of an input, and what a result must reach then.
const Rational &huge()
{
    static const Rational value(1'000'000'000'000'000'000);
    return value;
}
const Rational &far()
{
    static const Rational value(1'000'000'000'000);
    return value;
}

/// Something that one completion has to show.
struct Target {
    enum class Kind { Low, High, Member, Truth };

    Kind kind = Kind::Low;
    std::optional<Rational> end; ///< absent: infinite
    std::uint64_t member = 0;
    Truth truth = Truth::Unknown;

    /// Whether what is known leaves it possible; of a point, whether it is so.
    bool isIn(const Value &value) const
    {
        if (kind == Kind::Truth)
            return hull(std::get<base::Truth>(value), truth) == std::get<base::Truth>(value);
        if (kind == Kind::Member)
            return (std::get<Members>(value).bits & member) != 0;
        const auto &range = std::get<base::Range>(value);
        if (kind == Kind::Low)
            return !range.low || *range.low <= (end ? *end : *base::negate(far()));
        return !range.high || *range.high >= (end ? *end : far());
    }
};

class Search {
public:
    Search(const feel::Formula &formula, const Facts &facts, RowScope scope)
        : m_formula(formula), m_walk(formula, facts, scope)
    {
        m_walk.noteBreakpoints();
    }

    bool reaches(const Target &target)
    {
        if (--m_left < 0)
            return false;
        NullObserver silent;
        const Root root = rootOf(m_walk, m_formula, silent);
        if (m_walk.overflowed()) {
            m_walk.clearOverflow();
            return false;
        }
        if (!target.isIn(root.value))
            return false;
        if (isPoint(root.value))
            return true;
        if (root.support.empty())
            return false;
        const Atom atom = root.support.front();
        for (Holding &candidate : candidates(atom)) {
            Holding outside = m_walk.inputs().exchange(atom, std::move(candidate));
            const bool found = reaches(target);
            m_walk.inputs().exchange(atom, std::move(outside));
            if (found || m_left < 0)
                return found;
        }
        return false;
    }

private:
    std::vector<Holding> candidates(Atom atom);
    static std::vector<Rational> places(const Interval &range);

    const feel::Formula &m_formula;
    Walk m_walk;
    int m_left = maxEvaluations;
};

/// The closed ends of a piece, or a value inside.
std::vector<Rational> Search::places(const Interval &range)
{
    std::vector<Rational> result;
    const auto offer = [&](const std::optional<Rational> &value) {
        if (value)
            result.push_back(*value);
    };
    if (range.hasLow && !range.lowOpen)
        offer(range.low);
    if (range.hasHigh && !range.highOpen)
        offer(range.high);
    if (!range.hasHigh)
        offer(range.hasLow ? base::add(range.low, huge()) : huge());
    if (!range.hasLow)
        offer(range.hasHigh ? base::subtract(range.high, huge()) : base::negate(huge()));
    if (result.empty()) {
        const auto sum = base::add(range.low, range.high);
        offer(sum ? base::divide(*sum, Rational(2)) : std::nullopt);
    }
    return result;
}

std::vector<Holding> Search::candidates(Atom atom)
{
    Inputs &inputs = m_walk.inputs();
    std::vector<Holding> result;
    if (inputs.isTable(atom)) {
        for (const int rows : {0, 1, 2}) {
            result.emplace_back();
            result.back().rows = rows;
        }
        return inputs.holding(atom).rows == Holding::anyRows ? result : std::vector<Holding>();
    }
    std::vector<Holding> pieces = inputs.pieces(atom, 0);
    if (!isScalar(inputs.kind(atom))) {
        if (pieces.size() > 1)
            return pieces;
        return inputs.singles(atom, static_cast<int>(maxCandidates));
    }
    std::vector<Rational> values = places(inputs.holding(atom).range);
    for (const Holding &piece : pieces) {
        for (const Rational &value : places(piece.range)) {
            if (values.size() < maxCandidates
                && std::find(values.begin(), values.end(), value) == values.end())
                values.push_back(value);
        }
    }
    for (const Rational &value : values) {
        result.emplace_back();
        result.back().range = Interval::point(value);
    }
    return result;
}

std::vector<Target> targetsOf(const Value &value)
{
    std::vector<Target> result;
    if (const auto *range = std::get_if<base::Range>(&value)) {
        result.push_back({Target::Kind::Low, range->low, 0, Truth::Unknown});
        result.push_back({Target::Kind::High, range->high, 0, Truth::Unknown});
    } else if (const auto *members = std::get_if<Members>(&value)) {
        for (std::uint64_t rest = members->bits; rest != 0; rest &= rest - 1)
            result.push_back({Target::Kind::Member, {}, rest & (~rest + 1), Truth::Unknown});
    } else if (std::holds_alternative<Truth>(value)) {
        result.push_back({Target::Kind::Truth, {}, 0, Truth::True});
        result.push_back({Target::Kind::Truth, {}, 0, Truth::False});
    }
    return result;
}

} // namespace

bool isReached(const feel::Formula &formula, const Facts &facts, RowScope scope, const Value &value)
{
    const std::vector<Target> targets = targetsOf(value);
    Search search(formula, facts, scope);
    return !targets.empty()
           && std::all_of(targets.begin(), targets.end(),
                          [&](const Target &target) { return search.reaches(target); });
}

} // namespace eval
