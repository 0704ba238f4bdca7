#pragma once

#include <cstdint>

namespace base {

/// What is known of a truth: the set of values that it can still have. Kleene's three values.
enum class Truth : std::uint8_t { False = 1, True = 2, Unknown = 3 };

constexpr Truth truthOf(bool value) { return value ? Truth::True : Truth::False; }
constexpr bool isPoint(Truth t) { return t != Truth::Unknown; }
constexpr bool canBeTrue(Truth t) { return t != Truth::False; }
constexpr bool canBeFalse(Truth t) { return t != Truth::True; }

constexpr Truth operator!(Truth t)
{
    return t == Truth::True ? Truth::False : t == Truth::False ? Truth::True : Truth::Unknown;
}
constexpr Truth operator&(Truth a, Truth b)
{
    if (a == Truth::False || b == Truth::False)
        return Truth::False;
    return a == Truth::True && b == Truth::True ? Truth::True : Truth::Unknown;
}
constexpr Truth operator|(Truth a, Truth b) { return !((!a) & (!b)); }

/// The union of what two truths can be.
constexpr Truth hull(Truth a, Truth b)
{
    return static_cast<Truth>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}

} // namespace base
