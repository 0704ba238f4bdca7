#include "report/json.h"
#include "report/json_text.h"

namespace report {

namespace {

using assess::Outcome;
using assess::Reason;
using assess::Stage;

QString tokenOf(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::Place:
        return QStringLiteral("place");
    case Reason::ApplicantKind:
        return QStringLiteral("applicant_kind");
    case Reason::Draft:
        return QStringLiteral("draft");
    case Reason::NotYet:
        return QStringLiteral("not_yet");
    case Reason::Expired:
        return QStringLiteral("expired");
    case Reason::Repealed:
        return QStringLiteral("repealed");
    case Reason::NoRows:
        return QStringLiteral("no_rows");
    }
    Q_UNREACHABLE();
}

QString tokenOf(Stage::Kind kind)
{
    switch (kind) {
    case Stage::Kind::Base:
        return QStringLiteral("base");
    case Stage::Kind::Rate:
        return QStringLiteral("rate");
    case Stage::Kind::Less:
        return QStringLiteral("less");
    case Stage::Kind::Floor:
        return QStringLiteral("floor");
    case Stage::Kind::Cap:
        return QStringLiteral("cap");
    case Stage::Kind::Rounding:
        return QStringLiteral("rounding");
    }
    Q_UNREACHABLE();
}

QString tokenOf(explain::Mark mark)
{
    switch (mark) {
    case explain::Mark::None:
        return QStringLiteral("none");
    case explain::Mark::Met:
        return QStringLiteral("met");
    case explain::Mark::Unmet:
        return QStringLiteral("unmet");
    case explain::Mark::Unknown:
        return QStringLiteral("unknown");
    case explain::Mark::Waits:
        return QStringLiteral("judged_elsewhere");
    case explain::Mark::NotInForce:
        return QStringLiteral("not_in_force");
    case explain::Mark::NotApplicable:
        return QStringLiteral("not_applicable");
    }
    Q_UNREACHABLE();
}

Json readReason(const explain::Reason &reason)
{
    Json json{{"key", jsonOf(reason.key)},
              {"mark", jsonOf(tokenOf(reason.mark))},
              {"what", jsonOf(reason.what)},
              {"has", jsonOf(reason.has)},
              {"needs", jsonOf(reason.needs)},
              {"margin", jsonOf(reason.margin)},
              {"article", jsonOf(reason.article)},
              {"says", jsonOf(reason.says)},
              {"detail", jsonOf(reason.detail)},
              {"missing", Json::array()},
              {"decisive", reason.decisive},
              {"fact", jsonOf(reason.fact)},
              {"sentence", jsonOf(reason.sentence)},
              {"change", jsonOf(reason.change)},
              {"facts", Json::array()},
              {"children", Json::array()}};
    for (const explain::FactUsed &fact : reason.facts)
        json["facts"].push_back({{"fact", jsonOf(fact.path)},
                                 {"name", jsonOf(fact.name)},
                                 {"value", jsonOf(fact.value)},
                                 {"origin", jsonOf(fact.origin)}});
    for (const QString &path : reason.missing)
        json["missing"].push_back(jsonOf(path));
    for (const explain::Reason &child : reason.children)
        json["children"].push_back(readReason(child));
    return json;
}

class AssessmentWriter {
public:
    explicit AssessmentWriter(const assess::Assessment &assessment)
        : m_assessment(assessment), m_rules(*assessment.rules)
    {}

    Json write() const;

private:
    Json outcome(const Outcome &outcome) const;
    Json amount(const Outcome &outcome) const;
    Json row(const assess::RowOutcome &row) const;
    Json condition(const assess::ConditionOutcome &condition) const;
    Json conditions(const std::vector<assess::ConditionOutcome> &conditions) const;
    Json margin(const eval::Margin &margin) const;
    Json steps(const std::vector<Stage> &stages) const;
    Json readings(const Outcome &outcome) const;
    Json paths(const std::vector<eval::Input> &inputs) const;
    Json totals() const;
    Json hindrances(const std::vector<assess::Hindrance> &all) const;
    Json portfolio() const;
    Json issues() const;

    const assess::Assessment &m_assessment;
    const rulebook::Rulebook &m_rules;
};

Json AssessmentWriter::paths(const std::vector<eval::Input> &inputs) const
{
    Json list = Json::array();
    for (const eval::Input &input : inputs)
        list.push_back(jsonOf(eval::pathOf(input, m_rules.symbols())));
    return list;
}

/// `by` is rounded down, so that a script never takes a fact for nearer than it is.
Json AssessmentWriter::margin(const eval::Margin &margin) const
{
    QString by = base::toText(margin.by);
    QString unit = QStringLiteral("count");
    switch (margin.kind) {
    case feel::Kind::Money: {
        const auto fen = base::Rational::make(margin.by.floor(), 1);
        by = yuan(fen.value_or(margin.by));
        unit = QStringLiteral("yuan");
        break;
    }
    case feel::Kind::Date:
    case feel::Kind::Days:
        unit = QStringLiteral("days");
        break;
    case feel::Kind::Months:
        unit = QStringLiteral("months");
        break;
    default: {
        const auto &vocabulary = m_rules.vocabulary();
        const auto slot = static_cast<std::size_t>(margin.fact.slot);
        const rulebook::FactInfo *fact = nullptr;
        if (margin.fact.kind == eval::Input::Kind::Fact && slot < vocabulary.facts.size())
            fact = &vocabulary.facts[slot];
        if (margin.fact.kind == eval::Input::Kind::Table && slot < vocabulary.tables.size()
            && margin.fact.column >= 0)
            fact =
                &vocabulary.tables[slot].columns.at(static_cast<std::size_t>(margin.fact.column));
        if (fact != nullptr && fact->form == rulebook::NumberForm::Ratio)
            unit = QStringLiteral("ratio");
    }
    }
    return {{"fact", jsonOf(eval::pathOf(margin.fact, m_rules.symbols()))},
            {"by", jsonOf(by)},
            {"unit", jsonOf(unit)}};
}

Json AssessmentWriter::condition(const assess::ConditionOutcome &condition) const
{
    Json json{{"id", jsonOf(condition.id)},
              {"state", jsonOf(assess::token(condition.state))},
              {"margin", nullptr}};
    if (condition.margin)
        json["margin"] = margin(*condition.margin);
    if (condition.row >= 0)
        json["row"] = condition.row;
    return json;
}

Json AssessmentWriter::conditions(const std::vector<assess::ConditionOutcome> &all) const
{
    Json list = Json::array();
    for (const auto &one : all)
        list.push_back(condition(one));
    return list;
}

Json AssessmentWriter::steps(const std::vector<Stage> &stages) const
{
    bool isNumber = false;
    const auto ends = [](const base::Range &range, bool plain) {
        const auto end = [plain](const std::optional<base::Rational> &value) -> Json {
            if (!value)
                return nullptr;
            return jsonOf(plain ? base::toText(*value) : yuan(*value));
        };
        return Json{{"low", end(range.low)}, {"high", end(range.high)}};
    };
    Json list = Json::array();
    for (const Stage &stage : stages) {
        const bool plain = stage.alternative != nullptr && stage.alternative->formula
                           && stage.alternative->formula->type().kind == feel::Kind::Number;
        isNumber = stage.kind == Stage::Kind::Base ? plain : isNumber && plain;
        list.push_back({{"stage", jsonOf(tokenOf(stage.kind))},
                        {"operand", ends(stage.operand, plain)},
                        {"result", ends(stage.result, isNumber)},
                        {"acted", stage.acted}});
    }
    return list;
}

Json AssessmentWriter::row(const assess::RowOutcome &row) const
{
    Json json = Json::object();
    if (row.group) {
        json["group"] = jsonOf(*row.group);
        json["rows"] = row.rows;
    } else {
        json["row"] = row.rows.empty() ? -1 : row.rows.front();
    }
    json["verdict"] = jsonOf(assess::token(row.verdict));
    json.update(jsonOf(row.amount));
    json["conditions"] = conditions(row.conditions);
    json["steps"] = steps(row.stages);
    return json;
}

Json AssessmentWriter::amount(const Outcome &outcome) const
{
    const rulebook::Measure &measure = *outcome.measure;
    Json json{{"kind", jsonOf(assess::token(measure.amount.kind))}};
    json.update(jsonOf(outcome.amount));
    json["destination"] = jsonOf(assess::token(outcome.destination));
    if (outcome.approximate)
        json["approximate"] = true;
    if (outcome.assumed)
        json["assumed"] = true;
    if (measure.amount.kind == rulebook::AmountKind::Grades) {
        json["grades"] = Json::array();
        for (const base::Money grade : measure.amount.grades)
            json["grades"].push_back(jsonOf(base::toText(grade)));
    }
    if (!outcome.stages.empty())
        json["steps"] = steps(outcome.stages);
    for (const assess::Amount &part :
         assess::instalmentsOf(outcome.amount, outcome.measure->schedule))
        json["instalments"].push_back(jsonOf(part));
    json["rows"] = Json::array();
    for (const auto &one : outcome.rows)
        json["rows"].push_back(row(one));
    return json;
}

Json AssessmentWriter::readings(const Outcome &outcome) const
{
    Json list = Json::array();
    for (const assess::ReadingEffect &effect : outcome.readings) {
        const auto &reading = m_rules.readings()[static_cast<std::size_t>(effect.reading)];
        const auto choice = [&reading](int index) {
            return jsonOf(reading.choices[static_cast<std::size_t>(index)].id);
        };
        Json alternatives = Json::array();
        for (const auto &alternative : effect.alternatives) {
            Json json{{"choice", choice(alternative.choice)},
                      {"verdict", jsonOf(assess::token(alternative.verdict))}};
            json.update(jsonOf(alternative.amount));
            alternatives.push_back(std::move(json));
        }
        list.push_back({{"id", jsonOf(reading.id)},
                        {"used", choice(effect.used)},
                        {"alternatives", std::move(alternatives)}});
    }
    return list;
}

Json AssessmentWriter::outcome(const Outcome &outcome) const
{
    const rulebook::Measure &measure = *outcome.measure;
    Json json{
        {"measure", jsonOf(measure.id)},      {"document", jsonOf(measure.document)},
        {"article", jsonOf(measure.article)}, {"title", jsonOf(measure.title)},
        {"says", jsonOf(measure.says)},       {"verdict", jsonOf(assess::token(outcome.verdict))}};
    if (outcome.reason != Reason::None)
        json["reason"] = jsonOf(tokenOf(outcome.reason));
    json["amount"] = amount(outcome);
    if (outcome.wouldBe) {
        Json wouldBe{{"verdict", jsonOf(assess::token(outcome.wouldBe->verdict))},
                     {"kind", jsonOf(assess::token(measure.amount.kind))}};
        wouldBe.update(jsonOf(outcome.wouldBe->amount));
        wouldBe["missing"] = paths(outcome.wouldBe->missing);
        json["would_be"] = std::move(wouldBe);
    }
    json["conditions"] = conditions(outcome.conditions);
    json["missing"] = paths(outcome.missing);
    json["readings"] = readings(outcome);
    json["assumptions"] = Json::array();
    for (const int slot : outcome.assumptions)
        json["assumptions"].push_back(
            jsonOf(m_rules.assumptions()[static_cast<std::size_t>(slot)].id));
    json["presumed"] = Json::array();
    for (const int slot : outcome.presumed)
        json["presumed"].push_back(
            jsonOf(m_rules.symbols().facts[static_cast<std::size_t>(slot)].path));
    return json;
}

Json AssessmentWriter::totals() const
{
    const assess::Totals &totals = m_assessment.totals;
    return {{"certain", jsonOf(totals.certain)},
            {"ceiling", jsonOf(totals.ceiling)},
            {"by_review", jsonOf(totals.byReview)},
            {"assumed", jsonOf(totals.assumed)},
            {"outside",
             {{"equity", jsonOf(totals.outside.equity)},
              {"person", jsonOf(totals.outside.person)},
              {"bank", jsonOf(totals.outside.bank)},
              {"government", jsonOf(totals.outside.government)}}},
            {"certain_figures", jsonOf(totals.certainFigures)},
            {"not_set", totals.notSet}};
}

Json AssessmentWriter::hindrances(const std::vector<assess::Hindrance> &all) const
{
    Json list = Json::array();
    for (const assess::Hindrance &one : all) {
        Json json{{"measure", jsonOf(one.outcome->measure->id)},
                  {"rule", jsonOf(one.rule != nullptr ? one.rule->id : QString())},
                  {"article", jsonOf(one.rule != nullptr ? one.rule->article : QString())}};
        if (!one.rows.empty())
            json["rows"] = one.rows;
        list.push_back(std::move(json));
    }
    return list;
}

Json AssessmentWriter::portfolio() const
{
    const assess::Portfolio &portfolio = m_assessment.portfolio;
    const auto ids = [](const std::vector<const Outcome *> &outcomes) {
        Json list = Json::array();
        for (const Outcome *one : outcomes)
            list.push_back(jsonOf(one->measure->id));
        return list;
    };
    const auto end = [](const std::optional<std::int64_t> &fen) -> Json {
        return fen ? jsonOf(base::toText(base::Money::fromFen(*fen))) : Json();
    };
    Json warnings = Json::array();
    for (const rulebook::StackingRule *rule : portfolio.warnings)
        warnings.push_back({{"rule", jsonOf(rule->id)},
                            {"article", jsonOf(rule->article)},
                            {"measures", jsonOf(rule->measures)}});
    return {
        {"chosen", ids(portfolio.chosen)},
        {"runner_up", ids(portfolio.runnerUp)},
        {"difference",
         {{"low", end(portfolio.leastDifference)}, {"high", end(portfolio.greatestDifference)}}},
        {"forbidden", hindrances(portfolio.forbidden)},
        {"reduced", hindrances(portfolio.reduced)},
        {"deciding", paths(portfolio.deciding)},
        {"warnings", std::move(warnings)}};
}

Json AssessmentWriter::issues() const
{
    Json list = Json::array();
    for (const base::Issue &issue : m_assessment.issues)
        list.push_back({{"code", jsonOf(issue.code)},
                        {"path", jsonOf(issue.place.path)},
                        {"arguments", jsonOf(issue.arguments)}});
    return list;
}

Json AssessmentWriter::write() const
{
    Json json{{"on", jsonOf(m_assessment.on.toText())},
              {"rules", jsonOf(m_rules.documents())},
              {"outcomes", Json::array()}};
    for (const Outcome &one : m_assessment.outcomes)
        json["outcomes"].push_back(outcome(one));
    json["totals"] = totals();
    json["covered"] = m_assessment.covered;
    json["portfolio"] = portfolio();
    if (!m_assessment.issues.empty())
        json["issues"] = issues();
    return json;
}

} // namespace

QByteArray assessmentJson(const assess::Assessment &assessment)
{
    return bytesOf(AssessmentWriter(assessment).write());
}

QByteArray reasonJson(const explain::Reason &reason) { return bytesOf(readReason(reason)); }

} // namespace report
