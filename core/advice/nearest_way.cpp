#include "advice/nearest_way.h"

#include "advice/award_pieces.h"
#include "advice/probes.h"
#include "assess/inputs.h"

#include <algorithm>
#include <bit>
#include <set>
#include <utility>

namespace advice {

namespace {

using assess::Verdict;
using base::Rational;
using eval::Input;
using eval::Value;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// How far money and numbers are moved: ten thousand million yuan, or as many steps.
constexpr std::int64_t farthest = 1'000'000'000'000;

std::optional<Rational> pointOf(const Value &value)
{
    const auto *range = std::get_if<base::Range>(&value);
    return range != nullptr && range->isPoint() ? range->low : std::nullopt;
}

class WaySearch {
public:
    WaySearch(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
              const eval::Facts &facts, base::Date on, const WayLimits &limits)
        : m_rules(rules),
          m_measure(measure),
          m_before(facts),
          m_facts(facts),
          m_on(on),
          m_limits(limits)
    {}

    std::vector<Way> run();

private:
    static constexpr int mostCells = 40; ///< in one direction
    static constexpr std::size_t mostStarts = 10;
    static constexpr int mostTries = 4'000; ///< assessments of one search

    assess::Outcome outcome();
    bool isMet();
    base::Date day() const;
    void collectInputs();
    void collectTurns();
    std::int64_t turnWithin(const MovingFact &moving, std::int64_t position, const Cell &cell,
                            bool up) const;
    void add(const Input &input);

    void searchSets(std::size_t size, std::size_t from, std::vector<std::size_t> &set);
    bool search(const std::vector<std::size_t> &set, std::size_t place);
    std::vector<Value> starts(const Input &input);
    std::vector<Value> metValues(const Input &input);
    std::optional<std::int64_t> nearestMet(const MovingFact &moving, std::int64_t from,
                                           std::int64_t until);
    bool covers(const std::vector<std::size_t> &set) const;
    void tighten(const std::vector<std::size_t> &set);
    void keep(const std::vector<std::size_t> &set);
    std::pair<std::int64_t, std::int64_t> reach(const MovingFact &moving) const;

    const rulebook::Rulebook &m_rules;
    const rulebook::Measure &m_measure;
    const eval::Facts &m_before;
    eval::Facts m_facts;
    base::Date m_on;
    WayLimits m_limits;
    std::vector<Input> m_inputs;
    std::set<std::int64_t> m_turns; ///< days of assessment on which the verdict can change
    std::vector<std::vector<std::size_t>> m_found; ///< sets of inputs that have a way
    std::vector<Way> m_ways;
    std::vector<Way> m_waysOfSet;
    int m_tries = 0;
};

/// The last date moved to, or the day asked for.
base::Date WaySearch::day() const
{
    base::Date last = m_on;
    for (const Input &input : m_inputs) {
        if (symbolOf(input, m_rules.symbols()).type.kind != feel::Kind::Date)
            continue;
        const auto point = pointOf(valueOf(input, m_facts));
        const auto days = point ? point->toInt64() : std::nullopt;
        const auto date = days ? base::Date::fromDays(*days) : std::nullopt;
        if (date && valueOf(input, m_facts) != valueOf(input, m_before))
            last = std::max(last, *date);
    }
    return last;
}

assess::Outcome WaySearch::outcome()
{
    ++m_tries;
    auto result = assess::assessMeasure(m_rules, m_measure, m_facts, day());
    if (result)
        return std::move(*result);
    assess::Outcome none;
    none.measure = &m_measure;
    none.verdict = Verdict::NotEligible;
    return none;
}

bool WaySearch::isMet() { return outcome().verdict <= Verdict::Conditional; }

void WaySearch::add(const Input &input)
{
    if (!infoOf(input, m_rules).changeable || std::ranges::find(m_inputs, input) != m_inputs.end())
        return;
    const Value &value = valueOf(input, m_before);
    if (!eval::isPoint(value) || std::holds_alternative<eval::Words>(value))
        return;
    const bool isDate = symbolOf(input, m_rules.symbols()).type.kind == feel::Kind::Date;
    if (isDate && *pointOf(value) < Rational(m_on.days()))
        return;
    m_inputs.push_back(input);
}

void WaySearch::collectInputs()
{
    for (const auto &formula : formulasOf(m_measure)) {
        for (const feel::Node &node : formula->nodes()) {
            if (node.op == feel::Op::Fact)
                add({Input::Kind::Fact, node.slot, -1, -1});
            if (node.op != feel::Op::Column)
                continue;
            const int rows = static_cast<int>(m_before.tables[at(node.table)].rows.size());
            for (int row = 0; row < rows; ++row)
                add({Input::Kind::Table, node.table, row, node.slot});
        }
    }
    std::ranges::sort(m_inputs);
}

/// Positions that a fact may take; never a date before the day asked for.
std::pair<std::int64_t, std::int64_t> WaySearch::reach(const MovingFact &moving) const
{
    std::int64_t low = -farthest;
    std::int64_t high = farthest;
    if (moving.domain.low)
        low = std::max(low, moving.positionFrom(*moving.domain.low).value_or(low));
    if (moving.domain.high)
        high = std::min(high, moving.positionUntil(*moving.domain.high).value_or(high));
    if (moving.type.kind == feel::Kind::Date)
        low = std::max(low, std::int64_t(m_on.days()));
    return {low, high};
}

/// A later date moved to is a later day of assessment: there the part may begin or end, or the event have
/// happened. The last position in the direction before that, or the cell's own edge.
std::int64_t WaySearch::turnWithin(const MovingFact &moving, std::int64_t position,
                                   const Cell &cell, bool up) const
{
    if (moving.type.kind != feel::Kind::Date)
        return up ? cell.high : cell.low;
    if (up) {
        const auto turn = m_turns.upper_bound(position);
        return turn == m_turns.end() ? cell.high : std::min(cell.high, *turn - 1);
    }
    const auto after = m_turns.upper_bound(position);
    return after == m_turns.begin() ? cell.low : std::max(cell.low, *std::prev(after));
}

void WaySearch::collectTurns()
{
    const rulebook::Part &part = m_rules.partOf(m_measure);
    if (part.from)
        m_turns.insert(part.from->days());
    for (const auto &until : part.until)
        m_turns.insert(until.date.days());
    const int rows = m_measure.table < 0
                         ? 0
                         : static_cast<int>(m_before.tables[at(m_measure.table)].rows.size());
    for (const auto &anchor : m_measure.anchor) {
        for (int row = m_measure.table < 0 ? -1 : 0; row < rows; ++row) {
            const auto date =
                eval::evaluate(*anchor.formula, m_before, {row < 0 ? -1 : m_measure.table, row});
            const auto point = date ? pointOf(date->value) : std::nullopt;
            const auto day = point ? point->toInt64() : std::nullopt;
            if (day)
                m_turns.insert(*day);
        }
    }
}

/// From one position towards another, the first at which the measure is met.
std::optional<std::int64_t> WaySearch::nearestMet(const MovingFact &moving, std::int64_t from,
                                                  std::int64_t until)
{
    const bool up = from < until;
    const Cell within{std::min(from, until), std::max(from, until)};
    std::int64_t position = from;
    for (int cells = 0; cells < mostCells && m_tries < mostTries; ++cells) {
        setValue(moving.input, base::Range::point(moving.valueAt(position)), m_facts);
        if (isMet())
            return position;
        const MeasureCell around =
            cellAround(m_rules, m_measure, m_facts, day(), moving, position, within);
        const std::int64_t edge = turnWithin(moving, position, around.cell, up);
        if (edge == until || position == until)
            return std::nullopt;
        position = edge + (up ? 1 : -1);
    }
    return std::nullopt;
}

/// Every value nearest on its side with which the measure is met, all else as it stands.
std::vector<Value> WaySearch::metValues(const Input &input)
{
    const Value before = valueOf(input, m_before);
    std::vector<Value> values;
    const auto tryOne = [&](const Value &value) {
        setValue(input, value, m_facts);
        if (isMet())
            values.push_back(value);
    };
    if (const auto *truth = std::get_if<base::Truth>(&before)) {
        tryOne(!*truth);
    } else if (const auto *members = std::get_if<eval::Members>(&before)) {
        const auto list = at(symbolOf(input, m_rules.symbols()).type.list);
        for (int i = 0; i < m_rules.symbols().lists[list].members.size(); ++i) {
            if (const std::uint64_t bit = std::uint64_t{1} << i; bit != members->bits)
                tryOne(eval::Members{bit});
        }
    } else if (const auto moving = movingFact(input, m_rules)) {
        const auto now = moving->positionUntil(*pointOf(before));
        const auto [low, high] = reach(*moving);
        const auto search = [&](std::int64_t from, std::int64_t until) {
            if (const auto met = nearestMet(*moving, from, until))
                values.emplace_back(base::Range::point(moving->valueAt(*met)));
        };
        if (now && *now < high)
            search(*now + 1, high);
        if (now && *now > low)
            search(*now - 1, low);
    }
    setValue(input, before, m_facts);
    return values;
}

/// Where formulas change as the fact moves: what is worth combining with moves of others.
std::vector<Value> WaySearch::starts(const Input &input)
{
    const Value before = valueOf(input, m_before);
    std::vector<Value> values;
    if (const auto *truth = std::get_if<base::Truth>(&before))
        return {Value(!*truth)};
    if (const auto *members = std::get_if<eval::Members>(&before)) {
        const auto list = at(symbolOf(input, m_rules.symbols()).type.list);
        for (int i = 0; i < m_rules.symbols().lists[list].members.size(); ++i) {
            if (const std::uint64_t bit = std::uint64_t{1} << i; bit != members->bits)
                values.emplace_back(eval::Members{bit});
        }
        return values;
    }
    const auto moving = movingFact(input, m_rules);
    const auto now = moving ? moving->positionUntil(*pointOf(before)) : std::nullopt;
    if (!now)
        return values;
    const auto [low, high] = reach(*moving);
    for (const bool up : {true, false}) {
        std::int64_t position = *now;
        for (std::size_t i = 0; i < mostStarts / 2; ++i) {
            setValue(input, base::Range::point(moving->valueAt(position)), m_facts);
            const MeasureCell around =
                cellAround(m_rules, m_measure, m_facts, m_on, *moving, position, {low, high});
            const std::int64_t edge = up ? around.cell.high : around.cell.low;
            if (up ? edge >= high : edge <= low)
                break;
            position = edge + (up ? 1 : -1);
            values.emplace_back(base::Range::point(moving->valueAt(position)));
        }
    }
    setValue(input, before, m_facts);
    return values;
}

bool WaySearch::covers(const std::vector<std::size_t> &set) const
{
    return std::ranges::any_of(
        m_found, [&](const auto &found) { return std::ranges::includes(set, found); });
}

void WaySearch::searchSets(std::size_t size, std::size_t from, std::vector<std::size_t> &set)
{
    if (set.size() == size) {
        if (covers(set) || m_tries >= mostTries)
            return;
        m_waysOfSet.clear();
        if (search(set, 0))
            m_found.push_back(set);
        m_ways.insert(m_ways.end(), m_waysOfSet.begin(), m_waysOfSet.end());
        return;
    }
    for (std::size_t i = from; i < m_inputs.size(); ++i) {
        set.push_back(i);
        searchSets(size, i + 1, set);
        set.pop_back();
    }
}

bool WaySearch::search(const std::vector<std::size_t> &set, std::size_t place)
{
    const Input &input = m_inputs[set[place]];
    const Value before = valueOf(input, m_before);
    bool found = false;
    const bool isLast = place + 1 == set.size();
    for (const Value &value : isLast ? metValues(input) : starts(input)) {
        setValue(input, value, m_facts);
        if (isLast) {
            keep(set);
            found = true;
        } else if (m_tries < mostTries) {
            found = search(set, place + 1) || found;
        }
    }
    setValue(input, before, m_facts);
    return found;
}

/// Moves each scalar as near to where it stood as the others allow.
void WaySearch::tighten(const std::vector<std::size_t> &set)
{
    bool changed = set.size() > 1;
    while (changed) {
        changed = false;
        for (const std::size_t index : set) {
            const Input &input = m_inputs[index];
            const auto moving = movingFact(input, m_rules);
            if (!moving)
                continue;
            const auto now = moving->positionUntil(*pointOf(valueOf(input, m_before)));
            const auto target = moving->positionUntil(*pointOf(valueOf(input, m_facts)));
            if (!now || !target || *now == *target)
                continue;
            const Value there = valueOf(input, m_facts);
            const auto met = nearestMet(*moving, *now, *target);
            const Value nearer = met ? Value(base::Range::point(moving->valueAt(*met))) : there;
            setValue(input, nearer, m_facts);
            changed = changed || nearer != there;
        }
    }
}

/// What stands in the facts now, made as small as it can be.
void WaySearch::keep(const std::vector<std::size_t> &set)
{
    const eval::Facts found = m_facts;
    tighten(set);
    Way way;
    const assess::Outcome met = outcome();
    way.verdict = met.verdict;
    way.amount = met.amount;
    way.on = day();
    Rational money(0);
    for (const std::size_t index : set) {
        const Input &input = m_inputs[index];
        Move move{input, valueOf(input, m_before), valueOf(input, m_facts), std::nullopt};
        if (move.from == move.to)
            continue;
        const auto from = pointOf(move.from);
        const auto to = pointOf(move.to);
        if (from && to)
            move.by = base::subtract(*to, *from);
        if (move.by && symbolOf(input, m_rules.symbols()).type.kind == feel::Kind::Money) {
            const auto size = move.by->sign() < 0 ? base::negate(*move.by) : move.by;
            money = size ? base::add(money, *size).value_or(money) : money;
        }
        way.moves.push_back(std::move(move));
    }
    way.money = base::Money::fromFen(money.toInt64().value_or(0));
    const bool known = std::ranges::any_of(
        m_waysOfSet, [&](const Way &other) { return other.moves == way.moves; });
    if (met.verdict <= Verdict::Conditional && !known)
        m_waysOfSet.push_back(std::move(way));
    m_facts = found;
}

std::vector<Way> WaySearch::run()
{
    if (outcome().verdict != Verdict::NotEligible)
        return {};
    collectInputs();
    collectTurns();
    for (std::size_t size = 1; size <= m_limits.mostFacts; ++size) {
        std::vector<std::size_t> set;
        searchSets(size, 0, set);
    }
    std::ranges::stable_sort(m_ways, [](const Way &a, const Way &b) {
        return std::pair(a.moves.size(), a.money) < std::pair(b.moves.size(), b.money);
    });
    if (m_ways.size() > m_limits.mostWays)
        m_ways.resize(m_limits.mostWays);
    return std::move(m_ways);
}

} // namespace

std::vector<Way> nearestWays(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                             const eval::Facts &facts, base::Date on, const WayLimits &limits)
{
    return WaySearch(rules, measure, facts, on, limits).run();
}

base::Result<NearestWays> nearestWays(std::shared_ptr<const rulebook::Rulebook> rules,
                                      const cases::Case &subject, const assess::Options &options,
                                      const QString &measure)
{
    if (!measure.isEmpty() && rules->findMeasure(measure) == nullptr)
        return base::failure(QStringLiteral("unknown-measure"), {}, {measure});
    const auto inputs = assess::prepare(*rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    NearestWays result;
    result.rules = rules;
    result.on = inputs->on;
    for (const auto &one : rules->measures()) {
        if (!measure.isEmpty() && one.id != measure)
            continue;
        const auto now = assess::assessMeasure(*rules, one, inputs->facts, inputs->on);
        if (!now)
            return base::failure(now.error());
        if (measure.isEmpty() && now->verdict != Verdict::NotEligible)
            continue;
        result.measures.push_back(
            {&one, now->verdict, nearestWays(*rules, one, inputs->facts, inputs->on)});
    }
    return result;
}

} // namespace advice
