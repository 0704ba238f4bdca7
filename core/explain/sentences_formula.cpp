// Problems in a formula: see feel/diagnostics.h.
#include "explain/sentence_table.h"

#include <QCoreApplication>

#include <array>

namespace explain {

namespace {

constexpr std::array entries{
    // characters and literals
    SentenceEntry{"unexpected-character", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The character “%1” (%2) has no meaning in a formula")},
    SentenceEntry{
        "foreign-operator", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not an operator of this language"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"curly-quote", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "“%1” is a typographic quote; texts stand in straight quotes"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"ideographic-comma", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” does not separate values"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"unterminated-text", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The text has no closing quote")},
    SentenceEntry{"unterminated-comment", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The comment has no end"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Close it with */")},
    SentenceEntry{
        "bad-escape", "-", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no escape sequence"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Write \\\" for a quote and \\\\ for a backslash")},
    SentenceEntry{"bad-literal", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” mixes a figure and letters"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Write %s; words such as “and more” belong into an operator")},
    SentenceEntry{
        "bad-date", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no day between 1900-01-01 and 2199-12-31"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Dates are written YYYY-MM-DD")},
    SentenceEntry{
        "bad-duration", "-", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no duration"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Durations are written P2Y, P6M or P30D")},
    SentenceEntry{
        "mixed-duration", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "“%1” joins years or months with days, which have no fixed ratio"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Use either years and months, or days")},
    SentenceEntry{"not-whole-fen", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not a whole number of fen")},
    SentenceEntry{
        "overflow", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is too large to be calculated exactly")},
    SentenceEntry{"unit-after-blank", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "A blank stands between the figure “%1” and its unit “%2”"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"digit-separator", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” separates its digits"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    // shape
    SentenceEntry{"empty-formula", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The formula is empty")},
    SentenceEntry{"unexpected-token", "-p",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” stands where %2 is expected")},
    SentenceEntry{"unexpected-end", "p",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The formula ends where %1 is expected")},
    SentenceEntry{"missing-else", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "This “if” has no “else”"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Every formula has a value in every case: add else …")},
    SentenceEntry{
        "too-long", "-u",
        QT_TRANSLATE_NOOP("explain::Sentences", "The formula is too long: more than %1 %2"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Give parts of it a name under parameters:")},
    SentenceEntry{
        "too-deep", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "This is nested more than %1 levels deep")},
    // left out of the profile
    SentenceEntry{"refused-null", "",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "There is no null: what is not known is unknown and stays so")},
    SentenceEntry{"refused-chained-comparison", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” compares twice in a row"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"refused-bare-not", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1”: not needs parentheses"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"refused-mixed-and-or", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "“and” and “or” meet without parentheses around “%1”"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"refused-name-with-space", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The name “%1” has blanks"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Names are written in one word: %s")},
    SentenceEntry{"refused-function-value", "",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Functions cannot be defined or passed on in a formula")},
    SentenceEntry{
        "refused-external", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "A formula cannot call code from outside")},
    SentenceEntry{
        "refused-time", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1”: there is no time of day and no time zone"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Use dates")},
    SentenceEntry{"refused-clock", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "“%1” would make the result depend on the day it is computed"),
                  QT_TRANSLATE_NOOP(
                      "explain::Sentences",
                      "The date of assessment decides what is in force; other dates are facts")},
    SentenceEntry{
        "refused-index", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“[%1]”: rows have no order, so none has a number"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Choose rows by a condition, such as contracts[amount >= 50万元]")},
    SentenceEntry{"refused-context", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "Formulas have no contexts in braces")},
    SentenceEntry{
        "refused-list", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The list “%1” stands where a value is needed"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Lists stand only behind “in”")},
    SentenceEntry{
        "refused-range", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The range “%1” stands where a value is needed"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Ranges stand only behind “in”")},
    SentenceEntry{
        "refused-for", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "“for” gives a list, and lists are no values"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Use it only as the argument of sum, min or max")},
    SentenceEntry{
        "refused-instance-of", "",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Types are known before a formula runs: “instance of” is not needed")},
    SentenceEntry{
        "refused-question-mark", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "“?” has no meaning here"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "A cell tests its own column: write the test alone, such as >= 3")},
    SentenceEntry{
        "refused-percent-operator", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%” is part of a number, not an operator"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Write the figure and % together, such as 20%")},
    SentenceEntry{
        "refused-member", "--", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” has no part “%2”"),
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "Facts have exactly one dot; a column is read inside a filter or some/every")},
    // names
    SentenceEntry{
        "unknown-name", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "There is no fact, table or column “%1” here"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "huisuan-cli vocabulary lists all that can be read")},
    SentenceEntry{"unknown-member", "---",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not in the list %2: %3")},
    SentenceEntry{"unknown-column", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The table %2 has no column “%1”")},
    SentenceEntry{"unknown-function", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no function “%1”")},
    SentenceEntry{"broken-parameter", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” has errors in its own formula"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Mend that one first")},
    SentenceEntry{
        "no-row-here", "--",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "“%1” is a column of %2, but no row of it is being looked at here"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Read it in a filter, in some/every, or in a measure per row")},
    SentenceEntry{
        "outer-row", "--",
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "“%1” belongs to a row of %2 further out; only the innermost row can be read")},
    SentenceEntry{"name-taken", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” already means something else"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Choose another name for the variable")},
    SentenceEntry{
        "table-as-value", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is a whole table or column, not one value"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Use sum, count, min, max, some or every")},
    SentenceEntry{"not-a-table", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not a table")},
    // types
    SentenceEntry{"unit-mismatch", "tt-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1 and %2 do not go together with “%3”"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{"branch-mismatch", "tt",
                  QT_TRANSLATE_NOOP("explain::Sentences", "One branch gives %1, this one %2"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "All branches and rows must give the same kind of value")},
    SentenceEntry{"expected-type", "tt",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1 is needed here, this is %2"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write %s")},
    SentenceEntry{
        "not-a-truth", "tw",
        QT_TRANSLATE_NOOP("explain::Sentences", "%2 needs something true or false, this is %1")},
    SentenceEntry{
        "not-ordered", "t-",
        QT_TRANSLATE_NOOP("explain::Sentences", "%1 has no order: “%2” cannot compare it"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Use = or !=")},
    SentenceEntry{"wrong-argument-count", "---",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1 takes %2 arguments, %3 are given")},
    SentenceEntry{"wrong-argument-type", "-tt",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1 takes %2, this is %3")},
    SentenceEntry{"bad-place", "-", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no place"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "A place code has 2, 4 or 6 digits, such as \"2107\"")},
    SentenceEntry{
        "bad-exponent", "-", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” cannot be an exponent"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Exponents are whole constants from -16 to 16")},
    // meaning
    SentenceEntry{
        "undefined-possible", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” may be zero or empty; then %2 has no value"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Guard it, for instance with: %s")},
    SentenceEntry{
        "add-duration-instead", "-",
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "“%1” subtracts months from the later date; at the end of a month this misses a day"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Add to the earlier date instead: %s")},
    SentenceEntry{"empty-range", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The range “%1” holds no value")},
    // decision tables
    SentenceEntry{"table-shape", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The row needs %1 cells and has %2")},
    SentenceEntry{"table-empty", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The decision table has no %1")},
    // evaluation
    SentenceEntry{"overflow", "",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "A figure grows too large to be calculated exactly"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Check the amounts: at most 92 trillion yuan can be held")},
};

} // namespace

std::span<const SentenceEntry> formulaEntries() { return entries; }

} // namespace explain
