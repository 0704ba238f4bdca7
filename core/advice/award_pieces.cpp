#include "advice/award_pieces.h"

#include "assess/inputs.h"

#include <algorithm>
#include <set>

namespace advice {

namespace {

using assess::Outcome;
using assess::Stage;
using base::Rational;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The line through two points; flat where they are one.
std::optional<Line> lineThrough(const Rational &x0, const std::optional<Rational> &y0,
                                const Rational &x1, const std::optional<Rational> &y1)
{
    if (!y0 || !y1)
        return std::nullopt;
    const auto dx = base::subtract(x1, x0);
    const auto dy = base::subtract(*y1, *y0);
    if (!dx || !dy || dx->sign() == 0 || dy->sign() == 0)
        return Line{*y0, Rational(0)};
    const auto slope = base::divide(*dy, *dx);
    const auto back = slope ? base::multiply(*slope, x0) : std::nullopt;
    const auto start = back ? base::subtract(*y0, *back) : std::nullopt;
    return start ? std::optional(Line{*start, *slope}) : std::nullopt;
}

struct Ends {
    std::optional<Line> low;
    std::optional<Line> high;
};

/// The stages of one row or group, as they run through a cell.
struct Unit {
    struct Step {
        Stage::Kind kind = Stage::Kind::Base;
        Ends operand;
    };
    bool counts = false;
    bool lowCounts = false;
    assess::Amount fixed; ///< where there are no stages
    std::vector<Step> steps;
};

/// Follows the stages of an award by lines, narrowing a cell to where none of them bends.
class StageLines {
public:
    StageLines(Sighting &sighting, bool &bent) : m_sighting(sighting), m_bent(bent) {}

    Ends run(const Unit &unit)
    {
        Ends current = unit.steps.front().operand;
        for (std::size_t i = 1; i < unit.steps.size(); ++i)
            apply(unit.steps[i], current);
        const Line zero;
        if (!current.low)
            current.low = zero;
        current.low = m_sighting.greater(*current.low, zero);
        if (current.high)
            current.high = m_sighting.greater(*current.high, zero);
        return current;
    }

private:
    void apply(const Unit::Step &step, Ends &current)
    {
        switch (step.kind) {
        case Stage::Kind::Rate:
            current.low = product(current.low, step.operand.low);
            current.high = product(current.high, step.operand.high);
            break;
        case Stage::Kind::Less:
            current.low = rest(current.low, step.operand.high);
            current.high = rest(current.high, step.operand.low);
            break;
        case Stage::Kind::Floor:
            current.low = either(current.low, step.operand.low, true, false);
            current.high = either(current.high, step.operand.high, true, true);
            break;
        case Stage::Kind::Cap:
            current.low = either(current.low, step.operand.low, false, true);
            current.high = either(current.high, step.operand.high, false, false);
            break;
        default:
            break;
        }
    }

    /// a - b, never below nothing; without a, or without knowing b, nothing is left for sure.
    std::optional<Line> rest(const std::optional<Line> &a, const std::optional<Line> &b)
    {
        if (!a)
            return std::nullopt;
        const auto start = b ? base::subtract(a->start, b->start) : std::nullopt;
        const auto slope = b ? base::subtract(a->slope, b->slope) : std::nullopt;
        m_bent = m_bent || !start || !slope;
        return m_sighting.greater(start && slope ? Line{*start, *slope} : Line(), Line());
    }

    std::optional<Line> either(const std::optional<Line> &a, const std::optional<Line> &b,
                               bool greater, bool needsBoth)
    {
        if (a && b)
            return greater ? m_sighting.greater(*a, *b) : m_sighting.lesser(*a, *b);
        return needsBoth ? std::nullopt : (a ? a : b);
    }

    std::optional<Line> product(const std::optional<Line> &a, const std::optional<Line> &b)
    {
        if (!a || !b)
            return std::nullopt;
        const bool isFactor = b->slope.sign() == 0;
        if (!isFactor && a->slope.sign() != 0) {
            m_bent = true;
            return std::nullopt;
        }
        const Line &line = isFactor ? *a : *b;
        const Rational &factor = isFactor ? b->start : a->start;
        const auto start = base::multiply(line.start, factor);
        const auto slope = base::multiply(line.slope, factor);
        m_bent = m_bent || factor.sign() < 0 || !start || !slope;
        return start && slope ? std::optional(Line{*start, *slope}) : std::nullopt;
    }

    Sighting &m_sighting;
    bool &m_bent;
};

class Writer {
public:
    Writer(const rulebook::Rulebook &rules, const rulebook::Measure &measure, eval::Facts &facts,
           base::Date on, const MovingFact &moving)
        : m_rules(rules), m_measure(measure), m_facts(facts), m_on(on), m_moving(moving)
    {}

    base::Result<AwardPieces> write(std::int64_t from, std::int64_t to);

private:
    base::Result<Outcome> outcomeAt(std::int64_t position);
    bool writeCell(const Cell &cell);
    std::vector<Unit> unitsOf(const Outcome &first, const Outcome &last, const Cell &cell) const;
    Unit unitOf(assess::Verdict verdict, const assess::Amount &amount,
                const std::vector<Stage> &first, const std::vector<Stage> &last,
                const Cell &cell) const;
    Piece pieceAt(const std::vector<Unit> &units, const Outcome &outcome, std::int64_t position,
                  Cell &cell, bool &bent) const;
    bool agrees(const Piece &piece, std::int64_t position);
    base::Result<void> cutsOfOthers(std::int64_t from, std::int64_t to);

    const rulebook::Rulebook &m_rules;
    const rulebook::Measure &m_measure;
    eval::Facts &m_facts;
    base::Date m_on;
    const MovingFact &m_moving;
    AwardPieces m_result;
    std::set<std::int64_t> m_cuts;
    base::Issues m_issues;
};

base::Result<Outcome> Writer::outcomeAt(std::int64_t position)
{
    setValue(m_moving.input, base::Range::point(m_moving.valueAt(position)), m_facts);
    return assess::assessMeasure(m_rules, m_measure, m_facts, m_on);
}

Unit Writer::unitOf(assess::Verdict verdict, const assess::Amount &amount,
                    const std::vector<Stage> &first, const std::vector<Stage> &last,
                    const Cell &cell) const
{
    Unit unit;
    unit.counts = verdict <= assess::Verdict::Undetermined;
    unit.lowCounts = verdict <= assess::Verdict::Conditional;
    unit.fixed = amount;
    const Rational x0 = m_moving.valueAt(cell.low);
    const Rational x1 = m_moving.valueAt(cell.high);
    for (std::size_t i = 0; i < std::min(first.size(), last.size()); ++i) {
        if (first[i].kind == Stage::Kind::Rounding)
            break;
        unit.steps.push_back({first[i].kind,
                              {lineThrough(x0, first[i].operand.low, x1, last[i].operand.low),
                               lineThrough(x0, first[i].operand.high, x1, last[i].operand.high)}});
    }
    return unit;
}

std::vector<Unit> Writer::unitsOf(const Outcome &first, const Outcome &last, const Cell &cell) const
{
    std::vector<Unit> units;
    if (first.verdict >= assess::Verdict::NotEligible)
        return units;
    if (m_measure.table < 0) {
        units.push_back(unitOf(first.verdict, first.amount, first.stages, last.stages, cell));
        return units;
    }
    if (first.rows.empty())
        units.push_back(unitOf(first.verdict, first.amount, {}, {}, cell));
    for (std::size_t i = 0; i < std::min(first.rows.size(), last.rows.size()); ++i) {
        const auto &row = first.rows[i];
        units.push_back(unitOf(std::max(row.verdict, first.verdict == assess::Verdict::Undetermined
                                                             && first.amount.low == base::Money()
                                                         ? assess::Verdict::Undetermined
                                                         : row.verdict),
                               row.amount, row.stages, last.rows[i].stages, cell));
    }
    return units;
}

void addTo(Course &course, const Line &line)
{
    if (line.slope.sign() != 0) {
        course.moving.push_back(line);
        return;
    }
    const auto rounded = base::roundToFen(line.start, course.rounding);
    const auto sum = rounded ? base::add(course.fixed, *rounded) : std::nullopt;
    course.fixed = sum.value_or(course.fixed);
}

Piece Writer::pieceAt(const std::vector<Unit> &units, const Outcome &outcome, std::int64_t position,
                      Cell &cell, bool &bent) const
{
    Sighting sighting(m_facts, m_moving, position, cell);
    Piece piece;
    piece.verdict = outcome.verdict;
    piece.low.rounding = m_measure.amount.rounding;
    piece.high = Course{{}, {}, m_measure.amount.rounding};
    for (const Unit &unit : units) {
        if (!unit.counts)
            continue;
        if (unit.steps.empty()) {
            addTo(piece.low, {Rational(unit.fixed.low.fen()), Rational(0)});
            if (unit.fixed.high && piece.high)
                addTo(*piece.high, {Rational(unit.fixed.high->fen()), Rational(0)});
            else
                piece.high.reset();
            continue;
        }
        const Ends ends = StageLines(sighting, bent).run(unit);
        if (unit.lowCounts && ends.low)
            addTo(piece.low, *ends.low);
        if (!ends.high)
            piece.high.reset();
        else if (piece.high)
            addTo(*piece.high, *ends.high);
    }
    bent = bent || sighting.isBent();
    return piece;
}

bool Writer::agrees(const Piece &piece, std::int64_t position)
{
    const auto outcome = outcomeAt(position);
    if (!outcome)
        return false;
    const Rational x = m_moving.valueAt(position);
    const std::optional<base::Money> high = piece.high ? piece.high->at(x) : std::nullopt;
    return outcome->verdict == piece.verdict && piece.low.at(x) == outcome->amount.low
           && high == outcome->amount.high;
}

/// One cell: no formula changes, but floors and caps may come to act.
bool Writer::writeCell(const Cell &cell)
{
    const auto first = outcomeAt(cell.low);
    const auto last = first && cell.high > cell.low ? outcomeAt(cell.high) : first;
    if (!first || !last) {
        m_issues = first ? last.error() : first.error();
        return false;
    }
    m_result.destination = first->destination;
    m_result.approximate = m_result.approximate || first->approximate || !first->missing.empty();
    const std::vector<Unit> units = unitsOf(*first, *last, cell);
    for (std::int64_t position = cell.low; position <= cell.high;) {
        Cell part{position, cell.high};
        bool bent = false;
        Piece piece = pieceAt(units, *first, position, part, bent);
        piece.from = position;
        piece.to = bent ? position : part.high;
        if (!agrees(piece, piece.from) || !agrees(piece, piece.to)) {
            // Not what the lines say: the position alone, as it is.
            const auto outcome = outcomeAt(position);
            piece.to = position;
            piece.verdict = outcome->verdict;
            piece.low = {outcome->amount.low, {}, m_measure.amount.rounding};
            piece.high.reset();
            if (outcome->amount.high)
                piece.high = Course{*outcome->amount.high, {}, m_measure.amount.rounding};
        }
        position = piece.to + 1;
        append(m_result.pieces, std::move(piece), m_moving);
        if (m_result.pieces.size() > mostPieces) {
            m_issues = {{QStringLiteral("too-many-pieces"),
                         base::Severity::Error,
                         {},
                         {QString::number(mostPieces)},
                         {}}};
            return false;
        }
    }
    return true;
}

/// Where an amount that this measure takes from another one begins a new piece.
base::Result<void> Writer::cutsOfOthers(std::int64_t from, std::int64_t to)
{
    for (const auto *stage : {&m_measure.amount.base, &m_measure.amount.less}) {
        for (const auto &alternative : *stage) {
            if (alternative.measure.isEmpty())
                continue;
            const auto other = awardPieces(m_rules, *m_rules.findMeasure(alternative.measure),
                                           m_facts, m_on, m_moving, from, to);
            if (!other)
                return base::failure(other.error());
            for (const Piece &piece : other->pieces)
                m_cuts.insert(piece.from);
        }
    }
    return {};
}

base::Result<AwardPieces> Writer::write(std::int64_t from, std::int64_t to)
{
    m_result.measure = &m_measure;
    if (auto cuts = cutsOfOthers(from, to); !cuts)
        return base::failure(cuts.error());
    const eval::Value before = valueOf(m_moving.input, m_facts);
    bool good = true;
    for (std::int64_t position = from; good && position <= to;) {
        const MeasureCell around =
            cellAround(m_rules, m_measure, m_facts, m_on, m_moving, position, {from, to});
        Cell cell{position, around.bent ? position : around.cell.high};
        if (const auto cut = m_cuts.upper_bound(position); cut != m_cuts.end())
            cell.high = std::min(cell.high, *cut - 1);
        good = writeCell(cell);
        position = cell.high + 1;
    }
    setValue(m_moving.input, before, m_facts);
    if (!good)
        return base::failure(m_issues);
    return std::move(m_result);
}

/// Every formula that the measure may read, in each row that it is read in.
class Formulas {
public:
    Formulas(const rulebook::Measure &measure, Sighting &sighting, int rowCount)
        : m_measure(measure), m_sighting(sighting), m_rows(rowCount)
    {}

    template <class See> void look(const feel::FormulaPtr &formula, See see)
    {
        if (!formula)
            return;
        if (m_measure.table < 0 || !formula->usesRow()) {
            see(m_sighting.look(*formula, {}));
            return;
        }
        for (int row = 0; row < m_rows; ++row)
            see(m_sighting.look(*formula, {m_measure.table, row}));
    }
    template <class See> void look(const std::vector<rulebook::Alternative> &all, See see)
    {
        for (const auto &one : all)
            look(one.formula, see);
    }

private:
    const rulebook::Measure &m_measure;
    Sighting &m_sighting;
    int m_rows;
};

} // namespace

MeasureCell cellAround(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                       const eval::Facts &facts, base::Date on, const MovingFact &moving,
                       std::int64_t position, const Cell &within)
{
    MeasureCell result{within, false};
    Sighting sighting(facts, moving, position, result.cell);
    const int rowCount =
        measure.table < 0 ? 0 : static_cast<int>(facts.tables[at(measure.table)].rows.size());
    Formulas formulas(measure, sighting, rowCount);
    const auto glance = [](const Sight &) {
    };
    for (const auto &condition : measure.conditions) {
        formulas.look(condition.formula, glance);
        formulas.look(condition.unless, glance);
    }
    for (const auto *stage : {&measure.amount.base, &measure.amount.rate, &measure.amount.less,
                              &measure.amount.floor, &measure.amount.cap})
        formulas.look(*stage, glance);
    for (const auto &grouping : measure.groups) {
        for (const auto &key : grouping.keys)
            formulas.look(key, [&sighting](const Sight &sight) { sighting.pin(sight); });
    }
    const rulebook::Part &part = rules.partOf(measure);
    formulas.look(measure.anchor, [&](const Sight &date) {
        const auto keepSide = [&](base::Date day) {
            for (const auto &end : {date.low, date.high}) {
                if (end)
                    sighting.compare(*end, Rational(day.days()));
            }
        };
        if (part.from)
            keepSide(*part.from);
        for (const auto &until : part.until)
            keepSide(until.date);
        keepSide(base::addDays(on, 1));
    });
    result.bent = sighting.isBent();
    return result;
}

base::Result<AwardPieces> awardPieces(const rulebook::Rulebook &rules,
                                      const rulebook::Measure &measure, eval::Facts &facts,
                                      base::Date on, const MovingFact &moving, std::int64_t from,
                                      std::int64_t to)
{
    return Writer(rules, measure, facts, on, moving).write(from, to);
}

} // namespace advice
