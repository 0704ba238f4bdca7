// The translator of one language for as long as a test needs it.
#pragma once

#include "base/local_text.h"

#include <QCoreApplication>
#include <QTranslator>

namespace support {

/// Installs what the programs install: the Chinese catalogue, or nothing for English.
class Speaking {
public:
    explicit Speaking(base::Language language)
        : m_ready(language == base::Language::English
                  || m_translator.load(QStringLiteral(":/i18n/huisuan_zh_CN.qm")))
    {
        if (language == base::Language::Chinese)
            QCoreApplication::installTranslator(&m_translator);
    }
    ~Speaking() { QCoreApplication::removeTranslator(&m_translator); }
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;

    bool isReady() const { return m_ready; } ///< false: the catalogue is not built in

private:
    QTranslator m_translator;
    bool m_ready;
};

} // namespace support
