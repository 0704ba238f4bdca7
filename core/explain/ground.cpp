#include "explain/reason_parts.h"
#include "explain/words.h"
#include "rulebook/rulebook.h"

#include <QCoreApplication>

#include <algorithm>

namespace explain {

namespace {

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(explain::Reasons)
};

int orderOf(assess::State state)
{
    switch (state) {
    case assess::State::Unmet:
        return 0;
    case assess::State::Unknown:
        return 1;
    case assess::State::JudgedElsewhere:
        return 2;
    default:
        return 3;
    }
}

base::Rational sizeOf(const base::Rational &by)
{
    return by.sign() < 0 ? base::negate(by).value_or(by) : by;
}

/// Whether a failing condition is nearer to being met: by its margin within one unit; units are not
/// compared, and a condition without a margin comes last.
bool isNearer(const assess::ConditionOutcome &a, const assess::ConditionOutcome &b)
{
    if (a.margin.has_value() != b.margin.has_value())
        return a.margin.has_value();
    if (!a.margin || a.margin->kind != b.margin->kind)
        return a.margin && b.margin && a.margin->kind < b.margin->kind;
    return sizeOf(a.margin->by) < sizeOf(b.margin->by);
}

} // namespace

Ground::Ground(const assess::Assessment &assessment, const assess::Outcome &outcome,
               base::Language language)
    : m_assessment(assessment), m_outcome(outcome), m_language(language)
{
    // A `when` reads nothing else, and a Ground is made for every headline.
    m_readings.readings.assign(assessment.rules->symbols().readings.size(), eval::Members{1});
    for (const assess::ReadingEffect &effect : outcome.readings) {
        const auto slot = static_cast<std::size_t>(effect.reading);
        if (slot < m_readings.readings.size())
            m_readings.readings[slot] = eval::Members{std::uint64_t{1} << effect.used};
    }
}

const rulebook::Document &Ground::document() const
{
    return *rules().findDocument(measure().document);
}

QString Ground::article(const QString &id) const
{
    const rulebook::Article *article = id.isEmpty() ? nullptr : document().findArticle(id);
    if (article == nullptr)
        return articleName(measure(), rules(), m_language);
    return m_language == base::Language::Chinese ? article->id : article->en;
}

const rulebook::Alternative *
Ground::inUse(const std::vector<rulebook::Alternative> &alternatives) const
{
    return rulebook::inUse(alternatives, m_readings);
}

base::Period Ground::period() const
{
    return rulebook::eventPeriod(rules().partOf(measure()), m_readings);
}

QString Ground::periodText() const
{
    const base::Period valid = period();
    const QString from = valid.from ? valid.from->toText() : QString();
    const QString last = valid.until ? base::addDays(*valid.until, -1).toText() : QString();
    if (valid.from && valid.until)
        return QStringLiteral("%1 – %2").arg(from, last);
    if (valid.from)
        return Reasons::tr("from %1 on", "a date").arg(from);
    return valid.until ? Reasons::tr("until %1", "a date").arg(last) : QString();
}

QString Ground::eventName() const
{
    const rulebook::Alternative *anchor = inUse(measure().anchor);
    QString event = anchor != nullptr ? anchor->label.in(m_language) : QString();
    if (event.isEmpty() && anchor != nullptr && anchor->formula)
        event = FormulaWords(*anchor->formula, rules(), m_language).text(anchor->formula->root());
    return event;
}

QString Ground::conditionLabel(const assess::ConditionOutcome &condition) const
{
    if (condition.condition != nullptr)
        return condition.condition->label.in(m_language);
    const QString event = eventName();
    return condition.id == u"happened"
               ? Reasons::tr("%1: not after the date of assessment").arg(event)
               : Reasons::tr("%1: within the period of validity").arg(event);
}

QString Ground::marginOf(const assess::ConditionOutcome &condition) const
{
    if (!condition.margin)
        return {};
    QString text = marginText(*condition.margin, rules(), m_language);
    if (condition.condition == nullptr)
        return text;
    const feel::Formula &formula = *condition.condition->formula;
    const feel::Op op = formula.node(formula.root()).op;
    if (op != feel::Op::And && op != feel::Op::Or)
        return text;
    return Reasons::tr("%1: %2", "fact, margin")
        .arg(inputName(condition.margin->fact, rules(), m_language), text);
}

QString Ground::rowName(int row) const
{
    const auto &tables = rules().vocabulary().tables;
    const auto table = static_cast<std::size_t>(measure().table);
    return table < tables.size() ? QStringLiteral("%1 %2").arg(tables[table].row.in(m_language),
                                                               QString::number(row + 1))
                                 : QString();
}

std::vector<const rulebook::StackingRule *> Ground::stackingRules() const
{
    std::vector<const rulebook::StackingRule *> found;
    for (const rulebook::StackingRule &rule : rules().stacking()) {
        if (rule.measures.contains(measure().id) && rulebook::holds(rule.when, m_readings))
            found.push_back(&rule);
    }
    return found;
}

QString Ground::articleOf(const rulebook::StackingRule &rule) const
{
    const rulebook::Document *document = rules().findDocument(rule.document);
    const auto *article = document != nullptr ? document->findArticle(rule.article) : nullptr;
    return article != nullptr && m_language == base::Language::English ? article->en : rule.article;
}

QStringList Ground::chosenBeside(const rulebook::StackingRule &rule) const
{
    QStringList titles;
    for (const assess::Outcome *outcome : m_assessment.portfolio.chosen) {
        if (outcome->measure != &measure() && rule.measures.contains(outcome->measure->id))
            titles += outcome->measure->title.in(m_language);
    }
    return titles;
}

std::vector<QString> Ground::paths(const std::vector<eval::Input> &inputs) const
{
    std::vector<QString> result;
    result.reserve(inputs.size());
    for (const eval::Input &input : inputs)
        result.push_back(eval::pathOf(input, rules().symbols()));
    return result;
}

std::vector<const assess::ConditionOutcome *>
inReadingOrder(const std::vector<assess::ConditionOutcome> &conditions)
{
    std::vector<const assess::ConditionOutcome *> ordered;
    ordered.reserve(conditions.size());
    for (const auto &condition : conditions)
        ordered.push_back(&condition);
    std::ranges::stable_sort(ordered, [](const auto *a, const auto *b) {
        if (a->state != b->state)
            return orderOf(a->state) < orderOf(b->state);
        return a->state == assess::State::Unmet && isNearer(*a, *b);
    });
    return ordered;
}

Mark markOf(assess::Verdict verdict)
{
    switch (verdict) {
    case assess::Verdict::Eligible:
        return Mark::Met;
    case assess::Verdict::Conditional:
        return Mark::Waits;
    case assess::Verdict::Undetermined:
        return Mark::Unknown;
    case assess::Verdict::NotEligible:
        return Mark::Unmet;
    case assess::Verdict::NotApplicable:
        return Mark::NotApplicable;
    case assess::Verdict::NotInForce:
        return Mark::NotInForce;
    }
    Q_UNREACHABLE();
}

Mark markOf(assess::State state)
{
    switch (state) {
    case assess::State::Met:
        return Mark::Met;
    case assess::State::Unmet:
        return Mark::Unmet;
    case assess::State::Unknown:
        return Mark::Unknown;
    case assess::State::JudgedElsewhere:
        return Mark::Waits;
    }
    Q_UNREACHABLE();
}

} // namespace explain
