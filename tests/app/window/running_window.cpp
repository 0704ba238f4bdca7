#include "running_window.h"

#include "models/board_model.h"
#include "models/table_model.h"
#include "models/totals_view.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace window_test {

std::shared_ptr<const rulebook::Rulebook> shippedRules()
{
    static const auto rules = rulebook::Rulebook::load(QStringLiteral(":/rules"));
    return rules ? *rules : nullptr;
}

RunningWindow::RunningWindow(const QString &workspaceFile, base::Language language, Rules rules,
                             Until until)
{
    if (!shippedRules()) {
        qWarning("the shipped rules do not load");
        return;
    }
    session::Surroundings surroundings;
    surroundings.workspaceFile = workspaceFile;
    surroundings.actor = QStringLiteral("tester");
    surroundings.nowUtc = [] {
        return QStringLiteral("2026-11-21T08:00:00Z");
    };
    surroundings.today = [] {
        return *base::Date::fromCivil(2026, 11, 21);
    };
    auto session = rules == Rules::There ? session::Session::open(shippedRules(), surroundings)
                                         : session::Session::open(surroundings);
    if (!session) {
        qWarning("the workspace does not open");
        return;
    }
    m_session = *std::move(session);
    m_languages.install(language);
    m_session->setLanguage(language);
    m_window =
        std::make_unique<window::MainWindow>(*m_session, m_appearance, m_languages, m_answers);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    if (until == Until::Shown)
        return;
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qWarning("the window does not show");
    if (!QTest::qWaitFor([this] { return m_window->showsPage() || find("waiting"); }))
        qWarning("no page is shown");
}

RunningWindow::~RunningWindow() = default;

void RunningWindow::bringRules() { m_session->setRules(shippedRules()); }

namespace {

/// Keys for what a keyboard has; the rest is committed as an input method does.
void typeText(QWidget *widget, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            QTest::keyClick(widget, c.toLatin1());
            continue;
        }
        QInputMethodEvent event;
        event.setCommitString(QString(c));
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace

bool RunningWindow::click(const QString &name)
{
    auto *widget = find(name);
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

bool RunningWindow::type(const QString &name, const QString &text)
{
    auto *widget = find(name);
    if (!widget || !widget->isVisible())
        return false;
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    typeText(widget, text);
    QTest::keyClick(widget, Qt::Key_Return);
    return true;
}

bool RunningWindow::pickIn(QWidget *widget, const QString &canonical)
{
    auto *box = qobject_cast<QComboBox *>(widget);
    const int wanted = box ? box->findData(canonical) : -1;
    if (wanted < 0)
        return false;
    if (!box->view()->isVisible()) {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
    }
    QAbstractItemView *list = box->view();
    QTest::keyClick(list, Qt::Key_Home);
    for (int i = 0; i < wanted; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    return true;
}

bool RunningWindow::pick(const QString &name, const QString &canonical)
{
    auto *widget = find(name);
    auto *box = qobject_cast<QComboBox *>(widget);
    const bool isPicked = box && box->isVisible() && pickIn(box, canonical)
                          && box->currentData().toString() == canonical;
    QCoreApplication::processEvents(); // the list is away
    m_window->activateWindow();        // the offscreen platform does not give it back
    QCoreApplication::processEvents();
    return isPicked;
}

bool RunningWindow::cell(const QString &table, int row, const QString &column, const QString &text)
{
    auto *view = find<QTableView>(QStringLiteral("case/%1/table").arg(table));
    auto *model = view ? qobject_cast<models::TableModel *>(view->model()) : nullptr;
    if (!model)
        return false;
    const QString path = cases::cellPath(table, row, column);
    const QModelIndex index = model->indexOf(path);
    if (!index.isValid())
        return false;
    view->setFocus();
    view->setCurrentIndex(index);
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->findChild<QWidget *>(path + QStringLiteral("/editor"));
    if (!editor)
        return false;
    QCoreApplication::processEvents(); // a list opens by itself
    auto *box = qobject_cast<QComboBox *>(editor);
    if (box) {
        const bool picked = pickIn(editor, text);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents(); // the list is away before the next one opens
        return picked;
    }
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    typeText(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

QVariant RunningWindow::board(const QString &measure, int role)
{
    auto *view = find<QAbstractItemView>(QStringLiteral("case/board"));
    if (!view)
        return {};
    const QAbstractItemModel &model = *view->model();
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (index.data(models::BoardModel::IdRole).toString() == measure)
                return index.data(role);
        }
    }
    return {};
}

QString RunningWindow::totalsText(const session::Session &session)
{
    const auto assessment = session.assessment();
    if (!assessment)
        return {};
    QStringList parts;
    for (const auto &line :
         models::TotalsView::of(assessment->totals, base::Language::English).lines)
        parts.append(line.text);
    return parts.join(u';');
}

} // namespace window_test
