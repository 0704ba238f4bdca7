// What the paths of a case are called.
#pragma once

#include "base/local_text.h"
#include "rulebook/rulebook.h"

#include <QString>

namespace session {

/// "Date of assessment", "Place", "Contract 1 · Amount", "Technology contracts", the question of a
/// reading. The path itself where the rulebook does not know it.
QString pathLabel(const QString &path, const rulebook::Rulebook &rules, base::Language language);

} // namespace session
