// Answers worth trying for an input that is not known. Private to the room.
#pragma once

#include "advice/moving_fact.h"
#include "base/date.h"

#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace advice {

/// Made once per rulebook: the constants that its formulas compare each fact and column with.
class Probes {
public:
    static constexpr std::size_t mostAnswers = 6;

    /// Must not outlive the rules.
    explicit Probes(const rulebook::Rulebook &rules);

    /// Answers on every side of the constants, all of them possible; none for a whole table.
    std::vector<eval::Value> answers(const eval::Input &input, const eval::Facts &facts,
                                     base::Date on) const;

private:
    struct Constants {
        std::set<base::Rational> scalars;
        std::set<std::uint64_t> masks;
    };
    using Key = std::tuple<eval::Input::Kind, int, int>;

    static Key keyOf(const eval::Input &input);
    void collect(const feel::FormulaPtr &formula);
    std::vector<eval::Value> scalars(const eval::Input &input, const base::Range &known,
                                     const eval::Facts &facts, base::Date on) const;
    std::vector<eval::Value> dates(const base::Range &known, base::Date on) const;
    std::vector<eval::Value> members(const eval::Input &input, std::uint64_t possible) const;
    std::vector<eval::Value> texts(const eval::Input &input, const eval::Facts &facts) const;

    const rulebook::Rulebook &m_rules;
    std::map<Key, Constants> m_constants;
};

/// All formulas that decide a measure.
std::vector<feel::FormulaPtr> formulasOf(const rulebook::Measure &measure);

} // namespace advice
