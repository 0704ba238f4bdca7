// Standard output, standard error and the rules: what every command needs.
#pragma once

#include "base/issue.h"
#include "base/local_text.h"
#include "cli/arguments.h"
#include "rulebook/rulebook.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace cli {

/// How a command ends. Outside scripts rely on the numbers.
enum class Exit { Done = 0, Findings = 1, WrongUse = 2, BadInput = 3 };

/// The two streams of a process. Nothing reaches standard output before a command is done, so that
/// a command that fails leaves it empty.
class Console {
public:
    explicit Console(base::Language language) : m_language(language) {}

    base::Language language() const { return m_language; }

    /// Kept until flush().
    void print(const QString &text) { m_output += text.toUtf8(); }
    void print(const QByteArray &bytes) { m_output += bytes; }
    /// Written at once, to standard error.
    void report(const base::Issues &issues, const rulebook::Rulebook *rules = nullptr) const;
    void report(const base::Issue &issue) const;

    /// Writes what was printed. False, with an error on standard error, where it cannot be written;
    /// a reader that has gone away is no error.
    bool flush();

private:
    base::Language m_language;
    QByteArray m_output;
};

base::Issue problem(QLatin1StringView code, const QStringList &arguments = {},
                    const QString &suggestion = {});

/// A file, or standard input where the name is "-": at most `limit` bytes and one more, so that a file
/// that is too large shows. Fails with "file-read".
base::Result<QByteArray> readInput(const QString &fileName, qint64 limit);

using RulesPtr = std::shared_ptr<const rulebook::Rulebook>;

/// The rules that --rules names, else the built-in ones. What is wrong is reported; null then, and
/// `exit` tells why: a folder of rules with errors is a bad input file.
RulesPtr loadRules(const Arguments &arguments, const Console &console, Exit &exit);

} // namespace cli
