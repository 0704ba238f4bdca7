#include "pictures/steps.h"

#include "assess/totals.h"

#include <algorithm>
#include <limits>

namespace pictures {

namespace {

/// A base beyond so many times everything else is not drawn to scale.
constexpr std::int64_t dwarfs = 8;

const explain::Reason *find(const explain::Reason &reason, const QString &key)
{
    if (reason.key == key)
        return &reason;
    for (const explain::Reason &child : reason.children) {
        if (const explain::Reason *found = find(child, key))
            return found;
    }
    return nullptr;
}

std::int64_t fenOf(const base::Rational &value)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const base::Int128 whole = value.floor();
    return whole < 0 ? 0 : whole > most ? most : static_cast<std::int64_t>(whole);
}

bool isMoney(const assess::Stage &stage, bool wasMoney)
{
    const rulebook::Alternative *alternative = stage.alternative;
    const bool isNumber = alternative && alternative->formula
                          && alternative->formula->type().kind == feel::Kind::Number;
    return stage.kind == assess::Stage::Kind::Base ? !isNumber : wasMoney || !isNumber;
}

std::optional<Bar> resultOf(const assess::Stage &stage, BarStyle style)
{
    const base::Range &result = stage.result;
    const bool isKnown = result.high || (result.low && result.low->sign() > 0);
    if (!isKnown)
        return std::nullopt;
    return Bar{result.low ? fenOf(*result.low) : 0,
               result.high ? std::optional(fenOf(*result.high)) : std::nullopt, style};
}

StepGroup groupOf(const std::vector<assess::Stage> &stages, const explain::Reason &amount,
                  BarStyle style)
{
    StepGroup group;
    group.amount = &amount;
    bool money = false;
    std::optional<Bar> before;
    for (std::size_t i = 0; i < std::min(stages.size(), amount.children.size()); ++i) {
        const assess::Stage &stage = stages[i];
        money = isMoney(stage, money);
        Step step{&amount.children[i], {}, stage.acted};
        const std::optional<Bar> after = money ? resultOf(stage, style) : std::nullopt;
        if (after) {
            step.bar = StepBar{*after, before, {}};
            const bool isBound =
                stage.kind == assess::Stage::Kind::Floor || stage.kind == assess::Stage::Kind::Cap;
            if (isBound && stage.operand.isPoint())
                step.bar->bound = fenOf(*stage.operand.low);
        }
        before = after;
        group.steps.push_back(step);
    }
    return group;
}

std::int64_t scaleOf(const std::vector<StepGroup> &groups)
{
    std::int64_t base = 0;
    std::int64_t others = 0;
    for (const StepGroup &group : groups) {
        for (const Step &step : group.steps) {
            if (!step.bar)
                continue;
            std::int64_t &most = &step == &group.steps.front() ? base : others;
            most = std::max(most, endOf(step.bar->after));
            others = std::max(others, step.bar->bound.value_or(0));
        }
    }
    return others > 0 && base / dwarfs > others ? others + others / 4 : std::max(base, others);
}

} // namespace

Steps stepsOf(const assess::Outcome &outcome, const explain::Reason &root)
{
    Steps result;
    const assess::Total total = assess::totalOf(outcome);
    const BarStyle style = total == assess::Total::None ? BarStyle::Solid : barStyleOf(total);
    const auto add = [&](const std::vector<assess::Stage> &stages, const QString &key,
                         const explain::Reason *row) {
        const explain::Reason *amount = find(root, key);
        if (!amount || stages.empty() || amount->children.empty())
            return;
        result.groups.push_back(groupOf(stages, *amount, style));
        result.groups.back().row = row;
    };
    const QString whole = QStringLiteral("amount");
    if (outcome.rows.empty())
        add(outcome.stages, whole, nullptr);
    else if (outcome.rows.size() == 1)
        add(outcome.rows.front().stages, whole, nullptr);
    else {
        for (const assess::RowOutcome &row : outcome.rows) {
            const QString place = row.rows.empty() ? QString() : QString::number(row.rows.front());
            const explain::Reason *line = find(root, QStringLiteral("row@") + place);
            if (row.verdict < assess::Verdict::NotEligible && line)
                add(row.stages, QStringLiteral("amount@") + place, line);
        }
    }
    result.full = scaleOf(result.groups);
    return result;
}

} // namespace pictures
