#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "base/local_text.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace print {

/// What the program is asked to put on paper without a window.
struct PrintOrder {
    QString caseFile;
    QString target; ///< see papers::formatOf()
    QString rules;  ///< empty = those built in
    base::Language language = base::Language::Chinese;
    std::optional<base::Date> on; ///< instead of the case's own
    std::optional<base::Date> made;
    QStringList measures;
};

/// Fails as reading, assessing and writing do, and with "paper-format" where the target's ending means
/// nothing; then nothing is left at the target.
base::Result<void> printCase(const PrintOrder &order);

} // namespace print
