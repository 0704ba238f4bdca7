// The folder that is handed in: numbered papers with the applicant's name, and what is still missing.
#pragma once

#include "papers/delivery.h"

#include <vector>

namespace papers {

/// "03.NAME+PAPER.pdf": number, applicant and paper, fit for any file system (at most 120 bytes of either name).
QString fileNameOf(int number, const QString &applicant, const QString &paper,
                   const QString &ending);

/// Contents with what is missing, report, list of materials, a form for each measure to apply for,
/// spreadsheet, calendar, receipt, case file. Fails as their making does.
base::Result<std::vector<NamedFile>> submissionOf(const Dossier &dossier, const Printer &printer,
                                                  const Progress &progress);

} // namespace papers
