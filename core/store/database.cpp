#include "store/database.h"

#include "store/diagnostics.h"

#include <QDir>
#include <QFileInfo>

namespace store {

Statement::Statement(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *handle = nullptr;
    sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    m_handle.reset(handle);
}

Statement &Statement::bind(int index, std::int64_t number)
{
    const int result = sqlite3_bind_int64(m_handle.get(), index, number);
    if (result != SQLITE_OK)
        m_error = result;
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    const QByteArray &bytes = m_texts.emplace_back(text.toUtf8());
    const int result =
        sqlite3_bind_text64(m_handle.get(), index, bytes.constData(),
                            static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC, SQLITE_UTF8);
    if (result != SQLITE_OK)
        m_error = result;
    return *this;
}

Statement &Statement::bind(int index, const std::optional<QString> &text)
{
    if (text)
        return bind(index, *text);
    const int result = sqlite3_bind_null(m_handle.get(), index);
    if (result != SQLITE_OK)
        m_error = result;
    return *this;
}

int Statement::step() { return m_error != SQLITE_OK ? m_error : sqlite3_step(m_handle.get()); }

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
    m_texts.clear();
    m_error = SQLITE_OK;
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

QString Statement::text(int column) const
{
    const unsigned char *bytes = sqlite3_column_text(m_handle.get(), column);
    const int size = sqlite3_column_bytes(m_handle.get(), column);
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes), size);
}

std::optional<QString> Statement::optionalText(int column) const
{
    if (sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL)
        return std::nullopt;
    return text(column);
}

base::Result<std::unique_ptr<Database>> Database::open(const QString &fileName,
                                                       int busyMilliseconds)
{
    const QString folder = QFileInfo(fileName).absolutePath();
    std::unique_ptr<Database> database(new Database);
    database->m_fileName = fileName;
    if (!QDir().mkpath(folder))
        return base::failure(database->issue(code::open, folder));
    sqlite3 *handle = nullptr;
    const int result = sqlite3_open_v2(
        QFileInfo(fileName).absoluteFilePath().toUtf8().constData(), &handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr);
    database->m_handle.reset(handle);
    if (result != SQLITE_OK)
        return base::failure(database->issue(result, code::open));
    // SQLite falls back to reading alone without a word.
    if (sqlite3_db_readonly(handle, "main") == 1)
        return base::failure(database->issue(code::readOnly, {}));
    sqlite3_busy_timeout(handle, busyMilliseconds);
    // The file may come from anybody: what its schema says gets no power over the program.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    return database;
}

int Database::execute(const char *sql)
{
    return sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
}

std::optional<std::int64_t> Database::number(const char *sql)
{
    Statement statement = prepare(sql);
    if (!statement.isReady() || statement.step() != SQLITE_ROW)
        return std::nullopt;
    return statement.number(0);
}

std::optional<QString> Database::text(const char *sql)
{
    Statement statement = prepare(sql);
    if (!statement.isReady() || statement.step() != SQLITE_ROW)
        return std::nullopt;
    return statement.text(0);
}

base::Issue Database::issue(int result, QLatin1StringView otherwise) const
{
    const int primary = result & 0xFF;
    const QString detail = m_handle && sqlite3_extended_errcode(m_handle.get()) == result
                               ? QString::fromUtf8(sqlite3_errmsg(m_handle.get()))
                               : QString::fromUtf8(sqlite3_errstr(result));
    if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED)
        return issue(code::busy, {});
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB)
        return issue(code::corrupt, detail);
    if (primary == SQLITE_READONLY)
        return issue(code::readOnly, {});
    return issue(otherwise, detail);
}

base::Issue Database::issue(QLatin1StringView code, const QString &detail) const
{
    base::Issue result{code, base::Severity::Error, {}, {m_fileName}, {}};
    if (!detail.isEmpty())
        result.arguments += detail;
    result.place.file = m_fileName;
    return result;
}

Transaction::Transaction(Database &database)
    : m_database(database),
      m_begun(database.execute("BEGIN IMMEDIATE")),
      m_open(m_begun == SQLITE_OK)
{}

Transaction::~Transaction()
{
    if (m_open)
        m_database.execute("ROLLBACK");
}

int Transaction::commit()
{
    const int result = m_database.execute("COMMIT");
    if (result != SQLITE_OK)
        m_database.execute("ROLLBACK");
    m_open = false;
    return result;
}

} // namespace store
