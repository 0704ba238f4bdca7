#include "panes/stakes.h"

#include "explain/words.h"
#include "report/reads.h"
#include "session/session.h"

#include <map>

namespace panes {

QStringList Stakes::lines(const QString &path, const session::Session &session)
{
    const auto assessment = session.assessment();
    if (!assessment)
        return {};
    const base::Language language = session.language();
    QStringList lines;
    std::map<assess::Verdict, QStringList>
        others; ///< that give nothing now: a line for each verdict
    for (const assess::Outcome &outcome : assessment->outcomes) {
        if (outcome.verdict == assess::Verdict::NotApplicable
            || !report::pathsReadBy(*outcome.measure, session.rules()).contains(path))
            continue;
        const QString title = outcome.measure->title.in(language);
        if (outcome.verdict <= assess::Verdict::Undetermined)
            lines.append(tr("%1: %2", "measure, what it comes to")
                             .arg(title, explain::amountPhrase(outcome.measure->amount.kind,
                                                               outcome.amount, language)));
        else
            others[outcome.verdict].append(title);
    }
    for (const auto &[verdict, titles] : others)
        lines.append(
            tr("%1: %2", "measure, what it comes to")
                .arg(explain::verdictName(verdict, language), explain::listText(titles, language)));
    if (lines.isEmpty())
        lines.append(tr("No measure of this place reads it."));
    return lines;
}

} // namespace panes
