// Units besides 元: how they are written, what they come to, and what they refuse.
#include "sample.h"

#include <QtTest>

using feel::Kind;

class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void formulas_data();
    void formulas();
};

namespace {

const feel::Symbols &symbols()
{
    static const feel::Symbols made = [] {
        const auto atLeastZero = base::Range::atLeast(0);
        feel::Symbols s;
        s.units = {QStringLiteral("m2"), QStringLiteral("month")};
        const auto typed = [&](const char *unit, Kind kind) {
            return feel::Type{kind, -1, s.unitFromText(QString::fromUtf8(unit), kind).value()};
        };
        s.facts = {
            {QStringLiteral("office.area"), typed("m2", Kind::Number), atLeastZero},
            {QStringLiteral("office.months"), typed("month", Kind::Number), atLeastZero},
            {QStringLiteral("office.rent"), typed("元/m2/month", Kind::Money), atLeastZero},
            {QStringLiteral("office.paid"), {Kind::Money, -1}, atLeastZero},
            {QStringLiteral("office.staff"), {Kind::Number, -1}, atLeastZero},
        };
        const auto parameter = [&](const char *name, const char *text, const char *unit) {
            feel::Context context;
            context.symbols = &s;
            const auto formula = feel::compile(QString::fromUtf8(text), context).value();
            s.parameters.push_back(
                {QString::fromLatin1(name), formula,
                 s.unitFromText(QString::fromUtf8(unit), formula->type().kind).value()});
        };
        parameter("most_area", "1000", "m2");
        parameter("rate", "30元", "元/m2/month");
        return s;
    }();
    return made;
}

} // namespace

void TestUnits::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("back"); ///< empty = refused

    const auto row = [](const char *text, Kind kind, const char *back) {
        QTest::addRow("%s %d", text, static_cast<int>(kind))
            << QString::fromUtf8(text) << static_cast<int>(kind) << QString::fromUtf8(back);
    };
    row("m2", Kind::Number, "m2");
    row("m2*month", Kind::Number, "m2*month");
    row("month*m2", Kind::Number, "m2*month");
    row("m2*m2", Kind::Number, "m2*m2");
    row("1/month", Kind::Number, "1/month");
    row("m2/month", Kind::Number, "m2/month");
    row("元", Kind::Money, "元");
    row("元/m2/month", Kind::Money, "元/m2/month");
    row("元*month/m2", Kind::Money, "元*month/m2");
    row("acre", Kind::Number, "");
    row("M2", Kind::Number, "");
    row("", Kind::Number, "");
    row("m2/", Kind::Number, "");
    row("m2//month", Kind::Number, "");
    row("元/m2", Kind::Number, "");
    row("m2", Kind::Money, "");
    row("m2/元", Kind::Money, "");
    row("m2", Kind::Date, "");
    row("m2*m2*m2*m2*m2*m2*m2*m2*m2*m2", Kind::Number, "");
}

void TestUnits::texts()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, back);
    const auto unit = symbols().unitFromText(text, static_cast<Kind>(kind));
    QCOMPARE(unit.has_value(), !back.isEmpty());
    if (unit)
        QCOMPARE(symbols().unitText({static_cast<Kind>(kind), -1, *unit}), back);
}

void TestUnits::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome"); ///< the type, or an issue

    const auto row = [](const char *text, const char *outcome) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(outcome);
    };
    row("office.rent * office.area", "money:元/month");
    row("office.rent * office.area * office.months", "money");
    row("param.rate * min(office.area, param.most_area) * office.months", "money");
    row("office.area / office.area + office.staff",
        "undefined-possible@14+11(office.area|division)~office.area > 0");
    row("if office.area > 0 then office.paid / office.area else 0元", "money:元/m2");
    row("if office.area > 0 then office.area / office.area + office.staff else 1", "number");
    row("office.area ** 2", "number:m2*m2");
    row("office.area ** 0", "number");
    row("office.area ** 16", "bad-exponent@15+2(16)");
    row("-office.area", "number:m2");
    row("office.area * 2 - office.area", "number:m2");
    row("floor(office.area, 0)", "number:m2");
    // a bare literal has no unit, but nothing is nothing of everything
    row("max(0, office.months)", "number:month");
    row("max(office.months - office.months, 0)", "number:month");
    row("office.area > 0", "truth");
    row("0 < office.area", "truth");
    row("office.area in (0..param.most_area]", "truth");
    row("office.rent = 0元", "truth");
    row("office.area > 10", "unit-mismatch@12+1(number:m2|number|>)");
    row("office.area + 1", "unit-mismatch@12+1(number:m2|number|+)");
    row("office.area + office.months", "unit-mismatch@12+1(number:m2|number:month|+)");
    row("office.rent < office.paid", "unit-mismatch@12+1(money:元/m2/month|money|<)");
    row("min(office.area, 1000)", "unit-mismatch@17+4(number:m2|number|min)");
    row("office.area in [1..2]",
        "unit-mismatch@16+1(number:m2|number|in)\nunit-mismatch@19+1(number:m2|number|in)");
    row("if office.area > 0 then office.area else office.months",
        "branch-mismatch@41+13(number:m2|number:month)");
    row("param.rate + param.most_area", "unit-mismatch@11+1(money:元/m2/month|number:m2|+)");
}

void TestUnits::formulas()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    feel::Context context = sample::context();
    context.symbols = &symbols();
    const auto formula = feel::compile(text, context);
    const QString got = formula ? feel::typeName((*formula)->type(), symbols())
                                : sample::describe(formula.error()).join(u'\n');
    QCOMPARE(got, outcome);
}

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
