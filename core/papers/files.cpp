#include "papers/files.h"

#include "explain/plain_text.h"
#include "papers/diagnostics.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace papers {

namespace {

tl::unexpected<base::Issues> failed(QLatin1StringView code, const QString &file,
                                    const QString &reason)
{
    base::Issue issue;
    issue.code = code;
    issue.place.file = file;
    issue.arguments = reason.isEmpty() ? QStringList{file} : QStringList{file, reason};
    return base::failure(std::move(issue));
}

} // namespace

base::Result<void> writeFile(const QString &fileName, const QByteArray &bytes)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(code::fileWrite, fileName, file.errorString());
    return {};
}

base::Result<void> checkFolder(const QString &folder)
{
    const QFileInfo target(QDir::cleanPath(folder));
    if (!target.exists() && !target.isSymLink())
        return {};
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (!target.isDir() || !QDir(target.absoluteFilePath()).isEmpty(all))
        return failed(code::folderExists, folder, {});
    return {};
}

base::Result<void> writeFolder(const QString &folder, const std::vector<NamedFile> &files)
{
    if (auto free = checkFolder(folder); !free)
        return free;
    const QString path = QFileInfo(QDir::cleanPath(folder)).absoluteFilePath();
    const bool isThere = QFileInfo::exists(path);
    QTemporaryDir made(path + QStringLiteral(".XXXXXX"));
    if (!made.isValid())
        return failed(code::fileWrite, folder, made.errorString());
    for (const NamedFile &file : files) {
        if (auto written = writeFile(made.filePath(file.name), file.bytes); !written)
            return written;
    }
    QFile::setPermissions(made.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                           | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
                                           | QFile::ExeOther);
    if (isThere && !QDir().rmdir(path))
        return failed(code::fileWrite, folder, QStringLiteral("rmdir"));
    if (!QDir().rename(made.path(), path)) {
        if (isThere)
            QDir().mkdir(path);
        return failed(code::fileWrite, folder, QStringLiteral("rename"));
    }
    made.setAutoRemove(false);
    return {};
}

QString fileSafe(const QString &text)
{
    constexpr qsizetype mostBytes = 120;
    QString result;
    qsizetype bytes = 0;
    for (const char32_t point : explain::visible(text).toUcs4()) {
        const QString one = QString::fromUcs4(&point, 1);
        static const QString refused = QStringLiteral("/\\:*?\"<>|+.");
        const QString kept = refused.contains(one) ? QStringLiteral("_") : one;
        bytes += kept.toUtf8().size();
        if (bytes > mostBytes)
            break;
        result += kept;
    }
    result = result.trimmed();
    return result.isEmpty() ? QStringLiteral("_") : result;
}

} // namespace papers
