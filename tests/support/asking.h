// A case of which much is forgotten, asked for until the totals are settled: by money, and by occurrence.
#pragma once

#include "advice/next_question.h"
#include "advice/probes.h"
#include "assess/inputs.h"
#include "assess/totals.h"
#include "support/random_case.h"

#include <QString>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <set>

namespace test {

struct Comparison {
    int cases = 0;
    // questions of all cases together
    int byMoney = 0;
    int byOccurrence = 0; ///< what stands most often in the formulas first, known to matter or not
    int byMissing = 0;    ///< what most totals still wait for first
    int knowing = 0;      ///< with the answers known beforehand; 0 = not tried
    // the most in one case
    int worst = 0;
    int worstByOccurrence = 0;
    int worstByMissing = 0;

    int savedPerMille(int others) const
    {
        return others == 0 ? 0 : (others - byMoney) * 1000 / others;
    }
    QString mean(int questions) const
    {
        return QString::number(double(questions) / std::max(cases, 1), 'f', 2);
    }
    QString text() const
    {
        return QStringLiteral(
                   "%1 cases; questions on average (most in one case): by money %2 (%3), by "
                   "occurrence %4 (%5), by what most totals wait for %6 (%7), knowing the "
                   "answers %8")
                   .arg(cases)
                   .arg(mean(byMoney))
                   .arg(worst)
                   .arg(mean(byOccurrence))
                   .arg(worstByOccurrence)
                   .arg(mean(byMissing))
                   .arg(worstByMissing)
                   .arg(knowing > 0 ? mean(knowing) : QStringLiteral("-"))
               + QStringLiteral("; fewer by %1 and %2 per mille")
                     .arg(savedPerMille(byOccurrence))
                     .arg(savedPerMille(byMissing));
    }
};

/// What most totals wait for, nothing that is irrelevant by now; the vocabulary's order decides between
/// equals.
inline eval::Input mostFrequent(const advice::Interview &interview)
{
    std::map<eval::Input, int> counts;
    for (const auto &outcome : interview.outcomes()) {
        if (!assess::counts(outcome))
            continue;
        for (const auto &input : outcome.missing)
            ++counts[input];
    }
    return std::ranges::max_element(counts, {}, [](const auto &one) { return one.second; })->first;
}

/// How often each fact and column stands in the formulas of all measures; a table as often as its columns.
class Occurrences {
public:
    explicit Occurrences(const rulebook::Rulebook &rules)
    {
        for (const auto &measure : rules.measures()) {
            // Every measure asks for a place, and for a kind of applicant.
            for (const char *path : {"applicant.place", "applicant.kind"}) {
                if (const auto slot = rules.symbols().findFact(QString::fromLatin1(path)))
                    ++m_counts[{eval::Input::Kind::Fact, *slot, -1, -1}];
            }
            std::vector<feel::FormulaPtr> formulas = advice::formulasOf(measure);
            for (const auto &grouping : measure.groups) {
                formulas.insert(formulas.end(), grouping.keys.begin(), grouping.keys.end());
            }
            for (const auto &formula : formulas) {
                for (const auto &node : formula->nodes()) {
                    if (node.op == feel::Op::Fact)
                        ++m_counts[{eval::Input::Kind::Fact, node.slot, -1, -1}];
                    if (node.op == feel::Op::Column) {
                        ++m_counts[{eval::Input::Kind::Table, node.table, -1, node.slot}];
                        ++m_counts[{eval::Input::Kind::Table, node.table, -1, -1}];
                    }
                }
            }
        }
    }

    /// The unknown fact, cell or table that occurs most, whether it still matters or not.
    eval::Input mostFrequent(const eval::Facts &facts, const feel::Symbols &symbols) const
    {
        eval::Input best;
        int most = 0;
        const auto offer = [&](const eval::Input &input, const eval::Input &key) {
            const auto found = m_counts.find(key);
            if (found != m_counts.end() && found->second > most) {
                most = found->second;
                best = input;
            }
        };
        using Kind = eval::Input::Kind;
        for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
            const auto slot = static_cast<std::size_t>(i);
            if (!eval::isPoint(facts.facts[slot])
                && !symbols.facts[slot].path.startsWith(QStringLiteral("decisions.")))
                offer({Kind::Fact, i, -1, -1}, {Kind::Fact, i, -1, -1});
        }
        for (int table = 0; table < static_cast<int>(facts.tables.size()); ++table) {
            const auto &rows = facts.tables[static_cast<std::size_t>(table)];
            if (!rows.known)
                offer({Kind::Table, table, -1, -1}, {Kind::Table, table, -1, -1});
            for (int row = 0; row < static_cast<int>(rows.rows.size()); ++row) {
                const auto &cells = rows.rows[static_cast<std::size_t>(row)];
                for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
                    if (!eval::isPoint(cells[static_cast<std::size_t>(column)]))
                        offer({Kind::Table, table, row, column}, {Kind::Table, table, -1, column});
                }
            }
        }
        return best;
    }

private:
    std::map<eval::Input, int> m_counts;
};

inline void tell(advice::Interview &interview, const eval::Input &input, const eval::Facts &truth)
{
    if (input.kind == eval::Input::Kind::Table && input.row < 0)
        interview.answer(input.slot, truth.tables[static_cast<std::size_t>(input.slot)]);
    else
        interview.answer(input, advice::valueOf(input, truth));
}

inline std::set<eval::Input> openInputs(const advice::Interview &interview)
{
    std::set<eval::Input> open;
    for (const auto &outcome : interview.outcomes()) {
        if (assess::counts(outcome))
            open.insert(outcome.missing.begin(), outcome.missing.end());
    }
    return open;
}

/// Whose true answer leaves least to ask: what nobody can know, and hardly any order can beat.
inline eval::Input bestKnowing(const advice::Interview &interview, const eval::Facts &truth)
{
    eval::Input best;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const eval::Input &input : openInputs(interview)) {
        advice::Interview after = interview;
        tell(after, input, truth);
        if (const std::size_t left = openInputs(after).size(); left < least) {
            least = left;
            best = input;
        }
    }
    return best;
}

/// How many answers out of `truth` it takes; `next` names the input to ask for.
template <class Next>
int questionsUntilSettled(advice::Interview interview, const eval::Facts &truth, Next next)
{
    int count = 0;
    while (!interview.isSettled()) {
        const eval::Input input = next(interview);
        ++count;
        tell(interview, input, truth);
    }
    return count;
}

/// `withFloor`: also with the answers known beforehand.
inline Comparison compareOrders(const std::shared_ptr<const rulebook::Rulebook> &rules, int cases,
                                std::uint64_t seed, bool withFloor = false)
{
    Comparison result;
    const Occurrences occurrences(*rules);
    support::RandomCase random(*rules, seed);
    while (result.cases < cases) {
        const cases::Case whole = random.complete();
        const auto truth = assess::prepare(*rules, whole, {});
        const auto known = assess::prepare(*rules, random.forget(whole, 2), {});
        if (!truth || !known)
            continue;
        const advice::Interview interview(rules, known->facts, known->on);
        if (interview.isSettled())
            continue;
        const int byMoney = questionsUntilSettled(
            interview, truth->facts, [](auto &now) { return now.questions().front().input; });
        const int byOccurrence = questionsUntilSettled(interview, truth->facts, [&](auto &now) {
            return occurrences.mostFrequent(now.facts(), rules->symbols());
        });
        const int byMissing = questionsUntilSettled(interview, truth->facts,
                                                    [](auto &now) { return mostFrequent(now); });
        if (withFloor)
            result.knowing += questionsUntilSettled(
                interview, truth->facts, [&](auto &now) { return bestKnowing(now, truth->facts); });
        ++result.cases;
        result.byMoney += byMoney;
        result.byOccurrence += byOccurrence;
        result.byMissing += byMissing;
        result.worst = std::max(result.worst, byMoney);
        result.worstByOccurrence = std::max(result.worstByOccurrence, byOccurrence);
        result.worstByMissing = std::max(result.worstByMissing, byMissing);
    }
    return result;
}

} // namespace test
