#include "store/workspace.h"

#include "store/database.h"
#include "store/diagnostics.h"
#include "store/folded_cases.h"
#include "store/migrations.h"

#include <QFileInfo>

namespace store {

namespace {

constexpr int busyMilliseconds = 3000;

base::Result<void> failed(Database &database, int result, code::Code otherwise)
{
    return base::failure(database.issue(result, otherwise));
}

/// Whether the file ends inside a page: SQLite would fill the rest with zeros without a word. With a log
/// beside it, the last page may be waiting there.
bool endsInsidePage(Database &database)
{
    const auto pageSize = database.number("PRAGMA page_size");
    const qint64 size = QFileInfo(database.fileName()).size();
    const qint64 logged = QFileInfo(database.fileName() + QStringLiteral("-wal")).size();
    return pageSize && *pageSize > 0 && size % *pageSize != 0 && logged == 0;
}

/// Refuses what is not ours, too new or damaged, before anything is written.
base::Result<void> inspect(Database &database)
{
    const auto version = versionOf(database);
    if (!version)
        return base::failure(version.error());
    const auto objects = database.number("SELECT count(*) FROM sqlite_schema");
    if (!objects)
        return failed(database, database.lastError(), code::read);
    if (*objects > 0 && database.number("PRAGMA application_id") != applicationId)
        return base::failure(database.issue(code::foreign, {}));
    if (*version > migrations().back().version)
        return {}; // migrate() says so; the check would not know what is right
    const auto check = database.text("PRAGMA quick_check(1)");
    if (!check)
        return failed(database, database.lastError(), code::read);
    if (*check != u"ok")
        return base::failure(database.issue(code::corrupt, *check));
    if (endsInsidePage(database))
        return base::failure(
            database.issue(code::corrupt, QStringLiteral("the file ends inside a page")));
    return {};
}

base::Result<void> configure(Database &database)
{
    for (const char *sql : {"PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL"}) {
        const int result = database.execute(sql);
        if (result != SQLITE_OK)
            return failed(database, result, code::open);
    }
    if (database.text("PRAGMA journal_mode") == u"wal")
        return {};
    // The switch does not wait for other processes by itself.
    constexpr int pause = 25;
    for (int waited = 0;; waited += pause) {
        if (database.text("PRAGMA journal_mode = WAL"))
            return {}; // where the file system cannot do it, the journal that it had is as durable
        const int result = database.lastError();
        if ((result & 0xFF) != SQLITE_BUSY || waited >= busyMilliseconds)
            return failed(database, result, code::open);
        sqlite3_sleep(pause);
    }
}

// INDEXED BY: of a client with many edits only the few that name it are read.
constexpr const char *listCases = R"sql(
SELECT id, archived_at IS NOT NULL AS archived,
    coalesce((SELECT time FROM edits WHERE case_id = cases.id ORDER BY sequence DESC LIMIT 1),
             created_at) AS opened,
    (SELECT after FROM edits INDEXED BY edits_of_name
        WHERE case_id = cases.id AND path = 'applicant.name'
        ORDER BY sequence DESC LIMIT 1),
    (SELECT after FROM edits INDEXED BY edits_of_credit_code
        WHERE case_id = cases.id AND path = 'applicant.credit_code'
        ORDER BY sequence DESC LIMIT 1)
FROM cases ORDER BY archived, opened DESC, id DESC
)sql";

} // namespace

struct Workspace::Private {
    explicit Private(std::unique_ptr<Database> opened)
        : database(std::move(opened)),
          folded(*database),
          insertCase(database->prepare("INSERT INTO cases (created_at, created_by) VALUES (?, ?)")),
          archiveCase(
              database->prepare("UPDATE cases SET archived_at = ?, archived_by = ? WHERE id = ?")),
          cases(database->prepare(listCases)),
          insertEdit(database->prepare(
              "INSERT INTO edits (case_id, sequence, time, actor, path, before, after, edit_group,"
              " undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          edits(database->prepare(
              "SELECT sequence, time, actor, path, before, after, edit_group, undoes FROM edits"
              " WHERE case_id = ? ORDER BY sequence")),
          putSetting(database->prepare("INSERT INTO settings (name, value) VALUES (?, ?)"
                                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value")),
          findSetting(database->prepare("SELECT value FROM settings WHERE name = ?"))
    {}

    bool isReady() const
    {
        for (const Statement *statement :
             {&insertCase, &archiveCase, &cases, &insertEdit, &edits, &putSetting, &findSetting}) {
            if (!statement->isReady())
                return false;
        }
        return folded.isReady();
    }

    /// Runs a statement that changes something and gives nothing back.
    base::Result<void> change(Run &run)
    {
        const int result = run->step();
        return result == SQLITE_DONE ? base::Result<void>()
                                     : failed(*database, result, code::write);
    }

    base::Result<void> store(CaseId id, const cases::Edit &edit)
    {
        Run run(insertEdit);
        run->bind(1, id).bind(2, edit.sequence).bind(3, edit.time).bind(4, edit.actor);
        run->bind(5, edit.path).bind(6, edit.before).bind(7, edit.after);
        run->bind(8, edit.group).bind(9, edit.undoes);
        return change(run);
    }

    std::unique_ptr<Database> database;
    FoldedCases folded;
    Statement insertCase;
    Statement archiveCase;
    Statement cases;
    Statement insertEdit;
    Statement edits;
    Statement putSetting;
    Statement findSetting;
    int version = 0;
};

Workspace::Workspace(std::unique_ptr<Private> opened) : d(std::move(opened)) {}
Workspace::~Workspace() = default;

base::Result<std::unique_ptr<Workspace>> Workspace::open(const QString &fileName)
{
    auto database = Database::open(fileName, busyMilliseconds);
    if (!database)
        return base::failure(std::move(database.error()));
    if (auto good = inspect(**database); !good)
        return base::failure(std::move(good.error()));
    // Before the switch to WAL: a newer file is not written to.
    const auto found = versionOf(**database);
    if (found && *found <= migrations().back().version) {
        if (auto good = configure(**database); !good)
            return base::failure(std::move(good.error()));
    }
    if (auto good = migrate(**database, migrations()); !good)
        return base::failure(std::move(good.error()));
    const auto version = versionOf(**database);
    if (!version)
        return base::failure(version.error());
    auto opened = std::make_unique<Private>(std::move(*database));
    opened->version = *version;
    if (!opened->isReady())
        return base::failure(opened->database->issue(opened->database->lastError(), code::corrupt));
    return std::unique_ptr<Workspace>(new Workspace(std::move(opened)));
}

base::Result<CaseId> Workspace::createCase(const QString &time, const QString &actor)
{
    Run run(d->insertCase);
    run->bind(1, time).bind(2, actor);
    if (auto done = d->change(run); !done)
        return base::failure(std::move(done.error()));
    return CaseId{sqlite3_last_insert_rowid(d->database->handle())};
}

base::Result<std::vector<CaseSummary>> Workspace::caseList() const
{
    std::vector<CaseSummary> list;
    Run run(d->cases);
    int result = SQLITE_OK;
    while ((result = run->step()) == SQLITE_ROW) {
        // "?" = said not to be known
        const auto shown = [](const QString &text) {
            return text == u"?" ? QString() : text;
        };
        list.push_back({run->number(0), shown(run->text(3)), shown(run->text(4)), run->text(2),
                        run->number(1) != 0});
    }
    if (result != SQLITE_DONE)
        return base::failure(d->database->issue(result, code::read));
    return list;
}

base::Result<void> Workspace::setArchived(CaseId id, bool archived, const QString &time,
                                          const QString &actor)
{
    Run run(d->archiveCase);
    run->bind(1, archived ? std::optional(time) : std::nullopt);
    run->bind(2, archived ? std::optional(actor) : std::nullopt);
    run->bind(3, id);
    auto done = d->change(run);
    if (done && sqlite3_changes(d->database->handle()) == 0)
        return base::failure(d->folded.noSuchCase(id));
    return done;
}

base::Result<cases::Case> Workspace::load(CaseId id) const
{
    const auto folded = d->folded.at(id);
    if (!folded)
        return base::failure(folded.error());
    return (*folded)->subject;
}

base::Result<std::vector<cases::Edit>> Workspace::history(CaseId id) const
{
    if (auto exists = d->folded.checkExists(id); !exists)
        return base::failure(std::move(exists.error()));
    std::vector<cases::Edit> edits;
    Run run(d->edits);
    run->bind(1, id);
    int result = SQLITE_OK;
    while ((result = run->step()) == SQLITE_ROW) {
        edits.push_back({run->number(0), run->text(1), run->text(2), run->text(3),
                         run->optionalText(4), run->optionalText(5), run->number(6),
                         run->number(7)});
    }
    if (result != SQLITE_DONE)
        return base::failure(d->database->issue(result, code::read));
    return edits;
}

base::Result<std::vector<cases::Edit>> Workspace::append(CaseId id, std::vector<cases::Edit> edits)
{
    Transaction transaction(*d->database);
    if (transaction.begun() != SQLITE_OK)
        return base::failure(d->database->issue(transaction.begun(), code::write));
    const auto folded = d->folded.at(id);
    if (!folded)
        return base::failure(folded.error());
    Trial trial(**folded);
    const std::int64_t first = (*folded)->sequence + 1;
    for (cases::Edit &edit : edits) {
        edit = cases::completed((*folded)->subject, std::move(edit));
        edit.sequence = (*folded)->sequence + 1;
        if (edit.group == 0)
            edit.group = first;
        if (auto applied = trial.apply(edit); !applied)
            return base::failure(std::move(applied.error()));
        if (auto stored = d->store(id, edit); !stored)
            return base::failure(std::move(stored.error()));
    }
    const int result = transaction.commit();
    if (result != SQLITE_OK)
        return base::failure(d->database->issue(result, code::write));
    trial.keep();
    return edits;
}

base::Result<void> Workspace::setSetting(const QString &name, const QString &text)
{
    Run run(d->putSetting);
    run->bind(1, name).bind(2, text);
    return d->change(run);
}

std::optional<QString> Workspace::setting(const QString &name) const
{
    Run run(d->findSetting);
    run->bind(1, name);
    return run->step() == SQLITE_ROW ? std::optional(run->text(0)) : std::nullopt;
}

int Workspace::schemaVersion() const { return d->version; }

} // namespace store
