// The words of a command line: command, options, operands.
#pragma once

#include "base/issue.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cli {

struct OptionSpec {
    const char *name;  ///< with its dashes: "--on"
    const char *value; ///< what its value is called in the help; null = it takes none
    bool repeatable = false;
};

/// Every option of every command. The same name means the same everywhere.
const std::vector<OptionSpec> &allOptions();

/// A command line taken apart. Options may stand anywhere; `--` ends them; `--on=X` is `--on X`.
class Arguments {
public:
    /// `words` without the program's name.
    static base::Result<Arguments> parse(const QStringList &words);

    QString command; ///< the first operand; empty = none
    QStringList operands;

    bool has(const QString &option) const { return m_options.contains(option); }
    /// Empty where the option is not given.
    QString value(const QString &option) const;
    QStringList values(const QString &option) const;
    QStringList options() const; ///< names of those that are given

    /// NAME=VALUE of a repeatable option, in order. Fails with "option-pair".
    base::Result<std::map<QString, QString>> pairs(const QString &option) const;

private:
    base::Result<void> add(const QString &option, const std::optional<QString> &value);

    std::map<QString, QStringList> m_options;
};

} // namespace cli
