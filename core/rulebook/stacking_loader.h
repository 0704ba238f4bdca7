// stacking.yaml into StackingRule.
#pragma once

#include "rulebook/document.h"
#include "rulebook/formula_reader.h"
#include "rulebook/measure.h"
#include "rulebook/rule_files.h"
#include "rulebook/stacking.h"

namespace rulebook {

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
