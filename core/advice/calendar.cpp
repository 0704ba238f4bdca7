#include "advice/calendar.h"

#include "advice/line.h"
#include "assess/inputs.h"
#include "rulebook/rulebook.h"

#include <algorithm>
#include <set>

namespace advice {

namespace {

using base::Date;
using eval::Input;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

class CalendarMaker {
public:
    CalendarMaker(const rulebook::Rulebook &rules, eval::Facts &facts, Calendar &calendar)
        : m_rules(rules), m_facts(facts), m_calendar(calendar)
    {}

    base::Result<void> addMeasure(const rulebook::Measure &measure);

private:
    std::set<Date> turningDays(const rulebook::Measure &measure) const;
    void addLastDays(const rulebook::Measure &measure, const Input &input);
    void addLastDay(const rulebook::Measure &measure, const MovingFact &moving,
                    const feel::Formula &formula, eval::RowScope scope, const QString &condition,
                    std::optional<Date> until);
    assess::Amount amountWith(const rulebook::Measure &measure, const MovingFact &moving,
                              std::int64_t position);
    bool isAhead(Date date) const { return m_calendar.from < date && date <= m_calendar.until; }

    const rulebook::Rulebook &m_rules;
    eval::Facts &m_facts;
    Calendar &m_calendar;
};

/// The date of assessment decides two things: whether the part is in force, and whether the event has
/// happened.
std::set<Date> CalendarMaker::turningDays(const rulebook::Measure &measure) const
{
    std::set<Date> days;
    const rulebook::Part &part = m_rules.partOf(measure);
    if (part.from)
        days.insert(*part.from);
    for (const auto &until : part.until)
        days.insert(until.date);
    const int rows =
        measure.table < 0 ? 0 : static_cast<int>(m_facts.tables[at(measure.table)].rows.size());
    for (const auto &anchor : measure.anchor) {
        for (int row = measure.table < 0 ? -1 : 0; row < rows; ++row) {
            const auto date =
                eval::evaluate(*anchor.formula, m_facts, {row < 0 ? -1 : measure.table, row});
            const auto *range = date ? std::get_if<base::Range>(&date->value) : nullptr;
            if (range == nullptr)
                continue;
            for (const auto &end : {range->low, range->high}) {
                const auto whole = end ? end->toInt64() : std::nullopt;
                const auto day = whole ? Date::fromDays(*whole) : std::nullopt;
                if (day)
                    days.insert(*day);
            }
        }
    }
    std::erase_if(days, [this](Date day) { return !isAhead(day); });
    return days;
}

/// The award with a date at a position, looked at on that day: what has not happened yet gives nothing.
assess::Amount CalendarMaker::amountWith(const rulebook::Measure &measure, const MovingFact &moving,
                                         std::int64_t position)
{
    const eval::Value before = valueOf(moving.input, m_facts);
    setValue(moving.input, base::Range::point(moving.valueAt(position)), m_facts);
    const auto outcome = assess::assessMeasure(
        m_rules, measure, m_facts, std::max(m_calendar.from, *Date::fromDays(position)));
    setValue(moving.input, before, m_facts);
    return outcome ? outcome->amount : assess::Amount();
}

/// The first day on which the condition is lost ends the range of the days before it.
void CalendarMaker::addLastDay(const rulebook::Measure &measure, const MovingFact &moving,
                               const feel::Formula &formula, eval::RowScope scope,
                               const QString &condition, std::optional<Date> until)
{
    const std::int64_t last = m_calendar.until.days();
    bool wasGood = false;
    for (std::int64_t position = m_calendar.from.days(); position <= last;) {
        Cell cell{position, last};
        Sighting sighting(m_facts, moving, position, cell);
        const Sight sight = sighting.look(formula, scope);
        bool good = sight.truth != base::Truth::False;
        if (until && sight.low) {
            const base::Rational end(until->days());
            sighting.compare(*sight.low, end);
            const auto value = base::multiply(sight.low->slope, moving.valueAt(position));
            const auto day = value ? base::add(sight.low->start, *value) : std::nullopt;
            good = day && *day < end;
        }
        if (wasGood && !good) {
            Day day;
            day.kind = Day::Kind::LastDay;
            day.date = *Date::fromDays(position - 1);
            day.measure = &measure;
            day.fact = moving.input;
            day.condition = condition;
            day.amountBefore = amountWith(measure, moving, position - 1);
            day.amountAfter = amountWith(measure, moving, position);
            m_calendar.days.push_back(std::move(day));
            return;
        }
        wasGood = good;
        position = cell.high + 1;
    }
}

void CalendarMaker::addLastDays(const rulebook::Measure &measure, const Input &input)
{
    const auto moving = movingFact(input, m_rules);
    if (!moving || moving->type.kind != feel::Kind::Date)
        return;
    const int row = input.kind == Input::Kind::Table ? input.row : -1;
    const auto scopeOf = [&](const feel::Formula &formula) {
        const bool inRow = measure.table >= 0 && formula.usesRow();
        return eval::RowScope{inRow ? measure.table : -1, inRow ? std::max(row, 0) : -1};
    };
    const auto reads = [&](const feel::Formula &formula) {
        return std::ranges::any_of(formula.nodes(), [&](const feel::Node &node) {
            return input.kind == Input::Kind::Fact
                       ? node.op == feel::Op::Fact && node.slot == input.slot
                       : node.op == feel::Op::Column && node.table == input.slot
                             && node.slot == input.column;
        });
    };
    for (const auto &condition : measure.conditions) {
        if (rulebook::holds(condition.when, m_facts) && reads(*condition.formula))
            addLastDay(measure, *moving, *condition.formula, scopeOf(*condition.formula),
                       condition.id, std::nullopt);
    }
    const rulebook::Part &part = m_rules.partOf(measure);
    const auto end = rulebook::eventPeriod(part, m_facts).until;
    const rulebook::Alternative *anchor = rulebook::inUse(measure.anchor, m_facts);
    if (end && anchor != nullptr && reads(*anchor->formula))
        addLastDay(measure, *moving, *anchor->formula, scopeOf(*anchor->formula),
                   QStringLiteral("in_period"), *end);
}

base::Result<void> CalendarMaker::addMeasure(const rulebook::Measure &measure)
{
    const auto now = assess::assessMeasure(m_rules, measure, m_facts, m_calendar.from);
    if (!now)
        return base::failure(now.error());
    assess::Verdict before = now->verdict;
    assess::Amount amount = now->amount;
    for (const Date day : turningDays(measure)) {
        const auto then = assess::assessMeasure(m_rules, measure, m_facts, day);
        if (!then)
            return base::failure(then.error());
        if (then->verdict != before)
            m_calendar.days.push_back({Day::Kind::Verdict,
                                       day,
                                       &measure,
                                       before,
                                       then->verdict,
                                       {},
                                       {},
                                       amount,
                                       then->amount});
        before = then->verdict;
        amount = then->amount;
    }
    for (const Input &input : now->missing) {
        const bool isTable = input.kind == Input::Kind::Table && input.row < 0;
        if (!isTable && input.kind != Input::Kind::Assumption)
            addLastDays(measure, input);
    }
    return {};
}

} // namespace

base::Result<Calendar> calendar(std::shared_ptr<const rulebook::Rulebook> rules,
                                const cases::Case &subject, const assess::Options &options,
                                std::optional<base::Date> until)
{
    constexpr int monthsAhead = 36;
    auto inputs = assess::prepare(*rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    Calendar result;
    result.rules = rules;
    result.from = inputs->on;
    result.until = until.value_or(base::addMonths(inputs->on, monthsAhead));
    CalendarMaker maker(*rules, inputs->facts, result);
    for (const auto &measure : rules->measures()) {
        if (auto added = maker.addMeasure(measure); !added)
            return base::failure(added.error());
    }
    std::ranges::stable_sort(result.days, {}, &Day::date);
    return result;
}

} // namespace advice
