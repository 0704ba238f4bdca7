// Trees to text and back: fixed cases, then seeded random trees of both kinds.
#include "feel/parser.h"
#include "feel/printer.h"
#include "sample.h"

#include <QtTest>

#include <random>

using feel::SyntaxNode;
using feel::SyntaxOp;
using feel::SyntaxTree;

class TestPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void syntax_data();
    void syntax();
    void cells_data();
    void cells();
    void formulas_data();
    void formulas();
    void decisionTable();
    void randomTrees();
    void randomCells();
    void randomFormulas();
};

namespace {

/// Every field that a text can carry.
QString describe(const SyntaxTree &tree, int index)
{
    const SyntaxNode &node = tree.node(index);
    QString text;
    for (const int field :
         {static_cast<int>(node.op), static_cast<int>(node.kind), static_cast<int>(node.compare),
          int{node.truth}, int{node.lowOpen}, int{node.highOpen}, int{node.negated}})
        text += QString::number(field) + u'/';
    if (node.op == SyntaxOp::Literal)
        text += base::toText(node.number) + u'/';
    if (node.op != SyntaxOp::Literal || node.kind == feel::Kind::Text)
        text += node.text; // of other literals it is what was written
    for (const int child : node.children)
        text += u'(' + describe(tree, child) + u')';
    return text;
}

QString describe(const SyntaxTree &tree) { return describe(tree, tree.root()); }

SyntaxTree parsed(const QString &text, bool isCell, QString &problems)
{
    feel::Findings findings(text, {});
    SyntaxTree tree =
        isCell ? feel::parseCell(text, findings) : feel::parseExpression(text, findings);
    for (const base::Issue &issue : findings.issues())
        problems += issue.code + u' ';
    return tree;
}

/// Makes trees that the parser could have made.
class Trees {
public:
    explicit Trees(unsigned seed) : m_random(seed) {}

    SyntaxTree expression()
    {
        m_tree = {};
        m_tree.setRoot(value(below(4) == 0 ? 5 : 3));
        return m_tree;
    }

    SyntaxTree cell()
    {
        m_tree = {};
        SyntaxNode root = made(SyntaxOp::Tests, tests(2));
        root.negated = below(3) == 0;
        m_tree.setRoot(m_tree.add(below(20) == 0 ? made(SyntaxOp::Any, {}) : root));
        return m_tree;
    }

private:
    unsigned below(unsigned count) { return static_cast<unsigned>(m_random()) % count; }

    static SyntaxNode made(SyntaxOp op, std::vector<int> children)
    {
        SyntaxNode node;
        node.op = op;
        node.children = std::move(children);
        return node;
    }

    int add(SyntaxOp op, std::vector<int> children)
    {
        return m_tree.add(made(op, std::move(children)));
    }

    QString name()
    {
        static const char16_t *names[] = {u"a",  u"注册资本",  u"x_1",   u"été",
                                          u"P2", u"contracts", u"yearly"};
        return QString::fromUtf16(names[below(7)]);
    }

    int literal()
    {
        SyntaxNode node = made(SyntaxOp::Literal, {});
        static constexpr feel::Kind kinds[] = {
            feel::Kind::Truth, feel::Kind::Number, feel::Kind::Money, feel::Kind::Date,
            feel::Kind::Days,  feel::Kind::Months, feel::Kind::Text};
        node.kind = kinds[below(7)];
        static constexpr std::int64_t numbers[] = {
            0, 1, 7, 100, 12, 1'000'000, 50'000'000, 10'000'000'000, 12'345, 83'000};
        const std::int64_t number = numbers[below(10)];
        switch (node.kind) {
        case feel::Kind::Truth:
            node.truth = below(2) == 0;
            break;
        case feel::Kind::Text:
            node.text = below(2) == 0 ? QStringLiteral("a\"b\\、“c”") : name();
            break;
        case feel::Kind::Number:
            node.number = *base::Rational::make(number, below(2) == 0 ? 1 : 1000);
            break;
        case feel::Kind::Date:
            node.number = number % 84'000 - 20'000;
            break;
        case feel::Kind::Money:
            node.number = number;
            break;
        default:
            node.number = (below(2) == 0 ? number : -number) % 900'000'000; // at most nine digits
            break;
        }
        return m_tree.add(node);
    }

    int named(SyntaxOp op, std::vector<int> children)
    {
        SyntaxNode node = made(op, std::move(children));
        node.text = name();
        return m_tree.add(node);
    }

    static feel::Op comparison(unsigned which)
    {
        static constexpr feel::Op ops[] = {feel::Op::Equal,   feel::Op::NotEqual,
                                           feel::Op::Less,    feel::Op::LessEqual,
                                           feel::Op::Greater, feel::Op::GreaterEqual};
        return ops[which];
    }

    int compared(SyntaxOp op, std::vector<int> children)
    {
        SyntaxNode node = made(op, std::move(children));
        node.compare = comparison(below(6));
        return m_tree.add(node);
    }

    int range(int depth)
    {
        SyntaxNode node = made(SyntaxOp::Range, {value(depth - 1), value(depth - 1)});
        node.lowOpen = below(2) == 0;
        node.highOpen = below(2) == 0;
        return m_tree.add(node);
    }

    std::vector<int> values(int depth, unsigned least, unsigned most)
    {
        std::vector<int> result;
        const unsigned count = least + below(most - least + 1);
        for (unsigned i = 0; i < count; ++i)
            result.push_back(value(depth - 1));
        return result;
    }

    std::vector<int> tests(int depth)
    {
        std::vector<int> result;
        const unsigned count = 1 + below(3);
        for (unsigned i = 0; i < count; ++i) {
            switch (below(4)) {
            case 0:
                result.push_back(range(depth));
                break;
            case 1:
                result.push_back(compared(SyntaxOp::CompareTest, {value(depth - 1)}));
                break;
            case 2:
                result.push_back(add(SyntaxOp::List, values(depth, 1, 3)));
                break;
            default:
                result.push_back(value(depth - 1));
                break;
            }
        }
        return result;
    }

    int junction(int depth)
    {
        return add(below(2) == 0 ? SyntaxOp::And : SyntaxOp::Or, values(depth, 2, 4));
    }

    int arithmetic(int depth)
    {
        static constexpr SyntaxOp ops[] = {SyntaxOp::Add, SyntaxOp::Subtract, SyntaxOp::Multiply,
                                           SyntaxOp::Divide, SyntaxOp::Power};
        return add(ops[below(5)], values(depth, 2, 2));
    }

    int membership(int depth)
    {
        std::vector<int> children{value(depth - 1)};
        for (const int test : tests(depth))
            children.push_back(test);
        return add(SyntaxOp::In, children);
    }

    int value(int depth)
    {
        if (depth <= 0)
            return below(2) == 0 ? literal() : named(SyntaxOp::Name, {});
        switch (below(14)) {
        case 0:
            return literal();
        case 1:
            return named(SyntaxOp::Member, {value(depth - 1)});
        case 2:
            return add(SyntaxOp::Filter, values(depth, 2, 2));
        case 3:
            return named(SyntaxOp::Call, values(depth, 0, 3));
        case 4:
            return add(SyntaxOp::Negate, values(depth, 1, 1));
        case 5:
            return add(SyntaxOp::Not, values(depth, 1, 1));
        case 6:
        case 7:
            return junction(depth);
        case 8:
        case 9:
            return arithmetic(depth);
        case 10:
            return compared(SyntaxOp::Compare, values(depth, 2, 2));
        case 11:
            return membership(depth);
        case 12:
            return add(SyntaxOp::If, values(depth, 3, 3));
        default:
            static constexpr SyntaxOp ops[] = {SyntaxOp::Some, SyntaxOp::Every, SyntaxOp::For};
            return named(ops[below(3)], values(depth, 2, 2));
        }
    }

    std::mt19937 m_random;
    SyntaxTree m_tree;
};

/// Writes formulas that type-check, more often than not.
class Texts {
public:
    explicit Texts(unsigned seed) : m_random(seed) {}

    QString formula() { return below(2) == 0 ? truth(4) : below(2) == 0 ? money(4) : number(4); }

private:
    unsigned below(unsigned count) { return static_cast<unsigned>(m_random()) % count; }
    QString one(const QStringList &texts)
    {
        return texts[static_cast<qsizetype>(below(static_cast<unsigned>(texts.size())))];
    }
    QString choose(const QString &whole, int depth, QString (Texts::*part)(int))
    {
        return QStringLiteral("(if %1 then %2 else %3)")
            .arg(truth(depth), whole, (this->*part)(depth));
    }
    QString sign()
    {
        return one({QStringLiteral("="), QStringLiteral("!="), QStringLiteral("<"),
                    QStringLiteral("<="), QStringLiteral(">"), QStringLiteral(">=")});
    }
    QString source(int depth)
    {
        const QString condition =
            one({QStringLiteral("role = \"broker\""), QStringLiteral("converts"),
                 QStringLiteral("amount in (1元..50万元]"),
                 QStringLiteral("within(receiver_place, \"21\")")});
        return depth > 1 && below(2) == 0 ? QStringLiteral("contracts[%1]").arg(condition)
                                          : QStringLiteral("contracts");
    }
    QString number(int depth)
    {
        if (depth <= 0)
            return one({QStringLiteral("1"), QStringLiteral("-20%"), QStringLiteral("0.5万"),
                        QStringLiteral("applicant.staff"), QStringLiteral("param.rate"),
                        QStringLiteral("assumption.rate")});
        switch (below(8)) {
        case 0:
            return QStringLiteral("count(%1)").arg(source(depth));
        case 1:
            return QStringLiteral("(%1) * (%2)").arg(number(depth - 1), number(depth - 1));
        case 2:
            return QStringLiteral("max(%1, %2, %3)").arg(number(depth - 1), number(0), number(0));
        case 3:
            return QStringLiteral("(%1) ** 3").arg(number(depth - 1));
        case 4:
            return choose(number(depth - 1), depth - 1, &Texts::number);
        case 5:
            return QStringLiteral("(%1) / 企业.注册资本").arg(money(depth - 1));
        case 6:
            return QStringLiteral("-(%1)").arg(number(depth - 1));
        default:
            return QStringLiteral("%1 - (%2)").arg(number(0), number(depth - 1));
        }
    }
    QString money(int depth)
    {
        if (depth <= 0)
            return one({QStringLiteral("50万元"), QStringLiteral("0.01元"),
                        QStringLiteral("-1亿元"), QStringLiteral("applicant.capital"),
                        QStringLiteral("param.cap")});
        switch (below(6)) {
        case 0:
            return QStringLiteral("sum(%1.realised)").arg(source(depth));
        case 1:
            return QStringLiteral("sum(for c in %1 return c.amount * (%2))")
                .arg(source(depth), number(0));
        case 2:
            return QStringLiteral("(%1) * (%2)").arg(money(depth - 1), number(depth - 1));
        case 3:
            return QStringLiteral("%1 + (%2)").arg(money(depth - 1), money(depth - 1));
        case 4:
            return choose(money(depth - 1), depth - 1, &Texts::money);
        default:
            return QStringLiteral("min(%1, %2)").arg(money(depth - 1), money(0));
        }
    }
    QString truth(int depth)
    {
        if (depth <= 0)
            return one({QStringLiteral("true"), QStringLiteral("applicant.certified"),
                        QStringLiteral("applicant.role = \"broker\""),
                        QStringLiteral("applicant.role in (\"broker\", \"receiver\")"),
                        QStringLiteral("applicant.place = \"210700\""),
                        QStringLiteral("applicant.name in (\"a\", \"\\\"\")"),
                        QStringLiteral("within(applicant.place, \"2107\")"),
                        QStringLiteral("applicant.founded + P1Y6M <= @\"2024-02-29\""),
                        QStringLiteral("applicant.term > @\"-P1Y\"")});
        switch (below(7)) {
        case 0:
            return QStringLiteral("(%1) and (%2)").arg(truth(depth - 1), truth(depth - 1));
        case 1:
            return QStringLiteral("(%1) or (%2) or (%3)").arg(truth(depth - 1), truth(0), truth(0));
        case 2:
            return QStringLiteral("not(%1)").arg(truth(depth - 1));
        case 3:
            return QStringLiteral("(%1) %2 (%3)").arg(money(depth - 1), sign(), money(depth - 1));
        case 4:
            return QStringLiteral("(%1) in ([1..5), (7..9], %2 %3, 5)")
                .arg(number(depth - 1), sign(), number(0));
        case 5:
            return QStringLiteral("(some c in %1 satisfies c.amount > %2)")
                .arg(source(depth), money(0));
        default:
            return QStringLiteral("(every c in %1 satisfies converts or share %2 %3)")
                .arg(source(depth), sign(), number(0));
        }
    }

    std::mt19937 m_random;
};

void row(const char *text, const char *printed)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
}

} // namespace

void TestPrinter::syntax_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");

    row("1+2*3", "1 + 2 * 3");
    row("(1+2)*3", "(1 + 2) * 3");
    row("1-(2-3)", "1 - (2 - 3)");
    row("(1-2)-3", "1 - 2 - 3");
    row("((1))", "1");
    row("-(1+2)", "-(1 + 2)");
    row("--1", "--1");
    row("(-3)**2", "-3 ** 2");
    row("-(3**2)", "-(3 ** 2)");
    row("２０％", "0.2");
    row("500000元", "50万元");
    row("5000.5元", "5000.5元");
    row("300000000元", "3亿元");
    row("0元", "0元");
    row("duration(\"-P18M\")", "@\"-P1Y6M\"");
    row("date(\"2024-02-29\")", "@\"2024-02-29\"");
    row("a=\"x\"and(b or c)", "a = \"x\" and (b or c)");
    row("(a and b)and c", "(a and b) and c");
    row("(a=b)=c", "(a = b) = c");
    row("x between 1 and 2", "x in [1..2]");
    row("x in(1..2)", "x in (1..2)");
    row("x in((1..2),3)", "x in ((1..2), 3)");
    row("x in(>=5,<2)", "x in (>= 5, < 2)");
    row("x in 5", "x in (5)");
    row(R"(x in["a","b"])", R"(x in ["a", "b"])");
    row("sum(contracts[a>1].b)", "sum(contracts[a > 1].b)");
    row("if a then b else if c then d else e", "if a then b else if c then d else e");
    row("(if a then b else c)+1", "(if a then b else c) + 1");
    row("if a then b else c+1", "if a then b else c + 1");
    row("some x in t[a] satisfies x.b and c", "some x in t[a] satisfies x.b and c");
    row("(some x in t satisfies a)and b", "(some x in t satisfies a) and b");
    row("not(a)", "not(a)");
    row("1 /* one */", "1");
}

void TestPrinter::syntax()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    QString problems;
    const SyntaxTree tree = parsed(text, false, problems);
    QCOMPARE(problems, QString());
    QCOMPARE(feel::print(tree), printed);
    const SyntaxTree again = parsed(printed, false, problems);
    QCOMPARE(problems, QString());
    QCOMPARE(describe(again), describe(tree));
}

void TestPrinter::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");

    row("-", "-");
    row("-5", "-5");
    row(">=50万元", ">= 50万元");
    row(R"("a","b")", R"("a", "b")");
    row(R"(not("a","b"))", R"(not("a", "b"))");
    row("(1..5],not_x", "(1..5], not_x");
    row("[1..5),7", "[1..5), 7");
}

void TestPrinter::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    QString problems;
    const SyntaxTree tree = parsed(text, true, problems);
    QCOMPARE(problems, QString());
    QCOMPARE(feel::print(tree), printed);
    QCOMPARE(describe(parsed(printed, true, problems)), describe(tree));
}

void TestPrinter::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");

    row("some c in contracts satisfies c.amount>1元",
        "some row in contracts satisfies amount > 1元");
    row("sum(for c in contracts[converts] return c.amount*2)",
        "sum(for row in contracts[converts] return amount * 2)");
    row("sum(for c in contracts return c.amount)", "sum(contracts.amount)");
    row("param.cap*2", "param.cap * 2");
    row("2**3", "2 * 2 * 2");
    row("-5 - -3", "-5 - -3");
    row(R"(applicant.role in ["broker","receiver"])",
        R"(applicant.role in ("receiver", "broker"))");
    row("within(applicant.place,\"2107\")", "within(applicant.place, \"2107\")");
    row("count(contracts[converts][share>1])", "count(contracts[converts and share > 1])");
}

void TestPrinter::formulas()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto formula = sample::compile(text);
    QVERIFY(formula);
    QCOMPARE(feel::print(**formula, sample::symbols()), printed);
}

void TestPrinter::decisionTable()
{
    const auto cell = [](const char *text) {
        return feel::TableText::Cell{QString::fromUtf8(text), {}};
    };
    feel::TableText table;
    table.inputs = {cell("applicant.role"), cell("applicant.staff")};
    table.rows = {{{cell("\"broker\""), cell("not(1)")}, cell("1元")},
                  {{cell("-"), cell("-")}, cell("2元")}};
    table.otherwise = cell("0元");
    const auto formula = feel::compileTable(table, sample::context());
    QVERIFY(formula);
    const QString printed = feel::print(**formula, sample::symbols());
    QCOMPARE(printed,
             QStringLiteral("if applicant.role in (\"broker\") and not(applicant.staff in (1)) "
                            "then 1元 else if true then 2元 else 0元"));
    QVERIFY(sample::compile(printed));
}

void TestPrinter::randomTrees()
{
    Trees trees(20211009);
    int printed = 0;
    for (int round = 0; round < 12'000; ++round) {
        const SyntaxTree tree = trees.expression();
        const QString text = feel::print(tree);
        if (text.size() > 4000)
            continue;
        ++printed;
        QString problems;
        const SyntaxTree again = parsed(text, false, problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problems + text));
        QCOMPARE(feel::print(again), text);
        QVERIFY2(describe(again) == describe(tree), qPrintable(text));
    }
    QVERIFY(printed >= 10'000);
}

void TestPrinter::randomCells()
{
    Trees trees(41);
    for (int round = 0; round < 3'000; ++round) {
        const SyntaxTree tree = trees.cell();
        const QString text = feel::print(tree);
        QString problems;
        const SyntaxTree again = parsed(text, true, problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problems + text));
        QVERIFY2(describe(again) == describe(tree), qPrintable(text));
    }
}

/// What a typed tree prints compiles to the same typed tree.
void TestPrinter::randomFormulas()
{
    Texts texts(5);
    int good = 0;
    for (int round = 0; round < 12'000; ++round) {
        const QString text = texts.formula();
        const auto formula = sample::compile(text);
        if (!formula) {
            QVERIFY2(formula.error().front().code == QStringLiteral("too-long"),
                     qPrintable(sample::describe(formula.error()).join(u'\n') + text));
            continue;
        }
        const QString printed = feel::print(**formula, sample::symbols());
        if (printed.size() > 4000)
            continue;
        ++good;
        const auto again = sample::compile(printed);
        QVERIFY2(again, qPrintable(printed));
        QCOMPARE(sample::shape(**again), sample::shape(**formula));
        QCOMPARE(feel::print(**again, sample::symbols()), printed);
        QCOMPARE(sample::brokenInvariant(**formula), QString());
    }
    QVERIFY2(good >= 10'000, qPrintable(QString::number(good)));
}

QTEST_APPLESS_MAIN(TestPrinter)
#include "tst_printer.moc"
