// Problems in rule files: see rulebook/diagnostics.h.
#include "explain/sentence_table.h"

#include <QCoreApplication>

#include <array>

namespace explain {

namespace {

constexpr std::array entries{
    // files
    SentenceEntry{"folder-missing", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no folder “%1”")},
    SentenceEntry{"file-unreadable", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The file cannot be read: %1")},
    SentenceEntry{
        "file-missing", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The file “%1” is missing in this folder")},
    SentenceEntry{"file-too-large", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The file is larger than %1 bytes")},
    SentenceEntry{"too-many-files", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There are more than %1 files")},
    SentenceEntry{
        "unexpected-file", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "“%1” is not read: it is neither a rule file nor in its place")},
    SentenceEntry{"not-utf8", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The file is not UTF-8 text"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Save it as UTF-8")},
    SentenceEntry{
        "control-character", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The text holds the control character %1")},
    SentenceEntry{
        "too-many-issues", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "More than %1 problems; the others are not shown")},
    // YAML
    SentenceEntry{
        "yaml-syntax", "-", QT_TRANSLATE_NOOP("explain::Sentences", "This is not valid YAML: %1"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Formulas and table cells stand in single quotes")},
    SentenceEntry{
        "yaml-anchor", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "Anchors (&name) are not used in rule files"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Write the value out")},
    SentenceEntry{
        "yaml-alias", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "Aliases (*name) are not used in rule files"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Write the value out")},
    SentenceEntry{
        "yaml-tag", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "Tags (!name) are not used in rule files")},
    SentenceEntry{"yaml-directive", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "A line must not start with %")},
    SentenceEntry{"yaml-tab", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "A tab indents this line"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Indent with blanks")},
    SentenceEntry{"yaml-multi-line", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "A text must stand on one line")},
    SentenceEntry{"yaml-several-documents", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "A file holds one YAML document")},
    SentenceEntry{
        "yaml-too-deep", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The file is nested more than %1 levels deep")},
    SentenceEntry{"yaml-too-many-nodes", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The file has more than %1 values")},
    SentenceEntry{"yaml-key", "",
                  QT_TRANSLATE_NOOP("explain::Sentences", "A key must be plain text")},
    SentenceEntry{
        "duplicate-key", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The key “%1” stands twice; first in line %2")},
    // shape and values
    SentenceEntry{"unknown-key", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no key “%1” here")},
    SentenceEntry{"missing-key", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The key “%1” is missing")},
    SentenceEntry{"wrong-shape", "-h", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” must be %2")},
    SentenceEntry{"bad-value", "--v",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%2” does not fit “%1”: %3 is needed")},
    SentenceEntry{
        "unknown-value", "---",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%2” is no value of “%1”; there are: %3")},
    SentenceEntry{"key-not-allowed", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” does not go together with “%2”")},
    SentenceEntry{
        "formula-not-quoted", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "The formula of “%1” does not stand in single quotes"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Without quotes YAML cuts or changes it")},
    SentenceEntry{"duplicate-id", "-l",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The id “%1” stands twice; first in %2")},
    SentenceEntry{
        "says-count", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "There are %1 deciding words; 1 to 5 belong here")},
    SentenceEntry{
        "says-length", "--",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "The deciding words “%1” have %2 characters; at most 16 are quoted")},
    // vocabulary
    SentenceEntry{"name-taken", "-n", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is already %2"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Choose another name")},
    SentenceEntry{
        "fact-path", "-", QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is no path of a fact"),
        QT_TRANSLATE_NOOP("explain::Sentences", "A path is section.name, with exactly one dot")},
    SentenceEntry{
        "too-many-members", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The list has %1 members; at most %2 are allowed")},
    SentenceEntry{
        "too-many-units", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "A vocabulary has at most %1 units besides 元")},
    SentenceEntry{
        "unknown-unit", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not a unit of this type"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Declared units joined by * and /, money begins with 元: 元/m2/month")},
    SentenceEntry{"empty-domain", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "Nothing lies between %1 and %2")},
    SentenceEntry{"unknown-section", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no section “%1”")},
    SentenceEntry{"unknown-list", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no list “%1”")},
    SentenceEntry{"unknown-table", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no table “%1”")},
    SentenceEntry{"unknown-material", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no material “%1”")},
    SentenceEntry{"unknown-department", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no department “%1”")},
    SentenceEntry{"unknown-member", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "“%1” is not in the list %2")},
    // documents and readings
    SentenceEntry{"unknown-part", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The document has no part “%1”")},
    SentenceEntry{
        "unknown-shared", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "The document has no shared conditions “%1”")},
    SentenceEntry{"unknown-article", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The ledger has no article “%1”")},
    SentenceEntry{"unknown-measure", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no measure “%1”")},
    SentenceEntry{"unknown-choice", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The reading %2 has no choice “%1”")},
    SentenceEntry{"unknown-reading", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no reading “%1”")},
    SentenceEntry{"unknown-assumption", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no assumption “%1”")},
    SentenceEntry{
        "reading-differs", "-l",
        QT_TRANSLATE_NOOP("explain::Sentences", "The reading “%1” is not the same as in %2"),
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "One id is one switch: give both the same choices, or this one another id")},
    SentenceEntry{
        "assumption-differs", "-l",
        QT_TRANSLATE_NOOP("explain::Sentences", "The assumption “%1” is not the same as in %2"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Give both the same type, or this one another id")},
    SentenceEntry{
        "id-not-file-name", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The id “%1” and the file's name “%2” differ")},
    SentenceEntry{"measure-not-in-ledger", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The ledger's article %2 does not list the measure “%1”")},
    SentenceEntry{"article-of-other", "---",
                  QT_TRANSLATE_NOOP(
                      "explain::Sentences",
                      "The ledger lists the measure “%1” under %2, the measure itself names %3")},
    SentenceEntry{
        "end-before-start", "--",
        QT_TRANSLATE_NOOP("explain::Sentences", "The end %2 does not lie after the start %1")},
    // measures
    SentenceEntry{
        "when-reads-facts", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "“when” reads “%1”, which is no reading"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "A condition on facts belongs under conditions: or into the formula")},
    SentenceEntry{"judged-reads-facts", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "A judged condition reads “%1”, which is not in decisions")},
    SentenceEntry{"check-reads-reading", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "A check reads “%1”, which is no fact")},
    SentenceEntry{"key-type", "t",
                  QT_TRANSLATE_NOOP("explain::Sentences", "Rows cannot be grouped by %1")},
    SentenceEntry{
        "base-type", "t",
        QT_TRANSLATE_NOOP("explain::Sentences", "The base must be money or a number, this is %1")},
    SentenceEntry{
        "base-types-differ", "tt",
        QT_TRANSLATE_NOOP("explain::Sentences", "This base is %1, the first alternative is %2")},
    SentenceEntry{
        "stage-reads-row", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "“%1” acts on whole groups, yet reads a column of one row"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Use a table function, or move it into the base")},
    SentenceEntry{
        "rounding-not-down", "",
        QT_TRANSLATE_NOOP("explain::Sentences", "A ceiling with a rate must round down"),
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "Half up would exceed the rate by a fen: write rounding: down")},
    SentenceEntry{
        "says-or-implied", "-",
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "The condition “%1” needs either deciding words or a reason why it is implied")},
    SentenceEntry{"table-row-width", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The row has %1 tests for %2 inputs")},
    SentenceEntry{"alternatives-gap", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences", "Under %2 no alternative of “%1” holds")},
    SentenceEntry{
        "alternative-unused", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "This alternative of “%1” is never used: an earlier one always holds")},
    SentenceEntry{
        "assumption-unused", "-",
        QT_TRANSLATE_NOOP("explain::Sentences", "Neither base nor rate reads the assumption “%1”")},
    SentenceEntry{"shares-not-whole", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The shares of the instalments add up to %1, not to 1")},
    SentenceEntry{"measure-chain", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The amount of “%1” rests on another measure itself")},
    // examples
    SentenceEntry{"unknown-path", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "There is no case path “%1”")},
    SentenceEntry{"unknown-condition", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "The measure has no condition “%1”")},
    // lint
    SentenceEntry{
        "article-without-reason", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "The article %1 has neither a measure nor a reason why it gives nothing"),
        QT_TRANSLATE_NOOP("explain::Sentences", "Add measures:, nothing: or not_modelled:")},
    SentenceEntry{
        "article-contradiction", "-",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "The article %1 has measures and a reason why it gives nothing")},
    SentenceEntry{"computed-reads-decision", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The computed condition “%1” reads the decision “%2”"),
                  QT_TRANSLATE_NOOP("explain::Sentences", "Give it judge: panel or judge: bureau")},
    SentenceEntry{
        "boundary-operator", "---",
        QT_TRANSLATE_NOOP("explain::Sentences", "The words “%1” ask for %2, the formula has %3")},
    SentenceEntry{"boundary-value", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The formula compares nothing with %2, as the words “%1” ask")},
    SentenceEntry{"inequality-without-words", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The condition “%1” compares figures without boundary words"),
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "Quote the words, or say under implied: why it holds")},
    SentenceEntry{"figure-differs", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The figure %2 of the words “%1” is not in the formula")},
    // against the official text
    SentenceEntry{"source-missing", "-",
                  QT_TRANSLATE_NOOP(
                      "explain::Sentences",
                      "The official text “%1” is not in the folder; nothing was compared with it")},
    SentenceEntry{
        "starts-not-found", "--",
        QT_TRANSLATE_NOOP("explain::Sentences",
                          "The article %1 does not start with “%2” in the official text")},
    SentenceEntry{
        "starts-out-of-order", "--",
        QT_TRANSLATE_NOOP(
            "explain::Sentences",
            "The article %1 stands in line %2 of the official text, before the row above it")},
    SentenceEntry{"says-not-found", "--",
                  QT_TRANSLATE_NOOP("explain::Sentences",
                                    "The words “%1” are not in %2 of the official text")},
    SentenceEntry{"says-elsewhere", "---",
                  QT_TRANSLATE_NOOP(
                      "explain::Sentences",
                      "The words “%1” are not in %2; they stand in line %3 of the official text")},
    SentenceEntry{"article-without-row", "-",
                  QT_TRANSLATE_NOOP("explain::Sentences", "No row of the ledger starts at “%1”")},
};

} // namespace

std::span<const SentenceEntry> rulebookEntries() { return entries; }

} // namespace explain
