// Dossiers over the shipped rules: samples, large cases, hostile ones.
#pragma once

#include "cases/case_file.h"
#include "papers/dossier.h"
#include "support/shipped_rules.h"

#include <QFile>

#include <optional>

namespace support {

inline cases::Case sampleCase(const QString &name, const rulebook::Rulebook &rules)
{
    QFile file(QStringLiteral(HUISUAN_SOURCE_DIR "/resources/samples/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto subject = cases::readCaseFile(file.readAll(), file.fileName(), rules);
    return subject ? *subject : cases::Case();
}

/// Absent where it cannot be assessed.
inline std::optional<papers::Dossier>
dossierOver(const cases::Case &subject, const std::shared_ptr<const rulebook::Rulebook> &rules,
            base::Language language, const assess::Options &options = {})
{
    auto assessment = assess::assess(rules, subject, options);
    if (!assessment)
        return std::nullopt;
    papers::Dossier dossier = papers::dossierOf(*assessment, subject, options, language);
    dossier.made = base::Date::fromCivil(2026, 11, 22);
    return dossier;
}

/// The sample with its first contract copied `rows` times, each of another project and amount.
inline cases::Case largeCase(const rulebook::Rulebook &rules, int rows)
{
    cases::Case subject = sampleCase(QStringLiteral("equipment-maker"), rules);
    auto &contracts = subject.tables[QStringLiteral("contracts")];
    if (contracts.empty())
        return subject;
    const cases::RowTexts first = contracts.front();
    contracts.clear();
    for (int i = 0; i < rows; ++i) {
        cases::RowTexts row = first;
        row[QStringLiteral("project")] = QStringLiteral("项目%1").arg(i);
        row[QStringLiteral("amount")] = QStringLiteral("%1.00").arg(480'000 + 1000 * i);
        row[QStringLiteral("realised")] = QStringLiteral("%1.37").arg(300'000 + 777 * i);
        contracts.push_back(std::move(row));
    }
    return subject;
}

} // namespace support
