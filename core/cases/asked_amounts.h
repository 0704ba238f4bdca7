// Amounts of single facts that were probably typed in another unit: seen by what measures ask for.
#pragma once

#include "base/money.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <map>
#include <optional>

namespace cases {

/// The least and the greatest amount above nothing that measures compare a fact with.
struct AskedAmounts {
    base::Money least;
    base::Money greatest;

    bool operator==(const AskedAmounts &) const = default;
};

/// By fact path. Facts that no condition or stage of an amount compares with an amount are not there.
std::map<QString, AskedAmounts> askedAmounts(const rulebook::Rulebook &rules);

/// The amount that was probably meant: ten thousand times as much where less than a hundredth of what is
/// asked was said, a ten-thousandth where a thousand times as much was, and it comes to at least a
/// tenth of what is asked. Absent where the amount is plausible. A small amount
/// is suspected sooner: figures in 万元 typed as yuan are the usual slip, and an amount so far below
/// decides nothing anyhow.
std::optional<base::Money> probablyMeant(base::Money amount, const AskedAmounts &asked);

} // namespace cases
