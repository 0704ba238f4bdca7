// Names that the vocabulary does not know, with what was probably meant. Private to the room.
#pragma once

#include "base/issue.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <optional>

namespace cases {

/// Issues without a place.
base::Issue unknownFact(const QString &path, const rulebook::Rulebook &rules);
base::Issue unknownTable(const QString &name, const rulebook::Rulebook &rules);
base::Issue unknownColumn(const QString &column, int table, const rulebook::Rulebook &rules);
base::Issue unknownReading(const QString &id, const rulebook::Rulebook &rules);
base::Issue unknownChoice(const QString &choice, int reading, const rulebook::Rulebook &rules);
base::Issue unknownAssumption(const QString &id, const rulebook::Rulebook &rules);
base::Issue unknownMeasure(const QString &id, const rulebook::Rulebook &rules);

/// Slots by bare id.
std::optional<int> findReading(const QString &id, const rulebook::Rulebook &rules);
std::optional<int> findAssumption(const QString &id, const rulebook::Rulebook &rules);
/// The choice's index, which is its bit in the reading's set.
std::optional<int> findChoice(const QString &choice, int reading, const rulebook::Rulebook &rules);

} // namespace cases
