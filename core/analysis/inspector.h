// The findings of one measure, one after the other. An inner header of the room.
#pragma once

#include "analysis/analysis.h"
#include "analysis/setting.h"

namespace analysis {

/// Collects findings; none twice at one place.
class Collector {
public:
    explicit Collector(Depth depth) : m_depth(depth) {}

    /// `measure` is its id, or empty.
    void warning(QLatin1StringView code, base::Source place, const QString &measure,
                 const QStringList &arguments);
    /// Kept where notes are asked for.
    void note(QLatin1StringView code, base::Source place, const QString &measure,
              const QStringList &arguments);
    bool wantsNotes() const { return m_depth == Depth::Notes; }
    Report take() { return std::move(m_report); }

private:
    Depth m_depth;
    Report m_report;
};

/// Rows that nobody reaches, that overlap, and what no row matches.
void inspectTables(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                   Collector &collector);
/// Conditions that contradict each other or decide nothing; floors and caps that never act.
void inspectConditions(const rulebook::Measure &measure, const std::vector<Setting> &settings,
                       Collector &collector);
void inspectBounds(const rulebook::Measure &measure, const std::vector<Setting> &settings,
                   Collector &collector);
/// Grades by review against the formula that tells the one decided.
void inspectGrades(const Setting &setting, Collector &collector);
/// Where one step up of a fact lowers the award of an example.
void inspectCliffs(const Setting &setting, Collector &collector);
/// Readings under which a part that can end does not.
void inspectTime(const rulebook::Rulebook &rules, Collector &collector);
/// Facts and readings that nothing reads.
void inspectNames(const rulebook::Rulebook &rules, Collector &collector);
/// Readings that change nothing for anybody.
void inspectReadings(const std::vector<Setting> &settings, Collector &collector);

/// The boundary cases of a measure.
void addBoundaryCases(const Setting &setting, std::vector<BoundaryCase> &cases);

} // namespace analysis
