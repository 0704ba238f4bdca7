// The codes of every finding that this room makes, with their arguments. The room explain writes the
// sentences. An example is `contracts.amount = 500000.00, applicant.kind = enterprise`. Notes are normal in
// policy and shown on demand; warnings are slips until somebody explains them.
#pragma once

#include <QLatin1StringView>

namespace analysis::code {

using Code = QLatin1StringView;

// ---- decision tables (rows count from 1)
inline constexpr Code rowUnreachable{
    "row-unreachable"}; ///< %1 row: no applicant can match it; a warning
inline constexpr Code rowMasked{
    "row-masked"}; ///< %1 row: an earlier row always matches before it; a warning
inline constexpr Code rowsOverlap{
    "rows-overlap"}; ///< %1, %2 rows of a `unique` table, %3 example of both; a warning
inline constexpr Code rowsContradict{
    "rows-contradict"}; ///< %1, %2 rows of an `any` table, %3 example of both with two results; a warning
inline constexpr Code tableGap{
    "table-gap"}; ///< %1 example that no row matches, so that `otherwise` decides; a note

// ---- measures
inline constexpr Code conditionsContradict{
    "conditions-contradict"}; ///< %1 conditions that nobody can meet together, %2 choices of readings, empty = under all; a warning
inline constexpr Code conditionAlwaysMet{
    "condition-always-met"}; ///< %1 condition that nobody can fail; a warning
inline constexpr Code floorUnreachable{
    "floor-unreachable"}; ///< no award is ever below the floor; a warning
inline constexpr Code capUnreachable{
    "cap-unreachable"}; ///< no award is ever above the cap; a warning
inline constexpr Code gradeUnreachable{
    "grade-unreachable"}; ///< %1 amount among the grades that the base never gives; a warning
inline constexpr Code gradeUnnamed{
    "grade-unnamed"}; ///< %1 example whose base is none of the grades; a warning
inline constexpr Code awardFalls{
    "award-falls"}; ///< %1 fact, %2 its value, %3 the next value, %4 award, %5 award after it, %6 example; a note

// ---- names
inline constexpr Code factUnused{"fact-unused"}; ///< %1 fact that no formula reads; a note
inline constexpr Code readingUnused{
    "reading-unused"}; ///< %1 reading that no measure reads; a warning
inline constexpr Code readingWithoutEffect{
    "reading-without-effect"}; ///< %1 reading that changes nothing for anybody, %2 measure; a warning

// ---- time (holes and overlaps inside tables are those of their rows)
inline constexpr Code endMissing{
    "end-missing"}; ///< %1 part of a document that has ends, %2 choices under which it has none; a note

inline constexpr Code notAnalysable{
    "not-analysable"}; ///< %1 what was not decided: the code of a finding, %2 condition, row or stage; a note

} // namespace analysis::code
