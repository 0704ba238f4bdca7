// The whole program in a test: rules, workspace, window; driven by object names, keys and mouse.
#pragma once

#include "base/local_text.h"
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/theme.h"
#include "window/languages.h"
#include "window/main_window.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QString>
#include <QStringList>

#include <memory>

class QAbstractItemView;

namespace window_test {

/// Dialogs that answer what the test says.
class Answers : public widgets::Dialogs {
public:
    QString file;      ///< the next file to open or save; empty = cancelled
    QString suggested; ///< name of the last file that was to be saved
    QStringList told;  ///< texts shown
    QString previewed; ///< title of what was to be printed
    QByteArray printed;

    QString openFile(QWidget *, const QString &, const QString &) override { return file; }
    QString saveFile(QWidget *, const QString &, const QString &name, const QString &) override
    {
        suggested = name;
        return file;
    }
    QString openFolder(QWidget *, const QString &) override { return file; }
    void preview(QWidget *, const QString &title,
                 const std::function<void(QPagedPaintDevice &)> &paint) override
    {
        previewed = title;
        QBuffer buffer(&printed);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        paint(writer);
    }
    void tell(QWidget *, const QString &, const QString &text) override { told.append(text); }
};

/// A window over a workspace file, as main.cpp makes it. Today is 2026-11-21, always.
class RunningWindow {
public:
    enum class Rules { There, Later };
    enum class Until { Page, Shown }; ///< what is waited for: a page in its frame, or nothing

    explicit RunningWindow(const QString &workspaceFile,
                           base::Language language = base::Language::Chinese,
                           Rules rules = Rules::There, Until until = Until::Page);
    ~RunningWindow();

    bool isGood() const { return m_window != nullptr; }
    session::Session &session() { return *m_session; }
    window::MainWindow &window() { return *m_window; }
    void bringRules(); ///< those that were to come later
    Answers &answers() { return m_answers; }

    /// Null where there is no widget of that name.
    template <class Widget = QWidget> Widget *find(const QString &name)
    {
        return m_window->findChild<Widget *>(name);
    }

    // All return false where the widget is not there or does not take it.
    bool click(const QString &name);
    /// Replaces what stands in a line and presses Enter.
    bool type(const QString &name, const QString &text);
    /// Picks a canonical text from a closed list, by its popup and keys.
    bool pick(const QString &name, const QString &canonical);
    /// Types or picks in a cell of a table, by keys; leaves with Enter.
    bool cell(const QString &table, int row, const QString &column, const QString &text);

    /// What the board says of a measure under a role of models::BoardModel; invalid where it is not
    /// there.
    QVariant board(const QString &measure, int role);

    static QString totalsText(const session::Session &session);

private:
    bool pickIn(QWidget *box, const QString &canonical);

    Answers m_answers;
    widgets::Appearance m_appearance;
    window::Languages m_languages;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<window::MainWindow> m_window;
};

/// The rules built into the program, loaded once.
std::shared_ptr<const rulebook::Rulebook> shippedRules();

} // namespace window_test
