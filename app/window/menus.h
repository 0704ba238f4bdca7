#pragma once

#include "papers/delivery.h"
#include "window/rail.h"

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace session {
class Session;
}

namespace window {

/// The menus with their shortcuts. Tells what is wanted; does nothing itself.
class Menus : public QObject {
    Q_OBJECT

public:
    /// Fills the window's menu bar. All must outlive the menus.
    Menus(session::Session &session, QMainWindow &window);

    QMenu *themeMenu() const { return m_theme; }
    void showTheme(const QString &token);
    void showLanguage(const QString &token);
    void retranslate();
    /// One line a shortcut, for the help.
    QString shortcutsText() const;

signals:
    void newCaseWanted();
    void openFileWanted();
    void exportWanted();
    void papersWanted(papers::Format format);
    void printWanted();
    void sampleWanted(const QString &name);
    void caseWanted(qlonglong id);
    void undoWanted();
    void redoWanted();
    void copyWanted();
    void pasteWanted();
    void findWanted();
    void pageWanted(window::Page page);
    void languageWanted(const QString &token);
    void themeWanted(const QString &token);
    void zoomWanted(int steps); ///< 0 = back to 100 %
    void shortcutsWanted();
    void aboutWanted();

private:
    struct Entry {
        QAction *action;
        const char *text; ///< marked for translation
    };

    void build(QMainWindow &window);
    void buildFile(QMenu &menu, QMainWindow &window);
    void buildPapers(QMenu &menu, QMainWindow &window);
    void buildEdit(QMenu &menu);
    void buildView(QMenu &menu);
    QAction *add(QMenu &menu, const char *text, const QString &name,
                 const QList<QKeySequence> &keys, void (Menus::*wanted)());
    QActionGroup *addGroup(QMenu &menu, const QStringList &tokens, const char *const *texts,
                           void (Menus::*wanted)(const QString &));
    QMenu *addMenu(QMenu *parent, QMainWindow &window, const char *text);
    void fillRecent();
    void showUndo();
    static void openMenuOfFocus();

    session::Session &m_session;
    std::vector<Entry> m_entries;
    QMenu *m_recent = nullptr;
    QMenu *m_samples = nullptr;
    QMenu *m_theme = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_export = nullptr;
    std::vector<QAction *> m_papers;
    QActionGroup *m_themes = nullptr;
    QActionGroup *m_languages = nullptr;
};

} // namespace window
