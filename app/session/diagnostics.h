// Every code of a problem that the session itself finds, with its arguments. The room `explain` owns
// the sentences.
#pragma once

#include <QLatin1StringView>

namespace session::code {

// clang-format off
//                                                                    %1, %2, …
inline constexpr QLatin1StringView noCase("no-case");               // no case is open
inline constexpr QLatin1StringView fileRead("file-read");           // the file, the system's reason
inline constexpr QLatin1StringView fileWrite("file-write");         // the file, the system's reason
inline constexpr QLatin1StringView unknownSample("unknown-sample"); // the name
inline constexpr QLatin1StringView unknownMeasure("unknown-measure"); // the measure's id
inline constexpr QLatin1StringView pasteTooWide("paste-too-wide");  // columns of the table
// clang-format on

} // namespace session::code
