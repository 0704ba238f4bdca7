// Every code of a problem in a formula, with its arguments. The room `explain` owns the sentences.
//
// Arguments that name a type are one of: truth number money date days months text place, or
// choice:LIST. Arguments that quote the formula are its own words. `suggestion` is what was probably
// meant, as text that can be typed in its place; "-" in the last column: there is never one.
#pragma once

#include <QLatin1StringView>

namespace feel::code {

// clang-format off
//                                                                        %1, %2, … ; suggestion
// characters and literals
inline constexpr QLatin1StringView unexpectedCharacter("unexpected-character");       // the character, its code point as U+XXXX; -
inline constexpr QLatin1StringView foreignOperator("foreign-operator");               // what stands there (== && ≥ × '); the operator here
inline constexpr QLatin1StringView curlyQuote("curly-quote");                         // the quote; "
inline constexpr QLatin1StringView ideographicComma("ideographic-comma");             // the character; ,
inline constexpr QLatin1StringView unterminatedText("unterminated-text");             // -
inline constexpr QLatin1StringView unterminatedComment("unterminated-comment");       // -
inline constexpr QLatin1StringView badEscape("bad-escape");                           // the escape, such as \n; -
inline constexpr QLatin1StringView badLiteral("bad-literal");                         // the literal; the literal without its tail
inline constexpr QLatin1StringView badDate("bad-date");                               // the text: no day between 1900-01-01 and 2199-12-31; -
inline constexpr QLatin1StringView badDuration("bad-duration");                       // the text; -
inline constexpr QLatin1StringView mixedDuration("mixed-duration");                   // the literal: years or months together with days; -
inline constexpr QLatin1StringView notWholeFen("not-whole-fen");                      // the literal; -
inline constexpr QLatin1StringView overflow("overflow");                              // the literal; -
inline constexpr QLatin1StringView unitAfterBlank("unit-after-blank");                // the number, the unit; both without the blank
inline constexpr QLatin1StringView digitSeparator("digit-separator");                 // the number as it stands; the number without separators
// shape
inline constexpr QLatin1StringView emptyFormula("empty-formula");                     // -
inline constexpr QLatin1StringView unexpectedToken("unexpected-token");               // what stands there, what was expected: a sign or word of the language, or operand, operator, name; -
inline constexpr QLatin1StringView unexpectedEnd("unexpected-end");                   // what was expected, as above; -
inline constexpr QLatin1StringView missingElse("missing-else");                       // -
inline constexpr QLatin1StringView tooLong("too-long");                               // the limit, what is limited: characters or nodes; -
inline constexpr QLatin1StringView tooDeep("too-deep");                               // the limit; -
// left out of the profile
inline constexpr QLatin1StringView refusedNull("refused-null");                       // -
inline constexpr QLatin1StringView refusedChainedComparison("refused-chained-comparison"); // a < b < c; a < b and b < c
inline constexpr QLatin1StringView refusedBareNot("refused-bare-not");                // not x; not(x)
inline constexpr QLatin1StringView refusedMixedAndOr("refused-mixed-and-or");         // the operand that needs parentheses; the same in parentheses
inline constexpr QLatin1StringView refusedNameWithSpace("refused-name-with-space");   // the words; the words joined by _
inline constexpr QLatin1StringView refusedFunctionValue("refused-function-value");    // -
inline constexpr QLatin1StringView refusedExternal("refused-external");               // -
inline constexpr QLatin1StringView refusedTime("refused-time");                       // the literal or function; -
inline constexpr QLatin1StringView refusedClock("refused-clock");                     // the function: now, today; -
inline constexpr QLatin1StringView refusedIndex("refused-index");                     // the index; -
inline constexpr QLatin1StringView refusedContext("refused-context");                 // -
inline constexpr QLatin1StringView refusedList("refused-list");                       // the list; -  (lists stand only behind `in`)
inline constexpr QLatin1StringView refusedRange("refused-range");                     // the range; -  (ranges stand only behind `in`)
inline constexpr QLatin1StringView refusedFor("refused-for");                         // -  (`for` stands only as the argument of sum, min, max)
inline constexpr QLatin1StringView refusedInstanceOf("refused-instance-of");          // -
inline constexpr QLatin1StringView refusedQuestionMark("refused-question-mark");      // -
inline constexpr QLatin1StringView refusedPercentOperator("refused-percent-operator");// -
inline constexpr QLatin1StringView refusedMember("refused-member");                   // the value, the part after its dot; -
// names
inline constexpr QLatin1StringView unknownName("unknown-name");                       // the name; the nearest one
inline constexpr QLatin1StringView unknownMember("unknown-member");                   // the text, the list's name, its members joined by ", "; the nearest one in quotes
inline constexpr QLatin1StringView unknownColumn("unknown-column");                   // the column, the table; the nearest one
inline constexpr QLatin1StringView unknownFunction("unknown-function");               // the name; the nearest one
inline constexpr QLatin1StringView brokenParameter("broken-parameter");               // param.NAME: its own formula has errors; -
inline constexpr QLatin1StringView noRowHere("no-row-here");                          // the name, its table: no row of the table surrounds it; -
inline constexpr QLatin1StringView outerRow("outer-row");                             // the name, its table: only the innermost row is visible; -
inline constexpr QLatin1StringView nameTaken("name-taken");                           // a variable's name that means something else; -
inline constexpr QLatin1StringView tableAsValue("table-as-value");                    // the table or its column; -
inline constexpr QLatin1StringView notATable("not-a-table");                          // what stands where a table must; -
// types
inline constexpr QLatin1StringView unitMismatch("unit-mismatch");                     // left type, right type, operator; the literal with its unit
inline constexpr QLatin1StringView branchMismatch("branch-mismatch");                 // type of the first branch or row, type of this one; -
inline constexpr QLatin1StringView expectedType("expected-type");                     // expected type, actual type; the literal with its unit
inline constexpr QLatin1StringView notATruth("not-a-truth");                          // actual type, where: and or not if [] satisfies; -
inline constexpr QLatin1StringView notOrdered("not-ordered");                         // type, operator; -
inline constexpr QLatin1StringView wrongArgumentCount("wrong-argument-count");        // function, expected (1, 2, "1+"), given; -
inline constexpr QLatin1StringView wrongArgumentType("wrong-argument-type");          // function, expected type or table or column, actual type or text; -
inline constexpr QLatin1StringView badPlace("bad-place");                             // the text: a place code is 2, 4 or 6 digits; -
inline constexpr QLatin1StringView badExponent("bad-exponent");                       // the exponent: a whole constant from -16 to 16; -
// meaning
inline constexpr QLatin1StringView undefinedPossible("undefined-possible");           // what may be zero or empty, division or min or max; a guard such as b > 0
inline constexpr QLatin1StringView addDurationInstead("add-duration-instead");        // the subtraction; the comparison with the duration added to the other side
inline constexpr QLatin1StringView emptyRange("empty-range");                         // the range; -
// decision tables
inline constexpr QLatin1StringView tableShape("table-shape");                         // expected number of cells in the row, given; -
inline constexpr QLatin1StringView tableEmpty("table-empty");                         // what is missing: inputs or rows; -
// clang-format on

} // namespace feel::code
