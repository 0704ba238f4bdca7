#include "world.h"

#include "base/date.h"

#include <QTest>

namespace test {

namespace {

using base::Range;
using base::Rational;
using feel::Kind;
using feel::Type;
using feel::ValueSymbol;

const Range atLeastZero = Range::atLeast(0);

ValueSymbol symbol(const char *path, Kind kind, const Range &domain = {})
{
    return {QString::fromLatin1(path), {kind, kind == Kind::Choice ? 0 : -1}, domain};
}

[[noreturn]] void fail(const QString &text, const base::Issues &issues)
{
    QStringList codes;
    for (const base::Issue &issue : issues)
        codes += issue.code + u'(' + issue.arguments.join(u'|') + u')';
    qFatal("no formula: %s: %s", qPrintable(text), qPrintable(codes.join(u' ')));
}

} // namespace

World::World()
{
    symbols.lists.push_back({QStringLiteral("colour"),
                             {QStringLiteral("red"), QStringLiteral("green"),
                              QStringLiteral("blue"), QStringLiteral("grey")}});
    symbols.facts = {
        symbol("f.x", Kind::Money, atLeastZero),
        symbol("f.y", Kind::Money, atLeastZero),
        symbol("f.z", Kind::Money, atLeastZero),
        symbol("f.s", Kind::Money),
        symbol("f.n", Kind::Number, atLeastZero),
        symbol("f.m", Kind::Number, atLeastZero),
        symbol("f.r", Kind::Number),
        symbol("f.d", Kind::Date),
        symbol("f.e", Kind::Date),
        symbol("f.q", Kind::Truth),
        symbol("f.p", Kind::Truth),
        symbol("f.k", Kind::Choice),
        symbol("f.l", Kind::Choice),
        symbol("f.t", Kind::Text),
        symbol("f.u", Kind::Text),
        symbol("f.place", Kind::Place),
        symbol("f.days", Kind::Days),
        symbol("f.months", Kind::Months),
    };
    symbols.tables = {
        {QStringLiteral("rows"),
         {symbol("amount", Kind::Money, atLeastZero), symbol("part", Kind::Money, atLeastZero),
          symbol("loss", Kind::Money), symbol("day", Kind::Date), symbol("ok", Kind::Truth),
          symbol("kind", Kind::Choice), symbol("n", Kind::Number, atLeastZero),
          symbol("ten", Kind::Money, {Rational(10), Rational(20)}), symbol("place", Kind::Place)}},
        {QStringLiteral("others"), {symbol("b", Kind::Money, atLeastZero)}},
    };
    symbols.readings = {symbol("reading.a", Kind::Choice)};
    symbols.assumptions = {symbol("assumption.rate", Kind::Number, {Rational(0), Rational(1)})};
    reset();
}

base::Result<feel::FormulaPtr> World::tryCompile(const QString &text, int rowTable) const
{
    feel::Context context;
    context.symbols = &symbols;
    context.rowTable = rowTable;
    return feel::compile(text, context);
}

feel::FormulaPtr World::compile(const QString &text, int rowTable) const
{
    auto formula = tryCompile(text, rowTable);
    if (!formula)
        fail(text, formula.error());
    return *formula;
}

feel::FormulaPtr World::compileTable(const QStringList &inputs,
                                     const std::vector<QStringList> &rows, const QString &otherwise,
                                     feel::HitPolicy policy) const
{
    feel::TableText table;
    table.hitPolicy = policy;
    for (const QString &input : inputs)
        table.inputs.push_back({input, {}});
    for (const QStringList &row : rows) {
        feel::TableText::Row added;
        for (const QString &cell : row)
            added.tests.push_back({cell, {}});
        added.output = added.tests.back();
        added.tests.pop_back();
        table.rows.push_back(std::move(added));
    }
    table.otherwise = {otherwise, {}};
    feel::Context context;
    context.symbols = &symbols;
    auto formula = feel::compileTable(table, context);
    if (!formula)
        fail(inputs.join(u'|'), formula.error());
    return *formula;
}

void World::addParameter(const QString &name, const QString &text)
{
    symbols.parameters.push_back({name, compile(text)});
}

eval::Value &World::at(const QString &path)
{
    if (const auto fact = symbols.findFact(path))
        return facts.facts[static_cast<std::size_t>(*fact)];
    if (const auto reading = symbols.findReading(path))
        return facts.readings[static_cast<std::size_t>(*reading)];
    const auto assumption = symbols.findAssumption(path);
    if (!assumption)
        qFatal("no such path: %s", qPrintable(path));
    return facts.assumptions[static_cast<std::size_t>(*assumption)];
}

void World::set(const QString &path, const eval::Value &value) { at(path) = value; }

void World::setMoney(const QString &path, std::int64_t fen) { set(path, money(fen)); }

void World::setMoney(const QString &path, std::int64_t from, std::int64_t to)
{
    set(path, money(from, to));
}

void World::setTruth(const QString &path, bool value) { set(path, truth(value)); }

void World::setDate(const QString &path, const QString &text) { set(path, date(text)); }

void World::setChoice(const QString &path, const QString &member)
{
    const auto index = symbols.lists[0].members.indexOf(member);
    set(path, eval::Members{std::uint64_t{1} << index});
}

void World::setText(const QString &path, const QString &text) { set(path, eval::Words{text}); }

void World::setRows(const QString &table, int count)
{
    const auto index = static_cast<std::size_t>(*symbols.findTable(table));
    facts.tables[index].known = true;
    facts.tables[index].rows.assign(static_cast<std::size_t>(count), facts.blanks[index]);
}

void World::setCell(const QString &table, int row, const QString &column, const eval::Value &value)
{
    const int index = *symbols.findTable(table);
    const auto slot = static_cast<std::size_t>(*symbols.findColumn(index, column));
    facts.tables[static_cast<std::size_t>(index)].rows[static_cast<std::size_t>(row)][slot] = value;
}

eval::Evaluation World::evaluate(const QString &text) const
{
    auto result = eval::evaluate(*compile(text), facts);
    if (!result)
        fail(text, result.error());
    return *result;
}

QString World::value(const QString &text) const
{
    const feel::FormulaPtr formula = compile(text);
    const auto result = eval::evaluate(*formula, facts);
    if (!result)
        return result.error()[0].code;
    return this->text(result->value, formula->type());
}

QString World::text(const eval::Value &value, const Type &type) const
{
    if (const auto *truth = std::get_if<base::Truth>(&value)) {
        return *truth == base::Truth::True    ? QStringLiteral("true")
               : *truth == base::Truth::False ? QStringLiteral("false")
                                              : QStringLiteral("unknown");
    }
    const auto scalar = [&](const Rational &number) {
        const auto days = type.kind == Kind::Date ? number.toInt64() : std::nullopt;
        const auto day = days ? base::Date::fromDays(*days) : std::nullopt;
        return day ? day->toText() : base::toText(number);
    };
    if (const auto *range = std::get_if<Range>(&value)) {
        if (range->isPoint())
            return scalar(*range->low);
        return (range->low ? u'[' + scalar(*range->low) : QStringLiteral("(-inf"))
               + QStringLiteral(", ")
               + (range->high ? scalar(*range->high) + u']' : QStringLiteral("inf)"));
    }
    if (const auto *members = std::get_if<eval::Members>(&value)) {
        QStringList names;
        const QStringList &all = symbols.lists[static_cast<std::size_t>(type.list)].members;
        for (int i = 0; i < all.size(); ++i) {
            if ((members->bits >> i & 1) != 0)
                names += all[i];
        }
        return names.size() == 1 ? names[0] : u'{' + names.join(u", ") + u'}';
    }
    return std::get<eval::Words>(value).text.value_or(QStringLiteral("any text"));
}

QString World::missing(const QString &text) const { return paths(evaluate(text).missing); }

QString World::paths(const std::set<eval::Input> &inputs) const
{
    QStringList result;
    for (const eval::Input &input : inputs)
        result += eval::pathOf(input, symbols);
    return result.join(u", ");
}

eval::Value money(std::int64_t fen) { return Range::point(fen); }
eval::Value money(std::int64_t from, std::int64_t to)
{
    return Range{Rational(from), Rational(to)};
}
eval::Value number(std::int64_t value) { return Range::point(value); }
eval::Value truth(bool value) { return base::truthOf(value); }

eval::Value date(const QString &text) { return Range::point(base::Date::fromText(text)->days()); }

} // namespace test
