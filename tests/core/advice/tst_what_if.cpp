// One fact varied: the pieces against the assessment itself, at every step of the range.
#include "advice/what_if.h"
#include "assess/inputs.h"
#include "generated_rules.h"
#include "support/contract_case.h"
#include "support/shipped_rules.h"

#include <QTest>

using namespace advice;

namespace {

const Piece &pieceAt(const std::vector<Piece> &pieces, std::int64_t position)
{
    const auto found = std::ranges::find_if(
        pieces, [position](const Piece &piece) { return position <= piece.to; });
    return *found;
}

/// "3.00..5.00 eligible".
QString text(const assess::Amount &amount, assess::Verdict verdict)
{
    return base::toText(amount.low) + QStringLiteral("..")
           + (amount.high ? base::toText(*amount.high) : QString()) + u' ' + assess::token(verdict);
}

QString text(const Piece &piece, const base::Rational &x)
{
    assess::Amount amount{piece.low.at(x).value_or(base::Money::fromFen(-1)), std::nullopt};
    if (piece.high)
        amount.high = piece.high->at(x);
    return text(amount, piece.verdict);
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT
private slots:
    void theContractOfTheShippedRules();
    void refusals_data();
    void refusals();
    void piecesEqualAScanOfEveryStep();
};

void TestWhatIf::theContractOfTheShippedRules()
{
    const auto rules = support::shippedRules();
    QVERIFY(rules);
    const auto result = whatIf(
        rules, support::contractCase(QStringLiteral("2024-03-01"), QStringLiteral("30000000.00")),
        {}, QStringLiteral("contracts[0].realised"), QStringLiteral("0"),
        QStringLiteral("30000000.00"));
    QVERIFY(result);
    const auto award = std::ranges::find_if(
        result->awards, [](const AwardPieces &one) { return one.measure->id == u"jz3-4"; });
    QVERIFY(!award->approximate);
    QVERIFY(!award->pieces.empty());
    // 20 % of what was paid, until the cap: a kink and no cliff.
    const Piece &last = award->pieces.back();
    QCOMPARE(last.start, Start::Kink);
    QCOMPARE(last.low.slope(), base::Rational(0));
    const Piece &rising = award->pieces[award->pieces.size() - 2];
    QCOMPARE(rising.low.slope(), *base::Rational::make(1, 5));
    QCOMPARE(rising.low.at(base::Rational(300'000'000)), base::Money::fromFen(60'000'000));
    QCOMPARE(result->now, std::optional<std::int64_t>(300'000'000));
    QCOMPARE(result->totals.ceiling.back().from, last.from);
    QCOMPARE(*result->totals.ceiling.back().low.at(base::Rational(last.to)),
             *last.low.at(base::Rational(last.to)));
}

void TestWhatIf::refusals_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such fact") << "f.zz"
                                  << "0"
                                  << "1"
                                  << "unknown-fact";
    QTest::newRow("no path") << "..."
                             << "0"
                             << "1"
                             << "unknown-fact";
    QTest::newRow("no such row") << "rows[9].amount"
                                 << "0"
                                 << "1"
                                 << "no-such-row";
    QTest::newRow("a truth") << "f.t"
                             << "0"
                             << "1"
                             << "not-a-scalar";
    QTest::newRow("backwards") << "f.a"
                               << "2"
                               << "1"
                               << "empty-range";
    QTest::newRow("no money") << "f.a"
                              << "x"
                              << "1"
                              << "bad-money";
    QTest::newRow("below nothing") << "f.a"
                                   << "-1.00"
                                   << "1"
                                   << "out-of-domain";
}

void TestWhatIf::refusals()
{
    QFETCH(QString, path);
    QFETCH(QString, from);
    QFETCH(QString, to);
    test::GeneratedRules generated(1);
    const auto rules = generated.make(1);
    const auto result = whatIf(rules, generated.makeCase(), {}, path, from, to);
    QVERIFY(!result);
    QTEST(result.error().front().code, "code");
}

void TestWhatIf::piecesEqualAScanOfEveryStep()
{
    int pieces = 0;
    int cliffs = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        test::GeneratedRules generated(seed);
        const auto rules = generated.make(5);
        const cases::Case subject = generated.makeCase();
        const QStringList paths{QStringLiteral("f.a"), QStringLiteral("rows[0].amount"),
                                QStringLiteral("f.d"), QStringLiteral("f.n"),
                                QStringLiteral("f.r")};
        const QString path = paths[static_cast<qsizetype>(seed) % paths.size()];
        const QString from = path == u"f.d" ? QStringLiteral("2023-05-01") : QStringLiteral("0");
        const QString to = path == u"f.d"   ? QStringLiteral("2024-12-31")
                           : path == u"f.n" ? QStringLiteral("20")
                           : path == u"f.r" ? QStringLiteral("0.1")
                                            : QStringLiteral("15.00");
        const auto result = whatIf(rules, subject, {}, path, from, to);
        QVERIFY(result);
        auto inputs = assess::prepare(*rules, subject, {});
        for (const AwardPieces &award : result->awards) {
            pieces += static_cast<int>(award.pieces.size());
            QCOMPARE(award.pieces.front().from, result->from);
            QCOMPARE(award.pieces.back().to, result->to);
            for (const Piece &piece : award.pieces)
                cliffs += piece.start == Start::Cliff ? 1 : 0;
            // Every step around the places where a piece begins, and every eleventh of the others.
            for (std::int64_t position = result->from; position <= result->to; ++position) {
                const Piece &piece = pieceAt(award.pieces, position);
                if (position - piece.from > 3 && piece.to - position > 3 && position % 11 != 0)
                    continue;
                const base::Rational x = result->fact.valueAt(position);
                setValue(result->fact.input, base::Range::point(x), inputs->facts);
                const auto outcome =
                    assess::assessMeasure(*rules, *award.measure, inputs->facts, inputs->on);
                QVERIFY(outcome);
                const QString expected = text(outcome->amount, outcome->verdict);
                if (text(piece, x) != expected)
                    qWarning("seed %d %s %s at %lld", int(seed), qPrintable(path),
                             qPrintable(award.measure->id), static_cast<long long>(position));
                QCOMPARE(text(piece, x), expected);
            }
        }
    }
    // Otherwise nothing was tried.
    QVERIFY2(pieces > 300 && cliffs > 50,
             qPrintable(QStringLiteral("%1 %2").arg(pieces).arg(cliffs)));
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
