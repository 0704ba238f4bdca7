// An assessment turned into the rows of a BoardModel.
#include "assess/totals.h"
#include "explain/reason.h"
#include "explain/words.h"
#include "models/board_item.h"

#include <algorithm>

namespace models {

namespace {

/// Whether everything that fails falls short by a figure that the applicant could reach. A date
/// outside the period is no such figure.
bool isNear(const assess::Outcome &outcome)
{
    bool any = false;
    for (const assess::ConditionOutcome &condition : outcome.conditions) {
        if (condition.state != assess::State::Unmet)
            continue;
        if (!condition.margin || !condition.condition)
            return false;
        any = true;
    }
    return any;
}

QString validityOf(const assess::Assessment &assessment, const rulebook::Measure &measure)
{
    const rulebook::Part &part = assessment.rules->partOf(measure);
    std::optional<base::Date> last;
    for (const assess::DocumentState &state : assessment.documents) {
        if (state.document->id == measure.document && !part.until.empty())
            last = state.lastDay;
    }
    const QString from = part.from ? part.from->toText() : QString();
    const QString until = last ? last->toText() : QString();
    if (from.isEmpty() && until.isEmpty())
        return {};
    if (until.isEmpty())
        return BoardModel::tr("from %1").arg(from);
    if (from.isEmpty())
        return BoardModel::tr("until %1").arg(until);
    return QStringLiteral("%1 – %2").arg(from, until);
}

} // namespace

BoardModel::Group BoardModel::groupOf(const assess::Outcome &outcome)
{
    switch (outcome.verdict) {
    case assess::Verdict::Eligible:
        return Group::Eligible;
    case assess::Verdict::Conditional:
        return Group::Conditional;
    case assess::Verdict::Undetermined:
        return Group::Undetermined;
    case assess::Verdict::NotEligible:
        if (outcome.reason == assess::Reason::NoRows)
            return Group::NoEntries;
        return isNear(outcome) ? Group::Near : Group::NotEligible;
    case assess::Verdict::NotApplicable:
        return Group::NotApplicable;
    case assess::Verdict::NotInForce:
        return outcome.reason == assess::Reason::Draft ? Group::Draft : Group::NotInForce;
    }
    Q_UNREACHABLE();
}

QString BoardModel::amountWords(const assess::Outcome &outcome, const Item &item) const
{
    const base::Language language = m_session.language();
    const assess::Verdict verdict = outcome.wouldBe ? outcome.wouldBe->verdict : outcome.verdict;
    if (verdict > assess::Verdict::Undetermined)
        return {};
    if (item.kind == rulebook::AmountKind::InKind
        || (item.kind == rulebook::AmountKind::NotSet && !item.amount.high))
        return explain::amountKindName(item.kind, language);
    const QString text = TotalsView::amountText(item.amount, language);
    const bool isPoint = item.amount.high && *item.amount.high == item.amount.low;
    return item.kind == rulebook::AmountKind::Ceiling && isPoint ? tr("up to %1").arg(text) : text;
}

BoardModel::Item BoardModel::itemOf(const assess::Assessment &assessment,
                                    const assess::Outcome &outcome) const
{
    const base::Language language = m_session.language();
    const rulebook::Rulebook &rules = *assessment.rules;
    const rulebook::Measure &measure = *outcome.measure;
    Item item;
    item.id = measure.id;
    item.group = groupOf(outcome);
    item.verdict = outcome.verdict;
    item.wouldBe = outcome.wouldBe.has_value();
    item.amount = item.wouldBe ? outcome.wouldBe->amount : outcome.amount;
    item.kind = measure.amount.kind;
    item.hasAmount = item.kind != rulebook::AmountKind::InKind;
    item.destination = outcome.destination;
    item.total = assess::totalOf(outcome);
    item.approximate = outcome.approximate;
    item.assumed = outcome.assumed;
    item.chosen =
        std::find(assessment.portfolio.chosen.begin(), assessment.portfolio.chosen.end(), &outcome)
        != assessment.portfolio.chosen.end();
    for (const eval::Input &input : outcome.missing)
        item.missing += eval::pathOf(input, rules.symbols());
    item.title = measure.title.in(language);
    item.summary = measure.summary.in(language);
    item.headline = explain::headline(assessment, outcome, language);
    item.article = explain::articleName(measure, rules, language);
    item.documentId = measure.document;
    if (const rulebook::Document *document = rules.findDocument(measure.document))
        item.document = document->title.in(language);
    item.validity = validityOf(assessment, measure);
    item.amountText = amountWords(outcome, item);
    item.verdictText = explain::verdictName(outcome.verdict, language);
    return item;
}

std::vector<BoardModel::Item> BoardModel::read() const
{
    std::vector<Item> items;
    const auto assessment = m_session.assessment();
    if (!assessment)
        return items;
    for (const assess::Outcome &outcome : assessment->outcomes) {
        items.push_back(itemOf(*assessment, outcome));
        items.back().order = static_cast<int>(items.size());
    }
    std::sort(items.begin(), items.end(), [](const Item &a, const Item &b) {
        if (a.group != b.group)
            return a.group < b.group;
        if (givesMore(a.amount, b.amount) || givesMore(b.amount, a.amount))
            return givesMore(a.amount, b.amount);
        return a.order < b.order;
    });
    return items;
}

} // namespace models
