// Boundary cases of the shipped rules: the condition holds in them where they say so.
#include "analysis/analysis.h"
#include "assess/assessment.h"
#include "support/shipped_rules.h"

#include <QtTest>

#include <algorithm>

using analysis::BoundaryCase;

namespace {

std::optional<assess::State> stateOf(const rulebook::Rulebook &rules, const BoundaryCase &one)
{
    const auto outcome = assess::assessMeasure(rules, one.subject, {}, one.measure);
    if (!outcome)
        return std::nullopt;
    const auto found =
        std::ranges::find(outcome->conditions, one.condition, &assess::ConditionOutcome::id);
    return found == outcome->conditions.end() ? std::nullopt : std::optional(found->state);
}

} // namespace

class TstBoundaries : public QObject {
    Q_OBJECT
private slots:
    void theContractThreshold();
    void conditionsHoldAsSaid();
};

void TstBoundaries::theContractThreshold()
{
    const auto rules = support::shippedRules();
    QVERIFY(rules);
    QStringList found;
    for (const BoundaryCase &one : analysis::boundaryCases(*rules)) {
        if (one.measure == u"jz3-4" && one.condition == u"threshold")
            found += one.threshold + (one.meets ? " met " : " unmet ")
                     + one.subject.tables.at("contracts")[0].at("amount");
    }
    const QStringList expected{"contracts.amount 500000.00 unmet 499999.99",
                               "contracts.amount 500000.00 met 500000.00",
                               "contracts.amount 500000.00 met 500000.01"};
    QCOMPARE(found, expected);
}

void TstBoundaries::conditionsHoldAsSaid()
{
    const auto rules = support::shippedRules();
    QVERIFY(rules);
    const auto cases = analysis::boundaryCases(*rules);
    int met = 0;
    int unmet = 0;
    for (const BoundaryCase &one : cases) {
        const auto state = stateOf(*rules, one);
        QVERIFY(state.has_value());
        QVERIFY2(*state == (one.meets ? assess::State::Met : assess::State::Unmet),
                 qPrintable(one.measure + ' ' + one.condition + ' ' + one.threshold));
        ++(one.meets ? met : unmet);
    }
    QVERIFY(met >= 30);
    QVERIFY(unmet >= 20);
    // Every measure with an event in a period has its first and last day at least; but for those whose
    // events are compared with other facts alone, which the search does not decide.
    QStringList without;
    for (const rulebook::Measure &measure : rules->measures()) {
        const bool isFound = std::ranges::any_of(
            cases, [&](const BoundaryCase &one) { return one.measure == measure.id; });
        if (!measure.anchor.empty() && rules->partOf(measure).from && !isFound)
            without += measure.id;
    }
    QCOMPARE(without, QStringList{"jz1-5"});
}

QTEST_GUILESS_MAIN(TstBoundaries)
#include "tst_boundaries.moc"
