#pragma once

#include "base/issue.h"
#include "base/local_text.h"
#include "window/rail.h"

#include <QMainWindow>

#include <functional>
#include <vector>

namespace session {
class Session;
}
namespace widgets {
class Appearance;
class Dialogs;
class NoticeBar;
} // namespace widgets

namespace window {

class HeaderBar;
class Languages;
class Menus;
class PageStack;
class PaperDesk;

/// The frame: menus, rail, header, and the pages in the middle. What a page wants is done here through
/// the session. The rules may come after the window is shown: what needs them and was asked for before is
/// then done, in order.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All must outlive the window. The session's language must be installed already.
    MainWindow(session::Session &session, widgets::Appearance &appearance, Languages &languages,
               widgets::Dialogs &dialogs);
    ~MainWindow() override;

    void showPage(Page page);
    void showTab(
        int index); ///< of the page shown, once the rules are there; nothing where there is none
    Page page() const;
    bool showsPage()
        const; ///< false until the frame has been painted or while the page waits for the rules
    void setLanguage(base::Language language);
    void setTheme(const QString &token); ///< "system", "light", "dark"; remembered
    void openSample(const QString &name);
    void openFile(const QString &fileName); ///< a case file, as a new case
    /// Asks for a place and writes the open case there.
    void exportCase();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override; ///< a case file may be dropped
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectMenus();
    void connectPages();
    /// At once where the rules are there.
    void withRules(std::function<void()> action);
    void rulesCame();
    void retranslate();
    void restore();
    Page firstPage() const;
    void find(); ///< goes to the search of the page, where it has one
    void newCase();
    void askFile();
    void openCase(qlonglong id);
    void showMeasure(const QString &measure);
    void showPath(const QString &path);
    void zoom(int steps);
    void showFailure(const base::Issues &issues);
    void showAbout();

    session::Session &m_session;
    widgets::Appearance &m_appearance;
    Languages &m_languages;
    widgets::Dialogs &m_dialogs;
    PaperDesk *m_desk = nullptr;
    Menus *m_menus = nullptr;
    Rail *m_rail = nullptr;
    HeaderBar *m_header = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    PageStack *m_stack = nullptr;
    std::vector<std::function<void()>> m_asked; ///< what waits for the rules
};

} // namespace window
