// GB 32100-2015: the vectors of the standard and of published codes, and what people type.
#include "cases/credit_code.h"

#include <QTest>

using cases::checkCreditCode;
using State = cases::CreditCodeState;

Q_DECLARE_METATYPE(cases::CreditCodeState)

class TestCreditCode : public QObject {
    Q_OBJECT

private slots:
    void states_data();
    void states();
    void everyCheckDigit();
};

void TestCreditCode::states_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("normalised");
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<int>("position");
    const auto row = [](const char *name, const char *typed, State state, const char *normalised,
                        const char *suggestion = "", int position = -1) {
        QTest::newRow(name) << QString::fromUtf8(typed) << state << QString::fromUtf8(normalised)
                            << QString::fromUtf8(suggestion) << position;
    };
    const auto good = [&row](const char *code) {
        row(code, code, State::Good, code);
    };
    good("91350100M000100Y43"); // the standard's own example: sum 1640, 28 over, so 3
    good("91440300708461136T");
    good("91330100799655058B");
    good("91110000802100433B");
    good("91210700MA00000160"); // nothing over: 31 counts as 0
    row("a page's wrong sample", "91310115MA1H8R7C6D", State::WrongCheckDigit, "91310115MA1H8R7C6D",
        "91310115MA1H8R7C67", 17);
    row("empty", "", State::Empty, "");
    row("blank", " \t", State::Empty, "");
    row("lower case", "91350100m000100y43", State::Good, "91350100M000100Y43");
    row("full width", "９１３５０１００Ｍ０００１００Ｙ４３", State::Good, "91350100M000100Y43");
    row("blanks", " 91350100 M000100Y 43　", State::Good, "91350100M000100Y43");
    row("hyphens", "913501-00M0001-00Y43", State::Good, "91350100M000100Y43");
    row("O for 0", "9135O100M000100Y43", State::WrongCharacter, "9135O100M000100Y43",
        "91350100M000100Y43", 4);
    row("I for 1", "9I350100M000100Y43", State::WrongCharacter, "9I350100M000100Y43",
        "91350100M000100Y43", 1);
    row("S for 5", "913S0100M000100Y43", State::WrongCharacter, "913S0100M000100Y43",
        "91350100M000100Y43", 3);
    row("Z for 2", "91Z10700MA00000160", State::WrongCharacter, "91Z10700MA00000160",
        "91210700MA00000160", 2);
    row("several at once", "9I3SO1OOM0001OOY43", State::WrongCharacter, "9I3SO1OOM0001OOY43",
        "91350100M000100Y43", 1);
    row("8 for B", "913301007996550588", State::WrongCheckDigit, "913301007996550588",
        "91330100799655058B", 17);
    row("B for 8", "9144030070B461136T", State::WrongCheckDigit, "9144030070B461136T",
        "91440300708461136T", 17);
    row("V is nobody's twin", "V1350100M000100Y43", State::WrongCharacter, "V1350100M000100Y43", "",
        0);
    row("hanzi", "企业代码", State::WrongCharacter, "企业代码", "", 0);
    row("short", "91350100M000100Y4", State::WrongLength, "91350100M000100Y4");
    row("long", "91350100M000100Y433", State::WrongLength, "91350100M000100Y433");
    row("digits lost in a spreadsheet", "9.13501E+17", State::WrongCharacter, "9.13501E+17", "", 1);
}

void TestCreditCode::states()
{
    QFETCH(QString, typed);
    QFETCH(State, state);
    QFETCH(QString, normalised);
    QFETCH(QString, suggestion);
    QFETCH(int, position);
    const auto check = checkCreditCode(typed);
    QCOMPARE(check.normalised, normalised);
    QCOMPARE(check.suggestion, suggestion);
    QCOMPARE(static_cast<int>(check.state), static_cast<int>(state));
    QCOMPARE(check.position, position);
    if (!suggestion.isEmpty())
        QCOMPARE(checkCreditCode(suggestion).state, State::Good);
}

/// Of the 31 characters exactly one is the check digit.
void TestCreditCode::everyCheckDigit()
{
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    const QString body = QStringLiteral("91350100M000100Y4");
    int good = 0;
    for (const QChar c : alphabet)
        good += checkCreditCode(body + c).state == State::Good ? 1 : 0;
    QCOMPARE(good, 1);
}

QTEST_APPLESS_MAIN(TestCreditCode)
#include "tst_credit_code.moc"
