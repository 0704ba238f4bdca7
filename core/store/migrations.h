// The workspace's schema, step by step. Private to the room.
#pragma once

#include "base/issue.h"
#include "store/database.h"

#include <span>

namespace store {

/// Leads a workspace from `version` - 1 to `version`. Never changed once released: a new step is
/// added behind the last, with its test.
struct Migration {
    int version = 0;
    const char *sql = nullptr;
};

std::span<const Migration> migrations();

/// PRAGMA application_id of a workspace: "Huis".
inline constexpr int applicationId = 0x48756973;

/// PRAGMA user_version; 0 = nothing there yet. Fails as Database::issue().
base::Result<int> versionOf(Database &database);

/// Runs the steps that are missing, each in a transaction of its own with the version that it leads to.
/// Nothing remains of a step that fails. "workspace-newer" where the file is ahead of the last step.
base::Result<void> migrate(Database &database, std::span<const Migration> steps);

} // namespace store
