// Problems of cases, case files and workspaces: see cases/diagnostics.h and store/diagnostics.h.
#include "explain/sentence_table.h"

#include <QCoreApplication>

#include <array>

namespace explain {

namespace {

constexpr std::array entries{
    // edits
    SentenceEntry{"bad-path", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no path of a case")},
    SentenceEntry{
        "no-such-row", "-m",
        QT_TRANSLATE_NOOP("explain::Sentences", "There is no row %1; rows there are: %2")},
    SentenceEntry{
        "edit-conflict", "-mm",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "“%1” was changed meanwhile: expected %2, found %3"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Look at the present value and enter yours again")},
    SentenceEntry{"bad-row", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no row of a table")},
    // names
    SentenceEntry{
        "unknown-fact", "-", QT_TRANSLATE_NOOP("explain::Sentences", "There is no fact “%1”"),
        QT_TRANSLATE_NOOP("explain::Sentences", "huisuan-cli vocabulary lists all facts")},
    // values
    SentenceEntry{
        "bad-money", "-", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no amount of money"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Amounts are in yuan with at most two decimals, such as 3000000.00")},
    SentenceEntry{"bad-number", "-", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no number"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Numbers are written 0.05 or 5%")},
    SentenceEntry{
        "not-whole", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not a whole number; this is a count")},
    SentenceEntry{"ambiguous-date", "-mm",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "“%1” can be read two ways: month first %2, day first %3"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write the year first: YYYY-MM-DD")},
    SentenceEntry{"bad-truth", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is neither yes nor no"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Write true or false; leave it out where it is not known")},
    SentenceEntry{
        "bad-text", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "The text holds characters that do not exist")},
    SentenceEntry{"out-of-domain", "-oo",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is out of bounds: from %2 to %3")},
    SentenceEntry{
        "bad-range", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The range “%1” has neither a start nor an end"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Give one of both, or leave the value out where it is not known")},
    SentenceEntry{
        "range-refused", "t", QT_TRANSLATE_NOOP("explain::Sentences", "%1 has no ranges"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Give the value itself, or leave it out where it is not known")},
    // the case file
    SentenceEntry{
        "bad-json", "m",
        QT_TRANSLATE_NOOP("explain::Sentences", "This is not valid JSON: %1 cannot stand here")},
    SentenceEntry{"trailing-text", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Something stands behind the end of the case: “%1”")},
    SentenceEntry{"too-many-rows", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The tables have more than %1 rows")},
    SentenceEntry{"missing-version", "",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "This is no case file: the key \"huisuan\" is missing"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "A case file starts with {\"huisuan\": 1, …}; huisuan-cli "
                                    "vocabulary --template makes an empty one")},
    SentenceEntry{"unsupported-version", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The case file has version %1; this program reads version %2")},
    SentenceEntry{"wrong-type", "jj",
                  QT_TRANSLATE_NOOP("explain::Sentences", "%1 is needed here, this is %2")},
    SentenceEntry{
        "null-refused", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "There is no null in case files"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "What is not known is left out, or written {\"unknown\": true}")},
    SentenceEntry{"applicant-in-facts", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "“%1” stands in \"facts\" and belongs into \"applicant\""),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Write it as %s there")},
    // warnings
    SentenceEntry{
        "check", "-r",
        QT_TRANSLATE_NOOP("explain::Sentences", "The check “%1” finds these facts at odds%2")},
    SentenceEntry{
        "slip-of-units", "-r",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "%1 yuan is a thousandfold away from the other amounts of its column%2; "
                          "yuan and ten thousand yuan may be mixed up")},
    SentenceEntry{
        "credit-code-length", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "A credit code has 18 characters, “%1” has %2")},
    SentenceEntry{
        "credit-code-character", "---",
        QT_TRANSLATE_NOOP("explain::Sentences", "Credit code “%1”: “%3” cannot stand at place %2")},
    SentenceEntry{
        "credit-code-check-digit", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "Credit code “%1”: the check digit does not fit"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Compare it with the business licence")},
    // workspaces
    SentenceEntry{
        "workspace-open", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The workspace “%1” cannot be opened: %2")},
    SentenceEntry{
        "workspace-read-only", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The workspace “%1” can be read but not written"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Ask for the right to write it, or open another workspace")},
    SentenceEntry{"workspace-foreign", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "“%1” belongs to another program; it was left alone"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Choose another file")},
    SentenceEntry{
        "workspace-newer", "---",
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "The workspace “%1” was made by a newer program (version %2, known here: %3)"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Use the newer program; nothing was changed")},
    SentenceEntry{"workspace-corrupt", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The workspace “%1” is damaged: %2"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The file is left as it is: keep a copy, then "
                                    "restore a backup or open another workspace")},
    SentenceEntry{
        "workspace-write", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The workspace “%1” could not be written: %2"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Nothing was stored; make room on the disk and try again")},
    SentenceEntry{
        "workspace-read", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The workspace “%1” could not be read: %2")},
    SentenceEntry{
        "workspace-busy", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "Another program keeps the workspace “%1” locked"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Close the other one and try again")},
    SentenceEntry{"no-such-case", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no case %1 in this workspace")},
};

} // namespace

std::span<const SentenceEntry> caseEntries() { return entries; }

} // namespace explain
