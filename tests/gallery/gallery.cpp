// Renders every page of the window in every language, theme, size and scale, as one contact sheet a page.
//
// usage: huisuan-gallery PROGRAM FOLDER [PAGE]
// PROGRAM is the built window; it runs without a display. FOLDER receives page-1.png, page-2.png, …
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

constexpr int pages = 6;
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
std::optional<QImage> render(const QString &program, int page, const Screen &screen,
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
                   QStringLiteral("--page"), QString::number(page), QStringLiteral("--size"),
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

bool makeSheet(const QString &program, const QString &file, int page)
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
            const auto image = render(program, page, screen, look);
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
    const int only = arguments.value(3).toInt(); // 0 = all
    if (arguments.size() < 3 || arguments.size() > 4 || only > pages
        || !QDir().mkpath(arguments.at(2))) {
        std::fputs("usage: huisuan-gallery PROGRAM FOLDER [PAGE]\n", stderr);
        return 2;
    }
    for (int page = std::max(1, only); page <= (only > 0 ? only : pages); ++page) {
        const QString file =
            QDir(arguments.at(2)).filePath(QStringLiteral("page-%1.png").arg(page));
        if (!makeSheet(arguments.at(1), file, page)) {
            std::fprintf(stderr, "no picture of page %d\n", page);
            return 1;
        }
        std::puts(qPrintable(file));
    }
    return 0;
}
