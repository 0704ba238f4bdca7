#include "eval/witness.h"

#include "eval/root.h"

#include <algorithm>

namespace eval {

namespace {

using base::Rational;
using base::Truth;

/// Evaluations per target.
constexpr int maxEvaluations = 1000;
/// Values tried for one input.
constexpr std::size_t maxCandidates = 16;

/// Rows of one kind, for what grows with every row.
constexpr std::int64_t manyRows = 1'000'000'000'000;

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
    enum class Kind { Low, High, Member, Truth, Text };

    Kind kind = Kind::Low;
    std::optional<Rational> end; ///< absent: infinite
    std::uint64_t member = 0;
    Truth truth = Truth::Unknown;
    std::optional<QString> other; ///< the text must be none but this; absent: any text will do

    /// Whether what is known leaves it possible; of a point, whether it is so.
    bool isIn(const Value &value) const
    {
        if (kind == Kind::Truth)
            return hull(std::get<base::Truth>(value), truth) == std::get<base::Truth>(value);
        if (kind == Kind::Member)
            return (std::get<Members>(value).bits & member) != 0;
        if (kind == Kind::Text)
            return !other || std::get<Words>(value).text != other;
        const auto &range = std::get<base::Range>(value);
        if (kind == Kind::Low)
            return !range.low || *range.low <= (end ? *end : *base::negate(far()));
        return !range.high || *range.high >= (end ? *end : far());
    }
};

Target memberTarget(std::uint64_t member)
{
    Target result;
    result.kind = Target::Kind::Member;
    result.member = member;
    return result;
}

Target truthTarget(Truth truth)
{
    Target result;
    result.kind = Target::Kind::Truth;
    result.truth = truth;
    return result;
}

Target endTarget(Target::Kind kind, const std::optional<Rational> &end)
{
    Target result;
    result.kind = kind;
    result.end = end;
    return result;
}

class Search {
public:
    Search(const feel::Formula &formula, const Facts &facts, RowScope scope)
        : m_formula(formula), m_walk(formula, facts, scope)
    {
        m_walk.noteBreakpoints();
    }

    /// Every target has its own number of evaluations.
    bool reaches(const Target &target)
    {
        m_left = maxEvaluations;
        return reachesFromHere(target);
    }

    /// What the completion came to that reached the last target.
    const Value &found() const { return m_found; }

private:
    bool reachesFromHere(const Target &target)
    {
        if (--m_left < 0)
            return false;
        NullObserver silent;
        const Root root = rootOf(m_walk, m_formula, silent);
        m_walk.inputs().compact(0);
        if (m_walk.overflowed()) {
            m_walk.clearOverflow();
            return false;
        }
        if (!target.isIn(root.value))
            return false;
        if (isPoint(root.value)) {
            m_found = root.value;
            return true;
        }
        if (root.support.empty())
            return false;
        const Atom atom = root.support.front();
        for (Holding &candidate : candidates(atom)) {
            Holding outside = m_walk.inputs().exchange(atom, std::move(candidate));
            const bool found = reachesFromHere(target);
            m_walk.inputs().exchange(atom, std::move(outside));
            if (found || m_left < 0)
                return found;
        }
        return false;
    }

    std::vector<Holding> candidates(Atom atom);
    std::vector<Holding> texts(Atom atom);
    static std::vector<Rational> places(const Interval &range);

    const feel::Formula &m_formula;
    Walk m_walk;
    int m_left = maxEvaluations;
    Value m_found;
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
        for (const std::int64_t rows : {std::int64_t{0}, std::int64_t{1}, manyRows}) {
            result.emplace_back();
            result.back().rows = rows;
        }
        return inputs.holding(atom).rows == Holding::anyRows ? result : std::vector<Holding>();
    }
    if (inputs.kind(atom) == feel::Kind::Text || inputs.kind(atom) == feel::Kind::Place)
        return texts(atom);
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

/// The texts that the formula asks for, and two that it knows nothing of in every region.
std::vector<Holding> Search::texts(Atom atom)
{
    std::vector<Holding> pieces = m_walk.inputs().pieces(atom, 0);
    if (pieces.empty() && !m_walk.inputs().holding(atom).phrase.text)
        pieces.emplace_back();
    std::vector<Holding> result;
    for (Holding &piece : pieces) {
        if (piece.phrase.text) {
            result.push_back(std::move(piece));
            continue;
        }
        for (const char16_t strange : {u'\uE000', u'\uE001'}) {
            const auto region = std::make_shared<TextRegion>();
            if (piece.phrase.region)
                region->inside = piece.phrase.region->inside;
            region->inside += QChar(strange);
            result.emplace_back();
            result.back().phrase.text = &region->inside;
            result.back().phrase.region = region;
        }
    }
    return result;
}

std::vector<Target> targetsOf(const Value &value)
{
    std::vector<Target> result;
    if (const auto *range = std::get_if<base::Range>(&value)) {
        result.push_back(endTarget(Target::Kind::Low, range->low));
        result.push_back(endTarget(Target::Kind::High, range->high));
    } else if (const auto *members = std::get_if<Members>(&value)) {
        for (std::uint64_t rest = members->bits; rest != 0; rest &= rest - 1)
            result.push_back(memberTarget(rest & (~rest + 1)));
    } else if (std::holds_alternative<Truth>(value)) {
        result.push_back(truthTarget(Truth::True));
        result.push_back(truthTarget(Truth::False));
    }
    return result;
}

} // namespace

bool isReached(const feel::Formula &formula, const Facts &facts, RowScope scope, const Value &value)
{
    Search search(formula, facts, scope);
    if (std::holds_alternative<Words>(value)) {
        Target text;
        text.kind = Target::Kind::Text;
        if (!search.reaches(text))
            return false;
        text.other = std::get<Words>(search.found()).text;
        return search.reaches(text);
    }
    const std::vector<Target> targets = targetsOf(value);
    return std::all_of(targets.begin(), targets.end(),
                       [&](const Target &target) { return search.reaches(target); });
}

} // namespace eval
