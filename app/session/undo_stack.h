// What can be taken back and brought again, read from the edits of a case alone: so it is the same
// after a restart.
#pragma once

#include "cases/case.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace session {

/// The groups of a case that undo and redo would act on. The group of the first edit made the case and
/// stays.
class UndoStack {
public:
    UndoStack() = default;
    explicit UndoStack(const std::vector<cases::Edit> &history);

    /// Takes stored edits in; those of one group must come in one call or one after the other.
    void note(const std::vector<cases::Edit> &edits);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    std::int64_t undoGroup() const { return m_undo.back().group; } ///< only where canUndo()
    std::int64_t redoGroup() const { return m_redo.back().group; } ///< only where canRedo()
    /// The path of the action that undo (redo) is about; only where there is one.
    const QString &undoPath() const { return m_undo.back().path; }
    const QString &redoPath() const { return m_redo.back().path; }

private:
    struct Step {
        std::int64_t group = 0;
        QString path; ///< of the first edit of the action that began it
    };
    void begin(const cases::Edit &edit);

    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    std::vector<std::int64_t> m_groupOf; ///< sequence - 1 → group
    std::int64_t m_open = 0;             ///< the group that the last edit belongs to
};

} // namespace session
