#include "cases/file_places.h"

#include <algorithm>

namespace cases {

namespace {

constexpr qsizetype markDistance = 4096;

bool startsCodePoint(char byte)
{
    constexpr unsigned char mask = 0xC0;
    constexpr unsigned char continuation = 0x80;
    return (static_cast<unsigned char>(byte) & mask) != continuation;
}

} // namespace

FilePlaces::FilePlaces(QByteArrayView bytes, QString fileName)
    : m_bytes(bytes),
      m_fileName(std::move(fileName)),
      m_first(bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")) ? 3 : 0)
{}

void FilePlaces::step(Mark &mark) const
{
    const char byte = m_bytes[mark.at++];
    if (byte == '\n') {
        ++mark.line;
        mark.column = 1;
        mark.lineStart = mark.at;
    } else if (startsCodePoint(byte)) {
        ++mark.column;
    }
}

void FilePlaces::index()
{
    Mark mark;
    mark.at = mark.lineStart = m_first;
    m_marks.push_back(mark);
    while (mark.at < m_bytes.size()) {
        step(mark);
        if ((mark.at - m_first) % markDistance == 0)
            m_marks.push_back(mark);
    }
}

base::Source FilePlaces::at(ByteSpan span)
{
    if (m_marks.empty())
        index();
    const qsizetype target = std::clamp(span.offset, m_first, std::max(m_first, m_bytes.size()));
    Mark mark = m_marks[static_cast<std::size_t>((target - m_first) / markDistance)];
    while (mark.at < target)
        step(mark);
    base::Source place{m_fileName, mark.line, mark.column, 0, {}, {}};
    const qsizetype end = std::min(target + span.length, m_bytes.size());
    for (qsizetype i = target; i < end && m_bytes[i] != '\n'; ++i)
        place.length += startsCodePoint(m_bytes[i]) ? 1 : 0;
    place.excerpt = QString::fromUtf8(lineFrom(mark.lineStart));
    return place;
}

QByteArrayView FilePlaces::lineFrom(qsizetype start) const
{
    constexpr qsizetype longest = 400;
    const QByteArrayView rest =
        m_bytes.sliced(start, std::min(longest + 1, m_bytes.size() - start));
    const auto end =
        std::find_if(rest.begin(), rest.end(), [](char c) { return c == '\n' || c == '\r'; });
    const qsizetype length = end - rest.begin();
    return length > longest ? QByteArrayView() : rest.first(length);
}

} // namespace cases
