// SQLite's C interface behind two owners: a connection and a prepared statement. Private to the room.
#pragma once

#include "base/issue.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <cstdint>
#include <list>
#include <memory>
#include <optional>

namespace store {

/// A prepared statement. Texts are bound as UTF-8 and may hold NUL. Not to outlive its connection.
class Statement {
public:
    Statement(sqlite3 *connection, const char *sql); ///< see isReady()

    bool isReady() const { return m_handle != nullptr; }

    Statement &bind(int index, std::int64_t number);
    Statement &bind(int index, const QString &text);
    Statement &bind(int index, const std::optional<QString> &text);

    /// An SQLite result code: SQLITE_ROW, SQLITE_DONE, or what went wrong.
    int step();
    /// Ends the run and forgets what was bound; to be called before the next bind().
    void reset();

    std::int64_t number(int column) const;
    QString text(int column) const;
    std::optional<QString> optionalText(int column) const; ///< absent for NULL

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *handle) const { sqlite3_finalize(handle); }
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
    std::list<QByteArray> m_texts; ///< what SQLite still points to
    int m_error = SQLITE_OK;       ///< of a bind()
};

/// One connection.
class Database {
public:
    /// Opens or creates for reading and writing. "workspace-open", "workspace-read-only".
    static base::Result<std::unique_ptr<Database>> open(const QString &fileName,
                                                        int busyMilliseconds);

    sqlite3 *handle() const { return m_handle.get(); }
    const QString &fileName() const { return m_fileName; }

    /// Runs statements without results. An SQLite result code.
    int execute(const char *sql);
    /// First column of the first row; absent, with lastError(), where there is none.
    std::optional<std::int64_t> number(const char *sql);
    std::optional<QString> text(const char *sql);

    Statement prepare(const char *sql) { return {m_handle.get(), sql}; }

    /// The issue of a result code that is neither ROW nor DONE nor OK: busy and corrupt have codes of
    /// their own, anything else is `otherwise` (a code of diagnostics.h).
    base::Issue issue(int result, QLatin1StringView otherwise) const;
    base::Issue issue(QLatin1StringView code, const QString &detail) const;
    int lastError() const { return sqlite3_extended_errcode(m_handle.get()); }

private:
    Database() = default;
    struct Closer {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Closer> m_handle;
    QString m_fileName;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back where commit() was not reached.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    int begun() const { return m_begun; } ///< SQLITE_OK, or why it did not begin
    int commit();                         ///< SQLITE_OK, or why it was rolled back

private:
    Database &m_database;
    int m_begun;
    bool m_open;
};

/// Resets a statement at the end of a scope, so that no read transaction stays open.
class Run {
public:
    explicit Run(Statement &statement) : m_statement(statement) { m_statement.reset(); }
    ~Run() { m_statement.reset(); }
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;
    Statement *operator->() const { return &m_statement; }

private:
    Statement &m_statement;
};

} // namespace store
