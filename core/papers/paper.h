// A paper as data: what stands on it and how weighty each part is. Writers turn it into HTML and PDF.
#pragma once

#include "base/local_text.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace papers {

/// How a text is meant. States carry their own sign and word; the tone only adds colour.
enum class Tone { Plain, Quiet, Strong, Figure, Met, Unmet, Unknown, Waits, Aside };

/// One line. Texts may come from anywhere: writers make control characters visible and escape markup.
struct Text {
    QString text;
    Tone tone = Tone::Plain;
};

/// An SVG element. It shows what the texts beside it say: whoever cannot see it misses nothing.
struct Picture {
    QByteArray svg;
    QSize size; ///< pixels, 96 to the inch
};

/// Lines one below the other, then the picture.
struct Cell {
    std::vector<Text> lines;
    bool right = false; ///< money
    int depth = 0;      ///< indentation of what stands below another row
    std::optional<Picture> picture = std::nullopt;
};

struct Row {
    std::vector<Cell> cells;
    bool band = false; ///< one cell over the whole width, a title inside the table
};

struct Table {
    std::vector<int> widths;   ///< per cent, one per column
    std::vector<QString> head; ///< repeated on every page; empty = no head
    std::vector<Row> rows;
    bool boxed = false; ///< every cell framed, as on forms; else lines between rows alone
};

enum class Level { Cover, Section, Part, Point };

struct Heading {
    Level level = Level::Section;
    QString text;
    QString anchor; ///< for links within the paper; may be empty
};
struct Paragraph {
    std::vector<Text> lines;
};
struct Items {
    std::vector<Text> texts;
};
struct PageBreak {};
struct Gap {
    int lines = 1;
};

using Block = std::variant<Heading, Paragraph, Items, Table, PageBreak, Gap>;

struct Paper {
    base::Language language = base::Language::Chinese;
    QString title;
    QString footer; ///< at the foot of every page but a cover, beside the page number
    bool hasCover = false;
    std::vector<Block> blocks;

    template <class T> void add(T block) { blocks.emplace_back(std::move(block)); }
    void add(std::vector<Text> lines) { blocks.emplace_back(Paragraph{std::move(lines)}); }
};

} // namespace papers
