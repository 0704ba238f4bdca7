// An example of a search as words and as a case. An inner header of the room.
#pragma once

#include "analysis/setting.h"
#include "cases/case.h"

namespace analysis {

/// The canonical text of a point, as a case has it. Texts without one are left out (empty).
QString pointText(const eval::Value &value, const feel::Type &type, const feel::Symbols &symbols);

/// `contracts.amount`: a cell without its row.
QString nameOf(const eval::Input &input, const feel::Symbols &symbols);

/// `contracts.amount = 500000.00, applicant.kind = enterprise`
QString wordsOf(const Example &example, const feel::Symbols &symbols);

/// The example as a case, on the day of the setting, of a place and a kind to which the measure applies;
/// the row is of its table.
cases::Case caseOf(const Example &example, const Setting &setting);

} // namespace analysis
