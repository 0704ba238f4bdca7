#include "advice/moving_fact.h"

#include "base/date.h"
#include "base/money.h"

namespace advice {

namespace {

using base::Rational;
using eval::Input;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::optional<std::int64_t> narrowed(base::Int128 whole)
{
    const auto value = Rational::make(whole, 1);
    return value ? value->toInt64() : std::nullopt;
}

std::int64_t stepsOf(feel::Kind kind, rulebook::NumberForm form)
{
    constexpr std::int64_t ratioSteps = 10'000;
    constexpr std::int64_t plainSteps = 100;
    if (kind != feel::Kind::Number || form == rulebook::NumberForm::Count)
        return 1;
    return form == rulebook::NumberForm::Ratio ? ratioSteps : plainSteps;
}

} // namespace

Rational MovingFact::valueAt(std::int64_t position) const
{
    return Rational::make(position, stepsPerUnit).value_or(Rational());
}

std::optional<std::int64_t> MovingFact::positionFrom(const Rational &value) const
{
    const auto steps = base::multiply(value, Rational(stepsPerUnit));
    return steps ? narrowed(steps->ceil()) : std::nullopt;
}

std::optional<std::int64_t> MovingFact::positionUntil(const Rational &value) const
{
    const auto steps = base::multiply(value, Rational(stepsPerUnit));
    return steps ? narrowed(steps->floor()) : std::nullopt;
}

QString MovingFact::textAt(std::int64_t position) const
{
    if (type.kind == feel::Kind::Money)
        return base::toText(base::Money::fromFen(position));
    if (type.kind == feel::Kind::Date) {
        const auto date = base::Date::fromDays(position);
        return date ? date->toText() : QString();
    }
    return base::toText(valueAt(position));
}

std::optional<MovingFact> movingFact(const Input &input, const rulebook::Rulebook &rules)
{
    if (input.kind == Input::Kind::Assumption
        || (input.kind == Input::Kind::Table && (input.row < 0 || input.column < 0)))
        return std::nullopt;
    const feel::ValueSymbol &symbol = symbolOf(input, rules.symbols());
    if (!feel::isScalar(symbol.type.kind))
        return std::nullopt;
    const auto form = infoOf(input, rules).form;
    return MovingFact{input, symbol.type, form, symbol.domain, stepsOf(symbol.type.kind, form)};
}

base::Result<Input> inputAt(const QString &path, const eval::Facts &facts,
                            const rulebook::Rulebook &rules)
{
    const auto refused = [](const char *code, const QStringList &arguments) {
        return base::failure(QString::fromLatin1(code), {}, arguments);
    };
    const auto parsed = cases::parsePath(path);
    if (!parsed)
        return refused("unknown-fact", {path});
    if (parsed->kind == cases::Path::Kind::Fact) {
        const auto slot = rules.symbols().findFact(parsed->name);
        if (!slot)
            return refused("unknown-fact", {path});
        return Input{Input::Kind::Fact, *slot, -1, -1};
    }
    if (parsed->kind != cases::Path::Kind::Cell)
        return refused("unknown-fact", {path});
    const auto table = rules.symbols().findTable(parsed->name);
    const auto column =
        table ? rules.symbols().findColumn(*table, parsed->column) : std::optional<int>();
    if (!column)
        return refused("unknown-fact", {path});
    const eval::TableValue &rows = facts.tables[at(*table)];
    if (parsed->row >= static_cast<int>(rows.rows.size()))
        return refused("no-such-row",
                       {path, rows.known ? QString::number(rows.rows.size()) : QString()});
    return Input{Input::Kind::Table, *table, parsed->row, *column};
}

const feel::ValueSymbol &symbolOf(const Input &input, const feel::Symbols &symbols)
{
    if (input.kind == Input::Kind::Fact)
        return symbols.facts[at(input.slot)];
    return symbols.tables[at(input.slot)].columns[at(input.column)];
}

const rulebook::FactInfo &infoOf(const Input &input, const rulebook::Rulebook &rules)
{
    if (input.kind == Input::Kind::Fact)
        return rules.vocabulary().facts[at(input.slot)];
    return rules.vocabulary().tables[at(input.slot)].columns[at(input.column)];
}

const eval::Value &valueOf(const Input &input, const eval::Facts &facts)
{
    if (input.kind == Input::Kind::Fact)
        return facts.facts[at(input.slot)];
    return facts.tables[at(input.slot)].rows[at(input.row)][at(input.column)];
}

void setValue(const Input &input, eval::Value value, eval::Facts &facts)
{
    if (input.kind == Input::Kind::Fact)
        facts.facts[at(input.slot)] = std::move(value);
    else
        facts.tables[at(input.slot)].rows[at(input.row)][at(input.column)] = std::move(value);
}

} // namespace advice
