#include "papers/dossier.h"

#include "explain/words.h"
#include "papers/papers_text.h"
#include "report/receipt.h"

#include <QCryptographicHash>

#include <algorithm>

namespace papers {

namespace {

using assess::Outcome;
using assess::Verdict;

QString factText(const Dossier &dossier, const char *path)
{
    return cases::knownFact(dossier.subject, QString::fromLatin1(path));
}

} // namespace

Dossier dossierOf(std::shared_ptr<const assess::Assessment> assessment, cases::Case subject,
                  const assess::Options &options, base::Language language)
{
    subject.on = assessment->on.toText();
    for (const auto &[id, choice] : options.readings)
        subject.readings[id] = choice;
    for (const auto &[id, value] : options.assumptions)
        subject.assumptions[id] = value;
    Dossier dossier;
    dossier.assessment = std::move(assessment);
    dossier.subject = std::move(subject);
    dossier.language = language;
    return dossier;
}

QString applicantName(const Dossier &dossier)
{
    const QString name = factText(dossier, "applicant.name");
    return name.trimmed().isEmpty() ? Papers::tr("Applicant not named") : name;
}

QString creditCode(const Dossier &dossier) { return factText(dossier, "applicant.credit_code"); }

QString placeName(const Dossier &dossier)
{
    const QString code = factText(dossier, "applicant.place");
    const auto *place = dossier.rules().vocabulary().findPlace(code);
    return place != nullptr ? place->label.in(dossier.language) : code;
}

QString documentTitle(const Dossier &dossier, const rulebook::Measure &measure)
{
    const auto *document = dossier.rules().findDocument(measure.document);
    return document != nullptr ? document->title.in(dossier.language) : measure.document;
}

QString departmentNames(const Dossier &dossier, const rulebook::Measure &measure)
{
    QStringList names;
    for (const QString &id : measure.departments) {
        const auto *department = dossier.rules().vocabulary().findDepartment(id);
        names += department != nullptr ? department->label.in(dossier.language) : id;
    }
    return explain::listText(names, dossier.language);
}

QString receiptDigest(const Dossier &dossier)
{
    const QByteArray bytes = report::receipt(*dossier.assessment, dossier.subject);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

std::vector<const Outcome *> chosen(const Dossier &dossier)
{
    const auto &together = dossier.assessment->portfolio.chosen;
    const auto upTo = [&](Verdict worst) {
        std::vector<const Outcome *> result;
        for (const Outcome &outcome : dossier.assessment->outcomes) {
            const bool isInKind = outcome.measure->amount.kind == rulebook::AmountKind::InKind;
            if (outcome.verdict <= worst
                && (isInKind || std::ranges::find(together, &outcome) != together.end()))
                result.push_back(&outcome);
        }
        return result;
    };
    if (dossier.measures.isEmpty()) {
        auto result = upTo(Verdict::Conditional);
        return result.empty() ? upTo(Verdict::Undetermined) : result;
    }
    std::vector<const Outcome *> named;
    for (const Outcome &outcome : dossier.assessment->outcomes) {
        if (dossier.measures.contains(outcome.measure->id))
            named.push_back(&outcome);
    }
    return named;
}

std::vector<const Outcome *> outcomesOf(const Dossier &dossier, Verdict verdict)
{
    std::vector<const Outcome *> members;
    for (const Outcome &outcome : dossier.assessment->outcomes) {
        if (outcome.verdict == verdict)
            members.push_back(&outcome);
    }
    std::ranges::stable_sort(members, [](const Outcome *a, const Outcome *b) {
        const assess::Amount &first = a->wouldBe ? a->wouldBe->amount : a->amount;
        const assess::Amount &second = b->wouldBe ? b->wouldBe->amount : b->amount;
        if (first.low != second.low)
            return first.low > second.low;
        return first.high && second.high ? *first.high > *second.high
                                         : !first.high && second.high.has_value();
    });
    return members;
}

} // namespace papers
