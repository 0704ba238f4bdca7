#include "eval/evaluator.h"

#include "eval/root.h"
#include "eval/witness.h"

#include <algorithm>

namespace eval {

namespace {

tl::unexpected<base::Issues> overflow(const feel::Formula &formula)
{
    base::Source place;
    place.excerpt = formula.text();
    return base::failure(QStringLiteral("overflow"), std::move(place));
}

/// The work of 256 pieces of the whole formula, and less where that is too much to wait for.
std::int64_t limitFor(std::int64_t visits)
{
    constexpr std::int64_t patience = 1'000'000;
    return 4 * visits + std::min((Walk::maxPieces - 4) * visits, patience);
}

} // namespace

base::Result<Evaluation> evaluate(const feel::Formula &formula, const Facts &facts, RowScope scope)
{
    NullObserver silent;
    std::int64_t visits = 0;
    {
        // Mostly everything is known, or nothing occurs twice: then this is all.
        Walk plain(formula, facts, scope);
        Root root = rootOf(plain, formula, silent);
        if (plain.overflowed())
            return overflow(formula);
        if (root.quality != Quality::Loose)
            return Evaluation{std::move(root.value), plain.inputs().missing(root.support), false};
        visits = plain.visits();
    }
    const Shape shape(formula);
    Walk splitting(formula, facts, scope, &shape);
    splitting.limitVisits(limitFor(visits));
    Root root = rootOf(splitting, formula, silent);
    if (splitting.overflowed())
        return overflow(formula);
    const bool isOpen =
        root.quality == Quality::Loose && !isReached(formula, facts, scope, root.value);
    return Evaluation{std::move(root.value), splitting.inputs().missing(root.support), isOpen};
}

base::Result<TraceNode> trace(const feel::Formula &formula, const Facts &facts, RowScope scope)
{
    auto evaluation = evaluate(formula, facts, scope);
    if (!evaluation)
        return tl::make_unexpected(std::move(evaluation.error()));
    const Shape shape(formula);
    Walk walk(formula, facts, scope, &shape);
    TraceObserver observer(formula, walk.inputs());
    rootOf(walk, formula, observer);
    TraceNode root = observer.take();
    root.value = std::move(evaluation->value);
    root.missing = std::move(evaluation->missing);
    return root;
}

} // namespace eval
