#include "eval/walk.h"

namespace eval {

using base::Truth;

template <class T, class Observer> T Walk::choose(const Node &node, Observer &observer)
{
    const Truths condition = value<Truths>(node.children[0], observer);
    if (condition.value == Truth::True)
        return value<T>(node.children[1], observer);
    if (condition.value == Truth::False)
        return value<T>(node.children[2], observer);
    T result = value<T>(node.children[1], observer);
    const T other = value<T>(node.children[2], observer);
    unite(result, other);
    dropForm(result);
    const std::vector<Atom> branches = united(result.support, other.support);
    std::vector<Atom> shared = common(condition.support, branches, m_inputs.tangles());
    result.support = united(condition.support, branches);
    if (condition.quality == Quality::Loose || !shared.empty())
        result.quality = Quality::Loose;
    result = settle(std::move(result));
    if (!isPoint(result))
        m_shared = std::move(shared);
    return result;
}

/// Who watches sees the rows tested that can match no more.
template <class Observer>
void Walk::lookOn(const Node &table, std::size_t firstRow, Observer &observer)
{
    if constexpr (Observer::wantsAll) {
        for (std::size_t row = firstRow; 2 * row + 1 < table.children.size(); ++row)
            value<Truths>(table.children[2 * row], observer);
    }
}

template <class T, class Observer> T Walk::decide(const Node &node, Observer &observer)
{
    Supports conditions(m_inputs.tangles());
    Quality quality = Quality::Full;
    std::optional<T> result;
    std::vector<Atom> outputs;
    const auto offer = [&](T output) {
        outputs = united(outputs, output.support);
        if (!result) {
            result = std::move(output);
            return;
        }
        unite(*result, output);
        dropForm(*result);
    };
    const std::size_t rows = node.children.size() / 2;
    bool isDecided = false;
    for (std::size_t i = 0; i < rows && !isDecided; ++i) {
        const Truths condition = value<Truths>(node.children[2 * i], observer);
        if (condition.value == Truth::False)
            continue;
        isDecided = condition.value == Truth::True;
        if (isDecided)
            lookOn(node, i + 1, observer);
        T output = value<T>(node.children[2 * i + 1], observer);
        // At most one row of a Unique table matches: this one alone; those of an Any table agree.
        if (isDecided && (!result || node.hitPolicy != feel::HitPolicy::First))
            return output;
        conditions.add(condition.support);
        quality = worse(quality, condition.quality);
        offer(std::move(output));
    }
    if (!isDecided) {
        if (!result)
            return value<T>(node.children.back(), observer);
        offer(value<T>(node.children.back(), observer));
    }
    std::vector<Atom> shared = conditions.shared();
    const std::vector<Atom> tested = conditions.take();
    shared = united(shared, common(tested, outputs, m_inputs.tangles()));
    result->support = united(tested, outputs);
    if (quality == Quality::Loose || !shared.empty())
        result->quality = Quality::Loose;
    T known = settle(std::move(*result));
    if (!isPoint(known))
        m_shared = std::move(shared);
    return known;
}

template Truths Walk::choose<Truths>(const Node &, NullObserver &);
template Truths Walk::choose<Truths>(const Node &, TraceObserver &);
template Scalar Walk::choose<Scalar>(const Node &, NullObserver &);
template Scalar Walk::choose<Scalar>(const Node &, TraceObserver &);
template Choices Walk::choose<Choices>(const Node &, NullObserver &);
template Choices Walk::choose<Choices>(const Node &, TraceObserver &);
template Phrases Walk::choose<Phrases>(const Node &, NullObserver &);
template Phrases Walk::choose<Phrases>(const Node &, TraceObserver &);
template Truths Walk::decide<Truths>(const Node &, NullObserver &);
template Truths Walk::decide<Truths>(const Node &, TraceObserver &);
template Scalar Walk::decide<Scalar>(const Node &, NullObserver &);
template Scalar Walk::decide<Scalar>(const Node &, TraceObserver &);
template Choices Walk::decide<Choices>(const Node &, NullObserver &);
template Choices Walk::decide<Choices>(const Node &, TraceObserver &);
template Phrases Walk::decide<Phrases>(const Node &, NullObserver &);
template Phrases Walk::decide<Phrases>(const Node &, TraceObserver &);

} // namespace eval
