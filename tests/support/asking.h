// A case of which much is forgotten, asked for until the totals are settled: by money, and by occurrence.
#pragma once

#include "advice/next_question.h"
#include "assess/inputs.h"
#include "assess/totals.h"
#include "support/random_case.h"

#include <QString>

#include <algorithm>
#include <map>
#include <memory>

namespace test {

struct Comparison {
    int cases = 0;
    int byMoney = 0; ///< questions of all cases together
    int byOccurrence = 0;
    int worst = 0;     ///< most questions by money
    int worstLoss = 0; ///< most questions that ours took more in one case

    int savedPerMille() const
    {
        return byOccurrence == 0 ? 0 : (byOccurrence - byMoney) * 1000 / byOccurrence;
    }
    QString text() const
    {
        return QStringLiteral("%1 cases: %2 questions by money, %3 by occurrence, %4 per mille "
                              "fewer; worst case %5 questions, at most %6 more than by occurrence")
            .arg(cases)
            .arg(byMoney)
            .arg(byOccurrence)
            .arg(savedPerMille())
            .arg(worst)
            .arg(worstLoss);
    }
};

/// What is missing in most outcomes; the vocabulary's order decides between equals.
inline eval::Input mostFrequent(const advice::Interview &interview)
{
    std::map<eval::Input, int> counts;
    for (const auto &outcome : interview.outcomes()) {
        for (const auto &input : outcome.missing)
            ++counts[input];
    }
    return std::ranges::max_element(counts, {}, [](const auto &one) { return one.second; })->first;
}

/// How many answers out of `truth` it takes.
inline int questionsUntilSettled(advice::Interview interview, const eval::Facts &truth,
                                 bool byMoney)
{
    int count = 0;
    while (!interview.isSettled()) {
        const eval::Input input =
            byMoney ? interview.questions().front().input : mostFrequent(interview);
        ++count;
        if (input.kind == eval::Input::Kind::Table && input.row < 0)
            interview.answer(input.slot, truth.tables[static_cast<std::size_t>(input.slot)]);
        else
            interview.answer(input, advice::valueOf(input, truth));
    }
    return count;
}

inline Comparison compareOrders(const std::shared_ptr<const rulebook::Rulebook> &rules, int cases,
                                std::uint64_t seed)
{
    Comparison result;
    support::RandomCase random(*rules, seed);
    while (result.cases < cases) {
        cases::Case whole = random.complete();
        whole.on = QStringLiteral("2024-06-30");
        whole.facts[QStringLiteral("applicant.place")] = QStringLiteral("210702");
        const cases::Case open = random.forget(whole, 2);
        const auto truth = assess::prepare(*rules, whole, {});
        const auto known = assess::prepare(*rules, open, {});
        if (!truth || !known)
            continue;
        const advice::Interview interview(rules, known->facts, known->on);
        if (interview.isSettled())
            continue;
        const int ours = questionsUntilSettled(interview, truth->facts, true);
        const int theirs = questionsUntilSettled(interview, truth->facts, false);
        ++result.cases;
        result.byMoney += ours;
        result.byOccurrence += theirs;
        result.worst = std::max(result.worst, ours);
        result.worstLoss = std::max(result.worstLoss, ours - theirs);
    }
    return result;
}

} // namespace test
