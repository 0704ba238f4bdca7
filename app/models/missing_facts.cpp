#include "models/missing_facts.h"

#include <algorithm>

namespace models {

std::set<QString> missingFacts(const session::Session &session, const QString &measure)
{
    std::set<QString> paths;
    const auto assessment = session.assessment();
    const assess::Outcome *outcome =
        assessment && !measure.isEmpty() ? assessment->find(measure) : nullptr;
    if (!outcome)
        return paths;
    const feel::Symbols &symbols = assessment->rules->symbols();
    for (const eval::Input &input : outcome->missing)
        paths.insert(eval::pathOf(input, symbols));
    if (outcome->wouldBe) {
        for (const eval::Input &input : outcome->wouldBe->missing)
            paths.insert(eval::pathOf(input, symbols));
    }
    return paths;
}

std::set<QString> missingCells(const session::Session &session, const QString &measure,
                               const QString &table)
{
    std::set<QString> paths = missingFacts(session, measure);
    std::erase_if(paths,
                  [start = table + u'['](const QString &path) { return !path.startsWith(start); });
    return paths;
}

int countOfTable(const std::set<QString> &missing, const QString &table)
{
    const QString cells = table + u'[';
    return static_cast<int>(std::count_if(missing.begin(), missing.end(), [&](const QString &path) {
        return path == table || path.startsWith(cells);
    }));
}

} // namespace models
