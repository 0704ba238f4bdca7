// What a fuzz target promises about every input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace fuzz {

/// Ends the program where a promise is broken, so that the fuzzer keeps the input.
inline void expect(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace fuzz
