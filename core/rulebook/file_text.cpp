#include "rulebook/file_text.h"

#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

#include <QFile>

#include <algorithm>

namespace rulebook {

namespace {

constexpr qsizetype block = 64;
constexpr int longestExcerpt = 400;

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Bytes of the well-formed sequence at `at`; 0 where there is none (overlong, surrogate, cut off).
int sequenceLength(QByteArrayView bytes, qsizetype at, char32_t &point)
{
    const auto byteAt = [&](qsizetype i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const unsigned first = byteAt(at);
    if (first < 0x80U) {
        point = first;
        return 1;
    }
    const int length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : first >= 0xC2U ? 2 : 0;
    if (length == 0 || first > 0xF4U)
        return 0;
    char32_t value = first & (0x7FU >> length);
    for (int i = 1; i < length; ++i) {
        const unsigned next = byteAt(at + i);
        if ((next & 0xC0U) != 0x80U)
            return 0;
        value = (value << 6U) | (next & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF)
        return 0;
    point = value;
    return length;
}

/// The first byte that is no UTF-8, or -1.
qsizetype firstWrongByte(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        char32_t point = 0;
        const int length = sequenceLength(bytes, i, point);
        if (length == 0)
            return i;
        i += length;
    }
    return -1;
}

QString visible(QByteArrayView line)
{
    std::u32string points = QString::fromUtf8(line).toStdU32String();
    for (char32_t &point : points) {
        if (isHiddenCharacter(point))
            point = 0xFFFD;
    }
    return QString::fromStdU32String(points);
}

} // namespace

bool isHiddenCharacter(char32_t point)
{
    return (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7F && point < 0xA0)
           || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)
           || point == 0x2028 || point == 0x2029 || point == 0xFEFF;
}

QString codePointName(char32_t point)
{
    const QString number = QString::number(static_cast<uint>(point), 16).toUpper();
    return QStringLiteral("U+%1").arg(number, 4, QLatin1Char('0'));
}

std::optional<FileText> FileText::read(const QString &path, const QString &name, qint64 limit,
                                       Findings &findings)
{
    base::Source place;
    place.file = name;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        findings.error(code::fileUnreadable, place, {file.errorString()});
        return std::nullopt;
    }
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError) {
        findings.error(code::fileUnreadable, place, {file.errorString()});
        return std::nullopt;
    }
    if (bytes.size() > limit) {
        findings.error(code::fileTooLarge, place, {QString::number(limit)});
        return std::nullopt;
    }
    return fromBytes(bytes, name, findings);
}

std::optional<FileText> FileText::fromBytes(const QByteArray &bytes, const QString &name,
                                            Findings &findings)
{
    FileText result;
    result.m_name = name;
    result.m_bytes = bytes;
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        result.m_hadByteOrderMark = true;
        result.m_bytes.remove(0, 3);
    }
    result.m_bytes.replace("\r\n", "\n");
    result.index();
    const qsizetype wrong = firstWrongByte(result.m_bytes);
    if (wrong >= 0) {
        findings.error(code::notUtf8, result.at(wrong));
        return std::nullopt;
    }
    return result;
}

void FileText::index()
{
    m_lineStarts = {0};
    int points = 0;
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        if (i % block == 0)
            m_points.push_back(points);
        points += isContinuation(m_bytes[i]) ? 0 : 1;
        if (m_bytes[i] == '\n')
            m_lineStarts.push_back(i + 1);
    }
    m_points.push_back(points);
}

int FileText::pointsBefore(qsizetype offset) const
{
    int result = m_points[static_cast<std::size_t>(offset / block)];
    for (qsizetype i = offset - offset % block; i < offset; ++i)
        result += isContinuation(m_bytes[i]) ? 0 : 1;
    return result;
}

int FileText::lineOf(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    return static_cast<int>(after - m_lineStarts.begin());
}

QByteArrayView FileText::lineBytes(int line) const
{
    const auto index = static_cast<std::size_t>(line);
    const qsizetype begin = m_lineStarts[index - 1];
    const qsizetype end = index < m_lineStarts.size() ? m_lineStarts[index] - 1 : m_bytes.size();
    return QByteArrayView(m_bytes).sliced(begin, end - begin);
}

base::Source FileText::at(qsizetype offset, int length) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_bytes.size());
    base::Source place;
    place.file = m_name;
    place.line = lineOf(offset);
    const qsizetype begin = m_lineStarts[static_cast<std::size_t>(place.line) - 1];
    place.column = pointsBefore(offset) - pointsBefore(begin) + 1;
    const QByteArrayView line = lineBytes(place.line);
    if (pointsBefore(begin + line.size()) - pointsBefore(begin) <= longestExcerpt)
        place.excerpt = visible(line);
    place.length = length;
    return place;
}

bool FileText::checkCharacters(Findings &findings) const
{
    bool clean = true;
    for (qsizetype i = 0; i < m_bytes.size() && !findings.isFull();) {
        char32_t point = 0;
        const int length = sequenceLength(m_bytes, i, point);
        if (isHiddenCharacter(point)) {
            findings.error(code::controlCharacter, at(i), {codePointName(point)});
            clean = false;
        }
        i += length;
    }
    return clean;
}

} // namespace rulebook
