#include "store/migrations.h"

#include "store/diagnostics.h"

#include <array>

namespace store {

namespace {

// Version 1. A case is what its edits make of it. Edits are only ever added, in sequence, without a hole.
constexpr const char *firstSchema = R"sql(
CREATE TABLE cases (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at  TEXT NOT NULL,
    created_by  TEXT NOT NULL,
    archived_at TEXT,
    archived_by TEXT
) STRICT;

CREATE TABLE edits (
    case_id    INTEGER NOT NULL REFERENCES cases (id),
    sequence   INTEGER NOT NULL CHECK (sequence >= 1),
    time       TEXT NOT NULL,
    actor      TEXT NOT NULL,
    path       TEXT NOT NULL,
    before     TEXT,
    after      TEXT,
    edit_group INTEGER NOT NULL,
    undoes     INTEGER NOT NULL CHECK (undoes >= 0 AND undoes < sequence),
    PRIMARY KEY (case_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX edits_of_name ON edits (case_id, sequence, after) WHERE path = 'applicant.name';
CREATE INDEX edits_of_credit_code ON edits (case_id, sequence, after)
    WHERE path = 'applicant.credit_code';

CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER edits_in_sequence BEFORE INSERT ON edits
WHEN NEW.sequence IS NOT 1 + (SELECT coalesce(max(sequence), 0) FROM edits WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'edits have no holes'); END;

CREATE TRIGGER edits_are_not_changed BEFORE UPDATE ON edits
BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END;

CREATE TRIGGER edits_are_not_removed BEFORE DELETE ON edits
BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END;

CREATE TRIGGER cases_keep_their_origin BEFORE UPDATE OF id, created_at, created_by ON cases
BEGIN SELECT RAISE(ABORT, 'cases keep their origin'); END;

CREATE TRIGGER cases_are_not_removed BEFORE DELETE ON cases
BEGIN SELECT RAISE(ABORT, 'cases are archived, not removed'); END;
)sql";

constexpr std::array<Migration, 1> released = {Migration{1, firstSchema}};

base::Result<void> failed(Database &database, int result)
{
    return base::failure(database.issue(result, code::write));
}

base::Result<void> run(Database &database, const Migration &step)
{
    Transaction transaction(database);
    if (transaction.begun() != SQLITE_OK)
        return failed(database, transaction.begun());
    // Another process may have been faster.
    const auto version = versionOf(database);
    if (!version)
        return base::failure(version.error());
    if (*version >= step.version)
        return {};
    const QByteArray mark = "PRAGMA user_version = " + QByteArray::number(step.version)
                            + "; PRAGMA application_id = " + QByteArray::number(applicationId);
    for (const char *sql : {step.sql, mark.constData()}) {
        const int result = database.execute(sql);
        if (result != SQLITE_OK)
            return failed(database, result);
    }
    const int result = transaction.commit();
    if (result != SQLITE_OK)
        return failed(database, result);
    return {};
}

} // namespace

std::span<const Migration> migrations() { return released; }

base::Result<int> versionOf(Database &database)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return base::failure(database.issue(database.lastError(), code::read));
    return static_cast<int>(*version);
}

base::Result<void> migrate(Database &database, std::span<const Migration> steps)
{
    const auto version = versionOf(database);
    if (!version)
        return base::failure(version.error());
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version > newest) {
        base::Issue issue = database.issue(code::newer, {});
        issue.arguments << QString::number(*version) << QString::number(newest);
        return base::failure(std::move(issue));
    }
    for (const Migration &step : steps) {
        if (step.version <= *version)
            continue;
        if (auto done = run(database, step); !done)
            return done;
    }
    return {};
}

} // namespace store
