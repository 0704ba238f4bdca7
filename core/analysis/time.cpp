// Holes in time: readings under which a part of a document has no end though it has one under others.
#include "analysis/diagnostics.h"
#include "analysis/inspector.h"
#include "rulebook/alternatives.h"

#include <algorithm>

namespace analysis {

void inspectTime(const rulebook::Rulebook &rules, Collector &collector)
{
    for (const rulebook::Document &document : rules.documents()) {
        for (const rulebook::Part &part : document.parts) {
            std::vector<rulebook::ReadingCase> cases;
            for (const rulebook::EndAlternative &end : part.until)
                cases.push_back({end.when, {}});
            bool isOpen = false;
            const auto visit = [&](const std::vector<bool> &holds, const QString &choices) {
                if (isOpen || holds.empty() || std::ranges::find(holds, true) != holds.end())
                    return;
                isOpen = true;
                collector.note(code::endMissing, {}, document.id, {part.id, choices});
            };
            rulebook::forEachChoice(cases, rules.symbols(), visit);
        }
    }
}

} // namespace analysis
