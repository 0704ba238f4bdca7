// The codes of every issue that this room makes, with their arguments %1, %2, … The room explain
// writes the sentences. `suggestion` is filled where the table says "did you mean". Formulas bring the
// codes of feel/diagnostics.h besides; a code that both rooms use has the same arguments.
#pragma once

#include <QLatin1StringView>

namespace rulebook::code {

using Code = QLatin1StringView;

// ---- files (place: the file; line and column where there is one)
inline constexpr Code folderMissing{
    "folder-missing"}; ///< %1 folder: does not exist or is no folder
inline constexpr Code fileUnreadable{"file-unreadable"}; ///< %1 reason of the system
inline constexpr Code fileMissing{"file-missing"}; ///< %1 name of a file that must be in the folder
inline constexpr Code fileTooLarge{"file-too-large"}; ///< %1 limit in bytes
inline constexpr Code tooManyFiles{"too-many-files"}; ///< %1 most files, %2 most bytes of a folder
inline constexpr Code unexpectedFile{"unexpected-file"};     ///< %1 name; a warning: it is not read
inline constexpr Code notUtf8{"not-utf8"};                   ///< place of the first wrong byte
inline constexpr Code controlCharacter{"control-character"}; ///< %1 such as U+0007
inline constexpr Code tooManyIssues{"too-many-issues"};      ///< %1 limit; the rest is not reported

// ---- YAML
inline constexpr Code yamlSyntax{"yaml-syntax"}; ///< %1 yaml-cpp's English message
inline constexpr Code yamlAnchor{"yaml-anchor"};
inline constexpr Code yamlAlias{"yaml-alias"};
inline constexpr Code yamlTag{"yaml-tag"};
inline constexpr Code yamlDirective{"yaml-directive"}; ///< a line that starts with %
inline constexpr Code yamlTab{"yaml-tab"};             ///< a tab in the indent
inline constexpr Code yamlMultiLine{
    "yaml-multi-line"}; ///< a scalar over several lines, or `|`, `>`
inline constexpr Code yamlSeveralDocuments{"yaml-several-documents"};
inline constexpr Code yamlTooDeep{"yaml-too-deep"};            ///< %1 limit
inline constexpr Code yamlTooManyNodes{"yaml-too-many-nodes"}; ///< %1 limit
inline constexpr Code yamlKey{"yaml-key"};                     ///< a key that is no plain text
inline constexpr Code duplicateKey{"duplicate-key"};           ///< %1 key, %2 line of the first

// ---- shape and values
inline constexpr Code unknownKey{"unknown-key"}; ///< %1 key; did you mean
inline constexpr Code missingKey{"missing-key"}; ///< %1 key
inline constexpr Code wrongShape{
    "wrong-shape"}; ///< %1 key (may be empty), %2 expected: map list text
inline constexpr Code badValue{
    "bad-value"}; ///< %1 key, %2 value, %3 expected: see Expected in reader.h
inline constexpr Code unknownValue{
    "unknown-value"}; ///< %1 key, %2 value, %3 the closed list, comma separated; did you mean
inline constexpr Code keyNotAllowed{
    "key-not-allowed"}; ///< %1 key, %2 what forbids it, such as "kind: in_kind"
inline constexpr Code formulaNotQuoted{"formula-not-quoted"}; ///< %1 key
inline constexpr Code duplicateId{"duplicate-id"};            ///< %1 id, %2 file:line of the first
inline constexpr Code saysCount{"says-count"};   ///< %1 how many there are; 1 to 5 allowed
inline constexpr Code saysLength{"says-length"}; ///< %1 fragment, %2 its length; at most 16

// ---- vocabulary
inline constexpr Code nameTaken{
    "name-taken"}; ///< %1 name, %2 as what: table section function keyword prefix built_in (feel gives %1 alone)
inline constexpr Code factPath{"fact-path"};              ///< %1 path: needs exactly one dot
inline constexpr Code tooManyUnits{"too-many-units"};     ///< %1 limit
inline constexpr Code unknownUnit{"unknown-unit"};        ///< %1 text, %2 names declared
inline constexpr Code tooManyMembers{"too-many-members"}; ///< %1 how many, %2 limit
inline constexpr Code emptyDomain{"empty-domain"};        ///< %1 from, %2 to
inline constexpr Code unknownSection{
    "unknown-section"};                            ///< %1; did you mean (likewise all unknown-…)
inline constexpr Code unknownList{"unknown-list"}; ///< %1
inline constexpr Code unknownTable{"unknown-table"};           ///< %1
inline constexpr Code unknownMaterial{"unknown-material"};     ///< %1
inline constexpr Code unknownDepartment{"unknown-department"}; ///< %1
inline constexpr Code unknownMember{
    "unknown-member"}; ///< %1 token, %2 list, %3 its members (as in feel); did you mean

// ---- documents and readings
inline constexpr Code unknownShared{
    "unknown-shared"}; ///< %1 shared conditions that the document does not have
inline constexpr Code unknownPart{"unknown-part"};             ///< %1
inline constexpr Code unknownArticle{"unknown-article"};       ///< %1
inline constexpr Code unknownMeasure{"unknown-measure"};       ///< %1
inline constexpr Code unknownChoice{"unknown-choice"};         ///< %1 choice, %2 reading
inline constexpr Code unknownReading{"unknown-reading"};       ///< %1
inline constexpr Code unknownAssumption{"unknown-assumption"}; ///< %1
inline constexpr Code readingDiffers{"reading-differs"};       ///< %1 id, %2 file:line of the first
inline constexpr Code assumptionDiffers{"assumption-differs"}; ///< %1 id, %2 file:line of the first
inline constexpr Code idNotFileName{"id-not-file-name"};       ///< %1 id, %2 file name
inline constexpr Code measureNotInLedger{
    "measure-not-in-ledger"}; ///< %1 measure, %2 article that does not list it
inline constexpr Code articleOfOther{
    "article-of-other"}; ///< %1 measure, %2 ledger row that lists it, %3 article that it names
inline constexpr Code endBeforeStart{"end-before-start"}; ///< %1 from, %2 until

// ---- measures (besides what the formula language reports)
inline constexpr Code whenReadsFacts{"when-reads-facts"};     ///< %1 name that is no reading
inline constexpr Code judgedReadsFacts{"judged-reads-facts"}; ///< %1 name that is not in decisions
inline constexpr Code checkReadsReading{"check-reads-reading"}; ///< %1 name that is no fact
inline constexpr Code keyType{"key-type"};                      ///< group key; %1 type found
inline constexpr Code baseType{"base-type"}; ///< %1 type found; money or number fits
inline constexpr Code baseTypesDiffer{
    "base-types-differ"}; ///< %1 type of this, %2 type of the first alternative
inline constexpr Code stageReadsRow{
    "stage-reads-row"}; ///< %1 stage that acts on groups yet reads a column
inline constexpr Code roundingNotDown{"rounding-not-down"}; ///< a ceiling with a rate rounds down
inline constexpr Code saysOrImplied{"says-or-implied"};     ///< %1 condition: exactly one of both
inline constexpr Code alternativesGap{
    "alternatives-gap"}; ///< %1 stage, %2 choices under which none holds, such as cap_unit = project
inline constexpr Code alternativeUnused{
    "alternative-unused"}; ///< %1 stage: an earlier alternative always holds; a warning
inline constexpr Code conditionsOverlap{
    "conditions-overlap"}; ///< %1 id, %2 choices under which two of that id hold
inline constexpr Code sharesNotWhole{"shares-not-whole"}; ///< %1 sum of the instalments' shares
inline constexpr Code measureChain{
    "measure-chain"}; ///< %1 measure whose amount is used, though it uses another one's itself
inline constexpr Code assumptionUnused{
    "assumption-unused"}; ///< %1 assumption that neither base nor rate reads

// ---- examples
inline constexpr Code unknownPath{"unknown-path"};           ///< %1 case path; did you mean
inline constexpr Code unknownCondition{"unknown-condition"}; ///< %1 id; a warning

// ---- lint (warnings)
inline constexpr Code articleWithoutReason{
    "article-without-reason"}; ///< %1 article: no measures, nothing, not_modelled
inline constexpr Code articleContradiction{
    "article-contradiction"}; ///< %1 article: measures and nothing
inline constexpr Code computedReadsDecision{"computed-reads-decision"}; ///< %1 condition, %2 fact
inline constexpr Code boundaryOperator{
    "boundary-operator"}; ///< %1 fragment, %2 operators that it asks for, %3 operator found
inline constexpr Code boundaryValue{
    "boundary-value"}; ///< %1 fragment, %2 figure that the formula never compares with
inline constexpr Code inequalityWithoutWords{"inequality-without-words"}; ///< %1 condition
inline constexpr Code figureDiffers{
    "figure-differs"}; ///< %1 fragment, %2 figure that is not in the formula
inline constexpr Code exactNotCeiling{
    "exact-not-ceiling"}; ///< %1 fragment that says "not more than" in a base or rate, though the kind is exact

// ---- against the official text
inline constexpr Code sourceMissing{"source-missing"};    ///< %1 file; a warning
inline constexpr Code startsNotFound{"starts-not-found"}; ///< %1 article, %2 starts
inline constexpr Code startsOutOfOrder{
    "starts-out-of-order"}; ///< %1 article, %2 line where it stands, before the previous row
inline constexpr Code saysNotFound{"says-not-found"}; ///< %1 fragment, %2 article (or part)
inline constexpr Code saysElsewhere{
    "says-elsewhere"}; ///< %1 fragment, %2 article, %3 line of the text where it stands
inline constexpr Code articleWithoutRow{
    "article-without-row"}; ///< %1 the line's opening characters; place is in the text

} // namespace rulebook::code
