// Cases as their edits make them, kept so that one more edit costs one more edit. Private to the room.
#pragma once

#include "base/issue.h"
#include "cases/case.h"
#include "store/database.h"

#include <cstdint>
#include <map>
#include <vector>

namespace store {

/// The case up to an edit.
struct FoldedCase {
    cases::Case subject;
    std::int64_t sequence = 0; ///< of the last edit that is in; 0 = none yet
    std::uint64_t used = 0;
};

/// Edits are never changed, so that what was folded once stays right: only what came behind it is
/// read, be it from this process or another.
class FoldedCases {
public:
    explicit FoldedCases(Database &database);

    bool isReady() const { return m_edits.isReady() && m_exists.isReady(); }

    /// The case as it is now. The pointer holds until the next call. "no-such-case"; "workspace-corrupt"
    /// where an edit does not fit.
    base::Result<FoldedCase *> at(std::int64_t id);

    /// "no-such-case" where it does not.
    base::Result<void> checkExists(std::int64_t id);
    base::Issue noSuchCase(std::int64_t id) const;

private:
    base::Result<void> follow(std::int64_t id, FoldedCase &folded);
    void makeRoom();

    Database &m_database;
    Statement m_edits;
    Statement m_exists;
    std::map<std::int64_t, FoldedCase> m_cases;
    std::uint64_t m_clock = 0; ///< counts uses
};

/// Edits applied to a kept case, and taken back where keep() is not reached.
class Trial {
public:
    explicit Trial(FoldedCase &folded) : m_folded(folded) {}
    ~Trial();
    Trial(const Trial &) = delete;
    Trial &operator=(const Trial &) = delete;

    /// `edit` is completed and has the next sequence number.
    base::Result<void> apply(const cases::Edit &edit);
    void keep() { m_applied.clear(); }

private:
    FoldedCase &m_folded;
    std::vector<cases::Edit> m_applied;
};

} // namespace store
