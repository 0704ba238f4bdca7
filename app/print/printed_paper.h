// A paper laid out on pages.
#pragma once

#include "base/issue.h"
#include "papers/dossier.h"
#include "papers/paper.h"

#include <QByteArray>

#include <memory>

class QPagedPaintDevice;
class QPainter;

namespace print {

/// The paper on the pages of one device. Needs a QGuiApplication; may live in any one thread.
class PrintedPaper {
public:
    /// The device's page size, margins and resolution must be set; it must outlive this.
    PrintedPaper(const papers::Paper &paper, QPagedPaintDevice &device);
    ~PrintedPaper();

    int pageCount() const;
    /// From 0, with its foot. The painter is open on the device.
    void paint(QPainter &painter, int page) const;

private:
    struct Layout;
    std::unique_ptr<Layout> m_layout;
};

/// All pages, one after the other. False where the device cannot be painted on, or `progress` (pages) says
/// stop.
bool paintAll(const papers::Paper &paper, QPagedPaintDevice &device,
              const papers::Progress &progress = {});

/// An A4 PDF whose text can be searched and copied. `progress` counts pages. Fails with "cancelled".
base::Result<QByteArray> pdfOf(const papers::Paper &paper, const papers::Progress &progress = {});

} // namespace print
