// The case of an example. Private to the room.
#pragma once

#include "base/issue.h"
#include "cases/case.h"
#include "rulebook/rulebook.h"

namespace assess {

/// Fails with "example-input", one per path that is refused.
base::Result<cases::Case> caseOf(const rulebook::Example &example, const rulebook::Rulebook &rules);

} // namespace assess
