// The rows of a measure's table: tested one by one, put into groups, summed and taken through the stages.
#include "assess/measure_assessor.h"

#include <algorithm>

namespace assess {

namespace {

using base::Rational;
using eval::Input;

constexpr auto unknownKey = u"?";
constexpr auto allRowsKey = u"*";

base::Range rangeOf(const eval::Value &value)
{
    const auto *range = std::get_if<base::Range>(&value);
    return range ? *range : base::Range::everything();
}

void unite(std::set<Input> &into, const std::set<Input> &more)
{
    into.insert(more.begin(), more.end());
}

} // namespace

void MeasureAssessor::assessUnknownTable(Outcome &outcome, std::set<Input> &missing)
{
    const Input whole{Input::Kind::Table, m_measure.table, -1, -1};
    missing.insert(whole);
    for (const auto *condition : activeConditions()) {
        if (!condition->perRow)
            continue;
        ConditionOutcome unknown;
        unknown.id = condition->id;
        unknown.condition = condition;
        unknown.missing = {whole};
        outcome.conditions.push_back(std::move(unknown));
    }
    outcome.verdict = Verdict::Undetermined;
    outcome.amount = {base::Money(), std::nullopt};
    if (m_measure.amount.kind == rulebook::AmountKind::InKind)
        outcome.amount = {};
}

void MeasureAssessor::assessTable(Outcome &outcome, std::set<Input> &missing, Verdict onceVerdict)
{
    const auto &table = m_facts.tables[static_cast<std::size_t>(m_measure.table)];
    if (onceVerdict == Verdict::NotEligible) {
        outcome.verdict = onceVerdict;
        return;
    }
    if (!table.known) {
        assessUnknownTable(outcome, missing);
        return;
    }
    if (table.rows.empty()) {
        outcome.verdict = Verdict::NotEligible;
        outcome.reason = Reason::NoRows;
        return;
    }
    std::vector<TestedRow> rows;
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
        rows.push_back(testRow(row, onceVerdict));

    // Groups in the order of their first row; a row with an unknown key stands in one of its own.
    std::vector<std::pair<std::optional<QString>, std::vector<int>>> groups;
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const auto &tested = rows[static_cast<std::size_t>(row)];
        const bool grouped = tested.key && !tested.keyUnknown;
        const auto known = std::ranges::find_if(
            groups, [&](const auto &group) { return grouped && group.first == tested.key; });
        if (known != groups.end())
            known->second.push_back(row);
        else
            groups.push_back({tested.key, {row}});
    }
    outcome.verdict = Verdict::NotEligible;
    for (const auto &[key, members] : groups) {
        RowOutcome group = assessGroup(rows, members, groups.size() == 1, missing);
        group.group = key;
        outcome.verdict = std::min(outcome.verdict, group.verdict);
        const auto total = sum(outcome.amount, group.amount);
        if (!total) {
            m_issues.push_back({QStringLiteral("overflow"), base::Severity::Error, {}, {}, {}});
            return;
        }
        outcome.amount = *total;
        outcome.rows.push_back(std::move(group));
    }
    pickConditions(outcome, rows);
}

MeasureAssessor::TestedRow MeasureAssessor::testRow(int row, Verdict onceVerdict)
{
    TestedRow tested;
    tested.row = row;
    tested.verdict = onceVerdict;
    for (const auto *condition : activeConditions()) {
        if (condition->perRow)
            tested.conditions.push_back(test(*condition, row));
    }
    testAnchor(row, tested.conditions);
    for (const auto &condition : tested.conditions) {
        tested.missing.insert(condition.missing.begin(), condition.missing.end());
        tested.verdict =
            worst(tested.verdict, condition.state == State::Met       ? Verdict::Eligible
                                  : condition.state == State::Unmet   ? Verdict::NotEligible
                                  : condition.state == State::Unknown ? Verdict::Undetermined
                                                                      : Verdict::Conditional);
    }
    readKey(tested);
    if (tested.verdict == Verdict::NotEligible)
        return tested;
    readBase(tested);
    return tested;
}

void MeasureAssessor::readBase(TestedRow &tested)
{
    const auto &amount = m_measure.amount;
    const auto *base = inUse(amount.base);
    if (isAmountOpen())
        return;
    if (!base) {
        // Grades by review: until a formula tells which, any of them.
        if (!amount.grades.empty()) {
            const auto [least, most] = std::ranges::minmax(amount.grades);
            tested.base = {Rational(least.fen()), Rational(most.fen())};
        }
        return;
    }
    const eval::Evaluation value = evaluate(*base, tested.row);
    tested.base = rangeOf(value.value);
    tested.baseMissing = value.missing;
}

void MeasureAssessor::readKey(TestedRow &tested)
{
    const auto grouping =
        std::ranges::find_if(m_measure.groups, [this](const rulebook::Grouping &candidate) {
            return holds(candidate.when);
        });
    if (grouping == m_measure.groups.end())
        return;
    if (grouping->allRows) {
        tested.key = QString::fromUtf16(allRowsKey);
        return;
    }
    QStringList texts;
    for (const feel::FormulaPtr &formula : grouping->keys) {
        const eval::Evaluation key = evaluate(formula, tested.row);
        if (eval::isPoint(key.value)) {
            texts += keyText(key.value, formula->type());
            continue;
        }
        tested.keyUnknown = true;
        if (tested.verdict != Verdict::NotEligible) {
            // The low end is without the row, the high end with it in a group of its own: sound, not tight.
            tested.verdict = Verdict::Undetermined;
            m_approximate = true;
            unite(tested.missing, key.missing);
        }
    }
    if (tested.keyUnknown)
        tested.key = QString::fromUtf16(unknownKey);
    else if (!texts.isEmpty())
        tested.key = texts.join(QStringLiteral(" · "));
}

QString MeasureAssessor::keyText(const eval::Value &value, const feel::Type &type) const
{
    if (const auto *words = std::get_if<eval::Words>(&value))
        return *words->text;
    if (const auto *range = std::get_if<base::Range>(&value))
        return base::toText(*range->low);
    const auto *members = std::get_if<eval::Members>(&value);
    const auto &list = m_rules.symbols().lists[static_cast<std::size_t>(type.list)];
    for (int i = 0; members != nullptr && i < list.members.size(); ++i) {
        if (members->bits == std::uint64_t{1} << i)
            return list.members[i];
    }
    return {};
}

RowOutcome MeasureAssessor::assessGroup(const std::vector<TestedRow> &rows,
                                        const std::vector<int> &members, bool alone,
                                        std::set<Input> &missing)
{
    RowOutcome group;
    group.verdict = Verdict::NotEligible;
    base::Range base = base::Range::point(Rational(0));
    std::set<Input> baseMissing;
    bool keyUnknown = false;
    for (const int member : members) {
        const TestedRow &tested = rows[static_cast<std::size_t>(member)];
        if (tested.row >= 0)
            group.rows.push_back(tested.row);
        group.conditions.insert(group.conditions.end(), tested.conditions.begin(),
                                tested.conditions.end());
        group.verdict = std::min(group.verdict, tested.verdict);
        if (tested.verdict == Verdict::NotEligible)
            continue;
        unite(missing, tested.missing);
        unite(baseMissing, tested.baseMissing);
        keyUnknown = keyUnknown || tested.keyUnknown;
        const bool sure = tested.verdict != Verdict::Undetermined;
        const Rational zero(0);
        const auto low = sure ? tested.base.low.value_or(zero) : zero;
        const auto lowSum = base::add(*base.low, low);
        std::optional<Rational> highSum;
        if (base.high && tested.base.high)
            highSum = base::add(*base.high, std::max(*tested.base.high, zero));
        if (!lowSum || (base.high && tested.base.high && !highSum))
            m_issues.push_back({QStringLiteral("overflow"), base::Severity::Error, {}, {}, {}});
        base.low = lowSum.value_or(zero);
        base.high = highSum;
    }
    if (group.verdict == Verdict::NotEligible
        || m_measure.amount.kind == rulebook::AmountKind::InKind)
        return group;
    if (isAmountOpen()) {
        group.amount = {base::Money(), std::nullopt};
        return group;
    }
    const auto &amount = m_measure.amount;
    const int scopeRow = rows[static_cast<std::size_t>(members.front())].row;
    std::vector<StageOperand> operands;
    std::vector<std::set<Input>> operandMissing;
    const auto addOperand = [&](Stage::Kind kind,
                                const std::vector<rulebook::Alternative> &alternatives) {
        if (const auto *alternative = inUse(alternatives)) {
            const eval::Evaluation value = evaluate(*alternative, scopeRow);
            operands.push_back({kind, alternative, rangeOf(value.value)});
            operandMissing.push_back(value.missing);
        }
    };
    addOperand(Stage::Kind::Rate, amount.rate);
    addOperand(Stage::Kind::Less, amount.less);
    addOperand(Stage::Kind::Floor, amount.floor);
    addOperand(Stage::Kind::Cap, amount.cap);
    // Rounded apart from the group that it may belong to, a part can lose a fen that the whole keeps.
    const auto highRounding = keyUnknown && !alone ? base::Rounding::Up : amount.rounding;
    auto staged = applyStages(inUse(amount.base), base, operands, amount.rounding, highRounding);
    if (!staged) {
        m_issues.push_back({QStringLiteral("overflow"), base::Severity::Error, {}, {}, {}});
        return group;
    }
    group.stages = std::move(staged->stages);
    group.amount = staged->amount;
    if (group.amount.high != group.amount.low) {
        if (!staged->baseAbsorbed)
            unite(missing, baseMissing);
        for (std::size_t i = 0; i < operands.size(); ++i) {
            const Stage &stage = group.stages[i + 1];
            const bool isBound = stage.kind == Stage::Kind::Floor || stage.kind == Stage::Kind::Cap;
            if (isBound ? stage.mayAct : !staged->baseAbsorbed)
                unite(missing, operandMissing[i]);
        }
    }
    if (group.verdict == Verdict::Undetermined)
        group.amount.low = {};
    return group;
}

void MeasureAssessor::pickConditions(Outcome &outcome, const std::vector<TestedRow> &rows)
{
    const auto unmet = [](const TestedRow &row) {
        return std::ranges::count_if(row.conditions,
                                     [](const auto &c) { return c.state == State::Unmet; });
    };
    const auto best = std::ranges::min_element(rows, [&](const TestedRow &a, const TestedRow &b) {
        if (a.verdict != b.verdict)
            return a.verdict < b.verdict;
        return unmet(a) < unmet(b);
    });
    outcome.conditions.insert(outcome.conditions.end(), best->conditions.begin(),
                              best->conditions.end());
}

} // namespace assess
