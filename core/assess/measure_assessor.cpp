#include "assess/measure_assessor.h"

#include <algorithm>

namespace assess {

namespace {

using base::Rational;
using eval::Input;

constexpr auto unknownKey = u"?";

std::optional<base::Truth> truthOf(const eval::Value &value)
{
    const auto *truth = std::get_if<base::Truth>(&value);
    return truth ? std::optional(*truth) : std::nullopt;
}

base::Range rangeOf(const eval::Value &value)
{
    const auto *range = std::get_if<base::Range>(&value);
    return range ? *range : base::Range::everything();
}

/// The fact that a formula is, where it is nothing but a fact or a column.
std::optional<Input> loneInput(const feel::Formula &formula, int row)
{
    const feel::Node &root = formula.node(formula.root());
    if (root.op == feel::Op::Fact)
        return Input{Input::Kind::Fact, root.slot, -1, -1};
    if (root.op == feel::Op::Column)
        return Input{Input::Kind::Table, root.table, row, root.slot};
    return std::nullopt;
}

void unite(std::set<Input> &into, const std::set<Input> &more)
{
    into.insert(more.begin(), more.end());
}

} // namespace

Verdict worst(Verdict a, Verdict b) { return std::max(a, b); }

std::optional<Amount> sum(const Amount &a, const Amount &b)
{
    const auto low = base::add(a.low, b.low);
    if (!low)
        return std::nullopt;
    if (!a.high || !b.high)
        return Amount{*low, std::nullopt};
    const auto high = base::add(*a.high, *b.high);
    return high ? std::optional(Amount{*low, *high}) : std::nullopt;
}

MeasureAssessor::MeasureAssessor(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                                 const eval::Facts &facts, base::Date on)
    : m_rules(rules), m_measure(measure), m_facts(facts), m_on(on)
{}

eval::Evaluation MeasureAssessor::evaluate(const feel::FormulaPtr &formula, int row)
{
    auto result = eval::evaluate(*formula, m_facts, {row < 0 ? -1 : m_measure.table, row});
    if (!result) {
        m_issues.insert(m_issues.end(), result.error().begin(), result.error().end());
        const bool isTruth = formula->type().kind == feel::Kind::Truth;
        return {isTruth ? eval::Value(base::Truth::Unknown)
                        : eval::Value(base::Range::everything()),
                {},
                true};
    }
    m_approximate = m_approximate || result->approximate;
    return std::move(*result);
}

bool MeasureAssessor::holds(const feel::FormulaPtr &when)
{
    return !when || truthOf(evaluate(when, -1).value) == base::Truth::True;
}

const rulebook::Alternative *
MeasureAssessor::inUse(const std::vector<rulebook::Alternative> &alternatives)
{
    for (const auto &alternative : alternatives) {
        if (holds(alternative.when))
            return &alternative;
    }
    return nullptr;
}

std::vector<const rulebook::Condition *> MeasureAssessor::activeConditions()
{
    std::vector<const rulebook::Condition *> active;
    for (const auto &condition : m_measure.conditions) {
        if (holds(condition.when))
            active.push_back(&condition);
    }
    return active;
}

bool MeasureAssessor::isAmountOpen() const
{
    const auto &amount = m_measure.amount;
    if (amount.kind != rulebook::AmountKind::NotSet)
        return false;
    return amount.assumption < 0
           || !eval::isPoint(m_facts.assumptions[static_cast<std::size_t>(amount.assumption)]);
}

MeasureAssessor::Applicability MeasureAssessor::applicability()
{
    Applicability result;
    const rulebook::Document *document = m_rules.findDocument(m_measure.document);
    if (const auto slot = m_rules.symbols().findFact(u"applicant.place");
        slot && !document->place.isEmpty()) {
        const auto *place =
            std::get_if<eval::Words>(&m_facts.facts[static_cast<std::size_t>(*slot)]);
        if (!place || !place->text)
            result.missing.insert({Input::Kind::Fact, *slot, -1, -1});
        else if (!place->text->startsWith(document->place))
            result.reason = Reason::Place;
    }
    if (const auto slot = m_rules.symbols().findFact(u"applicant.kind");
        slot && m_measure.applicants != 0) {
        const auto *kind =
            std::get_if<eval::Members>(&m_facts.facts[static_cast<std::size_t>(*slot)]);
        if (kind && (kind->bits & m_measure.applicants) == 0) {
            if (result.reason == Reason::None)
                result.reason = Reason::ApplicantKind;
        } else if (!kind || (kind->bits & ~m_measure.applicants) != 0) {
            result.missing.insert({Input::Kind::Fact, *slot, -1, -1});
        }
    }
    return result;
}

Force forceOf(const rulebook::Document &document, const rulebook::Part &part,
              const eval::Facts &facts, base::Date on, base::Issues &issues)
{
    const auto holds = [&](const feel::FormulaPtr &when) {
        auto result = eval::evaluate(*when, facts);
        if (result)
            return truthOf(result->value) == base::Truth::True;
        issues.insert(issues.end(), result.error().begin(), result.error().end());
        return false;
    };
    Force force;
    force.events.from = part.from;
    const auto end =
        std::ranges::find_if(part.until, [&](const rulebook::EndAlternative &alternative) {
            return !alternative.when || holds(alternative.when);
        });
    if (end != part.until.end())
        force.events.until = end->date;

    if (document.status == rulebook::Status::Draft)
        force.reason = Reason::Draft;
    else if (document.status == rulebook::Status::Repealed)
        force.reason = Reason::Repealed;
    else if (document.status == rulebook::Status::PeriodOver)
        force.reason = Reason::Expired;
    else if (force.events.from && on < *force.events.from)
        force.reason = Reason::NotYet;
    else if (force.events.until && on >= *force.events.until
             && !(part.claimsAfterExpiry && holds(part.claimsAfterExpiry)))
        force.reason = Reason::Expired;
    return force;
}

Force MeasureAssessor::force()
{
    return forceOf(*m_rules.findDocument(m_measure.document), m_rules.partOf(m_measure), m_facts,
                   m_on, m_issues);
}

base::Result<Outcome> MeasureAssessor::run()
{
    Outcome outcome;
    outcome.measure = &m_measure;
    m_force = force();
    const Applicability applicable = applicability();

    std::set<Input> missing = applicable.missing;
    assessBody(outcome, missing);
    if (outcome.verdict != Verdict::NotEligible && !applicable.missing.empty()) {
        outcome.verdict = Verdict::Undetermined;
        outcome.amount.low = {};
    }
    if (outcome.verdict == Verdict::NotEligible)
        missing.clear();
    for (const Input &input : missing) {
        const bool isFact = input.kind == Input::Kind::Fact;
        const bool judged =
            isFact
            && m_rules.symbols().facts[static_cast<std::size_t>(input.slot)].path.startsWith(
                QStringLiteral("decisions."));
        if (!judged && input.kind != Input::Kind::Assumption)
            outcome.missing.push_back(input);
    }

    if (applicable.reason != Reason::None) {
        outcome.verdict = Verdict::NotApplicable;
        outcome.reason = applicable.reason;
    } else if (m_force.reason != Reason::None) {
        outcome.wouldBe = WouldBe{outcome.verdict, outcome.amount, std::move(outcome.missing)};
        outcome.verdict = Verdict::NotInForce;
        outcome.reason = m_force.reason;
    }
    if (outcome.verdict >= Verdict::NotEligible) {
        outcome.amount = {};
        outcome.missing.clear();
    }
    outcome.approximate = m_approximate;
    if (!m_issues.empty()) {
        for (auto &issue : m_issues)
            issue.place.path = m_measure.id;
        return base::failure(m_issues);
    }
    return outcome;
}

void MeasureAssessor::assessBody(Outcome &outcome, std::set<Input> &missing)
{
    Verdict once = Verdict::Eligible;
    for (const auto *condition : activeConditions()) {
        if (m_measure.table >= 0 && condition->perRow)
            continue;
        ConditionOutcome tested = test(*condition, -1);
        missing.insert(tested.missing.begin(), tested.missing.end());
        outcome.conditions.push_back(std::move(tested));
    }
    if (m_measure.table < 0 && !m_measure.anchor.empty())
        testAnchor(-1, outcome.conditions);
    for (const auto &condition : outcome.conditions) {
        missing.insert(condition.missing.begin(), condition.missing.end());
        once = worst(once, condition.state == State::Met               ? Verdict::Eligible
                           : condition.state == State::JudgedElsewhere ? Verdict::Conditional
                           : condition.state == State::Unknown         ? Verdict::Undetermined
                                                                       : Verdict::NotEligible);
    }
    if (m_measure.table >= 0) {
        assessTable(outcome, missing, once);
        return;
    }
    TestedRow whole;
    whole.verdict = once;
    readBase(whole);
    RowOutcome row = assessGroup({whole}, {0}, true, missing);
    outcome.verdict = row.verdict;
    outcome.amount = row.amount;
    outcome.stages = std::move(row.stages);
}

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
    const eval::Evaluation value = evaluate(base->formula, tested.row);
    tested.base = rangeOf(value.value);
    tested.baseMissing = value.missing;
}

void MeasureAssessor::readKey(TestedRow &tested)
{
    const auto grouping =
        std::ranges::find_if(m_measure.groups, [this](const rulebook::Grouping &candidate) {
            return holds(candidate.when);
        });
    if (grouping == m_measure.groups.end() || !grouping->key)
        return;
    const eval::Evaluation key = evaluate(grouping->key, tested.row);
    if (!eval::isPoint(key.value)) {
        tested.key = QString::fromUtf16(unknownKey);
        tested.keyUnknown = true;
        if (tested.verdict != Verdict::NotEligible) {
            // The low end is without the row, the high end with it in a group of its own: sound, not tight.
            tested.verdict = Verdict::Undetermined;
            m_approximate = true;
            unite(tested.missing, key.missing);
        }
        return;
    }
    if (const auto *words = std::get_if<eval::Words>(&key.value)) {
        tested.key = words->text;
    } else if (const auto *range = std::get_if<base::Range>(&key.value)) {
        tested.key = base::toText(*range->low);
    } else if (const auto *members = std::get_if<eval::Members>(&key.value)) {
        const auto &list =
            m_rules.symbols().lists[static_cast<std::size_t>(grouping->key->type().list)];
        for (int i = 0; i < list.members.size(); ++i) {
            if (members->bits == std::uint64_t{1} << i)
                tested.key = list.members[i];
        }
    }
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
            const eval::Evaluation value = evaluate(alternative->formula, scopeRow);
            operands.push_back({kind, alternative, rangeOf(value.value)});
            operandMissing.push_back(value.missing);
        }
    };
    addOperand(Stage::Kind::Rate, amount.rate);
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
            if (stage.kind == Stage::Kind::Rate ? !staged->baseAbsorbed : stage.mayAct)
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

ConditionOutcome MeasureAssessor::test(const rulebook::Condition &condition, int row)
{
    ConditionOutcome result;
    result.id = condition.id;
    result.condition = &condition;
    result.row = condition.perRow ? row : -1;
    const eval::Evaluation value = evaluate(condition.formula, result.row);
    const base::Truth truth = truthOf(value.value).value_or(base::Truth::Unknown);
    if (truth == base::Truth::Unknown) {
        const bool judged = condition.judge != rulebook::Judge::Computed;
        result.state = judged ? State::JudgedElsewhere : State::Unknown;
        if (!judged)
            result.missing.assign(value.missing.begin(), value.missing.end());
        return result;
    }
    result.state = truth == base::Truth::True ? State::Met : State::Unmet;
    result.margin = eval::margin(*condition.formula, m_facts,
                                 {result.row < 0 ? -1 : m_measure.table, result.row});
    return result;
}

void MeasureAssessor::testAnchor(int row, std::vector<ConditionOutcome> &out)
{
    const auto *anchor = inUse(m_measure.anchor);
    if (!anchor)
        return;
    const eval::Evaluation date = evaluate(anchor->formula, row);
    const auto fact = loneInput(*anchor->formula, row);
    if (m_force.events.from || m_force.events.until)
        testDate("in_period", row, date, m_force.events, fact, out);
    testDate("happened", row, date, {std::nullopt, base::addDays(m_on, 1)}, fact, out);
}

void MeasureAssessor::testDate(const char *id, int row, const eval::Evaluation &anchor,
                               const base::Period &period, std::optional<Input> fact,
                               std::vector<ConditionOutcome> &out)
{
    ConditionOutcome result;
    result.id = QString::fromLatin1(id);
    result.row = row;
    const base::Range date = rangeOf(anchor.value);
    const auto from = period.from ? std::optional(Rational(period.from->days())) : std::nullopt;
    const auto last =
        period.until ? std::optional(Rational(period.until->days() - 1)) : std::nullopt;
    const bool surelyIn = (!from || (date.low && *date.low >= *from))
                          && (!last || (date.high && *date.high <= *last));
    const bool surelyOut =
        (from && date.high && *date.high < *from) || (last && date.low && *date.low > *last);
    result.state = surelyIn ? State::Met : surelyOut ? State::Unmet : State::Unknown;
    if (result.state == State::Unknown)
        result.missing.assign(anchor.missing.begin(), anchor.missing.end());
    if (fact && date.isPoint()) {
        const auto early = from ? base::subtract(*date.low, *from) : std::nullopt;
        const auto late = last ? base::subtract(*last, *date.low) : std::nullopt;
        const auto by = early && late ? std::min(early, late) : early ? early : late;
        if (by)
            result.margin = eval::Margin{*fact, *by, feel::Kind::Days};
    }
    out.push_back(std::move(result));
}

} // namespace assess
