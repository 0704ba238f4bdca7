// The codes of every issue that this room makes, with their arguments %1, %2, … The room explain
// writes the sentences. `suggestion` is filled where the table says "did you mean" or "suggestion".
// Codes that other rooms use too have the same arguments there. An argument may be empty where the
// table says so.
#pragma once

#include <QLatin1StringView>

namespace cases::code {

using Code = QLatin1StringView;

// clang-format off
// ---- edits (Source::path: the edit's path)
inline constexpr Code badPath{"bad-path"}; ///< %1 path: not one of the forms of case.h
inline constexpr Code noSuchRow{"no-such-row"}; ///< %1 path, %2 rows that the table has (empty: unknown)
inline constexpr Code editConflict{"edit-conflict"}; ///< %1 path, %2 text that the edit expects, %3 text that stands there (either empty: none)
inline constexpr Code badRow{"bad-row"}; ///< %1 text: no JSON object of column to text; or a table's text other than []

// ---- names (did you mean)
inline constexpr Code unknownFact{"unknown-fact"}; ///< %1 name
inline constexpr Code unknownTable{"unknown-table"}; ///< %1 name
inline constexpr Code unknownColumn{"unknown-column"}; ///< %1 column, %2 table
inline constexpr Code unknownReading{"unknown-reading"}; ///< %1 id
inline constexpr Code unknownChoice{"unknown-choice"}; ///< %1 choice, %2 reading, %3 the choices, comma separated
inline constexpr Code unknownAssumption{"unknown-assumption"}; ///< %1 id
inline constexpr Code unknownMeasure{"unknown-measure"}; ///< %1 id

// ---- values
inline constexpr Code badMoney{"bad-money"}; ///< %1 text: no amount, or beyond 64 bits of fen
inline constexpr Code notWholeFen{"not-whole-fen"}; ///< %1 text: more than two decimals of a yuan
inline constexpr Code badNumber{"bad-number"}; ///< %1 text: no number, or beyond 30 digits
inline constexpr Code notWhole{"not-whole"}; ///< %1 text: a count must be whole
inline constexpr Code badDate{"bad-date"}; ///< %1 text: no day between 1900-01-01 and 2199-12-31; suggestion where the form alone is wrong
inline constexpr Code ambiguousDate{"ambiguous-date"}; ///< %1 text, %2 its day read as month/day/year, %3 as day/month/year (either empty: no such day); suggestion where one of the two is a day
inline constexpr Code badTruth{"bad-truth"}; ///< %1 text
inline constexpr Code unknownMember{"unknown-member"}; ///< %1 text, %2 list, %3 its members, comma separated; did you mean
inline constexpr Code badPlace{"bad-place"}; ///< %1 text: neither 2, 4 or 6 digits nor the label of exactly one place
inline constexpr Code badText{"bad-text"}; ///< no valid Unicode
inline constexpr Code outOfDomain{"out-of-domain"}; ///< %1 text, %2 lowest allowed, %3 highest allowed (either empty: no limit); suggestion for a ratio: 5 → 5%
inline constexpr Code emptyRange{"empty-range"}; ///< %1 range: from is greater than to
inline constexpr Code badRange{"bad-range"}; ///< %1 range: neither end is given; in a file also "unknown" that is not true, or beside an end
inline constexpr Code rangeRefused{"range-refused"}; ///< %1 type: truth choice place text have no ranges

// ---- the case file (file, line, column, JSON pointer)
inline constexpr Code fileTooLarge{"file-too-large"}; ///< %1 limit in bytes
inline constexpr Code notUtf8{"not-utf8"}; ///< place of the first wrong byte
inline constexpr Code badJson{"bad-json"}; ///< %1 what stands there (empty: the end of the file)
inline constexpr Code trailingText{"trailing-text"}; ///< %1 what stands behind the end of the case
inline constexpr Code tooDeep{"too-deep"}; ///< %1 limit
inline constexpr Code tooManyRows{"too-many-rows"}; ///< %1 limit, over all tables
inline constexpr Code tooManyIssues{"too-many-issues"}; ///< %1 limit; the rest is not reported
inline constexpr Code duplicateKey{"duplicate-key"}; ///< %1 key, %2 line of the first
inline constexpr Code unknownKey{"unknown-key"}; ///< %1 key; did you mean
inline constexpr Code missingVersion{"missing-version"}; ///< the key "huisuan" is missing: this is no case file
inline constexpr Code unsupportedVersion{"unsupported-version"}; ///< %1 what stands there, %2 the version that is read; then no other issue comes
inline constexpr Code wrongType{"wrong-type"}; ///< %1 expected: object array version money number date truth choice place text; %2 found: object array text number truth
inline constexpr Code nullRefused{"null-refused"}; ///< unknown is {"unknown": true}, or the name left out
inline constexpr Code applicantInFacts{"applicant-in-facts"}; ///< %1 path: belongs into "applicant"; suggestion: its key there

// ---- warnings
inline constexpr Code check{"check"}; ///< %1 check id, %2 row from 0 (empty: over facts)
inline constexpr Code slipOfUnits{"slip-of-units"}; ///< %1 amount in yuan, %2 row from 0: a thousandfold away from what the rows of its column come to
inline constexpr Code creditCodeLength{"credit-code-length"}; ///< %1 code, %2 its length; suggestion (likewise below)
inline constexpr Code creditCodeCharacter{"credit-code-character"}; ///< %1 code, %2 position from 1, %3 character
inline constexpr Code creditCodeCheckDigit{"credit-code-check-digit"}; ///< %1 code
// clang-format on

} // namespace cases::code
