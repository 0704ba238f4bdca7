// The window's program: reads the options, opens the workspace, shows the window and loads the rules beside it.
#include "explain/sentences.h"
#include "print/print_command.h"
#include "session/session.h"
#include "store/workspace.h"
#include "widgets/dialogs.h"
#include "widgets/theme.h"
#include "window/first_paint.h"
#include "window/languages.h"
#include "window/main_window.h"
#include "window/rules_loading.h"
#include "window/start_times.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDate>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <future>

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
    add("tab", Main::tr("The tab of that page to show, from 1."), "NUMBER");
    add("screenshot", Main::tr("Writes a picture of the window and quits."), "FILE");
    add("size", Main::tr("Size of the window, such as 1280x720."), "WxH");
    add("print", Main::tr("Writes the papers of a case without a window; goes with --to."),
        "CASE.json");
    add("to", Main::tr("Where they are written: .pdf, .html, .xlsx, .ics, or a folder."),
        "FILE|DIR");
    add("on", Main::tr("Date of assessment, instead of the case's own."), "DATE");
    add("made", Main::tr("Day that stands on the papers; today by default."), "DATE");
    add("measure", Main::tr("Applies for this measure; may stand several times."), "MEASURE");
    add("quit-after-start",
        Main::tr(
            "Says when the window can be used, when the rules are there and when they are shown, "
            "a line each, and quits."));
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

QString workspaceFile(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("workspace")))
        return parser.value(QStringLiteral("workspace"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder); // what goes wrong shows when the workspace is opened
    return folder + QStringLiteral("/workspace.huisuan");
}

QString rulesFolder(const QCommandLineParser &parser)
{
    const QString rules = QStringLiteral("rules");
    return parser.isSet(rules) ? parser.value(rules) : QStringLiteral(":/rules");
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

/// What the options ask the window for, once it is there.
struct Wishes {
    std::optional<QSize> size;
    std::optional<int> page; ///< from 1
};

/// Absent, with a message, where an option is malformed.
std::optional<Wishes> wishesFrom(const QCommandLineParser &parser)
{
    Wishes wishes;
    wishes.size = sizeFrom(parser.value(QStringLiteral("size")));
    if (parser.isSet(QStringLiteral("size")) && !wishes.size) {
        fail(WrongUse, Main::tr("--size is width x height, such as 1280x720."));
        return std::nullopt;
    }
    wishes.page = pageFrom(parser.value(QStringLiteral("page")));
    if (parser.isSet(QStringLiteral("page")) && !wishes.page) {
        fail(WrongUse, Main::tr("--page is 1 to %1.").arg(window::pageCount));
        return std::nullopt;
    }
    return wishes;
}

/// Says what keeps the program from starting: on standard error and, unless only a picture is wanted, in
/// a dialog.
ExitCode failStart(const base::Issues &issues, const QCommandLineParser &parser,
                   base::Language language, widgets::Dialogs &dialogs, QWidget *window)
{
    fail(BadInput, explain::render(issues, language));
    if (!parser.isSet(QStringLiteral("screenshot")))
        dialogs.tell(window, Main::tr("Huisuan cannot start"),
                     explain::sentence(issues.front(), language) + u'\n'
                         + explain::hint(issues.front(), language));
    return BadInput;
}

void ask(window::MainWindow &window, const QCommandLineParser &parser, const Wishes &wishes)
{
    if (parser.isSet(QStringLiteral("theme")))
        window.setTheme(parser.value(QStringLiteral("theme")));
    if (wishes.size)
        window.resize(*wishes.size);
    if (parser.isSet(QStringLiteral("sample")))
        window.openSample(parser.value(QStringLiteral("sample")));
    for (const QString &file : parser.positionalArguments())
        window.openFile(file);
    if (wishes.page)
        window.showPage(static_cast<window::Page>(*wishes.page - 1));
    if (const int tab = parser.value(QStringLiteral("tab")).toInt(); tab > 0)
        window.showTab(tab - 1);
}

/// Writes the picture once what is worked out beside the window is in, and closes it.
void takePicture(window::MainWindow &window, const QString &file)
{
    constexpr int settled = 800; // ms
    QTimer::singleShot(settled, &window, [&window, file] {
        if (!window.grab().save(file))
            QApplication::exit(fail(BadInput, Main::tr("%1 cannot be written.").arg(file)));
        else
            window.close();
    });
}

int showWindow(const QCommandLineParser &parser, window::Languages &languages)
{
    const auto wishes = wishesFrom(parser);
    if (!wishes)
        return WrongUse;
    const QString picture = parser.value(QStringLiteral("screenshot"));
    std::optional<QTemporaryDir> own; // a picture never touches the user's workspace
    session::Surroundings surroundings;
    surroundings.rulesFolder = rulesFolder(parser);
    if (!picture.isEmpty() && !parser.isSet(QStringLiteral("workspace")))
        surroundings.workspaceFile = own.emplace().filePath(QStringLiteral("workspace.huisuan"));
    else
        surroundings.workspaceFile = workspaceFile(parser);
    auto opening = // while fonts are found
        std::async(std::launch::async, store::Workspace::open, surroundings.workspaceFile);
    window::RulesLoading rules(surroundings.rulesFolder);
    widgets::Appearance appearance;
    widgets::Appearance::findFonts();
    widgets::DesktopDialogs dialogs;
    surroundings.actor = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    const auto wanted = window::Languages::fromToken(parser.value(QStringLiteral("lang")));
    auto workspace = opening.get();
    if (!workspace) {
        const base::Language spoken = wanted.value_or(*languages.installed());
        languages.install(spoken);
        return failStart(workspace.error(), parser, spoken, dialogs, nullptr);
    }
    const auto opened = session::Session::over(*std::move(workspace), std::move(surroundings));
    session::Session &session = *opened;
    const base::Language spoken = wanted.value_or(session.language());
    languages.install(spoken);
    session.setLanguage(spoken);

    window::MainWindow window(session, appearance, languages, dialogs);
    QObject::connect(&rules, &window::RulesLoading::loaded, &session, &session::Session::setRules);
    QObject::connect(
        &rules, &window::RulesLoading::failed, &window, [&](const base::Issues &issues) {
            QApplication::exit(failStart(issues, parser, session.language(), dialogs, &window));
        });
    std::optional<window::StartTimes> times;
    if (parser.isSet(QStringLiteral("quit-after-start"))) {
        times.emplace(window, session);
        QObject::connect(&*times, &window::StartTimes::allTold, &window, &QWidget::close);
    }
    if (!picture.isEmpty())
        QObject::connect(&session, &session::Session::rulesCame, &window,
                         [&] { takePicture(window, picture); });
    // The window comes first: the rules would take half of what it is drawn with.
    const window::FirstPaint first(window);
    QObject::connect(&first, &window::FirstPaint::painted, &rules, &window::RulesLoading::start);
    ask(window, parser, *wishes);
    window.show();
    return QApplication::exec();
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
    return showWindow(parser, languages);
}
