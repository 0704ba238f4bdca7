// Texts that mean harm: every one ends soon, with issues or a sound tree, never a crash.
#include "feel/parser.h"
#include "sample.h"

#include <QElapsedTimer>
#include <QtTest>

#include <random>

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void budgets_data();
    void budgets();
    void atTheLimit();
    void randomCharacters();
    void randomTokens();
    void cutAndMixed();
    void manyGuards();
    void powersOfPowers();

private:
    static void compileAll(const QString &text);
};

namespace {

constexpr int bound = 2000; ///< milliseconds for any single text, sanitizers included

QString repeated(const char *text, int times) { return QString::fromUtf8(text).repeated(times); }

} // namespace

/// Compiles as a formula and as a cell; checks what comes back.
void TestHostile::compileAll(const QString &text)
{
    for (const bool inRow : {false, true}) {
        const auto formula = feel::compile(
            text, inRow ? sample::contextInRow(QStringLiteral("contracts")) : sample::context());
        if (formula)
            QCOMPARE(sample::brokenInvariant(**formula), QString());
        else
            QVERIFY(!formula.error().empty() && formula.error().size() <= 50);
    }
    feel::TableText table;
    table.inputs = {{QStringLiteral("applicant.staff"), {}}};
    table.rows = {{{{text, {}}}, {text, {}}}};
    table.otherwise = {QStringLiteral("0"), {}};
    const auto formula = feel::compileTable(table, sample::context());
    if (formula)
        QCOMPARE(sample::brokenInvariant(**formula), QString());
    else
        QVERIFY(!formula.error().empty());
}

void TestHostile::budgets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");

    constexpr int million = 1'000'000;
    const auto row = [](const char *title, const QString &text, const char *code) {
        QTest::newRow(title) << text << QString::fromLatin1(code);
    };
    row("a million parentheses", repeated("(", million), "too-long");
    row("a million minuses", repeated("-", million), "too-long");
    row("a million blanks", repeated(" ", million), "too-long");
    row("4097 characters", repeated("1", 4097), "too-long");
    row("4097 wide characters", repeated("🐎", 4097), "too-long");
    row("4000 parentheses", repeated("(", 4000), "too-deep");
    row("4000 brackets", repeated("[", 4000), "too-deep");
    row("4000 braces", repeated("{", 4000), "refused-context");
    row("4000 minuses", repeated("-", 4000), "too-deep");
    row("not not not", repeated("not ", 1000), "too-deep");
    row("not(not(not(", repeated("not(", 1000), "too-deep");
    row("if if if", repeated("if ", 1000), "too-deep");
    row("some some some", repeated("some a in ", 400), "too-deep");
    row("in in in", QStringLiteral("1") + repeated(" in 1", 800), "refused-chained-comparison");
    row("in (in (in (", repeated("1 in (", 600), "unexpected-token");
    row("filters", QStringLiteral("a") + repeated("[a", 2000), "too-deep");
    row("filters in a row", QStringLiteral("contracts") + repeated("[true]", 600), "too-deep");
    row("members", QStringLiteral("a") + repeated(".a", 2000), "too-deep");
    row("calls", repeated("max(", 1000), "too-deep");
    row("a long sum", QStringLiteral("1") + repeated("+1", 2000), "too-deep");
    row("a long power", QStringLiteral("1") + repeated("**1", 1300), "too-deep");
    row("else if", repeated("if true then 1 else ", 200) + u'1', "too-deep");
    row("texts in texts", repeated(R"("\")", 1300), "unexpected-character");
    row("comments", repeated("/*", 2000), "unterminated-comment");
    row("commas", repeated(",", 4000), "unexpected-token");
    row("curly quotes", repeated("“", 4000), "curly-quote");
}

void TestHostile::budgets()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QElapsedTimer timer;
    timer.start();
    const auto formula = sample::compile(text);
    compileAll(text);
    QVERIFY2(timer.elapsed() < bound, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!formula);
    QStringList codes;
    for (const base::Issue &issue : formula.error())
        codes += issue.code;
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
}

/// What is just within the budgets compiles.
void TestHostile::atTheLimit()
{
    QVERIFY(sample::compile(repeated("(", 64) + u'1' + repeated(")", 64)));
    QVERIFY(!sample::compile(repeated("(", 65) + u'1' + repeated(")", 65)));
    QVERIFY(sample::compile(QStringLiteral("1") + repeated("+1", 63)));
    QVERIFY(!sample::compile(QStringLiteral("1") + repeated("+1", 64)));
    QVERIFY(sample::compile(repeated(" ", 4095) + u'1'));
    QVERIFY(!sample::compile(repeated(" ", 4096) + u'1'));
    QVERIFY(sample::compile(u'"' + repeated("🐎", 4094) + u'"'));
    QVERIFY(sample::compile(QStringLiteral("true") + repeated(" and true", 400)));
}

void TestHostile::randomCharacters()
{
    std::mt19937 random(20211009);
    std::uniform_int_distribution<int> length(0, 60);
    std::uniform_int_distribution<int> ascii(1, 126);
    std::uniform_int_distribution<int> any(0, 0xFFFF);
    for (int round = 0; round < 10000; ++round) {
        QString text;
        const int size = length(random);
        for (int i = 0; i < size; ++i) // lone surrogates and all
            text += QChar(static_cast<char16_t>(round % 2 ? ascii(random) : any(random)));
        compileAll(text);
        if (QTest::currentTestFailed()) {
            qWarning() << "text" << text.toUtf8().toHex();
            return;
        }
    }
}

namespace {

const QStringList &vocabulary()
{
    static const QStringList words =
        QStringLiteral("and or not ( ) [ ] { } , . .. : ? % + - * / ** = != < <= > >= if then else "
                       "in between some "
                       "every satisfies for return true false null function instance 1 20% 50万元 "
                       "0.5 0 \"broker\" "
                       "\"2107\" \"x P2Y P30D @\"2024-01-01\" applicant.staff applicant.capital "
                       "applicant.role "
                       "applicant.founded contracts contracts.amount contracts[amount>1元] amount "
                       "role c c.amount "
                       "param.cap param.row_share reading.scope sum count min max year within date "
                       "duration “ 、 "
                       "date(\"2024-01-01\") == 以上 万元 /* */ // applicant foo")
            .split(u' ');
    return words;
}

} // namespace

void TestHostile::randomTokens()
{
    std::mt19937 random(7);
    std::uniform_int_distribution<qsizetype> word(0, vocabulary().size() - 1);
    std::uniform_int_distribution<int> length(1, 40);
    int good = 0;
    for (int round = 0; round < 10000; ++round) {
        QString text;
        const int size = round % 3 == 0 ? 1 + length(random) % 4 : length(random);
        for (int i = 0; i < size; ++i)
            text += vocabulary()[word(random)] + (round % 5 == 0 ? QString() : QStringLiteral(" "));
        good += sample::compile(text) ? 1 : 0;
        compileAll(text);
        if (QTest::currentTestFailed()) {
            qWarning() << "text" << text;
            return;
        }
    }
    QVERIFY2(good > 50, qPrintable(QString::number(good))); // the words do make sentences
}

/// Good formulas with a piece cut out, doubled or exchanged.
void TestHostile::cutAndMixed()
{
    const QStringList formulas{
        QStringLiteral("sum(contracts[role = \"receiver\" and amount >= 50万元].realised) * 20%"),
        QStringLiteral("if count(contracts) > 0 then min(contracts.amount) / 2 else 0元"),
        QStringLiteral(
            "some c in contracts satisfies c.amount in ([1元..3元), >= 5万元) or c.converts"),
        QStringLiteral("applicant.founded + P2Y <= @\"2024-01-01\" and not(applicant.certified)"),
        QStringLiteral(
            "sum(for c in contracts[share > 0] return c.amount / c.share ** 2) > param.cap"),
    };
    std::mt19937 random(11);
    for (int round = 0; round < 10000; ++round) {
        QString text = formulas[round % formulas.size()];
        const QString &other = formulas[static_cast<qsizetype>(random() % 5)];
        const auto at = [&](const QString &string) {
            return static_cast<qsizetype>(random() % static_cast<unsigned>(string.size()));
        };
        const qsizetype begin = at(text);
        const auto length = static_cast<qsizetype>(random() % 12);
        switch (random() % 3) {
        case 0:
            text.remove(begin, length);
            break;
        case 1:
            text.insert(begin, other.mid(at(other), length));
            break;
        default:
            text.replace(begin, length, other.mid(at(other), length));
            break;
        }
        compileAll(text);
        if (QTest::currentTestFailed()) {
            qWarning() << "text" << text;
            return;
        }
    }
}

/// Each division looks at all guards before it: that must not explode.
void TestHostile::manyGuards()
{
    QString text = QStringLiteral("applicant.score != 0");
    while (text.size() < 4000)
        text += QStringLiteral(" and 1/applicant.score>1");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(sample::compile(text));
    QString wrong = QStringLiteral("true");
    while (wrong.size() < 4000)
        wrong += QStringLiteral(" and 1/applicant.score>1");
    QVERIFY(!sample::compile(wrong));
    QVERIFY2(timer.elapsed() < bound, qPrintable(QString::number(timer.elapsed())));
}

/// 16 copies of 16 copies of …: the node budget stops it.
void TestHostile::powersOfPowers()
{
    QString text = QStringLiteral("applicant.score");
    for (int i = 0; i < 20; ++i)
        text = u'(' + text + QStringLiteral(" ** 16)");
    QElapsedTimer timer;
    timer.start();
    const auto formula = sample::compile(text);
    QVERIFY(!formula);
    QCOMPARE(formula.error().size(), std::size_t{1});
    QCOMPARE(formula.error().front().code, QStringLiteral("too-long"));
    QVERIFY(timer.elapsed() < bound);
}

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
