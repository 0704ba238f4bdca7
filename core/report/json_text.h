// What the JSON of this room has in common. Private to the room.
#pragma once

#include "assess/outcome.h"
#include "base/local_text.h"
#include "base/money.h"
#include "base/range.h"
#include "rulebook/document.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <vector>

namespace report {

using Json = nlohmann::ordered_json;

Json jsonOf(const QString &text);
Json jsonOf(const QStringList &texts);
Json jsonOf(const base::LocalText &text); ///< {"zh", "en"}
Json jsonOf(
    const std::vector<rulebook::Document> &documents); ///< [{"document", "version", "sha256"}]
Json jsonOf(const assess::Amount &amount); ///< {"low", "high"}; high null where nothing bounds it

/// Exact fen as yuan with two decimals or, before rounding, as many as it has; "100/3" where it never
/// ends.
QString yuan(const base::Rational &fen);

/// Indented, LF, one LF at the end. Broken UTF-16 becomes U+FFFD.
QByteArray bytesOf(const Json &json);

} // namespace report
