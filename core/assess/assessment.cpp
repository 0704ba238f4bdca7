#include "assess/assessment.h"

#include "assess/inputs.h"
#include "assess/measure_assessor.h"

#include <algorithm>

namespace assess {

namespace {

void describeDocuments(Assessment &assessment, const eval::Facts &facts)
{
    const auto &rules = *assessment.rules;
    const auto slot = rules.symbols().findFact(u"applicant.place");
    const auto *words =
        slot ? std::get_if<eval::Words>(&facts.facts[static_cast<std::size_t>(*slot)]) : nullptr;
    const bool placeKnown = words && words->text;
    assessment.covered = !placeKnown;
    for (const auto &document : rules.documents()) {
        DocumentState state;
        state.document = &document;
        state.placeUnknown = !placeKnown;
        state.coversPlace = placeKnown && words->text->startsWith(document.place);
        assessment.covered = assessment.covered || state.coversPlace;
        std::vector<Force> forces;
        for (const auto &part : document.parts) {
            const bool hasMeasures =
                std::ranges::any_of(rules.measures(), [&](const rulebook::Measure &m) {
                    return m.document == document.id && m.part == part.id;
                });
            if (hasMeasures)
                forces.push_back(forceOf(document, part, facts, assessment.on, assessment.issues));
        }
        // A part without a stated end must not hide that those with one have expired.
        if (std::ranges::any_of(forces, [](const Force &f) { return f.events.until.has_value(); }))
            std::erase_if(forces, [](const Force &f) { return !f.events.until.has_value(); });
        const bool someInForce =
            std::ranges::any_of(forces, [](const Force &f) { return f.reason == Reason::None; });
        if (!forces.empty() && !someInForce)
            state.reason = forces.front().reason;
        for (const Force &force : forces) {
            if (force.events.until
                && (!state.lastDay || *state.lastDay < base::addDays(*force.events.until, -1)))
                state.lastDay = base::addDays(*force.events.until, -1);
        }
        assessment.documents.push_back(std::move(state));
    }
}

/// One more assessment for every other choice of every reading of the measure.
base::Result<std::vector<ReadingEffect>> effectsOf(const rulebook::Rulebook &rules,
                                                   const rulebook::Measure &measure,
                                                   eval::Facts &facts, base::Date on,
                                                   bool alternatives)
{
    std::vector<ReadingEffect> effects;
    for (const int slot : measure.readings) {
        eval::Value &value = facts.readings[static_cast<std::size_t>(slot)];
        const eval::Value used = value;
        const int choices =
            static_cast<int>(rules.readings()[static_cast<std::size_t>(slot)].choices.size());
        ReadingEffect effect;
        effect.reading = slot;
        for (int choice = 0; choice < choices; ++choice) {
            const eval::Value candidate = eval::Members{std::uint64_t{1} << choice};
            if (candidate == used) {
                effect.used = choice;
                continue;
            }
            if (!alternatives)
                continue;
            value = candidate;
            auto outcome = MeasureAssessor(rules, measure, facts, on).run();
            value = used;
            if (!outcome)
                return base::failure(outcome.error());
            effect.alternatives.push_back({choice, outcome->verdict, outcome->amount});
        }
        effects.push_back(std::move(effect));
    }
    return effects;
}

void collect(feel::Op op, const feel::FormulaPtr &formula, std::vector<int> &slots)
{
    if (!formula)
        return;
    for (const auto &node : formula->nodes()) {
        if (node.op == op && std::ranges::find(slots, node.slot) == slots.end())
            slots.push_back(node.slot);
    }
}

/// The slots that conditions and stages read through `op`: Op::Fact, Op::Assumption.
std::vector<int> slotsRead(feel::Op op, const rulebook::Measure &measure)
{
    std::vector<int> slots;
    for (const auto &condition : measure.conditions)
        collect(op, condition.formula, slots);
    for (const auto *alternatives :
         {&measure.amount.base, &measure.amount.rate, &measure.amount.less, &measure.amount.floor,
          &measure.amount.cap}) {
        for (const auto &alternative : *alternatives)
            collect(op, alternative.formula, slots);
    }
    return slots;
}

std::vector<int> assumptionsOf(const rulebook::Measure &measure)
{
    std::vector<int> slots = slotsRead(feel::Op::Assumption, measure);
    if (measure.amount.assumption >= 0
        && std::ranges::find(slots, measure.amount.assumption) == slots.end())
        slots.push_back(measure.amount.assumption);
    return slots;
}

/// Of the facts presumed those that the measure reads.
std::vector<int> presumedIn(const rulebook::Measure &measure, const std::vector<int> &presumed)
{
    if (presumed.empty())
        return {};
    std::vector<int> slots = slotsRead(feel::Op::Fact, measure);
    std::erase_if(slots,
                  [&](int slot) { return std::ranges::find(presumed, slot) == presumed.end(); });
    std::ranges::sort(slots);
    return slots;
}

} // namespace

const Outcome *Assessment::find(QStringView measure) const
{
    const auto found =
        std::ranges::find_if(outcomes, [&](const Outcome &o) { return o.measure->id == measure; });
    return found == outcomes.end() ? nullptr : &*found;
}

base::Result<Outcome> assessMeasure(const rulebook::Rulebook &rules,
                                    const rulebook::Measure &measure, const eval::Facts &facts,
                                    base::Date on)
{
    auto outcome = MeasureAssessor(rules, measure, facts, on).run();
    if (!outcome)
        return outcome;
    outcome->assumptions = assumptionsOf(measure);
    outcome->assumed = std::ranges::any_of(outcome->assumptions, [&](int slot) {
        return eval::isPoint(facts.assumptions[static_cast<std::size_t>(slot)]);
    });
    return outcome;
}

base::Result<std::shared_ptr<const Assessment>>
assess(std::shared_ptr<const rulebook::Rulebook> rules, const cases::Case &subject,
       const Options &options)
{
    auto inputs = prepare(*rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    auto assessment = std::make_shared<Assessment>();
    assessment->rules = rules;
    assessment->on = inputs->on;
    assessment->issues = std::move(inputs->issues);
    for (const auto &measure : rules->measures()) {
        auto outcome = assessMeasure(*rules, measure, inputs->facts, inputs->on);
        if (!outcome)
            return base::failure(outcome.error());
        auto effects =
            effectsOf(*rules, measure, inputs->facts, inputs->on, options.readingEffects);
        if (!effects)
            return base::failure(effects.error());
        outcome->readings = std::move(*effects);
        outcome->presumed = presumedIn(measure, inputs->presumed);
        assessment->outcomes.push_back(std::move(*outcome));
    }
    auto portfolio = portfolioOf(*rules, assessment->outcomes, inputs->facts);
    if (!portfolio)
        return base::failure(portfolio.error());
    assessment->portfolio = std::move(*portfolio);
    assessment->totals = assessment->portfolio.totals;
    assessment->issues.insert(assessment->issues.end(), assessment->portfolio.issues.begin(),
                              assessment->portfolio.issues.end());
    describeDocuments(*assessment, inputs->facts);
    return assessment;
}

base::Result<Outcome> assessMeasure(const rulebook::Rulebook &rules, const cases::Case &subject,
                                    const Options &options, QStringView measureId)
{
    const rulebook::Measure *measure = rules.findMeasure(measureId);
    if (!measure)
        return base::failure(QStringLiteral("unknown-measure"), {}, {measureId.toString()});
    const auto inputs = prepare(rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    auto outcome = assessMeasure(rules, *measure, inputs->facts, inputs->on);
    if (outcome)
        outcome->presumed = presumedIn(*measure, inputs->presumed);
    return outcome;
}

} // namespace assess
