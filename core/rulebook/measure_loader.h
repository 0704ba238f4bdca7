// measures/<id>.yaml into Measure, and the parts of it that are read on their own.
#pragma once

#include "rulebook/document_loader.h"
#include "rulebook/formula_reader.h"
#include "rulebook/measure.h"
#include "rulebook/rule_files.h"
#include "rulebook/vocabulary.h"

namespace rulebook {

/// What a measure is read against.
struct MeasureContext {
    const Vocabulary &vocabulary;
    const LoadedDocument &document;
    FormulaScope scope; ///< without row
};

/// A measure, or as much of it as could be read; issues say what is wrong. Its fields `part` and
/// `readings` are filled. Adds its deciding words to `quotes`.
Measure loadMeasure(const RuleFile &file, const MeasureContext &context, std::vector<Quote> &quotes,
                    Findings &findings);

/// The conditions under `conditions`; those that are wrong are left out, with issues.
std::vector<Condition> loadConditions(const MapReader &measure, const Vocabulary &vocabulary,
                                      const FormulaScope &scope, std::vector<Quote> &quotes,
                                      Findings &findings);

/// A list of material ids; reports unknown ones.
QStringList readMaterials(const MapReader &map, QLatin1StringView key, const Vocabulary &vocabulary,
                          Findings &findings);

/// Ids of conditions that every measure has besides its own.
bool isBuiltInCondition(QStringView id);

/// Reads and checks the amount. `groups` tells whether rows are put together, so that only the base
/// may read a row.
Amount loadAmount(const YamlNode &node, const FormulaScope &scope, bool groups,
                  std::vector<Quote> &quotes, Findings &findings);

} // namespace rulebook
