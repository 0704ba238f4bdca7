#include "analysis/setting.h"

#include "eval/evaluator.h"
#include "rulebook/rulebook.h"

#include <algorithm>
#include <bit>

namespace analysis {

using namespace Qt::Literals::StringLiterals;

namespace {

using base::Rational;
using feel::Op;

constexpr std::size_t mostSettings = 256;

/// Choices per reading slot.
std::vector<std::vector<int>> combinationsOf(const rulebook::Rulebook &rules,
                                             const rulebook::Measure &measure)
{
    std::vector<int> standard;
    for (const rulebook::Reading &reading : rules.readings())
        standard.push_back(reading.defaultChoice);
    std::vector<std::vector<int>> all{standard};
    std::vector<std::vector<int>> single{standard};
    for (const int slot : measure.readings) {
        const auto index = static_cast<std::size_t>(slot);
        const std::size_t before = all.size();
        for (int choice = 0; choice < static_cast<int>(rules.readings()[index].choices.size());
             ++choice) {
            if (choice == standard[index])
                continue;
            single.push_back(standard);
            single.back()[index] = choice;
            for (std::size_t i = 0; i < before && all.size() <= mostSettings; ++i) {
                all.push_back(all[i]);
                all.back()[index] = choice;
            }
        }
    }
    return all.size() > mostSettings ? single : all;
}

Setting settingOf(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                  std::vector<int> readings, const std::shared_ptr<Budget> &budget)
{
    eval::Facts facts = eval::Facts::unknown(rules.symbols());
    for (std::size_t slot = 0; slot < readings.size(); ++slot)
        facts.readings[slot] = eval::Members{std::uint64_t{1} << readings[slot]};
    Setting setting;
    setting.measure = &measure;
    QStringList choices;
    for (const int slot : measure.readings) {
        const auto index = static_cast<std::size_t>(slot);
        const rulebook::Reading &reading = rules.readings()[index];
        choices +=
            reading.id + u" = "_s + reading.choices[static_cast<std::size_t>(readings[index])].id;
    }
    setting.choices = choices.join(u", "_s);
    for (const rulebook::Condition &condition : measure.conditions) {
        if (rulebook::holds(condition.when, facts))
            setting.conditions.push_back(&condition);
    }
    const rulebook::Part &part = rules.partOf(measure);
    setting.events = rulebook::eventPeriod(part, facts);
    setting.anchor = rulebook::inUse(measure.anchor, facts);
    setting.base = rulebook::inUse(measure.amount.base, facts);
    if (setting.base != nullptr && !setting.base->formula)
        setting.base = nullptr; // the amount of another measure
    setting.rate = rulebook::inUse(measure.amount.rate, facts);
    setting.floor = rulebook::inUse(measure.amount.floor, facts);
    setting.cap = rulebook::inUse(measure.amount.cap, facts);
    const auto grouping = std::ranges::find_if(
        measure.groups, [&](const auto &group) { return rulebook::holds(group.when, facts); });
    if (grouping != measure.groups.end())
        setting.grouping = &*grouping;
    // in the middle of the events, so that "years before" and "years after" both fit
    const base::Date from = part.from.value_or(*base::Date::fromCivil(2024, 1, 1));
    const base::Date until = setting.events.until.value_or(base::addMonths(from, 24));
    setting.ground = {&rules, std::move(readings),
                      *base::Date::fromDays((from.days() + until.days()) / 2), budget};
    setting.on = base::addDays(setting.events.until.value_or(base::addMonths(from, 120)), -1);
    return setting;
}

class ThresholdCollector {
public:
    ThresholdCollector(const feel::Formula &formula, const rulebook::Rulebook &rules)
        : m_formula(formula), m_rules(rules)
    {}

    std::vector<Threshold> run()
    {
        walk(m_formula.root());
        return std::move(m_found);
    }

private:
    void walk(int node);
    void walkTests(const feel::Node &in);
    void add(int left, Op compare, int right);
    Rational stepOf(const eval::Input &input, feel::Kind kind) const;

    const feel::Formula &m_formula;
    const rulebook::Rulebook &m_rules;
    std::vector<Threshold> m_found;
};

void ThresholdCollector::walk(int node)
{
    const feel::Node &at = m_formula.node(node);
    switch (at.op) {
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        add(at.children[0], at.op, at.children[1]);
        add(at.children[1], flipped(at.op), at.children[0]);
        break;
    case Op::In:
        walkTests(at);
        break;
    case Op::Some:
    case Op::Every:
    case Op::Sum:
    case Op::Count:
    case Op::MinOf:
    case Op::MaxOf:
        return; // other rows
    default:
        break;
    }
    for (const int child : at.children)
        walk(child);
}

void ThresholdCollector::walkTests(const feel::Node &in)
{
    for (std::size_t i = 1; i < in.children.size(); ++i) {
        const feel::Node &test = m_formula.node(in.children[i]);
        if (test.op == Op::InRange) {
            add(in.children[0], test.lowOpen ? Op::Greater : Op::GreaterEqual, test.children[0]);
            add(in.children[0], test.highOpen ? Op::Less : Op::LessEqual, test.children[1]);
        } else if (test.op == Op::InCompare) {
            add(in.children[0], test.compare, test.children[0]);
        } else if (test.op == Op::InValue && !test.children.empty()) {
            add(in.children[0], Op::Equal, test.children[0]);
        }
    }
}

void ThresholdCollector::add(int left, Op compare, int right)
{
    const auto input = inputAt(m_formula, left);
    const auto value = constantAt(m_formula, right);
    const feel::Type type = m_formula.node(left).type;
    if (!input || !value || !feel::isScalar(type.kind))
        return;
    const bool isKnown = std::ranges::any_of(m_found, [&](const Threshold &one) {
        return one.input == *input && one.value == *value && one.compare == compare;
    });
    if (!isKnown)
        m_found.push_back(
            {&m_formula, left, *input, type, compare, *value, stepOf(*input, type.kind)});
}

Rational ThresholdCollector::stepOf(const eval::Input &input, feel::Kind kind) const
{
    constexpr std::int64_t parts = 10'000;
    if (kind != feel::Kind::Number)
        return 1;
    const rulebook::Vocabulary &vocabulary = m_rules.vocabulary();
    const auto slot = static_cast<std::size_t>(input.slot);
    auto form = rulebook::NumberForm::Plain;
    if (input.kind == eval::Input::Kind::Fact)
        form = vocabulary.facts[slot].form;
    else if (input.kind == eval::Input::Kind::Table)
        form = vocabulary.tables[slot].columns[static_cast<std::size_t>(input.column)].form;
    return form == rulebook::NumberForm::Count ? Rational(1) : *Rational::make(1, parts);
}

} // namespace

std::optional<eval::Input> inputAt(const feel::Formula &formula, int node)
{
    using Kind = eval::Input::Kind;
    const feel::Node &at = formula.node(node);
    if (at.op == Op::Parameter)
        return inputAt(formula, at.children[0]);
    if (at.op == Op::Fact)
        return eval::Input{Kind::Fact, at.slot, -1, -1};
    if (at.op == Op::Assumption)
        return eval::Input{Kind::Assumption, at.slot, -1, -1};
    if (at.op == Op::Column && at.table == formula.rowTable())
        return eval::Input{Kind::Table, at.table, 0, at.slot};
    return std::nullopt;
}

std::vector<Setting> settingsOf(const rulebook::Rulebook &rules, const rulebook::Measure &measure)
{
    std::vector<Setting> result;
    const auto budget = std::make_shared<Budget>();
    for (std::vector<int> &readings : combinationsOf(rules, measure))
        result.push_back(settingOf(rules, measure, std::move(readings), budget));
    return result;
}

std::vector<Goal> periodGoals(const Setting &setting)
{
    std::vector<Goal> goals;
    if (setting.anchor == nullptr)
        return goals;
    const feel::Formula &anchor = *setting.anchor->formula;
    const Term date{&anchor, anchor.root(), 1, {}};
    const auto day = [](base::Date at) {
        return Term{nullptr, -1, 1, Rational(at.days())};
    };
    if (setting.events.from)
        goals.emplace_back(CompareGoal{date, Op::GreaterEqual, day(*setting.events.from)});
    if (setting.events.until)
        goals.emplace_back(CompareGoal{date, Op::Less, day(*setting.events.until)});
    return goals;
}

std::vector<Goal> happenedGoals(const Setting &setting)
{
    if (setting.anchor == nullptr)
        return {};
    const feel::Formula &anchor = *setting.anchor->formula;
    return {CompareGoal{{&anchor, anchor.root(), 1, {}},
                        Op::LessEqual,
                        {nullptr, -1, 1, Rational(setting.on.days())}}};
}

std::vector<Goal> eligible(const Setting &setting, bool judged)
{
    std::vector<Goal> goals = periodGoals(setting);
    for (const rulebook::Condition *condition : setting.conditions) {
        if (judged || condition->judge == rulebook::Judge::Computed)
            goals.push_back(mustHold(condition->formula));
    }
    return goals;
}

std::vector<Threshold> thresholdsOf(const feel::Formula &formula, const rulebook::Rulebook &rules)
{
    return ThresholdCollector(formula, rules).run();
}

std::optional<Rational> constantAt(const feel::Formula &formula, int node)
{
    const feel::Node &at = formula.node(node);
    if (at.op == Op::Parameter)
        return constantAt(formula, at.children[0]);
    return at.op == Op::ScalarLiteral ? std::optional(at.number) : std::nullopt;
}

} // namespace analysis
