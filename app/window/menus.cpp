#include "window/menus.h"

#include "session/session.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QShortcut>

namespace window {

namespace {

const char *const languageTexts[] = {"中文", "English"}; // each in its own language
const char *const themeTexts[] = {QT_TRANSLATE_NOOP("window::Menus", "Like the &system"),
                                  QT_TRANSLATE_NOOP("window::Menus", "&Light"),
                                  QT_TRANSLATE_NOOP("window::Menus", "&Dark")};
const char *const pageTexts[] = {QT_TRANSLATE_NOOP("window::Menus", "&Start"),
                                 QT_TRANSLATE_NOOP("window::Menus", "&Assessment"),
                                 QT_TRANSLATE_NOOP("window::Menus", "I&nterview"),
                                 QT_TRANSLATE_NOOP("window::Menus", "S&cenarios"),
                                 QT_TRANSLATE_NOOP("window::Menus", "R&ules"),
                                 QT_TRANSLATE_NOOP("window::Menus", "&History")};

} // namespace

Menus::Menus(session::Session &session, QMainWindow &window) : QObject(&window), m_session(session)
{
    build(window);
    auto *menu = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), &window);
    connect(menu, &QShortcut::activated, this, &Menus::openMenuOfFocus);
    connect(&session, &session::Session::undoChanged, this, &Menus::showUndo);
    connect(&session, &session::Session::caseOpened, this, &Menus::showUndo);
    connect(m_recent, &QMenu::aboutToShow, this, &Menus::fillRecent);
    retranslate();
}

QMenu *Menus::addMenu(QMenu *parent, QMainWindow &window, const char *text)
{
    QMenu *menu = parent ? parent->addMenu(QString()) : window.menuBar()->addMenu(QString());
    m_entries.push_back({menu->menuAction(), text});
    return menu;
}

QAction *Menus::add(QMenu &menu, const char *text, const QString &name,
                    const QList<QKeySequence> &keys, void (Menus::*wanted)())
{
    QAction *action = menu.addAction(QString());
    action->setObjectName(QStringLiteral("action/") + name);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [this, wanted] { (this->*wanted)(); });
    m_entries.push_back({action, text});
    return action;
}

QActionGroup *Menus::addGroup(QMenu &menu, const QStringList &tokens, const char *const *texts,
                              void (Menus::*wanted)(const QString &))
{
    auto *group = new QActionGroup(this);
    for (int i = 0; i < tokens.size(); ++i) {
        QAction *action = menu.addAction(QString::fromUtf8(texts[i]));
        action->setObjectName(QStringLiteral("action/") + tokens.at(i));
        action->setCheckable(true);
        action->setData(tokens.at(i));
        group->addAction(action);
        if (texts != languageTexts)
            m_entries.push_back({action, texts[i]});
    }
    connect(group, &QActionGroup::triggered, this,
            [this, wanted](QAction *action) { (this->*wanted)(action->data().toString()); });
    return group;
}

void Menus::build(QMainWindow &window)
{
    buildFile(*addMenu(nullptr, window, QT_TR_NOOP("&File")), window);
    buildEdit(*addMenu(nullptr, window, QT_TR_NOOP("&Edit")));
    QMenu *view = addMenu(nullptr, window, QT_TR_NOOP("&View"));
    buildView(*view);
    view->addSeparator();
    m_languages = addGroup(*addMenu(view, window, QT_TR_NOOP("&Language")),
                           {QStringLiteral("zh"), QStringLiteral("en")}, languageTexts,
                           &Menus::languageWanted);
    m_theme = addMenu(view, window, QT_TR_NOOP("&Theme"));
    m_themes = addGroup(*m_theme,
                        {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")},
                        themeTexts, &Menus::themeWanted);
    QMenu *help = addMenu(nullptr, window, QT_TR_NOOP("&Help"));
    add(*help, QT_TR_NOOP("&Keyboard shortcuts"), QStringLiteral("shortcuts"),
        {QKeySequence(Qt::Key_F1)}, &Menus::shortcutsWanted);
    QAction *about =
        add(*help, QT_TR_NOOP("&About Huisuan"), QStringLiteral("about"), {}, &Menus::aboutWanted);
    about->setMenuRole(QAction::AboutRole);
}

void Menus::buildFile(QMenu &menu, QMainWindow &window)
{
    add(menu, QT_TR_NOOP("&New case"), QStringLiteral("new"), {QKeySequence(QKeySequence::New)},
        &Menus::newCaseWanted);
    add(menu, QT_TR_NOOP("&Open case file…"), QStringLiteral("open"),
        {QKeySequence(QKeySequence::Open)}, &Menus::openFileWanted);
    m_recent = addMenu(&menu, window, QT_TR_NOOP("&Recent cases"));
    m_samples = addMenu(&menu, window, QT_TR_NOOP("&Samples"));
    for (const QString &name : m_session.samples()) {
        QAction *action = m_samples->addAction(name);
        connect(action, &QAction::triggered, this, [this, name] { emit sampleWanted(name); });
    }
    menu.addSeparator();
    m_export = add(menu, QT_TR_NOOP("&Export case file…"), QStringLiteral("export"),
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, &Menus::exportWanted);
    buildPapers(*addMenu(&menu, window, QT_TR_NOOP("Re&port")), window);
    menu.addSeparator();
    QAction *quit = menu.addAction(QString());
    quit->setObjectName(QStringLiteral("action/quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, &window, &QWidget::close);
    m_entries.push_back({quit, QT_TR_NOOP("&Quit")});
}

void Menus::buildPapers(QMenu &menu, QMainWindow &)
{
    const struct {
        const char *text;
        const char *name;
        papers::Format format;
    } kinds[] = {
        {QT_TR_NOOP("Save as &PDF…"), "pdf", papers::Format::Pdf},
        {QT_TR_NOOP("Save as &web page…"), "html", papers::Format::Html},
        {QT_TR_NOOP("&Spreadsheet…"), "xlsx", papers::Format::Xlsx},
        {QT_TR_NOOP("&Calendar…"), "ics", papers::Format::Ics},
        {QT_TR_NOOP("Submission &folder…"), "folder", papers::Format::Folder},
    };
    for (const auto &kind : kinds) {
        QAction *action = menu.addAction(QString());
        action->setObjectName(QStringLiteral("action/papers-") + QLatin1String(kind.name));
        connect(action, &QAction::triggered, this,
                [this, format = kind.format] { emit papersWanted(format); });
        m_entries.push_back({action, kind.text});
        m_papers.push_back(action);
    }
    menu.addSeparator();
    m_papers.push_back(add(menu, QT_TR_NOOP("P&rint report…"), QStringLiteral("print"),
                           {QKeySequence(QKeySequence::Print)}, &Menus::printWanted));
}

void Menus::buildEdit(QMenu &menu)
{
    m_undo = add(menu, nullptr, QStringLiteral("undo"), {QKeySequence(QKeySequence::Undo)},
                 &Menus::undoWanted);
    m_redo =
        add(menu, nullptr, QStringLiteral("redo"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
            &Menus::redoWanted);
    menu.addSeparator();
    add(menu, QT_TR_NOOP("&Copy"), QStringLiteral("copy"), {QKeySequence(QKeySequence::Copy)},
        &Menus::copyWanted);
    add(menu, QT_TR_NOOP("&Paste"), QStringLiteral("paste"), {QKeySequence(QKeySequence::Paste)},
        &Menus::pasteWanted);
    add(menu, QT_TR_NOOP("&Find"), QStringLiteral("find"), {QKeySequence(QKeySequence::Find)},
        &Menus::findWanted);
}

void Menus::buildView(QMenu &menu)
{
    const Qt::Key keys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6};
    for (int i = 0; i < pageCount; ++i) {
        QAction *action = menu.addAction(QString());
        action->setObjectName(QStringLiteral("action/page%1").arg(i));
        action->setShortcut(QKeySequence(Qt::CTRL | keys[i]));
        connect(action, &QAction::triggered, this,
                [this, i] { emit pageWanted(static_cast<Page>(i)); });
        m_entries.push_back({action, pageTexts[i]});
    }
    menu.addSeparator();
    const struct {
        const char *text;
        const char *name;
        QList<QKeySequence> keys;
        int steps;
    } zooms[] = {
        {QT_TR_NOOP("Zoom &in"),
         "zoom-in",
         {QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)},
         1},
        {QT_TR_NOOP("Zoom &out"), "zoom-out", {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, -1},
        {QT_TR_NOOP("&Reset zoom"), "zoom-reset", {QKeySequence(Qt::CTRL | Qt::Key_0)}, 0},
    };
    for (const auto &zoom : zooms) {
        QAction *action = menu.addAction(QString());
        action->setObjectName(QStringLiteral("action/") + QLatin1String(zoom.name));
        action->setShortcuts(zoom.keys);
        connect(action, &QAction::triggered, this,
                [this, steps = zoom.steps] { emit zoomWanted(steps); });
        m_entries.push_back({action, zoom.text});
    }
}

void Menus::fillRecent()
{
    m_recent->clear();
    constexpr std::size_t most = 10;
    const auto list = m_session.caseList();
    for (std::size_t i = 0; i < std::min(most, list.size()); ++i) {
        const QString name = list[i].name.isEmpty() ? tr("Unnamed applicant") : list[i].name;
        QAction *action = m_recent->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this,
                [this, id = list[i].id] { emit caseWanted(id); });
    }
    if (list.empty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

/// As the menu key does, for keyboards that have none.
void Menus::openMenuOfFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return;
    const QPoint where = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, where, focus->mapToGlobal(where));
    QCoreApplication::sendEvent(focus, &event);
}

void Menus::showUndo()
{
    const QString undo = m_session.undoText().replace(u'&', QStringLiteral("&&"));
    const QString redo = m_session.redoText().replace(u'&', QStringLiteral("&&"));
    m_undo->setEnabled(m_session.canUndo());
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_redo->setEnabled(m_session.canRedo());
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    m_export->setEnabled(m_session.hasCase());
    for (QAction *action : m_papers)
        action->setEnabled(m_session.hasCase());
}

void Menus::showTheme(const QString &token)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toString() == token);
}

void Menus::showLanguage(const QString &token)
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == token);
}

void Menus::retranslate()
{
    for (const Entry &entry : m_entries) {
        if (entry.text)
            entry.action->setText(tr(entry.text));
    }
    showUndo();
}

QString Menus::shortcutsText() const
{
    QStringList lines;
    for (const Entry &entry : m_entries) {
        const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
        if (keys.isEmpty())
            continue;
        QString text = entry.action->text();
        text.remove(QRegularExpression(QStringLiteral("\\(&.\\)|&|…")));
        lines.append(QStringLiteral("%1\t%2").arg(keys, text));
    }
    const std::pair<const char *, QString> others[] = {
        {"Enter", tr("In a table: commit and go down")},
        {"Tab", tr("In a table: commit and go right")},
        {"Esc", tr("Bring back what is stored")},
        {"Ctrl+D", tr("In a table: fill down")},
        {"Ctrl+Del", tr("In a table: delete rows")},
        {"F4", tr("Open the calendar of a date")},
        {"Ctrl+I", tr("Details of a fact: origin and what reads it")},
        {"F3", tr("Find the next one; with Shift the one before")},
        {"Shift+F10", tr("Open the menu of what has the focus")},
    };
    for (const auto &[keys, text] : others)
        lines.append(QStringLiteral("%1\t%2").arg(QLatin1String(keys), text));
    return lines.join(u'\n');
}

} // namespace window
