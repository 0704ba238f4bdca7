#include "assess/stacking_problem.h"

#include "assess/totals.h"
#include "base/date.h"
#include "base/rounding.h"
#include "rulebook/rulebook.h"

#include <algorithm>
#include <map>
#include <set>

namespace assess {

namespace {

using rulebook::StackingKind;
using rulebook::StackingRule;
using rulebook::StackingScope;
using stacking::ExclusiveSet;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

stacking::Pot potOf(const Outcome &outcome)
{
    switch (totalOf(outcome)) {
    case Total::Certain:
        return stacking::Pot::Certain;
    case Total::Ceiling:
        return stacking::Pot::Ceiling;
    case Total::ByReview:
        return stacking::Pot::ByReview;
    case Total::Assumed:
        return stacking::Pot::Assumed;
    default:
        return stacking::Pot::Outside;
    }
}

class ProblemMaker {
public:
    ProblemMaker(const rulebook::Rulebook &rules, const std::vector<Outcome> &outcomes,
                 const eval::Facts &facts)
        : m_rules(rules), m_outcomes(outcomes), m_facts(facts)
    {}

    StackingProblem make();

private:
    /// Items by measure, in the rule's order.
    using Members = std::vector<std::vector<int>>;
    struct Keys {
        std::set<QString> known;
        bool isUnknown = false;
    };

    bool isApart(const Outcome &outcome) const;
    void addItems();
    void addItem(const Outcome &outcome, std::vector<int> rows, const Amount &amount,
                 Verdict verdict);
    std::vector<int> itemsOf(const QString &measure) const;
    std::vector<int> itemsOf(const StackingRule &rule) const;

    Keys keysOf(const StackingRule &rule, int item);
    QString keyText(const eval::Value &value, feel::Kind kind, StackingScope scope) const;
    void addExclusive(int number, const Members &members, bool sure);
    bool hasOneKey(const StackingRule &rule, int a, int b) const;
    void addSameSubject(int number);
    void addCaps(int number);
    void addCap(int number, const std::vector<int> &members, const stacking::Span &limit);
    stacking::Span limitOf(const StackingRule &rule) const;
    base::Range evaluate(const feel::FormulaPtr &formula) const;
    bool crosses(const std::vector<int> &members) const;

    const rulebook::Rulebook &m_rules;
    const std::vector<Outcome> &m_outcomes;
    const eval::Facts &m_facts;
    StackingProblem m_result;
};

base::Range ProblemMaker::evaluate(const feel::FormulaPtr &formula) const
{
    const auto result = eval::evaluate(*formula, m_facts);
    const auto *range = result ? std::get_if<base::Range>(&result->value) : nullptr;
    return range != nullptr ? *range : base::Range::everything();
}

/// Whether a rule tells the rows of the measure apart.
bool ProblemMaker::isApart(const Outcome &outcome) const
{
    return std::ranges::any_of(m_rules.stacking(), [&](const StackingRule &rule) {
        return std::ranges::any_of(rule.keys, [&](const rulebook::SubjectKey &key) {
            return key.measure == outcome.measure->id;
        });
    });
}

void ProblemMaker::addItem(const Outcome &outcome, std::vector<int> rows, const Amount &amount,
                           Verdict verdict)
{
    m_result.parts.push_back({&outcome, std::move(rows)});
    m_result.problem.items.push_back(
        {{amount.low, amount.high}, potOf(outcome), verdict != Verdict::Undetermined});
}

void ProblemMaker::addItems()
{
    for (const Outcome &outcome : m_outcomes) {
        if (!counts(outcome))
            continue;
        if (outcome.rows.empty() || !isApart(outcome)) {
            addItem(outcome, {}, outcome.amount, outcome.verdict);
            continue;
        }
        for (const RowOutcome &row : outcome.rows) {
            // What is open for the whole measure is open for each row.
            const Verdict verdict = std::max(row.verdict, outcome.verdict);
            Amount amount = row.amount;
            if (verdict == Verdict::Undetermined)
                amount.low = {};
            if (row.verdict <= Verdict::Undetermined)
                addItem(outcome, row.rows, amount, verdict);
        }
    }
}

std::vector<int> ProblemMaker::itemsOf(const QString &measure) const
{
    std::vector<int> items;
    for (std::size_t i = 0; i < m_result.parts.size(); ++i) {
        if (m_result.parts[i].outcome->measure->id == measure)
            items.push_back(static_cast<int>(i));
    }
    return items;
}

std::vector<int> ProblemMaker::itemsOf(const StackingRule &rule) const
{
    std::vector<int> all;
    for (const QString &measure : rule.measures) {
        const auto items = itemsOf(measure);
        all.insert(all.end(), items.begin(), items.end());
    }
    return all;
}

/// One set where each measure has one item; else every two items of different measures.
void ProblemMaker::addExclusive(int number, const Members &members, bool sure)
{
    const StackingRule &rule = m_rules.stacking()[at(number)];
    ExclusiveSet set;
    set.rule = number;
    set.sure = sure && !rule.inPrinciple;
    set.policy = rule.pick == rulebook::Pick::Highest ? ExclusiveSet::Policy::Highest
                 : rule.pick == rulebook::Pick::First ? ExclusiveSet::Policy::First
                                                      : ExclusiveSet::Policy::Choice;
    const bool single =
        std::ranges::all_of(members, [](const auto &items) { return items.size() <= 1; });
    if (single) {
        for (const auto &items : members)
            set.members.insert(set.members.end(), items.begin(), items.end());
        if (set.members.size() > 1)
            m_result.problem.sets.push_back(std::move(set));
        return;
    }
    if (set.policy == ExclusiveSet::Policy::Highest)
        set.policy = ExclusiveSet::Policy::Choice;
    for (std::size_t a = 0; a < members.size(); ++a) {
        for (std::size_t b = a + 1; b < members.size(); ++b) {
            for (const int first : members[a]) {
                for (const int second : members[b]) {
                    set.members = {first, second};
                    m_result.problem.sets.push_back(set);
                }
            }
        }
    }
}

QString ProblemMaker::keyText(const eval::Value &value, feel::Kind kind, StackingScope scope) const
{
    if (const auto *words = std::get_if<eval::Words>(&value))
        return *words->text;
    if (const auto *members = std::get_if<eval::Members>(&value))
        return QString::number(members->bits);
    const auto &number = *std::get<base::Range>(value).low;
    const auto days = number.toInt64();
    const auto date = kind == feel::Kind::Date && days ? base::Date::fromDays(*days) : std::nullopt;
    if (date && scope == StackingScope::Year)
        return QString::number(date->year());
    return base::toText(number);
}

ProblemMaker::Keys ProblemMaker::keysOf(const StackingRule &rule, int item)
{
    Keys keys;
    const StackingProblem::Part &part = m_result.parts[at(item)];
    const rulebook::Measure &measure = *part.outcome->measure;
    const auto key = std::ranges::find(rule.keys, measure.id, &rulebook::SubjectKey::measure);
    if (key == rule.keys.end())
        return keys;
    std::vector<int> rows = part.rows;
    if (rows.empty())
        rows.push_back(-1);
    for (const int row : rows) {
        const auto found =
            eval::evaluate(*key->formula, m_facts, {row < 0 ? -1 : measure.table, row});
        if (found && eval::isPoint(found->value)) {
            keys.known.insert(keyText(found->value, key->formula->type().kind, rule.scope));
            continue;
        }
        keys.isUnknown = true;
        if (found)
            m_result.unknownKeys.insert(m_result.unknownKeys.end(), found->missing.begin(),
                                        found->missing.end());
    }
    return keys;
}

/// Whether two items read their key in the same cell: then it is one subject, known or not.
bool ProblemMaker::hasOneKey(const StackingRule &rule, int a, int b) const
{
    const StackingProblem::Part &first = m_result.parts[at(a)];
    const StackingProblem::Part &second = m_result.parts[at(b)];
    const auto keyOf = [&](const StackingProblem::Part &part) {
        return std::ranges::find(rule.keys, part.outcome->measure->id,
                                 &rulebook::SubjectKey::measure);
    };
    return first.rows.size() == 1 && first.rows == second.rows
           && first.outcome->measure->table == second.outcome->measure->table
           && keyOf(first) != rule.keys.end() && keyOf(second) != rule.keys.end()
           && keyOf(first)->formula->text() == keyOf(second)->formula->text();
}

/// An item whose subject is not known perhaps has the subject of any other.
void ProblemMaker::addSameSubject(int number)
{
    const StackingRule &rule = m_rules.stacking()[at(number)];
    std::map<QString, Members> subjects;
    std::vector<std::pair<std::size_t, int>> all;
    std::set<int> unknown;
    const auto measures = static_cast<std::size_t>(rule.measures.size());
    for (std::size_t i = 0; i < measures; ++i) {
        for (const int item : itemsOf(rule.measures[static_cast<qsizetype>(i)])) {
            const Keys keys = keysOf(rule, item);
            all.emplace_back(i, item);
            if (keys.isUnknown)
                unknown.insert(item);
            for (const QString &key : keys.known) {
                Members &members = subjects[key];
                members.resize(measures);
                members[i].push_back(item);
            }
        }
    }
    for (const auto &[key, members] : subjects)
        addExclusive(number, members, true);
    for (std::size_t a = 0; a < all.size(); ++a) {
        for (std::size_t b = a + 1; b < all.size(); ++b) {
            const bool open = unknown.contains(all[a].second) || unknown.contains(all[b].second);
            if (open && all[a].first != all[b].first)
                addExclusive(number, {{all[a].second}, {all[b].second}},
                             hasOneKey(rule, all[a].second, all[b].second));
        }
    }
}

stacking::Span ProblemMaker::limitOf(const StackingRule &rule) const
{
    base::Range limit = evaluate(rule.limit);
    if (rule.kind == StackingKind::RatioCap) {
        const base::Range of = evaluate(rule.of);
        const auto product = [](const auto &a, const auto &b) {
            return a && b ? base::multiply(*a, *b) : std::optional<base::Rational>();
        };
        limit = {product(limit.low, of.low), product(limit.high, of.high)};
    }
    stacking::Span span;
    if (limit.low && limit.low->sign() > 0)
        span.low = base::roundToFen(*limit.low, base::Rounding::Down).value_or(base::Money());
    span.high.reset();
    if (limit.high && limit.high->sign() >= 0)
        span.high = base::roundToFen(*limit.high, base::Rounding::Down);
    return span;
}

bool ProblemMaker::crosses(const std::vector<int> &members) const
{
    return std::ranges::any_of(m_result.problem.caps, [&](const stacking::Cap &cap) {
        std::vector<int> common;
        std::ranges::set_intersection(cap.members, members, std::back_inserter(common));
        return !common.empty() && common.size() < cap.members.size()
               && common.size() < members.size();
    });
}

void ProblemMaker::addCap(int number, const std::vector<int> &members, const stacking::Span &limit)
{
    const StackingRule &rule = m_rules.stacking()[at(number)];
    std::vector<int> sorted = members;
    std::ranges::sort(sorted);
    if (sorted.empty())
        return;
    if (crosses(sorted)) {
        base::Issue issue{QStringLiteral("crossing-caps"),
                          base::Severity::Warning,
                          rule.place,
                          {rule.id, rule.article},
                          {}};
        if (std::ranges::find(m_result.issues, issue) == m_result.issues.end())
            m_result.issues.push_back(std::move(issue));
        return;
    }
    stacking::Cap cap{std::move(sorted), rule.kind == StackingKind::TopUp, limit, number};
    // The text allows more than the limit by way of exception.
    if (rule.inPrinciple)
        cap.limit.high.reset();
    m_result.problem.caps.push_back(std::move(cap));
}

/// By year, project or months an item of an unknown subject perhaps gets nothing.
void ProblemMaker::addCaps(int number)
{
    const StackingRule &rule = m_rules.stacking()[at(number)];
    if (rule.kind == StackingKind::TopUp) {
        addCap(number, itemsOf(rule), {});
        return;
    }
    const stacking::Span limit = limitOf(rule);
    if (rule.scope == StackingScope::Applicant) {
        addCap(number, itemsOf(rule), limit);
        return;
    }
    std::map<QString, std::vector<int>> subjects;
    for (const int item : itemsOf(rule)) {
        const Keys keys = keysOf(rule, item);
        if (keys.isUnknown)
            m_result.problem.items[at(item)].amount.low = {};
        for (const QString &key : keys.known)
            subjects[key].push_back(item);
    }
    if (rule.scope != StackingScope::Months) {
        for (const auto &[key, members] : subjects)
            addCap(number, members, limit);
        return;
    }
    // Windows that begin with one of the days.
    for (const auto &[from, first] : subjects) {
        const auto begin = base::Date::fromDays(from.toLongLong());
        if (!begin)
            continue;
        std::vector<int> members;
        for (const auto &[day, items] : subjects) {
            const auto date = base::Date::fromDays(day.toLongLong());
            if (date && *date >= *begin && *date < base::addMonths(*begin, rule.months))
                members.insert(members.end(), items.begin(), items.end());
        }
        addCap(number, members, limit);
    }
}

StackingProblem ProblemMaker::make()
{
    addItems();
    for (int number = 0; number < static_cast<int>(m_rules.stacking().size()); ++number) {
        const StackingRule &rule = m_rules.stacking()[at(number)];
        const bool touches = std::ranges::any_of(
            rule.measures, [this](const QString &measure) { return !itemsOf(measure).empty(); });
        if (!touches || !rulebook::holds(rule.when, m_facts))
            continue;
        switch (rule.kind) {
        case StackingKind::Warning:
            m_result.warnings.push_back(&rule);
            break;
        case StackingKind::Exclusive: {
            Members members;
            for (const QString &measure : rule.measures)
                members.push_back(itemsOf(measure));
            addExclusive(number, members, true);
            break;
        }
        case StackingKind::SameSubject:
            addSameSubject(number);
            break;
        default:
            addCaps(number);
        }
    }
    return std::move(m_result);
}

} // namespace

bool StackingProblem::holds(const Outcome &outcome) const
{
    return std::ranges::any_of(parts, [&](const Part &part) { return part.outcome == &outcome; });
}

StackingProblem stackingProblem(const rulebook::Rulebook &rules,
                                const std::vector<Outcome> &outcomes, const eval::Facts &facts)
{
    return ProblemMaker(rules, outcomes, facts).make();
}

} // namespace assess
