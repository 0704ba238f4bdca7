// The hash that names a version of the rules.
#pragma once

#include "rulebook/rule_files.h"

namespace rulebook {

/// SHA-256 over relative path, NUL, bytes with LF line ends, of document.yaml, readings.yaml, the
/// measures and the vocabulary, sorted by path (bytes). Lower-case hex.
QString documentHash(const DocumentFiles &document, const RuleFiles &vocabulary);

} // namespace rulebook
