#include "print/pages.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace print {

namespace {

class StripReader {
public:
    StripReader(const QTextDocument &document, qreal most)
        : m_layout(*document.documentLayout()), m_most(most)
    {
        QTextFrame *root = document.rootFrame();
        for (auto it = root->begin(); !it.atEnd(); ++it) {
            if (auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
                readTable(*table);
            else if (it.currentBlock().isValid())
                readBlock(it.currentBlock());
        }
    }

    Strip take() { return std::move(m_strip); }

private:
    /// The tops and bottoms of its lines, on the strip.
    std::vector<Strip::Span> linesOf(const QTextBlock &block) const
    {
        const QPointF origin = m_layout.blockBoundingRect(block).topLeft();
        std::vector<Strip::Span> lines;
        const QTextLayout *text = block.layout();
        for (int i = 0; i < text->lineCount(); ++i) {
            const QRectF rect = text->lineAt(i).rect();
            lines.push_back({origin.y() + rect.top(), origin.y() + rect.bottom()});
        }
        return lines;
    }

    void add(Piece piece)
    {
        piece.startsPage = piece.startsPage || m_startsPage;
        m_startsPage = false;
        m_strip.pieces.push_back(piece);
    }

    void readBlock(const QTextBlock &block)
    {
        const QTextBlockFormat format = block.blockFormat();
        if (format.pageBreakPolicy().testFlag(QTextFormat::PageBreak_AlwaysBefore))
            m_startsPage = true;
        const bool isHeading = format.headingLevel() > 1;
        const auto lines = linesOf(block);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            Piece piece;
            piece.top = lines[i].top;
            piece.bottom = lines[i].bottom;
            piece.keepsNext = isHeading || (i == 0 && lines.size() > 1);
            add(piece);
        }
    }

    void readTable(const QTextTable &table)
    {
        const int heads = table.format().headerRowCount();
        if (heads > 0)
            m_strip.heads.emplace_back();
        const int name = heads > 0 ? static_cast<int>(m_strip.heads.size()) - 1 : -1;
        for (int row = 0; row < table.rows(); ++row) {
            Piece piece = rowOf(table, row);
            piece.table = name;
            piece.isHead = row < heads;
            const bool isBand = table.columns() > 1 && table.cellAt(row, 0).columnSpan() > 1;
            piece.keepsNext = piece.isHead || isBand;
            if (piece.isHead) {
                auto &head = m_strip.heads.back();
                head = row == 0 ? Strip::Span{piece.top, piece.bottom}
                                : Strip::Span{head.top, piece.bottom};
            }
            if (piece.bottom - piece.top > m_most / 2)
                tear(table, row, piece);
            else
                add(piece);
        }
    }

    Piece rowOf(const QTextTable &table, int row) const
    {
        Piece piece;
        piece.top = topOf(table, row);
        piece.bottom = row + 1 < table.rows() ? topOf(table, row + 1) : bottomOf(table, row);
        return piece;
    }

    /// The first lines of a row stand side by side; above them is the padding of a cell.
    qreal topOf(const QTextTable &table, int row) const
    {
        const QTextTableCell cell = table.cellAt(row, 0);
        const qreal text = m_layout.blockBoundingRect(cell.firstCursorPosition().block()).top();
        return text - padding();
    }

    qreal bottomOf(const QTextTable &table, int row) const
    {
        qreal bottom = 0;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const QTextBlock last = cell.lastCursorPosition().block();
            bottom = std::max(bottom, m_layout.blockBoundingRect(last).bottom());
        }
        return bottom + padding();
    }

    qreal padding() const
    {
        const QPaintDevice *device = m_layout.paintDevice();
        return device != nullptr ? cellPadding * device->logicalDpiY() / screenDpi : cellPadding;
    }

    /// A row too tall to be moved about is cut between its lines.
    void tear(const QTextTable &table, int row, const Piece &whole)
    {
        std::vector<Strip::Span> lines;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            for (auto it = cell.begin(); !it.atEnd(); ++it) {
                const auto own = linesOf(it.currentBlock());
                lines.insert(lines.end(), own.begin(), own.end());
            }
        }
        std::ranges::sort(lines, {}, &Strip::Span::top);
        Piece piece = whole;
        qreal reach = whole.top;
        for (const auto &line : lines) {
            const bool between = line.top >= reach && line.top > piece.top;
            if (between) {
                piece.bottom = line.top;
                add(piece);
                piece.top = line.top;
            }
            reach = std::max(reach, line.bottom - tolerance);
        }
        piece.bottom = whole.bottom;
        add(piece);
    }

    static constexpr qreal screenDpi = 96;
    static constexpr qreal cellPadding = 3; ///< as papers::printStyle() has it
    static constexpr qreal tolerance = 0.5;

    const QAbstractTextDocumentLayout &m_layout;
    qreal m_most;
    Strip m_strip;
    bool m_startsPage = false;
};

bool isEmpty(const Strip::Span &span) { return span.bottom <= span.top; }

} // namespace

Strip piecesOf(const QTextDocument &document, qreal most)
{
    return StripReader(document, most).take();
}

std::vector<Page> pagesOf(const Strip &strip, qreal height)
{
    std::vector<Page> pages;
    std::size_t first = 0;
    const auto &pieces = strip.pieces;
    while (first < pieces.size()) {
        Page page;
        const Piece &start = pieces[first];
        if (start.table >= 0 && !start.isHead)
            page.head = strip.heads[static_cast<std::size_t>(start.table)];
        const qreal room = height - (isEmpty(page.head) ? 0 : page.head.bottom - page.head.top);
        std::size_t end = first + 1;
        while (end < pieces.size() && !pieces[end].startsPage
               && pieces[end].bottom - start.top <= room)
            ++end;
        // What belongs to what follows goes with it, unless the page would hold nothing else.
        std::size_t kept = end;
        while (end < pieces.size() && !pieces[end].startsPage && kept > first + 1
               && pieces[kept - 1].keepsNext)
            --kept;
        if (kept > first && !pieces[kept - 1].keepsNext)
            end = kept;
        page.content = {start.top, pieces[end - 1].bottom};
        pages.push_back(page);
        first = end;
    }
    if (pages.empty())
        pages.emplace_back();
    return pages;
}

} // namespace print
