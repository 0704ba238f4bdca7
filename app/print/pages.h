// Where the pages of a document that is laid out as one long strip begin and end. Private to the room.
#pragma once

#include <QRectF>

#include <vector>

class QTextDocument;

namespace print {

/// What must not be torn: a line of text, a row of a table.
struct Piece {
    qreal top = 0;
    qreal bottom = 0;
    bool startsPage = false;
    bool keepsNext = false; ///< a heading: not at the foot of a page
    int table = -1;         ///< index into Strip::heads; -1 = no table, or one without a head
    bool isHead = false;
};

struct Strip {
    struct Span {
        qreal top = 0;
        qreal bottom = 0;
    };
    std::vector<Piece> pieces; ///< from top to bottom
    std::vector<Span> heads;   ///< of tables, to be repeated
};

/// A part of the strip that one page shows, below the head of the table that goes on.
struct Page {
    Strip::Span content;
    Strip::Span head; ///< empty = none
};

/// `document` is laid out without pages; `most` is the height of a page in its units.
Strip piecesOf(const QTextDocument &document, qreal most);
/// Never empty.
std::vector<Page> pagesOf(const Strip &strip, qreal height);

} // namespace print
