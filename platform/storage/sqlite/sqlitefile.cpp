#include "platform/storage/sqlite/sqlitefile.h"

#include "platform/storage/migrations.h"

#include <QFile>

#include <sqlite3.h>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// "SWPF" in the file's header: that it is this program's, and no project of the desktop's or other SQLite file.
constexpr qint64 applicationId = 0x53575046;

void bind(sqlite3_stmt *statement, const Values &values)
{
    for (size_t i = 0; i < values.size(); ++i) {
        const QByteArray name = '$' + QByteArray::number(i + 1);
        const int index = sqlite3_bind_parameter_index(statement, name.constData());
        if (index == 0)
            continue;
        if (const auto *number = std::get_if<qint64>(&values[i]))
            sqlite3_bind_int64(statement, index, *number);
        else if (const auto *text = std::get_if<QByteArray>(&values[i]))
            sqlite3_bind_text64(statement, index, text->constData(), sqlite3_uint64(text->size()), SQLITE_TRANSIENT,
                                SQLITE_UTF8);
        else
            sqlite3_bind_null(statement, index);
    }
}

void appendRow(Rows &rows, sqlite3_stmt *statement)
{
    const int columns = sqlite3_column_count(statement);
    for (int column = 0; column < columns; ++column) {
        if (sqlite3_column_type(statement, column) == SQLITE_NULL) {
            rows.appendNull();
            continue;
        }
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        rows.append({text, sqlite3_column_bytes(statement, column)});
    }
}

} // namespace

Result<std::unique_ptr<SqliteFile>> SqliteFile::open(const QString &path)
{
    std::unique_ptr<SqliteFile> file(new SqliteFile);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &file->m_handle, flags, nullptr) != SQLITE_OK)
        return failure(ErrorKind::Io, u"The database \"%1\" cannot be opened."_s.arg(path), file->lastError().detail);
    if (Result<> done = file->configure(); !done)
        return failure(done.error());
    if (Result<> done = file->migrate(); !done)
        return failure(done.error());
    return file;
}

SqliteFile::~SqliteFile()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Result<> SqliteFile::configure()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    if (Result<> done = execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                                "PRAGMA foreign_keys=ON;");
        !done)
        return done;
    const Result<qint64> id = number("PRAGMA application_id");
    if (!id)
        return failure(id.error());
    const Result<qint64> tables = number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return failure(tables.error());
    if (*id != applicationId && *tables > 0)
        return failure(ErrorKind::Invalid, u"The file belongs to another program."_s);
    return {};
}

Result<> SqliteFile::migrate()
{
    const Result<qint64> version = number("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    const Result<QList<Migration>> steps = migrationsAfter(u"sqlite"_s, *version);
    if (!steps)
        return failure(steps.error());
    for (const Migration &step : *steps) {
        const QByteArray sql = "BEGIN IMMEDIATE;" + step.sql +
                               "PRAGMA application_id=" + QByteArray::number(applicationId) +
                               ";PRAGMA user_version=" + QByteArray::number(step.number) + ";COMMIT;";
        if (Result<> done = execute(sql); !done)
            return done;
    }
    return {};
}

Result<qint64> SqliteFile::number(const QByteArray &sql)
{
    return run(sql, {}).transform([](const Rows &rows) { return rows.isEmpty() ? 0 : rows.first().integer(0); });
}

Result<> SqliteFile::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(lastError());
    return {};
}

Result<sqlite3_stmt *> SqliteFile::prepared(const QByteArray &sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second;
    sqlite3_stmt *statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(lastError());
    m_statements.emplace(sql, statement);
    return statement;
}

Result<Rows> SqliteFile::run(const QByteArray &sql, const Values &values)
{
    const Result<sqlite3_stmt *> statement = prepared(sql);
    if (!statement)
        return failure(statement.error());
    bind(*statement, values);
    Rows rows(static_cast<size_t>(sqlite3_column_count(*statement)));
    int code = SQLITE_OK;
    while ((code = sqlite3_step(*statement)) == SQLITE_ROW)
        appendRow(rows, *statement);
    std::optional<Error> error;
    if (code != SQLITE_DONE)
        error = lastError();
    rows.changed = sqlite3_changes64(m_handle);
    sqlite3_reset(*statement);
    sqlite3_clear_bindings(*statement);
    if (error)
        return failure(*error);
    return rows;
}

Error SqliteFile::lastError() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        return {ErrorKind::Conflict, u"It is there already."_s, detail};
    case SQLITE_CONSTRAINT_FOREIGNKEY:
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
        return {ErrorKind::Invalid, u"It refers to what is not there."_s, detail};
    default:
        break;
    }
    if ((code & 0xff) == SQLITE_BUSY)
        return {ErrorKind::Conflict, u"The database is open in another process."_s, detail};
    if ((code & 0xff) == SQLITE_NOTADB)
        return {ErrorKind::Invalid, u"The file is no database."_s, detail};
    return {ErrorKind::Database, u"The database failed."_s, detail};
}

} // namespace stepwright::platform
