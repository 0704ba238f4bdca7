// Which unknown fact to ask for next: by the money that the answer decides.
#pragma once

#include "advice/moving_fact.h"
#include "advice/probes.h"
#include "assess/assessment.h"
#include "base/money.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace advice {

struct Question {
    eval::Input input;
    /// The most that one answer can narrow the totals' intervals by; absent = it can close an open end.
    std::optional<base::Money> decides;
    base::Money expected; ///< the mean over the answers tried; open ends left out
    std::vector<const rulebook::Measure *> measures; ///< whose award hangs on it
};

/// "Two more answers settle up to 1,000,000".
struct Promise {
    std::vector<eval::Input> inputs;
    std::optional<base::Money> settles; ///< absent = an open end, too
    std::vector<const rulebook::Measure *> measures;
};

struct NextQuestions {
    std::shared_ptr<const rulebook::Rulebook> rules;
    base::Date on = base::Date::first();
    std::vector<Question> questions; ///< the next one first; those that decide no money at the end
    std::optional<Promise> promise;  ///< absent where nothing is open
    bool settled = false;            ///< no answer can narrow a total any more
};

/// A case whose unknown facts are answered one by one.
class Interview {
public:
    /// `rules` must not be null. Amounts that overflow leave their measure out.
    Interview(std::shared_ptr<const rulebook::Rulebook> rules, eval::Facts facts, base::Date on);

    const std::vector<assess::Outcome> &outcomes() const { return m_outcomes; }
    const eval::Facts &facts() const { return m_facts; }

    /// Whether no answer can narrow a total any more.
    bool isSettled() const;
    /// All that is missing, the next question first.
    std::vector<Question> questions();
    std::optional<Promise> promise() const;

    void answer(const eval::Input &input, const eval::Value &value);
    void answer(int table, const eval::TableValue &value);

private:
    /// What one answer would leave open of one measure. A question is worth, for each measure, its open
    /// money times the share of its missing facts that the answers spare on average.
    struct Rest {
        base::Money width;
        bool isOpen = false;   ///< an end that nothing bounds
        std::int64_t left = 0; ///< facts still missing
    };
    using Effects = std::vector<Rest>; ///< per answer

    Rest restOf(const assess::Outcome &outcome) const;
    Effects tryAnswers(std::size_t measure, const eval::Input &input);
    const Effects &effectsOf(std::size_t measure, const eval::Input &input);
    void assess(std::size_t measure);
    bool hangsOn(std::size_t measure, const eval::Input &input) const;

    std::shared_ptr<const rulebook::Rulebook> m_rules;
    Probes m_probes;
    eval::Facts m_facts;
    base::Date m_on;
    std::vector<assess::Outcome> m_outcomes; ///< per measure
    std::vector<std::map<eval::Input, Effects>> m_effects;
    std::map<eval::Input, std::vector<eval::Value>> m_answers;
};

/// Fails as assess::prepare().
base::Result<NextQuestions> nextQuestions(std::shared_ptr<const rulebook::Rulebook> rules,
                                          const cases::Case &subject,
                                          const assess::Options &options);

} // namespace advice
