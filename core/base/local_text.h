#pragma once

#include <QString>

namespace base {

enum class Language { Chinese, English };

/// A label of a fact, a measure or a choice. Labels live with the rules in both languages.
struct LocalText {
    QString zh;
    QString en;

    const QString &in(Language language) const { return language == Language::Chinese ? zh : en; }
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    bool operator==(const LocalText &) const = default;
};

} // namespace base
