#pragma once

#include "feel/findings.h"
#include "feel/syntax.h"

#include <QString>

namespace feel {

/// What every text must keep to; beyond it too-long or too-deep is reported.
namespace budget {
constexpr int characters = 4096;  ///< code points of one formula or cell
constexpr int depth = 64;         ///< of the syntax tree, and of brackets in brackets
constexpr int typedDepth = 256;   ///< of a typed tree: parameters are inlined
constexpr int nodes = 4096;       ///< of the syntax tree and of a formula's typed tree
constexpr int tableNodes = 65536; ///< of a decision table's typed tree
constexpr int tableRows = 1024;   ///< of a decision table
} // namespace budget

/// Reads a formula. The tree has a root in any case; parts that could not be read are Error nodes.
SyntaxTree parseExpression(const QString &text, Findings &findings);

/// Reads a cell of a decision table: unary tests. The root is Any or Tests (or Error).
SyntaxTree parseCell(const QString &text, Findings &findings);

} // namespace feel
