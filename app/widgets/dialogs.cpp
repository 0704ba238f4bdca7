#include "widgets/dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace widgets {

QString DesktopDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    QString file = QFileDialog::getOpenFileName(parent, title, m_folder, filter);
    if (!file.isEmpty())
        m_folder = QFileInfo(file).absolutePath();
    return file;
}

QString DesktopDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggested,
                                 const QString &filter)
{
    const QString folder = m_folder.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : m_folder;
    QFileDialog dialog(parent, title, folder, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix()); // so that what is there is asked about
    dialog.selectFile(suggested);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QString file = dialog.selectedFiles().value(0);
    m_folder = QFileInfo(file).absolutePath();
    return file;
}

QString DesktopDialogs::openFolder(QWidget *parent, const QString &title)
{
    QString folder = QFileDialog::getExistingDirectory(parent, title, m_folder);
    if (!folder.isEmpty())
        m_folder = folder;
    return folder;
}

void DesktopDialogs::preview(QWidget *parent, const QString &title,
                             const std::function<void(QPagedPaintDevice &)> &paint)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(title);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&paint](QPrinter *device) { paint(*device); });
    dialog.exec();
}

void DesktopDialogs::tell(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

} // namespace widgets
