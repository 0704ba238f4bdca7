// The rules of the source tree, loaded once per test program.
#pragma once

#include "rulebook/rulebook.h"

#include <QString>

#include <memory>

namespace support {

/// Null where they do not load; `issues` then tells why.
inline std::shared_ptr<const rulebook::Rulebook> shippedRules(base::Issues *issues = nullptr)
{
    auto loaded = rulebook::Rulebook::load(QStringLiteral(HUISUAN_SOURCE_DIR "/rules"));
    if (loaded)
        return *loaded;
    if (issues)
        *issues = loaded.error();
    return nullptr;
}

} // namespace support
