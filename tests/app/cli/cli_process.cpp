#include "cli_process.h"

#include <QProcessEnvironment>

QByteArray Ran::lastLine() const
{
    const QByteArray trimmed = out.endsWith('\n') ? out.chopped(1) : out;
    return trimmed.mid(trimmed.lastIndexOf('\n') + 1);
}

Ran runCli(const QStringList &arguments, const QString &language, const QByteArray &input,
           const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    QStringList all = arguments;
    if (!language.isEmpty())
        all += {QStringLiteral("--lang"), language};
    process.start(QStringLiteral(HUISUAN_CLI), all);
    process.write(input);
    process.closeWriteChannel();
    constexpr int patience = 60'000;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}
