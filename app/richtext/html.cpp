#include "richtext/html.h"

namespace richtext::html {

QString lines(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString heading(const QString &text)
{
    return QStringLiteral("<p style='margin-top:8px; margin-bottom:4px'><b>%1</b></p>")
        .arg(text.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style='margin-top:0; margin-bottom:4px'>%1</p>")
                                .arg(lines(text));
}

QString quiet(const QString &text, const widgets::Colours &colours)
{
    return QStringLiteral("<p style='color:%1'>%2</p>").arg(colours.quiet.name(), lines(text));
}

QString list(const QStringList &items)
{
    QString html;
    for (const QString &item : items)
        html += QStringLiteral("<li>%1</li>").arg(lines(item));
    return QStringLiteral("<ul style='margin-top:0; margin-left:16px; -qt-list-indent:0'>%1</ul>")
        .arg(html);
}

QString quoted(const QStringList &says)
{
    QStringList parts;
    for (const QString &words : says)
        parts.append(QStringLiteral("「%1」").arg(words.toHtmlEscaped()));
    return parts.join(QStringLiteral(" "));
}

QString row(const QString &caption, const QString &html, const widgets::Colours &colours)
{
    if (html.isEmpty())
        return {};
    return QStringLiteral("<tr><td style='color:%1; padding-right:12px; white-space:nowrap'>%2</td>"
                          "<td>%3</td></tr>")
        .arg(colours.quiet.name(), caption.toHtmlEscaped(), html);
}

QString table(const QString &rows)
{
    return rows.isEmpty()
               ? QString()
               : QStringLiteral("<table cellspacing='0' cellpadding='2'>%1</table>").arg(rows);
}

QString link(const QString &address, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(address.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace richtext::html
