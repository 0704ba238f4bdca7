#include "advisers/what_if_adviser.h"

#include "assess/inputs.h"
#include "assess/totals.h"
#include "explain/words.h"
#include "report/reads.h"

#include <algorithm>
#include <tuple>

namespace advisers {

namespace {

/// Every fact and cell of a case.
std::vector<eval::Input> inputsOf(const eval::Facts &facts)
{
    std::vector<eval::Input> inputs;
    inputs.reserve(facts.facts.size());
    for (int slot = 0; slot < static_cast<int>(facts.facts.size()); ++slot)
        inputs.push_back({eval::Input::Kind::Fact, slot});
    for (int table = 0; table < static_cast<int>(facts.tables.size()); ++table) {
        const auto &rows = facts.tables[static_cast<std::size_t>(table)].rows;
        for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
            const int columns = static_cast<int>(rows[static_cast<std::size_t>(row)].size());
            for (int column = 0; column < columns; ++column)
                inputs.push_back({eval::Input::Kind::Table, table, row, column});
        }
    }
    return inputs;
}

} // namespace

std::vector<VariableFact> variableFacts(const session::Session &session)
{
    const rulebook::Rulebook &rules = session.rules();
    const auto inputs = session.hasCase()
                            ? assess::prepare(rules, session.current(), {})
                            : base::Result<assess::Inputs>(base::failure(base::Issues()));
    if (!inputs)
        return {};
    const report::Readers readers(rules);
    const auto assessment = session.assessment();
    const auto gives = [&](const QString &measure) {
        const assess::Outcome *outcome = assessment ? assessment->find(measure) : nullptr;
        return outcome != nullptr && assess::counts(*outcome)
               && (!outcome->amount.high || *outcome->amount.high != base::Money());
    };
    /// Whether money hangs on it, is it an amount, how many measures read it.
    using Weight = std::tuple<bool, bool, qsizetype>;
    std::vector<std::pair<Weight, VariableFact>> found;
    for (const eval::Input &input : inputsOf(inputs->facts)) {
        const auto moving = advice::movingFact(input, rules);
        const QStringList measures = moving ? readers.of(input) : QStringList();
        if (measures.isEmpty())
            continue;
        const auto *range = std::get_if<base::Range>(&advice::valueOf(input, inputs->facts));
        const auto now =
            range != nullptr && range->isPoint() ? moving->positionFrom(*range->low) : std::nullopt;
        if (now)
            found.push_back(
                {{std::ranges::any_of(measures, gives), moving->type.kind == feel::Kind::Money,
                  measures.size()},
                 {eval::pathOf(input, rules.symbols()),
                  explain::inputName(input, rules, session.language()), *moving, *now}});
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<Weight, VariableFact>::first);
    std::vector<VariableFact> result;
    result.reserve(found.size());
    for (auto &[weight, variable] : found)
        result.push_back(std::move(variable));
    return result;
}

std::pair<QString, QString> usualRange(const VariableFact &variable)
{
    constexpr std::int64_t year = 365;
    constexpr std::int64_t most = std::int64_t{1} << 60;
    const bool isDate = variable.fact.type.kind == feel::Kind::Date;
    std::int64_t from = isDate ? variable.now - year : 0;
    std::int64_t to = isDate             ? variable.now + year
                      : variable.now > 0 ? std::min(variable.now, most) * 2
                                         : 100 * variable.fact.stepsPerUnit;
    const base::Range &domain = variable.fact.domain;
    const auto first = domain.low ? variable.fact.positionFrom(*domain.low) : std::nullopt;
    const auto last = domain.high ? variable.fact.positionUntil(*domain.high) : std::nullopt;
    if (first)
        from = std::max(from, *first);
    if (last)
        to = std::min(to, *last);
    return {variable.fact.textAt(std::min(from, variable.now)),
            variable.fact.textAt(std::max(to, variable.now))};
}

WhatIfAdviser::WhatIfAdviser(session::Session &session, QObject *parent)
    : CaseAdviserOf(session, parent)
{}

WhatIfAdviser::~WhatIfAdviser() = default;

void WhatIfAdviser::ask(const Question &question)
{
    if (question == m_question)
        return;
    m_question = question;
    follow();
}

std::function<base::Result<advice::WhatIf>()> WhatIfAdviser::work() const
{
    if (m_question.path.isEmpty())
        return {};
    return [rules = session().sharedRules(), subject = session().current(),
            question = m_question]() -> base::Result<advice::WhatIf> {
        const auto &[path, from, to] = question;
        return advice::whatIf(rules, subject, {}, path, from, to);
    };
}

} // namespace advisers
