// Two versions of rules side by side, for people and for scripts.
#pragma once

#include "analysis/comparison.h"
#include "analysis/rule_changes.h"
#include "base/local_text.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace report {

/// A saved case whose result changes.
struct ChangedCase {
    QString file;
    analysis::CaseShift shift;
};

struct RuleDifference {
    std::vector<analysis::RuleChange> changes;
    std::vector<analysis::Witness> witnesses; ///< one per measure that an example tells apart
    int casesRead = 0;
    std::vector<ChangedCase> cases;
};

QString differenceText(const RuleDifference &difference, base::Language language);
/// {"changes": […], "examples": […], "cases": {"read", "changed": […]}}
QByteArray differenceJson(const RuleDifference &difference, const rulebook::Rulebook &before,
                          const rulebook::Rulebook &after);

} // namespace report
