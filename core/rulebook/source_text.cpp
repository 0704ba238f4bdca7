#include "rulebook/source_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

std::optional<SourceText> SourceText::read(const QString &path, Findings &findings)
{
    std::optional<FileText> file = FileText::read(path, path, sizeLimit, findings);
    if (!file)
        return std::nullopt;
    return SourceText(std::move(*file));
}

SourceText::SourceText(FileText file) : m_file(std::move(file))
{
    const QList<QByteArray> lines = m_file.bytes().split('\n');
    for (const QByteArray &line : lines) {
        m_lines.push_back(m_text.size());
        m_text += folded(QString::fromUtf8(line));
    }
}

int SourceText::lineOf(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    return static_cast<int>(after - m_lines.begin());
}

std::vector<SourceText::Heading> SourceText::headings() const
{
    static const QRegularExpression number(
        u"^(?:[0-9]{1,3}[.、](?![0-9])|\\([0-9]{1,3}\\)|\\(?[一二三四五六七八九十百]{1,5}[)、]"
        "|第[0-9一二三四五六七八九十百]{1,5}条)"_s);
    constexpr qsizetype openingLength = 12;
    std::vector<Heading> result;
    qsizetype fileOffset = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const qsizetype end = i + 1 < m_lines.size() ? m_lines[i + 1] : m_text.size();
        const QString line = m_text.mid(m_lines[i], end - m_lines[i]);
        if (number.match(line).hasMatch())
            result.push_back({m_lines[i], line.left(openingLength), m_file.at(fileOffset)});
        fileOffset = m_file.bytes().indexOf('\n', fileOffset) + 1;
    }
    return result;
}

} // namespace rulebook
