// Fourier-Motzkin elimination, the inequalities among whole numbers tightened as they arise.
#include "analysis/linear.h"

#include <algorithm>
#include <set>
#include <utility>

namespace analysis {

namespace {

using base::Rational;

constexpr std::size_t mostInequalities = 1500;

/// Thrown away by the caller: an overflow inside the room's own arithmetic ends one question.
struct Work {
    const std::map<int, Bounds> &bounds;
    std::vector<std::vector<Inequality>> levels; ///< before each elimination
    std::vector<int> order;                      ///< the variables eliminated
    bool failed = false;
};

std::optional<Rational> whole(base::Int128 value) { return Rational::make(value, 1); }

base::Int128 divisorOf(base::Int128 a, base::Int128 b)
{
    while (b != 0)
        a = std::exchange(b, a % b);
    return a < 0 ? -a : a;
}

/// Multiplies by a positive factor so that all factors are whole; the strict becomes `<=` where all
/// variables are whole, and the constant is rounded to what whole numbers can reach.
bool tighten(Inequality &inequality, const std::map<int, Bounds> &bounds)
{
    const bool allWhole = std::ranges::all_of(
        inequality.form.factors, [&](const auto &factor) { return bounds.at(factor.first).whole; });
    if (!allWhole || inequality.form.factors.empty())
        return true;
    base::Int128 denominators = 1;
    for (const auto &[variable, factor] : inequality.form.factors) {
        const base::Int128 common = divisorOf(denominators, factor.denominator());
        const auto next =
            base::multiply(*whole(denominators / common), *whole(factor.denominator()));
        if (!next)
            return false;
        denominators = next->numerator();
    }
    base::Int128 divisor = 0;
    LinearForm scaled;
    for (const auto &[variable, factor] : inequality.form.factors) {
        const auto product = base::multiply(factor, *whole(denominators));
        if (!product)
            return false;
        scaled.factors[variable] = *product;
        divisor = divisorOf(divisor, product->numerator());
    }
    for (auto &[variable, factor] : scaled.factors)
        factor = *base::divide(factor, *whole(divisor));
    const auto constant = base::multiply(inequality.form.constant, *whole(denominators));
    const auto divided = constant ? base::divide(*constant, *whole(divisor)) : std::nullopt;
    if (!divided)
        return false;
    // sum + c <= 0 means sum <= floor(-c); sum + c < 0 means sum <= ceil(-c) - 1
    const base::Int128 least = inequality.strict ? divided->floor() + 1 : divided->ceil();
    scaled.constant = *whole(least);
    inequality = {std::move(scaled), false};
    return true;
}

bool addBounds(const std::map<int, Bounds> &bounds, std::vector<Inequality> &system)
{
    for (const auto &[variable, bound] : bounds) {
        if (bound.range.low) {
            LinearForm form{{{variable, Rational(-1)}}, *bound.range.low};
            system.push_back({std::move(form), false});
        }
        if (bound.range.high) {
            const auto negative = base::negate(*bound.range.high);
            if (!negative)
                return false;
            system.push_back({LinearForm{{{variable, Rational(1)}}, *negative}, false});
        }
    }
    return true;
}

/// False where a constant inequality does not hold; drops those that do, and repetitions.
bool prune(std::vector<Inequality> &system)
{
    for (const Inequality &one : system) {
        const int sign = one.form.constant.sign();
        if (one.form.factors.empty() && (sign > 0 || (sign == 0 && one.strict)))
            return false;
    }
    std::erase_if(system, [](const Inequality &one) { return one.form.factors.empty(); });
    std::ranges::sort(system, [](const Inequality &a, const Inequality &b) {
        if (a.form.factors != b.form.factors)
            return std::ranges::lexicographical_compare(a.form.factors, b.form.factors);
        return a.form.constant != b.form.constant ? a.form.constant > b.form.constant
                                                  : a.strict && !b.strict;
    });
    // of the same sum only the narrowest is kept: the greatest constant
    const auto last =
        std::unique(system.begin(), system.end(), [](const Inequality &a, const Inequality &b) {
            return a.form.factors == b.form.factors;
        });
    system.erase(last, system.end());
    return true;
}

/// The system without a variable: each lower end against each upper end.
std::optional<std::vector<Inequality>> eliminate(const std::vector<Inequality> &system,
                                                 int variable, const std::map<int, Bounds> &bounds)
{
    std::vector<Inequality> result;
    std::vector<const Inequality *> lower;
    std::vector<const Inequality *> upper;
    for (const Inequality &one : system) {
        const auto found = one.form.factors.find(variable);
        if (found == one.form.factors.end())
            result.push_back(one);
        else
            (found->second.sign() < 0 ? lower : upper).push_back(&one);
    }
    if (result.size() + lower.size() * upper.size() > mostInequalities)
        return std::nullopt;
    for (const Inequality *low : lower) {
        for (const Inequality *high : upper) {
            const Rational a = high->form.factors.at(variable);
            const auto b = base::negate(low->form.factors.at(variable));
            auto form = b ? combine(low->form, a, high->form, *b) : std::nullopt;
            if (!form)
                return std::nullopt;
            Inequality next{std::move(*form), low->strict || high->strict};
            if (!tighten(next, bounds))
                return std::nullopt;
            result.push_back(std::move(next));
        }
    }
    return result;
}

/// What the inequalities leave to one variable once the others have values.
struct Interval {
    base::Range range;
    bool lowOpen = false;
    bool highOpen = false;
};

bool narrow(Interval &interval, const Inequality &one, int variable,
            const std::map<int, Rational> &point)
{
    LinearForm rest = one.form;
    const Rational factor = rest.factors.at(variable);
    rest.factors.erase(variable);
    const auto value = valueAt(rest, point);
    const auto scaled = value ? base::divide(*value, factor) : std::nullopt;
    const auto end = scaled ? base::negate(*scaled) : std::nullopt;
    if (!end)
        return false;
    if (factor.sign() > 0 && (!interval.range.high || *end <= *interval.range.high)) {
        interval.highOpen = one.strict || (interval.highOpen && interval.range.high == end);
        interval.range.high = end;
    }
    if (factor.sign() < 0 && (!interval.range.low || *end >= *interval.range.low)) {
        interval.lowOpen = one.strict || (interval.lowOpen && interval.range.low == end);
        interval.range.low = end;
    }
    return true;
}

bool isInside(const Interval &interval, const Rational &value)
{
    return interval.range.contains(value) && !(interval.lowOpen && value == *interval.range.low)
           && !(interval.highOpen && value == *interval.range.high);
}

/// The preferred value, else one near the low end (else near the high end, else zero).
std::optional<Rational> pick(const Interval &interval, const Bounds &bounds)
{
    const auto &[low, high] = interval.range;
    const bool isWhole = bounds.whole;
    if (bounds.preferred && isInside(interval, *bounds.preferred))
        return bounds.preferred;
    std::vector<std::optional<Rational>> candidates;
    if (low) {
        candidates = {isWhole ? whole(low->ceil()) : *low, whole(low->floor() + 1)};
        if (high && !isWhole) {
            const auto sum = base::add(*low, *high);
            candidates.push_back(sum ? base::divide(*sum, Rational(2)) : std::nullopt);
        }
    } else if (high) {
        candidates = {isWhole ? whole(high->floor()) : *high, whole(high->ceil() - 1)};
    } else {
        candidates = {Rational(0)};
    }
    for (const auto &candidate : candidates) {
        if (candidate && isInside(interval, *candidate))
            return candidate;
    }
    return std::nullopt;
}

LinearAnswer pointOf(const Work &work)
{
    LinearAnswer result;
    for (std::size_t level = work.order.size(); level-- > 0;) {
        const int variable = work.order[level];
        Interval interval;
        for (const Inequality &one : work.levels[level]) {
            if (one.form.factors.contains(variable)
                && !narrow(interval, one, variable, result.point))
                return {};
        }
        const auto value = pick(interval, work.bounds.at(variable));
        if (!value)
            return {};
        result.point[variable] = *value;
    }
    result.answer = Answer::Yes;
    return result;
}

} // namespace

std::optional<LinearForm> combine(const LinearForm &x, const Rational &a, const LinearForm &y,
                                  const Rational &b)
{
    LinearForm result;
    const auto constantX = base::multiply(x.constant, a);
    const auto constantY = base::multiply(y.constant, b);
    const auto constant = constantX && constantY ? base::add(*constantX, *constantY) : std::nullopt;
    if (!constant)
        return std::nullopt;
    result.constant = *constant;
    std::set<int> variables;
    for (const LinearForm *form : {&x, &y}) {
        for (const auto &[variable, factor] : form->factors)
            variables.insert(variable);
    }
    const auto partOf = [](const LinearForm &form, int variable, const Rational &by) {
        const auto found = form.factors.find(variable);
        return found == form.factors.end() ? std::optional(Rational(0))
                                           : base::multiply(found->second, by);
    };
    for (const int variable : variables) {
        const auto one = partOf(x, variable, a);
        const auto two = partOf(y, variable, b);
        const auto factor = one && two ? base::add(*one, *two) : std::nullopt;
        if (!factor)
            return std::nullopt;
        if (factor->sign() != 0)
            result.factors[variable] = *factor;
    }
    return result;
}

std::optional<Rational> valueAt(const LinearForm &form, const std::map<int, Rational> &point)
{
    std::optional<Rational> sum = form.constant;
    for (const auto &[variable, factor] : form.factors) {
        const auto value = point.find(variable);
        const auto part =
            value == point.end() ? std::nullopt : base::multiply(factor, value->second);
        sum = sum && part ? base::add(*sum, *part) : std::nullopt;
        if (!sum)
            return std::nullopt;
    }
    return sum;
}

LinearAnswer solve(const std::map<int, Bounds> &bounds, const std::vector<Inequality> &inequalities)
{
    Work work{bounds, {}, {}};
    std::vector<Inequality> system = inequalities;
    if (!addBounds(bounds, system))
        return {};
    for (Inequality &one : system) {
        if (!tighten(one, bounds))
            return {};
    }
    for (const auto &[variable, bound] : bounds) {
        if (!prune(system))
            return {Answer::No, {}};
        work.levels.push_back(system);
        work.order.push_back(variable);
        auto next = eliminate(system, variable, bounds);
        if (!next)
            return {};
        system = std::move(*next);
    }
    if (!prune(system))
        return {Answer::No, {}};
    return pointOf(work);
}

} // namespace analysis
