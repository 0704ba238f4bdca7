#include "window/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace window {

Languages::~Languages() { remove(); }

void Languages::remove()
{
    for (auto *translator : {&m_own, &m_qt}) {
        if (*translator)
            QCoreApplication::removeTranslator(translator->get());
        translator->reset();
    }
}

void Languages::install(base::Language language)
{
    if (m_installed == language)
        return;
    remove();
    m_installed = language;
    const bool chinese = language == base::Language::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    if (!chinese)
        return;
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        && QCoreApplication::installTranslator(qt.get()))
        m_qt = std::move(qt);
    auto own = std::make_unique<QTranslator>();
    if (own->load(QStringLiteral("huisuan_zh_CN"), QStringLiteral(":/i18n"))
        && QCoreApplication::installTranslator(own.get()))
        m_own = std::move(own);
}

std::optional<base::Language> Languages::fromToken(const QString &token)
{
    if (token == u"zh")
        return base::Language::Chinese;
    if (token == u"en")
        return base::Language::English;
    return std::nullopt;
}

} // namespace window
