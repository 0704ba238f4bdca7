// Renders every page of the window in every language, theme, size and scale, as one contact sheet a page.
//
// usage: huisuan-gallery PROGRAM FOLDER [NAME]
// PROGRAM is the built window; it runs without a display. FOLDER receives start.png, assessment.png, …
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

namespace {

/// What is shown: a page, from 1, and one of its tabs.
struct Sight {
    const char *name;
    int page;
    int tab; ///< from 1; 0 = the page has none, or as it comes
};

constexpr Sight sights[] = {{"start", 1, 0},     {"assessment", 2, 0}, {"amount", 2, 2},
                            {"readings", 2, 3},  {"when", 2, 4},       {"materials", 2, 5},
                            {"interview", 3, 0}, {"scenarios", 4, 1},  {"one-fact-varied", 4, 2},
                            {"rules", 5, 0},     {"history", 6, 0}};

constexpr int cellWidth = 960;
constexpr int cellHeight = 540;
constexpr int captionHeight = 32;
constexpr int gap = 16;

struct Screen {
    const char *size; ///< logical
    const char *scale;
};

constexpr Screen screens[] = {{"1280x720", "1"},
                              {"1280x720", "1.25"},
                              {"1920x1080", "1"},
                              {"1920x1080", "1.25"},
                              {"2560x1440", "2"}};

struct Look {
    const char *language;
    const char *theme;
};

constexpr Look looks[] = {{"zh", "light"}, {"zh", "dark"}, {"en", "light"}, {"en", "dark"}};

/// Absent where the program failed; what it said is on standard error then.
std::optional<QImage> render(const QString &program, const Sight &sight, const Screen &screen,
                             const Look &look)
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("page.png"));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::fromLatin1(screen.scale));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program,
                  {QStringLiteral("--workspace"), folder.filePath(QStringLiteral("w.huisuan")),
                   QStringLiteral("--sample"), QStringLiteral("equipment-maker"),
                   QStringLiteral("--page"), QString::number(sight.page), QStringLiteral("--tab"),
                   QString::number(sight.tab), QStringLiteral("--size"),
                   QString::fromLatin1(screen.size), QStringLiteral("--lang"),
                   QString::fromLatin1(look.language), QStringLiteral("--theme"),
                   QString::fromLatin1(look.theme), QStringLiteral("--screenshot"), picture});
    constexpr int longest = 180'000; // ms, with sanitizers on a busy machine
    if (!process.waitForFinished(longest) || process.exitCode() != 0)
        return std::nullopt;
    QImage image(picture);
    if (image.isNull())
        return std::nullopt;
    image.setDevicePixelRatio(1);
    return image;
}

bool makeSheet(const QString &program, const QString &file, const Sight &sight)
{
    constexpr int columns = static_cast<int>(std::size(looks));
    constexpr int rows = static_cast<int>(std::size(screens));
    QImage sheet(columns * (cellWidth + gap) + gap, rows * (cellHeight + captionHeight + gap) + gap,
                 QImage::Format_RGB32);
    sheet.fill(QColor(128, 128, 128));
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Screen &screen = screens[row];
            const Look &look = looks[column];
            const auto image = render(program, sight, screen, look);
            if (!image)
                return false;
            const QPoint at(gap + column * (cellWidth + gap),
                            gap + row * (cellHeight + captionHeight + gap));
            painter.drawText(
                QRect(at, QSize(cellWidth, captionHeight)), Qt::AlignVCenter,
                QStringLiteral("%1 x %2, %3, %4")
                    .arg(QLatin1StringView(screen.size), QLatin1StringView(screen.scale),
                         QLatin1StringView(look.language), QLatin1StringView(look.theme)));
            painter.drawImage(at + QPoint(0, captionHeight),
                              image->scaled(cellWidth, cellHeight, Qt::KeepAspectRatio,
                                            Qt::SmoothTransformation));
        }
    }
    painter.end();
    return sheet.save(file);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const QString only = arguments.value(3); // empty = all
    if (arguments.size() < 3 || arguments.size() > 4 || !QDir().mkpath(arguments.at(2))) {
        std::fputs("usage: huisuan-gallery PROGRAM FOLDER [NAME]\n", stderr);
        return 2;
    }
    for (const Sight &sight : sights) {
        const QString name = QString::fromLatin1(sight.name);
        if (!only.isEmpty() && only != name)
            continue;
        const QString file = QDir(arguments.at(2)).filePath(name + QStringLiteral(".png"));
        if (!makeSheet(arguments.at(1), file, sight)) {
            std::fprintf(stderr, "no picture of %s\n", sight.name);
            return 1;
        }
        std::puts(qPrintable(file));
    }
    return 0;
}
