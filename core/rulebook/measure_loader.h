// measures/<id>.yaml into Measure.
#pragma once

#include "rulebook/amount_loader.h"
#include "rulebook/document_loader.h"
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

} // namespace rulebook
