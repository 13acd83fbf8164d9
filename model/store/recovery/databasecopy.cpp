#include "model/store/recovery/databasecopy.h"

#include "model/store/sqlite/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> copyFailure(const QString &target, int code, sqlite3 *connection)
{
    const bool file = (code & 0xff) != SQLITE_CORRUPT && (code & 0xff) != SQLITE_NOTADB;
    return failure(
        file ? ErrorKind::Io : ErrorKind::Damaged,
        QCoreApplication::translate("Store", "\"%1\" could not be written.").arg(QDir::toNativeSeparators(target)),
        u"SQLite %1: %2"_s.arg(code).arg(
            QString::fromUtf8(connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code))));
}

/// The answer of a check: nothing where all is well, else what the first row says.
Result<QString> firstComplaint(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    QString complaint;
    if (code == SQLITE_ROW)
        complaint = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return failure(ErrorKind::Database, QString(),
                       u"SQLite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(connection))));
    return complaint == "ok"_L1 ? QString() : complaint;
}

Result<> checkConnection(sqlite3 *connection, const QString &path)
{
    for (const char *sql : {"PRAGMA integrity_check(1)", "PRAGMA foreign_key_check"}) {
        const Result<QString> complaint = firstComplaint(connection, sql);
        if (!complaint || !complaint->isEmpty())
            return failure(ErrorKind::Damaged,
                           QCoreApplication::translate("Store", "The project file \"%1\" is damaged.")
                               .arg(QDir::toNativeSeparators(path)),
                           complaint ? *complaint : complaint.error().detail);
    }
    return {};
}

} // namespace

void DatabaseCopy::Closer::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

DatabaseCopy::DatabaseCopy(DatabaseCopy &&other) noexcept
    : m_target(std::exchange(other.m_target, {})), m_connection(std::move(other.m_connection)),
      m_backup(std::exchange(other.m_backup, nullptr))
{
}

DatabaseCopy::~DatabaseCopy()
{
    if (m_backup)
        sqlite3_backup_finish(m_backup);
    m_connection.reset();
    if (!m_target.isEmpty())
        (void)removeFile(m_target);
}

Result<DatabaseCopy> DatabaseCopy::begin(sqlite3 *source, const QString &target)
{
    DatabaseCopy copy;
    sqlite3 *connection = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_NOMUTEX |
                      SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(QFileInfo(target).absoluteFilePath().toUtf8().constData(), &connection, flags, nullptr);
    copy.m_connection.reset(connection);
    if (code == SQLITE_OK) {
        copy.m_target = target;
        // Nothing of the copy counts before `finish` has synced it, so SQLite need neither sync nor keep a journal
        // file.
        code = sqlite3_exec(connection,
                            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY",
                            nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK)
        return copyFailure(target, code, connection);
    copy.m_backup = sqlite3_backup_init(connection, "main", source, "main");
    if (!copy.m_backup)
        return copyFailure(target, sqlite3_extended_errcode(connection), connection);
    return copy;
}

Result<bool> DatabaseCopy::step(int pages)
{
    int code = sqlite3_backup_step(m_backup, pages);
    if (code == SQLITE_OK)
        return false;
    // The end of the backup belongs to the source's thread: it lets go of the source.
    if (code == SQLITE_DONE)
        code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (code != SQLITE_OK)
        return copyFailure(m_target, code, nullptr);
    return true;
}

Result<> DatabaseCopy::finish()
{
    const int code = sqlite3_exec(m_connection.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return copyFailure(m_target, code, m_connection.get());
    if (Result<> checked = checkConnection(m_connection.get(), m_target); !checked)
        return checked;
    m_connection.reset();
    Result<> synced = syncFile(m_target);
    if (synced)
        m_target.clear();
    return synced;
}

Result<> copyDatabase(sqlite3 *source, const QString &target)
{
    Result<DatabaseCopy> copy = DatabaseCopy::begin(source, target);
    if (!copy)
        return failure(copy.error());
    if (const Result<bool> copied = copy->step(-1); !copied)
        return failure(copied.error());
    return copy->finish();
}

Result<> checkDatabase(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(
            ErrorKind::NotFound,
            QCoreApplication::translate("Store", "There is no file \"%1\".").arg(QDir::toNativeSeparators(path)));
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(u"immutable=1"_s);
    sqlite3 *connection = nullptr;
    const int code =
        sqlite3_open_v2(url.toEncoded().constData(), &connection,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    const std::unique_ptr<sqlite3, decltype([](sqlite3 *open) { sqlite3_close_v2(open); })> guard(connection);
    if (code != SQLITE_OK)
        return copyFailure(path, code, connection);
    return checkConnection(connection, path);
}

} // namespace stepwright::store
