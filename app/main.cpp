// The window's program: reads the options, opens rules and workspace, shows the window.
#include "explain/sentences.h"
#include "print/print_command.h"
#include "rulebook/rulebook.h"
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/theme.h"
#include "window/languages.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDate>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace {

enum ExitCode { Done = 0, WrongUse = 2, BadInput = 3 };

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("case"), Main::tr("A case file to open."),
                                 QStringLiteral("[CASE.json]"));
    const auto add = [&parser](const char *name, const QString &text, const char *value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text,
                                            value ? QString::fromLatin1(value) : QString()));
    };
    add("workspace", Main::tr("The workspace to open or create."), "FILE");
    add("rules", Main::tr("A folder of rules instead of those built in."), "DIR");
    add("lang", Main::tr("zh or en, for this run and the next ones."), "LANG");
    add("theme", Main::tr("system, light or dark."), "THEME");
    add("sample", Main::tr("Opens a copy of a sample."), "NAME");
    add("page", Main::tr("The page to show, from 1."), "NUMBER");
    add("screenshot", Main::tr("Writes a picture of the window and quits."), "FILE");
    add("size", Main::tr("Size of the window, such as 1280x720."), "WxH");
    add("print", Main::tr("Writes the papers of a case without a window; goes with --to."),
        "CASE.json");
    add("to", Main::tr("Where they are written: .pdf, .html, .xlsx, .ics, or a folder."),
        "FILE|DIR");
    add("on", Main::tr("Date of assessment, instead of the case's own."), "DATE");
    add("made", Main::tr("Day that stands on the papers; today by default."), "DATE");
    add("measure", Main::tr("Applies for this measure; may stand several times."), "MEASURE");
    add("quit-after-start", Main::tr("Quits as soon as the window is shown."));
}

int fail(ExitCode code, const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), stderr);
    return code;
}

/// Absent with an exit where the size is malformed.
std::optional<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool wide = false;
    bool high = false;
    const QSize size(parts.value(0).toInt(&wide), parts.value(1).toInt(&high));
    constexpr int largest = 10'000;
    const bool good = parts.size() == 2 && wide && high && size.width() > 0 && size.height() > 0
                      && size.width() <= largest && size.height() <= largest;
    return good ? std::optional(size) : std::nullopt;
}

/// From 1; absent where there is no such page.
std::optional<int> pageFrom(const QString &text)
{
    bool isNumber = false;
    const int page = text.toInt(&isNumber);
    return isNumber && page >= 1 && page <= window::pageCount ? std::optional(page) : std::nullopt;
}

QString workspaceFile(const QCommandLineParser &parser, const QTemporaryDir &own)
{
    if (parser.isSet(QStringLiteral("workspace")))
        return parser.value(QStringLiteral("workspace"));
    if (parser.isSet(QStringLiteral("screenshot"))) // never the user's own
        return own.filePath(QStringLiteral("workspace.huisuan"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder); // what goes wrong shows when the workspace is opened
    return folder + QStringLiteral("/workspace.huisuan");
}

base::Result<std::unique_ptr<session::Session>> openSession(const QCommandLineParser &parser,
                                                            const QTemporaryDir &own)
{
    const QString rules = QStringLiteral("rules");
    auto book = rulebook::Rulebook::load(parser.isSet(rules) ? parser.value(rules)
                                                             : QStringLiteral(":/rules"));
    if (!book)
        return base::failure(std::move(book.error()));
    session::Surroundings surroundings;
    surroundings.workspaceFile = workspaceFile(parser, own);
    surroundings.actor = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return session::Session::open(*std::move(book), std::move(surroundings));
}

/// Absent with `good` false where the option is there and no date.
std::optional<base::Date> dateFrom(const QCommandLineParser &parser, const QString &option,
                                   bool &good)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const auto date = base::Date::fromText(parser.value(option));
    good = good && date.has_value();
    return date;
}

/// The papers of a case, without a window.
int printPapers(const QCommandLineParser &parser, base::Language language)
{
    print::PrintOrder order;
    order.caseFile = parser.value(QStringLiteral("print"));
    order.target = parser.value(QStringLiteral("to"));
    order.rules = parser.value(QStringLiteral("rules"));
    order.language = language;
    order.measures = parser.values(QStringLiteral("measure"));
    bool good = true;
    order.on = dateFrom(parser, QStringLiteral("on"), good);
    order.made = dateFrom(parser, QStringLiteral("made"), good);
    if (!good)
        return fail(WrongUse, Main::tr("Dates are written YYYY-MM-DD."));
    if (order.target.isEmpty())
        return fail(WrongUse, Main::tr("--print needs --to FILE."));
    if (!order.made && !parser.isSet(QStringLiteral("made"))) {
        const QDate today = QDate::currentDate();
        order.made = base::Date::fromCivil(today.year(), static_cast<unsigned>(today.month()),
                                           static_cast<unsigned>(today.day()));
    }
    const auto done = print::printCase(order);
    return done ? Done : fail(BadInput, explain::render(done.error(), language).trimmed());
}

/// Without a window no display is needed.
bool wantsPrint(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        const QLatin1StringView word(argv[i]);
        if (word == QLatin1StringView("--print") || word.startsWith(QLatin1StringView("--print=")))
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    if (wantsPrint(argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("huisuan"));
    QApplication::setApplicationVersion(QStringLiteral(HUISUAN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("huisuan"));
    window::Languages languages;
    languages.install(QLocale::system().language() == QLocale::English ? base::Language::English
                                                                       : base::Language::Chinese);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    const auto language = window::Languages::fromToken(parser.value(QStringLiteral("lang")));
    if (parser.isSet(QStringLiteral("lang")) && !language)
        return fail(WrongUse, Main::tr("--lang is zh or en."));
    if (parser.isSet(QStringLiteral("print"))) {
        const base::Language spoken = language.value_or(*languages.installed());
        languages.install(spoken);
        return printPapers(parser, spoken);
    }
    const auto size = sizeFrom(parser.value(QStringLiteral("size")));
    if (parser.isSet(QStringLiteral("size")) && !size)
        return fail(WrongUse, Main::tr("--size is width x height, such as 1280x720."));

    const auto page = pageFrom(parser.value(QStringLiteral("page")));
    if (parser.isSet(QStringLiteral("page")) && !page)
        return fail(WrongUse, Main::tr("--page is 1 to %1.").arg(window::pageCount));

    widgets::Appearance appearance;
    widgets::DesktopDialogs dialogs;
    QTemporaryDir own;
    auto session = openSession(parser, own);
    const base::Language spoken =
        session ? language.value_or((*session)->language()) : *languages.installed();
    languages.install(spoken);
    if (!session) {
        const QString text = explain::render(session.error(), spoken);
        if (!parser.isSet(QStringLiteral("screenshot")))
            dialogs.tell(nullptr, Main::tr("Huisuan cannot start"),
                         explain::sentence(session.error().front(), spoken) + u'\n'
                             + explain::hint(session.error().front(), spoken));
        return fail(BadInput, text);
    }
    (*session)->setLanguage(spoken);

    window::MainWindow window(**session, appearance, languages, dialogs);
    if (parser.isSet(QStringLiteral("theme")))
        window.setTheme(parser.value(QStringLiteral("theme")));
    if (size)
        window.resize(*size);
    if (parser.isSet(QStringLiteral("sample")))
        window.openSample(parser.value(QStringLiteral("sample")));
    for (const QString &file : parser.positionalArguments())
        window.openFile(file);
    if (parser.isSet(QStringLiteral("page")))
        window.showPage(static_cast<window::Page>(*page - 1));
    window.show();

    int code = Done;
    const QString picture = parser.value(QStringLiteral("screenshot"));
    if (!picture.isEmpty()) {
        constexpr int settled = 400; // ms: the effects of readings are in by then
        QTimer::singleShot(settled, &window, [&window, &picture, &code] {
            if (!window.grab().save(picture))
                code = fail(BadInput, Main::tr("%1 cannot be written.").arg(picture));
            window.close();
        });
    } else if (parser.isSet(QStringLiteral("quit-after-start"))) {
        QTimer::singleShot(0, &window, &QWidget::close);
    }
    QApplication::exec();
    return code;
}
