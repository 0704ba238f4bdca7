// The invented rules in tests/support/small_rules: one measure of every kind. explain, report and the
// command line are tested on them, whatever the shipped rules say.
#pragma once

#include "rulebook/rulebook.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace support {

/// A copy of the folder, to be changed before load().
class SmallRules {
public:
    SmallRules()
    {
        const QDir source(QStringLiteral(HUISUAN_SOURCE_DIR "/tests/support/small_rules"));
        QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                write(source.relativeFilePath(file.fileName()), file.readAll());
        }
    }

    QString folder() const { return m_folder.path(); }

    void write(const QString &file, const QByteArray &text) const
    {
        const QString full = m_folder.filePath(file);
        QDir().mkpath(QFileInfo(full).path());
        QFile out(full);
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
    }

    /// Null where they do not load; the issues then tell why.
    std::shared_ptr<const rulebook::Rulebook> load(base::Issues *issues = nullptr) const
    {
        auto rules = rulebook::Rulebook::load(folder());
        if (rules)
            return *rules;
        if (issues != nullptr)
            *issues = rules.error();
        return nullptr;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace support
