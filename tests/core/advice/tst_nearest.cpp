// The nearest way: met with the change, and not with any one of its facts moved back.
#include "advice/nearest_way.h"
#include "assess/inputs.h"
#include "generated_rules.h"

#include <QTest>

using namespace advice;

namespace {

bool isMet(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
           const eval::Facts &facts, base::Date on)
{
    const auto outcome = assess::assessMeasure(rules, measure, facts, on);
    return outcome && outcome->verdict <= assess::Verdict::Conditional;
}

/// The day on which the facts are looked at: the last date moved to, or the day asked for.
base::Date dayOf(const std::vector<Move> &moves, const eval::Facts &facts,
                 const rulebook::Rulebook &rules, base::Date on)
{
    for (const Move &move : moves) {
        if (symbolOf(move.input, rules.symbols()).type.kind != feel::Kind::Date)
            continue;
        const auto &range = std::get<base::Range>(valueOf(move.input, facts));
        if (valueOf(move.input, facts) != move.from)
            on = std::max(on, *base::Date::fromDays(*range.low->toInt64()));
    }
    return on;
}

/// One step back towards where it stood: a fen, a day, a unit; other values altogether.
eval::Value back(const Move &move, const rulebook::Rulebook &rules)
{
    const auto moving = movingFact(move.input, rules);
    if (!moving || !move.by)
        return move.from;
    const auto position = *moving->positionUntil(*std::get<base::Range>(move.to).low);
    return base::Range::point(moving->valueAt(position - move.by->sign()));
}

} // namespace

class TestNearest : public QObject {
    Q_OBJECT
private slots:
    void everyWayIsMinimal();
};

void TestNearest::everyWayIsMinimal()
{
    int cases = 0;
    int unmet = 0;
    int ways = 0;
    int several = 0;
    for (std::uint64_t seed = 1000; cases < 10'000; ++seed) {
        test::GeneratedRules generated(seed);
        const auto rules = generated.make(10);
        for (int i = 0; i < 20; ++i) {
            const auto inputs = assess::prepare(*rules, generated.makeCase(), {});
            for (const auto &measure : rules->measures()) {
                ++cases;
                const auto found = nearestWays(*rules, measure, inputs->facts, inputs->on, {2, 6});
                const auto now = assess::assessMeasure(*rules, measure, inputs->facts, inputs->on);
                unmet += now->verdict == assess::Verdict::NotEligible ? 1 : 0;
                QVERIFY(now->verdict == assess::Verdict::NotEligible || found.empty());
                std::pair<std::size_t, base::Money> last;
                for (const Way &way : found) {
                    ++ways;
                    several += way.moves.size() > 1 ? 1 : 0;
                    const QByteArray where = QByteArray::number(qulonglong(seed)) + ' '
                                             + measure.id.toUtf8() + ' ' + QByteArray::number(i);
                    QVERIFY2(last <= std::pair(way.moves.size(), way.money), where);
                    last = {way.moves.size(), way.money};
                    eval::Facts changed = inputs->facts;
                    for (const Move &move : way.moves) {
                        QVERIFY2(infoOf(move.input, *rules).changeable, where);
                        setValue(move.input, move.to, changed);
                    }
                    QVERIFY2(isMet(*rules, measure, changed,
                                   dayOf(way.moves, changed, *rules, inputs->on)),
                             where);
                    for (const Move &move : way.moves) {
                        setValue(move.input, back(move, *rules), changed);
                        QVERIFY2(!isMet(*rules, measure, changed,
                                        dayOf(way.moves, changed, *rules, inputs->on)),
                                 where);
                        setValue(move.input, move.to, changed);
                    }
                }
            }
        }
    }
    qInfo("%d cases, %d not met, %d ways, %d of them with two facts", cases, unmet, ways, several);
    QVERIFY(unmet > 2000 && ways > 2000 && several > 100);
}

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
