// Where an award falls as a fact rises: looked for along every fact of an example, at all its thresholds.
#include "analysis/diagnostics.h"
#include "analysis/enterprise.h"
#include "analysis/inspector.h"
#include "assess/assessment.h"

#include <algorithm>

namespace analysis {

namespace {

using base::Rational;

constexpr int mostPoints = 300; ///< thresholds of an example that are tried

/// Everything that decides eligibility or the award.
std::vector<feel::FormulaPtr> formulasOf(const Setting &setting)
{
    std::vector<feel::FormulaPtr> formulas;
    for (const rulebook::Condition *condition : setting.conditions)
        formulas.push_back(condition->formula);
    for (const auto *stage : {setting.base, setting.rate, setting.floor, setting.cap}) {
        if (stage != nullptr)
            formulas.push_back(stage->formula);
    }
    return formulas;
}

/// The award of an example; absent where it is not known.
std::optional<base::Money> awardOf(const Example &example, const Setting &setting)
{
    assess::Options options;
    options.readingEffects = false;
    const auto outcome = assess::assessMeasure(*setting.ground.rules, caseOf(example, setting),
                                               options, setting.measure->id);
    if (!outcome || outcome->verdict == assess::Verdict::Undetermined
        || outcome->amount.high != outcome->amount.low)
        return std::nullopt;
    return outcome->amount.low;
}

/// One fact's thresholds: every one asks for the values beside it.
struct Line {
    eval::Input input;
    feel::Type type;
    std::vector<std::pair<Rational, Rational>> points; ///< value and step
};

std::vector<Line> linesOf(const Setting &setting)
{
    std::vector<Line> lines;
    int count = 0;
    for (const feel::FormulaPtr &formula : formulasOf(setting)) {
        for (const Threshold &one : thresholdsOf(*formula, *setting.ground.rules)) {
            auto line = std::ranges::find(lines, one.input, &Line::input);
            if (line == lines.end()) {
                lines.push_back({one.input, one.type, {}});
                line = lines.end() - 1;
            }
            if (++count <= mostPoints)
                line->points.emplace_back(one.value, one.step);
        }
    }
    return lines;
}

void walk(const Line &line, const Example &example, const Setting &setting, Collector &collector)
{
    const feel::Symbols &symbols = setting.ground.rules->symbols();
    const auto text = [&](const Rational &value) {
        return pointText(base::Range::point(value), line.type, symbols);
    };
    for (const auto &[value, step] : line.points) {
        const auto below = base::subtract(value, step);
        const auto above = base::add(value, step);
        if (!below || !above)
            continue;
        for (const auto &[from, to] : {std::pair(*below, value), std::pair(value, *above)}) {
            Example one = example;
            one[line.input] = base::Range::point(from);
            const auto before = awardOf(one, setting);
            one[line.input] = base::Range::point(to);
            const auto after = awardOf(one, setting);
            if (!before || !after || *after >= *before)
                continue;
            Example rest = example;
            rest.erase(line.input);
            collector.note(code::awardFalls, setting.measure->place, setting.measure->id,
                           {nameOf(line.input, symbols), text(from), text(to),
                            base::toText(*before), base::toText(*after), wordsOf(rest, symbols)});
        }
    }
}

} // namespace

void inspectCliffs(const Setting &setting, Collector &collector)
{
    std::vector<Goal> goals = eligible(setting, true);
    const std::vector<Goal> happened = happenedGoals(setting);
    goals.insert(goals.end(), happened.begin(), happened.end());
    const feel::FormulaPtr base = setting.base ? setting.base->formula : nullptr;
    const bool isMoney = base && base->type().kind == feel::Kind::Money;
    if (isMoney) // somebody who gets something
        goals.emplace_back(CompareGoal{
            {base.get(), base->root(), 1, {}}, feel::Op::Greater, {nullptr, -1, 1, Rational(0)}});
    const Found found = find(setting.ground, std::move(goals));
    if (found.answer != Answer::Yes)
        return;
    for (const Line &line : linesOf(setting))
        walk(line, found.example, setting, collector);
}

} // namespace analysis
