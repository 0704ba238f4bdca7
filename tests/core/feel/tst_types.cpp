// Which types meet under which operator, for all pairs; expected types of whole formulas.
#include "feel/checker.h"
#include "sample.h"

#include <QtTest>

#include <map>

using feel::Kind;

class TestTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arithmetic_data();
    void arithmetic();
    void comparisons_data();
    void comparisons();
    void expected_data();
    void expected();
};

namespace {

/// An expression of each kind that is never constant zero, and its token.
struct Sample {
    const char *type;
    const char *text;
};

constexpr Sample samples[] = {
    {"truth", "applicant.certified"},   {"number", "year(applicant.founded)"},
    {"money", "企业.注册资本"},         {"date", "applicant.founded"},
    {"days", "applicant.delay"},        {"months", "applicant.term"},
    {"text", "applicant.name"},         {"place", "applicant.place"},
    {"choice:roles", "applicant.role"},
};

/// Everything that is allowed; a pair that is missing must be refused.
const std::map<QString, QString> &allowed()
{
    static const std::map<QString, QString> table{
        {QStringLiteral("number + number"), QStringLiteral("number")},
        {QStringLiteral("money + money"), QStringLiteral("money")},
        {QStringLiteral("date + days"), QStringLiteral("date")},
        {QStringLiteral("date + months"), QStringLiteral("date")},
        {QStringLiteral("days + date"), QStringLiteral("date")},
        {QStringLiteral("months + date"), QStringLiteral("date")},
        {QStringLiteral("days + days"), QStringLiteral("days")},
        {QStringLiteral("months + months"), QStringLiteral("months")},
        {QStringLiteral("number - number"), QStringLiteral("number")},
        {QStringLiteral("money - money"), QStringLiteral("money")},
        {QStringLiteral("date - date"), QStringLiteral("days")},
        {QStringLiteral("date - days"), QStringLiteral("date")},
        {QStringLiteral("date - months"), QStringLiteral("date")},
        {QStringLiteral("days - days"), QStringLiteral("days")},
        {QStringLiteral("months - months"), QStringLiteral("months")},
        {QStringLiteral("number * number"), QStringLiteral("number")},
        {QStringLiteral("number * money"), QStringLiteral("money")},
        {QStringLiteral("money * number"), QStringLiteral("money")},
        {QStringLiteral("number / number"), QStringLiteral("number")},
        {QStringLiteral("money / number"), QStringLiteral("money")},
        {QStringLiteral("money / money"), QStringLiteral("number")},
    };
    return table;
}

bool isOrdered(const QString &type)
{
    return type == QStringLiteral("number") || type == QStringLiteral("money")
           || type == QStringLiteral("date") || type == QStringLiteral("days")
           || type == QStringLiteral("months");
}

void pairs(const QStringList &signs)
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("sign");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("text");
    for (const Sample &left : samples) {
        for (const QString &sign : signs) {
            for (const Sample &right : samples) {
                const QString leftType = QString::fromLatin1(left.type);
                const QString rightType = QString::fromLatin1(right.type);
                const QString title = leftType + u' ' + sign + u' ' + rightType;
                QTest::newRow(qPrintable(title)) << leftType << sign << rightType
                                                 << QString::fromUtf8(left.text) + u' ' + sign
                                                        + u' ' + QString::fromUtf8(right.text);
            }
        }
    }
}

} // namespace

void TestTypes::arithmetic_data()
{
    pairs({QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("*"), QStringLiteral("/")});
}

void TestTypes::arithmetic()
{
    QFETCH(QString, left);
    QFETCH(QString, sign);
    QFETCH(QString, right);
    QFETCH(QString, text);
    const auto formula = sample::compile(text);
    const auto found = allowed().find(left + u' ' + sign + u' ' + right);
    if (found == allowed().end()) {
        QVERIFY(!formula);
        QCOMPARE(formula.error().front().code, QStringLiteral("unit-mismatch"));
        QCOMPARE(formula.error().front().arguments, (QStringList{left, right, sign}));
    } else {
        QVERIFY2(formula, formula ? "" : qPrintable(sample::describe(formula.error()).join(u'\n')));
        QCOMPARE(feel::typeName((*formula)->type(), sample::symbols()), found->second);
        QCOMPARE(sample::brokenInvariant(**formula), QString());
    }
}

void TestTypes::comparisons_data()
{
    pairs({QStringLiteral("="), QStringLiteral("!="), QStringLiteral("<"), QStringLiteral("<="),
           QStringLiteral(">"), QStringLiteral(">=")});
}

void TestTypes::comparisons()
{
    QFETCH(QString, left);
    QFETCH(QString, sign);
    QFETCH(QString, right);
    QFETCH(QString, text);
    const auto formula = sample::compile(text);
    const bool isEquality = sign == QStringLiteral("=") || sign == QStringLiteral("!=");
    if (left != right) {
        QVERIFY(!formula);
        QCOMPARE(formula.error().front().code, QStringLiteral("unit-mismatch"));
        QCOMPARE(formula.error().front().arguments, (QStringList{left, right, sign}));
    } else if (!isEquality && !isOrdered(left)) {
        QVERIFY(!formula);
        QCOMPARE(formula.error().front().code, QStringLiteral("not-ordered"));
        QCOMPARE(formula.error().front().arguments, (QStringList{left, sign}));
    } else {
        QVERIFY(formula);
        QVERIFY((*formula)->type().kind == Kind::Truth);
    }
}

void TestTypes::expected_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("list");
    QTest::addColumn<QString>("outcome"); ///< a shape, or an issue

    const auto row = [](const char *text, Kind kind, int list, const char *outcome) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(kind) << list
                            << QString::fromUtf8(outcome);
    };
    row("50万元", Kind::Money, -1, "50000000:money");
    row("50万", Kind::Money, -1, "expected-type@0+3(money|number)~50万元");
    row("20%", Kind::Money, -1, "expected-type@0+3(money|number)");
    row("true", Kind::Number, -1, "expected-type@0+4(number|truth)");
    row("\"broker\"", Kind::Choice, 0, "choice4:0");
    row("\"企业\"", Kind::Choice, 1, "choice1:1");
    row("\"brokr\"", Kind::Choice, 0,
        "unknown-member@0+7(brokr|roles|receiver, provider, broker)~\"broker\"");
    row(R"(if true then "broker" else "receiver")", Kind::Choice, 0,
        "if(true choice4:0 choice1:0)");
    row("if true then \"broker\" else applicant.role", Kind::Choice, 0,
        "if(true choice4:0 fact#8)");
    row("applicant.kind", Kind::Choice, 0, "expected-type@0+14(choice:roles|choice:kinds)");
    row("\"2107\"", Kind::Place, -1, "'2107':place");
    row("\"2107\"", Kind::Text, -1, "'2107'");
}

void TestTypes::expected()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, list);
    QFETCH(QString, outcome);
    const feel::Type type{static_cast<Kind>(kind), list};
    const auto formula = feel::compile(text, sample::context(type));
    if (!formula) {
        QCOMPARE(sample::describe(formula.error()).join(u'\n'), outcome);
        return;
    }
    QCOMPARE(sample::shape(**formula), outcome);
    QVERIFY((*formula)->type() == type);
}

QTEST_APPLESS_MAIN(TestTypes)
#include "tst_types.moc"
