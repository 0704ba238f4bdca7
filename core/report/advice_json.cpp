#include "report/advice_json.h"

#include "report/json_text.h"

#include <bit>

namespace report {

namespace {

using advice::Piece;
using base::Rational;

Json pathsOf(const std::vector<eval::Input> &inputs, const rulebook::Rulebook &rules)
{
    Json list = Json::array();
    for (const eval::Input &input : inputs)
        list.push_back(jsonOf(eval::pathOf(input, rules.symbols())));
    return list;
}

Json idsOf(const std::vector<const rulebook::Measure *> &measures)
{
    Json list = Json::array();
    for (const rulebook::Measure *measure : measures)
        list.push_back(jsonOf(measure->id));
    return list;
}

Json moneyOf(const std::optional<base::Money> &money)
{
    return money ? jsonOf(base::toText(*money)) : Json();
}

class WhatIfWriter {
public:
    explicit WhatIfWriter(const advice::WhatIf &result) : m_result(result) {}

    Json write() const
    {
        const advice::MovingFact &fact = m_result.fact;
        Json json{{"fact", jsonOf(eval::pathOf(fact.input, m_result.rules->symbols()))},
                  {"unit", unit()},
                  {"from", position(m_result.from)},
                  {"to", position(m_result.to)},
                  {"step", step()},
                  {"now", m_result.now ? position(*m_result.now) : Json()},
                  {"awards", Json::array()}};
        for (const advice::AwardPieces &award : m_result.awards)
            json["awards"].push_back(awardOf(award));
        json["totals"] = {{"certain", piecesOf(m_result.totals.certain, false)},
                          {"ceiling", piecesOf(m_result.totals.ceiling, false)},
                          {"by_review", piecesOf(m_result.totals.byReview, false)},
                          {"assumed", piecesOf(m_result.totals.assumed, false)}};
        if (m_result.isBeforeStacking)
            json["before_stacking"] = true;
        return json;
    }

private:
    Json position(std::int64_t at) const { return jsonOf(m_result.fact.textAt(at)); }
    const char *unit() const
    {
        switch (m_result.fact.type.kind) {
        case feel::Kind::Money:
            return "yuan";
        case feel::Kind::Date:
            return "days";
        default:
            return m_result.fact.form == rulebook::NumberForm::Ratio ? "ratio" : "count";
        }
    }
    Json step() const
    {
        if (m_result.fact.type.kind == feel::Kind::Money)
            return "0.01";
        return jsonOf(base::toText(m_result.fact.valueAt(1)));
    }

    /// Yuan by the fact's unit; money moves in yuan, too.
    QString slopeOf(const Rational &fen) const
    {
        constexpr int fenPerYuan = 100;
        if (m_result.fact.type.kind == feel::Kind::Money)
            return base::toText(fen);
        const auto yuan = base::divide(fen, Rational(fenPerYuan));
        return base::toText(yuan.value_or(fen));
    }

    Json end(const advice::Course &course, const Piece &piece) const
    {
        return {{"from", moneyOf(course.at(m_result.fact.valueAt(piece.from)))},
                {"to", moneyOf(course.at(m_result.fact.valueAt(piece.to)))},
                {"slope", jsonOf(slopeOf(course.slope()))}};
    }

    Json piecesOf(const std::vector<Piece> &pieces, bool withVerdict) const
    {
        Json list = Json::array();
        for (const Piece &piece : pieces) {
            Json json{{"from", position(piece.from)},
                      {"to", position(piece.to)},
                      {"start", startOf(piece.start)}};
            if (withVerdict)
                json["verdict"] = jsonOf(assess::token(piece.verdict));
            json["low"] = end(piece.low, piece);
            json["high"] = piece.high ? end(*piece.high, piece) : Json();
            list.push_back(std::move(json));
        }
        return list;
    }

    static const char *startOf(advice::Start start)
    {
        switch (start) {
        case advice::Start::Edge:
            return "edge";
        case advice::Start::Kink:
            return "kink";
        case advice::Start::Cliff:
            return "cliff";
        }
        Q_UNREACHABLE();
    }

    Json awardOf(const advice::AwardPieces &award) const
    {
        Json json{{"measure", jsonOf(award.measure->id)},
                  {"document", jsonOf(award.measure->document)},
                  {"article", jsonOf(award.measure->article)}};
        if (award.approximate)
            json["approximate"] = true;
        json["pieces"] = piecesOf(award.pieces, true);
        return json;
    }

    const advice::WhatIf &m_result;
};

/// As a case file writes it; null where it is not known.
Json valueOf(const eval::Input &input, const eval::Value &value, const rulebook::Rulebook &rules)
{
    if (const auto *truth = std::get_if<base::Truth>(&value))
        return base::isPoint(*truth) ? Json(*truth == base::Truth::True) : Json();
    if (const auto *members = std::get_if<eval::Members>(&value)) {
        const auto list =
            static_cast<std::size_t>(advice::symbolOf(input, rules.symbols()).type.list);
        return std::has_single_bit(members->bits)
                   ? jsonOf(rules.symbols().lists[list].members.at(std::countr_zero(members->bits)))
                   : Json();
    }
    const auto *range = std::get_if<base::Range>(&value);
    const auto moving = advice::movingFact(input, rules);
    const auto position = range != nullptr && range->isPoint() && moving
                              ? moving->positionUntil(*range->low)
                              : std::nullopt;
    return position ? jsonOf(moving->textAt(*position)) : Json();
}

Json moveOf(const advice::Move &move, const rulebook::Rulebook &rules)
{
    return {{"fact", jsonOf(eval::pathOf(move.input, rules.symbols()))},
            {"from", valueOf(move.input, move.from, rules)},
            {"to", valueOf(move.input, move.to, rules)}};
}

Json measureOf(const rulebook::Measure &measure)
{
    return {{"measure", jsonOf(measure.id)},
            {"document", jsonOf(measure.document)},
            {"article", jsonOf(measure.article)}};
}

Json wayOf(const advice::Way &way, const rulebook::Rulebook &rules)
{
    Json json{{"moves", Json::array()},
              {"money", moneyOf(way.money)},
              {"on", jsonOf(way.on.toText())},
              {"verdict", jsonOf(assess::token(way.verdict))},
              {"amount", jsonOf(way.amount)}};
    for (const advice::Move &move : way.moves)
        json["moves"].push_back(moveOf(move, rules));
    return json;
}

Json dayOf(const advice::Day &day, const rulebook::Rulebook &rules)
{
    const bool isVerdict = day.kind == advice::Day::Kind::Verdict;
    Json json = measureOf(*day.measure);
    json["date"] = jsonOf(day.date.toText());
    json["kind"] = isVerdict ? "verdict" : "last_day";
    if (isVerdict) {
        json["before"] = jsonOf(assess::token(day.before));
        json["after"] = jsonOf(assess::token(day.after));
    } else {
        json["fact"] = jsonOf(eval::pathOf(*day.fact, rules.symbols()));
        json["condition"] = jsonOf(day.condition);
    }
    json["amount_before"] = jsonOf(day.amountBefore);
    json["amount_after"] = jsonOf(day.amountAfter);
    return json;
}

} // namespace

QByteArray nearestJson(const advice::NearestWays &nearest)
{
    Json json{{"on", jsonOf(nearest.on.toText())}, {"measures", Json::array()}};
    for (const advice::MeasureWays &one : nearest.measures) {
        Json measure = measureOf(*one.measure);
        measure["verdict"] = jsonOf(assess::token(one.verdict));
        measure["ways"] = Json::array();
        for (const advice::Way &way : one.ways)
            measure["ways"].push_back(wayOf(way, *nearest.rules));
        json["measures"].push_back(std::move(measure));
    }
    return bytesOf(json);
}

QByteArray calendarJson(const advice::Calendar &calendar)
{
    Json json{{"on", jsonOf(calendar.from.toText())},
              {"until", jsonOf(calendar.until.toText())},
              {"days", Json::array()}};
    for (const advice::Day &day : calendar.days)
        json["days"].push_back(dayOf(day, *calendar.rules));
    return bytesOf(json);
}

QByteArray questionsJson(const advice::NextQuestions &next)
{
    Json json{{"on", jsonOf(next.on.toText())},
              {"settled", next.settled},
              {"questions", Json::array()},
              {"promise", nullptr}};
    for (const advice::Question &question : next.questions)
        json["questions"].push_back(
            {{"fact", jsonOf(eval::pathOf(question.input, next.rules->symbols()))},
             {"decides", moneyOf(question.decides)},
             {"expected", jsonOf(base::toText(question.expected))},
             {"measures", idsOf(question.measures)}});
    if (next.promise)
        json["promise"] = {{"answers", next.promise->inputs.size()},
                           {"facts", pathsOf(next.promise->inputs, *next.rules)},
                           {"settles", moneyOf(next.promise->settles)},
                           {"measures", idsOf(next.promise->measures)}};
    return bytesOf(json);
}

QByteArray whatIfJson(const advice::WhatIf &result)
{
    return bytesOf(WhatIfWriter(result).write());
}

} // namespace report
