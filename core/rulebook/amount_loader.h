// `amount:` of a measure into Amount.
#pragma once

#include "rulebook/alternatives_loader.h"

namespace rulebook {

/// Reads and checks the amount. `groups` tells whether rows are put together, so that only the base
/// may read a row.
Amount loadAmount(const YamlNode &node, const FormulaScope &scope, bool groups,
                  std::vector<Quote> &quotes, Findings &findings);

} // namespace rulebook
