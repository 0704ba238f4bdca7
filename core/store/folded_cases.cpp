#include "store/folded_cases.h"

#include "store/diagnostics.h"

#include <QtGlobal>

#include <algorithm>

namespace store {

FoldedCases::FoldedCases(Database &database)
    : m_database(database),
      m_edits(database.prepare("SELECT sequence, path, before, after FROM edits"
                               " WHERE case_id = ? AND sequence > ? ORDER BY sequence")),
      m_exists(database.prepare("SELECT 1 FROM cases WHERE id = ?"))
{}

base::Result<FoldedCase *> FoldedCases::at(std::int64_t id)
{
    auto at = m_cases.find(id);
    if (at == m_cases.end()) {
        if (auto exists = checkExists(id); !exists)
            return base::failure(std::move(exists.error()));
        makeRoom();
        at = m_cases.try_emplace(id).first;
    }
    FoldedCase &folded = at->second;
    if (auto good = follow(id, folded); !good) {
        m_cases.erase(at);
        return base::failure(std::move(good.error()));
    }
    folded.used = ++m_clock;
    return &folded;
}

base::Issue FoldedCases::noSuchCase(std::int64_t id) const
{
    base::Issue issue{code::noSuchCase, base::Severity::Error, {}, {QString::number(id)}, {}};
    issue.place.file = m_database.fileName();
    return issue;
}

base::Result<void> FoldedCases::follow(std::int64_t id, FoldedCase &folded)
{
    Run run(m_edits);
    run->bind(1, id).bind(2, folded.sequence);
    int result = SQLITE_OK;
    while ((result = run->step()) == SQLITE_ROW) {
        cases::Edit edit;
        edit.sequence = run->number(0);
        edit.path = run->text(1);
        edit.before = run->optionalText(2);
        edit.after = run->optionalText(3);
        const bool next = edit.sequence == folded.sequence + 1;
        if (!next || !cases::apply(folded.subject, edit)) {
            const QString detail =
                QStringLiteral("edit %1 of case %2 (%3) does not fit").arg(edit.sequence).arg(id);
            return base::failure(m_database.issue(code::corrupt, detail.arg(edit.path)));
        }
        folded.sequence = edit.sequence;
    }
    if (result != SQLITE_DONE)
        return base::failure(m_database.issue(result, code::read));
    return {};
}

base::Result<void> FoldedCases::checkExists(std::int64_t id)
{
    Run run(m_exists);
    run->bind(1, id);
    const int result = run->step();
    if (result == SQLITE_DONE)
        return base::failure(noSuchCase(id));
    if (result != SQLITE_ROW)
        return base::failure(m_database.issue(result, code::read));
    return {};
}

void FoldedCases::makeRoom()
{
    constexpr std::size_t mostKept = 8;
    if (m_cases.size() < mostKept)
        return;
    m_cases.erase(
        std::min_element(m_cases.begin(), m_cases.end(), [](const auto &a, const auto &b) {
            return a.second.used < b.second.used;
        }));
}

Trial::~Trial()
{
    for (auto edit = m_applied.rbegin(); edit != m_applied.rend(); ++edit) {
        const bool undone = cases::apply(m_folded.subject, cases::inverse(*edit)).has_value();
        Q_ASSERT(undone);
        Q_UNUSED(undone);
        m_folded.sequence = edit->sequence - 1;
    }
}

base::Result<void> Trial::apply(const cases::Edit &edit)
{
    auto applied = cases::apply(m_folded.subject, edit);
    if (!applied)
        return applied;
    m_folded.sequence = edit.sequence;
    m_applied.push_back(edit);
    return applied;
}

} // namespace store
