#include "analysis/quantities.h"

#include "analysis/setting.h"
#include "base/date.h"

#include <algorithm>

namespace analysis {

namespace {

using base::Rational;
using feel::Op;

constexpr std::size_t mostWays = 256;
constexpr std::size_t mostRows = 100;    ///< of a decision table that stands inside a formula
constexpr std::size_t mostOperands = 16; ///< of min and max

bool isWhole(feel::Kind kind, rulebook::NumberForm form)
{
    return kind != feel::Kind::Number || form == rulebook::NumberForm::Count;
}

std::uint64_t allMembers(const feel::Type &type, const feel::Symbols &symbols)
{
    if (type.kind == feel::Kind::Truth)
        return 3;
    const auto count = symbols.lists[static_cast<std::size_t>(type.list)].members.size();
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// The days between a date and the same day so many months later lie between these.
base::Range daysOf(int months)
{
    const int years = months / 12;
    if (months > 0 && months % 12 == 0) // one leap day in four years, or none around 1900 and 2100
        return {Rational(365 * years + std::max(0, years / 4 - 1)),
                Rational(365 * years + (years + 3) / 4)};
    const int least = months * (months < 0 ? 31 : 28) - 3;
    const int most = months * (months < 0 ? 28 : 31) + 3;
    return {Rational(least), Rational(most)};
}

std::vector<Goal> joined(std::vector<Goal> goals, const std::vector<Goal> &more)
{
    goals.insert(goals.end(), more.begin(), more.end());
    return goals;
}

std::optional<Rational> constantOf(const std::vector<ScalarWay> &ways)
{
    const bool isConstant =
        ways.size() == 1 && ways[0].goals.empty() && ways[0].form.factors.empty();
    return isConstant ? std::optional(ways[0].form.constant) : std::nullopt;
}

} // namespace

int Quantities::add(const QString &key, Quantity quantity)
{
    const auto [place, isNew] = m_keys.emplace(key, static_cast<int>(m_quantities.size()));
    if (isNew)
        m_quantities.push_back(std::move(quantity));
    return place->second;
}

int Quantities::leaf(const feel::Formula &formula, const feel::Node &node)
{
    using Kind = eval::Input::Kind;
    const feel::Symbols &symbols = m_ground.rules->symbols();
    const rulebook::Vocabulary &vocabulary = m_ground.rules->vocabulary();
    const auto slot = static_cast<std::size_t>(node.slot);
    Quantity quantity;
    quantity.type = node.type;
    const feel::ValueSymbol *symbol = nullptr;
    auto form = rulebook::NumberForm::Plain;
    switch (node.op) {
    case Op::Fact:
        quantity.input = eval::Input{Kind::Fact, node.slot, -1, -1};
        symbol = &symbols.facts[slot];
        form = vocabulary.facts[slot].form;
        break;
    case Op::Column:
        if (node.table != formula.rowTable())
            return opaque(formula, node);
        quantity.input = eval::Input{Kind::Table, node.table, 0, node.slot};
        symbol = &symbols.tables[static_cast<std::size_t>(node.table)].columns[slot];
        form = vocabulary.tables[static_cast<std::size_t>(node.table)].columns[slot].form;
        break;
    case Op::Assumption:
        quantity.input = eval::Input{Kind::Assumption, node.slot, -1, -1};
        symbol = &symbols.assumptions[slot];
        break;
    case Op::Reading:
        symbol = &symbols.readings[slot];
        break;
    default:
        return opaque(formula, node);
    }
    if (feel::isScalar(node.type.kind)) {
        quantity.bounds.range = symbol->domain;
        quantity.bounds.whole = node.op == Op::Assumption ? false : isWhole(node.type.kind, form);
        if (node.type.kind == feel::Kind::Date) {
            quantity.bounds.range = {Rational(base::Date::first().days()),
                                     Rational(base::Date::last().days())};
            quantity.bounds.preferred = Rational(m_ground.around.days());
        }
    } else {
        quantity.members = allMembers(node.type, symbols);
    }
    if (node.op == Op::Reading && m_ground.readings[slot] >= 0)
        quantity.members = std::uint64_t{1} << m_ground.readings[slot];
    return add(symbol->path + u'/' + QString::number(node.table), std::move(quantity));
}

int Quantities::opaque(const feel::Formula &formula, const feel::Node &node)
{
    Quantity quantity;
    quantity.type = node.type;
    quantity.opaque = true;
    if (node.type.kind == feel::Kind::Truth || node.type.kind == feel::Kind::Choice)
        quantity.members = allMembers(node.type, m_ground.rules->symbols());
    const auto index = &node - formula.nodes().data();
    return add(QStringLiteral("?%1/%2").arg(reinterpret_cast<quintptr>(&formula)).arg(index),
               std::move(quantity));
}

int Quantities::later(int date, int months)
{
    Quantity quantity;
    quantity.type = {feel::Kind::Date, -1};
    quantity.bounds.whole = true;
    quantity.from = date;
    quantity.months = months;
    return add(QStringLiteral("+%1/%2").arg(date).arg(months), std::move(quantity));
}

int Quantities::truth(const feel::Formula &formula, int node)
{
    const feel::Node &at = formula.node(node);
    if (at.op == Op::Within) {
        const feel::Node &place = formula.node(at.children[0]);
        const auto input = inputAt(formula, at.children[0]);
        if (!input)
            return opaque(formula, at);
        Quantity quantity;
        quantity.input = input;
        quantity.type = {feel::Kind::Truth, -1};
        quantity.members = 3;
        quantity.prefix = at.text;
        return add(QStringLiteral("~%1/%2/%3").arg(place.table).arg(place.slot).arg(at.text),
                   std::move(quantity));
    }
    return at.op == Op::Fact || at.op == Op::Column ? leaf(formula, at) : opaque(formula, at);
}

std::vector<std::pair<std::vector<Goal>, int>> Quantities::branches(const feel::Formula &formula,
                                                                    int node)
{
    const feel::Node &at = formula.node(node);
    std::vector<std::pair<std::vector<Goal>, int>> result;
    if (at.op == Op::If) {
        result.push_back({{TruthGoal{&formula, at.children[0], true}}, at.children[1]});
        result.push_back({{TruthGoal{&formula, at.children[0], false}}, at.children[2]});
        return result;
    }
    if (at.children.size() > 2 * mostRows + 1)
        return {};
    std::vector<Goal> before; // no earlier row matches
    for (std::size_t i = 0; i + 1 < at.children.size(); i += 2) {
        result.emplace_back(joined(before, {TruthGoal{&formula, at.children[i], true}}),
                            at.children[i + 1]);
        before.emplace_back(TruthGoal{&formula, at.children[i], false});
    }
    result.emplace_back(std::move(before), at.children.back());
    return result;
}

std::vector<ScalarWay> Quantities::scalar(const Term &term)
{
    if (term.formula == nullptr)
        return {{{}, LinearForm::of(term.constant)}};
    std::vector<ScalarWay> result = ways(*term.formula, term.node);
    for (ScalarWay &way : result) {
        auto form = combine(way.form, term.factor, LinearForm::of(term.constant), Rational(1));
        if (!form)
            return {};
        way.form = std::move(*form);
    }
    return result;
}

std::vector<ScalarWay> Quantities::asOpaque(const feel::Formula &formula, const feel::Node &node)
{
    return {{{}, LinearForm::of(opaque(formula, node))}};
}

std::vector<ScalarWay> Quantities::ways(const feel::Formula &formula, int node)
{
    const feel::Node &at = formula.node(node);
    switch (at.op) {
    case Op::ScalarLiteral:
        return {{{}, LinearForm::of(at.number)}};
    case Op::Fact:
    case Op::Column:
    case Op::Assumption:
        return {{{}, LinearForm::of(leaf(formula, at))}};
    case Op::Parameter:
        return ways(formula, at.children[0]);
    case Op::Negate: {
        std::vector<ScalarWay> result = ways(formula, at.children[0]);
        for (ScalarWay &way : result) {
            auto form = combine(way.form, Rational(-1), {}, Rational(0));
            if (!form)
                return {};
            way.form = std::move(*form);
        }
        return result;
    }
    case Op::Add:
    case Op::Subtract:
        return sum(formula, at);
    case Op::Multiply:
    case Op::Divide:
        return product(formula, at);
    case Op::Min:
    case Op::Max:
        return extreme(formula, at);
    case Op::If:
    case Op::Table: {
        std::vector<ScalarWay> result;
        for (const auto &[goals, output] : branches(formula, node)) {
            for (ScalarWay &way : ways(formula, output))
                result.push_back({joined(goals, way.goals), std::move(way.form)});
            if (result.size() > mostWays)
                return {};
        }
        return result;
    }
    default:
        return asOpaque(formula, at);
    }
}

std::vector<ScalarWay> Quantities::sum(const feel::Formula &formula, const feel::Node &node)
{
    const bool hasMonths = std::ranges::any_of(node.children, [&](int child) {
        return formula.node(child).type.kind == feel::Kind::Months;
    });
    if (node.type.kind == feel::Kind::Date && hasMonths)
        return moved(formula, node);
    std::vector<ScalarWay> result{{{}, {}}};
    bool isFirst = true;
    for (const int child : node.children) {
        const Rational sign(node.op == Op::Subtract && !isFirst ? -1 : 1);
        isFirst = false;
        std::vector<ScalarWay> next;
        const std::vector<ScalarWay> operands = ways(formula, child);
        if (result.size() * operands.size() > mostWays)
            return {};
        for (const ScalarWay &operand : operands) {
            for (const ScalarWay &way : result) {
                auto form = combine(way.form, Rational(1), operand.form, sign);
                if (!form)
                    return {};
                next.push_back({joined(way.goals, operand.goals), std::move(*form)});
            }
        }
        result = std::move(next);
    }
    return result;
}

/// A date some calendar months later or earlier.
std::vector<ScalarWay> Quantities::moved(const feel::Formula &formula, const feel::Node &node)
{
    if (node.children.size() != 2)
        return asOpaque(formula, node);
    const bool isDateFirst = formula.node(node.children[0]).type.kind == feel::Kind::Date;
    const auto dates = ways(formula, node.children[isDateFirst ? 0 : 1]);
    const auto by = constantOf(ways(formula, node.children[isDateFirst ? 1 : 0]));
    const auto months = by ? by->toInt64() : std::nullopt;
    if (!months || *months > 12000 || *months < -12000 || dates.size() != 1)
        return asOpaque(formula, node);
    const int count = static_cast<int>(node.op == Op::Subtract ? -*months : *months);
    const LinearForm &date = dates[0].form;
    if (date.factors.empty()) {
        const auto days = date.constant.toInt64();
        const auto day = days ? base::Date::fromDays(*days) : std::nullopt;
        if (!day)
            return asOpaque(formula, node);
        return {{dates[0].goals, LinearForm::of(Rational(base::addMonths(*day, count).days()))}};
    }
    if (date.factors.size() != 1 || date.factors.begin()->second != Rational(1)
        || date.constant.sign() != 0)
        return asOpaque(formula, node);
    const int from = date.factors.begin()->first;
    const int to = later(from, count);
    ScalarWay way{dates[0].goals, LinearForm::of(to)};
    const base::Range days = daysOf(count);
    const auto least = combine(LinearForm::of(from), 1, LinearForm::of(to), -1);
    const auto most = combine(LinearForm::of(to), 1, LinearForm::of(from), -1);
    const auto atLeast = combine(*least, 1, LinearForm::of(*days.low), 1);
    const auto atMost = combine(*most, 1, LinearForm::of(*days.high), -1);
    way.goals.emplace_back(Inequality{*atLeast, false});
    way.goals.emplace_back(Inequality{*atMost, false});
    return {std::move(way)};
}

/// Only with a constant beside, or as the divisor.
std::vector<ScalarWay> Quantities::product(const feel::Formula &formula, const feel::Node &node)
{
    if (node.children.size() != 2)
        return asOpaque(formula, node);
    std::vector<ScalarWay> left = ways(formula, node.children[0]);
    const std::vector<ScalarWay> right = ways(formula, node.children[1]);
    auto factor = constantOf(right);
    if (!factor && node.op == Op::Multiply) {
        factor = constantOf(left);
        left = right;
    }
    if (factor && node.op == Op::Divide)
        factor = base::divide(Rational(1), *factor);
    if (!factor)
        return asOpaque(formula, node);
    for (ScalarWay &way : left) {
        auto form = combine(way.form, *factor, {}, Rational(0));
        if (!form)
            return {};
        way.form = std::move(*form);
    }
    return left;
}

/// Each operand where it is the least (or the greatest) of them.
std::vector<ScalarWay> Quantities::extreme(const feel::Formula &formula, const feel::Node &node)
{
    std::vector<ScalarWay> result;
    if (node.children.size() > mostOperands)
        return asOpaque(formula, node);
    const Op compare = node.op == Op::Min ? Op::LessEqual : Op::GreaterEqual;
    for (const int child : node.children) {
        std::vector<Goal> goals;
        for (const int other : node.children) {
            if (other != child)
                goals.push_back(
                    CompareGoal{{&formula, child, 1, {}}, compare, {&formula, other, 1, {}}});
        }
        for (ScalarWay &way : ways(formula, child))
            result.push_back({joined(goals, way.goals), std::move(way.form)});
    }
    return result.size() <= mostWays ? result : std::vector<ScalarWay>{};
}

std::vector<ChoiceWay> Quantities::choice(const feel::Formula &formula, int node)
{
    const feel::Node &at = formula.node(node);
    switch (at.op) {
    case Op::ChoiceLiteral:
        return {{{}, -1, at.members}};
    case Op::Fact:
    case Op::Column:
    case Op::Reading:
        return {{{}, leaf(formula, at), 0}};
    case Op::Parameter:
        return choice(formula, at.children[0]);
    case Op::If:
    case Op::Table: {
        std::vector<ChoiceWay> result;
        for (const auto &[goals, output] : branches(formula, node)) {
            for (ChoiceWay &way : choice(formula, output)) {
                way.goals = joined(goals, way.goals);
                result.push_back(std::move(way));
            }
        }
        return result.size() <= mostWays ? result : std::vector<ChoiceWay>{};
    }
    default:
        return {{{}, opaque(formula, at), 0}};
    }
}

} // namespace analysis
