// What rules say when nobody has entered a case: findings with example enterprises, and boundary cases.
#pragma once

#include "base/issue.h"
#include "cases/case.h"
#include "rulebook/rulebook.h"

#include <memory>
#include <vector>

namespace analysis {

/// How far to look.
enum class Depth {
    Slips, ///< warnings alone
    Notes, ///< warnings and notes
};

/// What was found, by measure; codes: diagnostics.h.
struct Report {
    base::Issues warnings; ///< what is hardly ever meant
    base::Issues notes; ///< what is normal in policy but worth knowing, and what was not analysable
};

/// Exact where formulas compare linearly or list members, silent (or a note) elsewhere. Bounded: at
/// most 256 combinations of readings a measure, and a bounded number of steps for each question.
Report analyse(const rulebook::Rulebook &rules, Depth depth);

/// A case at a threshold of a measure's condition: all other computed conditions hold.
struct BoundaryCase {
    QString measure;
    QString condition;
    QString threshold; ///< `contracts.amount 500000.00`
    enum class Side { Below, At, Above } side = Side::At;
    bool meets = false; ///< whether the condition holds in it
    cases::Case subject;
};

/// Below, at and above every threshold (a comparison of one fact with a constant) of every computed
/// condition under the default readings, where an applicant can be there. One fen, one day or one apart;
/// ratios a ten-thousandth.
std::vector<BoundaryCase> boundaryCases(const rulebook::Rulebook &rules);

} // namespace analysis
