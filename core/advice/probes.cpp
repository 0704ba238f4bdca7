#include "advice/probes.h"

#include <algorithm>
#include <array>
#include <bit>

namespace advice {

namespace {

using base::Rational;
using eval::Input;
using eval::Value;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// At most so many, evenly picked, both ends among them.
void thin(std::vector<Value> &values, std::size_t most)
{
    if (values.size() <= most)
        return;
    std::vector<Value> kept;
    for (std::size_t i = 0; i < most; ++i)
        kept.push_back(values[i * (values.size() - 1) / (most - 1)]);
    values = std::move(kept);
}

} // namespace

std::vector<feel::FormulaPtr> formulasOf(const rulebook::Measure &measure)
{
    std::vector<feel::FormulaPtr> formulas;
    for (const auto &condition : measure.conditions) {
        formulas.push_back(condition.formula);
        formulas.push_back(condition.unless);
    }
    for (const auto *stage : {&measure.anchor, &measure.amount.base, &measure.amount.rate,
                              &measure.amount.less, &measure.amount.floor, &measure.amount.cap}) {
        for (const auto &alternative : *stage)
            formulas.push_back(alternative.formula);
    }
    std::erase(formulas, nullptr);
    return formulas;
}

Probes::Probes(const rulebook::Rulebook &rules) : m_rules(rules)
{
    for (const auto &measure : rules.measures()) {
        for (const auto &formula : formulasOf(measure))
            collect(formula);
    }
}

Probes::Key Probes::keyOf(const Input &input) { return {input.kind, input.slot, input.column}; }

void Probes::collect(const feel::FormulaPtr &formula)
{
    std::vector<std::pair<Key, feel::Type>> read;
    std::vector<std::pair<feel::Kind, Rational>> scalars;
    std::vector<std::pair<feel::Type, std::uint64_t>> masks;
    for (const feel::Node &node : formula->nodes()) {
        if (node.op == feel::Op::Fact)
            read.emplace_back(Key{Input::Kind::Fact, node.slot, -1}, node.type);
        else if (node.op == feel::Op::Column)
            read.emplace_back(Key{Input::Kind::Table, node.table, node.slot}, node.type);
        else if (node.op == feel::Op::ScalarLiteral)
            scalars.emplace_back(node.type.kind, node.number);
        else if (node.op == feel::Op::ChoiceLiteral)
            masks.emplace_back(node.type, node.members);
        else if (node.op == feel::Op::InValue && node.members != 0)
            masks.emplace_back(feel::Type{}, node.members);
    }
    for (const auto &[key, type] : read) {
        Constants &constants = m_constants[key];
        for (const auto &[kind, number] : scalars) {
            if (kind == type.kind)
                constants.scalars.insert(number);
        }
        for (const auto &[of, mask] : masks) {
            if (type.kind == feel::Kind::Choice && (of == type || of.kind == feel::Kind::Truth))
                constants.masks.insert(mask);
        }
    }
}

std::vector<Value> Probes::answers(const Input &input, const eval::Facts &facts,
                                   base::Date on) const
{
    if (input.kind == Input::Kind::Assumption
        || (input.kind == Input::Kind::Table && input.row < 0))
        return {};
    const Value &known = valueOf(input, facts);
    if (std::holds_alternative<base::Truth>(known))
        return {base::Truth::True, base::Truth::False};
    if (const auto *range = std::get_if<base::Range>(&known))
        return scalars(input, *range, facts, on);
    if (const auto *possible = std::get_if<eval::Members>(&known))
        return members(input, possible->bits);
    return texts(input, facts);
}

std::vector<Value> Probes::scalars(const Input &input, const base::Range &known,
                                   const eval::Facts &facts, base::Date on) const
{
    const feel::ValueSymbol &symbol = symbolOf(input, m_rules.symbols());
    if (symbol.type.kind == feel::Kind::Date)
        return dates(known, on);
    const auto moving = movingFact(input, m_rules);
    std::set<Rational> points;
    const auto found = m_constants.find(keyOf(input));
    std::set<Rational> constants;
    if (found != m_constants.end())
        constants = found->second.scalars;
    // What stands beside it in the row is often what it is compared with.
    if (input.kind == Input::Kind::Table) {
        for (const Value &value : facts.tables[at(input.slot)].rows[at(input.row)]) {
            const auto *range = std::get_if<base::Range>(&value);
            if (range != nullptr && range->isPoint() && constants.size() < mostAnswers
                && symbol.type.kind == feel::Kind::Money)
                constants.insert(*range->low);
        }
    }
    const auto step = Rational::make(1, moving ? moving->stepsPerUnit : 1).value_or(Rational(1));
    for (const Rational &constant : constants) {
        points.insert(constant);
        for (const auto &beside : {base::subtract(constant, step), base::add(constant, step)}) {
            if (beside && (constant == *constants.begin() || constant == *constants.rbegin()))
                points.insert(*beside);
        }
    }
    if (known.low)
        points.insert(*known.low);
    if (known.high)
        points.insert(*known.high);
    std::vector<Value> values;
    for (const Rational &point : points) {
        if (known.contains(point))
            values.emplace_back(base::Range::point(point));
    }
    thin(values, mostAnswers);
    return values;
}

/// Long ago, of late, on the day, and after it.
std::vector<Value> Probes::dates(const base::Range &known, base::Date on) const
{
    constexpr std::array<std::int64_t, 5> agos{-1200, -700, -300, -60, 0};
    std::vector<Value> values;
    for (const std::int64_t days : agos) {
        const Rational day(base::addDays(on, days).days());
        if (known.contains(day))
            values.emplace_back(base::Range::point(day));
    }
    if (values.empty() && known.low)
        values.emplace_back(base::Range::point(*known.low));
    return values;
}

/// One member of every set that a formula names, and one of none.
std::vector<Value> Probes::members(const Input &input, std::uint64_t possible) const
{
    std::vector<Value> values;
    std::uint64_t named = 0;
    if (const auto found = m_constants.find(keyOf(input)); found != m_constants.end()) {
        for (const std::uint64_t mask : found->second.masks) {
            const std::uint64_t open = mask & possible & ~named;
            if (open != 0)
                values.emplace_back(eval::Members{std::uint64_t{1} << std::countr_zero(open)});
            named |= mask;
        }
    }
    if (const std::uint64_t rest = possible & ~named; rest != 0)
        values.emplace_back(eval::Members{std::uint64_t{1} << std::countr_zero(rest)});
    thin(values, mostAnswers);
    return values;
}

/// A place in each document's area and one outside; a text that no other row has, and theirs.
std::vector<Value> Probes::texts(const Input &input, const eval::Facts &facts) const
{
    std::set<QString> texts{QStringLiteral("\u0001")};
    if (symbolOf(input, m_rules.symbols()).type.kind == feel::Kind::Place) {
        texts = {QStringLiteral("000000")};
        for (const auto &document : m_rules.documents())
            texts.insert(document.place.leftJustified(6, u'0'));
    } else if (input.kind == Input::Kind::Table) {
        for (const auto &row : facts.tables[at(input.slot)].rows) {
            const auto *words = std::get_if<eval::Words>(&row[at(input.column)]);
            if (words != nullptr && words->text && texts.size() < 3)
                texts.insert(*words->text);
        }
    }
    std::vector<Value> values;
    values.reserve(texts.size());
    for (const QString &text : texts)
        values.emplace_back(eval::Words{text});
    thin(values, mostAnswers);
    return values;
}

} // namespace advice
