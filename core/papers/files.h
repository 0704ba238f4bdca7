// The door to the file system: whole files or none.
#pragma once

#include "base/issue.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace papers {

/// A name as part of a file's name, fit for any file system: without what they refuse, cut between characters to at
/// most 120 bytes; "_" where nothing is left.
QString fileSafe(const QString &name);

/// Writes beside the file and renames; what was there stays where writing fails ("file-write").
base::Result<void> writeFile(const QString &fileName, const QByteArray &bytes);

struct NamedFile {
    QString name; ///< without folder
    QByteArray bytes;
};

/// Whether writeFolder() could begin: see there.
base::Result<void> checkFolder(const QString &folder);

/// All files or none: written into a folder beside it, renamed at the end. The folder must not be there, or
/// be empty ("folder-not-empty").
base::Result<void> writeFolder(const QString &folder, const std::vector<NamedFile> &files);

} // namespace papers
