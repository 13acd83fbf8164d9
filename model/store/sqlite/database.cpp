#include "model/store/recovery/replacement.h"
#include "model/store/sqlite/connection.h"
#include "model/store/sqlite/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

Result<> checkFile(const QString &path, Database::Mode mode)
{
    const QFileInfo file(path);
    if (mode == Database::Mode::Open && !file.exists())
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("Store", "There is no project file \"%1\".").arg(path));
    if (file.exists() && !file.isFile())
        return failure(ErrorKind::Invalid, QCoreApplication::translate("Store", "\"%1\" is not a file.").arg(path));
    if (mode == Database::Mode::Open && file.size() == 0)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("Store", "\"%1\" is empty: not a Stepwright project.").arg(path));
    if (mode == Database::Mode::Create && !file.absoluteDir().exists())
        return failure(ErrorKind::NotFound, QCoreApplication::translate("Store", "There is no folder \"%1\".")
                                                .arg(QDir::toNativeSeparators(file.absolutePath())));
    if (mode == Database::Mode::Create && file.size() > 0)
        return failure(ErrorKind::Conflict,
                       QCoreApplication::translate("Store", "There is a file \"%1\" already.").arg(path));
    return {};
}

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Conflict;
    case SQLITE_NOTADB:
        return ErrorKind::Invalid;
    case SQLITE_CORRUPT:
        return ErrorKind::Damaged;
    case SQLITE_IOERR:
    case SQLITE_FULL:
        return ErrorKind::Io;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorKind::Denied;
    default:
        return ErrorKind::Database;
    }
}

QString messageOf(int code, const QString &path)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate("Store", "\"%1\" is open in another program. Close it there first.")
            .arg(path);
    case SQLITE_NOTADB:
        return QCoreApplication::translate("Store", "\"%1\" is not a Stepwright project.").arg(path);
    case SQLITE_CORRUPT:
        return QCoreApplication::translate("Store", "The project file \"%1\" is damaged.").arg(path);
    case SQLITE_FULL:
        return QCoreApplication::translate("Store", "There is no room left on the disk that holds \"%1\".").arg(path);
    case SQLITE_IOERR:
        return QCoreApplication::translate("Store", "The disk failed while \"%1\" was read or written.").arg(path);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return QCoreApplication::translate("Store", "\"%1\" cannot be written. Check its permissions and its folder's.")
            .arg(path);
    case SQLITE_TOOBIG:
        return QCoreApplication::translate("Store", "A text is too long for a project: the limit is 64 MB.");
    default:
        return QCoreApplication::translate("Store", "The project file \"%1\" refused a change.").arg(path);
    }
}

} // namespace

Error Database::Connection::lastError(int code)
{
    if (fatal)
        return *fatal;
    const QString text = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    const Error error{kindOf(code), messageOf(code, path), u"SQLite %1: %2"_s.arg(code).arg(text)};
    // After a failed fsync Linux forgets the pages that did not reach the disk, so a later success would prove nothing.
    if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC) {
        fatal = error;
        // Closing must not move a log that may be full of holes into the file.
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    return error;
}

void Database::Connection::checkpoint()
{
    logFrames = 0;
    if (fatal)
        return;
    const int code = sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
        (void)lastError(code);
}

Result<Database> Database::open(const QString &path, Mode mode)
{
    if (const Result<> finished = finishReplacement(path); !finished)
        return failure(finished.error());
    if (const Result<> checked = checkFile(path, mode); !checked)
        return failure(checked.error());
    auto connection = std::make_unique<Connection>();
    connection->path = path;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
    const int code =
        sqlite3_open_v2(QFileInfo(path).absoluteFilePath().toUtf8().constData(), &connection->handle, flags, nullptr);
    if (code != SQLITE_OK)
        return failure(connection->lastError(code));
    if (const Result<> configured = configure(*connection, mode); !configured)
        return failure(configured.error());
    return Database(std::move(connection));
}

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::Database(Database &&other) noexcept = default;
Database &Database::operator=(Database &&other) noexcept = default;
Database::~Database() = default;

Result<> Database::execute(const QByteArray &sql)
{
    if (m_connection->fatal)
        return failure(*m_connection->fatal);
    const int code = sqlite3_exec(m_connection->handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK || m_connection->fatal)
        return failure(m_connection->lastError(code));
    return {};
}

Result<Statement> Database::prepare(const QByteArray &sql)
{
    if (m_connection->fatal)
        return failure(*m_connection->fatal);
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_connection->handle, sql.constData(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(m_connection->lastError(code));
    return Statement(m_connection.get(), statement);
}

Result<Statement *> Database::cached(const QByteArray &sql)
{
    const auto known = m_connection->statements.find(sql);
    if (known != m_connection->statements.end())
        return &known->second;
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return failure(statement.error());
    return &m_connection->statements.emplace(sql, std::move(*statement)).first->second;
}

Result<qint64> Database::integer(const QByteArray &sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return failure(statement.error());
    const Result<bool> row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->integer(0) : 0;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection->handle);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_connection->handle);
}

std::optional<Error> Database::fatalError() const
{
    return m_connection->fatal;
}

bool Database::checkpointIfDue()
{
    constexpr int worthWhile = 1000;
    if (m_connection->logFrames < worthWhile)
        return false;
    m_connection->checkpoint();
    return true;
}

const QStringList &Database::warnings() const
{
    return m_connection->warnings;
}

const QString &Database::path() const
{
    return m_connection->path;
}

sqlite3 *Database::handle() const
{
    return m_connection->handle;
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (const Result<> begun = database.execute("BEGIN IMMEDIATE"_ba); !begun)
        return failure(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    rollBack();
}

void Transaction::rollBack()
{
    if (!m_database)
        return;
    // SQLite rolls back by itself after some errors; and the C API is used because execute() refuses a failed
    // connection.
    if (!sqlite3_get_autocommit(m_database->handle()))
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_database = nullptr;
}

Result<> Transaction::commit()
{
    const Result<> committed = m_database->execute("COMMIT"_ba);
    if (committed)
        m_database = nullptr;
    else
        rollBack();
    return committed;
}

} // namespace stepwright::store
