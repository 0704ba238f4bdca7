#pragma once

#include "base/local_text.h"

#include <QTranslator>

#include <memory>
#include <optional>

namespace window {

/// The translators of the running program: Qt's own texts first, then the program's. The sources are
/// English, so English needs none of the program's.
class Languages {
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// Takes effect at once; widgets get LanguageChange.
    void install(base::Language language);
    std::optional<base::Language> installed() const { return m_installed; }

    /// "zh" or "en"; absent for anything else.
    static std::optional<base::Language> fromToken(const QString &token);

private:
    void remove();

    std::unique_ptr<QTranslator> m_qt;
    std::unique_ptr<QTranslator> m_own;
    std::optional<base::Language> m_installed;
};

} // namespace window
