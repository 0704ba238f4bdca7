// The file itself: what it refuses to hold, what does not open, and how its schema grows.
#include "fresh_workspace.h"
#include "store/migrations.h"

#include <QFile>
#include <QTest>

#include <random>

using store::Database;
using store::Migration;

namespace {

std::unique_ptr<Database> raw(const QString &file)
{
    auto database = Database::open(file, 100);
    if (!database)
        qFatal("%s", qPrintable(shortForm(database.error())));
    (*database)->execute("PRAGMA foreign_keys = ON");
    return std::move(*database);
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    return in.readAll();
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
}

/// A closed workspace with some cases and edits.
QByteArray filledFile(FreshWorkspace &workspace)
{
    for (int i = 0; i < 5; ++i) {
        const auto id =
            workspace->createCase(QStringLiteral("2024-06-30T08:00:00Z"), QStringLiteral("t"));
        std::vector<cases::Edit> edits;
        for (int k = 0; k < 100; ++k) {
            edits.push_back(edit("", "-", "some text of some length, to fill pages"));
            edits.back().path = QStringLiteral("a.b%1").arg(k);
        }
        if (!id || !workspace->append(*id, edits))
            qFatal("not stored");
    }
    workspace.close();
    return bytesOf(workspace.file());
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void settingsOfTheFile();
    void refusedByTheFile_data();
    void refusedByTheFile();
    void newerFile();
    void foreignFiles();
    void truncatedFiles();
    void damagedFiles();
    void damagedEdits();
    void migrationsRunOnce();
    void failedMigrationLeavesNothing();
};

void TestSchema::settingsOfTheFile()
{
    FreshWorkspace workspace;
    const auto database = raw(workspace.file());
    QCOMPARE(database->text("PRAGMA journal_mode"), std::optional(QStringLiteral("wal")));
    QCOMPARE(database->number("PRAGMA application_id"), std::optional<std::int64_t>(0x48756973));
    QCOMPARE(database->number("PRAGMA user_version"), std::optional<std::int64_t>(1));
    QCOMPARE(database->number(
                 "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
                 " AND name NOT LIKE 'sqlite%'"),
             std::optional<std::int64_t>(0));
    workspace.close();
}

void TestSchema::refusedByTheFile_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql :
         {"UPDATE edits SET after = 'x'", "UPDATE edits SET time = '' WHERE sequence = 1",
          "DELETE FROM edits", "DELETE FROM edits WHERE sequence = 2", "DELETE FROM cases",
          "UPDATE cases SET created_at = 'x'",
          "INSERT OR REPLACE INTO edits VALUES (1, 1, '', '', 'a.b', NULL, 'x', 1, 0)",
          "INSERT OR IGNORE INTO edits VALUES (1, 4, '', '', 'a.b', NULL, 'x', 1, 0)",
          "INSERT INTO edits VALUES (1, 0, '', '', 'a.b', NULL, 'x', 1, 0)",
          "INSERT INTO edits VALUES (2, 1, '', '', 'a.b', NULL, 'x', 1, 0)", // no such case
          "INSERT INTO edits VALUES (1, 3, '', '', 'a.b', NULL, 'x', 1, 3)", // undoes itself
          "INSERT INTO edits VALUES (1, 3, '', '', 'a.b', NULL, x'00', 1, 0)",
          "INSERT INTO edits VALUES (1, 3, NULL, '', 'a.b', NULL, 'x', 1, 0)",
          "INSERT INTO edits VALUES (1, 'three', '', '', 'a.b', NULL, 'x', 1, 0)"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestSchema::refusedByTheFile()
{
    QFETCH(QByteArray, sql);
    FreshWorkspace workspace;
    const auto id =
        workspace->createCase(QStringLiteral("2024-06-30T08:00:00Z"), QStringLiteral("t"));
    QVERIFY(workspace->append(*id, {edit("a.b", "-", "1"), edit("a.b", "1", "2")}));
    const auto before = *workspace->history(*id);
    {
        const auto database = raw(workspace.file());
        QVERIFY(database->execute(sql.constData()) != SQLITE_OK);
    }
    QVERIFY(*workspace->history(*id) == before);
    QCOMPARE(workspace->caseList()->size(), std::size_t{1});
}

void TestSchema::newerFile()
{
    FreshWorkspace workspace;
    workspace.close();
    QCOMPARE(raw(workspace.file())->execute("PRAGMA user_version = 99"), SQLITE_OK);
    const QByteArray before = bytesOf(workspace.file());
    const auto opened = store::Workspace::open(workspace.file());
    QVERIFY(!opened);
    QCOMPARE(shortForm(opened.error()),
             QStringLiteral("workspace-newer(%1; 99; 1)").arg(workspace.file()));
    QCOMPARE(opened.error().front().place.file, workspace.file());
    QVERIFY(bytesOf(workspace.file()) == before);
}

void TestSchema::foreignFiles()
{
    FreshWorkspace workspace;
    const QString file = workspace.folder() + QStringLiteral("/other");
    QCOMPARE(raw(file)->execute("CREATE TABLE theirs(x)"), SQLITE_OK);
    QByteArray before = bytesOf(file);
    QCOMPARE(openingCode(file), QStringLiteral("workspace-foreign"));
    QVERIFY(bytesOf(file) == before);
    for (const QByteArray &text : {QByteArray("hello"), QByteArray(5000, 'x'),
                                   QByteArray(4096, '\0'), QByteArray("{\"huisuan\": 1}\n")}) {
        write(file, text);
        QCOMPARE(openingCode(file), QStringLiteral("workspace-corrupt"));
        QVERIFY(bytesOf(file) == text);
    }
    write(file, {}); // nothing is a new workspace
    QCOMPARE(openingCode(file), QString());
}

void TestSchema::truncatedFiles()
{
    FreshWorkspace workspace;
    const QByteArray good = filledFile(workspace);
    const QString file = workspace.folder() + QStringLiteral("/cut");
    // SQLite takes a file of one byte for an empty one
    std::vector<qsizetype> sizes = {2, 15, 16, 99, 100, 101, 511, 512, 1024};
    for (qsizetype size = 4096; size < good.size(); size += 4096)
        sizes.insert(sizes.end(), {size - 1, size, size + 1});
    sizes.push_back(good.size() - 1);
    for (const qsizetype size : sizes) {
        const QByteArray cut = good.first(size);
        write(file, cut);
        const auto opened = store::Workspace::open(file);
        QVERIFY2(!opened, qPrintable(QString::number(size)));
        QCOMPARE(opened.error().front().code, QStringLiteral("workspace-corrupt"));
        QCOMPARE(opened.error().front().arguments.size(), 2);
        QVERIFY(bytesOf(file) == cut);
    }
}

/// Refused, or read without harm: wrong letters in a text cannot be known.
void TestSchema::damagedFiles()
{
    FreshWorkspace workspace;
    const QByteArray good = filledFile(workspace);
    const QString file = workspace.folder() + QStringLiteral("/hurt");
    std::mt19937 engine(3);
    int refused = 0;
    for (int round = 0; round < 150; ++round) {
        QByteArray hurt = good;
        for (int i = 0; i < 1 + round % 8; ++i)
            hurt[static_cast<qsizetype>(engine() % static_cast<unsigned>(hurt.size()))] =
                static_cast<char>(engine() % 256);
        write(file, hurt);
        QFile::remove(file + QStringLiteral("-wal"));
        QFile::remove(file + QStringLiteral("-shm"));
        const auto opened = store::Workspace::open(file);
        if (!opened) {
            ++refused;
            continue;
        }
        for (store::CaseId id = 1; id <= 5; ++id) {
            (void)(*opened)->load(id);
            (void)(*opened)->history(id);
        }
        (void)(*opened)->caseList();
    }
    QVERIFY(refused > 0);
}

/// An edit that does not fit can only come from a hand in the file: said, not guessed around.
void TestSchema::damagedEdits()
{
    FreshWorkspace workspace;
    const auto id =
        workspace->createCase(QStringLiteral("2024-06-30T08:00:00Z"), QStringLiteral("t"));
    QVERIFY(workspace->append(*id, {edit("a.b", "-", "1")}));
    workspace.close();
    QCOMPARE(raw(workspace.file())
                 ->execute("INSERT INTO edits VALUES (1, 2, '', '', 'a.b', 'other', 'x', 2, 0)"),
             SQLITE_OK);
    workspace.open();
    for (int i = 0; i < 2; ++i) {
        const auto loaded = workspace->load(*id);
        QVERIFY(!loaded);
        QCOMPARE(shortForm(loaded.error()),
                 QStringLiteral("workspace-corrupt(%1; edit 2 of case 1 (a.b) does not fit)")
                     .arg(workspace.file()));
    }
    QVERIFY(!workspace->append(*id, {edit("a.c", "-", "1")}));
}

void TestSchema::migrationsRunOnce()
{
    FreshWorkspace workspace;
    const auto database = raw(workspace.folder() + QStringLiteral("/m"));
    const Migration steps[] = {{1, "CREATE TABLE a(x); INSERT INTO a VALUES (1)"},
                               {2, "CREATE TABLE b(x); INSERT INTO b SELECT x + 1 FROM a"},
                               {3, "INSERT INTO b VALUES (9)"}};
    QVERIFY(store::migrate(*database, std::span(steps).first(1)));
    QCOMPARE(store::versionOf(*database).value(), 1);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(store::migrate(*database, steps));
        QCOMPARE(store::versionOf(*database).value(), 3);
        QCOMPARE(database->number("SELECT sum(x) FROM b"), std::optional<std::int64_t>(11));
    }
    const auto older = store::migrate(*database, std::span(steps).first(2));
    QVERIFY(!older);
    QCOMPARE(older.error().front().code, QStringLiteral("workspace-newer"));
    // released steps are in order, from 1
    int next = 1;
    for (const Migration &step : store::migrations())
        QCOMPARE(step.version, next++);
}

void TestSchema::failedMigrationLeavesNothing()
{
    FreshWorkspace workspace;
    const auto database = raw(workspace.folder() + QStringLiteral("/m"));
    const Migration steps[] = {
        {1, "CREATE TABLE a(x)"},
        {2, "CREATE TABLE b(x); INSERT INTO a VALUES (1); INSERT INTO nowhere VALUES (1)"}};
    const auto done = store::migrate(*database, steps);
    QVERIFY(!done);
    QCOMPARE(done.error().front().code, QStringLiteral("workspace-write"));
    QCOMPARE(store::versionOf(*database).value(), 1);
    QCOMPARE(database->number("SELECT count(*) FROM a"), std::optional<std::int64_t>(0));
    QVERIFY(!database->number("SELECT count(*) FROM b"));
    QVERIFY(sqlite3_get_autocommit(database->handle()) != 0);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
