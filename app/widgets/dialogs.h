#pragma once

#include <QString>

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace widgets {

/// The only door to modal dialogs. A test gives its own answers.
class Dialogs {
public:
    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;

    /// The file that was picked; empty = cancelled. `filter` as QFileDialog takes it.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// `suggested` is a file name without folder. Asks before it replaces a file.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;
    /// The folder that was picked; empty = cancelled.
    virtual QString openFolder(QWidget * /*parent*/, const QString & /*title*/) { return {}; }
    /// Pages before they go to a printer. `paint` draws all of them, as often as it is asked.
    virtual void preview(QWidget *parent, const QString &title,
                         const std::function<void(QPagedPaintDevice &)> &paint) = 0;
    /// Something that the user asked to see.
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
};

/// The dialogs of the desktop.
class DesktopDialogs : public Dialogs {
public:
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                     const QString &filter) override;
    QString openFolder(QWidget *parent, const QString &title) override;
    void preview(QWidget *parent, const QString &title,
                 const std::function<void(QPagedPaintDevice &)> &paint) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;

private:
    QString m_folder; ///< of the last file
};

} // namespace widgets
