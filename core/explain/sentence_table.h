// The tables behind sentences.h. Private to the room.
#pragma once

#include <QString>

#include <span>

namespace explain {

/// The sentence of one code. Rooms that share a code but not its arguments have an entry each: the
/// one with as many `kinds` as the issue has arguments is used.
struct SentenceEntry {
    const char *code;
    /// One letter per argument, how it is shown: `-` as it is, `m` "nothing" where it is empty, `o` "no
    /// limit" where it is empty, `r` a row from 0, or empty; tokens in words: `t` a type of the formula
    /// language, `p` what its parser expected, `u` what a limit of it counts, `v` what a value and `h`
    /// what shape a key of a rule file should have had, `n` what else a name stands for, `j` what a
    /// value of a case file is; `l` the last two parts of a path.
    const char *kinds;
    const char *text; ///< English source, %1 … %9; translated in the context explain::Sentences
    /// What to do; may be null. `%s` is the suggestion: such a hint is left out where there is none. A
    /// suggestion that the hint does not use is offered in a general way.
    const char *hint = nullptr;
};

std::span<const SentenceEntry> formulaEntries();  ///< codes of feel, and of eval and assess
std::span<const SentenceEntry> rulebookEntries(); ///< codes of rulebook
std::span<const SentenceEntry> analysisEntries(); ///< codes of analysis
std::span<const SentenceEntry> caseEntries();     ///< codes of cases and store
std::span<const SentenceEntry> programEntries();  ///< codes of assess and of the programs

} // namespace explain
