// Nine awards and their total over enterprises in memory: evaluations of prepared formulas a second.
// One enterprise is one evaluation. With a file name as argument the enterprises and their awards are
// written there as lines of JSON, for peers.mjs to evaluate the same with other engines.
#include "base/rounding.h"
#include "eval/prepared.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstdio>
#include <random>
#include <vector>

namespace {

using base::Range;
using base::Rational;
using feel::Kind;

constexpr int enterprises = 250;
constexpr int rounds = 5;

struct Field {
    const char *name;
    Kind kind;
    int list = -1;
};

// Money in 元, truths, counts, members of a list; in the order of the facts.
constexpr std::array<Field, 18> fields{{
    {"contract_amount", Kind::Money},
    {"contract_realised", Kind::Money},
    {"pilot_new", Kind::Truth},
    {"pilot_good", Kind::Truth},
    {"incubatees", Kind::Number},
    {"incubator_tier", Kind::Choice, 0},
    {"incubator_new", Kind::Truth},
    {"makerspace_tier", Kind::Choice, 0},
    {"makerspace_new", Kind::Truth},
    {"transfer_tier", Kind::Choice, 0},
    {"transfer_new", Kind::Truth},
    {"brokered", Kind::Money},
    {"science_award", Kind::Choice, 1},
    {"paid_in", Kind::Money},
    {"invested", Kind::Money},
    {"venture", Kind::Money},
    {"talent", Kind::Truth},
    {"converted", Kind::Number},
}};

const std::array<QString, 9> formulas{
    QStringLiteral(
        "if f.contract_amount >= 50万元 then min(20% * f.contract_realised, 100万元) else 0元"),
    QStringLiteral(
        "(if f.pilot_new then 30万元 else 0元) + (if f.pilot_good then 20万元 else 0元)"),
    QStringLiteral("5万元 * f.converted"),
    QStringLiteral(
        "if f.science_award = \"national\" then 20万元 else if f.science_award = \"first\" "
        "then 10万元 else if f.science_award = \"second\" then 5万元 else 0元"),
    QStringLiteral(
        "(if f.incubator_new then (if f.incubator_tier = \"national\" then 50万元 else if "
        "f.incubator_tier = \"provincial\" then 20万元 else 0元) else 0元) + (if "
        "f.makerspace_new then (if f.makerspace_tier = \"national\" then 30万元 else if "
        "f.makerspace_tier = \"provincial\" then 10万元 else 0元) else 0元)"),
    QStringLiteral("5万元 * f.incubatees"),
    QStringLiteral("if f.transfer_new then (if f.transfer_tier = \"national\" then 30万元 else if "
                   "f.transfer_tier = \"provincial\" then 10万元 else 0元) else 0元"),
    QStringLiteral("min(5% * f.brokered, 100万元)"),
    QStringLiteral(
        "if f.talent and f.invested >= 100万元 then max(50万元, min(100万元, 50% * f.paid_in)) "
        "+ min(20% * f.venture, 200万元) else 0元"),
};

feel::Symbols symbols()
{
    feel::Symbols result;
    result.lists = {{QStringLiteral("tier"), {"none", "provincial", "national"}},
                    {QStringLiteral("award"), {"none", "national", "first", "second"}}};
    for (const Field &field : fields)
        result.facts.push_back({QStringLiteral("f.") + QLatin1StringView(field.name),
                                {field.kind, field.list},
                                Range::atLeast(0)});
    return result;
}

eval::Value randomValue(const Field &field, std::mt19937_64 &random)
{
    switch (field.kind) {
    case Kind::Truth:
        return base::truthOf(random() % 3 == 0);
    case Kind::Number:
        return Range::point(static_cast<std::int64_t>(random() % 4));
    case Kind::Choice:
        return eval::Members{std::uint64_t{1} << random() % (field.list == 0 ? 3 : 4)};
    default: // up to ten million 元, to the fen
        return Range::point(static_cast<std::int64_t>(random() % 1'000'000'000));
    }
}

std::vector<eval::Prepared> prepared(const feel::Symbols &symbols)
{
    feel::Context context;
    context.symbols = &symbols;
    std::vector<eval::Prepared> result;
    for (const QString &text : formulas) {
        const auto formula = feel::compile(text, context);
        if (!formula)
            qFatal("no formula: %s: %s", qPrintable(text), qPrintable(formula.error()[0].code));
        result.emplace_back(*formula);
    }
    return result;
}

using Awards = std::array<std::int64_t, 10>;

/// Nine awards, each rounded to the fen, and their sum.
Awards awardsOf(const std::vector<eval::Prepared> &measures, const eval::Facts &facts)
{
    Awards awards{};
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const auto result = measures[i].evaluate(facts);
        const auto &range = std::get<Range>(result->value);
        awards[i] = base::roundToFen(*range.low, base::Rounding::HalfUp)->fen();
        awards[9] += awards[i];
    }
    return awards;
}

/// As JSON, money in 元.
QJsonObject jsonOf(const eval::Facts &facts, const feel::Symbols &symbols, const Awards &awards)
{
    QJsonObject row;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QString name = QString::fromLatin1(fields[i].name);
        const eval::Value &value = facts.facts[i];
        if (const auto *truth = std::get_if<base::Truth>(&value)) {
            row[name] = *truth == base::Truth::True;
        } else if (const auto *members = std::get_if<eval::Members>(&value)) {
            const auto list = static_cast<std::size_t>(fields[i].list);
            row[name] = symbols.lists[list].members[std::countr_zero(members->bits)];
        } else {
            const auto number = static_cast<double>(*std::get<Range>(value).low->toInt64());
            row[name] = fields[i].kind == Kind::Money ? number / 100 : number;
        }
    }
    QJsonArray fen;
    for (const std::int64_t award : awards)
        fen.append(static_cast<qint64>(award));
    return {{QStringLiteral("row"), row}, {QStringLiteral("fen"), fen}};
}

} // namespace

int main(int argc, char **argv)
{
    const feel::Symbols names = symbols();
    const std::vector<eval::Prepared> measures = prepared(names);
    std::mt19937_64 random(20241121);
    std::vector<eval::Facts> cases(enterprises, eval::Facts::unknown(names));
    for (eval::Facts &facts : cases) {
        for (std::size_t i = 0; i < fields.size(); ++i)
            facts.facts[i] = randomValue(fields[i], random);
    }
    if (argc > 1) {
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::WriteOnly))
            return 2;
        for (const eval::Facts &facts : cases)
            file.write(QJsonDocument(jsonOf(facts, names, awardsOf(measures, facts)))
                           .toJson(QJsonDocument::Compact)
                       + '\n');
    }
    std::vector<double> perSecond;
    std::int64_t sum = 0;
    for (int round = 0; round <= rounds; ++round) { // the first warms up
        constexpr int passes = 800;
        const auto begin = std::chrono::steady_clock::now();
        for (int pass = 0; pass < passes; ++pass) {
            for (const eval::Facts &facts : cases)
                sum += awardsOf(measures, facts)[9];
        }
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        if (round > 0)
            perSecond.push_back(passes * enterprises / taken.count());
    }
    std::sort(perSecond.begin(), perSecond.end());
    std::printf("{\"engine\":\"huisuan\",\"per_s\":%.0f,\"checksum\":%lld}\n",
                perSecond[rounds / 2], static_cast<long long>(sum % 1'000'000'007));
}
