// From the start of the process to the first painted window that takes keys: the program with its rules, a
// new workspace and all pages, against a bare Qt window with the same libraries, one after the other.
// Prints both medians; exit 1 where the program takes more than 1.5 times as long.
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/theme.h"
#include "window/languages.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

constexpr int runs = 15;
constexpr double most = 1.5;

/// Says "ready" once the window has been painted and the event loop is free, and ends the program.
class Readiness : public QObject {
public:
    explicit Readiness(QWidget &window) : QObject(&window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isTold) {
            m_isTold = true;
            QTimer::singleShot(0, this, [] {
                std::puts("ready");
                std::fflush(stdout);
                QApplication::quit();
            });
        }
        return false;
    }

private:
    bool m_isTold = false;
};

int runBare()
{
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("惠算"), &window));
    const Readiness readiness(window);
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}

int runProgram()
{
    const QTemporaryDir folder;
    const auto rules = rulebook::Rulebook::load(QStringLiteral(":/rules"));
    if (!rules)
        return 1;
    session::Surroundings surroundings;
    surroundings.workspaceFile = folder.filePath(QStringLiteral("start.huisuan"));
    auto session = session::Session::open(*rules, surroundings);
    if (!session)
        return 1;
    widgets::Appearance appearance;
    window::Languages languages;
    languages.install(base::Language::Chinese);
    (*session)->setLanguage(base::Language::Chinese);
    widgets::DesktopDialogs dialogs;
    window::MainWindow window(**session, appearance, languages, dialogs);
    const Readiness readiness(window);
    window.show();
    return QApplication::exec();
}

/// Milliseconds until the child is ready; negative where it fails.
double timed(const QString &which)
{
    QProcess child;
    QElapsedTimer timer;
    timer.start();
    child.start(QCoreApplication::applicationFilePath(), {which});
    double taken = -1;
    while (taken < 0 && child.waitForReadyRead(60'000)) {
        if (child.readAllStandardOutput().contains("ready"))
            taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    child.waitForFinished();
    return child.exitCode() == 0 ? taken : -1;
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString which = QCoreApplication::arguments().value(1);
    if (which == u"--bare")
        return runBare();
    if (which == u"--program")
        return runProgram();
    std::vector<double> bare;
    std::vector<double> program;
    for (int i = 0; i < runs; ++i) {
        bare.push_back(timed(QStringLiteral("--bare")));
        program.push_back(timed(QStringLiteral("--program")));
        if (bare.back() < 0 || program.back() < 0) {
            std::fputs("a child failed\n", stderr);
            return 1;
        }
    }
    const double ratio = median(program) / median(bare);
    std::printf(
        "start to a usable window, median of %d: bare %.0f ms, program %.0f ms, ratio %.2f\n", runs,
        median(bare), median(program), ratio);
    return ratio <= most ? 0 : 1;
}
