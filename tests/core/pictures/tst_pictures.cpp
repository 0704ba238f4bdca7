// Pictures: what they draw is where the amounts are, and every one of them is well-formed and safe.
#include "assess/assessment.h"
#include "assess/totals.h"
#include "pictures/curve.h"
#include "pictures/steps.h"
#include "support/contract_case.h"
#include "support/language.h"
#include "support/shipped_rules.h"

#include <QXmlStreamReader>
#include <QtTest>

#include <random>

using namespace pictures;

namespace {

struct Shape {
    QString name;
    QXmlStreamAttributes attributes;
    int number(const char *key) const { return attributes.value(QLatin1StringView(key)).toInt(); }
};

/// The shapes of an element; empty where it is not well-formed.
std::vector<Shape> shapesOf(const QByteArray &svg)
{
    std::vector<Shape> shapes;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            shapes.push_back({reader.name().toString(), reader.attributes()});
    }
    return reader.hasError() ? std::vector<Shape>() : shapes;
}

std::vector<Shape> named(const std::vector<Shape> &shapes, const char *name)
{
    std::vector<Shape> found;
    std::ranges::copy_if(shapes, std::back_inserter(found),
                         [&](const Shape &shape) { return shape.name == QLatin1StringView(name); });
    return found;
}

/// Widths of the rectangles filled with an ink and not see-through, in units.
std::vector<int> solidWidths(const QByteArray &svg, const QString &ink)
{
    std::vector<int> widths;
    for (const Shape &shape : named(shapesOf(svg), "rect")) {
        if (shape.attributes.value("fill") == ink && !shape.attributes.hasAttribute("fill-opacity"))
            widths.push_back(shape.number("width"));
    }
    return widths;
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT
private slots:
    void barsAreToScale();
    void stylesOfBars_data();
    void stylesOfBars();
    void nothingIsDrawnAsNothing();
    void everyBarIsWellFormedAndWithinItsBounds();
    void stepsOfAContract();
    void roundStepsAreRoundAndReachTheTop();
    void theCurveOfAContract();
    void textIsPlainText();
};

void TestPictures::barsAreToScale()
{
    const Inks inks = paperInks();
    const QByteArray svg = svgOf(Bar{25'00, 25'00, BarStyle::Solid}, 100'00, {200, 10}, inks);
    QCOMPARE(solidWidths(svg, inks.accent), std::vector<int>{500}); // a quarter of 2000 units
    const QByteArray full = svgOf(Bar{100'00, 100'00, BarStyle::Solid}, 100'00, {200, 10}, inks);
    QCOMPARE(solidWidths(full, inks.accent), std::vector<int>{2000});
    // Beyond 64 bits on the way, not in the result.
    constexpr std::int64_t large = 9'000'000'000'000'000'000;
    const QByteArray huge =
        svgOf(Bar{large / 2, large / 2, BarStyle::Solid}, large, {200, 10}, inks);
    QCOMPARE(solidWidths(huge, inks.accent), std::vector<int>{1000});
}

void TestPictures::stylesOfBars_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<QString>("looks");
    const auto row = [](const char *name, assess::Total total, const char *looks) {
        QTest::newRow(name) << static_cast<int>(total) << QString::fromLatin1(looks);
    };
    row("certain", assess::Total::Certain, "fill");
    row("ceiling", assess::Total::Ceiling, "hatch");
    row("by review", assess::Total::ByReview, "tint");
    row("assumed", assess::Total::Assumed, "tint");
    row("equity", assess::Total::Equity, "dash");
    row("person", assess::Total::Person, "dash");
    row("bank", assess::Total::Bank, "dash");
    row("government", assess::Total::Government, "dash");
    row("none", assess::Total::None, "dash");
}

void TestPictures::stylesOfBars()
{
    QFETCH(int, total);
    QFETCH(QString, looks);
    const assess::Amount amount{base::Money::fromFen(500), base::Money::fromFen(500)};
    const Inks inks = paperInks();
    const QByteArray svg =
        svgOf(barOf(amount, static_cast<assess::Total>(total)), 1000, {100, 8}, inks);
    const QString found = !solidWidths(svg, inks.accent).empty() ? QStringLiteral("fill")
                          : svg.contains("<path")                ? QStringLiteral("hatch")
                          : svg.contains("fill-opacity")         ? QStringLiteral("tint")
                          : svg.contains("stroke-dasharray")     ? QStringLiteral("dash")
                                                                 : QString();
    QCOMPARE(found, looks);
}

void TestPictures::nothingIsDrawnAsNothing()
{
    const Inks inks = paperInks();
    QVERIFY(svgOf(Bar{1, 1, BarStyle::Solid}, 0, {100, 8}, inks).isEmpty());
    QVERIFY(svgOf(Bar{1, 1, BarStyle::Solid}, 10, {1, 8}, inks).isEmpty());
    // No money: the ground line alone. A fen of a million: still to be seen.
    QCOMPARE(named(shapesOf(svgOf(Bar{0, 0, BarStyle::Solid}, 10, {100, 8}, inks)), "rect").size(),
             1U);
    QVERIFY(svgOf(Bar{0, 1, BarStyle::Outlined}, 100'000'000, {100, 8}, inks)
                .contains(inks.accent.toLatin1()));
}

void TestPictures::everyBarIsWellFormedAndWithinItsBounds()
{
    std::mt19937_64 random(20261122);
    const auto upTo = [&random](std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(0, most)(random);
    };
    for (int i = 0; i < 2000; ++i) {
        const std::int64_t full = upTo(1'000'000'000'00);
        Bar bar{upTo(full), {}, static_cast<BarStyle>(upTo(3))};
        if (upTo(4) > 0)
            bar.high = bar.low + upTo(full);
        StepBar step{bar, Bar{upTo(full), upTo(full), BarStyle::Solid}, upTo(2 * full)};
        const QSize size(static_cast<int>(upTo(400)), static_cast<int>(upTo(30)));
        for (const QByteArray &svg :
             {svgOf(bar, full, size, paperInks()), svgOf(step, full, size, paperInks())}) {
            if (svg.isEmpty())
                continue;
            const auto shapes = shapesOf(svg);
            QVERIFY(!shapes.empty());
            for (const Shape &shape : named(shapes, "rect")) {
                QVERIFY(shape.number("x") >= 0 && shape.number("y") >= 0);
                QVERIFY(shape.number("width") >= 0 && shape.number("height") >= 0);
                QVERIFY(shape.number("x") + shape.number("width") <= size.width() * Svg::unit);
                QVERIFY(shape.number("y") + shape.number("height") <= size.height() * Svg::unit);
            }
        }
    }
}

void TestPictures::stepsOfAContract()
{
    const support::Speaking speaking(base::Language::English);
    QVERIFY(speaking.isReady());
    const auto rules = support::shippedRules();
    QVERIFY(rules);
    cases::Case subject =
        support::contractCase(QStringLiteral("2024-03-01"), QStringLiteral("30000000.00"));
    subject.tables[QStringLiteral("contracts")][0][QStringLiteral("realised")] =
        QStringLiteral("30000000.00");
    const auto assessment = assess::assess(rules, subject, {});
    QVERIFY(assessment);
    const assess::Outcome *outcome = (*assessment)->find(QStringLiteral("jz3-4"));
    QVERIFY(outcome != nullptr);
    const auto tree =
        explain::reasonsOf(**assessment, *outcome, subject, {}, base::Language::English);
    QVERIFY(tree);
    const Steps steps = stepsOf(*outcome, *tree);
    QCOMPARE(steps.groups.size(), 1U);
    // 30,000,000 of base, 20 % = 6,000,000, at most 1,000,000.
    const StepGroup &group = steps.groups.front();
    QVERIFY(group.row == nullptr);
    QStringList found;
    for (const Step &step : group.steps) {
        if (step.bar)
            found +=
                step.reason->key.section(u'/', -1) + u' '
                + QString::number(endOf(step.bar->after) / 100)
                + (step.bar->bound ? QStringLiteral(" at most %1").arg(*step.bar->bound / 100)
                                   : QString())
                + (step.bar->before ? QStringLiteral(" from %1").arg(endOf(*step.bar->before) / 100)
                                    : QString());
    }
    QVERIFY2(
        found.join(u';').startsWith(
            u"base 30000000;rate 6000000 from 30000000;cap 1000000 at most 1000000 from 6000000"),
        qPrintable(found.join(u';')));
    QVERIFY(group.steps.size() >= 3);
    QVERIFY(steps.full >= 6'000'000'00);
}

void TestPictures::roundStepsAreRoundAndReachTheTop()
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t top =
            std::uniform_int_distribution<std::int64_t>(0, std::int64_t{1} << (i % 60))(random);
        const auto steps = roundSteps(top);
        QVERIFY(steps.size() >= 2 && steps.size() <= 6);
        QCOMPARE(steps.front(), std::int64_t(0));
        QVERIFY(steps.back() >= top);
        QVERIFY(steps.size() == 2 || steps[steps.size() - 2] < top);
        QString digits = QString::number(steps[1]);
        while (digits.endsWith(u'0'))
            digits.chop(1);
        QVERIFY2(digits == u"1" || digits == u"2" || digits == u"5", qPrintable(digits));
    }
}

void TestPictures::theCurveOfAContract()
{
    const auto rules = support::shippedRules();
    QVERIFY(rules);
    const auto result = advice::whatIf(
        rules, support::contractCase(QStringLiteral("2024-03-01"), QStringLiteral("30000000.00")),
        {}, QStringLiteral("contracts[0].realised"), QStringLiteral("0"),
        QStringLiteral("10000000.00"));
    QVERIFY(result);
    const auto award = std::ranges::find_if(
        result->awards, [](const auto &one) { return one.measure->id == u"jz3-4"; });
    Curve curve;
    curve.from = result->from;
    curve.to = result->to;
    curve.pieces = curvePieces(award->pieces, result->fact);
    QCOMPARE(topOf(curve.pieces), std::int64_t(1'000'000'00));
    // The cap is reached at 5,000,000: half of the picture rises, half is flat.
    const CurvePiece &last = curve.pieces.back();
    QCOMPARE(last.from, std::int64_t(5'000'000'00 + 1));
    QCOMPARE(last.low.from, std::int64_t(1'000'000'00));
    QCOMPARE(last.low.to, std::int64_t(1'000'000'00));
    QVERIFY(last.start == advice::Start::Kink);
    const auto shapes = shapesOf(svgOf(curve, {600, 240}, paperInks()));
    QVERIFY(!named(shapes, "circle").empty());
    QVERIFY(!named(shapes, "polyline").empty());
    // No room, no range: nothing rather than nonsense.
    QVERIFY(svgOf(curve, {100, 40}, paperInks()).isEmpty());
    curve.to = curve.from;
    QVERIFY(svgOf(curve, {600, 240}, paperInks()).isEmpty());
}

void TestPictures::textIsPlainText()
{
    Curve curve;
    curve.to = 100;
    curve.pieces = {{0,
                     100,
                     {0, 100},
                     Rise{0, 100},
                     advice::Start::Edge,
                     QStringLiteral("<script>\"&'\u202E\n")}};
    const QByteArray svg = svgOf(curve, {300, 200}, paperInks());
    const auto shapes = shapesOf(svg);
    QVERIFY(!shapes.empty());
    QVERIFY(named(shapes, "script").empty());
    QVERIFY(!QString::fromUtf8(svg).contains(QChar(0x202E)));
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
