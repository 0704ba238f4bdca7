// An official text: NFKC without white space, with the lines that it came from.
#pragma once

#include "rulebook/file_text.h"
#include "rulebook/source_words.h"

namespace rulebook {

class SourceText {
public:
    static constexpr qint64 sizeLimit = 16'777'216;

    /// A line that begins with a number of an article: `1.`, `(一)`, `一、`, `第一条`.
    struct Heading {
        qsizetype offset = 0; ///< of text()
        QString opening;      ///< its first characters
        base::Source place;
    };

    /// Absent, with an issue, where the file cannot be read or is no UTF-8.
    static std::optional<SourceText> read(const QString &path, Findings &findings);

    const QString &text() const { return m_text; }
    /// The line of the file, from 1.
    int lineOf(qsizetype offset) const;
    std::vector<Heading> headings() const;

private:
    explicit SourceText(FileText file);

    FileText m_file;
    QString m_text;
    std::vector<qsizetype> m_lines; ///< offset of text() at which each line of the file begins
};

} // namespace rulebook
