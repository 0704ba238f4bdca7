#pragma once

#include <QJsonObject>
#include <QStringList>

namespace cli {

/// One case {"id", "context": {NAME: typed}, "expression"}: its variables are the columns of a row,
/// a variable that is null is not known. Gives {"id"} and "value" (typed), "unknown" (the names that
/// the value hangs on), "error" (a diagnostic's code) or "refused" (one of refusalReasons()).
/// Never fails: what is no case gets the error bad-case.
QJsonObject answerFeelCase(const QJsonObject &test);

/// Why a case can lie outside the profile: a closed list, described in tests/conformance/README.md.
QStringList refusalReasons();

} // namespace cli
