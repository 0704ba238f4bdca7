#include "analysis/comparison.h"

#include "analysis/analysis.h"
#include "assess/example_case.h"

namespace analysis {

namespace {

MeasureResult resultOf(const assess::Assessment &assessment, const QString &measure)
{
    const assess::Outcome *outcome = assessment.find(measure);
    if (outcome == nullptr)
        return {};
    return {true, outcome->verdict, outcome->amount};
}

void collect(const rulebook::Rulebook &rules,
             std::map<QString, std::vector<cases::Case>> &candidates)
{
    for (const rulebook::Example &example : rules.examples()) {
        if (auto subject = assess::caseOf(example, rules))
            candidates[example.measure].push_back(std::move(*subject));
    }
    for (BoundaryCase &one : boundaryCases(rules))
        candidates[one.measure].push_back(std::move(one.subject));
}

} // namespace

Comparison::Comparison(Rules before, Rules after)
    : m_before(std::move(before)), m_after(std::move(after))
{
    collect(*m_before, m_candidates);
    collect(*m_after, m_candidates);
}

base::Result<CaseShift> Comparison::shift(const cases::Case &subject) const
{
    assess::Options options;
    options.readingEffects = false;
    const auto before = assess::assess(m_before, subject, options);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = assess::assess(m_after, subject, options);
    if (!after)
        return tl::unexpected(after.error());
    CaseShift result{{}, (*before)->totals, (*after)->totals};
    const auto add = [&](const QString &measure) {
        Shift shift{measure, resultOf(**before, measure), resultOf(**after, measure)};
        if (shift.before != shift.after)
            result.measures.push_back(std::move(shift));
    };
    for (const rulebook::Measure &measure : m_after->measures())
        add(measure.id);
    for (const rulebook::Measure &measure : m_before->measures()) {
        if (m_after->findMeasure(measure.id) == nullptr)
            add(measure.id);
    }
    return result;
}

std::optional<Witness> Comparison::witness(const QString &measure) const
{
    const auto found = m_candidates.find(measure);
    return found == m_candidates.end() ? std::nullopt : firstOf(measure, found->second);
}

std::optional<Witness> Comparison::firstOf(const QString &measure,
                                           const std::vector<cases::Case> &candidates) const
{
    for (const cases::Case &subject : candidates) {
        const auto result = shift(subject);
        if (!result)
            continue; // refused by one of the two: a case of the other tells them apart
        for (const Shift &one : result->measures) {
            if (one.measure == measure)
                return Witness{one, subject};
        }
    }
    return std::nullopt;
}

} // namespace analysis
