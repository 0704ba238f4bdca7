#pragma once

#include "base/issue.h"
#include "papers/dossier.h"
#include "papers/paper.h"

namespace papers {

/// Cover, a page for the desk, totals by kind, every measure with its reasons and the steps of its amount,
/// what was entered, readings and assumptions, rules with their digests, what the paper is not.
/// `progress` counts measures. Fails as explain::reasonsOf() does, and with "cancelled".
base::Result<Paper> assessmentReport(const Dossier &dossier, const Progress &progress = {});

} // namespace papers
