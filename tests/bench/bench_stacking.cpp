// Sixty measures bound together by overlapping exclusive sets and nested caps, intervals included: the time
// of a whole solution. Prints the median and the maximum; exit 1 where one takes a second or more.
#include "stacking/stacking.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <random>
#include <vector>

namespace {

using namespace stacking;

constexpr int measures = 60;
constexpr int instances = 300;
constexpr double limit = 1000.0; // ms

std::vector<int> some(std::vector<int> from, int size, std::mt19937_64 &random)
{
    std::ranges::shuffle(from, random);
    from.resize(std::min(from.size(), static_cast<std::size_t>(size)));
    return from;
}

Problem problem(std::mt19937_64 &random)
{
    const auto below = [&random](int end) {
        return static_cast<int>(random() % static_cast<unsigned>(end));
    };
    Problem result;
    std::vector<int> all;
    for (int i = 0; i < measures; ++i) {
        const std::int64_t low = std::int64_t(below(200)) * 1'000'000;
        const std::int64_t high = low + (below(3) == 0 ? std::int64_t(below(100)) * 1'000'000 : 0);
        result.items.push_back({{base::Money::fromFen(low), base::Money::fromFen(high)},
                                static_cast<Pot>(below(3)),
                                true});
        all.push_back(i);
    }
    const int sets = 15 + below(25);
    for (int i = 0; i < sets; ++i)
        result.sets.push_back({static_cast<ExclusiveSet::Policy>(below(8) == 0 ? 1 : 0),
                               some(all, 2 + below(5), random), true, i});
    std::vector<int> left = all;
    for (int i = 0; i < 4; ++i) {
        const auto fen =
            base::Money::fromFen(std::int64_t(left.size()) * (30 + below(60)) * 1'000'000);
        result.caps.push_back({left, i == 3, {fen, fen}, sets + i});
        left = some(left, static_cast<int>(left.size()) * 2 / 3, random);
    }
    return result;
}

} // namespace

int main()
{
    std::mt19937_64 random(20240630);
    std::vector<double> times;
    for (int i = 0; i < instances; ++i) {
        const Problem one = problem(random);
        QElapsedTimer timer;
        timer.start();
        const auto solution = solve(one);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!solution) {
            std::printf("instance %d: not solved\n", i);
            return 1;
        }
    }
    std::ranges::sort(times);
    std::printf("%d measures, %d instances: median %.1f ms, maximum %.1f ms\n", measures, instances,
                times[times.size() / 2], times.back());
    return times.back() < limit ? 0 : 1;
}
