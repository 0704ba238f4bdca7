// The unknown inputs of one evaluation, and the pieces that they are split into.
// An inner header of the room.
#pragma once

#include "eval/facts.h"
#include "eval/known.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace eval {

/// What is known of an unknown input inside the present piece.
struct Holding {
    static constexpr std::int64_t anyRows = -1;
    static constexpr std::int64_t someRows = -2; ///< at least one

    Interval range;
    std::uint64_t members = 0;
    base::Truth truth = base::Truth::Unknown;
    Phrase phrase;
    std::int64_t rows = anyRows; ///< a table: anyRows, someRows, or that many equal rows
    /// Full: every value can be. Loose: a piece that perhaps holds no value at all.
    Quality quality = Quality::Full;
};

/// A place where a part of the formula changes with an input.
struct Breakpoint {
    enum class Kind { Cut, Mask, Text, Prefix };

    Atom atom = -1;
    Kind kind = Kind::Cut;
    Cut cut;
    std::uint64_t mask = 0;
    QString text;
};

class Inputs {
public:
    /// The atom of an input of the case; made on first use, with what `value` says.
    Atom of(const Input &input, feel::Kind kind, const Value &value);
    Atom ofTable(int table);
    /// A repeated part of the formula that stands for all that it hangs on.
    Atom add(feel::Kind kind, Holding holding, std::vector<Atom> inner);

    feel::Kind kind(Atom atom) const { return at(atom).kind; }
    bool isTable(Atom atom) const { return at(atom).table; }
    /// A cell of a row of the table that nobody has entered.
    bool isBlank(Atom atom, int table) const;
    const Holding &holding(Atom atom) const { return at(atom).holding; }
    /// Enters a piece; the caller restores what comes back.
    Holding exchange(Atom atom, Holding holding);

    /// The inputs of the case behind a support.
    std::set<Input> missing(const std::vector<Atom> &support) const;
    void expand(Atom atom, std::set<Atom> &out) const;

    /// The pieces of an input at the breakpoints that were met from `mark` on; one piece or none
    /// where nothing splits it.
    std::vector<Holding> pieces(Atom atom, std::size_t mark) const;
    /// Every single value, where there are at most `limit`; empty otherwise.
    std::vector<Holding> singles(Atom atom, int limit) const;

    /// The rows of an unknown table read inputs that are not theirs.
    void tangle(Atom table, const std::set<Atom> &inputs);
    const Tangles &tangles() const { return m_tangles; }

    void note(Breakpoint breakpoint) { m_breakpoints.push_back(std::move(breakpoint)); }
    /// Drops doubles from `mark` on: every piece meets the breakpoints anew.
    void compact(std::size_t mark);
    std::size_t mark() const { return m_breakpoints.size(); }

private:
    struct State {
        feel::Kind kind = feel::Kind::Number;
        bool table = false;
        Input input;
        Holding holding;
        std::vector<Atom> inner; ///< not empty: a repeated part
    };

    const State &at(Atom atom) const { return m_states[static_cast<std::size_t>(atom)]; }
    std::vector<Holding> scalarPieces(Atom atom, std::size_t mark) const;
    std::vector<Holding> memberPieces(Atom atom, std::size_t mark) const;
    std::vector<Holding> textPieces(Atom atom, std::size_t mark) const;

    std::vector<State> m_states;
    std::map<Input, Atom> m_known;
    std::vector<Breakpoint> m_breakpoints;
    Tangles m_tangles;
};

/// Whether a text that lies in the region can be, or begin with, another.
base::Truth isText(const Phrase &phrase, const QString &text);
base::Truth beginsWith(const Phrase &phrase, const QString &prefix);

} // namespace eval
