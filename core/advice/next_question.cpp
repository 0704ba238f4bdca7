#include "advice/next_question.h"

#include "assess/inputs.h"
#include "assess/totals.h"

#include <algorithm>
#include <set>

namespace advice {

namespace {

using assess::Outcome;
using base::Int128;
using base::Money;
using eval::Input;

/// What an end that nothing bounds is taken for when questions are compared: 1,000,000 yuan.
constexpr std::int64_t openEnd = 100'000'000;
/// So that a verdict without money still counts: 1 yuan.
constexpr std::int64_t bareVerdict = 100;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool isTable(const Input &input) { return input.kind == Input::Kind::Table && input.row < 0; }

bool holds(const std::vector<Input> &inputs, const Input &input)
{
    return std::ranges::find(inputs, input) != inputs.end();
}

Money widthOf(const assess::Amount &amount)
{
    return Money::fromFen(amount.high ? amount.high->fen() - amount.low.fen() : 0);
}

std::int64_t clampedFen(Int128 fen)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    return fen > most ? most : fen < -most ? -most : static_cast<std::int64_t>(fen);
}

} // namespace

Interview::Interview(std::shared_ptr<const rulebook::Rulebook> rules, eval::Facts facts,
                     base::Date on)
    : m_rules(std::move(rules)),
      m_probes(*m_rules),
      m_facts(std::move(facts)),
      m_on(on),
      m_outcomes(m_rules->measures().size()),
      m_effects(m_rules->measures().size())
{
    for (std::size_t i = 0; i < m_outcomes.size(); ++i)
        assess(i);
}

void Interview::assess(std::size_t measure)
{
    const rulebook::Measure &which = m_rules->measures()[measure];
    auto outcome = assess::assessMeasure(*m_rules, which, m_facts, m_on);
    if (outcome) {
        m_outcomes[measure] = std::move(*outcome);
    } else {
        m_outcomes[measure] = {};
        m_outcomes[measure].measure = &which;
        m_outcomes[measure].verdict = assess::Verdict::NotEligible;
    }
    m_effects[measure].clear();
}

bool Interview::hangsOn(std::size_t measure, const Input &input) const
{
    return holds(m_outcomes[measure].missing, input);
}

bool Interview::isSettled() const
{
    return std::ranges::all_of(m_outcomes, [](const Outcome &outcome) {
        return !assess::counts(outcome) || outcome.missing.empty();
    });
}

Interview::Rest Interview::restOf(const Outcome &outcome) const
{
    Rest rest;
    if (!assess::counts(outcome) || outcome.missing.empty())
        return rest;
    rest.width = widthOf(outcome.amount);
    rest.isOpen = !outcome.amount.high.has_value();
    rest.left = static_cast<std::int64_t>(outcome.missing.size());
    return rest;
}

Interview::Effects Interview::tryAnswers(std::size_t measure, const Input &input)
{
    Effects effects;
    const rulebook::Measure &which = m_rules->measures()[measure];
    const auto see = [&] {
        const auto outcome = assess::assessMeasure(*m_rules, which, m_facts, m_on);
        effects.push_back(outcome ? restOf(*outcome) : Rest());
    };
    if (isTable(input)) {
        // None, or one row of which nothing is known yet.
        eval::TableValue &table = m_facts.tables[at(input.slot)];
        const eval::TableValue before = table;
        table = {true, {}};
        see();
        if (!m_facts.blanks.empty() && !m_facts.blanks[at(input.slot)].empty()) {
            table.rows.push_back(m_facts.blanks[at(input.slot)]);
            see();
        }
        table = before;
        return effects;
    }
    auto answers = m_answers.find(input);
    if (answers == m_answers.end())
        answers = m_answers.emplace(input, m_probes.answers(input, m_facts, m_on)).first;
    const eval::Value before = valueOf(input, m_facts);
    for (const eval::Value &answer : answers->second) {
        setValue(input, answer, m_facts);
        see();
    }
    setValue(input, before, m_facts);
    return effects;
}

const Interview::Effects &Interview::effectsOf(std::size_t measure, const Input &input)
{
    auto found = m_effects[measure].find(input);
    if (found == m_effects[measure].end())
        found = m_effects[measure].emplace(input, tryAnswers(measure, input)).first;
    return found->second;
}

std::vector<Question> Interview::questions()
{
    std::set<Input> missing;
    for (const Outcome &outcome : m_outcomes)
        missing.insert(outcome.missing.begin(), outcome.missing.end());
    struct Ranked {
        Question question;
        Int128 gain = 0;
        bool counts = false; ///< some total hangs on it
    };
    std::vector<Ranked> ranked;
    for (const Input &input : missing) {
        Ranked one;
        one.question.input = input;
        std::vector<Int128> narrowed;
        bool closes = false;
        for (std::size_t measure = 0; measure < m_outcomes.size(); ++measure) {
            if (!hangsOn(measure, input))
                continue;
            one.question.measures.push_back(m_outcomes[measure].measure);
            const Rest now = restOf(m_outcomes[measure]);
            one.counts = one.counts || now.left > 0;
            const Effects &effects = effectsOf(measure, input);
            narrowed.resize(std::max(narrowed.size(), effects.size()));
            Int128 spared = 0;
            for (std::size_t i = 0; i < effects.size(); ++i) {
                spared += now.left - effects[i].left;
                closes = closes || (now.isOpen && !effects[i].isOpen);
                if (!now.isOpen)
                    narrowed[i] += now.width.fen() - effects[i].width.fen();
            }
            const Int128 stake = std::max(now.isOpen ? openEnd : now.width.fen(), bareVerdict);
            if (!effects.empty() && now.left > 0)
                one.gain +=
                    stake * spared / (Int128(now.left) * static_cast<std::int64_t>(effects.size()));
        }
        Int128 total = 0;
        Int128 most = 0;
        for (const Int128 fen : narrowed) {
            total += fen;
            most = std::max(most, fen);
        }
        if (!narrowed.empty())
            total /= static_cast<std::int64_t>(narrowed.size());
        one.question.expected = Money::fromFen(clampedFen(std::max(total, Int128(0))));
        if (!closes)
            one.question.decides = Money::fromFen(clampedFen(most));
        ranked.push_back(std::move(one));
    }
    // A table can open more questions than it closes: then its gain is below nothing, and yet it is what a
    // total waits for.
    std::ranges::stable_sort(ranked, [](const Ranked &a, const Ranked &b) {
        return a.counts != b.counts ? a.counts : a.gain > b.gain;
    });
    std::vector<Question> questions;
    questions.reserve(ranked.size());
    for (Ranked &one : ranked)
        questions.push_back(std::move(one.question));
    return questions;
}

/// Of the sets of facts that settle a measure, the one that settles most money for each answer.
std::optional<Promise> Interview::promise() const
{
    std::optional<Promise> best;
    Int128 bestWorth = 0;
    for (const Outcome &lead : m_outcomes) {
        if (!assess::counts(lead) || lead.missing.empty())
            continue;
        Promise promise;
        promise.inputs = lead.missing;
        Int128 settles = 0;
        bool isOpen = false;
        for (const Outcome &outcome : m_outcomes) {
            const bool inside = std::ranges::all_of(
                outcome.missing, [&](const Input &input) { return holds(promise.inputs, input); });
            if (!assess::counts(outcome) || outcome.missing.empty() || !inside)
                continue;
            promise.measures.push_back(outcome.measure);
            settles += widthOf(outcome.amount).fen();
            isOpen = isOpen || !outcome.amount.high;
        }
        const auto count = static_cast<std::int64_t>(promise.inputs.size());
        const Int128 worth = (settles + (isOpen ? openEnd : 0)) / count;
        if (best && worth <= bestWorth)
            continue;
        if (!isOpen)
            promise.settles = Money::fromFen(clampedFen(settles));
        bestWorth = worth;
        best = std::move(promise);
    }
    return best;
}

void Interview::answer(const Input &input, const eval::Value &value)
{
    setValue(input, value, m_facts);
    for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
        if (hangsOn(i, input))
            assess(i);
    }
    // Answers worth trying hang on the cells beside, and all measures must try the same ones.
    const auto isBeside = [&](const auto &one) {
        return input.kind == Input::Kind::Table && one.first.kind == Input::Kind::Table
               && one.first.slot == input.slot;
    };
    std::erase_if(m_answers, isBeside);
    for (auto &effects : m_effects)
        std::erase_if(effects, isBeside);
}

void Interview::answer(int table, const eval::TableValue &value)
{
    m_facts.tables[at(table)] = value;
    for (std::size_t i = 0; i < m_outcomes.size(); ++i)
        assess(i);
    m_answers.clear();
}

base::Result<NextQuestions> nextQuestions(std::shared_ptr<const rulebook::Rulebook> rules,
                                          const cases::Case &subject,
                                          const assess::Options &options)
{
    auto inputs = assess::prepare(*rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    Interview interview(rules, std::move(inputs->facts), inputs->on);
    NextQuestions result;
    result.rules = std::move(rules);
    result.on = inputs->on;
    result.questions = interview.questions();
    result.promise = interview.promise();
    result.settled = interview.isSettled();
    return result;
}

} // namespace advice
