#include "session/undo_stack.h"

namespace session {

UndoStack::UndoStack(const std::vector<cases::Edit> &history) { note(history); }

void UndoStack::note(const std::vector<cases::Edit> &edits)
{
    for (const cases::Edit &edit : edits) {
        if (edit.group != m_open) {
            m_open = edit.group;
            begin(edit);
        }
        if (m_groupOf.size() < static_cast<std::size_t>(edit.sequence))
            m_groupOf.resize(static_cast<std::size_t>(edit.sequence), 0);
        m_groupOf[static_cast<std::size_t>(edit.sequence - 1)] = edit.group;
    }
}

void UndoStack::begin(const cases::Edit &edit)
{
    if (edit.undoes == 0) {
        m_redo.clear();
        if (edit.sequence != 1)
            m_undo.push_back({edit.group, edit.path});
        return;
    }
    const auto place = static_cast<std::size_t>(edit.undoes - 1);
    const std::int64_t target = place < m_groupOf.size() ? m_groupOf[place] : 0;
    if (canUndo() && undoGroup() == target) {
        m_redo.push_back({edit.group, m_undo.back().path});
        m_undo.pop_back();
    } else if (canRedo() && redoGroup() == target) {
        m_undo.push_back({edit.group, m_redo.back().path});
        m_redo.pop_back();
    }
}

} // namespace session
