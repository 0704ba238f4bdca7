// From a key in a money input to the painted result, in the real window with all shipped rules. What a key
// changes is painted at once: the end of the first painting after it ends the time. Prints the median, the
// 95th percentile, the maximum, when nothing was left to do, and how often the totals changed; exit 1 where
// p95 is above one frame (16 ms). A case with 200 contracts is told beside it.
#include "models/table_model.h"
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/theme.h"
#include "window/languages.h"
#include "window/main_window.h"

#include <QAbstractEventDispatcher>
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace {

constexpr double frame = 16.0; // ms
constexpr int presses = 400;

/// Nothing is asked here.
class NoDialogs : public widgets::Dialogs {
public:
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    void preview(QWidget *, const QString &,
                 const std::function<void(QPagedPaintDevice &)> &) override
    {}
    void tell(QWidget *, const QString &, const QString &) override {}
};

/// Notes when painting ends, and how often the totals are painted.
class Watch : public QApplication {
public:
    using QApplication::QApplication;

    const QWidget *totals = nullptr;
    int ofTotals = 0;

    void start()
    {
        m_painted.reset();
        m_timer.start();
    }
    double now() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; } ///< ms
    /// Milliseconds from the start to the end of the first painting after it.
    std::optional<double> painted() const { return m_painted; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        ofTotals += type == QEvent::Paint && receiver == totals ? 1 : 0;
        const bool done = QApplication::notify(receiver, event);
        if (type == QEvent::UpdateRequest && !m_painted)
            m_painted = now();
        return done;
    }

private:
    QElapsedTimer m_timer;
    std::optional<double> m_painted;
};

void press(QWidget *widget, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &up);
}

/// Milliseconds per press.
struct Times {
    std::vector<double> painted; ///< until what it changed on the board is painted
    std::vector<double> done;    ///< until nothing is left to do
};

double percentile(std::vector<double> &times, std::size_t percent)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, times.size() * percent / 100)];
}

/// Types a figure, takes it away again key by key, and so on.
Times typeInto(QWidget *editor, Watch &watch)
{
    const QString digits = QStringLiteral("3987654");
    Times times;
    for (int i = 0; i < presses; ++i) {
        const auto place = static_cast<qsizetype>(i) % (2 * digits.size());
        const bool forward = place < digits.size();
        watch.start();
        if (forward)
            press(editor, Qt::Key_0 + digits.at(place).digitValue(), QString(digits.at(place)));
        else
            press(editor, Qt::Key_Backspace, {});
        while (!watch.painted() && watch.now() < 1000)
            QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        times.painted.push_back(watch.painted().value_or(watch.now()));
        while (
            QCoreApplication::eventDispatcher()->processEvents(QEventLoop::ExcludeUserInputEvents))
            continue;
        times.done.push_back(watch.now());
    }
    return times;
}

bool report(const char *what, QWidget *editor, Watch &watch)
{
    watch.ofTotals = 0;
    Times times = typeInto(editor, watch);
    const double p95 = percentile(times.painted, 95);
    std::printf(
        "%-20s %d keys: painted p50 %.2f ms, p95 %.2f ms, max %.2f ms; idle again p95 %.2f ms; "
        "totals painted %d times\n",
        what, presses, percentile(times.painted, 50), p95, percentile(times.painted, 100),
        percentile(times.done, 95), watch.ofTotals);
    return p95 <= frame;
}

bool typeInCell(window::MainWindow &window, Watch &watch, const char *what)
{
    auto *table = window.findChild<QTableView *>(QStringLiteral("case/contracts/table"));
    auto *model = qobject_cast<models::TableModel *>(table->model());
    table->setFocus();
    table->setCurrentIndex(model->indexOf(QStringLiteral("contracts[0].realised")));
    table->edit(table->currentIndex());
    auto *cell = table->findChild<QLineEdit *>(QStringLiteral("contracts[0].realised/editor"));
    if (!cell)
        return false;
    cell->clear();
    const bool good = report(what, cell, watch);
    press(cell, Qt::Key_Escape, {});
    return good;
}

bool run(window::MainWindow &window, session::Session &session, Watch &watch)
{
    watch.totals = window.findChild<QWidget *>(QStringLiteral("case/totals"));
    bool good = typeInCell(window, watch, "cell");
    QMetaObject::invokeMethod(window.findChild<QWidget *>(QStringLiteral("case/talent")), "click");
    QApplication::processEvents();
    auto *field =
        window.findChild<QLineEdit *>(QStringLiteral("case/talent/talent.paid_in_capital"));
    if (!field)
        return false;
    field->setFocus();
    good = report("field", field, watch) && good;

    // No bar: told beside it.
    constexpr int many = 200;
    const cases::RowTexts contract = session.current().tables.at(QStringLiteral("contracts")).at(0);
    for (int row = 3; row < many; ++row)
        (void)session.insertRow(QStringLiteral("contracts"), row, contract);
    QApplication::processEvents();
    (void)typeInCell(window, watch, "cell, 200 contracts");
    return good;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Watch app(argc, argv);
    const auto rules = rulebook::Rulebook::load(QStringLiteral(":/rules"));
    QTemporaryDir folder;
    session::Surroundings surroundings;
    surroundings.workspaceFile = folder.filePath(QStringLiteral("bench.huisuan"));
    auto session =
        rules ? session::Session::open(*rules, surroundings)
              : base::Result<std::unique_ptr<session::Session>>(base::failure(rules.error()));
    if (!session) {
        std::fputs("the rules or the workspace do not open\n", stderr);
        return 3;
    }
    widgets::Appearance appearance;
    window::Languages languages;
    languages.install(base::Language::Chinese);
    NoDialogs dialogs;
    window::MainWindow window(**session, appearance, languages, dialogs);
    window.openSample(QStringLiteral("equipment-maker"));
    window.show();
    QApplication::processEvents();
    std::printf("%zu measures\n", (*session)->rules().measures().size());
    return run(window, **session, app) ? 0 : 1;
}
