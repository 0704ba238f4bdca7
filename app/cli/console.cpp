#include "cli/console.h"

#include "cli/diagnostics.h"
#include "explain/sentences.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace cli {

namespace {

const QString builtInRules = QStringLiteral(":/rules");

/// Bytes that were not written set errno.
bool writeAll(const QByteArray &bytes, FILE *stream)
{
    errno = 0;
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

void Console::report(const base::Issues &issues, const rulebook::Rulebook *rules) const
{
    writeAll(explain::render(issues, m_language, rules).toUtf8(), stderr);
}

void Console::report(const base::Issue &issue) const { report(base::Issues{issue}); }

bool Console::flush()
{
    const bool written = writeAll(m_output, stdout);
    const int reason = errno;
    m_output.clear();
    if (written || reason == EPIPE)
        return true;
    report(problem(code::outputFailed, {QString::fromLocal8Bit(std::strerror(reason))}));
    return false;
}

base::Issue problem(QLatin1StringView code, const QStringList &arguments, const QString &suggestion)
{
    return {code, base::Severity::Error, {}, arguments, suggestion};
}

base::Result<QByteArray> readInput(const QString &fileName, qint64 limit)
{
    QFile file(fileName);
    const bool isOpen =
        fileName == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        base::Issue issue = problem(code::fileRead, {fileName, file.errorString()});
        issue.place.file = fileName;
        return base::failure(std::move(issue));
    }
    constexpr qint64 atOnce = 1 << 20;
    QByteArray bytes;
    while (bytes.size() <= limit) {
        const QByteArray more = file.read(std::min(atOnce, limit + 1 - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError) {
        base::Issue issue = problem(code::fileRead, {fileName, file.errorString()});
        issue.place.file = fileName;
        return base::failure(std::move(issue));
    }
    return bytes;
}

RulesPtr loadRules(const Arguments &arguments, const Console &console, Exit &exit)
{
    const QString named = arguments.value(QStringLiteral("--rules"));
    if (named.isEmpty() && !QDir(builtInRules).exists()) {
        exit = Exit::WrongUse;
        console.report(problem(code::noRules));
        return nullptr;
    }
    auto rules = rulebook::Rulebook::load(named.isEmpty() ? builtInRules : named,
                                          rulebook::ExampleFiles::LeftOut);
    if (!rules) {
        exit = Exit::BadInput;
        console.report(rules.error());
        return nullptr;
    }
    return *rules;
}

} // namespace cli
