// The codes of every issue that this room makes, with their arguments. The room explain writes the
// sentences. Source::file is always the workspace's file. append() passes on the codes of
// cases/diagnostics.h for edits that do not fit: bad-path, no-such-row, edit-conflict, bad-row.
// DETAIL is SQLite's or the system's own English message.
#pragma once

#include <QLatin1StringView>

namespace store::code {

using Code = QLatin1StringView;

// clang-format off
inline constexpr Code open{"workspace-open"}; ///< %1 file, %2 DETAIL: the folder cannot be made or the file not be opened
inline constexpr Code readOnly{"workspace-read-only"}; ///< %1 file: it can be read but not written
inline constexpr Code foreign{"workspace-foreign"}; ///< %1 file: a database of another program; it is left alone
inline constexpr Code newer{"workspace-newer"}; ///< %1 file, %2 its schema version, %3 the newest version known here
inline constexpr Code corrupt{"workspace-corrupt"}; ///< %1 file, %2 DETAIL; the file is left as it is: keep a copy, restore a backup, or open another workspace
inline constexpr Code write{"workspace-write"}; ///< %1 file, %2 DETAIL: disk full, input/output error; nothing was stored
inline constexpr Code read{"workspace-read"}; ///< %1 file, %2 DETAIL
inline constexpr Code busy{"workspace-busy"}; ///< %1 file: another process kept it locked for longer than the waiting time
inline constexpr Code noSuchCase{"no-such-case"}; ///< %1 id
// clang-format on

} // namespace store::code
