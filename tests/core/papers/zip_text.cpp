#include "zip_text.h"

#include <QtEndian>

#include <zlib.h>

namespace {

quint32 number(const QByteArray &bytes, qsizetype at, int size)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData()) + at;
    return size == 2 ? qFromLittleEndian<quint16>(data) : qFromLittleEndian<quint32>(data);
}

} // namespace

QByteArray zipMember(const QByteArray &zip, const QByteArray &name)
{
    // Each entry of the central directory names where its member begins.
    for (qsizetype at = zip.indexOf("PK\x01\x02"); at >= 0;
         at = zip.indexOf("PK\x01\x02", at + 4)) {
        const auto nameSize = static_cast<qsizetype>(number(zip, at + 28, 2));
        if (zip.mid(at + 46, nameSize) != name)
            continue;
        const auto packed = static_cast<qsizetype>(number(zip, at + 20, 4));
        const auto whole = static_cast<qsizetype>(number(zip, at + 24, 4));
        const auto local = static_cast<qsizetype>(number(zip, at + 42, 4));
        const auto start = local + 30 + static_cast<qsizetype>(number(zip, local + 26, 2))
                           + static_cast<qsizetype>(number(zip, local + 28, 2));
        QByteArray source = zip.mid(start, packed);
        if (number(zip, at + 10, 2) == 0)
            return source;
        QByteArray text(whole, '\0');
        z_stream stream{};
        stream.next_in = reinterpret_cast<Bytef *>(source.data());
        stream.avail_in = static_cast<uInt>(packed);
        stream.next_out = reinterpret_cast<Bytef *>(text.data());
        stream.avail_out = static_cast<uInt>(whole);
        inflateInit2(&stream, -MAX_WBITS);
        inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        return text;
    }
    return {};
}
