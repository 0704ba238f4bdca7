// C++ text with comments and literals taken out, so that words in prose are not taken for code.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace architecture {

struct Include {
    int line = 0;       ///< counted from 1
    bool quoted = true; ///< "..." as against <...>
    QString path;
};

/// One source file, cut in lines of the same numbers as the original.
struct CodeText {
    QStringList lines; ///< without comments, and with empty string and character literals
    QList<Include> includes;
    int lineCount = 0;
};

CodeText readCode(const QString &source);

} // namespace architecture
