// Readings that change nothing for anybody.
#include "analysis/diagnostics.h"
#include "analysis/inspector.h"

#include <algorithm>

namespace analysis {

namespace {

bool reads(const feel::FormulaPtr &formula, int slot)
{
    return formula && std::ranges::any_of(formula->nodes(), [slot](const feel::Node &node) {
               return node.op == feel::Op::Reading && node.slot == slot;
           });
}

/// Whether somebody whom `one` makes eligible fails a condition that only `other` has.
bool excludes(const Setting &one, const Setting &other)
{
    return std::ranges::any_of(other.conditions, [&](const rulebook::Condition *condition) {
        if (std::ranges::find(one.conditions, condition) != one.conditions.end())
            return false;
        std::vector<Goal> goals = eligible(one, true);
        goals.push_back(mustHold(condition->formula, false));
        return find(one.ground, std::move(goals)).answer != Answer::No;
    });
}

/// Whether the bases differ for somebody who is eligible under both.
bool basesDiffer(const Setting &one, const Setting &other)
{
    if (one.base == other.base)
        return false;
    if (one.base == nullptr || other.base == nullptr
        || !feel::isScalar(one.base->formula->type().kind))
        return true;
    std::vector<Goal> goals = eligible(one, true);
    const std::vector<Goal> more = eligible(other, true);
    goals.insert(goals.end(), more.begin(), more.end());
    const feel::Formula &left = *one.base->formula;
    const feel::Formula &right = *other.base->formula;
    goals.emplace_back(CompareGoal{
        {&left, left.root(), 1, {}}, feel::Op::NotEqual, {&right, right.root(), 1, {}}});
    return find(one.ground, std::move(goals)).answer != Answer::No;
}

bool differ(const Setting &one, const Setting &other)
{
    return one.rate != other.rate || one.floor != other.floor || one.cap != other.cap
           || one.anchor != other.anchor || one.grouping != other.grouping
           || one.events != other.events || excludes(one, other) || excludes(other, one)
           || basesDiffer(one, other);
}

/// Whether amounts of other measures, which it is made from, hang on it.
bool isReadByOthers(const Setting &setting, int slot)
{
    const rulebook::Amount &amount = setting.measure->amount;
    for (const auto *stage : {&amount.base, &amount.less}) {
        for (const rulebook::Alternative &one : *stage) {
            const rulebook::Measure *other = setting.ground.rules->findMeasure(one.measure);
            if (other == nullptr)
                continue;
            if (reads(one.when, slot)
                || std::ranges::find(other->readings, slot) != other->readings.end())
                return true;
        }
    }
    return false;
}

/// Whether it decides whose money it is, or what is taken off.
bool decidesBesides(const Setting &setting, int slot)
{
    const rulebook::Measure &measure = *setting.measure;
    return std::ranges::any_of(
               measure.destinations,
               [slot](const rulebook::DestinationCase &one) { return reads(one.when, slot); })
           || std::ranges::any_of(measure.amount.less, [slot](const rulebook::Alternative &one) {
                  return reads(one.when, slot) || reads(one.formula, slot);
              });
}

/// A formula that reads it itself is taken to hang on it.
bool isReadInside(const Setting &setting, int slot)
{
    for (const rulebook::Condition *condition : setting.conditions) {
        if (reads(condition->formula, slot))
            return true;
    }
    const auto claims = setting.ground.rules->partOf(*setting.measure).claimsAfterExpiry;
    const auto inStage = [slot](const rulebook::Alternative *stage) {
        return stage != nullptr && reads(stage->formula, slot);
    };
    return reads(claims, slot) || inStage(setting.base) || inStage(setting.rate)
           || inStage(setting.floor) || inStage(setting.cap) || inStage(setting.anchor);
}

bool hasEffect(const std::vector<Setting> &settings, int slot)
{
    const auto index = static_cast<std::size_t>(slot);
    for (const Setting &one : settings) {
        if (isReadInside(one, slot) || isReadByOthers(one, slot) || decidesBesides(one, slot))
            return true;
        for (const Setting &other : settings) {
            std::vector<int> same = other.ground.readings;
            same[index] = one.ground.readings[index];
            if (&one < &other && same == one.ground.readings && differ(one, other))
                return true;
        }
    }
    return false;
}

} // namespace

void inspectReadings(const std::vector<Setting> &settings, Collector &collector)
{
    const rulebook::Measure &measure = *settings.front().measure;
    for (const int slot : measure.readings) {
        const auto &reading =
            settings.front().ground.rules->readings()[static_cast<std::size_t>(slot)];
        if (!hasEffect(settings, slot))
            collector.warning(code::readingWithoutEffect, measure.place, measure.id,
                              {reading.id, measure.id});
    }
}

} // namespace analysis
