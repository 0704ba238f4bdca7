// Cases for the small rules, assessed.
#pragma once

#include "assess/assessment.h"
#include "cases/case_file.h"
#include "support/small_rules.h"

#include <QByteArray>

#include <memory>

namespace support {

/// An enterprise of Alpha City on 2024-06-30 with the facts given, such as `"company.staff": 9`.
inline QByteArray smallCaseText(const QByteArray &facts, const QByteArray &readings = "")
{
    return R"({"huisuan": 1, "applicant": {"name": "甲公司", "place": "210702", "kind": "enterprise"},)"
           R"( "on": "2024-06-30", "facts": {)"
           + facts + R"(}, "readings": {)" + readings + "}}";
}

/// One contract; `more` goes on behind a comma or is empty.
inline QByteArray contractText(const QByteArray &amount, const QByteArray &realised,
                               const QByteArray &signedOn = "2024-03-01",
                               const QByteArray &more = "")
{
    return R"({"role": "receiver", "amount": ")" + amount + R"(", "realised": )" + realised
           + R"(, "signed_on": ")" + signedOn + R"(", "project": "p")" + more + "}";
}

/// What a test works on; `assessment` is null, and `issues` tells why, where something is wrong.
struct Assessed {
    std::shared_ptr<const rulebook::Rulebook> rules;
    cases::Case subject;
    assess::Options options;
    std::shared_ptr<const assess::Assessment> assessment;
    base::Issues issues;
};

inline Assessed assessed(const QByteArray &caseText, const assess::Options &options = {},
                         const SmallRules &folder = SmallRules())
{
    Assessed result;
    result.options = options;
    result.rules = folder.load(&result.issues);
    if (!result.rules)
        return result;
    const auto subject = cases::readCaseFile(caseText, QStringLiteral("case.json"), *result.rules);
    if (!subject) {
        result.issues = subject.error();
        return result;
    }
    result.subject = *subject;
    auto assessment = assess::assess(result.rules, result.subject, options);
    if (assessment)
        result.assessment = *assessment;
    else
        result.issues = assessment.error();
    return result;
}

} // namespace support
