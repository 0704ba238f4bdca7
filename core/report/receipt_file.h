// The parts of a receipt and their digests. Private to the room.
#pragma once

#include "base/issue.h"
#include "report/json_text.h"

#include <QByteArrayView>

#include <utility>
#include <vector>

namespace report {

inline constexpr int receiptVersion = 1;

/// SHA-256 of compact JSON in the order of its keys, lower-case hex.
QString digestOf(const Json &json);

/// What is digested one by one in a case file: `on`, each fact, each row, each reading and assumption.
std::vector<std::pair<QString, const Json *>> leavesOf(const Json &caseFile);

/// {"case": {leaf: digest}, "rules", "result", "program"}
Json digestsOf(const Json &receipt);

/// A JSON object of at most 40 levels without duplicate keys. Fails with "bad-receipt" and the place.
base::Result<Json> parseReceipt(const QByteArray &bytes, const QString &fileName);

} // namespace report
