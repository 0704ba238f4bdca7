#include "fresh_workspace.h"

#include <QStringList>

FreshWorkspace::FreshWorkspace()
{
    if (!m_folder.isValid())
        qFatal("no folder for the test");
    open();
}

store::Workspace &FreshWorkspace::open()
{
    close();
    auto opened = store::Workspace::open(file());
    if (!opened)
        qFatal("%s", qPrintable(shortForm(opened.error())));
    m_workspace = std::move(*opened);
    return *m_workspace;
}

QString shortForm(const base::Issues &issues)
{
    QStringList lines;
    for (const base::Issue &issue : issues)
        lines += issue.code + u'(' + issue.arguments.join(QStringLiteral("; ")) + u')';
    return lines.join(u'\n');
}

QString openingCode(const QString &file)
{
    const auto opened = store::Workspace::open(file);
    return opened ? QString() : opened.error().front().code;
}

cases::Edit edit(const char *path, const char *before, const char *after)
{
    const auto text = [](const char *from) {
        const QString read = QString::fromUtf8(from);
        return read == u"-" ? std::nullopt : std::optional(read);
    };
    cases::Edit result;
    result.time = QStringLiteral("2024-06-30T08:00:00Z");
    result.actor = QStringLiteral("t");
    result.path = QString::fromUtf8(path);
    result.before = text(before);
    result.after = text(after);
    return result;
}
