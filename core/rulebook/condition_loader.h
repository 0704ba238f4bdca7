// Conditions of a measure.
#pragma once

#include "rulebook/formula_reader.h"
#include "rulebook/measure.h"
#include "rulebook/vocabulary.h"

namespace rulebook {

/// The conditions under `conditions`; those that are wrong are left out, with issues.
std::vector<Condition> loadConditions(const MapReader &measure, const Vocabulary &vocabulary,
                                      const FormulaScope &scope, std::vector<Quote> &quotes,
                                      Findings &findings);

/// A list of material ids; reports unknown ones.
QStringList readMaterials(const MapReader &map, QLatin1StringView key, const Vocabulary &vocabulary,
                          Findings &findings);

/// Ids of conditions that every measure has besides its own.
bool isBuiltInCondition(QStringView id);

} // namespace rulebook
