#include "window/main_window.h"

#include "explain/sentences.h"
#include "papers/files.h"
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/icons.h"
#include "widgets/notice_bar.h"
#include "widgets/theme.h"
#include "window/header_bar.h"
#include "window/languages.h"
#include "window/menus.h"
#include "window/page_stack.h"
#include "window/paper_desk.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMetaMethod>
#include <QMimeData>
#include <QRegularExpression>
#include <QTabWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace window {

namespace {

const QString themeSetting = QStringLiteral("window/theme");
const QString zoomSetting = QStringLiteral("window/zoom");
const QString pageSetting = QStringLiteral("window/page");
const QString geometrySetting = QStringLiteral("window/geometry");

QString tokenOf(base::Language language)
{
    return language == base::Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

/// The case file that is dragged; empty where it is anything else.
QString droppedFile(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    const QString file = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return file.endsWith(u".json", Qt::CaseInsensitive) ? file : QString();
}

/// Calls a slot of the widget that has the focus, where it has such a slot.
void tellFocus(const char *slot)
{
    QWidget *focus = QApplication::focusWidget();
    const int index = focus ? focus->metaObject()->indexOfSlot(slot) : -1;
    if (index >= 0)
        focus->metaObject()->method(index).invoke(focus, Qt::DirectConnection);
}

} // namespace

MainWindow::MainWindow(session::Session &session, widgets::Appearance &appearance,
                       Languages &languages, widgets::Dialogs &dialogs)
    : m_session(session), m_appearance(appearance), m_languages(languages), m_dialogs(dialogs)
{
    build();
    connectMenus();
    connectPages();
    connect(&session, &session::Session::failed, this, &MainWindow::showFailure);
    connect(&session, &session::Session::edited, m_notice, &QWidget::hide);
    restore();
    retranslate();
    connect(&session, &session::Session::rulesCame, this, &MainWindow::rulesCame);
    const Page first = firstPage();
    m_rail->setCurrent(first);
    if (first != Page::Start) // which comes by itself once the frame stands
        m_stack->showPage(first);
    if (m_stack->isWaiting()) // for the case of last time, which may turn out to be gone
        withRules([this] { showPage(firstPage()); });
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    setWindowIcon(widgets::picture(QStringLiteral("huisuan")));
    m_menus = new Menus(m_session, *this);
    m_desk = new PaperDesk(m_session, m_dialogs, *this);
    m_desk->setParent(this);
    auto *middle = new QWidget(this);
    m_rail = new Rail(middle);
    m_header = new HeaderBar(m_session, middle);
    m_header->themeButton()->setMenu(m_menus->themeMenu());
    m_notice = new widgets::NoticeBar(true, middle);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->hide();
    m_stack = new PageStack(m_session, m_dialogs, middle);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_notice);
    right->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);
    setCentralWidget(middle);
    connect(m_rail, &Rail::pageWanted, this, &MainWindow::showPage);
    connect(m_header, &HeaderBar::languageWanted, this, [this] {
        setLanguage(m_session.language() == base::Language::Chinese ? base::Language::English
                                                                    : base::Language::Chinese);
    });
}

void MainWindow::connectMenus()
{
    connect(m_menus, &Menus::newCaseWanted, this, &MainWindow::newCase);
    connect(m_menus, &Menus::openFileWanted, this, &MainWindow::askFile);
    connect(m_menus, &Menus::exportWanted, this, &MainWindow::exportCase);
    connect(m_menus, &Menus::papersWanted, m_desk, &PaperDesk::save);
    connect(m_menus, &Menus::printWanted, m_desk, &PaperDesk::preview);
    connect(m_desk, &PaperDesk::failed, this, &MainWindow::showFailure);
    connect(m_desk, &PaperDesk::saved, this, [this](const QString &target) {
        m_notice->setText(tr("Written: %1").arg(target), explain::Mark::Met);
        m_notice->show();
    });
    connect(m_menus, &Menus::sampleWanted, this, &MainWindow::openSample);
    connect(m_menus, &Menus::caseWanted, this, &MainWindow::openCase);
    connect(m_menus, &Menus::undoWanted, this, [this] { (void)m_session.undo(); });
    connect(m_menus, &Menus::redoWanted, this, [this] { (void)m_session.redo(); });
    connect(m_menus, &Menus::copyWanted, this, [] { tellFocus("copy()"); });
    connect(m_menus, &Menus::pasteWanted, this, [] { tellFocus("paste()"); });
    connect(m_menus, &Menus::findWanted, this, &MainWindow::find);
    connect(m_menus, &Menus::pageWanted, this, &MainWindow::showPage);
    connect(m_menus, &Menus::languageWanted, this, [this](const QString &token) {
        setLanguage(Languages::fromToken(token).value_or(base::Language::Chinese));
    });
    connect(m_menus, &Menus::themeWanted, this, &MainWindow::setTheme);
    connect(m_menus, &Menus::zoomWanted, this, &MainWindow::zoom);
    connect(m_menus, &Menus::shortcutsWanted, this,
            [this] { m_dialogs.tell(this, tr("Keyboard shortcuts"), m_menus->shortcutsText()); });
    connect(m_menus, &Menus::aboutWanted, this, &MainWindow::showAbout);
}

void MainWindow::connectPages()
{
    connect(m_stack, &PageStack::newCaseWanted, this, &MainWindow::newCase);
    connect(m_stack, &PageStack::openFileWanted, this, &MainWindow::askFile);
    connect(m_stack, &PageStack::sampleWanted, this, &MainWindow::openSample);
    connect(m_stack, &PageStack::caseWanted, this, &MainWindow::openCase);
    connect(m_stack, &PageStack::pageWanted, this, &MainWindow::showPage);
    connect(m_stack, &PageStack::measureWanted, this, &MainWindow::showMeasure);
    connect(m_stack, &PageStack::pathWanted, this, &MainWindow::showPath);
    connect(m_stack, &PageStack::printWanted, m_desk, &PaperDesk::preview);
}

void MainWindow::withRules(std::function<void()> action)
{
    if (m_session.hasRules())
        action();
    else
        m_asked.push_back(std::move(action));
}

void MainWindow::rulesCame()
{
    for (const std::function<void()> &action : std::exchange(m_asked, {}))
        action();
}

void MainWindow::restore()
{
    m_appearance.setZoom(m_session.setting(zoomSetting).isEmpty()
                             ? m_appearance.zoom()
                             : m_session.setting(zoomSetting).toInt());
    const QString theme = m_session.setting(themeSetting);
    m_appearance.setTheme(widgets::Appearance::themeFromToken(theme));
    m_menus->showTheme(widgets::Appearance::token(m_appearance.theme()));
    m_menus->showLanguage(tokenOf(m_session.language()));
    resize(1280, 720);
    const QByteArray geometry =
        QByteArray::fromBase64(m_session.setting(geometrySetting).toLatin1());
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
}

/// The one that was shown last; without a case there is nothing to go on with.
Page MainWindow::firstPage() const
{
    if (m_session.hasRules() ? !m_session.hasCase() : !m_session.remembersCase())
        return Page::Start;
    bool isNumber = false;
    const int last = m_session.setting(pageSetting).toInt(&isNumber);
    return isNumber && last >= 0 && last < pageCount ? static_cast<Page>(last) : Page::Assessment;
}

void MainWindow::showPage(Page page)
{
    m_stack->showPage(page);
    m_rail->setCurrent(page);
    if (m_stack->isWaiting() || !m_asked.empty())
        withRules([this, page] { showPage(page); });
}

bool MainWindow::showsPage() const { return m_stack->currentWidget() && !m_stack->isWaiting(); }

void MainWindow::showTab(int index)
{
    withRules([this, index] {
        if (auto *tabs = m_stack->shown().findChild<QTabWidget *>())
            tabs->setCurrentIndex(index);
    });
}

Page MainWindow::page() const { return m_stack->page(); }

void MainWindow::setLanguage(base::Language language)
{
    if (language == m_session.language())
        return;
    m_languages.install(language);
    m_session.setLanguage(language);
    m_menus->showLanguage(tokenOf(language));
}

void MainWindow::setTheme(const QString &token)
{
    m_appearance.setTheme(widgets::Appearance::themeFromToken(token));
    m_session.setSetting(themeSetting, widgets::Appearance::token(m_appearance.theme()));
    m_menus->showTheme(widgets::Appearance::token(m_appearance.theme()));
}

void MainWindow::zoom(int steps)
{
    if (steps == 0)
        m_appearance.setZoom(100);
    else
        m_appearance.zoomBy(steps);
    m_session.setSetting(zoomSetting, QString::number(m_appearance.zoom()));
}

void MainWindow::newCase()
{
    withRules([this] {
        if (m_session.newCase())
            showPage(Page::Assessment);
    });
}

void MainWindow::askFile()
{
    const QString file =
        m_dialogs.openFile(this, tr("Open a case file"), tr("Case files (*.json)"));
    if (!file.isEmpty())
        openFile(file);
}

void MainWindow::openFile(const QString &fileName)
{
    withRules([this, fileName] {
        if (m_session.importFile(fileName))
            showPage(Page::Assessment);
    });
}

void MainWindow::find()
{
    // What is nearest to the focus and can search, else the search of the page.
    QWidget &page = m_stack->shown();
    QWidget *inside = QApplication::focusWidget();
    if (!inside || !page.isAncestorOf(inside))
        inside = &page;
    for (; inside != this; inside = inside->parentWidget()) {
        if (inside->metaObject()->indexOfSlot("find()") >= 0) {
            QMetaObject::invokeMethod(inside, "find");
            return;
        }
    }
    static const QRegularExpression search(QStringLiteral("/search$"));
    for (auto *line : page.findChildren<QLineEdit *>(search)) {
        if (!line->isVisible())
            continue;
        line->setFocus(Qt::ShortcutFocusReason);
        line->selectAll();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(file);
}

void MainWindow::openSample(const QString &name)
{
    withRules([this, name] {
        if (m_session.importSample(name))
            showPage(Page::Assessment);
    });
}

void MainWindow::openCase(qlonglong id)
{
    withRules([this, id] {
        if (m_session.openCase(id))
            showPage(Page::Assessment);
    });
}

void MainWindow::showMeasure(const QString &measure)
{
    showPage(Page::Assessment);
    m_stack->showMeasure(measure);
}

void MainWindow::showPath(const QString &path)
{
    showPage(Page::Assessment);
    m_stack->showPath(path);
}

void MainWindow::exportCase()
{
    const QString name = m_session.applicantName();
    const QString file = m_dialogs.saveFile(this, tr("Export the case file"),
                                            (name.isEmpty() ? tr("case") : papers::fileSafe(name))
                                                + QStringLiteral(".json"),
                                            tr("Case files (*.json)"));
    if (!file.isEmpty())
        (void)m_session.exportFile(file); // a failure is told by the session
}

void MainWindow::showFailure(const base::Issues &issues)
{
    QStringList sentences;
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(most, issues.size()); ++i) {
        QString text = explain::sentence(issues[i], m_session.language());
        if (issues[i].place.line > 0)
            text = tr("Line %1, column %2: %3")
                       .arg(issues[i].place.line)
                       .arg(issues[i].place.column)
                       .arg(text);
        sentences.append((text + u' ' + explain::hint(issues[i], m_session.language())).trimmed());
    }
    if (issues.size() > most)
        sentences.append(tr("%n more", nullptr, static_cast<int>(issues.size() - most)));
    m_notice->setText(sentences.join(u'\n'), explain::Mark::Unmet);
    m_notice->show();
}

void MainWindow::showAbout()
{
    const QStringList lines = {
        tr("Huisuan %1").arg(QStringLiteral(HUISUAN_VERSION)),
        QString(),
        tr("Tells an enterprise which government support it can get, how much and why, clause by "
           "clause."),
        tr("It works without a network and sends nothing anywhere. The authorities decide."),
        QString(),
        tr("Apache License 2.0. Uses Qt, dynamically linked."),
    };
    m_dialogs.tell(this, tr("About Huisuan"), lines.join(u'\n'));
}

void MainWindow::retranslate() { setWindowTitle(tr("Huisuan")); }

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_menus->retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What is still in an input is committed when the focus leaves it.
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus();
    m_session.setSetting(pageSetting, QString::number(static_cast<int>(page())));
    m_session.setSetting(geometrySetting, QString::fromLatin1(saveGeometry().toBase64()));
    QMainWindow::closeEvent(event);
}

} // namespace window
