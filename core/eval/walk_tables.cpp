#include "eval/forms.h"
#include "eval/junction.h"
#include "eval/walk.h"

#include <algorithm>

namespace eval {

namespace {

using base::Rational;
using base::Truth;
using feel::Op;

Truths pointOf(Truth truth) { return {truth, Quality::Full, {}}; }

Scalar pointOf(const Rational &value)
{
    Scalar result;
    result.value = Interval::point(value);
    return result;
}

/// Puts a row in the place of the present one, and the present one back.
class PresentRow {
public:
    PresentRow(int &place, int row) : m_place(place), m_outside(std::exchange(place, row)) {}
    ~PresentRow() { m_place = m_outside; }
    PresentRow(const PresentRow &) = delete;
    PresentRow &operator=(const PresentRow &) = delete;

    void enter(int row) { m_place = row; }

private:
    int &m_place;
    int m_outside;
};

} // namespace

// some, every: `or` over (filter and condition), `and` over (not filter or condition).

template <class Observer> Truths Walk::computeRowTruth(const Node &at, Observer &observer)
{
    const bool isSome = at.op == Op::Some;
    Junction row(isSome ? Truth::False : Truth::True, m_inputs.tangles());
    if (at.hasFilter) {
        Truths pass = value<Truths>(at.children[1], observer);
        if (!isSome)
            pass.value = !pass.value;
        row.add(pass);
    }
    if (!row.isAbsorbed())
        row.add(value<Truths>(at.children[0], observer));
    return row.take(m_shared);
}

template <class Observer> Truths Walk::rowTruth(int index, Observer &observer)
{
    const Node &at = node(index);
    observer.enterRow(index, m_rows[at.table]);
    const std::size_t mark = m_inputs.mark();
    Truths known = computeRowTruth(at, observer);
    if (known.quality == Quality::Loose) {
        known = refine(std::move(known), mark, [this, &at] {
            NullObserver silent;
            return computeRowTruth(at, silent);
        });
    }
    observer.leaveRow(known);
    return known;
}

template <class Observer> Truths Walk::quantified(int index, Observer &observer)
{
    const Node &at = node(index);
    const std::int64_t rows = rowsOf(at.table);
    if (rows < 0)
        return quantifiedUnknown(index, rows == Holding::someRows);
    Junction all(at.op == Op::Some ? Truth::True : Truth::False, m_inputs.tangles());
    PresentRow present(m_rows[at.table], -1);
    const bool areEqual = !isKnown(at.table);
    for (int i = 0; i < (areEqual ? std::min<std::int64_t>(rows, 1) : rows); ++i) {
        present.enter(areEqual ? -1 : i);
        all.add(rowTruth(index, observer));
        if (all.isAbsorbed() && !Observer::wantsAll)
            break;
    }
    return all.take(m_shared);
}

Truths Walk::quantifiedUnknown(int index, bool isLeastOne)
{
    const Node &at = node(index);
    const bool isSome = at.op == Op::Some;
    NullObserver silent;
    PresentRow present(m_rows[at.table], -1);
    const Truths row = rowTruth(index, silent);
    m_shared.clear();
    // No row is ever one that counts, or every row is.
    const Truth none = base::truthOf(!isSome);
    if (row.value == none)
        return pointOf(none);
    if (row.value == !none && isLeastOne)
        return pointOf(!none);
    return {Truth::Unknown, row.quality, {entangled(at.table, row.support)}};
}

// sum, count, min and max over rows

template <class Observer> RowPart Walk::computeRow(const Node &at, Observer &observer)
{
    RowPart part;
    Truths pass = pointOf(Truth::True);
    if (at.hasFilter)
        pass = value<Truths>(at.children.back(), observer);
    part.pass = pass.value;
    if (part.pass == Truth::False)
        return part;
    part.value =
        at.op == Op::Count ? pointOf(Rational(1)) : value<Scalar>(at.children[0], observer);
    part.quality = worse(pass.quality, part.value.quality);
    part.support = united(pass.support, part.value.support);
    std::vector<Atom> shared = common(pass.support, part.value.support, m_inputs.tangles());
    if (!shared.empty())
        part.quality = Quality::Loose;
    m_shared = std::move(shared);
    return part;
}

template <class Observer> RowPart Walk::row(int index, Observer &observer)
{
    const Node &at = node(index);
    observer.enterRow(index, m_rows[at.table]);
    const std::size_t mark = m_inputs.mark();
    RowPart part = computeRow(at, observer);
    if (part.quality == Quality::Loose) {
        part = refine(std::move(part), mark, [this, &at] {
            NullObserver silent;
            return computeRow(at, silent);
        });
    }
    observer.leaveRow(contribution(at.op, part));
    return part;
}

/// What a row gives to the whole: of a filter that perhaps fails, zero too where rows are added.
Scalar Walk::contribution(Op op, const RowPart &part) const
{
    if (part.pass == Truth::False)
        return pointOf(Rational());
    Scalar result = bareOf(part.value);
    result.quality = part.quality;
    result.support = part.support;
    const bool isAdded = op == Op::Sum || op == Op::Count;
    if (part.pass == Truth::Unknown && isAdded)
        unite(result, pointOf(Rational()));
    else if (part.value.form)
        result.form = std::make_unique<Form>(*part.value.form);
    return settle(std::move(result));
}

template <class Observer> Scalar Walk::aggregate(int index, Observer &observer)
{
    const Node &at = node(index);
    const std::int64_t rows = rowsOf(at.table);
    if (rows < 0)
        return aggregateUnknown(index, rows == Holding::someRows);
    PresentRow present(m_rows[at.table], -1);
    const bool isAdded = at.op == Op::Sum || at.op == Op::Count;
    if (rows > 0 && !isKnown(at.table)) {
        RowPart part = row(index, observer);
        if (isAdded)
            return scaledBy(contribution(at.op, part), Rational(rows));
        std::vector<RowPart> parts;
        if (part.pass != Truth::False)
            parts.push_back(std::move(part));
        return extremeOfRows(std::move(parts), at.op == Op::MaxOf);
    }
    if (isAdded) {
        Total total(m_inputs);
        for (int i = 0; i < rows; ++i) {
            present.enter(i);
            total.add(contribution(at.op, row(index, observer)));
        }
        return settle(total.take(m_shared, m_overflow));
    }
    std::vector<RowPart> parts;
    for (int i = 0; i < rows; ++i) {
        present.enter(i);
        RowPart part = row(index, observer);
        if (part.pass != Truth::False)
            parts.push_back(std::move(part));
    }
    return extremeOfRows(std::move(parts), at.op == Op::MaxOf);
}

Scalar Walk::extremeOfRows(std::vector<RowPart> parts, bool greatestOf)
{
    std::vector<Scalar> sure;
    std::vector<const RowPart *> perhaps;
    for (RowPart &part : parts) {
        if (part.pass == Truth::True)
            sure.push_back(std::move(part.value));
        else
            perhaps.push_back(&part);
    }
    if (sure.empty() && perhaps.empty()) {
        // No such value: the checker saw to it that nobody asks here.
        Scalar nothing;
        nothing.value = Interval::everything();
        nothing.quality = Quality::Loose;
        return nothing;
    }
    Scalar result;
    const bool hasBound = !sure.empty();
    if (hasBound)
        result = extremeOf(std::move(sure), greatestOf);
    std::vector<Atom> shared = std::exchange(m_shared, {});
    if (perhaps.empty()) {
        m_shared = std::move(shared);
        return result;
    }
    const Interval bound = result.value;
    Supports supports(m_inputs.tangles());
    supports.add(result.support);
    bool isFirst = !hasBound;
    for (const RowPart *part : perhaps) {
        const Interval &other = part->value.value;
        if (hasBound
            && (greatestOf ? isLessOrEqual(other, bound) : isLessOrEqual(bound, other))
                   == Truth::True)
            continue; // passing or not, it changes nothing
        supports.add(part->support);
        Scalar with = bareOf(part->value);
        if (hasBound)
            with.value = greatestOf ? greatest(bound, other) : smallest(bound, other);
        with.quality = worse(part->quality, Quality::Tight);
        if (isFirst)
            result = std::move(with);
        else
            unite(result, with);
        isFirst = false;
        result.form.reset();
    }
    const std::vector<Atom> repeated = supports.shared();
    result.support = supports.take();
    if (!repeated.empty())
        result.quality = Quality::Loose;
    result = settle(std::move(result));
    if (!isPoint(result) && result.quality == Quality::Loose)
        m_shared = united(shared, repeated);
    return result;
}

Scalar Walk::aggregateUnknown(int index, bool hasOne)
{
    const Node &at = node(index);
    NullObserver silent;
    PresentRow present(m_rows[at.table], -1);
    const RowPart row = this->row(index, silent);
    m_shared.clear();
    const bool isAdded = at.op == Op::Sum || at.op == Op::Count;
    if (row.pass == Truth::False && isAdded)
        return pointOf(Rational());
    const Interval &each = row.value.value;
    Scalar result;
    result.quality = row.quality;
    if (row.pass == Truth::False) {
        result.value = Interval::everything();
        result.quality = Quality::Loose;
    } else if (!isAdded) {
        result.value = each;
    } else {
        const Interval zero = Interval::point(Rational());
        const bool canFall = isLess(each, zero) != Truth::False;
        const bool canRise = isLess(zero, each) != Truth::False;
        // At least one row, and all of them count.
        const bool isLeastOne = hasOne && row.pass == Truth::True;
        result.value = isLeastOne ? each : hull(each, zero);
        result.value.hasLow = result.value.hasLow && !canFall;
        result.value.hasHigh = result.value.hasHigh && !canRise;
        result.value.lowOpen = result.value.lowOpen && result.value.hasLow;
        result.value.highOpen = result.value.highOpen && result.value.hasHigh;
        // Ones, or numbers however small, add up to everything; larger steps leave gaps.
        const bool isGapless =
            each.whole ? rangeOf(each).contains(Rational(1)) : rangeOf(each).contains(Rational(0));
        result.quality = worse(row.quality, isGapless ? Quality::Full : Quality::Tight);
    }
    if (isPoint(result))
        return settle(std::move(result));
    result.support = {entangled(at.table, row.support)};
    return result;
}

/// The atom of an unknown table, whose rows hang on more than their cells: all rows alike, so that
/// the ends of what they come to are reached, but not independently of other parts.
Atom Walk::entangled(int table, const std::vector<Atom> &support)
{
    const Atom atom = m_inputs.ofTable(table);
    std::set<Atom> others;
    for (const Atom read : support)
        m_inputs.expand(read, others);
    std::erase_if(others, [&](Atom read) { return m_inputs.isBlank(read, table); });
    if (!others.empty())
        m_inputs.tangle(atom, others);
    return atom;
}

template Truths Walk::quantified(int, NullObserver &);
template Truths Walk::quantified(int, TraceObserver &);
template Scalar Walk::aggregate(int, NullObserver &);
template Scalar Walk::aggregate(int, TraceObserver &);

} // namespace eval
