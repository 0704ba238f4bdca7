#include "papers/html.h"

#include "explain/plain_text.h"

#include <QStringList>

#include <algorithm>

namespace papers {

namespace {

QString toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Quiet:
        return QStringLiteral("quiet");
    case Tone::Strong:
        return QStringLiteral("strong");
    case Tone::Figure:
        return QStringLiteral("figure");
    case Tone::Met:
        return QStringLiteral("met");
    case Tone::Unmet:
        return QStringLiteral("unmet");
    case Tone::Unknown:
        return QStringLiteral("unknown");
    case Tone::Waits:
        return QStringLiteral("waits");
    case Tone::Aside:
        return QStringLiteral("aside");
    }
    Q_UNREACHABLE();
}

/// Escaped; its own line ends stay lines.
QString escaped(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines += explain::visible(line).toHtmlEscaped();
    return lines.join(QStringLiteral("<br/>"));
}

QString span(const Text &text)
{
    const QString name = toneClass(text.tone);
    return name.isEmpty()
               ? escaped(text.text)
               : QStringLiteral("<span class=\"%1\">%2</span>").arg(name, escaped(text.text));
}

QString lines(const std::vector<Text> &texts)
{
    QStringList parts;
    for (const Text &text : texts)
        parts += span(text);
    const QString joined = parts.join(QStringLiteral("<br/>"));
    return joined.isEmpty() ? QStringLiteral("&nbsp;") : joined;
}

class HtmlWriter {
public:
    explicit HtmlWriter(Medium medium) : m_medium(medium) {}

    QString write(const Paper &paper)
    {
        for (const Block &block : paper.blocks)
            std::visit([this](const auto &one) { put(one); }, block);
        return std::move(m_html);
    }

private:
    bool isPrint() const { return m_medium == Medium::Print; }

    /// The attribute that starts a new page, once.
    QString pageStart()
    {
        const bool starts = m_newPage;
        m_newPage = false;
        return starts ? QStringLiteral(" style=\"page-break-before:always\"") : QString();
    }

    void put(const Heading &heading)
    {
        const int level = static_cast<int>(heading.level) + 1;
        const QString id = heading.anchor.isEmpty()
                               ? QString()
                               : QStringLiteral(" id=\"%1\"").arg(heading.anchor.toHtmlEscaped());
        m_html += QStringLiteral("<h%1%2%3>%4</h%1>\n")
                      .arg(QString::number(level), id, pageStart(), escaped(heading.text));
    }
    void put(const Paragraph &paragraph)
    {
        m_html += QStringLiteral("<p%1>%2</p>\n").arg(pageStart(), lines(paragraph.lines));
    }
    void put(const Items &items)
    {
        m_html += QStringLiteral("<ul>\n");
        for (const Text &text : items.texts)
            m_html += QStringLiteral("<li>%1</li>\n").arg(span(text));
        m_html += QStringLiteral("</ul>\n");
    }
    void put(const PageBreak &) { m_newPage = true; }
    void put(const Gap &gap)
    {
        for (int i = 0; i < gap.lines; ++i)
            m_html += QStringLiteral("<p%1 class=\"gap\">&nbsp;</p>\n").arg(pageStart());
    }
    void put(const Table &table);
    QString content(const Cell &cell) const;
    QString cells(const Table &table, const Row &row, bool first) const;

    Medium m_medium;
    QString m_html;
    bool m_newPage = false;
};

QString widthOf(const Table &table, std::size_t column)
{
    return column < table.widths.size() ? QStringLiteral(" width=\"%1%\"").arg(table.widths[column])
                                        : QString();
}

/// Whether the first row that is no band has money in a column.
bool isMoney(const Table &table, std::size_t column)
{
    const auto row = std::ranges::find(table.rows, false, &Row::band);
    return row != table.rows.end() && column < row->cells.size() && row->cells[column].right;
}

/// A browser draws the element itself; the printer is given it as the source of an image.
QString HtmlWriter::content(const Cell &cell) const
{
    QString text = lines(cell.lines);
    if (!cell.picture || cell.picture->svg.isEmpty())
        return text;
    const auto &[svg, size] = *cell.picture;
    const QString above = cell.lines.empty() ? QString() : text + QStringLiteral("<br/>");
    if (!isPrint())
        return above
               + QStringLiteral("<span class=\"picture\" aria-hidden=\"true\">%1</span>")
                     .arg(QString::fromUtf8(svg));
    return above
           + QStringLiteral("<img src=\"%1%2\" width=\"%3\" height=\"%4\"/>")
                 .arg(svgSource, QString::fromLatin1(svg.toBase64()), QString::number(size.width()),
                      QString::number(size.height()));
}

QString HtmlWriter::cells(const Table &table, const Row &row, bool first) const
{
    if (row.band)
        return QStringLiteral("<td class=\"%1\" colspan=\"%2\">%3</td>")
            .arg(table.boxed ? QStringLiteral("boxband") : QStringLiteral("band"),
                 QString::number(table.widths.size()),
                 row.cells.empty() ? QString() : lines(row.cells.front().lines));
    QString html;
    constexpr int step = 14;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell &cell = row.cells[i];
        QString style;
        if (cell.depth > 0)
            style = QStringLiteral(" style=\"padding-left:%1px; border-bottom:1px solid #d9dde2\"")
                        .arg(4 + step * cell.depth);
        html += QStringLiteral("<td%1%2%3>%4</td>")
                    .arg(first ? widthOf(table, i) : QString(),
                         cell.right    ? QStringLiteral(" align=\"right\" class=\"money\"")
                         : table.boxed ? QStringLiteral(" class=\"box\"")
                                       : QString(),
                         style, content(cell));
    }
    return html;
}

void HtmlWriter::put(const Table &table)
{
    if (m_newPage)
        m_html += QStringLiteral("<p class=\"gap\"%1></p>\n").arg(pageStart());
    const QString look = table.boxed ? QStringLiteral("boxed") : QStringLiteral("lined");
    m_html += QStringLiteral("<table class=\"%1\" width=\"100%\" cellspacing=\"0\" "
                             "cellpadding=\"3\">\n")
                  .arg(look);
    if (!table.head.empty()) {
        m_html += QStringLiteral("<thead><tr>");
        for (std::size_t i = 0; i < table.head.size(); ++i)
            m_html += QStringLiteral("<th align=\"%1\"%2>%3</th>")
                          .arg(isMoney(table, i) ? QStringLiteral("right") : QStringLiteral("left"),
                               widthOf(table, i), escaped(table.head[i]));
        m_html += QStringLiteral("</tr></thead>\n");
    }
    bool first = table.head.empty();
    for (const Row &row : table.rows) {
        m_html += QStringLiteral("<tr>%1</tr>\n").arg(cells(table, row, first));
        first = first && row.band;
    }
    m_html += QStringLiteral("</table>\n");
}

/// Colours that hold on white paper, the same in print and on the screen.
QString toneStyle()
{
    return QStringLiteral(".quiet { color: #5f6670; }\n"
                          ".strong { font-weight: bold; }\n"
                          ".figure { font-weight: bold; }\n"
                          ".met { color: #0a6b5c; }\n"
                          ".unmet { color: #b3261e; }\n"
                          ".unknown { color: #8a5a00; }\n"
                          ".waits { color: #5b3fa0; }\n"
                          ".aside { color: #5f6670; }\n");
}

QString screenStyle()
{
    return toneStyle()
           + QStringLiteral(
               "@page { size: A4; margin: 20mm 18mm; }\n"
               "body { font: 15px/1.6 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', "
               "'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif; color: #1b1f24; "
               "max-width: 960px; margin: 32px auto; padding: 0 24px; overflow-wrap: anywhere; }\n"
               "h1 { font-size: 30px; margin: 48px 0 16px; }\n"
               "h2 { font-size: 21px; margin: 40px 0 12px; padding-bottom: 6px; "
               "border-bottom: 2px solid #1b1f24; }\n"
               "h3 { font-size: 17px; margin: 32px 0 6px; }\n"
               "h4 { font-size: 15px; margin: 20px 0 4px; }\n"
               "p, ul { margin: 6px 0; }\n"
               ".gap { margin: 0; line-height: 1; }\n"
               "table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; "
               "font-size: 13.5px; table-layout: fixed; }\n"
               "th { color: #5f6670; font-weight: normal; "
               "border-bottom: 1px solid #5f6670; padding: 4px 8px; }\n"
               "td { vertical-align: top; padding: 5px 8px; border-bottom: 1px solid #d9dde2; }\n"
               ".boxed td, .boxed th { border: 1px solid #1b1f24; }\n"
               "td.band, td.boxband { font-weight: bold; background: #f2f4f6; }\n"
               ".money { text-align: right; font-variant-numeric: tabular-nums; }\n"
               ".figure { font-size: 1.15em; }\n"
               ".picture svg { display: inline-block; margin: 3px 0; max-width: 100%; }\n"
               "thead { display: table-header-group; }\n"
               "tr, h2, h3, h4 { break-inside: avoid; }\n"
               "h2, h3, h4 { break-after: avoid; }\n"
               "@media print { body { margin: 0; padding: 0; max-width: none; "
               "font-size: 10pt; } table { font-size: 9pt; } }\n");
}

} // namespace

QString printStyle()
{
    return toneStyle()
           + QStringLiteral(
               "h1 { font-size: 24pt; font-weight: bold; margin-top: 0px; margin-bottom: 12px; }\n"
               "h2 { font-size: 15pt; font-weight: bold; margin-top: 28px; margin-bottom: 10px; }\n"
               "h3 { font-size: 11.5pt; font-weight: bold; margin-top: 20px; "
               "margin-bottom: 4px; }\n"
               "h4 { font-size: 10pt; font-weight: bold; margin-top: 12px; margin-bottom: 3px; }\n"
               "p { margin-top: 3px; margin-bottom: 5px; }\n"
               "ul { margin-top: 3px; margin-bottom: 3px; }\n"
               "li { margin-bottom: 2px; }\n"
               "th { color: #5f6670; font-weight: normal; font-size: 8pt; padding: 3px; "
               "padding-right: 9px; "
               "border-bottom: 1px solid #5f6670; }\n"
               "td { padding: 3px; padding-right: 9px; border-bottom: 1px solid #d9dde2; "
               "font-size: 8.5pt; }\n"
               "td.band { font-weight: bold; background-color: #f2f4f6; }\n"
               "table.boxed { border-collapse: collapse; }\n"
               "td.box { border: 1px solid #5f6670; }\n"
               "td.boxband { font-weight: bold; background-color: #f2f4f6; "
               "border: 1px solid #5f6670; }\n"
               ".figure { font-size: 10.5pt; }\n");
}

QString htmlOf(const Paper &paper, Medium medium)
{
    const QString body = HtmlWriter(medium).write(paper);
    if (medium == Medium::Print)
        return QStringLiteral("<html><body>%1</body></html>").arg(body);
    const QString language =
        paper.language == base::Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"
                                  "<meta charset=\"utf-8\"/>\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" "
                                  "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\"/>\n")
                       .arg(language);
    page += QStringLiteral("<title>") + escaped(paper.title) + QStringLiteral("</title>\n<style>\n")
            + screenStyle() + QStringLiteral("</style>\n</head>\n<body>\n") + body
            + QStringLiteral("<p class=\"quiet\">") + escaped(paper.footer)
            + QStringLiteral("</p>\n</body>\n</html>\n");
    return page;
}

} // namespace papers
