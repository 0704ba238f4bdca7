#include "richtext/official_text.h"

#include "rulebook/source_words.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <vector>

namespace richtext {

namespace {

constexpr qint64 largest = 16 << 20; ///< bytes

/// A text with its lines, and the same folded into one string.
struct Text {
    QStringList lines;
    QString folded;
    std::vector<qsizetype> begins; ///< of each line in `folded`

    qsizetype lineOf(qsizetype offset) const
    {
        return std::ranges::upper_bound(begins, offset) - begins.begin() - 1;
    }
};

Text readText(const QString &fileName)
{
    Text text;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return text;
    text.lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : text.lines) {
        text.begins.push_back(text.folded.size());
        text.folded += rulebook::folded(line);
    }
    return text;
}

} // namespace

QStringList officialLines(const rulebook::Document &document, const QString &article,
                          const QString &folder)
{
    if (folder.isEmpty() || document.sourceFile.isEmpty())
        return {};
    const Text text = readText(QDir(folder).filePath(document.sourceFile));
    qsizetype from = 0;
    qsizetype begin = -1;
    for (const rulebook::Article &row : document.ledger) {
        const qsizetype found = text.folded.indexOf(rulebook::folded(row.starts), from);
        if (found < 0)
            continue;
        if (begin >= 0) // the one that follows the article
            return text.lines.mid(text.lineOf(begin),
                                  std::max<qsizetype>(1, text.lineOf(found) - text.lineOf(begin)));
        if (row.id == article)
            begin = found;
        from = found + 1;
    }
    return begin < 0 ? QStringList() : text.lines.mid(text.lineOf(begin));
}

QString officialHtml(const QStringList &lines, const QStringList &says, const QString &markColour)
{
    QString html;
    for (const QString &line : lines) {
        QString text = line.trimmed().toHtmlEscaped();
        if (text.isEmpty())
            continue;
        for (const QString &words : says) {
            const QString escaped = words.toHtmlEscaped();
            text.replace(escaped, QStringLiteral("<span style='background-color:%1'>%2</span>")
                                      .arg(markColour, escaped));
        }
        html += QStringLiteral("<p style='margin-top:0; margin-bottom:4px'>%1</p>").arg(text);
    }
    return html;
}

} // namespace richtext
