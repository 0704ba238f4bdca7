// Conditions that contradict each other or decide nothing; floors and caps that never act.
#include "analysis/diagnostics.h"
#include "analysis/inspector.h"
#include "eval/evaluator.h"

#include <algorithm>

namespace analysis {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A condition, or the period, among those that nobody can meet together.
struct Demand {
    QString id;
    std::vector<Goal> goals;
    const rulebook::Condition *condition = nullptr;
};

std::vector<Goal> together(const std::vector<Demand> &demands)
{
    std::vector<Goal> goals;
    for (const Demand &demand : demands)
        goals.insert(goals.end(), demand.goals.begin(), demand.goals.end());
    return goals;
}

/// The fewest that still contradict each other: each is left out where the others do without it.
std::vector<Demand> coreOf(const Ground &ground, std::vector<Demand> demands)
{
    for (std::size_t i = 0; i < demands.size();) {
        std::vector<Demand> fewer = demands;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (find(ground, together(fewer)).answer == Answer::No)
            demands = std::move(fewer);
        else
            ++i;
    }
    return demands;
}

/// Conditions that nobody can meet together, and under how many settings.
struct Contradiction {
    QString names;
    base::Source place;
    QString choices; ///< of the first setting
    std::size_t settings = 0;
};

void inspectSetting(const Setting &setting, std::vector<Contradiction> &found, Collector &collector)
{
    std::vector<Demand> demands;
    if (const auto goals = periodGoals(setting); !goals.empty())
        demands.push_back({u"in_period"_s, goals, nullptr});
    for (const rulebook::Condition *condition : setting.conditions)
        demands.push_back({condition->id, {mustHold(condition->formula)}, condition});
    const Answer answer = find(setting.ground, together(demands)).answer;
    const rulebook::Measure &measure = *setting.measure;
    if (answer == Answer::Unknown)
        collector.note(code::notAnalysable, measure.place, measure.id,
                       {QString(code::conditionsContradict), u"-"_s});
    if (answer != Answer::No)
        return;
    QStringList ids;
    base::Source place = measure.place;
    for (const Demand &demand : coreOf(setting.ground, std::move(demands))) {
        ids += demand.id;
        if (demand.condition != nullptr)
            place = demand.condition->place;
    }
    const QString names = ids.join(u", "_s);
    auto known = std::ranges::find(found, names, &Contradiction::names);
    if (known == found.end()) {
        found.push_back({names, place, setting.choices, 0});
        known = found.end() - 1;
    }
    ++known->settings;
}

std::optional<base::Rational> constantOf(const rulebook::Alternative *stage, const Setting &setting)
{
    if (stage == nullptr)
        return base::Rational(1);
    eval::Facts facts = eval::Facts::unknown(setting.ground.rules->symbols());
    for (std::size_t slot = 0; slot < setting.ground.readings.size(); ++slot)
        facts.readings[slot] =
            eval::Members{std::uint64_t{1} << static_cast<unsigned>(setting.ground.readings[slot])};
    if (stage->formula->rowTable() >= 0 && stage->formula->usesRow())
        return std::nullopt;
    const auto value = eval::evaluate(*stage->formula, facts);
    const auto *range = value ? std::get_if<base::Range>(&value->value) : nullptr;
    return range != nullptr && range->isPoint() ? range->low : std::nullopt;
}

/// Whether an eligible applicant's base times rate can be beyond a bound.
Answer canPass(const Setting &setting, feel::Op compare, const rulebook::Alternative &bound)
{
    const auto rate = constantOf(setting.rate, setting);
    if (!rate || setting.base == nullptr || setting.base->formula->type().kind != feel::Kind::Money)
        return Answer::Unknown;
    std::vector<Goal> goals = eligible(setting, true);
    const feel::Formula &base = *setting.base->formula;
    goals.emplace_back(CompareGoal{{&base, base.root(), *rate, {}},
                                   compare,
                                   {bound.formula.get(), bound.formula->root(), 1, {}}});
    return find(setting.ground, std::move(goals)).answer;
}

/// What became of one floor or cap over all settings in which it is in use.
struct Bound {
    const rulebook::Alternative *alternative = nullptr;
    bool acts = false;
    bool undecided = false;
};

void weigh(std::vector<Bound> &bounds, const rulebook::Alternative *alternative, Answer answer)
{
    auto found = std::ranges::find(bounds, alternative, &Bound::alternative);
    if (found == bounds.end()) {
        bounds.push_back({alternative, false, false});
        found = bounds.end() - 1;
    }
    found->acts = found->acts || answer == Answer::Yes;
    found->undecided = found->undecided || answer == Answer::Unknown;
}

void report(const std::vector<Bound> &bounds, QLatin1StringView code,
            const rulebook::Measure &measure, Collector &collector)
{
    for (const Bound &bound : bounds) {
        if (bound.acts)
            continue;
        if (bound.undecided)
            collector.note(code::notAnalysable, bound.alternative->place, measure.id,
                           {QString(code), u"-"_s});
        else
            collector.warning(code, bound.alternative->place, measure.id, {});
    }
}

} // namespace

void inspectConditions(const rulebook::Measure &measure, const std::vector<Setting> &settings,
                       Collector &collector)
{
    std::vector<Contradiction> found;
    for (const Setting &setting : settings)
        inspectSetting(setting, found, collector);
    for (const Contradiction &one : found)
        collector.warning(code::conditionsContradict, one.place, measure.id,
                          {one.names, one.settings == settings.size() ? QString() : one.choices});
    for (const rulebook::Condition &condition : measure.conditions) {
        const Answer answer =
            find(settings.front().ground, {mustHold(condition.formula, false)}).answer;
        if (answer == Answer::No)
            collector.warning(code::conditionAlwaysMet, condition.place, measure.id,
                              {condition.id});
    }
}

void inspectBounds(const rulebook::Measure &measure, const std::vector<Setting> &settings,
                   Collector &collector)
{
    std::vector<Bound> floors;
    std::vector<Bound> caps;
    for (const Setting &setting : settings) {
        if (setting.base == nullptr || (setting.floor == nullptr && setting.cap == nullptr))
            continue;
        if (find(setting.ground, eligible(setting, true)).answer == Answer::No)
            continue; // nobody gets anything: said elsewhere
        if (setting.floor != nullptr)
            weigh(floors, setting.floor, canPass(setting, feel::Op::Less, *setting.floor));
        if (setting.cap == nullptr)
            continue;
        // rows of a group add up to whatever there is
        Answer passes =
            setting.isGrouped() ? Answer::Yes : canPass(setting, feel::Op::Greater, *setting.cap);
        const auto floor = setting.floor ? constantOf(setting.floor, setting) : std::nullopt;
        const auto cap = constantOf(setting.cap, setting);
        if (passes == Answer::No && floor && cap && *floor > *cap)
            passes = Answer::Yes;
        weigh(caps, setting.cap, passes);
    }
    report(floors, code::floorUnreachable, measure, collector);
    report(caps, code::capUnreachable, measure, collector);
}

} // namespace analysis
