#include "advice/what_if.h"

#include "advice/award_pieces.h"
#include "assess/inputs.h"
#include "assess/totals.h"
#include "cases/binding.h"

#include <algorithm>
#include <set>

namespace advice {

namespace {

using base::Rational;

base::Issue problem(const char *code, const QStringList &arguments)
{
    return {QString::fromLatin1(code), base::Severity::Error, {}, arguments, {}};
}

/// |difference| of two courses at a position, before rounding; absent on overflow.
std::optional<Rational> gapAt(const Course &a, const Course &b, const Rational &x)
{
    const auto sum = [&x](const Course &course) -> std::optional<Rational> {
        std::optional<Rational> total = Rational(course.fixed.fen());
        for (const Line &line : course.moving) {
            const auto part = base::multiply(line.slope, x);
            const auto value = part ? base::add(line.start, *part) : std::nullopt;
            total = total && value ? base::add(*total, *value) : std::nullopt;
        }
        return total;
    };
    const auto first = sum(a);
    const auto second = sum(b);
    const auto gap = first && second ? base::subtract(*first, *second) : std::nullopt;
    return gap && gap->sign() < 0 ? base::negate(*gap) : gap;
}

/// Whether one course begins where the other one ends: within what the change of slope makes of one step,
/// and the rounding of fixed parts.
bool meets(const Course &before, const Course &after, const MovingFact &moving, std::int64_t from)
{
    const auto gap = gapAt(before, after, moving.valueAt(from));
    const auto turn = base::subtract(after.slope(), before.slope());
    const auto step = turn ? base::divide(*turn, Rational(moving.stepsPerUnit)) : std::nullopt;
    if (!gap || !step)
        return false;
    const Rational size = step->sign() < 0 ? base::negate(*step).value_or(*step) : *step;
    const auto most = base::add(size, Rational(1));
    return most && *gap <= *most;
}

/// Which total the piece of an award counts in; none where it counts in none of the four.
std::optional<std::size_t> totalOf(const AwardPieces &award, const Piece &piece, bool assumed)
{
    assess::Outcome outcome;
    outcome.measure = award.measure;
    outcome.verdict = piece.verdict;
    outcome.assumed = assumed;
    outcome.destination = award.destination;
    const auto total = static_cast<std::size_t>(assess::totalOf(outcome));
    return total < totalPieces.size() ? std::optional(total) : std::nullopt;
}

bool addTo(Course &total, const Course &part)
{
    const auto fixed = base::add(total.fixed, part.fixed);
    if (!fixed)
        return false;
    total.fixed = *fixed;
    total.moving.insert(total.moving.end(), part.moving.begin(), part.moving.end());
    total.rounding = part.moving.empty() ? total.rounding : part.rounding;
    return true;
}

/// The totals between the positions at which any award changes.
base::Result<void> addTotals(WhatIf &result, const std::vector<bool> &assumed)
{
    std::set<std::int64_t> cuts{result.from};
    for (const AwardPieces &award : result.awards) {
        for (const Piece &piece : award.pieces)
            cuts.insert(piece.from);
    }
    std::vector<std::size_t> place(result.awards.size());
    for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
        const auto next = std::next(cut);
        const std::int64_t until = next == cuts.end() ? result.to : *next - 1;
        std::array<Piece, totalPieces.size()> pieces;
        for (Piece &piece : pieces) {
            piece.from = *cut;
            piece.to = until;
            piece.verdict = assess::Verdict::Eligible;
            piece.high = Course();
        }
        for (std::size_t i = 0; i < result.awards.size(); ++i) {
            const AwardPieces &award = result.awards[i];
            while (award.pieces[place[i]].to < *cut)
                ++place[i];
            const Piece &part = award.pieces[place[i]];
            const auto total = totalOf(award, part, assumed[i]);
            if (!total)
                continue;
            Piece &whole = pieces[*total];
            bool fits = addTo(whole.low, part.low);
            if (!part.high)
                whole.high.reset();
            else if (whole.high)
                fits = fits && addTo(*whole.high, *part.high);
            if (!fits)
                return base::failure(problem("overflow", {}));
        }
        for (std::size_t i = 0; i < totalPieces.size(); ++i)
            append(result.totals.*totalPieces[i], std::move(pieces[i]), result.fact);
    }
    return {};
}

/// The ends of the range as positions, within the fact's domain.
base::Result<void> setRange(WhatIf &result, const QString &from, const QString &to)
{
    const feel::ValueSymbol &symbol = symbolOf(result.fact.input, result.rules->symbols());
    std::array<std::int64_t, 2> positions{};
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const QString &text = i == 0 ? from : to;
        const auto value = cases::valueFromText(text, symbol, *result.rules);
        if (!value)
            return base::failure(value.error());
        const auto *range = std::get_if<base::Range>(&*value);
        if (range == nullptr || !range->isPoint())
            return base::failure(problem("empty-range", {from + QStringLiteral("..") + to}));
        const auto position =
            i == 0 ? result.fact.positionFrom(*range->low) : result.fact.positionUntil(*range->low);
        if (!position)
            return base::failure(problem("overflow", {}));
        positions[i] = *position;
    }
    if (positions[0] > positions[1])
        return base::failure(problem("empty-range", {from + QStringLiteral("..") + to}));
    result.from = positions[0];
    result.to = positions[1];
    return {};
}

} // namespace

std::optional<base::Money> Course::at(const Rational &x) const
{
    std::optional<base::Money> total = fixed;
    for (const Line &line : moving) {
        const auto part = base::multiply(line.slope, x);
        const auto value = part ? base::add(line.start, *part) : std::nullopt;
        const auto fen = value ? base::roundToFen(*value, rounding) : std::nullopt;
        total = total && fen ? base::add(*total, *fen) : std::nullopt;
    }
    return total;
}

Rational Course::slope() const
{
    Rational total;
    for (const Line &line : moving)
        total = base::add(total, line.slope).value_or(total);
    return total;
}

void append(std::vector<Piece> &pieces, Piece piece, const MovingFact &moving)
{
    if (pieces.empty()) {
        piece.start = Start::Edge;
        pieces.push_back(std::move(piece));
        return;
    }
    Piece &last = pieces.back();
    if (last.verdict == piece.verdict && last.low == piece.low && last.high == piece.high) {
        last.to = piece.to;
        return;
    }
    const bool sameHigh = last.high && piece.high
                              ? meets(*last.high, *piece.high, moving, piece.from)
                              : last.high.has_value() == piece.high.has_value();
    const bool isSmooth =
        last.verdict == piece.verdict && sameHigh && meets(last.low, piece.low, moving, piece.from);
    piece.start = isSmooth ? Start::Kink : Start::Cliff;
    pieces.push_back(std::move(piece));
}

bool moves(const std::vector<Piece> &pieces)
{
    return pieces.size() > 1 || std::ranges::any_of(pieces, [](const Piece &piece) {
               return !piece.low.moving.empty() || (piece.high && !piece.high->moving.empty());
           });
}

base::Result<WhatIf> whatIf(std::shared_ptr<const rulebook::Rulebook> rules,
                            const cases::Case &subject, const assess::Options &options,
                            const QString &path, const QString &from, const QString &to)
{
    auto inputs = assess::prepare(*rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    const auto input = inputAt(path, inputs->facts, *rules);
    if (!input)
        return base::failure(input.error());
    const auto fact = movingFact(*input, *rules);
    if (!fact)
        return base::failure(problem("not-a-scalar", {path}));
    WhatIf result;
    result.rules = rules;
    result.fact = *fact;
    if (auto set = setRange(result, from, to); !set)
        return base::failure(set.error());
    if (const auto *range = std::get_if<base::Range>(&valueOf(*input, inputs->facts));
        range != nullptr && range->isPoint())
        result.now = fact->positionUntil(*range->low);
    result.isBeforeStacking =
        std::ranges::any_of(rules->stacking(), [](const rulebook::StackingRule &rule) {
            return rule.kind != rulebook::StackingKind::Warning;
        });
    std::vector<bool> assumed;
    for (const auto &measure : rules->measures()) {
        auto award =
            awardPieces(*rules, measure, inputs->facts, inputs->on, *fact, result.from, result.to);
        if (!award)
            return base::failure(award.error());
        result.awards.push_back(std::move(*award));
        const auto outcome = assess::assessMeasure(*rules, measure, inputs->facts, inputs->on);
        assumed.push_back(outcome && outcome->assumed);
    }
    if (auto added = addTotals(result, assumed); !added)
        return base::failure(added.error());
    return result;
}

} // namespace advice
