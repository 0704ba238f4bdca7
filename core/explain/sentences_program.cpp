// Problems of an assessment (see assess/diagnostics.h) and wrong use of the programs
// (see cli/diagnostics.h).
#include "explain/sentence_table.h"

#include <QCoreApplication>

#include <array>

namespace explain {

namespace {

constexpr std::array entries{
    // assess
    SentenceEntry{"no-date", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The case has no date of assessment"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Give the day for which the support is to be worked out: "
                                    "\"on\": \"2024-06-30\" in the case file, or --on 2024-06-30")},
    SentenceEntry{"unknown-choice", "---",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The reading %2 has no choice “%1”; there are: %3")},
    SentenceEntry{
        "example-input", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The example's own input is refused: %1 = “%2”")},
    SentenceEntry{"example-verdict", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The verdict should be %1 and is %2")},
    SentenceEntry{
        "example-kind", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The kind of amount should be %1 and is %2")},
    SentenceEntry{
        "example-destination", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The money should go to %1 and goes to %2")},
    SentenceEntry{"example-low", "mm",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The low end should be %1 and is %2")},
    SentenceEntry{"example-high", "mm",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The high end should be %1 and is %2")},
    SentenceEntry{
        "example-missing", "mm",
        QT_TRANSLATE_NOOP("explain::Sentences", "What is missing should be %1 and is %2")},
    SentenceEntry{"example-unmet", "mm",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The conditions that fail should be %1 and are %2")},
    SentenceEntry{"example-would-be", "mm",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Were it in force, it should give %1 and gives %2")},
    // receipts
    SentenceEntry{
        "bad-receipt", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "This is no receipt of an assessment"),
        QT_TRANSLATE_NOOP("explain::Sentences", "huisuan-cli receipt make CASE.json writes one")},
    SentenceEntry{"unsupported-receipt", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The receipt has version %1; this program reads version %2"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Verify it with the program version that it names, or a newer "
                                    "one")},
    SentenceEntry{
        "uncovered-condition", "---",
        QT_TRANSLATE_NOOP("explain::Sentences", "%1: no example shows the condition “%2” as %3")},
    SentenceEntry{"uncovered-threshold", "---",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "%1: no example stands at the threshold of “%2”: %3")},
    SentenceEntry{
        "uncovered-row", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "%1: no example comes to row %2 of this table")},
    SentenceEntry{"uncovered-bound", "---",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1: no example shows the %2: %3")},
    SentenceEntry{
        "uncovered-reading", "---",
        QT_TRANSLATE_NOOP("explain::Sentences", "%1: no example chooses “%3” for the reading %2")},
    SentenceEntry{"uncovered-event", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1: no example has its event on %2")},
    SentenceEntry{"uncovered-day", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1: no example is assessed on %2")},
    // the programs
    SentenceEntry{
        "unknown-command", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "There is no command “%1”; there are: %2"),
        QT_TRANSLATE_NOOP("explain::Sentences", "huisuan-cli --help lists the commands")},
    SentenceEntry{"no-command", "", QT_TRANSLATE_NOOP("explain::Sentences", "No command is given"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "huisuan-cli --help lists the commands")},
    SentenceEntry{
        "unknown-option", "--", QT_TRANSLATE_NOOP("explain::Sentences", "%2 has no option “%1”"),
        QT_TRANSLATE_NOOP("explain::Sentences", "huisuan-cli %2 --help lists the options")},
    SentenceEntry{"option-without-value", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The option %1 needs a value")},
    SentenceEntry{"option-with-value", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The option %1 takes no value")},
    SentenceEntry{"option-twice", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The option %1 stands twice")},
    SentenceEntry{"option-value", "---",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%2” is no value of %1; there are: %3")},
    SentenceEntry{"option-pair", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%2” does not fit %1"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write NAME=VALUE")},
    SentenceEntry{
        "option-range", "--", QT_TRANSLATE_NOOP("explain::Sentences", "“%2” does not fit %1"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Write FACT=FROM..TO, such as contracts[0].realised=0..5000000")},
    SentenceEntry{
        "not-a-scalar", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "“%1” cannot be varied over a range: it is no money, number or date")},
    SentenceEntry{"too-many-pieces", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The range has more than %1 pieces; choose a smaller one")},
    SentenceEntry{"crossing-caps", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The cap %1 (%2) is left out: it shares some measures with "
                                    "another cap, and neither holds the other")},
    SentenceEntry{
        "stacking-too-large", "",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "The measures exclude each other in too many ways to be searched")},
    SentenceEntry{"option-date", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%2” is no day for %1"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Write a day that exists as YYYY-MM-DD, such as 2024-06-30")},
    SentenceEntry{"not-available", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not available yet")},
    SentenceEntry{
        "missing-argument", "--", QT_TRANSLATE_NOOP("explain::Sentences", "%1 needs %2"),
        QT_TRANSLATE_NOOP("explain::Sentences", "huisuan-cli %1 --help shows how it is called")},
    SentenceEntry{
        "extra-argument", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "%1 does not know what to do with “%2”"),
        QT_TRANSLATE_NOOP("explain::Sentences", "huisuan-cli %1 --help shows how it is called")},
    SentenceEntry{
        "no-rules", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "This program has no rules built in"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Name a folder of rules with --rules DIR")},
    SentenceEntry{"output-failed", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The result could not be written: %1")},
    SentenceEntry{"no-case", "", QT_TRANSLATE_NOOP("explain::Sentences", "No case is open")},
    SentenceEntry{"file-read", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” cannot be read: %2")},
    SentenceEntry{"file-write", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” cannot be written: %2")},
    SentenceEntry{"cancelled", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "Stopped; nothing was written")},
    SentenceEntry{
        "folder-not-empty", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is there already and not an empty folder"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Name a new folder, or empty it first")},
    SentenceEntry{
        "paper-format", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The ending of “%1” says of no paper what it is"),
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "Endings are .pdf, .html, .xlsx and .ics; a name without one is a folder")},
    SentenceEntry{"spreadsheet", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The spreadsheet cannot be made: %1")},
    SentenceEntry{
        "no-drawing", "",
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "Drawing a PDF needs the program huisuan beside huisuan-cli, and it is not there"),
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "Write a .html and print it from a browser, or install the window's program")},
    SentenceEntry{
        "drawing-failed", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The program huisuan did not draw the PDF: %1")},
    SentenceEntry{"unknown-sample", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no sample “%1”")},
    SentenceEntry{
        "paste-too-wide", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "What is pasted is wider than the table, which has %1 columns")},
};

} // namespace

std::span<const SentenceEntry> programEntries() { return entries; }

} // namespace explain
