// Cases below, at and above every threshold.
#include "analysis/enterprise.h"
#include "analysis/inspector.h"

#include <algorithm>

namespace analysis {

using namespace Qt::Literals::StringLiterals;

namespace {

using base::Rational;
using feel::Op;
using Side = BoundaryCase::Side;

/// Whether `value + by compare value` holds.
bool comes(Op compare, int by)
{
    switch (compare) {
    case Op::Less:
        return by < 0;
    case Op::LessEqual:
        return by <= 0;
    case Op::Greater:
        return by > 0;
    case Op::GreaterEqual:
        return by >= 0;
    case Op::Equal:
        return by == 0;
    default:
        return by != 0;
    }
}

class BoundaryFinder {
public:
    BoundaryFinder(const Setting &setting, std::vector<BoundaryCase> &cases)
        : m_setting(setting), m_cases(cases)
    {}

    void run();

private:
    void addSides(const Threshold &threshold, const QString &id, const Goal *meets,
                  const Goal *fails, const std::vector<Goal> &others);
    void addPeriod();

    const Setting &m_setting;
    std::vector<BoundaryCase> &m_cases;
};

void BoundaryFinder::run()
{
    for (const rulebook::Condition *condition : m_setting.conditions) {
        if (condition->judge != rulebook::Judge::Computed)
            continue;
        std::vector<Goal> others = periodGoals(m_setting);
        for (const rulebook::Condition *other : m_setting.conditions) {
            if (other != condition)
                others.push_back(mustHold(other->formula));
        }
        const Goal meets = mustHold(condition->formula);
        const Goal fails = mustHold(condition->formula, false);
        for (const Threshold &threshold :
             thresholdsOf(*condition->formula, *m_setting.ground.rules))
            addSides(threshold, condition->id, &meets, &fails, others);
    }
    addPeriod();
}

/// The first and the last day of the period, and the days beside.
void BoundaryFinder::addPeriod()
{
    if (m_setting.anchor == nullptr)
        return;
    const feel::Formula &anchor = *m_setting.anchor->formula;
    const auto input = inputAt(anchor, anchor.root());
    if (!input)
        return;
    std::vector<Goal> others;
    for (const rulebook::Condition *condition : m_setting.conditions)
        others.push_back(mustHold(condition->formula));
    const auto add = [&](const std::optional<base::Date> &day, Op compare) {
        if (!day)
            return;
        const Threshold threshold{&anchor, anchor.root(),         *input, anchor.type(),
                                  compare, Rational(day->days()), 1};
        addSides(threshold, u"in_period"_s, nullptr, nullptr, others);
    };
    add(m_setting.events.from, Op::GreaterEqual);
    if (m_setting.events.until)
        add(base::addDays(*m_setting.events.until, -1), Op::LessEqual);
}

/// Without `meets` and `fails` the threshold itself is what is met or failed.
void BoundaryFinder::addSides(const Threshold &threshold, const QString &id, const Goal *meets,
                              const Goal *fails, const std::vector<Goal> &others)
{
    const feel::Symbols &symbols = m_setting.ground.rules->symbols();
    for (const int by : {-1, 0, 1}) {
        const auto distance = base::multiply(threshold.step, Rational(by));
        const auto value = distance ? base::add(threshold.value, *distance) : std::nullopt;
        if (!value)
            continue;
        const bool expected = comes(threshold.compare, by);
        for (const bool want : {expected, !expected}) { // inside not(…) the other way round
            if (meets == nullptr && want != expected)
                continue;
            std::vector<Goal> goals = others;
            goals.emplace_back(CompareGoal{
                {threshold.formula, threshold.node, 1, {}}, Op::Equal, {nullptr, -1, 1, *value}});
            if (meets != nullptr)
                goals.push_back(want ? *meets : *fails);
            const Found found = find(m_setting.ground, std::move(goals));
            if (found.answer != Answer::Yes)
                continue;
            m_cases.push_back(
                {m_setting.measure->id, id,
                 nameOf(threshold.input, symbols) + u' '
                     + pointText(base::Range::point(threshold.value), threshold.type, symbols),
                 by < 0   ? Side::Below
                 : by > 0 ? Side::Above
                          : Side::At,
                 want, caseOf(found.example, m_setting)});
            break;
        }
    }
}

} // namespace

void addBoundaryCases(const Setting &setting, std::vector<BoundaryCase> &cases)
{
    BoundaryFinder(setting, cases).run();
}

std::vector<BoundaryCase> boundaryCases(const rulebook::Rulebook &rules)
{
    std::vector<BoundaryCase> cases;
    for (const rulebook::Measure &measure : rules.measures())
        addBoundaryCases(settingsOf(rules, measure).front(), cases);
    return cases;
}

} // namespace analysis
