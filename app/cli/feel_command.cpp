// feel: cases of the formula language, a line of JSON each, as the conformance files have them.
#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "cli/feel_case.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {

constexpr qint64 maxLine = 1 << 20;

QByteArray answered(const QJsonObject &answer)
{
    return QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject problemOf(const char *code)
{
    return {{QStringLiteral("id"), QJsonValue()},
            {QStringLiteral("error"), QString::fromLatin1(code)}};
}

/// Reads the rest of a line that is too long.
void skipLine(QFile &file)
{
    while (!file.atEnd()) {
        const QByteArray more = file.readLine(maxLine);
        if (more.isEmpty() || more.endsWith('\n'))
            return;
    }
}

QJsonObject answerTo(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return problemOf("bad-json");
    if (!document.isObject())
        return problemOf("bad-case");
    return answerFeelCase(document.object());
}

} // namespace

Exit runFeel(const Arguments &arguments, Console &console)
{
    if (!arguments.has(QStringLiteral("--jsonl"))) {
        console.report(
            problem(code::missingArgument, {QStringLiteral("feel"), QStringLiteral("--jsonl")}));
        return Exit::WrongUse;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        console.report(problem(code::fileRead, {QStringLiteral("-"), input.errorString()}));
        return Exit::BadInput;
    }
    while (true) {
        const QByteArray line = input.readLine(maxLine + 1);
        if (line.isEmpty())
            return Exit::Done;
        if (line.size() >= maxLine && !line.endsWith('\n')) {
            skipLine(input);
            console.print(answered(problemOf("too-long")));
        } else if (!line.trimmed().isEmpty()) {
            console.print(answered(answerTo(line)));
        }
    }
}

} // namespace cli
