// What is known of a value: a point, an interval, or a set of members. There is no null.
#pragma once

#include "base/range.h"
#include "base/truth.h"
#include "feel/symbols.h"
#include "feel/type.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>

namespace eval {

/// A set of members of a closed list: bit i = member i can be it.
struct Members {
    std::uint64_t bits = 0;
    bool isPoint() const { return bits != 0 && (bits & (bits - 1)) == 0; }
    bool operator==(const Members &) const = default;
};

/// A known text, or nothing known. Places are texts, too.
struct Words {
    std::optional<QString> text;
    bool operator==(const Words &) const = default;
};

using Value = std::variant<base::Truth, base::Range, Members, Words>;

bool isPoint(const Value &value);

/// The union of what both can be (both of one type).
Value hull(const Value &a, const Value &b);

/// Whether every value that `inner` can have lies in `outer` (both of one type).
bool contains(const Value &outer, const Value &inner);

/// What is known of a symbol while nobody has answered: its declared domain.
Value unknownOf(const feel::ValueSymbol &symbol, const feel::Symbols &symbols);

} // namespace eval
