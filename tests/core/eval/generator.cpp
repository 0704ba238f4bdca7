#include "generator.h"

#include "base/date.h"

#include <algorithm>
#include <array>
#include <bit>

namespace test {

namespace {

using base::Range;
using base::Rational;
using feel::Kind;

// Those whose rows have no order come first.
constexpr std::array policies{feel::HitPolicy::Unique, feel::HitPolicy::Any,
                              feel::HitPolicy::CollectSum, feel::HitPolicy::First};

} // namespace

QString Generator::literal(Kind kind)
{
    switch (kind) {
    case Kind::Truth:
        return pick({u"true"_qs, u"false"_qs});
    case Kind::Money:
        return pick({u"0元"_qs, u"0.01元"_qs, u"0.02元"_qs, u"0.05元"_qs, u"1元"_qs, u"5元"_qs});
    case Kind::Number:
        return pick({u"0"_qs, u"1"_qs, u"2"_qs, u"3"_qs, u"20%"_qs, u"0.5"_qs, u"2024"_qs});
    case Kind::Date:
        return pick({u"@\"2024-01-01\""_qs, u"@\"2024-02-29\""_qs, u"@\"2022-12-31\""_qs});
    case Kind::Choice:
        return pick({u"\"red\""_qs, u"\"green\""_qs, u"\"blue\""_qs});
    default:
        return pick({u"\"a\""_qs, u"\"b\""_qs});
    }
}

QString Generator::leaf(Kind kind)
{
    const bool isRow = !m_row.isEmpty() && chance(75);
    if (isRow && m_table == u"rows"_qs) {
        const QString prefix = m_row + u'.';
        switch (kind) {
        case Kind::Truth:
            return prefix + u"ok"_qs;
        case Kind::Money:
            return prefix + pick({u"amount"_qs, u"part"_qs, u"loss"_qs, u"ten"_qs});
        case Kind::Number:
            return prefix + u"n"_qs;
        case Kind::Date:
            return prefix + u"day"_qs;
        case Kind::Choice:
            return prefix + u"kind"_qs;
        default:
            break;
        }
    }
    if (isRow && m_table == u"others"_qs && kind == Kind::Money)
        return m_row + u".b"_qs;
    switch (kind) {
    case Kind::Truth:
        return pick({u"f.q"_qs, u"f.p"_qs});
    case Kind::Money:
        return pick({u"f.x"_qs, u"f.y"_qs, u"f.z"_qs, u"f.s"_qs, u"param.base"_qs});
    case Kind::Number:
        return pick({u"f.n"_qs, u"f.m"_qs, u"f.r"_qs, u"assumption.rate"_qs});
    case Kind::Date:
        return pick({u"f.d"_qs, u"f.e"_qs});
    case Kind::Choice:
        return pick({u"f.k"_qs, u"f.l"_qs, u"reading.a"_qs});
    default:
        return pick({u"f.t"_qs, u"f.u"_qs});
    }
}

QString Generator::branch(Kind kind, int depth)
{
    return u"(if "_qs + expression(Kind::Truth, depth - 1) + u" then "_qs
           + expression(kind, depth - 1) + u" else "_qs + expression(kind, depth - 1) + u')';
}

QString Generator::comparison(int depth)
{
    const Kind kind = std::array{Kind::Money, Kind::Money,  Kind::Number,
                                 Kind::Date,  Kind::Choice, Kind::Text}[static_cast<std::size_t>(
        below(6))];
    const bool isOrdered = isScalar(kind);
    const QString sign = isOrdered ? pick({u" >= "_qs, u" > "_qs, u" < "_qs, u" <= "_qs, u" = "_qs})
                                   : pick({u" = "_qs, u" != "_qs});
    const QString right = chance(70) ? literal(kind) : expression(kind, depth - 1);
    return u'(' + expression(kind, depth - 1) + sign + right + u')';
}

QString Generator::membership(int depth)
{
    const Kind kind = std::array{Kind::Money, Kind::Number, Kind::Choice,
                                 Kind::Date}[static_cast<std::size_t>(below(4))];
    const QString subject = expression(kind, depth - 1);
    if (kind == Kind::Choice || chance(30))
        return u'(' + subject + u" in ("_qs + literal(kind) + u", "_qs + literal(kind) + u"))"_qs;
    if (chance(20))
        return u'(' + subject + u" in (< "_qs + literal(kind) + u", >= "_qs + literal(kind)
               + u"))"_qs;
    const QString low = kind == Kind::Money  ? u"0.02元"_qs
                        : kind == Kind::Date ? u"@\"2023-01-01\""_qs
                                             : u"1"_qs;
    const QString high = kind == Kind::Money  ? pick({u"0.05元"_qs, u"f.y + 1元"_qs})
                         : kind == Kind::Date ? u"@\"2024-01-01\""_qs
                                              : u"3"_qs;
    return u'(' + subject + u" in "_qs + pick({u"["_qs, u"("_qs}) + low + u".."_qs + high
           + pick({u"]"_qs, u")"_qs}) + u')';
}

/// A quantifier, a count, a sum over one of the tables; nested ones do not see the outer row.
QString Generator::rows(int depth)
{
    const QString outerRow = m_row;
    const QString outerTable = m_table;
    m_table = chance(75) ? u"rows"_qs : u"others"_qs;
    m_row = m_table == u"rows"_qs ? u"r"_qs : u"o"_qs;
    QString source = m_table;
    if (chance(60)) {
        const QString variable = std::exchange(m_row, u"row"_qs);
        QString filter = expression(Kind::Truth, std::min(depth - 1, 2));
        m_row = variable;
        source += u'[' + filter.replace(u"row."_qs, QString()) + u']';
    }
    QString result;
    switch (depth > 0 ? below(4) : 3) {
    case 0:
        result = u"(some "_qs + m_row + u" in "_qs + source + u" satisfies "_qs
                 + expression(Kind::Truth, depth - 1) + u')';
        break;
    case 1:
        result = u"(every "_qs + m_row + u" in "_qs + source + u" satisfies "_qs
                 + expression(Kind::Truth, depth - 1) + u')';
        break;
    case 2:
        result = u"(sum(for "_qs + m_row + u" in "_qs + source + u" return "_qs
                 + expression(Kind::Money, depth - 1) + u") "_qs + pick({u">= "_qs, u"= "_qs})
                 + literal(Kind::Money) + u')';
        break;
    default:
        result = u"(count("_qs + source + u") "_qs + pick({u">= "_qs, u"= "_qs}) + u"2)"_qs;
    }
    m_row = outerRow;
    m_table = outerTable;
    return result;
}

QString Generator::truth(int depth)
{
    const auto part = [&] {
        return expression(Kind::Truth, depth - 1);
    };
    switch (below(12)) {
    case 0:
    case 1:
        return u'(' + part() + u" and "_qs + part() + u')';
    case 2:
    case 3:
        return u'(' + part() + u" or "_qs + part() + u')';
    case 4:
        return u"not("_qs + part() + u')';
    case 5:
        return branch(Kind::Truth, depth);
    case 6:
        return m_row.isEmpty() ? rows(depth) : comparison(depth);
    case 7:
        return u"within(f.place, "_qs + pick({u"\"21\""_qs, u"\"2107\""_qs, u"\"23\""_qs}) + u')';
    case 8:
        return membership(depth);
    default:
        return comparison(depth);
    }
}

QString Generator::guardedQuotient(int depth)
{
    const QString divisor = expression(Kind::Money, depth - 1);
    return u"(if "_qs + divisor + u" > 0元 then "_qs + expression(Kind::Money, depth - 1)
           + u" / "_qs + divisor + u" else "_qs + expression(Kind::Number, depth - 1) + u')';
}

QString Generator::money(int depth)
{
    const auto part = [&] {
        return expression(Kind::Money, depth - 1);
    };
    switch (below(12)) {
    case 0:
        return u'(' + part() + u" + "_qs + part() + u')';
    case 1:
        return u'(' + part() + u" - "_qs + part() + u')';
    case 2:
    case 3:
        return u'(' + part() + u" * "_qs + pick({u"20%"_qs, u"5%"_qs, u"2"_qs, u"-1"_qs}) + u')';
    case 4:
        return u'(' + part() + u" / "_qs + pick({u"2"_qs, u"3"_qs}) + u')';
    case 5:
        return u"min("_qs + part() + u", "_qs + literal(Kind::Money) + u')';
    case 6:
        return u"max("_qs + part() + u", "_qs + (chance(60) ? literal(Kind::Money) : part()) + u')';
    case 7:
        return u'(' + part() + u" * "_qs + expression(Kind::Number, depth - 1) + u')';
    case 8:
    case 9: {
        if (!m_row.isEmpty())
            return leaf(Kind::Money);
        QString source = u"rows"_qs;
        if (chance(60)) {
            m_row = u"row"_qs;
            m_table = u"rows"_qs;
            source +=
                u'['
                + expression(Kind::Truth, std::min(depth - 1, 2)).replace(u"row."_qs, QString())
                + u']';
            m_row.clear();
        }
        const QString column = pick({u".amount"_qs, u".ten"_qs, u".loss"_qs});
        if (chance(25))
            return u"(if count("_qs + source + u") > 0 then "_qs + pick({u"min"_qs, u"max"_qs})
                   + u'(' + source + column + u") else "_qs + part() + u')';
        return u"sum("_qs + source + column + u')';
    }
    default:
        return branch(Kind::Money, depth);
    }
}

QString Generator::number(int depth)
{
    const auto part = [&] {
        return expression(Kind::Number, depth - 1);
    };
    switch (below(11)) {
    case 0:
        return u'(' + part() + u" + "_qs + part() + u')';
    case 1:
        return u'(' + part() + u" - "_qs + literal(Kind::Number) + u')';
    case 2:
        return u'(' + part() + u" * "_qs + literal(Kind::Number) + u')';
    case 3:
        return u"min("_qs + part() + u", "_qs + literal(Kind::Number) + u')';
    case 4:
        return u'(' + expression(Kind::Money, depth - 1) + u" / 0.02元)"_qs;
    case 5:
        return u"year("_qs + expression(Kind::Date, depth - 1) + u')';
    case 6:
        return guardedQuotient(depth);
    case 8:
        return pick({u"floor("_qs, u"ceiling("_qs, u"floor(2 * "_qs}) + part() + u')';
    case 9:
        return pick({u"round up("_qs, u"round half up("_qs, u"decimal("_qs, u"round down("_qs})
               + part() + pick({u", 0)"_qs, u", 1)"_qs});
    case 7:
        return m_row.isEmpty() ? u"count(rows[ok])"_qs : leaf(Kind::Number);
    default:
        return branch(Kind::Number, depth);
    }
}

QString Generator::expression(Kind kind, int depth)
{
    if (depth <= 0 || chance(12))
        return chance(85) ? leaf(kind) : literal(kind);
    switch (kind) {
    case Kind::Truth:
        return truth(depth);
    case Kind::Money:
        return money(depth);
    case Kind::Number:
        return number(depth);
    case Kind::Date:
        if (chance(50))
            return u'(' + leaf(kind) + pick({u" + P1Y"_qs, u" + P10D"_qs, u" + P2M"_qs}) + u')';
        return chance(60) ? leaf(kind) : branch(kind, depth);
    default:
        return chance(60) ? leaf(kind) : branch(kind, depth);
    }
}

QString Generator::formula()
{
    const Kind kind = std::array{
        Kind::Truth,  Kind::Truth,  Kind::Money, Kind::Money,
        Kind::Number, Kind::Choice, Kind::Date,  Kind::Text}[static_cast<std::size_t>(below(8))];
    return expression(kind, 2 + below(3));
}

Generator::TableRows Generator::tableRows(feel::HitPolicy policy)
{
    TableRows table;
    table.policy = policy;
    table.inputs += chance(50) ? u"f.x"_qs : expression(Kind::Money, 2);
    table.inputs += chance(70) ? u"f.k"_qs : expression(Kind::Choice, 1);
    const bool isUnique = policy == feel::HitPolicy::Unique || policy == feel::HitPolicy::Any;
    // Ranges that do not overlap, so that at most one row of a Unique table matches.
    const QStringList ranges{u"< 0.02元"_qs, u"[0.02元..0.05元)"_qs, u"[0.05元..1元]"_qs,
                             u"> 1元"_qs};
    for (int i = 0; i < 4; ++i) {
        const QString range =
            isUnique ? ranges[i]
                     : pick(ranges + QStringList{u"-"_qs, u">= 0.02元"_qs, u"not(0元)"_qs});
        table.rows.push_back(
            {range, pick({u"-"_qs, u"\"red\""_qs, u"not(\"red\")"_qs, u"\"green\", \"blue\""_qs}),
             expression(Kind::Money, 1)});
    }
    if (policy == feel::HitPolicy::Any) // two rows that overlap and say the same
        table.rows[1] = {u"[0.02元..1元]"_qs, table.rows[2][1], table.rows[2].back()};
    table.otherwise = expression(Kind::Money, 1);
    return table;
}

feel::FormulaPtr Generator::table()
{
    const TableRows table = tableRows(policies[static_cast<std::size_t>(below(4))]);
    return m_world.compileTable(table.inputs, table.rows, table.otherwise, table.policy);
}

std::pair<feel::FormulaPtr, feel::FormulaPtr> Generator::turnedTable()
{
    TableRows table = tableRows(policies[static_cast<std::size_t>(below(3))]);
    const auto compiled = [&] {
        return m_world.compileTable(table.inputs, table.rows, table.otherwise, table.policy);
    };
    feel::FormulaPtr first = compiled();
    std::shuffle(table.rows.begin(), table.rows.end(), m_random);
    return {std::move(first), compiled()};
}

Rational Generator::near(Kind kind)
{
    if (kind == Kind::Date) {
        static const std::array days{base::Date::fromText(u"2024-01-01")->days(),
                                     base::Date::fromText(u"2024-02-29")->days(),
                                     base::Date::fromText(u"2022-12-31")->days(),
                                     base::Date::fromText(u"2021-02-28")->days()};
        return Rational(days[static_cast<std::size_t>(below(4))] + below(3) - 1);
    }
    if (kind == Kind::Number)
        return *Rational::make(below(13),
                               std::array{1, 1, 2, 4}[static_cast<std::size_t>(below(4))]);
    static const std::array fen{0, 1, 2, 5, 10, 25, 100, 500};
    return Rational(fen[static_cast<std::size_t>(below(8))] + below(3) - 1);
}

eval::Value Generator::pointIn(const eval::Value &value, Kind kind)
{
    if (eval::isPoint(value))
        return value;
    if (std::holds_alternative<base::Truth>(value))
        return base::truthOf(chance(50));
    if (const auto *members = std::get_if<eval::Members>(&value)) {
        std::uint64_t rest = members->bits;
        for (int skip = below(std::popcount(rest)); skip > 0; --skip)
            rest &= rest - 1;
        return eval::Members{rest & (~rest + 1)};
    }
    if (const auto *range = std::get_if<Range>(&value)) {
        for (int attempt = 0; attempt < 20; ++attempt) {
            const Rational candidate = near(kind);
            if (range->contains(candidate))
                return Range::point(candidate);
        }
        if (range->low && (!range->high || chance(50)))
            return Range::point(*range->low);
        return Range::point(range->high ? *range->high : Rational(0));
    }
    if (kind == Kind::Place)
        return eval::Words{pick({u"210702"_qs, u"211000"_qs, u"230100"_qs, u"110000"_qs})};
    return eval::Words{pick({u"a"_qs, u"b"_qs, u"c"_qs})};
}

eval::Value Generator::factOf(const feel::ValueSymbol &symbol, bool small)
{
    const eval::Value unknown = eval::unknownOf(symbol, m_world.symbols);
    const Kind kind = symbol.type.kind;
    const int dice = below(100);
    const auto *range = std::get_if<Range>(&unknown);
    if (small && range) {
        const auto point = std::get<Range>(pointIn(unknown, kind));
        if (kind == Kind::Number || dice < 40)
            return point;
        const Rational high = *base::add(*point.low, Rational(1 + below(2)));
        return Range{point.low, range->high && *range->high < high ? *point.low : high};
    }
    if (dice < 45 || (small && std::holds_alternative<eval::Words>(unknown)))
        return pointIn(unknown, kind);
    if (dice < 75 || !range)
        return unknown;
    const auto a = std::get<Range>(pointIn(unknown, kind));
    const auto b = std::get<Range>(pointIn(unknown, kind));
    return base::hull(a, b);
}

eval::Row Generator::rowOf(const feel::TableSymbol &table, bool small)
{
    eval::Row row;
    for (const feel::ValueSymbol &column : table.columns)
        row.push_back(factOf(column, small));
    return row;
}

eval::Facts Generator::facts()
{
    eval::Facts result = eval::Facts::unknown(m_world.symbols);
    for (std::size_t i = 0; i < result.facts.size(); ++i)
        result.facts[i] = factOf(m_world.symbols.facts[i], false);
    result.readings[0] = eval::Members{std::uint64_t{1} << below(3)};
    result.assumptions[0] = factOf(m_world.symbols.assumptions[0], false);
    for (std::size_t t = 0; t < result.tables.size(); ++t) {
        if (chance(25))
            continue;
        result.tables[t].known = true;
        for (int rows = below(4); rows > 0; --rows)
            result.tables[t].rows.push_back(rowOf(m_world.symbols.tables[t], false));
    }
    return result;
}

eval::Facts Generator::smallFacts()
{
    eval::Facts result = eval::Facts::unknown(m_world.symbols);
    for (std::size_t i = 0; i < result.facts.size(); ++i)
        result.facts[i] = factOf(m_world.symbols.facts[i], true);
    result.assumptions[0] = Range::point(*Rational::make(1, 2));
    for (std::size_t t = 0; t < result.tables.size(); ++t) {
        result.tables[t].known = true;
        for (int rows = below(3); rows > 0; --rows)
            result.tables[t].rows.push_back(rowOf(m_world.symbols.tables[t], true));
    }
    return result;
}

eval::Value Generator::narrowed(const eval::Value &value, Kind kind, int share)
{
    if (!chance(share))
        return value;
    if (share == 100 || !std::holds_alternative<Range>(value) || chance(50))
        return pointIn(value, kind);
    return base::hull(std::get<Range>(pointIn(value, kind)), std::get<Range>(pointIn(value, kind)));
}

eval::Facts Generator::completed(const eval::Facts &facts, int share)
{
    eval::Facts result = facts;
    const feel::Symbols &symbols = m_world.symbols;
    for (std::size_t i = 0; i < result.facts.size(); ++i)
        result.facts[i] = narrowed(facts.facts[i], symbols.facts[i].type.kind, share);
    result.assumptions[0] = narrowed(facts.assumptions[0], Kind::Number, share);
    for (std::size_t t = 0; t < result.tables.size(); ++t) {
        eval::TableValue &table = result.tables[t];
        if (!table.known && chance(share)) {
            table.known = true;
            table.rows.assign(static_cast<std::size_t>(below(4)), facts.blanks[t]);
        }
        for (eval::Row &row : table.rows) {
            for (std::size_t c = 0; c < row.size(); ++c)
                row[c] = narrowed(row[c], symbols.tables[t].columns[c].type.kind, share);
        }
    }
    return result;
}

eval::Facts Generator::completed(const eval::Facts &facts, const std::set<eval::Input> &only)
{
    eval::Facts result = facts;
    const eval::Facts all = completed(facts);
    for (const eval::Input &input : only) {
        const auto slot = static_cast<std::size_t>(input.slot);
        if (input.kind == eval::Input::Kind::Fact)
            result.facts[slot] = all.facts[slot];
        else if (input.kind == eval::Input::Kind::Assumption)
            result.assumptions[slot] = all.assumptions[slot];
        else if (input.row < 0)
            result.tables[slot] = all.tables[slot];
        else
            result.tables[slot]
                .rows[static_cast<std::size_t>(input.row)][static_cast<std::size_t>(input.column)] =
                all.tables[slot].rows[static_cast<std::size_t>(input.row)]
                                     [static_cast<std::size_t>(input.column)];
    }
    return result;
}

eval::Facts Generator::shuffled(const eval::Facts &facts)
{
    eval::Facts result = facts;
    for (eval::TableValue &table : result.tables)
        std::shuffle(table.rows.begin(), table.rows.end(), m_random);
    return result;
}

} // namespace test
