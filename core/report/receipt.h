// A frozen assessment: what went in, under which rules, what came out, with digests. Recomputed years
// later it says "same", or what differs and why.
//
// The digests show that something was changed, not who wrote it: the file is not signed.
#pragma once

#include "assess/assessment.h"
#include "base/issue.h"
#include "base/local_text.h"
#include "cases/case.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace report {

inline constexpr qsizetype largestReceipt = qsizetype{256} * 1024 * 1024; ///< bytes

/// Why a receipt and its recomputation differ. In the order in which they are looked for: what is put
/// down to one cause is not put down to a later one.
enum class ReceiptCause {
    Input,   ///< the case in the receipt was changed after it was made
    Record,  ///< the rest of the receipt was changed after it was made
    Rules,   ///< a document of the rules has another hash
    Program, ///< same inputs, same rules: the program gives something else
};

struct ReceiptDifference {
    ReceiptCause cause = ReceiptCause::Input;
    QString path;   ///< `contracts[0]`, `jinzhou-2021`, `outcomes/jz3-4/amount/low`, `program`
    QString frozen; ///< what the receipt has; empty = nothing
    QString now;    ///< what is found now; empty = nothing, or (Input) not told by a digest

    bool operator==(const ReceiptDifference &) const = default;
};

struct Verification {
    QString on;      ///< date of the assessment
    QString program; ///< version that made the receipt
    std::vector<ReceiptDifference>
        differences;   ///< by cause, then in the receipt's order; none = same
    bool more = false; ///< there are more than are listed

    bool isSame() const { return differences.empty(); }
};

/// Canonical bytes (UTF-8, LF). `subject` is what was assessed, options and date laid into it, so that
/// it alone gives the result again.
QByteArray receipt(const assess::Assessment &assessment, const cases::Case &subject);

/// Recomputes a receipt under these rules. Fails where the bytes are no receipt ("bad-receipt" with the
/// place, "unsupported-receipt" with its version, "file-too-large"); `fileName` names the place.
base::Result<Verification> verifyReceipt(const QByteArray &bytes, const QString &fileName,
                                         const std::shared_ptr<const rulebook::Rulebook> &rules);

QString verificationText(const Verification &verification, base::Language language);
QByteArray verificationJson(const Verification &verification);

} // namespace report
