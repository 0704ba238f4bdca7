// A workspace in a folder of its own, and short forms of what comes back.
#pragma once

#include "cases/case.h"
#include "store/workspace.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <optional>

class FreshWorkspace {
public:
    FreshWorkspace();

    QString file() const { return m_folder.filePath(QStringLiteral("w.huisuan")); }
    QString folder() const { return m_folder.path(); }

    /// Opens the file anew; ends the test program where that fails.
    store::Workspace &open();
    void close() { m_workspace.reset(); }
    store::Workspace &operator*() { return *m_workspace; }
    store::Workspace *operator->() { return m_workspace.get(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
};

/// `code(arguments)`, one a line.
QString shortForm(const base::Issues &issues);

/// Code of the issue with which the file does not open; empty where it does.
QString openingCode(const QString &file);

/// An edit by "t" at a fixed time. A text "-" = absent.
cases::Edit edit(const char *path, const char *before, const char *after);
