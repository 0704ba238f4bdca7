// Formulas of rule files: quoted, compiled, and asked what they read.
#pragma once

#include "feel/formula.h"
#include "rulebook/reader.h"

#include <functional>
#include <set>

namespace rulebook {

/// What formulas of one measure are checked against.
struct FormulaScope {
    const feel::Symbols *symbols = nullptr; ///< not owned
    int rowTable = -1;                      ///< -1 = none
    /// Whether names are complete. Where the vocabulary itself has errors only quotes are checked,
    /// so that one slip there does not bring hundreds of unknown names.
    bool isComplete = true;

    FormulaScope withoutRow() const { return {symbols, -1, isComplete}; }
};

/// Compiles a formula; `key` is what it stands under. Null, with issues, where it is wrong.
feel::FormulaPtr compileFormula(const QString &key, const YamlNode &node, const FormulaScope &scope,
                                std::optional<feel::Type> expected, Findings &findings);
/// Compiles the formula under a key. Null, with issues, where it is missing or wrong.
feel::FormulaPtr readFormula(const MapReader &map, QLatin1StringView key, const FormulaScope &scope,
                             std::optional<feel::Type> expected, Findings &findings);
/// As readFormula(); null without an issue where the key is absent.
feel::FormulaPtr readOptionalFormula(const MapReader &map, QLatin1StringView key,
                                     const FormulaScope &scope, std::optional<feel::Type> expected,
                                     Findings &findings);
/// An optional truth that reads nothing but readings.
feel::FormulaPtr readReadingsOnly(const MapReader &map, QLatin1StringView key,
                                  const FormulaScope &scope, Findings &findings);
/// The same under the key `when`.
feel::FormulaPtr readWhen(const MapReader &map, const FormulaScope &scope, Findings &findings);
/// A decision table: hit, inputs, rows, otherwise.
feel::FormulaPtr readDecisionTable(const YamlNode &node, const FormulaScope &scope,
                                   std::optional<feel::Type> expected, Findings &findings);

/// The slot of the table that a key names; -1 where absent, or unknown (with an issue).
int readTableSlot(const MapReader &map, QLatin1StringView key, const feel::Symbols &symbols,
                  Findings &findings);

/// The name of the first node that `allowed` refuses among facts, columns, tables, readings and
/// assumptions; empty where there is none.
QString firstRefused(const feel::Formula &formula, const feel::Symbols &symbols,
                     const std::function<bool(const feel::Node &)> &allowed);
/// Adds the slots of all readings in the formula; null formulas read none.
void addReadings(const feel::FormulaPtr &formula, std::set<int> &slots);

} // namespace rulebook
