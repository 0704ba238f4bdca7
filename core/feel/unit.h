// Units besides 元: products of powers of names that a vocabulary declares, such as m2/month.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace feel {

/// Exponents by the slot of the name in Symbols::units. A value without exponents is a pure number, or
/// plain money.
class Unit {
public:
    static constexpr std::size_t mostNames = 8; ///< in one vocabulary
    static constexpr int mostPower = 9;

    constexpr bool isNone() const { return *this == Unit(); }
    constexpr int exponent(std::size_t name) const { return m_exponents[name]; }

    /// Times other ** power. Absent where an exponent would leave -9..9.
    constexpr std::optional<Unit> times(const Unit &other, int power = 1) const
    {
        Unit product = *this;
        for (std::size_t i = 0; i < mostNames; ++i) {
            const int exponent = m_exponents[i] + other.m_exponents[i] * power;
            if (exponent < -mostPower || exponent > mostPower)
                return std::nullopt;
            product.m_exponents[i] = static_cast<std::int8_t>(exponent);
        }
        return product;
    }

    /// The name itself.
    static constexpr Unit of(std::size_t name)
    {
        Unit unit;
        unit.m_exponents[name] = 1;
        return unit;
    }

    constexpr bool operator==(const Unit &) const = default;

private:
    std::array<std::int8_t, mostNames> m_exponents{};
};

} // namespace feel
