// What differs between two rule folders, key by key: no knowledge of what the keys mean.
#pragma once

#include "base/issue.h"

#include <QString>

#include <vector>

namespace analysis {

/// One key of a rule file whose text was added, removed or changed. Labels, formulas, dates, everything
/// but the examples.
struct RuleChange {
    QString folder; ///< of the document, or `vocabulary`
    QString
        measure; ///< id; empty = in document.yaml, readings.yaml, stacking.yaml or the vocabulary
    QString key; ///< `conditions/threshold/formula`; list elements by their id, else from 0
    QString before;     ///< empty = was not there
    QString after;      ///< empty = is no longer there
    base::Source place; ///< in the new folder; of what was removed, in the old one

    bool operator==(const RuleChange &) const = default;
};

/// By folder, then file, then in the order of the new file, what was removed last. Fails where a file of
/// either folder cannot be read.
base::Result<std::vector<RuleChange>> ruleChanges(const QString &before, const QString &after);

} // namespace analysis
