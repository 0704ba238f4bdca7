// measures/<id>.yaml into Measure, the parts of it that are read on their own, and stacking.yaml, which
// needs all measures.
#pragma once

#include "rulebook/document_loader.h"
#include "rulebook/formula_reader.h"
#include "rulebook/measure.h"
#include "rulebook/rule_files.h"
#include "rulebook/stacking.h"
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

/// The document's shared conditions that the measure names under `shared`, then those under
/// `conditions`; those that are wrong are left out, with issues.
std::vector<Condition> loadConditions(const MapReader &measure, const MeasureContext &context,
                                      const FormulaScope &scope, std::vector<Quote> &quotes,
                                      Findings &findings);

/// A list of material ids; reports unknown ones.
QStringList readMaterials(const MapReader &map, QLatin1StringView key, const Vocabulary &vocabulary,
                          Findings &findings);

/// Ids of conditions that every measure has besides its own.
bool isBuiltInCondition(QStringView id);

/// What an amount is worked out of. Where rows are put together only the base may read one.
enum class Rows { None, Alone, Grouped };

Amount loadAmount(const YamlNode &node, const FormulaScope &scope, Rows rows,
                  std::vector<Quote> &quotes, Findings &findings);

/// A token, or a map with instalments.
Schedule loadSchedule(const MapReader &measure, const FormulaScope &scope, Findings &findings);

/// What the rules of stacking are read against: all documents' measures are known by then.
struct StackingContext {
    const Document &document;
    const std::vector<Measure> &measures;
    FormulaScope scope; ///< without row
};

/// The rules of one file; those that are wrong are left out, with issues. Adds their deciding words to
/// `quotes`.
std::vector<StackingRule> loadStacking(const RuleFile &file, const StackingContext &context,
                                       std::vector<Quote> &quotes, Findings &findings);

} // namespace rulebook
