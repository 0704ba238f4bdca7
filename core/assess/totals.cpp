#include "assess/totals.h"

#include "assess/measure_assessor.h"

namespace assess {

using rulebook::AmountKind;
using rulebook::Destination;

namespace {

/// The amount of a total; `totals` may be const.
template <class AnyTotals> auto &find(AnyTotals &totals, Total total)
{
    switch (total) {
    case Total::Certain:
        return totals.certain;
    case Total::Ceiling:
        return totals.ceiling;
    case Total::ByReview:
        return totals.byReview;
    case Total::Assumed:
        return totals.assumed;
    case Total::Equity:
        return totals.outside.equity;
    case Total::Person:
        return totals.outside.person;
    case Total::Bank:
        return totals.outside.bank;
    case Total::Government:
        return totals.outside.government;
    case Total::None:
        break;
    }
    Q_UNREACHABLE();
}

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
        const Total total = totalOf(outcome);
        if (total == Total::None)
            continue;
        if (!addTo(totals.of(total), outcome.amount))
            return false;
        if (total != Total::Certain)
            continue;
        if (outcome.measure->amount.kind == AmountKind::NotSet)
            ++totals.notSet;
        else if (!addTo(totals.certainFigures, outcome.amount))
            return false;
    }
    return true;
}

} // namespace

Total totalOf(const Outcome &outcome)
{
    const AmountKind kind = outcome.measure->amount.kind;
    if (outcome.verdict > Verdict::Undetermined || kind == AmountKind::InKind)
        return Total::None;
    switch (outcome.destination) {
    case Destination::Equity:
        return Total::Equity;
    case Destination::Person:
        return Total::Person;
    case Destination::Bank:
        return Total::Bank;
    case Destination::Government:
        return Total::Government;
    case Destination::Grant:
        break;
    }
    if (outcome.assumed)
        return Total::Assumed;
    if (outcome.verdict == Verdict::Conditional || kind == AmountKind::Grades)
        return Total::ByReview;
    return kind == AmountKind::Ceiling ? Total::Ceiling : Total::Certain;
}

bool counts(const Outcome &outcome) { return totalOf(outcome) != Total::None; }

Amount &Totals::of(Total total) { return find(*this, total); }

const Amount &Totals::of(Total total) const { return find(*this, total); }

const Amount &Totals::figuresOf(Total total) const
{
    return total == Total::Certain ? certainFigures : of(total);
}

base::Result<Totals> totalsOf(const std::vector<Outcome> &outcomes)
{
    Totals totals;
    if (!addUp(outcomes, totals))
        return base::failure(QStringLiteral("overflow"), {});
    return totals;
}

} // namespace assess
