// A complete small rules folder for tests: two measures, one reading, one assumption.
#pragma once

#include "base/issue.h"
#include "rulebook/rulebook.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QTemporaryDir>

/// Files by relative path. Line numbers of the texts are part of the tests: add at the end.
class MiniRulebook {
public:
    MiniRulebook();

    QByteArray &file(const QString &relative) { return m_files[relative]; }
    void remove(const QString &relative) { m_files.remove(relative); }
    /// Replaces one text that must occur; false where it does not.
    bool replace(const QString &relative, const QByteArray &from, const QByteArray &to);

    /// Writes everything to a new folder.
    void write();
    QString folder() const { return m_folder->path() + QStringLiteral("/rules"); }
    base::Result<std::shared_ptr<const rulebook::Rulebook>> load();

private:
    QMap<QString, QByteArray> m_files;
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// `code@line:column`, one per issue, for messages of failed tests.
QString shortened(const base::Issues &issues);
