// The shipped rules in a folder of their own, to be changed by a test.
#pragma once

#include "rulebook/rulebook.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

class CopiedRules {
public:
    CopiedRules();

    /// Replaces every occurrence; false where there is none.
    bool replace(const QString &file, const QByteArray &from, const QByteArray &to);
    void write(const QString &file, const QByteArray &text);
    /// Null where they do not load; `firstIssue` tells why.
    std::shared_ptr<const rulebook::Rulebook> load();
    QString firstIssue;

private:
    QTemporaryDir m_folder;
};
