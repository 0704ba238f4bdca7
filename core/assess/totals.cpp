#include "assess/totals.h"

#include "assess/measure_assessor.h"

namespace assess {

using rulebook::AmountKind;
using rulebook::Destination;

namespace {

/// False on overflow.
bool addTo(Amount &total, const Amount &amount)
{
    const auto added = sum(total, amount);
    if (added)
        total = *added;
    return added.has_value();
}

bool addUp(const std::vector<Outcome> &outcomes, Totals &totals)
{
    for (const Outcome &outcome : outcomes) {
        if (!counts(outcome))
            continue;
        Amount &total = totalOf(totals, outcome);
        if (!addTo(total, outcome.amount))
            return false;
        if (&total != &totals.certain)
            continue;
        if (outcome.measure->amount.kind == AmountKind::NotSet)
            ++totals.notSet;
        else if (!addTo(totals.certainFigures, outcome.amount))
            return false;
    }
    return true;
}

} // namespace

bool counts(const Outcome &outcome)
{
    return outcome.verdict <= Verdict::Undetermined
           && outcome.measure->amount.kind != AmountKind::InKind;
}

Amount &totalOf(Totals &totals, const Outcome &outcome)
{
    switch (outcome.destination) {
    case Destination::Equity:
        return totals.outside.equity;
    case Destination::Person:
        return totals.outside.person;
    case Destination::Bank:
        return totals.outside.bank;
    case Destination::Government:
        return totals.outside.government;
    case Destination::Grant:
        break;
    }
    if (outcome.assumed)
        return totals.assumed;
    if (outcome.verdict == Verdict::Conditional
        || outcome.measure->amount.kind == AmountKind::Grades)
        return totals.byReview;
    return outcome.measure->amount.kind == AmountKind::Ceiling ? totals.ceiling : totals.certain;
}

base::Result<Totals> totalsOf(const std::vector<Outcome> &outcomes)
{
    Totals totals;
    if (!addUp(outcomes, totals))
        return base::failure(QStringLiteral("overflow"), {});
    return totals;
}

} // namespace assess
