// From a key in a money input to the painted result, in the real window with all shipped rules. What a key
// changes is painted at once: the first paint after it ends the time. Prints the median, the 95th percentile,
// the maximum and how often the totals changed; exit 1 where p95 is above one frame (16 ms).
#include "models/table_model.h"
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/theme.h"
#include "window/languages.h"
#include "window/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
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

/// Counts what is painted: anything, and the totals.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget &totals) : m_totals(totals) { qApp->installEventFilter(this); }

    int count = 0;
    int ofTotals = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++count;
            ofTotals += watched == &m_totals ? 1 : 0;
        }
        return false;
    }

private:
    QWidget &m_totals;
};

void press(QWidget *widget, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &up);
}

/// Types a figure, takes it away again key by key, and so on. Milliseconds per press.
std::vector<double> typeInto(QWidget *editor, PaintCounter &painted)
{
    const QString digits = QStringLiteral("3987654");
    std::vector<double> times;
    times.reserve(presses);
    for (int i = 0; i < presses; ++i) {
        const auto place = static_cast<qsizetype>(i) % (2 * digits.size());
        const bool forward = place < digits.size();
        const int before = painted.count;
        QElapsedTimer timer;
        timer.start();
        if (forward)
            press(editor, Qt::Key_0 + digits.at(place).digitValue(), QString(digits.at(place)));
        else
            press(editor, Qt::Key_Backspace, {});
        while (painted.count == before && timer.elapsed() < 1000)
            QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

bool report(const char *what, QWidget *editor, PaintCounter &painted)
{
    painted.ofTotals = 0;
    std::vector<double> times = typeInto(editor, painted);
    std::sort(times.begin(), times.end());
    const double p95 = times[times.size() * 95 / 100];
    std::printf("%-6s %zu keys: p50 %.2f ms, p95 %.2f ms, max %.2f ms; totals painted %d times\n",
                what, times.size(), times[times.size() / 2], p95, times.back(), painted.ofTotals);
    return p95 <= frame;
}

bool run(window::MainWindow &window)
{
    auto *totals = window.findChild<QWidget *>(QStringLiteral("case/totals"));
    auto *table = window.findChild<QTableView *>(QStringLiteral("case/contracts/table"));
    PaintCounter painted(*totals);

    auto *model = qobject_cast<models::TableModel *>(table->model());
    table->setFocus();
    table->setCurrentIndex(model->indexOf(QStringLiteral("contracts[0].realised")));
    table->edit(table->currentIndex());
    auto *cell = table->findChild<QLineEdit *>(QStringLiteral("contracts[0].realised/editor"));
    if (!cell)
        return false;
    cell->clear();
    bool good = report("cell", cell, painted);
    press(cell, Qt::Key_Escape, {});

    QMetaObject::invokeMethod(window.findChild<QWidget *>(QStringLiteral("case/talent")), "click");
    QApplication::processEvents();
    auto *field =
        window.findChild<QLineEdit *>(QStringLiteral("case/talent/talent.paid_in_capital"));
    if (!field)
        return false;
    field->setFocus();
    good = report("field", field, painted) && good;
    return good;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
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
    return run(window) ? 0 : 1;
}
