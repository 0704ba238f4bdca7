// Decision tables: unary tests, outputs, otherwise, problems in their cells.
#include "feel/parser.h"
#include "sample.h"

#include <QtTest>

using feel::TableText;

class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeTable();
    void cells_data();
    void cells();
    void badCells_data();
    void badCells();
    void outputs_data();
    void outputs();
    void guardsOfFirst();
    void inputs();
    void missingParts();
    void rows();
    void problemsInTheirCells();
    void tooManyNodes();
};

namespace {

/// A cell at a place of its own: line = row (0: inputs), column = 100 * cell + 1.
TableText::Cell cell(const QString &text, int line = 0, int number = 0)
{
    TableText::Cell result;
    result.text = text;
    result.place.file = QStringLiteral("table.yaml");
    result.place.line = line;
    result.place.column = 100 * number + 1;
    return result;
}

/// `lines`: inputs, then tests | output, …; the last line is otherwise.
TableText table(const QStringList &lines, feel::HitPolicy policy = feel::HitPolicy::Unique)
{
    TableText result;
    result.hitPolicy = policy;
    for (int line = 0; line < lines.size(); ++line) {
        const QStringList texts = lines[line].split(u'|');
        std::vector<TableText::Cell> cells;
        cells.reserve(static_cast<std::size_t>(texts.size()));
        for (int i = 0; i < texts.size(); ++i)
            cells.push_back(cell(texts[i].trimmed(), line, i));
        if (line == 0) {
            result.inputs = cells;
        } else if (line + 1 == lines.size()) {
            result.otherwise = cells.back();
        } else {
            TableText::Row row;
            row.output = cells.back();
            cells.pop_back();
            row.tests = cells;
            result.rows.push_back(row);
        }
    }
    return result;
}

QStringList placesOf(const base::Issues &issues)
{
    QStringList lines;
    for (const base::Issue &issue : issues)
        lines += QStringLiteral("%1@%2:%3+%4")
                     .arg(issue.code)
                     .arg(issue.place.line)
                     .arg(issue.place.column)
                     .arg(issue.place.length);
    return lines;
}

QString u8(const char *text) { return QString::fromUtf8(text); }

} // namespace

void TestTables::wholeTable()
{
    const TableText text = table({u8("applicant.role | applicant.capital"),
                                  u8("\"receiver\", \"broker\" | >= 50万元 | 20%"),
                                  u8("\"provider\" | - | 10%"), u8("- | - | 5%"), u8("0")},
                                 feel::HitPolicy::First);
    const auto formula = feel::compileTable(text, sample::context());
    QVERIFY2(formula, formula ? "" : qPrintable(sample::describe(formula.error()).join(u'\n')));
    QCOMPARE(sample::shape(**formula),
             u8("tableF(and(in(fact#8 is5) in(fact#4 compare>=(50000000:money))) 0.2:number "
                "in(fact#8 is2) 0.1:number any 0.05:number 0:number)"));
    QCOMPARE(sample::brokenInvariant(**formula), QString());
    QVERIFY((*formula)->type().kind == feel::Kind::Number);
    QVERIFY((*formula)->nodes().back().op == feel::Op::Table);
    // spans point into the table's own text: inputs, then a line per row
    QCOMPARE((*formula)->text(),
             u8("applicant.role|applicant.capital\n\"receiver\", \"broker\"|>= 50万元|20%\n"
                "\"provider\"|-|10%\n-|-|5%\n0"));
    for (const feel::Node &node : (*formula)->nodes()) {
        if (node.op == feel::Op::InCompare) {
            QCOMPARE((*formula)->text().mid(node.span.begin, node.span.end - node.span.begin),
                     u8(">= 50万元"));
        }
        if (node.op == feel::Op::And) {
            QCOMPARE((*formula)->text().mid(node.span.begin, node.span.end - node.span.begin),
                     u8("\"receiver\", \"broker\"|>= 50万元"));
        }
    }
}

void TestTables::cells_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("test");
    QTest::addColumn<QString>("shape");

    const auto row = [](const char *input, const char *test, const char *shape) {
        QTest::addRow("%s: %s", input, test) << u8(input) << u8(test) << u8(shape);
    };
    row("applicant.staff", "-", "any");
    row("applicant.staff", "5", "in(fact#2 is(5:number))");
    row("applicant.staff", "-5", "in(fact#2 is(-5:number))");
    row("applicant.staff", "5, 7", "in(fact#2 is(5:number) is(7:number))");
    row("applicant.staff", "< 5", "in(fact#2 compare<(5:number))");
    row("applicant.staff", "< 5, > 9", "in(fact#2 compare<(5:number) compare>(9:number))");
    row("applicant.staff", "[1..5)", "in(fact#2 range[)(1:number 5:number))");
    row("applicant.staff", "(1..5]", "in(fact#2 range(](1:number 5:number))");
    row("applicant.staff", "(1..5), 9", "in(fact#2 range()(1:number 5:number) is(9:number))");
    row("applicant.staff", "not(5)", "not(in(fact#2 is(5:number)))");
    row("applicant.staff", "not(< 5, [7..8])",
        "not(in(fact#2 compare<(5:number) range[](7:number 8:number)))");
    row("applicant.staff", "= 5", "in(fact#2 is(5:number))");
    row("applicant.staff", "!= 5", "in(fact#2 compare!=(5:number))");
    row("applicant.staff", "＞＝５", "in(fact#2 compare>=(5:number))");
    row("applicant.staff", "> param.rate", "in(fact#2 compare>(param#0(0.2:number)))");
    row("applicant.role", "\"broker\"", "in(fact#8 is4)");
    row("applicant.role", R"("broker", "receiver")", "in(fact#8 is5)");
    row("applicant.role", "not(\"broker\")", "not(in(fact#8 is4))");
    row("applicant.certified", "true", "in(fact#6 is(true))");
    row("applicant.certified", "not(true)", "not(in(fact#6 is(true)))");
    row("applicant.place", "\"2107\"", "in(fact#0 is('2107':place))");
    row("applicant.founded", ">= @\"1970-01-02\"", "in(fact#5 compare>=(1:date))");
    row("year(applicant.founded)", "2024", "in(year(fact#5) is(2024:number))");
    row("count(contracts[converts])", "> 2", "in(count@0f(column#6@0) compare>(2:number))");
    row("applicant.founded + P2Y", "< @\"1970-01-02\"", "in(+(fact#5 24:months) compare<(1:date))");
}

void TestTables::cells()
{
    QFETCH(QString, input);
    QFETCH(QString, test);
    QFETCH(QString, shape);
    TableText text = table({input, QString(), u8("2")});
    text.rows.resize(1);
    text.rows[0] = {{cell(test)}, cell(u8("1"))};
    text.otherwise = cell(u8("2"));
    const auto formula = feel::compileTable(text, sample::context());
    QVERIFY2(formula, formula ? "" : qPrintable(sample::describe(formula.error()).join(u'\n')));
    QCOMPARE(sample::shape(**formula), u8("tableU(") + shape + u8(" 1:number 2:number)"));
    QCOMPARE(sample::brokenInvariant(**formula), QString());
}

void TestTables::badCells_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("test");
    QTest::addColumn<QString>("issue");

    const auto row = [](const char *input, const char *test, const char *issue) {
        QTest::addRow("%s: %s", input, test) << u8(input) << u8(test) << u8(issue);
    };
    row("applicant.staff", "", "empty-formula@1:1+0");
    row("applicant.staff", "50万元", "unit-mismatch@1:1+4");
    row("applicant.capital", ">= 50万", "unit-mismatch@1:4+3");
    row("applicant.capital", ">= 50万元以上", "bad-literal@1:4+6");
    row("applicant.role", "\"brokr\"", "unknown-member@1:1+7");
    row("applicant.role", "broker", "unknown-name@1:1+6");
    row("applicant.role", "< \"broker\"", "not-ordered@1:1+1");
    row("applicant.staff", "? > 5", "refused-question-mark@1:1+1");
    row("applicant.staff", "> 5 and < 9", "unexpected-token@1:5+3");
    row("applicant.staff", "5、7", "ideographic-comma@1:2+1");
    row("applicant.staff", "[5..1]", "empty-range@1:1+6");
    row("applicant.staff", "not 5", "refused-bare-not@1:1+5");
    row("applicant.staff", "-, 5", "unexpected-token@1:2+1");
    row("applicant.staff", "not(-)", "unexpected-token@1:6+1");
    row("applicant.staff", "null", "refused-null@1:1+4");
    row("applicant.staff", "amount", "no-row-here@1:1+6");
}

void TestTables::badCells()
{
    QFETCH(QString, input);
    QFETCH(QString, test);
    QFETCH(QString, issue);
    TableText text = table({input, u8("1|1"), u8("2")});
    text.rows[0].tests[0] = cell(test, 1);
    const auto formula = feel::compileTable(text, sample::context());
    QVERIFY(!formula);
    QCOMPARE(placesOf(formula.error()).join(u'\n'), issue);
}

void TestTables::outputs_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("otherwise");
    QTest::addColumn<bool>("expectsRole");
    QTest::addColumn<QString>("outcome");

    const auto row = [](const char *first, const char *second, const char *otherwise,
                        bool expectsRole, const char *outcome) {
        QTest::addRow("%s; %s; %s", first, second, otherwise)
            << u8(first) << u8(second) << u8(otherwise) << expectsRole << u8(outcome);
    };
    row("1元", "2元", "0元", false, "100:money; 200:money; 0:money");
    row("1元", "2", "0元", false, "branch-mismatch@2:101+1");
    row("1元", "2元", "0", false, "branch-mismatch@3:1+1");
    row("1元", "null", "true", false, "refused-null@2:101+4\nbranch-mismatch@3:1+4");
    row("\"broker\"", "\"receiver\"", "\"provider\"", true, "choice4:0; choice1:0; choice2:0");
    row("\"broker\"", "\"receiver\"", "\"provider\"", false, "'broker'; 'receiver'; 'provider'");
    row("\"broker\"", "reading.scope", "\"provider\"", false, "choice4:0; reading#0; choice2:0");
    row("\"brokr\"", "1", "\"provider\"", true, "unknown-member@1:101+7\nexpected-type@2:101+1");
    row("1 / applicant.staff", "1", "1", false, "undefined-possible@1:105+15");
    row("1", "1 / applicant.staff", "1", false, "1:number; /(1:number fact#2); 1:number");
    row("1", "1", "1 / applicant.staff", false, "1:number; 1:number; /(1:number fact#2)");
}

/// The rows test staff <= 0 and > 0: the second excludes zero, and so does what no row matches.
void TestTables::outputs()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, otherwise);
    QFETCH(bool, expectsRole);
    QFETCH(QString, outcome);
    const TableText text =
        table({u8("applicant.staff"), u8("<= 0|") + first, u8("> 0|") + second, otherwise});
    const auto formula = feel::compileTable(
        text, expectsRole ? sample::context(feel::Type{feel::Kind::Choice, 0}) : sample::context());
    if (!formula) {
        QCOMPARE(placesOf(formula.error()).join(u'\n'), outcome);
        return;
    }
    const QStringList parts = outcome.split(u8("; "));
    QCOMPARE(sample::shape(**formula),
             u8("tableU(in(fact#2 compare<=(0:number)) %1 in(fact#2 compare>(0:number)) %2 %3)")
                 .arg(parts[0], parts[1], parts[2]));
}

/// First: a row's output is reached only where the rows before it do not match. Unique: no such order.
void TestTables::guardsOfFirst()
{
    const QStringList lines{u8("applicant.staff"), u8("0|1"), u8("-|1 / applicant.staff"), u8("0")};
    QVERIFY(feel::compileTable(table(lines, feel::HitPolicy::First), sample::context()));
    QVERIFY(!feel::compileTable(table(lines, feel::HitPolicy::Unique), sample::context()));
    const QStringList negated{u8("applicant.staff"), u8("not(0)|1 / applicant.staff"), u8("0")};
    QVERIFY(feel::compileTable(table(negated), sample::context()));
}

/// A problem of an input is reported once, however many rows there are.
void TestTables::inputs()
{
    const auto formula = feel::compileTable(
        table({u8("applicant.stafff"), u8("1|1"), u8("2|2"), u8("foo|3"), u8("4")}),
        sample::context());
    QVERIFY(!formula);
    QCOMPARE(placesOf(formula.error()).join(u'\n'), u8("unknown-name@0:1+16"));
}

void TestTables::missingParts()
{
    const auto codes = [](const TableText &text) {
        const auto formula = feel::compileTable(text, sample::context());
        return formula ? QString() : placesOf(formula.error()).join(u'\n');
    };
    TableText text = table({u8("applicant.staff"), u8("1|1"), u8("2")});
    QCOMPARE(codes(text), QString());
    TableText noOtherwise = text;
    noOtherwise.otherwise.text.clear();
    QCOMPARE(codes(noOtherwise), u8("empty-formula@2:1+0"));
    TableText noRows = text;
    noRows.rows.clear();
    QCOMPARE(codes(noRows), u8("table-empty@3:10+0"));
    TableText noInputs = text;
    noInputs.inputs.clear();
    noInputs.rows[0].tests.clear();
    QCOMPARE(codes(noInputs), u8("table-empty@3:10+0"));
    TableText shortRow = text;
    shortRow.inputs.push_back(shortRow.inputs[0]);
    QCOMPARE(codes(shortRow), u8("table-shape@1:1+0"));
}

void TestTables::rows()
{
    const TableText text = table({u8("amount"), u8(">= 1元|amount * 20%"), u8("0元")});
    const auto inRow = feel::compileTable(text, sample::contextInRow(u8("contracts")));
    QVERIFY(inRow);
    QVERIFY((*inRow)->usesRow());
    QCOMPARE((*inRow)->rowTable(), 0);
    QCOMPARE(sample::shape(**inRow),
             u8("tableU(in(column#0@0 compare>=(100:money)) *(column#0@0 0.2:number) 0:money)"));
    QVERIFY(!feel::compileTable(text, sample::context()));
}

void TestTables::problemsInTheirCells()
{
    const auto formula =
        feel::compileTable(table({u8("applicant.staff|applicant.role"), u8("x|\"broker\"|1"),
                                  u8("1|\"y\"|null"), u8("2|-|3 +"), u8("zz")}),
                           sample::context());
    QVERIFY(!formula);
    QCOMPARE(placesOf(formula.error()).join(u'\n'),
             u8("unknown-name@1:1+1\nunknown-member@2:101+3\nrefused-null@2:201+4\n"
                "unexpected-end@3:204+0\nunknown-name@4:1+2"));
}

void TestTables::tooManyNodes()
{
    QStringList lines{u8("applicant.staff")};
    for (int i = 0; i < 30000; ++i)
        lines += QStringLiteral("%1|%1").arg(i);
    lines += u8("0");
    const auto formula = feel::compileTable(table(lines), sample::context());
    QVERIFY(!formula);
    QCOMPARE(formula.error().front().code, u8("too-long"));
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
