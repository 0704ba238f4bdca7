#include "assess/portfolio.h"

#include "assess/stacking_problem.h"
#include "assess/totals.h"

#include <algorithm>

namespace assess {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

Amount amountOf(const stacking::Span &span) { return {span.low, span.high}; }

class PortfolioMaker {
public:
    PortfolioMaker(const rulebook::Rulebook &rules, const std::vector<Outcome> &outcomes,
                   const StackingProblem &problem)
        : m_rules(rules), m_outcomes(outcomes), m_problem(problem)
    {}

    base::Result<Portfolio> make();

private:
    std::vector<const Outcome *> outcomesOf(const std::vector<int> &items) const;
    std::vector<Hindrance> hindrancesOf(const std::vector<stacking::Hindrance> &found,
                                        const std::vector<stacking::Span> &paid) const;
    base::Result<void> setTotals(const stacking::Solution &solution, Portfolio &portfolio) const;
    void findDeciding(const stacking::Solution &solution, Portfolio &portfolio) const;

    const rulebook::Rulebook &m_rules;
    const std::vector<Outcome> &m_outcomes;
    const StackingProblem &m_problem;
};

std::vector<const Outcome *> PortfolioMaker::outcomesOf(const std::vector<int> &items) const
{
    std::vector<const Outcome *> result;
    for (const Outcome &outcome : m_outcomes) {
        const bool held = std::ranges::any_of(
            items, [&](int item) { return m_problem.parts[at(item)].outcome == &outcome; });
        // What gives no money is in nobody's way.
        if (held
            || (outcome.verdict <= Verdict::Undetermined && counts(outcome)
                && !m_problem.holds(outcome)))
            result.push_back(&outcome);
    }
    return result;
}

std::vector<Hindrance> PortfolioMaker::hindrancesOf(const std::vector<stacking::Hindrance> &found,
                                                    const std::vector<stacking::Span> &paid) const
{
    std::vector<Hindrance> result;
    for (const stacking::Hindrance &one : found) {
        const StackingProblem::Part &part = m_problem.parts[at(one.item)];
        const auto *rule = one.rule < 0 ? nullptr : &m_rules.stacking()[at(one.rule)];
        result.push_back({part.outcome, part.rows, rule, amountOf(paid[at(one.item)])});
    }
    return result;
}

base::Result<void> PortfolioMaker::setTotals(const stacking::Solution &solution,
                                             Portfolio &portfolio) const
{
    using stacking::Pot;
    // Outside, and how many are not set here, by what is chosen.
    std::vector<Outcome> chosen;
    for (const Outcome *outcome : portfolio.chosen)
        chosen.push_back(*outcome);
    auto totals = totalsOf(chosen);
    if (!totals)
        return base::failure(totals.error());
    const auto pot = [&](Pot which) {
        return amountOf(solution.pots[static_cast<std::size_t>(which)]);
    };
    totals->certain = pot(Pot::Certain);
    totals->ceiling = pot(Pot::Ceiling);
    totals->byReview = pot(Pot::ByReview);
    totals->assumed = pot(Pot::Assumed);
    totals->certainFigures = totals->certain;
    if (totals->notSet > 0) {
        stacking::Problem figures = m_problem.problem;
        for (std::size_t item = 0; item < figures.items.size(); ++item) {
            const auto &amount = m_problem.parts[item].outcome->measure->amount;
            if (amount.kind == rulebook::AmountKind::NotSet)
                figures.items[item].amount = {};
        }
        const auto without = stacking::solve(figures);
        if (!without)
            return base::failure(without.error());
        totals->certainFigures = amountOf(without->pots[0]);
    }
    portfolio.totals = *totals;
    return {};
}

void PortfolioMaker::findDeciding(const stacking::Solution &solution, Portfolio &portfolio) const
{
    std::vector<int> differing;
    std::ranges::set_symmetric_difference(solution.chosen, solution.chosenAtHigh,
                                          std::back_inserter(differing));
    for (const int item : differing) {
        const auto &missing = m_problem.parts[at(item)].outcome->missing;
        portfolio.deciding.insert(portfolio.deciding.end(), missing.begin(), missing.end());
    }
    if (!differing.empty())
        portfolio.deciding.insert(portfolio.deciding.end(), m_problem.unknownKeys.begin(),
                                  m_problem.unknownKeys.end());
    auto &deciding = portfolio.deciding;
    std::ranges::sort(deciding);
    deciding.erase(std::unique(deciding.begin(), deciding.end()), deciding.end());
}

base::Result<Portfolio> PortfolioMaker::make()
{
    Portfolio portfolio;
    portfolio.issues = m_problem.issues;
    portfolio.warnings = m_problem.warnings;
    const auto solution = stacking::solve(m_problem.problem);
    if (!solution)
        return base::failure(solution.error());
    portfolio.chosen = outcomesOf(solution->chosen);
    if (!solution->runnerUp.empty())
        portfolio.runnerUp = outcomesOf(solution->runnerUp);
    portfolio.leastDifference = solution->leastDifference;
    portfolio.greatestDifference = solution->greatestDifference;
    portfolio.forbidden = hindrancesOf(solution->forbidden, solution->paid);
    portfolio.reduced = hindrancesOf(solution->reduced, solution->paid);
    findDeciding(*solution, portfolio);
    if (auto set = setTotals(*solution, portfolio); !set)
        return base::failure(set.error());
    return portfolio;
}

} // namespace

base::Result<Portfolio> portfolioOf(const rulebook::Rulebook &rules,
                                    const std::vector<Outcome> &outcomes, const eval::Facts &facts)
{
    const StackingProblem problem = stackingProblem(rules, outcomes, facts);
    if (!problem.problem.sets.empty() || !problem.problem.caps.empty())
        return PortfolioMaker(rules, outcomes, problem).make();
    Portfolio portfolio;
    portfolio.warnings = problem.warnings;
    portfolio.issues = problem.issues;
    for (const Outcome &outcome : outcomes) {
        if (counts(outcome))
            portfolio.chosen.push_back(&outcome);
    }
    auto totals = totalsOf(outcomes);
    if (!totals)
        return base::failure(totals.error());
    portfolio.totals = *totals;
    return portfolio;
}

} // namespace assess
