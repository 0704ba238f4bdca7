// Every subset tried, by the rules' own words: what the solver is held against.
#pragma once

#include "stacking/stacking.h"

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

namespace test {

using Mask = std::uint32_t; ///< bit i = item i is had

struct Exhaustive {
    std::int64_t low = 0;
    std::int64_t high = 0;
    Mask chosen = 0;
    Mask chosenAtHigh = 0;
    std::optional<Mask> runnerUp;
    std::vector<std::int64_t> paid; ///< at the low end, per item
};

Exhaustive tryAll(const stacking::Problem &problem);

/// At most `most` items, sets that overlap, nested caps; every third has points alone.
stacking::Problem randomProblem(std::mt19937_64 &random, int most);

/// Every amount, limit, presence and doubt decided.
stacking::Problem completed(const stacking::Problem &problem, std::mt19937_64 &random);

} // namespace test
