// What papers are made of.
#pragma once

#include "assess/assessment.h"
#include "base/date.h"
#include "base/local_text.h"
#include "cases/case.h"
#include "cases/origins.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace papers {

/// One assessment and whose it is. `language` must be that of the installed translator: explain/words.h.
struct Dossier {
    std::shared_ptr<const assess::Assessment> assessment; ///< with the effects of readings
    cases::Case subject; ///< what was assessed, options and date laid into it
    base::Language language = base::Language::Chinese;
    std::optional<base::Date> made; ///< the day that stands on the papers; absent = none does
    std::optional<cases::Origins> origins; ///< who said what; absent = the case comes from a file
    QStringList measures; ///< chosen to apply for; empty = what may be had together: see chosen()

    const rulebook::Rulebook &rules() const { return *assessment->rules; }
};

/// How far something is. False = stop: what was asked for then fails with "cancelled".
using Progress = std::function<bool(int done, int total)>;

/// Everything laid in, so that the case alone gives the assessment again.
Dossier dossierOf(std::shared_ptr<const assess::Assessment> assessment, cases::Case subject,
                  const assess::Options &options, base::Language language);

QString applicantName(const Dossier &dossier); ///< never empty: "not named" in words
QString creditCode(const Dossier &dossier);    ///< empty where there is none
QString placeName(const Dossier &dossier);     ///< the code where it has no name; may be empty
QString documentTitle(const Dossier &dossier, const rulebook::Measure &measure);
QString departmentNames(const Dossier &dossier, const rulebook::Measure &measure);
/// SHA-256 of the receipt of this assessment (`huisuan-cli receipt make`), lower-case hex.
QString receiptDigest(const Dossier &dossier);

/// The outcomes to apply for, in the rulebook's order: those named, or else the best lawful combination
/// of what is eligible or conditional; where there is nothing of the kind, of what misses facts.
std::vector<const assess::Outcome *> chosen(const Dossier &dossier);

/// The outcomes of one verdict, most money first; an open high end is more than any figure.
std::vector<const assess::Outcome *> outcomesOf(const Dossier &dossier, assess::Verdict verdict);

} // namespace papers
