// From the start of the process to the first painted window that takes keys: the program as it is
// installed, with a new workspace and with one whose case is open, against a bare Qt window, one after the
// other, each first in turn. Prints medians, of times and of how many times as long as the bare window of the
// same round; exit 1 where the frame of the window (menus, rail, header) takes more than 1.5 times as long, be the
// workspace new or used.
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

namespace {

constexpr int runs = 31;
constexpr double most = 1.5;

/// Milliseconds until the child said a word, by word.
using Times = std::map<QByteArray, double>;

/// Says "usable" once the window has been painted and the event loop is free, and ends the program.
class Readiness : public QObject {
public:
    explicit Readiness(QWidget &window) : QObject(&window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isTold) {
            m_isTold = true;
            QTimer::singleShot(0, this, [] {
                std::puts("usable");
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

/// Empty where the child fails.
Times timed(const QString &program, const QStringList &arguments)
{
    QProcess child;
    QElapsedTimer timer;
    timer.start();
    child.start(program, arguments);
    Times times;
    while (child.waitForReadyRead(60'000)) {
        const double now = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        for (const QByteArray &word : child.readAllStandardOutput().split('\n'))
            times.emplace(word, now);
    }
    child.waitForFinished();
    return child.exitCode() == 0 ? times : Times();
}

Times bare() { return timed(QCoreApplication::applicationFilePath(), {QStringLiteral("--bare")}); }

Times program(const QString &workspace, const QStringList &more = {})
{
    return timed(QStringLiteral(HUISUAN_PROGRAM),
                 QStringList{QStringLiteral("--quit-after-start"), QStringLiteral("--lang"),
                             QStringLiteral("zh"), QStringLiteral("--workspace"), workspace}
                     + more);
}

double median(std::vector<double> figures)
{
    std::ranges::sort(figures);
    return figures[figures.size() / 2];
}

/// The median over the runs; 0 where a run lacks the word.
double median(const std::vector<Times> &all, const QByteArray &word)
{
    std::vector<double> times;
    for (const Times &run : all) {
        if (!run.contains(word))
            return 0;
        times.push_back(run.at(word));
    }
    return median(std::move(times));
}

/// How many times as long as the bare window of the same round; the machine is not equally quick in all.
double ratio(const std::vector<Times> &all, const QByteArray &word, const std::vector<Times> &bares)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < all.size(); ++i)
        ratios.push_back(all[i].at(word) / bares[i].at("usable"));
    return median(std::move(ratios));
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--bare")
        return runBare();
    const QTemporaryDir folder;
    const QString used = folder.filePath(QStringLiteral("used.huisuan"));
    (void)program(used, {QStringLiteral("--sample"), QStringLiteral("equipment-maker")});
    std::vector<Times> bares;
    std::vector<Times> fresh;
    std::vector<Times> restored;
    for (int round = 0; round < runs; ++round) {
        for (int turn = 0; turn < 3; ++turn) {
            const int which = (round + turn) % 3;
            if (which == 0)
                bares.push_back(bare());
            else if (which == 1)
                fresh.push_back(program(folder.filePath(QStringLiteral("%1.huisuan").arg(round))));
            else
                restored.push_back(program(used));
        }
    }
    const double window = median(bares, "usable");
    const double usable = median(fresh, "usable");
    if (window <= 0 || usable <= 0 || median(fresh, "page") <= 0 || median(restored, "usable") <= 0
        || median(restored, "shown") <= 0) {
        std::fputs("a child failed\n", stderr);
        return 1;
    }
    std::printf("start to a painted window that takes keys, median of %d: bare %.0f ms\n", runs,
                window);
    std::printf("  new workspace: %.0f ms, %.2f times; start page %.0f ms, %.2f times; rules there "
                "%.0f ms, in force told %.0f ms\n",
                usable, ratio(fresh, "usable", bares), median(fresh, "page"),
                ratio(fresh, "page", bares), median(fresh, "rules"), median(fresh, "shown"));
    std::printf("  case of last time: %.0f ms, %.2f times; case assessed and page made %.0f ms, "
                "shown %.0f ms\n",
                median(restored, "usable"), ratio(restored, "usable", bares),
                median(restored, "rules"), median(restored, "shown"));
    const double worse = std::max(ratio(fresh, "usable", bares), ratio(restored, "usable", bares));
    return worse <= most ? 0 : 1;
}
