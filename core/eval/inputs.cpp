#include "eval/inputs.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace eval {

namespace {

using base::Truth;
using feel::Kind;

Holding holdingOf(Kind kind, const Value &value)
{
    Holding result;
    if (const auto *truth = std::get_if<Truth>(&value))
        result.truth = *truth;
    else if (const auto *range = std::get_if<base::Range>(&value))
        result.range = intervalOf(*range, kind);
    else if (const auto *members = std::get_if<Members>(&value))
        result.members = members->bits;
    return result;
}

void sortUnique(std::vector<Cut> &cuts)
{
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
}

std::vector<Holding> truthPieces()
{
    std::vector<Holding> result(2);
    result[0].truth = Truth::False;
    result[1].truth = Truth::True;
    return result;
}

std::vector<Holding> rowPieces(std::int64_t rows)
{
    if (rows != Holding::anyRows)
        return {};
    std::vector<Holding> result(2);
    result[0].rows = 0;
    result[1].rows = Holding::someRows;
    return result;
}

} // namespace

Atom Inputs::of(const Input &input, Kind kind, const Value &value)
{
    const auto [place, added] = m_known.try_emplace(input, static_cast<Atom>(m_states.size()));
    if (added) {
        State state;
        state.kind = kind;
        state.input = input;
        state.holding = holdingOf(kind, value);
        m_states.push_back(std::move(state));
    }
    return place->second;
}

Atom Inputs::ofTable(int table)
{
    const Atom atom = of({Input::Kind::Table, table, -1, -1}, Kind::Truth, Truth::Unknown);
    m_states[static_cast<std::size_t>(atom)].table = true;
    return atom;
}

Atom Inputs::add(Kind kind, Holding holding, std::vector<Atom> inner)
{
    State state;
    state.kind = kind;
    state.holding = std::move(holding);
    state.inner = std::move(inner);
    m_states.push_back(std::move(state));
    return static_cast<Atom>(m_states.size()) - 1;
}

bool Inputs::isBlank(Atom atom, int table) const
{
    const State &state = at(atom);
    return state.input.kind == Input::Kind::Table && state.input.slot == table
           && state.input.row < 0 && !state.table;
}

Holding Inputs::exchange(Atom atom, Holding holding)
{
    return std::exchange(m_states[static_cast<std::size_t>(atom)].holding, std::move(holding));
}

void Inputs::expand(Atom atom, std::set<Atom> &out) const
{
    if (at(atom).inner.empty()) {
        out.insert(atom);
        return;
    }
    for (const Atom inner : at(atom).inner)
        expand(inner, out);
}

std::set<Input> Inputs::missing(const std::vector<Atom> &support) const
{
    std::set<Atom> atoms;
    for (const Atom atom : support)
        expand(atom, atoms);
    std::set<Input> result;
    for (const Atom atom : atoms)
        result.insert(at(atom).input);
    return result;
}

void Inputs::tangle(Atom table, const std::set<Atom> &inputs)
{
    std::set<Atom> all = inputs;
    for (const auto &[inner, input] : m_tangles) {
        if (inputs.count(inner) > 0)
            all.insert(input);
    }
    for (const Atom input : all) {
        const std::pair<Atom, Atom> tangle(table, input);
        if (std::find(m_tangles.begin(), m_tangles.end(), tangle) == m_tangles.end())
            m_tangles.push_back(tangle);
    }
}

void Inputs::compact(std::size_t mark)
{
    const auto key = [](const Breakpoint &point) {
        return std::tie(point.atom, point.kind, point.cut, point.mask, point.text);
    };
    const auto begin = m_breakpoints.begin() + static_cast<std::ptrdiff_t>(mark);
    std::sort(begin, m_breakpoints.end(),
              [&](const Breakpoint &a, const Breakpoint &b) { return key(a) < key(b); });
    const auto end =
        std::unique(begin, m_breakpoints.end(),
                    [&](const Breakpoint &a, const Breakpoint &b) { return key(a) == key(b); });
    m_breakpoints.erase(end, m_breakpoints.end());
}

std::vector<Holding> Inputs::pieces(Atom atom, std::size_t mark) const
{
    const State &state = at(atom);
    if (state.table)
        return rowPieces(state.holding.rows);
    switch (state.kind) {
    case Kind::Truth:
        return base::isPoint(state.holding.truth) ? std::vector<Holding>() : truthPieces();
    case Kind::Choice:
        return memberPieces(atom, mark);
    case Kind::Text:
    case Kind::Place:
        return textPieces(atom, mark);
    default:
        return scalarPieces(atom, mark);
    }
}

std::vector<Holding> Inputs::singles(Atom atom, int limit) const
{
    const State &state = at(atom);
    std::vector<Holding> result;
    if (state.table)
        return result;
    if (state.kind == Kind::Choice && std::popcount(state.holding.members) <= limit) {
        for (std::uint64_t rest = state.holding.members; rest != 0; rest &= rest - 1) {
            result.emplace_back();
            result.back().members = rest & (~rest + 1);
        }
    }
    const Interval &range = state.holding.range;
    if (!isScalar(state.kind) || !range.whole || !range.hasLow || !range.hasHigh
        || state.holding.quality != Quality::Full)
        return result;
    const auto width = base::subtract(range.high, range.low);
    if (!width || *width >= base::Rational(limit))
        return result;
    for (base::Rational value = range.low; value <= range.high;
         value = *base::add(value, base::Rational(1))) {
        result.emplace_back();
        result.back().range = Interval::point(value);
    }
    return result;
}

std::vector<Holding> Inputs::scalarPieces(Atom atom, std::size_t mark) const
{
    const Interval &range = at(atom).holding.range;
    const bool isFull = at(atom).holding.quality == Quality::Full;
    std::vector<Cut> cuts;
    for (std::size_t i = mark; i < m_breakpoints.size(); ++i) {
        const Breakpoint &point = m_breakpoints[i];
        if (point.atom == atom)
            cuts.push_back(range.whole ? wholeCut(point.cut) : point.cut);
    }
    sortUnique(cuts);
    std::vector<Holding> result;
    std::optional<Cut> from;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const std::optional<Cut> to = i < cuts.size() ? std::optional<Cut>(cuts[i]) : std::nullopt;
        if (const auto part = between(range, from, to)) {
            result.emplace_back();
            result.back().range = *part;
            result.back().quality = isFull ? Quality::Full : Quality::Loose;
        }
        from = to;
    }
    return result;
}

std::vector<Holding> Inputs::memberPieces(Atom atom, std::size_t mark) const
{
    // Members that no test tells apart stay together.
    std::vector<std::uint64_t> parts{at(atom).holding.members};
    for (std::size_t i = mark; i < m_breakpoints.size(); ++i) {
        if (m_breakpoints[i].atom != atom)
            continue;
        const std::uint64_t mask = m_breakpoints[i].mask;
        const std::size_t count = parts.size();
        for (std::size_t k = 0; k < count; ++k) {
            const std::uint64_t inside = parts[k] & mask;
            if (inside == 0 || inside == parts[k])
                continue;
            parts[k] &= ~mask;
            parts.push_back(inside);
        }
    }
    std::vector<Holding> result(parts.size());
    for (std::size_t k = 0; k < parts.size(); ++k)
        result[k].members = parts[k];
    return result;
}

std::vector<Holding> Inputs::textPieces(Atom atom, std::size_t mark) const
{
    const Phrase &phrase = at(atom).holding.phrase;
    std::vector<Holding> result;
    if (phrase.text)
        return result;
    TextRegion base = phrase.region ? *phrase.region : TextRegion();
    std::set<QString> prefixes;
    std::map<QString, const QString *> texts;
    for (std::size_t i = mark; i < m_breakpoints.size(); ++i) {
        const Breakpoint &point = m_breakpoints[i];
        if (point.atom != atom)
            continue;
        if (point.kind == Breakpoint::Kind::Text && isText(phrase, point.text) == Truth::Unknown)
            texts.emplace(point.text, &point.text);
        if (point.kind == Breakpoint::Kind::Prefix
            && beginsWith(phrase, point.text) == Truth::Unknown)
            prefixes.insert(point.text);
    }
    if (texts.empty() && prefixes.empty())
        return result;
    for (const auto &[text, place] : texts) {
        // The text is kept alive by the region of the piece.
        const auto region = std::make_shared<TextRegion>(TextRegion{text, {}, {}});
        result.emplace_back();
        result.back().phrase = {&region->inside, region};
        base.excluded.append(text);
    }
    const auto addRegion = [&](const QString &inside) {
        auto region = std::make_shared<TextRegion>(base);
        region->inside = inside;
        for (const QString &prefix : prefixes) {
            if (prefix != inside && prefix.startsWith(inside))
                region->outside.append(prefix);
        }
        result.emplace_back();
        result.back().phrase.region = std::move(region);
    };
    addRegion(base.inside);
    for (const QString &prefix : prefixes)
        addRegion(prefix);
    return result;
}

Truth isText(const Phrase &phrase, const QString &text)
{
    if (phrase.text)
        return base::truthOf(*phrase.text == text);
    if (!phrase.region)
        return Truth::Unknown;
    const TextRegion &region = *phrase.region;
    const auto begins = [&](const QString &prefix) {
        return text.startsWith(prefix);
    };
    if (!text.startsWith(region.inside) || region.excluded.contains(text)
        || std::any_of(region.outside.begin(), region.outside.end(), begins))
        return Truth::False;
    return Truth::Unknown;
}

Truth beginsWith(const Phrase &phrase, const QString &prefix)
{
    if (phrase.text)
        return base::truthOf(phrase.text->startsWith(prefix));
    if (!phrase.region)
        return Truth::Unknown;
    const TextRegion &region = *phrase.region;
    if (region.inside.startsWith(prefix))
        return Truth::True;
    const auto begins = [&](const QString &other) {
        return prefix.startsWith(other);
    };
    if (!prefix.startsWith(region.inside)
        || std::any_of(region.outside.begin(), region.outside.end(), begins))
        return Truth::False;
    return Truth::Unknown;
}

} // namespace eval
