#include "assess/outcome.h"

#include "base/rational.h"
#include "base/rounding.h"

namespace assess {

namespace {

base::Money shareOf(base::Money whole, const base::Rational &share)
{
    const auto part = base::multiply(base::Rational(whole.fen()), share);
    const auto fen = part ? base::roundToFen(*part, base::Rounding::Down) : std::nullopt;
    return fen.value_or(base::Money());
}

} // namespace

std::vector<Amount> instalmentsOf(const Amount &amount, const rulebook::Schedule &schedule)
{
    std::vector<Amount> result;
    base::Money low = amount.low;
    base::Money high = amount.high.value_or(base::Money());
    for (const rulebook::Instalment &instalment : schedule.instalments) {
        const bool last = &instalment == &schedule.instalments.back();
        Amount part{last ? low : shareOf(amount.low, instalment.share), std::nullopt};
        if (amount.high)
            part.high = last ? high : shareOf(*amount.high, instalment.share);
        low = base::Money::fromFen(low.fen() - part.low.fen());
        high = base::Money::fromFen(high.fen() - part.high.value_or(base::Money()).fen());
        result.push_back(part);
    }
    return result;
}

QString token(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Eligible:
        return QStringLiteral("eligible");
    case Verdict::Conditional:
        return QStringLiteral("conditional");
    case Verdict::Undetermined:
        return QStringLiteral("undetermined");
    case Verdict::NotEligible:
        return QStringLiteral("not_eligible");
    case Verdict::NotApplicable:
        return QStringLiteral("not_applicable");
    case Verdict::NotInForce:
        return QStringLiteral("not_in_force");
    }
    Q_UNREACHABLE();
}

QString token(State state)
{
    switch (state) {
    case State::Met:
        return QStringLiteral("met");
    case State::Unmet:
        return QStringLiteral("unmet");
    case State::Unknown:
        return QStringLiteral("unknown");
    case State::JudgedElsewhere:
        return QStringLiteral("judged_elsewhere");
    }
    Q_UNREACHABLE();
}

QString token(rulebook::AmountKind kind)
{
    switch (kind) {
    case rulebook::AmountKind::Exact:
        return QStringLiteral("exact");
    case rulebook::AmountKind::Ceiling:
        return QStringLiteral("ceiling");
    case rulebook::AmountKind::Grades:
        return QStringLiteral("grades");
    case rulebook::AmountKind::NotSet:
        return QStringLiteral("not_set");
    case rulebook::AmountKind::InKind:
        return QStringLiteral("in_kind");
    }
    Q_UNREACHABLE();
}

QString token(rulebook::Destination destination)
{
    switch (destination) {
    case rulebook::Destination::Grant:
        return QStringLiteral("grant");
    case rulebook::Destination::Equity:
        return QStringLiteral("equity");
    case rulebook::Destination::Person:
        return QStringLiteral("person");
    case rulebook::Destination::Bank:
        return QStringLiteral("bank");
    case rulebook::Destination::Government:
        return QStringLiteral("government");
    }
    Q_UNREACHABLE();
}

QString token(Total total)
{
    switch (total) {
    case Total::Certain:
        return QStringLiteral("certain");
    case Total::Ceiling:
        return QStringLiteral("ceiling");
    case Total::ByReview:
        return QStringLiteral("by_review");
    case Total::Assumed:
        return QStringLiteral("assumed");
    case Total::Equity:
        return QStringLiteral("equity");
    case Total::Person:
        return QStringLiteral("person");
    case Total::Bank:
        return QStringLiteral("bank");
    case Total::Government:
        return QStringLiteral("government");
    case Total::None:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace assess
