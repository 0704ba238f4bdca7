// One case under two versions of the rules, and cases that tell two versions apart.
#pragma once

#include "assess/assessment.h"
#include "base/issue.h"
#include "cases/case.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace analysis {

/// What one measure gives; `isThere` is false where the rules have no such measure.
struct MeasureResult {
    bool isThere = false;
    assess::Verdict verdict = assess::Verdict::NotApplicable;
    assess::Amount amount;

    bool operator==(const MeasureResult &) const = default;
};

struct Shift {
    QString measure;
    MeasureResult before;
    MeasureResult after;
};

/// A case under both rules.
struct CaseShift {
    std::vector<Shift> measures; ///< those that differ, in the new rules' order, removed ones last
    assess::Totals before;
    assess::Totals after;
};

/// An example enterprise that two versions of a measure judge differently.
struct Witness {
    Shift shift;
    cases::Case subject;
};

class Comparison {
public:
    using Rules = std::shared_ptr<const rulebook::Rulebook>;

    Comparison(Rules before, Rules after);

    /// Fails as assess() does.
    base::Result<CaseShift> shift(const cases::Case &subject) const;

    /// Looked for among the examples of the measure in both versions and the cases at its thresholds.
    /// Absent: none of them tells the versions apart.
    std::optional<Witness> witness(const QString &measure) const;

private:
    std::optional<Witness> firstOf(const QString &measure,
                                   const std::vector<cases::Case> &candidates) const;

    Rules m_before;
    Rules m_after;
    std::map<QString, std::vector<cases::Case>> m_candidates; ///< by measure
};

} // namespace analysis
