#include "panes/stakes.h"

#include "explain/words.h"
#include "report/reads.h"
#include "session/session.h"

namespace panes {

QStringList Stakes::lines(const QString &path, const session::Session &session)
{
    const auto assessment = session.assessment();
    if (!assessment)
        return {};
    const base::Language language = session.language();
    QStringList lines;
    for (const assess::Outcome &outcome : assessment->outcomes) {
        if (outcome.verdict == assess::Verdict::NotApplicable
            || !report::pathsReadBy(*outcome.measure, session.rules()).contains(path))
            continue;
        const bool gives = outcome.verdict <= assess::Verdict::Undetermined;
        lines.append(tr("%1: %2", "measure, what it comes to")
                         .arg(outcome.measure->title.in(language),
                              gives ? explain::amountPhrase(outcome.measure->amount.kind,
                                                            outcome.amount, language)
                                    : explain::verdictName(outcome.verdict, language)));
    }
    if (lines.isEmpty())
        lines.append(tr("No measure of this place reads it."));
    return lines;
}

} // namespace panes
