#include "copied_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace {

const QString shipped = QStringLiteral(HUISUAN_SOURCE_DIR "/rules");

} // namespace

CopiedRules::CopiedRules()
{
    QDirIterator files(shipped, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = m_folder.filePath(from.mid(shipped.size() + 1));
        QDir().mkpath(to.section(u'/', 0, -2));
        if (!QFile::copy(from, to))
            qFatal("cannot copy %s", qPrintable(from));
        QFile(to).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile::remove(m_folder.filePath(QStringLiteral("README.md")));
}

bool CopiedRules::replace(const QString &file, const QByteArray &from, const QByteArray &to)
{
    QFile in(m_folder.filePath(file));
    if (!in.open(QIODevice::ReadOnly))
        return false;
    QByteArray text = in.readAll();
    in.close();
    if (!text.contains(from))
        return false;
    write(file, text.replace(from, to));
    return true;
}

void CopiedRules::write(const QString &file, const QByteArray &text)
{
    QFile out(m_folder.filePath(file));
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) || out.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file));
}

std::shared_ptr<const rulebook::Rulebook> CopiedRules::load()
{
    auto loaded = rulebook::Rulebook::load(m_folder.path());
    if (loaded)
        return *loaded;
    firstIssue = loaded.error().front().code + u' ' + loaded.error().front().place.file;
    return nullptr;
}
