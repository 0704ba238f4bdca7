// A text as a formula: parsed, checked, printed and evaluated over random facts. A text whose first line
// is `unique` or `first` is a decision table: inputs, rows and `otherwise` in a line each, `|` between cells.
#include "eval/evaluator.h"
#include "expect.h"
#include "feel/parser.h"
#include "feel/printer.h"
#include "generator.h"
#include "world.h"

#include <algorithm>
#include <cstdint>

namespace {

using fuzz::expect;

const test::World &world()
{
    static const test::World world = [] {
        test::World made;
        made.addParameter(QStringLiteral("limit"), QStringLiteral("50万元"));
        return made;
    }();
    return world;
}

/// Facts hang on the text alone: the same input is the same run.
std::uint64_t seedOf(const QString &text)
{
    std::uint64_t seed = 1469598103934665603U;
    for (const QChar unit : text)
        seed = (seed ^ unit.unicode()) * 1099511628211U;
    return seed;
}

/// A text that is longer or deeper than the one it was printed from may pass the limits of size.
bool isTooLarge(const base::Issues &issues)
{
    return std::ranges::any_of(issues, [](const base::Issue &issue) {
        return issue.code == u"too-long" || issue.code == u"too-deep";
    });
}

/// The canonical form reads again, as the same meaning.
feel::FormulaPtr printed(const feel::Formula &formula, int rowTable)
{
    const QString text = feel::print(formula, world().symbols);
    auto again = world().tryCompile(text, rowTable);
    expect(again || isTooLarge(again.error()), "a printed formula compiles");
    if (!again)
        return nullptr;
    expect((*again)->type() == formula.type(), "a printed formula has the same type");
    expect(feel::print(**again, world().symbols) == text, "a printed formula prints as itself");
    return *again;
}

void evaluate(const feel::Formula &formula, const feel::Formula *again, test::Generator &random,
              int rowTable)
{
    eval::Facts open = random.facts();
    eval::RowScope scope;
    if (rowTable >= 0) {
        auto &table = open.tables[static_cast<std::size_t>(rowTable)];
        if (!table.known || table.rows.empty())
            return;
        scope = {rowTable, 0};
    }
    const auto whole = eval::evaluate(formula, open, scope);
    if (const auto traced = eval::trace(formula, open, scope); traced && whole)
        expect(traced->missing == whole->missing, "the trace misses what the value misses");
    (void)eval::margin(formula, open, scope);
    const eval::Facts known = random.completed(open);
    const auto point = eval::evaluate(formula, known, scope);
    if (whole && point)
        expect(eval::contains(whole->value, point->value), "a completion lies inside the value");
    if (again == nullptr || !point)
        return;
    const auto same = eval::evaluate(*again, known, scope);
    expect(!same || same->value == point->value, "a printed formula has the same value");
}

void runTable(const QStringList &lines)
{
    if (lines.size() < 3)
        return;
    feel::TableText table;
    table.hitPolicy = lines[0] == u"first" ? feel::HitPolicy::First : feel::HitPolicy::Unique;
    for (const QString &input : lines[1].split(u'|'))
        table.inputs.push_back({input, {}});
    for (const QString &line : lines.mid(2, lines.size() - 3)) {
        feel::TableText::Row row;
        for (const QString &cell : line.split(u'|'))
            row.tests.push_back({cell, {}});
        row.output = row.tests.back();
        row.tests.pop_back();
        table.rows.push_back(std::move(row));
    }
    table.otherwise = {lines.last(), {}};
    feel::Context context;
    context.symbols = &world().symbols;
    const auto formula = feel::compileTable(table, context);
    if (!formula)
        return;
    (void)feel::print(**formula, world().symbols);
    test::Generator random(world(), seedOf(lines.join(u'\n')));
    evaluate(**formula, nullptr, random, -1);
}

void runSyntax(const QString &text)
{
    feel::Findings findings(text, {});
    const feel::SyntaxTree tree = feel::parseExpression(text, findings);
    if (findings.isEmpty()) {
        const QString print = feel::print(tree);
        feel::Findings none(print, {});
        const feel::SyntaxTree again = feel::parseExpression(print, none);
        expect(none.isEmpty() || isTooLarge(none.issues()), "a printed syntax tree parses");
        expect(!none.isEmpty() || feel::print(again) == print, "a printed syntax tree stays");
    }
    feel::Findings cellFindings(text, {});
    (void)feel::parseCell(text, cellFindings);
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QStringList lines = text.split(u'\n');
    if (lines[0] == u"unique" || lines[0] == u"first") {
        runTable(lines);
        return 0;
    }
    runSyntax(text);
    test::Generator random(world(), seedOf(text));
    for (const int rowTable : {-1, 0}) {
        const auto formula = world().tryCompile(text, rowTable);
        if (!formula) {
            expect(!formula.error().empty(), "a refusal has a reason");
            continue;
        }
        const feel::FormulaPtr again = printed(**formula, rowTable);
        for (int i = 0; i < 2; ++i)
            evaluate(**formula, again.get(), random, rowTable);
    }
    return 0;
}
