// Runs the built huisuan-cli and keeps what came of it.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

struct Ran {
    int exit = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    /// The last line of standard output, without its line end.
    QByteArray lastLine() const;
};

/// `language` is --lang; empty = not given. `input` goes to standard input.
Ran runCli(const QStringList &arguments, const QString &language = QStringLiteral("en"),
           const QByteArray &input = {},
           const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
