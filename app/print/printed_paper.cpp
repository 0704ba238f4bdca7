#include "print/printed_paper.h"

#include "papers/diagnostics.h"
#include "papers/html.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace print {

namespace {

struct Printed {
    Q_DECLARE_TR_FUNCTIONS(print::Printed)
};

constexpr qreal pointsPerInch = 72;
constexpr qreal bodyPoints = 9.5;
constexpr qreal footPoints = 7.5;
constexpr qreal footHeight = 26;        ///< points
constexpr qreal leastBelowHeading = 70; ///< points that must be left below a heading

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
    QTextDocument document;
    QPagedPaintDevice &device;
    QString foot;
    bool hasCover;
    qreal unit; ///< device units of a point
    QSizeF page;

    Layout(const papers::Paper &paper, QPagedPaintDevice &on)
        : device(on),
          foot(paper.footer),
          hasCover(paper.hasCover),
          unit(on.logicalDpiY() / pointsPerInch),
          page(on.width(), on.height() - footHeight * unit)
    {
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&device);
        document.setDefaultFont(paperFont(bodyPoints));
        document.setDefaultStyleSheet(papers::printStyle());
        document.setDocumentMargin(0);
        document.setPageSize(page);
        document.setHtml(papers::htmlOf(paper, papers::Medium::Print));
        keepHeadings();
    }

    /// A heading at the foot of a page goes to the next one.
    void keepHeadings()
    {
        auto *layout = document.documentLayout();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() < 2)
                continue;
            const QRectF rect = layout->blockBoundingRect(block);
            const qreal top = rect.top() - page.height() * int(rect.top() / page.height());
            if (top < 1 || top + rect.height() + leastBelowHeading * unit <= page.height())
                continue;
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).setBlockFormat(format);
        }
    }

    bool hasFoot(int index) const { return !hasCover || index > 0; }

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

int PrintedPaper::pageCount() const { return m_layout->document.pageCount(); }

void PrintedPaper::paint(QPainter &painter, int index) const
{
    const QSizeF page = m_layout->page;
    const qreal top = index * page.height();
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, top, page.width(), page.height());
    context.palette.setColor(QPalette::Text, QColor(0x1b, 0x1f, 0x24));
    painter.save();
    painter.translate(0, -top);
    painter.setClipRect(context.clip);
    m_layout->document.documentLayout()->draw(&painter, context);
    painter.restore();
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
