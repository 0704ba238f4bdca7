// Bytes of a file as lines and columns. Private to the room.
#pragma once

#include "base/issue.h"
#include "cases/json_reader.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace cases {

/// Indexes the bytes when the first place is asked for. Points into them and must not outlive them.
class FilePlaces {
public:
    FilePlaces(QByteArrayView bytes, QString fileName);

    /// Line and column in code points from 1; a byte order mark is no column. The excerpt is the line,
    /// left empty where it is longer than 400 bytes.
    base::Source at(ByteSpan span);

private:
    struct Mark {
        qsizetype at = 0;
        qsizetype lineStart = 0;
        int line = 1;
        int column = 1;
    };

    void step(Mark &mark) const;
    void index();
    QByteArrayView lineFrom(qsizetype start) const;

    QByteArrayView m_bytes;
    QString m_fileName;
    qsizetype m_first; ///< behind a byte order mark
    std::vector<Mark> m_marks;
};

} // namespace cases
