// The static types of the formula language.
#pragma once

#include "feel/unit.h"

#include <cstdint>

namespace feel {

enum class Kind : std::uint8_t {
    Truth,
    Number, ///< an exact rational: counts, ratios, factors, areas
    Money,  ///< an exact rational in fen
    Date,   ///< whole days since 1970-01-01
    Days,   ///< a difference of dates
    Months, ///< a calendar duration: P2Y is 24
    Text,   ///< free text: equality only; a key of groups
    Place,  ///< a GB/T 2260 code: equality and within(place, "2107")
    Choice, ///< a member of a closed list of the vocabulary
};

struct Type {
    Kind kind = Kind::Truth;
    int list = -1;  ///< Choice only: index into Symbols::lists
    Unit unit = {}; ///< Number and Money only: what it is counted in, or per what

    bool operator==(const Type &) const = default;
};

/// Number, money, date and durations: values that are intervals while they are not known.
constexpr bool isScalar(Kind kind)
{
    return kind == Kind::Number || kind == Kind::Money || kind == Kind::Date || kind == Kind::Days
           || kind == Kind::Months;
}

} // namespace feel
