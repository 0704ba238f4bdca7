#include "print/printed_paper.h"

#include "papers/diagnostics.h"
#include "papers/html.h"
#include "print/pages.h"
#include "print/svg_object.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace print {

namespace {

struct Printed {
    Q_DECLARE_TR_FUNCTIONS(print::Printed)
};

constexpr qreal pointsPerInch = 72;
constexpr qreal bodyPoints = 9.5;
constexpr qreal footPoints = 7.5;
constexpr qreal footHeight = 26; ///< points
constexpr qreal listIndent = 16;

/// WenQuanYi Micro Hei first: with other families the text of a PDF is found and copied as radicals.
QFont paperFont(qreal points)
{
    QFont font;
    font.setFamilies({QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"),
                      QStringLiteral("PingFang SC")});
    font.setPointSizeF(points);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

struct PrintedPaper::Layout {
    SvgObject pictures; // before the document, whose layout holds it
    QTextDocument document;
    QPagedPaintDevice &device;
    QString foot;
    bool hasCover;
    qreal unit; ///< device units of a point
    QSizeF page;
    std::vector<Page> pages;

    Layout(const papers::Paper &paper, QPagedPaintDevice &on)
        : device(on),
          foot(paper.footer),
          hasCover(paper.hasCover),
          unit(on.logicalDpiY() / pointsPerInch),
          page(on.width(), on.height() - footHeight * unit)
    {
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&device);
        document.documentLayout()->registerHandler(QTextFormat::ImageObject, &pictures);
        document.setDefaultFont(paperFont(bodyPoints));
        document.setDefaultStyleSheet(papers::printStyle());
        document.setDocumentMargin(0);
        document.setIndentWidth(listIndent);
        document.setTextWidth(page.width());
        document.setHtml(papers::htmlOf(paper, papers::Medium::Print));
        pages = pagesOf(piecesOf(document, page.height()), page.height());
    }

    bool hasFoot(int index) const { return !hasCover || index > 0; }

    /// A part of the strip, moved to `at` on the page.
    void paintSpan(QPainter &painter, const Strip::Span &span, qreal at) const
    {
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, span.top, page.width(), span.bottom - span.top);
        context.palette.setColor(QPalette::Text, QColor(0x1b, 0x1f, 0x24));
        painter.save();
        painter.translate(0, at - span.top);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void paintFoot(QPainter &painter, int index, int count) const
    {
        const QRectF area(0, page.height(), page.width(), footHeight * unit);
        painter.setFont(QFont(paperFont(footPoints), &device));
        painter.setPen(QPen(QColor(0xd9, 0xdd, 0xe2), unit / 2));
        const qreal line = area.top() + footHeight * unit / 3;
        painter.drawLine(QPointF(0, line), QPointF(page.width(), line));
        painter.setPen(QColor(0x5f, 0x66, 0x70));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, foot);
        painter.drawText(area, Qt::AlignRight | Qt::AlignBottom,
                         Printed::tr("Page %1 of %2").arg(index + 1).arg(count));
    }
};

PrintedPaper::PrintedPaper(const papers::Paper &paper, QPagedPaintDevice &device)
    : m_layout(std::make_unique<Layout>(paper, device))
{}

PrintedPaper::~PrintedPaper() = default;

int PrintedPaper::pageCount() const { return static_cast<int>(m_layout->pages.size()); }

void PrintedPaper::paint(QPainter &painter, int index) const
{
    const Page &page = m_layout->pages[static_cast<std::size_t>(index)];
    const qreal head = page.head.bottom - page.head.top;
    if (head > 0)
        m_layout->paintSpan(painter, page.head, 0);
    m_layout->paintSpan(painter, page.content, head);
    if (!m_layout->hasFoot(index))
        return;
    painter.save();
    m_layout->paintFoot(painter, index, pageCount());
    painter.restore();
}

bool paintAll(const papers::Paper &paper, QPagedPaintDevice &device,
              const papers::Progress &progress)
{
    const PrintedPaper printed(paper, device);
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    const int count = printed.pageCount();
    for (int page = 0; page < count; ++page) {
        if (progress && !progress(page, count))
            return false;
        if (page > 0 && !device.newPage())
            return false;
        printed.paint(painter, page);
    }
    return true;
}

base::Result<QByteArray> pdfOf(const papers::Paper &paper, const papers::Progress &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        constexpr int resolution = 600;
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
        writer.setTitle(paper.title);
        writer.setCreator(QStringLiteral("Huisuan ") + QStringLiteral(HUISUAN_VERSION));
        if (!paintAll(paper, writer, progress))
            return base::failure(papers::code::cancelled, {});
    }
    return bytes;
}

} // namespace print
