#pragma once

#include "cases/case.h"

#include <QString>

#include <map>
#include <vector>

namespace session {

/// Who put a value in, and when, by case path: "2026-11-21 · user". Rows that moved take theirs along; what was
/// taken away has none.
std::map<QString, QString> originsOf(const std::vector<cases::Edit> &history);

} // namespace session
