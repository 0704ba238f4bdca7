// The best lawful combination: against every subset tried, and sound while amounts are not known.
#include "exhaustive.h"

#include <QTest>

#include <algorithm>

using namespace stacking;

namespace {

Span span(std::int64_t low, std::int64_t high)
{
    return {base::Money::fromFen(low), base::Money::fromFen(high)};
}
Item item(std::int64_t low, std::int64_t high, Pot pot = Pot::Certain)
{
    return {span(low, high), pot};
}
Item item(std::int64_t fen) { return item(fen, fen); }

std::vector<int> itemsOf(test::Mask mask)
{
    std::vector<int> items;
    for (int i = 0; i < 32; ++i) {
        if ((mask >> i & 1U) != 0)
            items.push_back(i);
    }
    return items;
}

QString text(const std::vector<int> &items)
{
    QStringList texts;
    for (const int one : items)
        texts += QString::number(one);
    return texts.join(u',');
}

QString text(const std::vector<Hindrance> &hindrances)
{
    QStringList texts;
    for (const Hindrance &one : hindrances)
        texts += QStringLiteral("%1:%2").arg(one.item).arg(one.rule);
    return texts.join(u',');
}

Solution solved(const Problem &problem)
{
    auto solution = solve(problem);
    if (!solution)
        qFatal("%s", qPrintable(solution.error().front().code));
    return std::move(*solution);
}

bool lies(const Span &inner, const Span &outer)
{
    return outer.low <= inner.low && (!outer.high || (inner.high && *inner.high <= *outer.high));
}

/// Whether the rule that is named really keeps the item out.
bool isReason(const Problem &problem, const Solution &solution, const Hindrance &reason)
{
    const auto set = std::ranges::find_if(problem.sets, [&](const ExclusiveSet &one) {
        return one.rule == reason.rule
               && std::ranges::find(one.members, reason.item) != one.members.end();
    });
    return set != problem.sets.end()
           && (set->policy != ExclusiveSet::Policy::Choice
               || std::ranges::any_of(set->members, [&](int peer) {
                      return std::ranges::binary_search(solution.chosen, peer);
                  }));
}

} // namespace

class TestStacking : public QObject {
    Q_OBJECT
private slots:
    void withoutRulesAllIsHad();
    void applicantChooses();
    void certainComesFirst();
    void theHighestOfASet();
    void theFirstOfASet();
    void capsCutTheLaterPots();
    void topUpToTheHigher();
    void doubtfulSetsBindAtTheLowEnd();
    void anOpenEndStaysOpen();
    void crossingCapsAreRefused();
    void equalsExhaustiveSearch();
    void everyCompletionLiesInside();
};

void TestStacking::withoutRulesAllIsHad()
{
    const Solution solution =
        solved({{item(5), item(3, 9, Pot::Ceiling), item(2, 2, Pot::Outside)}, {}, {}});
    QCOMPARE(text(solution.chosen), "0,1,2");
    QCOMPARE(solution.total, span(8, 14));
    QCOMPARE(solution.pots[0], span(5, 5));
    QCOMPARE(solution.pots[1], span(3, 9));
    QCOMPARE(solution.pots[4], span(2, 2));
    QVERIFY(solution.runnerUp.empty());
    QCOMPARE(solution.leastDifference, std::optional<std::int64_t>(0));
}

void TestStacking::applicantChooses()
{
    const Solution solution = solved({{item(50), item(30), item(40), item(1)},
                                      {{ExclusiveSet::Policy::Choice, {0, 1}, true, 7},
                                       {ExclusiveSet::Policy::Choice, {0, 2}, true, 8}},
                                      {}});
    QCOMPARE(text(solution.chosen), "1,2,3");
    QCOMPARE(text(solution.forbidden), "0:7");
    QCOMPARE(text(solution.runnerUp), "0,3");
    QCOMPARE(solution.leastDifference, std::optional<std::int64_t>(20));
    QCOMPARE(solution.greatestDifference, std::optional<std::int64_t>(20));
}

void TestStacking::certainComesFirst()
{
    const Solution solution = solved({{item(900, 900, Pot::Ceiling), item(1, 1)},
                                      {{ExclusiveSet::Policy::Choice, {0, 1}, true, 3}},
                                      {}});
    QCOMPARE(text(solution.chosen), "1");
    QCOMPARE(solution.total, span(900, 900)); // the greatest sum is another question
    QCOMPARE(solution.pots[0], span(1, 1));
    QCOMPARE(solution.pots[1], span(0, 0));
    QCOMPARE(solution.leastDifference, std::optional<std::int64_t>(-899));
}

void TestStacking::theHighestOfASet()
{
    // Item 1 would let item 2 be had besides, but the set leaves no choice.
    const Problem problem{{item(50), item(30), item(40)},
                          {{ExclusiveSet::Policy::Highest, {0, 1}, true, 1},
                           {ExclusiveSet::Policy::Choice, {0, 2}, true, 2}},
                          {}};
    const Solution solution = solved(problem);
    QCOMPARE(text(solution.chosen), "0");
    QCOMPARE(text(solution.forbidden), "1:1,2:2");
    QCOMPARE(text(solution.runnerUp), "2");
}

void TestStacking::theFirstOfASet()
{
    Problem problem{{item(10), item(90)}, {{ExclusiveSet::Policy::First, {0, 1}, true, 4}}, {}};
    QCOMPARE(text(solved(problem).chosen), "0");
    QCOMPARE(text(solved(problem).forbidden), "1:4");
    // While nobody knows whether there is a first one, the second is possible and not safe.
    problem.items[0].amount = span(0, 10);
    problem.items[0].sure = false;
    const Solution open = solved(problem);
    QCOMPARE(text(open.chosen), "0");
    QCOMPARE(text(open.chosenAtHigh), "1");
    QCOMPARE(open.total, span(0, 90));
}

void TestStacking::capsCutTheLaterPots()
{
    const Solution solution =
        solved({{item(60, 60, Pot::Ceiling), item(70), item(20, 20, Pot::ByReview)},
                {},
                {{{0, 1, 2}, false, span(100, 100), 1}, {{0, 2}, false, span(50, 50), 2}}});
    QCOMPARE(text(solution.chosen), "0,1,2");
    QCOMPARE(solution.total, span(100, 100));
    QCOMPARE(solution.paid, (std::vector<Span>{span(30, 30), span(70, 70), span(0, 0)}));
    QCOMPARE(text(solution.reduced), "0:1,2:1");
    QCOMPARE(solution.pots[1], span(30, 30));
    QVERIFY(solution.forbidden.empty());
}

void TestStacking::topUpToTheHigher()
{
    const Solution solution =
        solved({{item(30), item(50, 80, Pot::Ceiling)}, {}, {{{0, 1}, true, {}, 5}}});
    QCOMPARE(text(solution.chosen), "0,1");
    QCOMPARE(solution.total, span(50, 80));
    QCOMPARE(solution.paid, (std::vector<Span>{span(30, 30), span(20, 50)}));
}

void TestStacking::doubtfulSetsBindAtTheLowEnd()
{
    const Solution solution =
        solved({{item(30), item(50)}, {{ExclusiveSet::Policy::Choice, {0, 1}, false, 6}}, {}});
    QCOMPARE(text(solution.chosen), "1");
    QCOMPARE(text(solution.chosenAtHigh), "0,1");
    QCOMPARE(solution.total, span(50, 80));
    QCOMPARE(solution.pots[0], span(50, 80));
}

void TestStacking::anOpenEndStaysOpen()
{
    Problem problem{{item(30), item(5)}, {}, {}};
    problem.items[0].amount.high.reset();
    QVERIFY(!solved(problem).total.high);
    problem.caps.push_back({{0, 1}, false, span(100, 100), 1});
    QCOMPARE(solved(problem).total, span(35, 100));
    problem.caps.clear();
    problem.sets.push_back({ExclusiveSet::Policy::Choice, {0, 1}, true, 1});
    const Solution solution = solved(problem);
    QVERIFY(!solution.greatestDifference);
    QCOMPARE(solution.leastDifference, std::optional<std::int64_t>(25));
}

void TestStacking::crossingCapsAreRefused()
{
    const auto result = solve({{item(1), item(2), item(3)},
                               {},
                               {{{0, 1}, false, span(1, 1), 4}, {{1, 2}, false, span(1, 1), 9}}});
    QVERIFY(!result);
    QCOMPARE(result.error().front().code, "crossing-caps");
    QCOMPARE(result.error().front().arguments, (QStringList{"4", "9"}));
}

void TestStacking::equalsExhaustiveSearch()
{
    std::mt19937_64 random(20240630);
    for (int round = 0; round < 10'000; ++round) {
        // One in forty has up to 14 items; the others are smaller, so that all subsets can be tried.
        const Problem problem = test::randomProblem(random, round % 40 == 0 ? 14 : 9);
        const test::Exhaustive expected = test::tryAll(problem);
        const Solution solution = solved(problem);
        const QByteArray where = QByteArray::number(round);
        QVERIFY2(solution.total == span(expected.low, expected.high), where);
        QVERIFY2(solution.chosen == itemsOf(expected.chosen), where);
        QVERIFY2(solution.chosenAtHigh == itemsOf(expected.chosenAtHigh), where);
        QVERIFY2(solution.runnerUp == itemsOf(expected.runnerUp.value_or(0)), where);
        for (std::size_t i = 0; i < expected.paid.size(); ++i)
            QVERIFY2(lies(span(expected.paid[i], expected.paid[i]), solution.paid[i]), where);
        QVERIFY2(solution.forbidden.size() + solution.chosen.size() == problem.items.size(), where);
        for (const Hindrance &reason : solution.forbidden)
            QVERIFY2(isReason(problem, solution, reason), where);
    }
}

void TestStacking::everyCompletionLiesInside()
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 3'000; ++round) {
        const Problem problem = test::randomProblem(random, 9);
        const Solution open = solved(problem);
        for (int i = 0; i < 6; ++i) {
            const Solution closed = solved(test::completed(problem, random));
            const QByteArray where = QByteArray::number(round);
            QVERIFY2(lies(closed.total, open.total), where);
            for (std::size_t pot = 0; pot < potCount; ++pot)
                QVERIFY2(lies(closed.pots[pot], open.pots[pot]), where);
        }
    }
}

QTEST_GUILESS_MAIN(TestStacking)
#include "tst_stacking.moc"
