// Codes of this room, with their arguments. The room explain owns the sentences.
#pragma once

#include <QLatin1StringView>

namespace papers::code {

using Code = QLatin1StringView;

inline constexpr Code cancelled{"cancelled"};
inline constexpr Code fileWrite{"file-write"};          ///< %1 file, %2 reason of the system
inline constexpr Code folderExists{"folder-not-empty"}; ///< %1 folder
inline constexpr Code paperFormat{"paper-format"};      ///< %1 target
inline constexpr Code spreadsheet{"spreadsheet"};       ///< %1 reason of the library

} // namespace papers::code
