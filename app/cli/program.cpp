#include "cli/program.h"

#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "feel/nearest.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <langinfo.h>

#include <clocale>
#include <csignal>
#include <cstring>

namespace cli {

namespace {

/// Chinese, unless the system speaks English.
base::Language systemLanguage()
{
    return QLocale::system().language() == QLocale::English ? base::Language::English
                                                            : base::Language::Chinese;
}

/// Qt works with UTF-8 alone and says so on standard error where the locale is another; choosing it
/// first keeps that stream for the program's own errors.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// The language of --lang, so that even a wrong command line is answered in it.
base::Language languageOf(const QStringList &words, base::Language fallback)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString value;
        if (words.at(i) == u"--lang")
            value = words.value(i + 1);
        else if (words.at(i).startsWith(u"--lang="))
            value = words.at(i).mid(7);
        if (value == u"en")
            return base::Language::English;
        if (value == u"zh")
            return base::Language::Chinese;
    }
    return fallback;
}

const Command *commandOf(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

Exit refuse(const Console &console, const base::Issue &issue)
{
    console.report(issue);
    return Exit::WrongUse;
}

Exit refuseCommand(const QString &name, Console &console)
{
    QStringList names;
    for (const Command &command : commands())
        names += QString::fromLatin1(command.name);
    base::Issue issue = problem(code::unknownCommand, {name, names.join(QStringLiteral(", "))},
                                feel::nearest(name, names));
    return refuse(console, issue);
}

/// What a command does not know is refused, never passed over.
std::optional<base::Issue> misuse(const Arguments &arguments, const Command &command)
{
    const QString name = QString::fromLatin1(command.name);
    QStringList known{QStringLiteral("--lang"), QStringLiteral("--help")};
    for (const char *option : command.options)
        known += QString::fromLatin1(option);
    for (const QString &option : arguments.options()) {
        if (!known.contains(option))
            return problem(code::unknownOption, {option, name}, feel::nearest(option, known));
    }
    if (arguments.operands.size() < command.leastOperands)
        return problem(code::missingArgument, {name, QString::fromLatin1(command.operandNames)});
    if (command.mostOperands >= 0 && arguments.operands.size() > command.mostOperands)
        return problem(code::extraArgument, {name, arguments.operands.at(command.mostOperands)});
    return std::nullopt;
}

Exit dispatch(const QStringList &words, Console &console)
{
    const auto arguments = Arguments::parse(words);
    if (!arguments) {
        console.report(arguments.error());
        return Exit::WrongUse;
    }
    const QString lang = arguments->value(QStringLiteral("--lang"));
    if (arguments->has(QStringLiteral("--lang")) && lang != u"zh" && lang != u"en")
        return refuse(console, problem(code::optionValue,
                                       {QStringLiteral("--lang"), lang, QStringLiteral("zh, en")}));
    if (arguments->has(QStringLiteral("--version"))) {
        console.print(QStringLiteral("huisuan-cli " HUISUAN_VERSION "\n"));
        return Exit::Done;
    }
    const Command *command = commandOf(arguments->command);
    if (arguments->has(QStringLiteral("--help"))) {
        if (command == nullptr && !arguments->command.isEmpty())
            return refuseCommand(arguments->command, console);
        console.print(command == nullptr ? helpText() : helpText(*command));
        return Exit::Done;
    }
    if (arguments->command.isEmpty())
        return refuse(console, problem(code::noCommand));
    if (command == nullptr)
        return refuseCommand(arguments->command, console);
    if (const auto issue = misuse(*arguments, *command))
        return refuse(console, *issue);
    return command->run(*arguments, console);
}

} // namespace

int run(int argc, char **argv)
{
    // A reader that closes its end, such as head, is no reason to die.
    std::signal(SIGPIPE, SIG_IGN);
    const base::Language byDefault = systemLanguage();
    chooseUtf8();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("huisuan-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HUISUAN_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const base::Language language = languageOf(words, byDefault);
    QTranslator translator;
    if (language == base::Language::Chinese
        && translator.load(QStringLiteral(":/i18n/huisuan_zh_CN.qm")))
        QCoreApplication::installTranslator(&translator);

    Console console(language);
    Exit exit = dispatch(words, console);
    if (!console.flush())
        exit = Exit::WrongUse;
    return static_cast<int>(exit);
}

} // namespace cli
