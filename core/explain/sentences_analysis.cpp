// Findings about rules without a case: see analysis/diagnostics.h.
#include "explain/sentence_table.h"

#include <QCoreApplication>

#include <array>

namespace explain {

namespace {

constexpr std::array entries{
    SentenceEntry{
        "row-unreachable", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "No applicant can ever match row %1 of the table")},
    SentenceEntry{"row-masked", "-",
                  QT_TRANSLATE_NOOP(
                      "explain::Sentences",
                      "Row %1 of the table never decides: a row before it always matches first"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Put the narrower row first")},
    SentenceEntry{
        "rows-overlap", "---",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Rows %1 and %2 of the table match together, as for %3"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Draw the rows apart, or write hit: first")},
    SentenceEntry{"rows-contradict", "---",
                  QT_TRANSLATE_NOOP(
                      "explain::Sentences",
                      "Rows %1 and %2 of the table match together and give two results, as for %3"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Under hit: any, rows that match together give the same")},
    SentenceEntry{"table-gap", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "No row of the table matches, so that otherwise decides: %1")},
    SentenceEntry{"conditions-contradict", "-m",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Nobody can meet these together: %1; under the readings: %2")},
    SentenceEntry{"condition-always-met", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "Nobody can fail the condition “%1”")},
    SentenceEntry{"floor-unreachable", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "No award is ever below this floor")},
    SentenceEntry{"cap-unreachable", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "No award is ever above this cap")},
    SentenceEntry{"grade-unreachable", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The base never gives the grade %1")},
    SentenceEntry{"grade-unnamed", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The base gives none of the grades: %1")},
    SentenceEntry{
        "award-falls", "------",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "As %1 rises from %2 to %3 the award falls from %4 to %5; the rest: %6")},
    SentenceEntry{"fact-unused", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "No formula reads “%1”")},
    SentenceEntry{"reading-unused", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "No measure reads the reading “%1”")},
    SentenceEntry{"reading-without-effect", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The reading “%1” changes nothing in %2 for anybody")},
    SentenceEntry{
        "end-missing", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The part “%1” has no end under the readings: %2"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Give an end for every choice, or one without when")},
    SentenceEntry{"not-analysable", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "Not analysable: %1 (%2)")},
};

} // namespace

std::span<const SentenceEntry> analysisEntries() { return entries; }

} // namespace explain
