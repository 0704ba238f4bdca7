// A formula seen as straight lines of one moving input. Private to the room.
#pragma once

#include "advice/moving_fact.h"
#include "base/truth.h"
#include "eval/evaluator.h"
#include "feel/formula.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace advice {

/// start + slope * x.
struct Line {
    base::Rational start;
    base::Rational slope;
    bool operator==(const Line &) const = default;
};

/// What is known of a part of a formula around x. Ends are lines; an absent end is open.
struct Sight {
    base::Truth truth = base::Truth::Unknown;
    std::optional<Line> low;
    std::optional<Line> high;
    std::uint64_t members = 0;
    std::optional<QString> text;
};

/// A flat value.
Sight pointSight(const base::Rational &value);

/// The positions around x in which all that was looked at stays as it is: the same truths, the same
/// lines. Grows narrower with every formula.
struct Cell {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

class Sighting {
public:
    /// Everything must outlive it. `moving` stands at `position`; the cell is narrowed around it.
    Sighting(const eval::Facts &facts, const MovingFact &moving, std::int64_t position, Cell &cell);

    /// Looks at one formula, in a row of its table or none.
    Sight look(const feel::Formula &formula, eval::RowScope scope);
    /// Narrows the cell to where the line keeps its side of a value.
    void compare(const Line &line, const base::Rational &value);
    /// Narrows the cell to this one position where the line is not flat.
    void pin(const Sight &sight);
    /// One of two lines; the cell is narrowed to where it stays that one.
    Line lesser(const Line &a, const Line &b) { return order(a, b) <= 0 ? a : b; }
    Line greater(const Line &a, const Line &b) { return order(a, b) >= 0 ? a : b; }

    /// Whether a part was no line (a product of two moving parts) or did not fit; then the cell is this
    /// one position.
    bool isBent() const { return m_bent; }

private:
    Sight sight(int index);
    Sight leaf(const feel::Node &node) const;
    Sight read(const eval::Input &input, const eval::Value &value) const;
    Sight literal(const feel::Node &node) const;
    Sight logic(const feel::Node &node);
    Sight arithmetic(const feel::Node &node);
    Sight multiplied(const Sight &a, const Sight &b);
    Sight divided(const Sight &a, const Sight &b);
    Sight moved(const Sight &date, const Sight &by, bool isMonths, bool back);
    Sight yearOf(const Sight &date);
    Sight branch(const feel::Node &node);
    Sight decide(const feel::Node &node);
    Sight rows(const feel::Node &node);
    base::Truth membership(const feel::Node &node);
    base::Truth test(const feel::Node &node, const Sight &subject);

    base::Truth less(const Sight &a, const Sight &b, bool orEqual);
    base::Truth equal(const Sight &a, const Sight &b);
    base::Truth compared(feel::Op op, const Sight &a, const Sight &b);
    int order(const Line &a, const Line &b); ///< -1, 0, 1 at the position; narrows the cell
    Sight hull(const Sight &a, const Sight &b);
    Sight extreme(const Sight &a, const Sight &b, bool greatest);
    Sight sum(const Sight &a, const Sight &b, bool subtracts);
    std::optional<Line> added(const std::optional<Line> &a, const std::optional<Line> &b,
                              bool subtracts);
    std::optional<Line> scaled(const std::optional<Line> &a, const base::Rational &factor);
    base::Rational valueOf(const Line &line);
    void bend();

    const eval::Facts &m_facts;
    const MovingFact &m_moving;
    std::int64_t m_position;
    base::Rational m_x;
    Cell &m_cell;
    const feel::Formula *m_formula = nullptr;
    std::vector<int> m_rows; ///< per table the present row; -1 = none
    bool m_bent = false;
};

} // namespace advice
