// Papers made and written to where they are wanted.
#pragma once

#include "papers/dossier.h"
#include "papers/files.h"
#include "papers/paper.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace papers {

enum class Format { Pdf, Html, Xlsx, Ics, Folder };

/// By the ending of the name, in any case: .pdf .html .htm .xlsx .ics; a name without ending, or with a
/// slash behind it, is a folder. Absent for any other ending.
std::optional<Format> formatOf(const QString &target);

/// Turns a paper into a PDF. Core cannot draw: the caller lends one.
using Printer = std::function<base::Result<QByteArray>(const Paper &, const Progress &)>;

/// Makes what the format holds and writes it, all or nothing. A folder without a printer holds web pages in
/// place of PDFs. Fails as the making and the writing do, and with "cancelled"; Pdf needs a printer.
base::Result<void> deliver(const Dossier &dossier, Format format, const QString &target,
                           const Printer &printer, const Progress &progress = {});

} // namespace papers
