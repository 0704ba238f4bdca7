#include "cases/asked_amounts.h"

#include <algorithm>
#include <limits>
#include <set>
#include <vector>

namespace cases {

namespace {

using feel::Op;

constexpr std::int64_t unit = 10'000;
constexpr std::int64_t farBelow = 100;
constexpr std::int64_t farAbove = 1'000;
constexpr std::int64_t near = 10;

bool compares(Op op)
{
    switch (op) {
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
    case Op::In:
        return true;
    default:
        return false;
    }
}

/// Collects facts and amounts that stand in one comparison.
class Comparisons {
public:
    explicit Comparisons(const feel::Symbols &symbols) : m_symbols(symbols) {}

    void add(const feel::FormulaPtr &formula)
    {
        if (!formula)
            return;
        for (std::size_t i = 0; i < formula->nodes().size(); ++i) {
            if (!compares(formula->nodes()[i].op))
                continue;
            m_facts.clear();
            m_amounts.clear();
            collect(*formula, static_cast<int>(i));
            note();
        }
    }
    void add(const std::vector<rulebook::Alternative> &alternatives)
    {
        for (const rulebook::Alternative &alternative : alternatives) {
            add(alternative.when);
            add(alternative.formula);
        }
    }

    std::map<QString, AskedAmounts> take() { return std::move(m_found); }

private:
    void collect(const feel::Formula &formula, int index)
    {
        const feel::Node &node = formula.node(index);
        if (node.op == Op::Fact && node.type.kind == feel::Kind::Money)
            m_facts.insert(m_symbols.facts[static_cast<std::size_t>(node.slot)].path);
        if (node.op == Op::ScalarLiteral && node.type.kind == feel::Kind::Money) {
            const auto fen = node.number.toInt64();
            if (fen && *fen > 0)
                m_amounts.push_back(base::Money::fromFen(*fen));
        }
        for (const int child : node.children)
            collect(formula, child);
    }

    void note()
    {
        for (const QString &path : m_facts) {
            for (const base::Money amount : m_amounts) {
                const auto [at, isNew] = m_found.try_emplace(path, AskedAmounts{amount, amount});
                at->second.least = std::min(at->second.least, amount);
                at->second.greatest = std::max(at->second.greatest, amount);
            }
        }
    }

    const feel::Symbols &m_symbols;
    std::set<QString> m_facts;
    std::vector<base::Money> m_amounts;
    std::map<QString, AskedAmounts> m_found;
};

} // namespace

std::map<QString, AskedAmounts> askedAmounts(const rulebook::Rulebook &rules)
{
    Comparisons comparisons(rules.symbols());
    for (const rulebook::Measure &measure : rules.measures()) {
        for (const rulebook::Condition &condition : measure.conditions)
            comparisons.add(condition.formula);
        const rulebook::Amount &amount = measure.amount;
        for (const auto *stage :
             {&amount.base, &amount.rate, &amount.less, &amount.floor, &amount.cap})
            comparisons.add(*stage);
    }
    return comparisons.take();
}

std::optional<base::Money> probablyMeant(base::Money amount, const AskedAmounts &asked)
{
    const std::int64_t fen = amount.fen();
    if (fen <= 0)
        return std::nullopt;
    const std::int64_t enough = asked.least.fen() / near;
    if (fen < asked.least.fen() / farBelow && fen <= std::numeric_limits<std::int64_t>::max() / unit
        && fen * unit >= enough)
        return base::Money::fromFen(fen * unit);
    if (fen / farAbove >= asked.greatest.fen() && fen % unit == 0 && fen / unit >= enough)
        return base::Money::fromFen(fen / unit);
    return std::nullopt;
}

} // namespace cases
