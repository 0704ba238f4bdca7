// The enterprise of Jinzhou with one technology contract, on 2024-06-30, for the shipped rules.
#pragma once

#include "cases/case.h"

#include <QString>

namespace support {

/// Its contract gives 600,000 yuan under jz3-4: 20 % of what was paid.
inline cases::Case contractCase(const QString &signedOn = QStringLiteral("2024-03-01"),
                                const QString &amount = QStringLiteral("3000000.00"))
{
    cases::Case subject;
    subject.on = QStringLiteral("2024-06-30");
    subject.facts = {{QStringLiteral("applicant.place"), QStringLiteral("210702")},
                     {QStringLiteral("applicant.kind"), QStringLiteral("enterprise")}};
    subject.tables[QStringLiteral("contracts")] = {
        {{QStringLiteral("role"), QStringLiteral("receiver")},
         {QStringLiteral("amount"), amount},
         {QStringLiteral("realised"), QStringLiteral("3000000.00")},
         {QStringLiteral("signed_on"), signedOn},
         {QStringLiteral("converts_result"), QStringLiteral("true")},
         {QStringLiteral("project"), QStringLiteral("P1")}}};
    return subject;
}

} // namespace support
