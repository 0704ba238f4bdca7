#include "cli/arguments.h"

#include "cli/diagnostics.h"
#include "feel/nearest.h"

#include <algorithm>

namespace cli {

namespace {

base::Issue problem(QLatin1StringView code, const QStringList &arguments,
                    const QString &suggestion = {})
{
    return {code, base::Severity::Error, {}, arguments, suggestion};
}

const OptionSpec *specOf(const QString &name)
{
    const auto found = std::ranges::find_if(
        allOptions(), [&](const OptionSpec &spec) { return name == QLatin1StringView(spec.name); });
    return found == allOptions().end() ? nullptr : &*found;
}

QString nearestOption(const QString &name)
{
    QStringList names;
    for (const OptionSpec &spec : allOptions())
        names += QString::fromLatin1(spec.name);
    return feel::nearest(name, names);
}

} // namespace

const std::vector<OptionSpec> &allOptions()
{
    static const std::vector<OptionSpec> options{
        {"--rules", "DIR"},
        {"--on", "DATE"},
        {"--reading", "ID=CHOICE", true},
        {"--assume", "ID=VALUE", true},
        {"--vary", "FACT=FROM..TO"},
        {"--to", "FILE|DIR"},
        {"--made", "DATE"},
        {"--measure", "MEASURE", true},
        {"--until", "DATE"},
        {"--format", "FORMAT"},
        {"--lang", "zh|en"},
        {"--against", "DIR"},
        {"--coverage", nullptr},
        {"--deep", nullptr},
        {"--boundary-cases", "DIR"},
        {"--cases", "DIR"},
        {"--template", nullptr},
        {"--jsonl", nullptr},
        {"--help", nullptr},
        {"--version", nullptr},
    };
    return options;
}

base::Result<Arguments> Arguments::parse(const QStringList &words)
{
    Arguments arguments;
    base::Issues issues;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words.at(i) == u"-h" ? QStringLiteral("--help") : words.at(i);
        if (!optionsEnded && word == u"--") {
            optionsEnded = true;
            continue;
        }
        if (optionsEnded || !word.startsWith(u'-') || word == u"-") {
            if (arguments.command.isEmpty())
                arguments.command = word;
            else
                arguments.operands += word;
            continue;
        }
        std::optional<QString> value;
        if (const qsizetype sign = word.indexOf(u'='); sign > 0) {
            value = word.mid(sign + 1);
            word.truncate(sign);
        }
        const OptionSpec *spec = specOf(word);
        if (spec != nullptr && spec->value != nullptr && !value && i + 1 < words.size())
            value = words.at(++i);
        if (auto added = arguments.add(word, value); !added)
            issues.insert(issues.end(), added.error().begin(), added.error().end());
    }
    if (!issues.empty())
        return base::failure(std::move(issues));
    return arguments;
}

base::Result<void> Arguments::add(const QString &option, const std::optional<QString> &value)
{
    const OptionSpec *spec = specOf(option);
    if (spec == nullptr)
        return base::failure(problem(code::unknownOption, {option, QStringLiteral("huisuan-cli")},
                                     nearestOption(option)));
    if (spec->value != nullptr && !value)
        return base::failure(problem(code::optionWithoutValue, {option}));
    if (spec->value == nullptr && value)
        return base::failure(problem(code::optionWithValue, {option}));
    if (spec->value != nullptr && !spec->repeatable && m_options.contains(option))
        return base::failure(problem(code::optionTwice, {option}));
    m_options[option] += value.value_or(QString());
    return {};
}

QString Arguments::value(const QString &option) const { return values(option).value(0); }

QStringList Arguments::values(const QString &option) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() ? QStringList() : found->second;
}

QStringList Arguments::options() const
{
    QStringList names;
    for (const auto &[name, values] : m_options)
        names += name;
    return names;
}

base::Result<std::map<QString, QString>> Arguments::pairs(const QString &option) const
{
    std::map<QString, QString> result;
    for (const QString &text : values(option)) {
        const qsizetype sign = text.indexOf(u'=');
        if (sign <= 0)
            return base::failure(problem(code::optionPair, {option, text}));
        result[text.left(sign)] = text.mid(sign + 1);
    }
    return result;
}

} // namespace cli
