#include "assess/outcome.h"

namespace assess {

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

} // namespace assess
