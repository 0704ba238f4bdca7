// One text file in memory: valid UTF-8 with LF line ends, and places in code points.
#pragma once

#include "base/issue.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace rulebook {

class Findings;

/// Control characters and marks that reverse the direction of writing: what nobody sees in a file.
bool isHiddenCharacter(char32_t point);
/// U+0007
QString codePointName(char32_t point);

/// The text of a file. Offsets are bytes of `bytes()`.
class FileText {
public:
    static constexpr qint64 ruleFileLimit = 1'048'576;

    /// Reads `path`, shown as `name` in every place. Absent, with an issue, where it cannot be read,
    /// is larger than `limit` bytes or is no UTF-8. A byte order mark is taken off.
    static std::optional<FileText> read(const QString &path, const QString &name, qint64 limit,
                                        Findings &findings);
    static std::optional<FileText> fromBytes(const QByteArray &bytes, const QString &name,
                                             Findings &findings);

    const QString &name() const { return m_name; }
    const QByteArray &bytes() const { return m_bytes; }
    bool hadByteOrderMark() const { return m_hadByteOrderMark; }

    /// The place of a byte; `length` in code points. The excerpt is the line, left empty where it is
    /// longer than 400 code points; hidden characters stand in it as U+FFFD.
    base::Source at(qsizetype offset, int length = 0) const;
    /// Counts from 1.
    int lineOf(qsizetype offset) const;

    /// Reports hidden characters. False where there was one.
    bool checkCharacters(Findings &findings) const;

private:
    FileText() = default;
    void index();
    int pointsBefore(qsizetype offset) const;
    QByteArrayView lineBytes(int line) const;

    QString m_name;
    QByteArray m_bytes;
    bool m_hadByteOrderMark = false;
    std::vector<qsizetype> m_lineStarts;
    std::vector<int> m_points; ///< code points before every 64th byte
};

} // namespace rulebook
