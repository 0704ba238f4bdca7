// The codes of wrong use, with their arguments. The room explain owns the sentences. Besides these the
// commands pass on what rulebook, cases and assess find.
#pragma once

#include <QLatin1StringView>

namespace cli::code {

using Code = QLatin1StringView;

inline constexpr Code noCommand{"no-command"};
inline constexpr Code unknownCommand{
    "unknown-command"}; ///< %1 command, %2 the commands that there are; did you mean
inline constexpr Code unknownOption{"unknown-option"}; ///< %1 option, %2 command; did you mean
inline constexpr Code optionWithoutValue{"option-without-value"}; ///< %1 option
inline constexpr Code optionWithValue{"option-with-value"};       ///< %1 option
inline constexpr Code optionTwice{"option-twice"};                ///< %1 option
inline constexpr Code optionValue{
    "option-value"}; ///< %1 option, %2 value, %3 the values that there are; did you mean
inline constexpr Code optionPair{"option-pair"};           ///< %1 option, %2 value without =
inline constexpr Code optionRange{"option-range"};         ///< %1 option, %2 value
inline constexpr Code optionDate{"option-date"};           ///< %1 option, %2 value
inline constexpr Code notAvailable{"not-available"};       ///< %1 what
inline constexpr Code missingArgument{"missing-argument"}; ///< %1 command, %2 what it needs
inline constexpr Code extraArgument{"extra-argument"};     ///< %1 command, %2 argument
inline constexpr Code noDrawing{"no-drawing"};
inline constexpr Code drawingFailed{"drawing-failed"}; ///< %1 reason of the system
inline constexpr Code noRules{"no-rules"};
inline constexpr Code fileRead{"file-read"};         ///< %1 file, %2 reason of the system
inline constexpr Code outputFailed{"output-failed"}; ///< %1 reason of the system

} // namespace cli::code
