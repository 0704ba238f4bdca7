// A tableau: goals are taken apart until only inequalities and sets of members are left.
#include "analysis/search.h"

#include "analysis/quantities.h"
#include "base/date.h"

#include <algorithm>
#include <optional>

namespace analysis {

namespace {

using base::Rational;
using feel::Op;

constexpr int mostSteps = 20'000;
constexpr int mostStates = 4'000;      ///< leaves at which inequalities are solved
constexpr int deepest = 400;           ///< choices inside choices
constexpr std::size_t mostPairs = 512; ///< of ways that two sides of a comparison come out

/// One branch of the search.
struct State {
    std::vector<Goal> goals;
    std::map<int, std::uint64_t> members;
    std::map<int, Bounds> bounds;
    std::vector<Inequality> inequalities;
};

/// What a goal comes to: false, nothing left, or one of several lists of goals.
struct Parts {
    bool fails = false;
    bool unknown = false; ///< too much to take apart
    std::vector<std::vector<Goal>> ways;
};

Parts all(std::vector<Goal> goals) { return {false, false, {std::move(goals)}}; }
Parts nothing() { return {true, false, {}}; }

class Search {
public:
    explicit Search(const Ground &ground) : m_quantities(ground), m_budget(*ground.budget) {}

    Found run(std::vector<Goal> goals) { return explore({std::move(goals), {}, {}, {}}); }

private:
    Found explore(State state);
    Found leaf(const State &state);
    bool take(State &state, const MemberGoal &goal);
    bool take(State &state, const Inequality &goal);
    void touch(State &state, int quantity);

    Parts partsOf(const Goal &goal);
    Parts truth(const TruthGoal &goal);
    Parts joined(const TruthGoal &goal, bool isAnd);
    Parts equal(const TruthGoal &goal, bool same);
    Parts equalChoices(const TruthGoal &goal, int left, int right, bool same);
    Parts membership(const TruthGoal &goal);
    Parts range(const TruthGoal &goal, int subject, const feel::Node &test);
    Parts compare(const CompareGoal &goal);
    Parts listed(const TruthGoal &goal, int subject, std::uint64_t members);

    Quantities m_quantities;
    Budget &m_budget;
    int m_steps = 0;
    int m_states = 0;
    int m_depth = 0;
};

void Search::touch(State &state, int index)
{
    const Quantity &quantity = m_quantities.at(index);
    if (feel::isScalar(quantity.type.kind))
        state.bounds.emplace(index, quantity.bounds);
    else
        state.members.emplace(index, quantity.members);
    if (quantity.from >= 0)
        touch(state, quantity.from);
}

bool Search::take(State &state, const MemberGoal &goal)
{
    touch(state, goal.variable);
    return (state.members[goal.variable] &= goal.members) != 0;
}

/// False where the bounds of its one variable already show that it fails.
bool Search::take(State &state, const Inequality &goal)
{
    for (const auto &[variable, factor] : goal.form.factors)
        touch(state, variable);
    state.inequalities.push_back(goal);
    if (goal.form.factors.size() > 1)
        return true;
    if (goal.form.factors.empty()) {
        const int sign = goal.form.constant.sign();
        return sign < 0 || (sign == 0 && !goal.strict);
    }
    const auto &[variable, factor] = *goal.form.factors.begin();
    const auto value = base::divide(goal.form.constant, factor);
    const auto end = value ? base::negate(*value) : std::nullopt;
    base::Range &range = state.bounds[variable].range;
    if (end && factor.sign() > 0 && (!range.high || *end < *range.high))
        range.high = end;
    if (end && factor.sign() < 0 && (!range.low || *end > *range.low))
        range.low = end;
    return !range.low || !range.high || *range.low <= *range.high;
}

Found Search::explore(State state)
{
    // What does not branch comes first; then the goal with the fewest ways.
    std::vector<Goal> postponed;
    Parts narrowest;
    std::size_t chosen = 0;
    while (!state.goals.empty()) {
        const Goal goal = std::move(state.goals.back());
        state.goals.pop_back();
        if (++m_steps > mostSteps || --m_budget.steps < 0)
            return {};
        bool holds = true;
        if (const auto *members = std::get_if<MemberGoal>(&goal)) {
            holds = take(state, *members);
        } else if (const auto *inequality = std::get_if<Inequality>(&goal)) {
            holds = take(state, *inequality);
        } else {
            Parts parts = partsOf(goal);
            if (parts.unknown)
                return {};
            m_budget.steps -= static_cast<std::int64_t>(parts.ways.size());
            holds = !parts.fails;
            if (parts.ways.size() == 1) {
                state.goals.insert(state.goals.end(), parts.ways[0].begin(), parts.ways[0].end());
            } else if (!parts.ways.empty()) {
                if (postponed.empty() || parts.ways.size() < narrowest.ways.size()) {
                    narrowest = std::move(parts);
                    chosen = postponed.size();
                }
                postponed.push_back(goal);
            }
        }
        if (!holds)
            return {Answer::No, {}};
    }
    if (postponed.empty())
        return leaf(state);
    if (m_depth == deepest)
        return {};
    postponed.erase(postponed.begin() + static_cast<std::ptrdiff_t>(chosen));
    Found result{Answer::No, {}};
    for (const std::vector<Goal> &way : narrowest.ways) {
        State next = state;
        next.goals = postponed;
        next.goals.insert(next.goals.end(), way.begin(), way.end());
        ++m_depth;
        Found found = explore(std::move(next));
        --m_depth;
        if (found.answer == Answer::Yes)
            return found;
        if (found.answer == Answer::Unknown)
            result.answer = Answer::Unknown;
    }
    return result;
}

/// Dates some months later are taken by the calendar: their first dates stay where they were found.
LinearAnswer fixDates(const Quantities &quantities, std::map<int, Bounds> bounds,
                      const std::vector<Inequality> &inequalities,
                      const std::map<int, Rational> &point)
{
    for (const auto &[index, value] : point) {
        const Quantity &quantity = quantities.at(index);
        const auto from = quantity.from < 0 ? std::nullopt : point.at(quantity.from).toInt64();
        const auto date = from ? base::Date::fromDays(*from) : std::nullopt;
        if (!date)
            continue;
        const base::Date later = base::addMonths(*date, quantity.months);
        bounds[quantity.from].range = base::Range::point(Rational(date->days()));
        bounds[index].range = base::Range::point(Rational(later.days()));
    }
    return solve(bounds, inequalities);
}

/// A code for every place: one of the prefixes asked for, or far away. False where none fits all.
bool addPlaces(const Quantities &quantities, const State &state, Example &example)
{
    constexpr int digits = 6;
    std::map<eval::Input, std::vector<std::pair<QString, std::uint64_t>>> wishes;
    for (const auto &[index, members] : state.members) {
        const Quantity &quantity = quantities.at(index);
        if (quantity.input && !quantity.prefix.isEmpty())
            wishes[*quantity.input].emplace_back(quantity.prefix, members);
    }
    for (const auto &wanted : wishes) {
        const auto &prefixes = wanted.second;
        QStringList codes{QStringLiteral("110101"), QStringLiteral("440305")};
        for (const auto &[prefix, members] : prefixes)
            codes.prepend(prefix.leftJustified(digits, u'0'));
        const auto code = std::ranges::find_if(codes, [&prefixes](const QString &candidate) {
            return std::ranges::all_of(prefixes, [&](const auto &wish) {
                return (wish.second & (candidate.startsWith(wish.first) ? 2U : 1U)) != 0;
            });
        });
        if (code == codes.end())
            return false;
        example[wanted.first] = eval::Words{*code};
    }
    return true;
}

Found Search::leaf(const State &state)
{
    m_budget.steps -= static_cast<std::int64_t>(10 * (1 + state.inequalities.size()));
    if (++m_states > mostStates || m_budget.steps < 0)
        return {};
    LinearAnswer linear = solve(state.bounds, state.inequalities);
    if (linear.answer != Answer::Yes)
        return {linear.answer, {}};
    bool isOpaque = false;
    bool hasLater = false;
    for (const auto &[index, bounds] : state.bounds) {
        isOpaque = isOpaque || m_quantities.at(index).opaque;
        hasLater = hasLater || m_quantities.at(index).from >= 0;
    }
    for (const auto &[index, members] : state.members)
        isOpaque = isOpaque || m_quantities.at(index).opaque;
    if (hasLater)
        linear = fixDates(m_quantities, state.bounds, state.inequalities, linear.point);
    if (isOpaque || linear.answer != Answer::Yes)
        return {};
    Found found{Answer::Yes, {}};
    if (!addPlaces(m_quantities, state, found.example))
        return {};
    for (const auto &[index, value] : linear.point) {
        if (const auto input = m_quantities.at(index).input)
            found.example[*input] = base::Range::point(value);
    }
    for (const auto &[index, members] : state.members) {
        const Quantity &quantity = m_quantities.at(index);
        if (!quantity.input || !quantity.prefix.isEmpty())
            continue;
        const std::uint64_t one = members & (~members + 1);
        if (quantity.type.kind == feel::Kind::Truth)
            found.example[*quantity.input] = base::truthOf(one == 2);
        else
            found.example[*quantity.input] = eval::Members{one};
    }
    return found;
}

Parts Search::partsOf(const Goal &goal)
{
    if (const auto *compared = std::get_if<CompareGoal>(&goal))
        return compare(*compared);
    return truth(std::get<TruthGoal>(goal));
}

Parts Search::truth(const TruthGoal &goal)
{
    const feel::Node &at = goal.formula->node(goal.node);
    const auto part = [&](std::size_t child, bool truth) {
        return TruthGoal{goal.formula, at.children[child], truth};
    };
    switch (at.op) {
    case Op::TruthLiteral:
        return (at.truth == base::Truth::True) == goal.truth ? all({}) : nothing();
    case Op::Any:
        return goal.truth ? all({}) : nothing();
    case Op::Not:
        return all({part(0, !goal.truth)});
    case Op::Parameter:
        return all({part(0, goal.truth)});
    case Op::And:
    case Op::Or:
        return joined(goal, at.op == Op::And);
    case Op::If:
    case Op::Table: {
        Parts parts;
        for (auto &[goals, output] : m_quantities.branches(*goal.formula, goal.node)) {
            goals.emplace_back(TruthGoal{goal.formula, output, goal.truth});
            parts.ways.push_back(std::move(goals));
        }
        parts.unknown = parts.ways.empty();
        return parts;
    }
    case Op::Equal:
    case Op::NotEqual:
        return equal(goal, (at.op == Op::Equal) == goal.truth);
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        return compare({{goal.formula, at.children[0], 1, {}},
                        goal.truth ? at.op : negated(at.op),
                        {goal.formula, at.children[1], 1, {}}});
    case Op::In:
        return membership(goal);
    default:
        return all({MemberGoal{m_quantities.truth(*goal.formula, goal.node),
                               goal.truth ? std::uint64_t{2} : std::uint64_t{1}}});
    }
}

Parts Search::joined(const TruthGoal &goal, bool isAnd)
{
    Parts parts;
    std::vector<Goal> together;
    for (const int child : goal.formula->node(goal.node).children) {
        const TruthGoal part{goal.formula, child, goal.truth};
        together.push_back(part);
        parts.ways.push_back({part});
    }
    return isAnd == goal.truth ? all(std::move(together)) : parts;
}

Parts Search::equal(const TruthGoal &goal, bool same)
{
    const feel::Node &at = goal.formula->node(goal.node);
    const int left = at.children[0];
    const int right = at.children[1];
    const feel::Kind kind = goal.formula->node(left).type.kind;
    if (feel::isScalar(kind))
        return compare({{goal.formula, left, 1, {}},
                        same ? Op::Equal : Op::NotEqual,
                        {goal.formula, right, 1, {}}});
    if (kind == feel::Kind::Choice)
        return equalChoices(goal, left, right, same);
    if (kind == feel::Kind::Truth)
        return {false,
                false,
                {{TruthGoal{goal.formula, left, true}, TruthGoal{goal.formula, right, same}},
                 {TruthGoal{goal.formula, left, false}, TruthGoal{goal.formula, right, !same}}}};
    return all({MemberGoal{m_quantities.truth(*goal.formula, goal.node),
                           goal.truth ? std::uint64_t{2} : std::uint64_t{1}}});
}

Parts Search::equalChoices(const TruthGoal &goal, int left, int right, bool same)
{
    const auto lefts = m_quantities.choice(*goal.formula, left);
    const auto rights = m_quantities.choice(*goal.formula, right);
    Parts parts;
    parts.unknown = lefts.empty() || rights.empty() || lefts.size() * rights.size() > mostPairs;
    if (parts.unknown)
        return parts;
    for (const ChoiceWay &a : lefts) {
        for (const ChoiceWay &b : rights) {
            for (unsigned bit = 0; bit < 64; ++bit) { // a is this member, b is it (or is not)
                const std::uint64_t one = std::uint64_t{1} << bit;
                const auto domain = [&](const ChoiceWay &way) {
                    return way.quantity < 0 ? way.members : m_quantities.at(way.quantity).members;
                };
                const std::uint64_t other = same ? one : ~one;
                if ((domain(a) & one) == 0 || (domain(b) & other) == 0)
                    continue;
                std::vector<Goal> goals = a.goals;
                goals.insert(goals.end(), b.goals.begin(), b.goals.end());
                if (a.quantity >= 0)
                    goals.emplace_back(MemberGoal{a.quantity, one});
                if (b.quantity >= 0)
                    goals.emplace_back(MemberGoal{b.quantity, other});
                parts.ways.push_back(std::move(goals));
            }
        }
    }
    parts.fails = parts.ways.empty() && !parts.unknown;
    return parts;
}

/// The subject is (not) one of the members.
Parts Search::listed(const TruthGoal &goal, int subject, std::uint64_t members)
{
    Parts parts;
    const auto ways = m_quantities.choice(*goal.formula, subject);
    parts.unknown = ways.empty();
    const std::uint64_t wanted = goal.truth ? members : ~members;
    for (const ChoiceWay &way : ways) {
        std::vector<Goal> goals = way.goals;
        if (way.quantity >= 0)
            goals.emplace_back(MemberGoal{way.quantity, wanted});
        else if ((way.members & wanted) == 0)
            continue;
        parts.ways.push_back(std::move(goals));
    }
    parts.fails = parts.ways.empty() && !parts.unknown;
    return parts;
}

Parts Search::range(const TruthGoal &goal, int subject, const feel::Node &test)
{
    const feel::Formula &formula = *goal.formula;
    const Term value{&formula, subject, 1, {}};
    const CompareGoal low{
        value, test.lowOpen ? Op::Greater : Op::GreaterEqual, {&formula, test.children[0], 1, {}}};
    const CompareGoal high{
        value, test.highOpen ? Op::Less : Op::LessEqual, {&formula, test.children[1], 1, {}}};
    if (goal.truth)
        return all({low, high});
    return {false,
            false,
            {{CompareGoal{low.left, negated(low.compare), low.right}},
             {CompareGoal{high.left, negated(high.compare), high.right}}}};
}

/// `subject in (tests)`: all tests of members make one set, any other test is a goal of its own.
Parts Search::membership(const TruthGoal &goal)
{
    const feel::Formula &formula = *goal.formula;
    const feel::Node &at = formula.node(goal.node);
    const int subject = at.children[0];
    std::uint64_t members = 0;
    bool hasMembers = false;
    std::vector<Parts> tests;
    for (std::size_t i = 1; i < at.children.size(); ++i) {
        const feel::Node &one = formula.node(at.children[i]);
        if (one.op == Op::Any) {
            tests.push_back(goal.truth ? all({}) : nothing());
        } else if (one.op == Op::InValue && one.children.empty()) {
            members |= one.members;
            hasMembers = true;
        } else if (one.op == Op::InRange) {
            tests.push_back(range(goal, subject, one));
        } else if ((one.op == Op::InValue || one.op == Op::InCompare)
                   && feel::isScalar(formula.node(subject).type.kind)) {
            const Op compare = one.op == Op::InValue ? Op::Equal : one.compare;
            tests.push_back(all({CompareGoal{{&formula, subject, 1, {}},
                                             goal.truth ? compare : negated(compare),
                                             {&formula, one.children[0], 1, {}}}}));
        } else if (one.op == Op::InValue && formula.node(subject).type.kind == feel::Kind::Truth) {
            const int value = one.children[0];
            const bool same = goal.truth;
            tests.push_back(
                {false,
                 false,
                 {{TruthGoal{&formula, subject, true}, TruthGoal{&formula, value, same}},
                  {TruthGoal{&formula, subject, false}, TruthGoal{&formula, value, !same}}}});
        } else if (one.op == Op::InValue && formula.node(subject).type.kind == feel::Kind::Choice) {
            tests.push_back(equalChoices(goal, subject, one.children[0], goal.truth));
        } else {
            tests.push_back(all({MemberGoal{m_quantities.truth(formula, at.children[i]),
                                            goal.truth ? std::uint64_t{2} : std::uint64_t{1}}}));
        }
    }
    if (hasMembers)
        tests.push_back(listed(goal, subject, members));
    Parts result;
    if (goal.truth) {
        for (Parts &test : tests) {
            result.unknown = result.unknown || test.unknown;
            std::ranges::move(test.ways, std::back_inserter(result.ways));
        }
        result.fails = result.ways.empty() && !result.unknown;
        return result;
    }
    // none of the tests: every combination of their ways
    result.ways = {{}};
    for (const Parts &test : tests) {
        result.unknown = result.unknown || test.unknown || result.ways.size() > 256;
        std::vector<std::vector<Goal>> next;
        for (const auto &before : result.ways) {
            for (const auto &way : test.ways) {
                next.push_back(before);
                next.back().insert(next.back().end(), way.begin(), way.end());
            }
        }
        result.ways = std::move(next);
        if (result.unknown)
            return {false, true, {}};
    }
    result.fails = result.ways.empty();
    return result;
}

/// The inequalities of `difference compare 0`; unequal is two ways.
std::optional<std::vector<std::vector<Goal>>> inequalitiesOf(const LinearForm &difference,
                                                             Op compare)
{
    const auto negative = combine(difference, Rational(-1), {}, Rational(0));
    if (!negative)
        return std::nullopt;
    switch (compare) {
    case Op::Less:
        return {{{Inequality{difference, true}}}};
    case Op::LessEqual:
        return {{{Inequality{difference, false}}}};
    case Op::Greater:
        return {{{Inequality{*negative, true}}}};
    case Op::GreaterEqual:
        return {{{Inequality{*negative, false}}}};
    case Op::Equal:
        return {{{Inequality{difference, false}, Inequality{*negative, false}}}};
    default:
        return {{{Inequality{difference, true}}, {Inequality{*negative, true}}}};
    }
}

Parts Search::compare(const CompareGoal &goal)
{
    const auto lefts = m_quantities.scalar(goal.left);
    const auto rights = m_quantities.scalar(goal.right);
    Parts parts;
    parts.unknown = lefts.empty() || rights.empty() || lefts.size() * rights.size() > mostPairs;
    if (parts.unknown)
        return parts;
    for (const ScalarWay &left : lefts) {
        for (const ScalarWay &right : rights) {
            const auto difference = combine(left.form, 1, right.form, Rational(-1));
            const auto ways = difference ? inequalitiesOf(*difference, goal.compare) : std::nullopt;
            if (!ways)
                return {false, true, {}};
            for (const auto &way : *ways) {
                std::vector<Goal> goals = left.goals;
                goals.insert(goals.end(), right.goals.begin(), right.goals.end());
                goals.insert(goals.end(), way.begin(), way.end());
                parts.ways.push_back(std::move(goals));
            }
        }
    }
    return parts;
}

} // namespace

Goal mustHold(const feel::FormulaPtr &formula, bool truth)
{
    return TruthGoal{formula.get(), formula->root(), truth};
}

Found find(const Ground &ground, std::vector<Goal> goals)
{
    return Search(ground).run(std::move(goals));
}

} // namespace analysis
